"""`Part`: what has come of a file, on the disk, and its digest so far."""

import errno
import fcntl
import hashlib
import os
import sys
from pathlib import Path
from typing import Protocol

from app.domain.download import Failure, Trouble
from app.domain.remote import Algorithm, RemoteFile
from app.hub.ending import Ending
from app.hub.errors import HubError
from app.paths import PRIVATE_FILE

BLOCK = 1 << 20
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class FullError(HubError):
    """The disk has no room; missing is how much more is needed, 0 if nobody knows."""

    def __init__(self, folder: Path, missing: int = 0, detail: str = "") -> None:
        super().__init__(Trouble.DISK_FULL, str(folder), detail)
        self.failure = Failure(Trouble.DISK_FULL, str(folder), detail, missing)


def refused(error: OSError, folder: Path) -> HubError:
    """Say what it means that a disk refuses something."""
    if error.errno in _FULL:
        return FullError(folder, detail=str(error))
    return HubError(Trouble.UNWRITABLE, str(folder), str(error))


class Hasher(Protocol):
    """What makes a digest."""

    def update(self, data: bytes | memoryview, /) -> None:
        """Hear what comes next."""

    def hexdigest(self) -> str:
        """Return the digest of what came."""
        ...


def hasher(file: RemoteFile) -> Hasher:
    """Return what makes the digest that a file has to have."""
    if file.algorithm is Algorithm.SHA256:
        return hashlib.sha256()
    # Not for safety, but as git names things; weights are always told by SHA-256.
    return hashlib.sha1(b"blob %d\0" % file.size, usedforsecurity=False)


class Part:
    """A file that grows. It is read once from its start, so that its digest is that of the disk."""

    def __init__(self, path: Path, file: RemoteFile) -> None:
        self._file, self._path = file, path
        flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
        # Unbuffered: whatever kills us, the system has what was written.
        self._out = os.fdopen(os.open(path, flags, PRIVATE_FILE), "r+b", buffering=0)
        self._hash = hasher(file)
        self.size = 0

    def read_again(self, ending: Ending) -> None:
        """Take what is there for a beginning. Raises StoppedError."""
        if os.fstat(self._out.fileno()).st_size > self._file.size:
            self.begin_again()
        while block := self._out.read(BLOCK):
            self._hash.update(block)
            self.size += len(block)
            ending.check()

    def write(self, block: bytes) -> None:
        """Add to it, on the disk first. Raises OSError."""
        left = memoryview(block)
        while left:
            written = self._out.write(left)
            self._hash.update(left[:written])
            self.size += written
            left = left[written:]

    def begin_again(self) -> None:
        """Forget what is there."""
        self._out.seek(0)
        self._out.truncate()
        self._hash = hasher(self._file)
        self.size = 0

    @property
    def is_whole(self) -> bool:
        """Tell whether as much is there as there has to be."""
        return self.size == self._file.size

    @property
    def is_right(self) -> bool:
        """Tell whether it is the file that was wanted, byte by byte."""
        return self.is_whole and self._hash.hexdigest() == self._file.digest

    def sync(self) -> None:
        """Return once it is on the disk itself."""
        sync(self._out.fileno())

    def close(self) -> None:
        """Let go of it; it stays."""
        self._out.close()


def sync(descriptor: int) -> None:
    """Have what was written be on the disk, and not in its cache, where the system can do that."""
    if sys.platform == "darwin":
        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        except OSError:  # a disk of another kind, or of another computer
            os.fsync(descriptor)
    else:
        os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Have the names in a folder be on the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        sync(descriptor)
    finally:
        os.close(descriptor)
