"""`Home`: the folder of all that Paddock keeps, in the hands of one Paddock at a time."""

import fcntl
from pathlib import Path

from app.paths import lock_file, make_private_file, make_private_folder, models_folder
from app.store.database import StoreError


class TakenHomeError(StoreError):
    """Another Paddock is open on this home."""

    def __init__(self) -> None:
        super().__init__(
            "Paddock is open already. Look for its window behind the others; "
            "if there is none, wait a moment and start Paddock again."
        )


class UnusableHomeError(StoreError):
    """Nothing can be kept there."""

    def __init__(self, folder: Path, fault: str) -> None:
        super().__init__(
            f"Paddock cannot keep anything in {folder}: {fault}. "
            "See that it can write there, then start it again."
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
            self._lock = make_private_file(lock_file(folder)).open("wb")
        except (FileExistsError, NotADirectoryError) as error:
            raise UnusableHomeError(folder, "a file stands in its way") from error
        except OSError as error:
            raise UnusableHomeError(folder, error.strerror or str(error)) from error
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            self._lock.close()
            raise TakenHomeError from error

    def close(self) -> None:
        """Let another Paddock have it."""
        self._lock.close()
