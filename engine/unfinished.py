"""Folders made beside where they will be; what a killed maker left, the next one clears away."""

import fcntl
import os
import re
import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

ENDING = ".paddock-part"
NAME = re.compile(r"\..+\.[a-z0-9_]{8}" + re.escape(ENDING))


@contextmanager
def made_beside(target: Path) -> Generator[Path]:
    """Give a new folder next to target, which is gone in the end unless it was renamed.

    Raises OSError.
    """
    clear(target.parent)
    folder, descriptor = _new(target)
    try:
        folder.chmod(0o755)  # as a folder usually is
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(descriptor)


def clear(parent: Path) -> None:
    """Remove the folders in parent that nobody is making any more."""
    with suppress(OSError):
        left = [each for each in parent.iterdir() if NAME.fullmatch(each.name)]
        for folder in left:
            _clear(folder)


def _clear(folder: Path) -> None:
    with suppress(OSError):  # gone meanwhile, a link, or being made
        descriptor = _opened(folder)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(folder, ignore_errors=True)
        finally:
            os.close(descriptor)


def _new(target: Path) -> tuple[Path, int]:
    """Make a folder, and hold a lock on it, of which the system lets go when its maker dies."""
    while True:
        folder = Path(
            tempfile.mkdtemp(prefix=f".{target.name[:100]}.", suffix=ENDING, dir=target.parent)
        )
        # Who clears up may come in between.
        with suppress(FileNotFoundError):
            descriptor = _opened(folder)
            with suppress(OSError):  # who cannot lock it here cannot clear it away either
                # It waits for who clears it away, and then it is gone.
                fcntl.flock(descriptor, fcntl.LOCK_EX)
            if _is_there(folder, descriptor):
                return folder, descriptor
            os.close(descriptor)


def _opened(folder: Path) -> int:
    return os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)


def _is_there(folder: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), folder.stat())
    except FileNotFoundError:
        return False
