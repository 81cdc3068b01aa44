"""`Pace`: how fast all downloads together may be, whoever of them is asking."""

import threading
import time
from collections.abc import Callable

from app.hub.ending import Ending

# Nobody waits longer for a turn, so that a new limit is soon felt.
LONGEST_WAIT_S = 0.25


class Pace:
    """Lets bytes through at a rate. What came is paid for afterwards: it cannot be sent back."""

    def __init__(
        self,
        bytes_per_second: int | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._rate, self._clock = bytes_per_second, clock
        self._paid_until = 0.0
        self._lock = threading.Lock()

    def limit(self, bytes_per_second: int | None) -> None:
        """Have this be the rate from now on; None is as fast as can be."""
        with self._lock:
            self._rate = bytes_per_second
            self._paid_until = 0.0

    def passed(self, nbytes: int, ending: Ending) -> None:
        """Wait for as long as so many bytes take. Raises StoppedError."""
        while (wait := self._wait(nbytes)) > 0:
            nbytes = 0
            ending.wait(min(wait, LONGEST_WAIT_S))

    def _wait(self, nbytes: int) -> float:
        with self._lock:
            if not self._rate:
                return 0.0
            now = self._clock()
            self._paid_until = max(self._paid_until, now) + nbytes / self._rate
            return self._paid_until - now
