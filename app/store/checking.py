"""Whether a database file is whole and ours, found out without changing it."""

from contextlib import closing
from pathlib import Path

import apsw

from app.store.connecting import reading
from app.store.conversations import REMOVALS
from app.store.database import APPLICATION_ID
from app.store.migrations import MIGRATIONS
from app.store.untouched import alone, untouched

# A check of so many faults is enough to know that there are some.
MOST_FAULTS = 1
NOT_OURS = "was not made by Paddock"
LAST = """
    SELECT (SELECT coalesce(max(number), 0) FROM message),
        coalesce((SELECT value FROM setting WHERE name = ?), 0)
"""
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


def is_sound_alone(file: Path, key: bytes | None = None) -> bool:
    """Tell whether a database is sound and ours where nothing that lies beside it counts."""
    try:
        with closing(alone(file, key)) as connection:
            return _fault(connection) is None
    except apsw.Error:
        return False


def has_older_log(file: Path, key: bytes | None = None) -> bool:
    """Tell whether what lies in the log beside a database was saved before what is in the file.

    So it is where somebody has put another state of the file in its place and left the log. What
    was removed for good makes the file look newer than its log, too, but is counted in the log.
    """
    if not file.with_name(f"{file.name}-wal").exists():  # as it is after each ordinary end
        return False
    try:
        with closing(alone(file, key)) as connection:
            last, removed = _last(connection)
        with reading(file, key) as connection:
            last_with_log, removed_with_log = _last(connection)
    except apsw.Error:
        return False
    return last > last_with_log and removed >= removed_with_log


def _last(connection: apsw.Connection) -> tuple[int, int]:
    """Give the number of the last message, and how often something was removed for good."""
    last, removed = connection.execute(LAST, (REMOVALS,)).fetchall()[0]
    return int(str(last)), int(str(removed))


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
