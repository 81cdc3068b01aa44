"""`Heights`: where each of many things in a column stands, guessed until it is measured."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Heights:
    """Heights from top to bottom. Tops are summed up again only from where something changed."""

    def __init__(self, guesses: Iterable[int] = ()) -> None:
        self._heights = list(guesses)
        self._measured = [False] * len(self._heights)
        self._tops = [0]
        self._fresh = 0

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def total(self) -> int:
        """Return how high the column is."""
        return self._summed()[-1]

    def top(self, index: int) -> int:
        """Return where a thing begins."""
        return self._summed()[index]

    def height(self, index: int) -> int:
        """Return how high a thing is, or is guessed to be."""
        return self._heights[index]

    def measured(self, index: int) -> bool:
        """Tell whether a thing's height is known."""
        return self._measured[index]

    def at(self, y: int) -> int:
        """Return which thing stands at y, the nearest where none does."""
        return max(0, min(bisect_right(self._summed(), y) - 1, len(self) - 1))

    def add(self, guess: int) -> None:
        """Put another thing at the bottom."""
        self._heights.append(guess)
        self._measured.append(False)

    def replace(self, index: int, count: int, guesses: Iterable[int]) -> None:
        """Have others in the place of so many things from index on."""
        made = list(guesses)
        self._heights[index : index + count] = made
        self._measured[index : index + count] = [False] * len(made)
        self._fresh = min(self._fresh, index)
        del self._tops[self._fresh + 1 :]

    def guess(self, index: int, height: int) -> None:
        """Say that a thing is no longer as high as was measured, but about this high."""
        self._put(index, height)
        self._measured[index] = False

    def measure(self, index: int, height: int) -> None:
        """Say how high a thing is."""
        self._put(index, height)
        self._measured[index] = True

    def _put(self, index: int, height: int) -> None:
        if self._heights[index] != height:
            self._heights[index] = height
            self._fresh = min(self._fresh, index)

    def _summed(self) -> list[int]:
        if self._fresh < len(self._heights):
            start = self._tops[self._fresh]
            sums = accumulate(self._heights[self._fresh :], initial=start)
            self._tops[self._fresh :] = sums
            self._fresh = len(self._heights)
        return self._tops
