"""Locks all files of a history, or unlocks them: killed at any moment, the next start goes on."""

import shutil
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import apsw

from app.paths import (
    backups_folder,
    damaged_folder,
    database_file,
    kept_folder,
    key_file,
    key_file_copy,
    locked_folder,
    make_private_file,
    make_private_folder,
)
from app.store.backups import Backups, sync
from app.store.checking import fault_of, is_newer
from app.store.connecting import copy_as, is_plain, is_sealed
from app.store.database import StoreError, reason
from app.store.lock import Lock
from app.store.opening import BESIDE, LOCKED, RESTORING, STAMP, open_database, roll_back
from app.words import tr

# A copy in the other form has this name until it is whole.
MAKING = ".locking"

type Tell = Callable[[str], object]


class UnfinishedError(StoreError):
    """Not everything could be brought into the other form. why says what stood in the way."""

    def __init__(self, what: str, error: apsw.Error | OSError, home: Path) -> None:
        super().__init__(
            tr(
                "{what} ({why}). Nothing is lost. See that the disk has room and can be written, "
                "and try again.",
                what=what,
                why=reason(error, home),
            )
        )


def lock_all(home: Path, key: bytes, tell: Tell) -> str | None:
    """Encrypt what is not yet, the database first; report which backups could not be.

    Nobody may have the database open. A damaged backup is put aside, and a damaged database left
    to who opens it next. What models have read is removed. Nothing is done where a newer Paddock
    has saved the database. Raises StoreError where that cannot be encrypted.
    """
    lock = Lock(home)
    with _said(tr("Your history could not be locked"), home):
        if is_newer(database_file(home), key):
            return None  # it is only shown
        roll_back(database_file(home), key)
        _remove_unfinished(home)
        lock.keep_copy()
        if kept_folder(home).exists():
            shutil.rmtree(kept_folder(home))
        in_use, backups = _sorted(filter(is_plain, lock.databases()), home)
        for file in in_use:
            tell(tr("Locking your history…"))
            _convert(file, home, key=None, new_key=key)
    try:
        for number, file in enumerate(backups, start=1):
            tell(tr("Locking backup {number} of {all}…", number=number, all=len(backups)))
            with _said(tr("Some backups are not locked yet"), home):
                _convert(file, home, key=None, new_key=key)
    except StoreError as error:
        return tr("{error} Paddock does so itself at its next start.", error=str(error))
    return None


def unlock_all(home: Path, key: bytes, tell: Tell) -> str | None:
    """Have everything as it was without a lock, and take it off; report what was damaged.

    Nobody may have the database open. Raises StoreError where something cannot be done: then the
    lock stays on, and may be opened with its key.
    """
    lock = Lock(home)
    report = None
    with _said(tr("Your history could not be unlocked"), home):
        is_locked = not is_plain(database_file(home))
    if is_locked:
        # A damaged database can be read only with its key, which is gone afterwards.
        backups = Backups(backups_folder(home), key)
        database, report = open_database(database_file(home), backups, damaged_folder(home))
        database.close()
    with _said(tr("Your history could not be unlocked"), home):
        _remove_unfinished(home)
        in_use, copies = _sorted(filter(is_sealed, lock.databases()), home)
        files = [*copies, *in_use]
        for number, file in enumerate(files, start=1):
            tell(tr("Unlocking file {number} of {all}…", number=number, all=len(files)))
            _convert(file, home, key=key, new_key=None)
        lock.take_off()
    return report


def start_empty(home: Path) -> Path:
    """Move all that is locked into a folder of its own, key files and all; give that folder."""
    path = database_file(home)
    folder = locked_folder(home) / datetime.now(UTC).strftime(STAMP)
    with _said(tr("Your locked history could not be put aside"), home):
        make_private_folder(folder.parent)
        make_private_folder(folder)
        sealed = [file for file in Lock(home).databases() if is_sealed(file)]
        beside = [path.with_name(path.name + suffix) for suffix in BESIDE if suffix]
        # The key files go last: until then the next start asks again.
        for file in (*sealed[::-1], *beside, key_file_copy(home), key_file(home)):
            if file.exists():
                file.rename(folder / file.name)
        sync(home)
    return folder


def plain_copies(home: Path) -> list[Path]:
    """Give the folders of damaged databases that were put aside while nothing was locked."""
    folders = {file.parent for file in damaged_folder(home).glob("*/*.sqlite*")}
    return sorted(folder for folder in folders if not folder.name.endswith(LOCKED))


def remove_plain_copies(home: Path) -> None:
    """Remove these folders for good."""
    with _said(tr("Some copies could not be removed"), home):
        for folder in plain_copies(home):
            shutil.rmtree(folder)


def _convert(file: Path, home: Path, *, key: bytes | None, new_key: bytes | None) -> None:
    """Put a copy in the other form in a database's place, all at once."""
    if fault_of(file, key) is not None:
        if file.parent == backups_folder(home):
            _put_aside(file, home, locked=new_key is None)
        return
    making = make_private_file(file.with_name(file.name + MAKING))
    # Nothing is left beside the file: its log would damage what takes its place.
    copy_as(file, making, key=key, copy_key=new_key)
    if (fault := fault_of(making, new_key)) is not None:
        raise StoreError(
            tr(
                "A copy of {name} {fault}, so it was left as it is. Try again.",
                name=file.name,
                fault=tr(fault),
            )
        )
    sync(making)
    making.rename(file)
    sync(file.parent)


def _put_aside(file: Path, home: Path, *, locked: bool) -> None:
    name = datetime.now(UTC).strftime(STAMP) + (LOCKED if locked else "")
    folder = make_private_folder(make_private_folder(damaged_folder(home)) / name)
    file.rename(folder / file.name)


def _sorted(files: Iterable[Path], home: Path) -> tuple[list[Path], list[Path]]:
    """Give what is in use, and the backups."""
    found = list(files)
    copies = [file for file in found if file.parent == backups_folder(home)]
    return [file for file in found if file not in copies], copies


def _remove_unfinished(home: Path) -> None:
    """Remove what a Paddock that was killed has left."""
    Backups(backups_folder(home)).remove_unfinished()
    for folder in (home, backups_folder(home)):
        for file in (*folder.glob(f"*{MAKING}*"), *folder.glob(f"*{RESTORING}*")):
            file.unlink()


@contextmanager
def _said(what: str, home: Path) -> Generator[None]:
    try:
        yield
    except (apsw.Error, OSError) as error:
        raise UnfinishedError(what, error, home) from error
