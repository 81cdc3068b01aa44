"""Whether a database file is whole and ours, found out without changing it."""

from contextlib import closing
from pathlib import Path

import apsw

from app.store.connecting import reading
from app.store.database import APPLICATION_ID
from app.store.migrations import MIGRATIONS
from app.store.untouched import untouched

# A check of so many faults is enough to know that there are some.
MOST_FAULTS = 1
NOT_OURS = "was not made by Paddock"
# A database with these is ours, whatever its header says.
OUR_TABLES = frozenset({"conversation", "message", "piece", "draft"})


def fault_of(file: Path, key: bytes | None = None) -> str | None:
    """Complete “the file …” with what is wrong with it; give None where nothing is.

    key is what it may be encrypted with.

    One that a program is writing may be looked at. Raises apsw.Error where it cannot be looked at,
    and OSError.
    """
    # SQLite takes nothing for a new database, and finds it in order.
    if file.stat().st_size == 0:
        return "is empty"
    try:
        with reading(file, key) as connection:
            return _fault(connection)
    except apsw.NotADBError:
        return "is no database"
    except apsw.CorruptError:
        return "is damaged"


def needs_steps(file: Path, key: bytes | None = None) -> bool:
    """Tell whether a sound database of ours is of an older version."""
    with reading(file, key) as connection:
        return int(str(connection.pragma("user_version"))) < len(MIGRATIONS)


def is_newer(file: Path, key: bytes | None = None) -> bool:
    """Tell whether a newer Paddock has saved the database, without leaving a trace of the look.

    What is no database, or none of ours, is not. Raises apsw.Error and OSError where it cannot be
    looked at.
    """
    if not file.exists():
        return False
    try:
        with closing(untouched(file, key)) as connection:
            ours = connection.pragma("application_id") == APPLICATION_ID
            return ours and int(str(connection.pragma("user_version"))) > len(MIGRATIONS)
    except (apsw.NotADBError, apsw.CorruptError):
        return False


def _fault(connection: apsw.Connection) -> str | None:
    if connection.pragma("application_id") != APPLICATION_ID:
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
        return "is damaged" if names >= OUR_TABLES else NOT_OURS
    # The index of words would be read, too, which takes longer than all else; and where only that
    # is wrong, nothing is lost.
    connection.drop_modules(None)
    found = connection.execute(f"PRAGMA quick_check({MOST_FAULTS})").get
    return None if found == "ok" else "is damaged"
