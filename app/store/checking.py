"""Whether a database file is whole and ours, found out without changing it."""

import re
from contextlib import closing
from functools import cache
from pathlib import Path

import apsw

from app.store.connecting import PLAIN, reading
from app.store.database import APPLICATION_ID, as_text
from app.store.mending import VERSIONS_AT, WITH_LOG, WITHOUT_LOG
from app.store.messages import REMOVALS
from app.store.migrations import MIGRATIONS
from app.store.untouched import alone, untouched
from app.words import phrase

# A check of so many faults is enough to know that there are some.
MOST_FAULTS = 1
NOT_OURS = phrase("was not made by Paddock")
EMPTY = phrase("is empty")
NO_DATABASE = phrase("is no database")
DAMAGED = phrase("is damaged")
LAST = """
    SELECT (SELECT coalesce(max(number), 0) FROM message),
        coalesce((SELECT CAST(value AS INTEGER) FROM setting WHERE name = ?), 0)
"""
# These are small enough for each index to be held against them.
SMALL_TABLES = ("conversation", "folder", "preset")
# A message that its conversation does not lead to.
STRAY = """
    SELECT 1 FROM message AS said NOT INDEXED WHERE NOT EXISTS (
        SELECT 1 FROM message AS found INDEXED BY message_conversation
        JOIN conversation ON conversation.id = found.conversation
        WHERE found.conversation = said.conversation AND found.rowid = said.rowid)
    LIMIT 1
"""
# By this alone the index of words is known to SQLite; where it is not, nothing can be saved.
SET_UP = """
    SELECT count(*) FROM found_config
    WHERE (k = 'secure-delete' AND v = 1) OR (k = 'version' AND v IN (4, 5))
"""
SETTINGS = 2
UNMEANT = re.compile(r"[\s\"']+")
# A database with these is ours, whatever its header says.
OUR_TABLES = frozenset({"conversation", "message", "piece", "draft"})
# No Paddock has ever so many steps: what says that is damaged, and no newer one's.
TOO_MANY_STEPS = 1000


def fault_of(file: Path, key: bytes | None = None) -> str | None:
    """Complete “the file …” with what is wrong with it, in English; give None where nothing is.

    key is what it may be encrypted with.

    One that a program is writing may be looked at. Raises apsw.Error where it cannot be looked at,
    and OSError.
    """
    # SQLite takes nothing for a new database, and finds it in order.
    if file.stat().st_size == 0:
        return EMPTY
    try:
        with reading(file, key) as connection:
            return _fault(connection)
    except apsw.NotADBError:
        return NO_DATABASE
    except apsw.CorruptError:
        return DAMAGED


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
            version = int(str(connection.pragma("user_version")))
            return ours and len(MIGRATIONS) < version < TOO_MANY_STEPS
    except (apsw.NotADBError, apsw.CorruptError):
        return False


def _fault(connection: apsw.Connection) -> str | None:
    if connection.pragma("application_id") != APPLICATION_ID:
        rows = connection.execute("SELECT CAST(name AS BLOB) FROM sqlite_schema")
        names = {as_text(name) for (name,) in rows}
        return DAMAGED if names >= OUR_TABLES else NOT_OURS
    # The index of words would be read, too, which takes longer than all else; and where only that
    # is wrong, nothing is lost.
    connection.drop_modules(None)
    try:
        whole = _can_be_written(connection) and _is_readable(connection) and _is_as_made(connection)
    except (apsw.SQLError, UnicodeDecodeError):
        whole = False
    return None if whole else DAMAGED


def _can_be_written(connection: apsw.Connection) -> bool:
    """Tell whether the header does not say that this SQLite may only read the file, or has no log.

    Where the file is encrypted, what says so is sealed with the rest of its page.
    """
    _, header = connection.read("main", 0, 0, VERSIONS_AT + len(WITHOUT_LOG))
    return not header.startswith(PLAIN) or header[VERSIONS_AT:] in {WITH_LOG, WITHOUT_LOG}


def _is_readable(connection: apsw.Connection) -> bool:
    return connection.execute(f"PRAGMA quick_check({MOST_FAULTS})").get == "ok"


def _is_as_made(connection: apsw.Connection) -> bool:
    """Tell whether all is there, to the letter, that the steps until its version make.

    And whether what is in it lies where it is looked for; to hold every index against its table
    would take five times as long.
    """
    version = int(str(connection.pragma("user_version")))
    if version > len(MIGRATIONS):
        return version < TOO_MANY_STEPS  # nobody knows what a newer one makes
    if version < 1 or not _shape(connection) >= _shape_of(version):
        return False
    small = (table for table in SMALL_TABLES if connection.table_exists("main", table))
    if any(connection.execute(f"PRAGMA integrity_check({each})").get != "ok" for each in small):
        return False
    has_index = connection.table_exists("main", "found_config")
    is_set_up = not has_index or connection.execute(SET_UP).get == SETTINGS
    return is_set_up and connection.execute(STRAY).get is None


@cache
def _shape_of(version: int) -> frozenset[tuple[str, ...]]:
    with closing(apsw.Connection(":memory:")) as made:
        for statements in MIGRATIONS[:version]:
            made.execute(statements)
        return _shape(made)


def _shape(connection: apsw.Connection) -> frozenset[tuple[str, ...]]:
    # What the index of words has for itself, each SQLite may make in its own way.
    rows = connection.execute(
        "SELECT type, name, tbl_name, iif(name LIKE 'found\\_%' ESCAPE '\\', '', sql) "
        "FROM sqlite_schema"
    )
    # One SQLite may write spaces and quotation marks where another does not.
    return frozenset(tuple(UNMEANT.sub("", str(each)) for each in row) for row in rows)
