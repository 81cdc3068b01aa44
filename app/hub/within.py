"""`within`: how long an exchange may take, however its bytes trickle.

A limit on each reading is none on all of them: a header's letters may come for days.
"""

import time
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar

_by: ContextVar[float | None] = ContextVar("_by", default=None)


@contextmanager
def within(seconds: float) -> Generator[None]:
    """Have what this thread does on the network in the block be over by then, all together."""
    outer, end = _by.get(), time.monotonic() + seconds
    before = _by.set(end if outer is None else min(outer, end))
    try:
        yield
    finally:
        _by.reset(before)


def left(timeout: float | None) -> float | None:
    """Return how long one step may still take, at most timeout. Raises TimeoutError at the end."""
    by = _by.get()
    if by is None:
        return timeout
    rest = by - time.monotonic()
    if rest <= 0:
        raise TimeoutError("It took too long, all together.")
    return rest if timeout is None else min(timeout, rest)
