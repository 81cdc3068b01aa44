"""Which chats backups have that are gone, deleted for good or by a backup that was restored."""

from collections.abc import Mapping
from pathlib import Path

import apsw

from app.domain.backup import Gone
from app.store.backups import Backups
from app.store.connecting import reading
from app.store.database import as_list, as_text
from app.store.untouched import as_it_is

_LIVING = "SELECT id FROM conversation"
_GONE = """
    SELECT id, CAST(title AS BLOB) FROM conversation
    WHERE id NOT IN (SELECT value FROM json_each(?)) ORDER BY updated DESC, rowid DESC
"""


type Held = Mapping[Path, tuple[Gone, ...]]


def held(backups: Backups, database: Path, *, untouched: bool = False) -> Held:
    """Give the chats that backups have and the database has not, by their files.

    What is in the trash is in the database. Of a backup that cannot be read nothing is told, and
    of none where the database cannot be. May be called on any thread. A database that is untouched,
    as a newer Paddock has saved it, stays so.
    """
    key = backups.key
    try:
        with as_it_is(database, key) if untouched else reading(database, key) as connection:
            living = as_list([str(each) for (each,) in connection.execute(_LIVING)])
    except (apsw.Error, UnicodeDecodeError, OSError):
        return {}
    return {backup.file: _gone(backup.file, living, key) for backup in backups.all()}


def _gone(file: Path, living: str, key: bytes | None) -> tuple[Gone, ...]:
    try:
        with reading(file, key) as connection:
            rows = connection.execute(_GONE, (living,))
            return tuple(Gone(str(each), as_text(title)) for each, title in rows)
    except (apsw.Error, UnicodeDecodeError, OSError):
        return ()
