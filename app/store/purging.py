"""Which backups still hold what was deleted for good, and taking it out of them."""

import shutil
from collections.abc import Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path

import apsw

from app.domain.backup import Backup
from app.paths import make_private_file
from app.store.backups import ASIDE, BackupError, Backups, sync
from app.store.checking import fault_of
from app.store.connecting import connect, is_plain, reading
from app.store.database import as_list

_HELD = "SELECT count(*) FROM conversation WHERE id IN (SELECT value FROM json_each(?))"
_FORGET = (
    "DELETE FROM draft WHERE conversation IN (SELECT value FROM json_each(?))",
    # SQLite would follow a thousand answers to answers and no more, so none has one by then.
    "UPDATE message SET parent = NULL WHERE conversation IN (SELECT value FROM json_each(?))",
    "DELETE FROM conversation WHERE id IN (SELECT value FROM json_each(?))",
)
# What is removed without a trash, and by which column it is known.
_BESIDE = {"folder": "id", "preset": "id", "draft": "conversation"}

type _Known = Mapping[str, str]


def holding(backups: Backups, conversation_ids: Sequence[str]) -> list[Backup]:
    """Give the backups that have any of these conversations, the newest first.

    One that cannot be read is not among them: nothing can be read of it.
    """
    return [each for each in backups.all() if _holds(each, conversation_ids, backups.key)]


def purge(backups: Backups, conversation_ids: Sequence[str], database: Path | None = None) -> None:
    """Take conversations out of all backups; everything else stays in them.

    Where a database is given, folders, presets and drafts that it has no longer go from the
    backups that have any of these conversations, too. May be called on any thread, and be killed
    at any moment. Raises BackupError where that cannot be done; what was done until then is.
    """
    known: _Known = {} if database is None else _known(database, backups.key)
    for backup in holding(backups, conversation_ids):
        aside = backup.file.with_suffix(ASIDE)
        try:
            shutil.copyfile(backup.file, make_private_file(aside))
            _forget(aside, conversation_ids, backups.key, known=known)
            if (fault := fault_of(aside, backups.key)) is not None:
                raise BackupError(f"A backup is left as it was: without them it {fault}.")
            sync(aside)
            aside.rename(backup.file)
            sync(backup.file.parent)
        except (apsw.Error, OSError) as error:
            with suppress(OSError):
                aside.unlink()
            why = error.strerror if isinstance(error, OSError) else type(error).__name__
            raise BackupError(
                f"Not all backups could be changed ({why}), so some still hold what you deleted. "
                f"See that there is room in {backups.folder}, and try again."
            ) from error


def _holds(backup: Backup, conversation_ids: Sequence[str], key: bytes | None) -> bool:
    try:
        with reading(backup.file, key) as connection:
            return bool(connection.execute(_HELD, (as_list(conversation_ids),)).get)
    except (apsw.Error, OSError):
        return False


def _known(database: Path, key: bytes | None) -> _Known:
    """Give the ids of what the database has beside conversations, by table, as JSON."""
    try:
        with reading(database, key) as connection:
            return {table: _ids(connection, table) for table in _BESIDE}
    except apsw.Error as error:
        raise BackupError(
            "Your conversations could not be read, so no backup was changed. Try again."
        ) from error


def _ids(connection: apsw.Connection, table: str) -> str:
    rows = connection.execute(f"SELECT {_BESIDE[table]} FROM {table}")  # noqa: S608 - our own names
    return as_list([str(row[0]) for row in rows])


def _forget(
    copy: Path, conversation_ids: Sequence[str], key: bytes | None, *, known: _Known
) -> None:
    # A backup from before the lock may still be plain.
    with closing(connect(copy, None if is_plain(copy) else key)) as connection:
        connection.pragma("secure_delete", True)
        connection.pragma("foreign_keys", True)
        for statement in _FORGET:
            connection.execute(statement, (as_list(conversation_ids),))
        for table, ids in known.items():
            # One of an older version has not all of them.
            if connection.table_exists("main", table):
                name = _BESIDE[table]
                connection.execute(
                    f"DELETE FROM {table} WHERE {name} NOT IN (SELECT value FROM json_each(?))",  # noqa: S608 - our own names
                    (ids,),
                )
        connection.execute("VACUUM")
