"""`Speed`: how fast bytes come and how long the rest will take, without jumping about."""

import math
import time
from collections.abc import Callable

# What came so long ago counts for a third of what comes now.
MEMORY_S = 4.0
# Earlier nobody can tell.
FIRST_S = 1.5


class Speed:
    """Hears how many bytes there are, each time that they are counted."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._last: tuple[float, int] | None = None
        self._began = 0.0
        self._bytes = self._seconds = 0.0

    def at(self, done: int) -> None:
        """Hear that so many bytes are there."""
        now = self._clock()
        if self._last is None:
            self._began = now
        else:
            self._add(now - self._last[0], max(0, done - self._last[1]))
        self._last = now, done

    def begin_again(self) -> None:
        """Forget what was; what comes next is no matter of speed."""
        self._last = None
        self._bytes = self._seconds = 0.0

    @property
    def bytes_per_second(self) -> float:
        """Return the speed of the last seconds."""
        return self._bytes / self._seconds if self._seconds > 0 else 0.0

    def seconds_for(self, left: int) -> float | None:
        """Return how long so many bytes will take; None where nobody can tell."""
        if self._last is None or self._last[0] - self._began < FIRST_S or self._bytes <= 0:
            return None
        return left / self.bytes_per_second

    def _add(self, seconds: float, nbytes: int) -> None:
        kept = math.exp(-seconds / MEMORY_S)
        self._bytes = self._bytes * kept + nbytes
        self._seconds = self._seconds * kept + seconds
