"""Which copies of the database still hold what was deleted for good, and taking it out of them."""

import mmap
import shutil
from collections.abc import Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

import apsw

from app.paths import damaged_folder, make_private_file
from app.store import unbegun
from app.store.backups import ASIDE, BackupError, Backups, sync
from app.store.checking import fault_of
from app.store.connecting import connect, is_plain, reading
from app.store.database import as_list, reason
from app.store.opening import WANTED
from app.store.untouched import untouched
from app.words import tr

_NAMED = """
    SELECT EXISTS (SELECT 1 FROM conversation WHERE id IN (SELECT value FROM json_each(?1)))
        OR EXISTS (SELECT 1 FROM draft WHERE conversation IN (SELECT value FROM json_each(?1)))
"""
# A chat that had not begun has no name yet: what was typed there, its instructions, too, may be
# what it began with. Not all of it may be text any more.
_NAMELESS: tuple[str, ...] = ("", unbegun.NAME)
_TYPED_BEFORE = """
    SELECT EXISTS (SELECT 1 FROM draft WHERE conversation = ? AND CAST(text AS BLOB) <> ?)
"""
_FORGET = (
    # SQLite would follow a thousand answers to answers and no more, so none has one by then.
    "UPDATE message SET parent = NULL WHERE conversation IN (SELECT value FROM json_each(?))",
    "DELETE FROM conversation WHERE id IN (SELECT value FROM json_each(?))",
    "DELETE FROM draft WHERE conversation IN (SELECT value FROM json_each(?))",
)
_OLD_DRAFT = "DELETE FROM draft WHERE conversation = ? AND CAST(text AS BLOB) <> ?"
# What is removed without a trash.
_BESIDE = ("folder", "preset")
# Beside a database that nobody has open, of one that was killed.
_LOGS = ("-wal", "-journal")


# What is typed in the chat that has not begun, by its names; None where nobody looked.
type _Typed = Mapping[str, bytes | None]


class _Now(NamedTuple):
    """What the database has: the ids of what is beside conversations, in hex by table, as JSON."""

    known: Mapping[str, str]
    typed: _Typed
    conversations: frozenset[str]


def holding(
    backups: Backups, conversation_ids: Sequence[str], database: Path | None = None
) -> list[Path]:
    """Give the copies that may have any of these conversations, the newest backup first.

    Where a database is given, what was put aside in its place is looked at, too. A copy that is
    damaged is among them where the ids are found in it. One that nobody can read is not.
    """
    typed = dict.fromkeys(_NAMELESS) if database is None else _typed(database, backups.key)
    return [
        file
        for file in _copies(backups, database)
        if _holds(file, conversation_ids, backups.key, typed=typed)
    ]


def purge(
    backups: Backups, conversation_ids: Sequence[str], database: Path | None = None
) -> list[Path] | None:
    """Take conversations out of all copies, and give those that hold them still.

    None is given where none was to go, as the database has them all.

    These are damaged, and left as they are. Where a database is given, the conversations that it
    has stay, and folders and presets that it has no longer go from the copies that held any of
    them, too. May be called on any thread, and be killed at any moment. Raises BackupError
    where that cannot be done; what was done until then is.
    """
    now = None if database is None else _now(database, conversation_ids, backups.key)
    gone = [each for each in conversation_ids if now is None or each not in now.conversations]
    try:
        sweep(backups, database)
        if not gone:
            return None
        held = holding(backups, gone, database)
        return [file for file in held if not _is_purged(file, gone, backups.key, now=now)]
    except (apsw.Error, OSError) as error:
        why = reason(error, backups.folder)
        raise BackupError(
            tr(
                "Not all backups could be changed ({why}), so some still hold what you deleted. "
                "See that there is room in {folder}: Paddock tries again at its next start.",
                why=why,
                folder=str(backups.folder),
            )
        ) from error


def sweep(backups: Backups, database: Path | None) -> None:
    """Remove what a Paddock has left half made that was killed. Raises OSError."""
    backups.remove_unfinished()
    if database is not None:
        aside = damaged_folder(database.parent).glob(f"*/*{ASIDE}*")
        for file in (*aside, *database.parent.glob(f"{database.name}{ASIDE}*")):
            file.unlink(missing_ok=True)


def _copies(backups: Backups, database: Path | None) -> list[Path]:
    """Give the backups, the newest first, and what was put aside or waits to be restored."""
    files = [backup.file for backup in backups.all()]
    if database is not None:
        folder = damaged_folder(database.parent)
        files += sorted(folder.glob("*/*.sqlite"))
        # Who was killed while they were put aside has left a log alone, or in another folder.
        files += sorted(
            log for end in _LOGS for log in folder.glob(f"*/*.sqlite{end}") if _lone(log)
        )
        files += [file for file in [database.with_name(database.name + WANTED)] if file.exists()]
    return files


def _lone(log: Path) -> bool:
    return not log.with_suffix(".sqlite").exists()


def _holds(
    file: Path, conversation_ids: Sequence[str], key: bytes | None, *, typed: _Typed
) -> bool:
    try:
        with closing(untouched(file, key)) as connection:
            names_it = connection.execute(_NAMED, (as_list(conversation_ids),)).get
            return bool(names_it) or _was_typed(connection, typed)
    except (apsw.Error, OSError):
        return _has_bytes(file, [each.encode() for each in conversation_ids])


def _was_typed(connection: apsw.Connection, typed: _Typed) -> bool:
    """Tell whether something else than now was typed in the chat that has not begun."""
    return any(connection.execute(_TYPED_BEFORE, each).get for each in typed.items())


def _has_bytes(file: Path, words: Sequence[bytes]) -> bool:
    """Tell whether a file that SQLite cannot read has words in it, or its log has."""
    for each in (file, *(file.with_name(file.name + log) for log in _LOGS)):
        # Nothing can be found in what is empty, or not there.
        with (
            suppress(OSError, ValueError),
            each.open("rb") as opened,
            mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as held,
        ):
            if any(held.find(word) >= 0 for word in words):
                return True
    return False


def _typed(database: Path, key: bytes | None) -> _Typed:
    """Give what is typed in the chat that has not begun."""
    typed = dict.fromkeys(_NAMELESS, b"")
    with suppress(apsw.Error), reading(database, key) as connection:
        rows = connection.execute(
            "SELECT conversation, CAST(text AS BLOB) FROM draft WHERE conversation IN (?, ?)",
            _NAMELESS,
        )
        typed |= {str(name): text for name, text in rows if isinstance(text, bytes)}
    return typed


def _now(database: Path, conversation_ids: Sequence[str], key: bytes | None) -> _Now:
    try:
        with reading(database, key) as connection:
            there = connection.execute(
                "SELECT id FROM conversation WHERE id IN (SELECT value FROM json_each(?))",
                (as_list(conversation_ids),),
            ).fetchall()
            known = {table: _ids(connection, table) for table in _BESIDE}
    except apsw.Error as error:
        raise BackupError(
            tr(
                "Your conversations could not be read, so no backup was changed, and some still "
                "hold what you deleted. Paddock tries again at its next start."
            )
        ) from error
    return _Now(known, _typed(database, key), frozenset(str(row[0]) for row in there))


def _ids(connection: apsw.Connection, table: str) -> str:
    """Give a table's ids in hex, as one that is damaged may be no text any more."""
    rows = connection.execute(f"SELECT hex(id) FROM {table}")  # noqa: S608 - our own names
    return as_list([str(row[0]) for row in rows])


def _is_purged(
    file: Path, conversation_ids: Sequence[str], key: bytes | None, *, now: _Now | None
) -> bool:
    """Put a copy without them in a file's place; tell whether that could be done.

    A damaged one would lose more than is wished.
    """
    aside = file.with_suffix(ASIDE)
    try:
        if fault_of(file, key) is not None:
            return False
        _fold(file, key)
        shutil.copyfile(file, make_private_file(aside))
        _forget(aside, conversation_ids, key, now=now)
        if fault_of(aside, key) is not None:
            return False
        sync(aside)
        aside.rename(file)
        sync(file.parent)
    except (apsw.CorruptError, apsw.NotADBError):
        return False
    finally:
        with suppress(OSError):
            aside.unlink()
    return True


def _fold(file: Path, key: bytes | None) -> None:
    """Write into a file what lies in a log beside it, which would damage what takes its place."""
    if any(file.with_name(file.name + log).exists() for log in _LOGS):
        with closing(connect(file, None if is_plain(file) else key)) as connection:
            connection.pragma("journal_mode", "delete")


def _forget(
    copy: Path, conversation_ids: Sequence[str], key: bytes | None, *, now: _Now | None
) -> None:
    # A backup from before the lock may still be plain.
    with closing(connect(copy, None if is_plain(copy) else key)) as connection:
        connection.pragma("journal_mode", "delete")
        connection.pragma("secure_delete", True)
        connection.pragma("foreign_keys", True)
        ids = (as_list(conversation_ids),)
        names_it = connection.execute(_NAMED, ids).get
        for statement in _FORGET:
            connection.execute(statement, ids)
        if now is not None:
            connection.executemany(_OLD_DRAFT, now.typed.items())
            # Who deletes a chat asks nothing of copies that never had it.
            _forget_beside(connection, now.known if names_it else {})
        connection.execute("VACUUM")


def _forget_beside(connection: apsw.Connection, known: Mapping[str, str]) -> None:
    for table, ids in known.items():
        # One of an older version has not all of them.
        if connection.table_exists("main", table):
            connection.execute(
                f"DELETE FROM {table} WHERE hex(id) NOT IN (SELECT value FROM json_each(?))",  # noqa: S608 - our own names
                (ids,),
            )
