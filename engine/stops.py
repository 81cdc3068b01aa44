"""Holds back text that may be the start of a stop string, so that none ever flashes by."""

from collections.abc import Sequence


class StopStrings:
    """Looks for the first of some strings in a growing text, whatever tokens it came in."""

    def __init__(self, stops: Sequence[str]) -> None:
        self._stops = tuple(stop for stop in stops if stop)
        self._held = ""
        self.found = False

    def add(self, text: str) -> str:
        """Take more text; return what is certainly before any stop string."""
        self._held += text
        # The one that is whole first counts, whatever pieces the text comes in.
        found = [
            (place + len(stop), place)
            for stop in self._stops
            if (place := self._held.find(stop)) >= 0
        ]
        if found:
            self.found = True
            _, place = min(found)
            return self._release(place)
        return self._release(len(self._held) - self._unsure())

    def rest(self) -> str:
        """Return what is held back when no more text comes."""
        return "" if self.found else self._release(len(self._held))

    def _release(self, length: int) -> str:
        text, self._held = self._held[:length], self._held[length:]
        return text

    def _unsure(self) -> int:
        """Count the characters at the end that may be the start of a stop string."""
        return max((_overlap(self._held, stop) for stop in self._stops), default=0)


def _overlap(text: str, stop: str) -> int:
    longest = min(len(text), len(stop) - 1)
    lengths = range(longest, 0, -1)
    return next((length for length in lengths if text.endswith(stop[:length])), 0)
