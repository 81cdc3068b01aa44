"""A limit to how long Python's regular expressions may look for what they do not find.

They hold all other threads up meanwhile, and nothing ends them but a signal; of which the main
thread alone hears. One of Pygments' needs an hour for thirty-odd backslashes behind a quote.
"""

import signal
from collections.abc import Generator
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType


class ImpatientError(Exception):
    """It took too long."""


@contextmanager
def at_most(seconds: float) -> Generator[None]:
    """Raise ImpatientError in what is done within, once it has taken so much of the processor."""
    if current_thread() is not main_thread():
        raise ImpatientError
    # The one timer that counts only what is computed; nobody else uses it.
    before = signal.signal(signal.SIGVTALRM, _give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _give_up(_: int, __: FrameType | None) -> None:
    raise ImpatientError
