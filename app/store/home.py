"""`Home`: the folder of all that Paddock keeps, in the hands of one Paddock at a time."""

import fcntl
import os
from contextlib import suppress
from pathlib import Path

import psutil

from app.paths import lock_file, make_private_file, make_private_folder, models_folder
from app.store.database import StoreError
from app.words import tr


class TakenHomeError(StoreError):
    """Another Paddock is open on this home: the process with this number, if that is known."""

    def __init__(self, pid: int | None = None) -> None:
        self.pid = pid
        super().__init__(
            tr(
                "Paddock is open already. Look for its window behind the others; "
                "if there is none, wait a moment and start Paddock again."
            )
        )


class UnusableHomeError(StoreError):
    """Nothing can be kept there."""

    def __init__(self, folder: Path, fault: str) -> None:
        super().__init__(
            tr(
                "Paddock cannot keep anything in {folder}: {fault}. "
                "See that it can write there, then start it again.",
                folder=str(folder),
                fault=fault,
            )
        )


class Home:
    """A folder with all that is in it, made where there is none, and held until it is closed.

    The system lets go of what a killed Paddock held.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        try:
            make_private_folder(folder)
            make_private_folder(models_folder(folder))
            # Without a buffer: what a full disk refuses would come up again when it is closed.
            self._lock = make_private_file(lock_file(folder)).open("r+b", buffering=0)
        except (FileExistsError, NotADirectoryError) as error:
            raise UnusableHomeError(folder, tr("a file stands in its way")) from error
        except OSError as error:
            raise UnusableHomeError(folder, error.strerror or str(error)) from error
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            pid = self._lock.read()
            self._lock.close()
            raise TakenHomeError(_holder(pid, lock_file(folder))) from error
        self._note(str(os.getpid()).encode())

    def close(self) -> None:
        """Let another Paddock have it."""
        self._note(b"")
        self._lock.close()

    def _note(self, pid: bytes) -> None:
        """Say who has it; that a full disk refuses it does no harm."""
        with suppress(OSError):
            self._lock.seek(0)
            self._lock.truncate()
            self._lock.write(pid)


def _holder(pid: bytes, lock: Path) -> int | None:
    """Give the process that has the lock, if it is the one that is noted: that may be long gone."""
    if not pid.isdigit():
        return None
    try:
        opened = psutil.Process(int(pid)).open_files()
        held = lock.stat()
    except (psutil.Error, OSError, OverflowError):
        return None
    return int(pid) if any(_is(file.path, held) for file in opened) else None


def _is(path: str, held: os.stat_result) -> bool:
    try:
        return os.path.samestat(Path(path).stat(), held)
    except OSError:  # it was closed and removed by now, as what SQLite writes aside is
        return False
