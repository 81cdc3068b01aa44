"""`Slots`: how many files come at once, over all downloads; who was there first goes first."""

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager

from app.hub.ending import Ending

LOOK_S = 0.1


class Slots:
    """Gives places to files, by the order of their downloads."""

    def __init__(self, count: int = 2) -> None:
        self._free = count
        self._waiting: list[tuple[int, int]] = []
        self._number = 0
        self._changed = threading.Condition()

    @contextmanager
    def taken(self, order: int, ending: Ending, on_wait: Callable[[], None]) -> Generator[None]:
        """Hold one for the block, once it is this one's turn. Raises StoppedError."""
        self._take(order, ending, on_wait)
        try:
            yield
        finally:
            with self._changed:
                self._free += 1
                self._changed.notify_all()

    def _take(self, order: int, ending: Ending, on_wait: Callable[[], None]) -> None:
        with self._changed:
            self._number += 1
            mine = (order, self._number)
            self._waiting.append(mine)
            try:
                while not self._free or min(self._waiting) != mine:
                    on_wait()
                    self._changed.wait(LOOK_S)
                    ending.check()
                self._free -= 1
            finally:
                self._waiting.remove(mine)
                self._changed.notify_all()
