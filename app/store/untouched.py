"""A database that is only looked at: no byte of it changes, nor of what lies beside it."""

from contextlib import closing
from pathlib import Path

import apsw

from app.store.connecting import decipher
from app.store.migrations import MIGRATIONS

# SQLite's own VFS without its locks: `Home` sees to it that nobody else has the file open.
LOCKLESS = "unix-none"
# The same below what deciphers, as which it has to be opened where there is a key.
LOCKLESS_CIPHER = f"multipleciphers-{LOCKLESS}"


def untouched(file: Path, key: bytes | None = None) -> apsw.Connection:
    """Open a database so that SQLite makes, changes and removes no file.

    What lies in the log beside it is read, too. Never one that is open otherwise in this process:
    to close it would let go of the other's locks. Raises apsw.Error.
    """
    log = file.with_name(f"{file.name}-wal")
    flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
    if not (log.exists() and log.stat().st_size):
        # Otherwise SQLite would make the log, and an index of it.
        return alone(file, key)
    vfs = LOCKLESS if key is None else LOCKLESS_CIPHER
    connection = apsw.Connection(f"{file.absolute().as_uri()}?mode=ro", flags, vfs)
    decipher(connection, file, key)
    connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    # Alone with the file, SQLite has the log's index in memory.
    connection.pragma("locking_mode", "exclusive")
    return connection


def alone(file: Path, key: bytes | None = None) -> apsw.Connection:
    """Open a database without what lies beside it, and leave that and it as they are.

    Raises apsw.Error.
    """
    flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
    connection = apsw.Connection(f"{file.absolute().as_uri()}?immutable=1", flags=flags)
    return decipher(connection, file, key)


def as_it_is(file: Path, key: bytes | None = None) -> closing[apsw.Connection]:
    """Open a database, untouched and as this version knows it, until the end of the with."""
    connection = untouched(file, key)
    show_as_known(connection)
    return closing(connection)


def show_as_known(connection: apsw.Connection) -> None:
    """Have each of our tables look as this version knows it, whatever columns it has by now.

    What is missing is as it would be if nobody had written it. The views lie in memory.
    """
    connection.pragma("temp_store", "memory")
    known = apsw.Connection(":memory:")
    for statements in MIGRATIONS:
        known.execute(statements)
    for table in _tables(known):
        there = _columns(connection, table)
        wanted = _columns(known, table)
        if not there.keys() >= wanted.keys():
            connection.execute(_view(table, wanted, there))
    known.close()


def _tables(connection: apsw.Connection) -> list[str]:
    """Give the tables that hold what was said and chosen; what is made of them is left out."""
    found = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
        "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    )
    return [str(name) for (name,) in found]


def _columns(connection: apsw.Connection, table: str) -> dict[str, str]:
    """Give a table's columns, its rows' numbers too, each with its value where nobody gave one."""
    rows = connection.execute("SELECT name, dflt_value FROM pragma_table_info(?, 'main')", (table,))
    columns = {str(name): "NULL" if value is None else str(value) for name, value in rows}
    numbered = connection.execute(
        "SELECT 1 FROM pragma_table_list "
        "WHERE schema = 'main' AND name = ? AND type = 'table' AND NOT wr",
        (table,),
    ).get
    return columns | {"rowid": "NULL"} if numbered else columns


def _view(table: str, wanted: dict[str, str], there: dict[str, str]) -> str:
    """Write what stands before a table of this name, with the columns that are wanted."""
    columns = ", ".join(
        f"{name if name in there else value} AS {name}" for name, value in wanted.items()
    )
    source = f"FROM main.{table}" if there else "WHERE false"
    return f"CREATE TEMP VIEW {table} AS SELECT {columns} {source}"
