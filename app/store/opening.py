"""Opens the database, or what can be had in its place where it is damaged or gone."""

import shutil
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import apsw

from app.domain.backup import Backup
from app.paths import key_file, make_private_file, make_private_folder
from app.store.backups import Backups, sync
from app.store.checking import (
    NOT_OURS,
    fault_of,
    has_older_log,
    is_newer,
    is_sound_alone,
    needs_steps,
)
from app.store.connecting import connect, copy_as, is_plain
from app.store.database import NEWER, Database, StoreError, reason
from app.store.mending import mended_copy
from app.store.salvage import Salvaged, counted, is_readable, salvage
from app.words import moment, phrase, tr

# What is to take the database's place stands beside it: under the first name while it is made,
# under the second when it is whole.
RESTORING, RESTORED = ".restoring", ".restored"
# So is called a copy that is read from, where a file has to be mended for that, or encrypted.
MENDING = ".mending"
# So is called a backup that the user wants in the database's place at the next start.
WANTED = ".wanted"
BESIDE = ("", "-wal", "-shm", "-journal")
# So ends the name of a folder whose damaged database is encrypted.
LOCKED = " locked"
# What may be wrong, told after “The file of your conversations”.
GONE = phrase("is gone")
OLDER_LOG = phrase("has an older log beside it")
OTHER_LOG = phrase("has another one's log beside it")
STAMP = "%Y-%m-%dT%H%M%S.%fZ"


class Opened(NamedTuple):
    """The database, and a report for the user where it is not the one that was left."""

    database: Database
    report: str | None = None


def open_database(path: Path, backups: Backups, aside: Path) -> Opened:
    """Open the database at path, with a backup made before it is brought up to date.

    Where it is damaged, empty or gone, the newest good backup takes its place, with whatever of
    the damaged one can be read; that is put in a folder in aside, and never deleted. One that a
    newer Paddock has saved is only read, and nothing is done to it. May be killed at any moment,
    and begins again. Raises StoreError where nothing can be opened.
    """
    try:
        if is_newer(path, backups.key):
            return Opened(Database(path, backups.key, read_only=True), tr(NEWER))
        make_private_folder(path.parent)
        roll_back(path, backups.key)
        report = _finish(path, backups, aside)
        fault = fault_of(path, backups.key) if path.exists() else GONE
        if fault is None and has_older_log(path, backups.key):
            fault = OLDER_LOG
        if fault is None and needs_steps(path, backups.key):
            backups.make(path)
        elif fault == NOT_OURS and _is_ours_alone(path, backups.key):
            report = _replace(path, backups, aside, fault=OTHER_LOG)
        elif fault not in {None, NOT_OURS}:
            report = _replace(path, backups, aside, fault=str(fault)) or report
    except (apsw.Error, OSError) as error:
        raise _unopened(path, error) from error
    return Opened(Database(path, backups.key), report)


def want(backup: Backup, path: Path, key: bytes | None = None) -> None:
    """Have a backup take the place of the database at path when that is opened next.

    Raises StoreError where that cannot be prepared, or the backup is not good.
    """
    making = _named(path, RESTORING)
    try:
        if fault_of(backup.file, key) is not None:
            raise StoreError(tr("This backup is damaged. Choose another one."))
        if is_newer(backup.file, key):
            raise StoreError(
                tr("A newer Paddock made this backup. Update Paddock, or choose another one.")
            )
        shutil.copyfile(backup.file, make_private_file(making))
        sync(making)
        making.rename(_named(path, WANTED))
    except (apsw.Error, OSError) as error:
        with suppress(OSError):
            making.unlink(missing_ok=True)
        why = reason(error, path.parent)
        raise StoreError(
            tr(
                "This backup could not be prepared ({why}), and nothing was changed. See that "
                "there is room in {folder} for a second copy of your conversations.",
                why=why,
                folder=str(path.parent),
            )
        ) from error


def unwant(path: Path) -> None:
    """Leave the database in its place after all."""
    with suppress(OSError):
        _named(path, WANTED).unlink(missing_ok=True)


def roll_back(path: Path, key: bytes | None) -> None:
    """Undo what a killed Paddock had begun to write in the way of old: who only reads cannot."""
    if not _named(path, "-journal").exists() or not path.exists():
        return
    fitting = None if is_plain(path) else key
    with suppress(apsw.Error), closing(connect(path, fitting)) as connection:
        connection.execute("SELECT count(*) FROM sqlite_schema")


def _finish(path: Path, backups: Backups, aside: Path) -> str | None:
    """Do what was begun: by a Paddock that was killed, or by the user's wish."""
    for file in (*_beside(path, RESTORING), *_beside(path, MENDING)):
        file.unlink()
    if (wanted := _named(path, WANTED)).exists():
        return _restore(wanted, path, backups, aside=aside)
    whole = _named(path, RESTORED)
    if not whole.exists():
        return None
    if path.exists():
        whole.unlink()
        return None
    _put_in_place(whole, path, aside)
    return tr("The file of your conversations was damaged, and what could be had of it is back.")


def _restore(wanted: Path, path: Path, backups: Backups, *, aside: Path) -> str:
    """Put a backup in the database's place, which becomes a backup itself where it is sound."""
    before = _backed_up(path, backups)
    if before is None:
        folder = _put_in_place(wanted, path, aside)
        return tr(
            "The backup is restored. What was there before is kept in {folder}.", folder=str(folder)
        )
    wanted.rename(path)
    sync(path.parent)
    return tr(
        "The backup is restored. What was there before is a backup too, of {day}.",
        day=moment(before.made),
    )


def _backed_up(path: Path, backups: Backups) -> Backup | None:
    """Make a backup of a sound database, and leave nothing beside it; None where that fails."""
    try:
        if fault_of(path, backups.key) is not None or has_older_log(path, backups.key):
            return None
        made = backups.make(path, replaced=True)
        with closing(connect(path, backups.key)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except (apsw.Error, OSError, StoreError):
        return None
    # A log would damage what takes the database's place.
    return made if _beside(path, "") == [path] else None


def _replace(path: Path, backups: Backups, aside: Path, *, fault: str) -> str | None:
    """Put what can be had in the place of a database that has a fault; report what that is."""
    base = _base(path, backups)
    lost = not path.exists() or not path.stat().st_size
    if base is None and lost:
        return None  # nothing was there
    making = make_private_file(_named(path, RESTORING))
    if base is not None:
        _take(base.file, path, making, key=backups.key)
    whole = Database(making, backups.key)
    whole.mend_index()
    whole.close()
    salvaged = Salvaged(0, 0) if lost else _salvage(path, making, backups.key)
    back = counted(making, backups.key)
    folder = _put_in_place(making.rename(_named(path, RESTORED)), path, aside)
    kept = None if lost else folder
    return _report(fault, back, salvaged, base=base, kept=kept)


class _Base(NamedTuple):
    """A sound database that is older than the damaged one, and what to call it."""

    file: Path
    words: str


def _base(path: Path, backups: Backups) -> _Base | None:
    """Give the newest that is sound: the file without its log, or else a backup."""
    if _is_ours_alone(path, backups.key):
        return _Base(path, tr("the file without its log", "after “from”"))
    good = _newest_good(backups)
    if good is None:
        return None
    #: After “from”
    return _Base(good.file, tr("the backup of {day}", day=moment(good.made)))


def _is_ours_alone(path: Path, key: bytes | None) -> bool:
    log = _named(path, "-wal")
    return path.exists() and log.exists() and is_sound_alone(path, key)


def _take(sound: Path, path: Path, making: Path, *, key: bytes | None) -> None:
    """Copy a sound database, which is not encrypted yet where it is from before the lock."""
    if key is None or not is_plain(sound):
        shutil.copyfile(sound, making)
        return
    copy = make_private_file(_named(path, MENDING))
    shutil.copyfile(sound, copy)  # without its log
    copy_as(copy, making, key=None, copy_key=key)
    for file in _beside(path, MENDING):
        file.unlink()


def _salvage(path: Path, making: Path, key: bytes | None) -> Salvaged:
    """Bring what can be read of a damaged database into the one that is made."""
    if is_readable(path, key) or key is not None:
        return salvage(path, making, key)
    copy = _named(path, MENDING)
    mended_copy(path, copy, like=making)
    salvaged = salvage(copy, making)
    for file in _beside(path, MENDING):
        file.unlink()
    return salvaged


def _report(
    fault: str,
    back: tuple[int, int],
    salvaged: Salvaged,
    *,
    base: _Base | None,
    kept: Path | None,
) -> str:
    """Say what was wrong, what is back and where the damaged file is."""
    told = [tr("The file of your conversations {fault}.", fault=tr(fault))]
    if back == (0, 0):
        told.append(tr("Nothing of it could be read, and there is no backup of it."))
    else:
        told.append(_what_is_back(back, _source(base, salvaged)))
    if kept:
        told.append(tr("The damaged file is kept in {folder}.", folder=str(kept)))
    return " ".join(told)


def _what_is_back(back: tuple[int, int], source: str) -> str:
    conversations, messages = back
    return tr(
        "{n} conversations with {messages} are back, from {source}.",
        "",
        conversations,
        one="1 conversation with {messages} is back, from {source}.",
        messages=tr("{n} messages", "", messages, one="1 message"),
        source=source,
    )


def _source(base: _Base | None, salvaged: Salvaged) -> str:
    if base is None:
        return tr("what could be read of it", "after “from”")
    if not salvaged.messages:
        return base.words
    return tr(
        "{source} and the damaged file, which had {n} more messages",
        "after “from”",
        salvaged.messages,
        one="{source} and the damaged file, which had 1 more message",
        source=base.words,
    )


def _put_in_place(whole: Path, path: Path, aside: Path) -> Path:
    """Move the database aside, all its files, and what is whole into its place."""
    folder = _folder_for(path, aside)
    # What SQLite writes beside a database would damage another one in its place.
    for file in _beside(path, ""):
        make_private_folder(folder)
        file.rename(folder / file.name)
    whole.rename(path)
    sync(path.parent)
    return folder


def _folder_for(path: Path, aside: Path) -> Path:
    """Give the folder for what is moved aside: that of the database where its log is left alone."""
    left = _beside(path, "")
    if left and path not in left:  # killed between the two
        before = max((file.parent for file in aside.glob(f"*/{path.name}")), default=None)
        if before is not None and not any((before / file.name).exists() for file in left):
            return before
    locked = key_file(path.parent).exists() and not is_plain(path)
    return aside / (datetime.now(UTC).strftime(STAMP) + (LOCKED if locked else ""))


def _newest_good(backups: Backups) -> Backup | None:
    for backup in backups.by_trust():
        try:
            if fault_of(backup.file, backups.key) is None and not is_newer(
                backup.file, backups.key
            ):
                return backup
        except (apsw.Error, OSError):
            continue
    return None


def _beside(path: Path, suffix: str) -> list[Path]:
    """Give a database's files that are there, itself first."""
    files = (_named(path, suffix + beside) for beside in BESIDE)
    return [file for file in files if file.exists()]


def _named(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _unopened(path: Path, error: apsw.Error | OSError) -> StoreError:
    why = reason(error, path.parent)
    return StoreError(
        tr(
            "Your conversations in {folder} could not be opened ({why}), and were left as they "
            "are. See that the disk has room and can be written, then start Paddock again.",
            folder=str(path.parent),
            why=why,
        )
    )
