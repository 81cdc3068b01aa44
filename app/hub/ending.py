"""`Ending`: a download is to stop, be it for now or for good."""

import threading


class StoppedError(Exception):
    """Somebody asked for it; what stands in the midst of something leaves by this."""


class Ending:
    """What somebody asks for on one thread, and others look at."""

    def __init__(self) -> None:
        self._asked = threading.Event()
        self._for_good = False

    @property
    def is_asked(self) -> bool:
        """Tell whether to stop."""
        return self._asked.is_set()

    @property
    def is_for_good(self) -> bool:
        """Tell whether what came is to be removed."""
        return self._for_good

    def pause(self) -> None:
        """Have it stop and keep what came."""
        self._asked.set()

    def cancel(self) -> None:
        """Have it stop and remove what came."""
        self._for_good = True
        self._asked.set()

    def check(self) -> None:
        """Raise StoppedError if it was asked for."""
        if self._asked.is_set():
            raise StoppedError

    def wait(self, seconds: float) -> None:
        """Let time pass. Raises StoppedError at once where it is asked for."""
        if self._asked.wait(seconds):
            raise StoppedError
