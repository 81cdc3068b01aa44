"""A lock that one of all Paddocks holds; the system lets go of what a dead one held."""

import fcntl
import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from app.hub.ending import Ending
from app.paths import PRIVATE_FILE

LOOK_S = 0.1


class Lock:
    """A file that is locked. Its name is removed with it, so that nothing lies about."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    def take(self, how: int = fcntl.LOCK_EX) -> bool:
        """Take it if nobody else has it."""
        flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
        descriptor = os.open(self._path, flags, PRIVATE_FILE)
        try:
            fcntl.flock(descriptor, how | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            return False
        if not self._is_named(descriptor):
            os.close(descriptor)
            return self.take(how)
        self._descriptor = descriptor
        return True

    def fileno(self) -> int:
        """Return what holds it, which a process that is started can hold as well."""
        assert self._descriptor is not None, "a lock that was taken"
        return self._descriptor

    def leave(self) -> None:
        """Let go of it, and remove its name."""
        assert self._descriptor is not None, "a lock that was taken"
        # Who shares it with others is not the last one.
        if self._is_alone():
            self._path.unlink(missing_ok=True)
        os.close(self._descriptor)
        self._descriptor = None

    def _is_alone(self) -> bool:
        assert self._descriptor is not None, "a lock that was taken"
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return self._is_named(self._descriptor)

    def _is_named(self, descriptor: int) -> bool:
        """Tell whether it is still this file that has the name, and not one made since."""
        try:
            return os.path.samestat(os.fstat(descriptor), self._path.stat())
        except FileNotFoundError:
            return False


@contextmanager
def held(path: Path, ending: Ending) -> Generator[None]:
    """Hold a lock for the block, once it is free. Raises StoppedError."""
    lock = Lock(path)
    while not lock.take():
        ending.wait(LOOK_S)
    try:
        yield
    finally:
        lock.leave()
