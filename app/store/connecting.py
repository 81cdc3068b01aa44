"""The one way to open a database file: with the key, where there is one."""

from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import apsw

# So a database begins that is not encrypted.
PLAIN = b"SQLite format 3\0"
# AES-256 with an HMAC for each page, in the form of SQLCipher 4, which other programs read, too.
CIPHER, VERSION = "sqlcipher", 4
ANY = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE


def is_plain(file: Path) -> bool:
    """Tell whether anybody can read this database, which nobody may have open.

    The system lets go of a process's locks on a file when that is opened besides, and closed.
    """
    return _beginning(file) == PLAIN


def is_sealed(file: Path) -> bool:
    """Tell whether this may be an encrypted database; a damaged one may look like it."""
    beginning = _beginning(file)
    return bool(beginning) and beginning != PLAIN


def connect(file: Path, key: bytes | None, *, flags: int = ANY) -> apsw.Connection:
    """Open a database whose pages are encrypted with key, or with nothing.

    Whether the key fits is known when something is read. Raises apsw.Error.
    """
    return _keyed(apsw.Connection(str(file), flags=flags), key)


def decipher(connection: apsw.Connection, file: Path, key: bytes | None) -> apsw.Connection:
    """Have a connection that was opened in a way of its own read a file that may be plain."""
    return _keyed(connection, None if is_plain(file) else key)


def reading(file: Path, key: bytes | None = None) -> closing[apsw.Connection]:
    """Open a database that is only read, until the end of the with statement.

    A plain one needs no key, and may be read by who has one.
    """
    connection = connect(file, key, flags=apsw.SQLITE_OPEN_READONLY)
    if key is not None and not _fits(connection):
        connection.close()
        connection = connect(file, None, flags=apsw.SQLITE_OPEN_READONLY)
    return closing(connection)


def copy_as(file: Path, copy: Path, *, key: bytes | None, copy_key: bytes | None) -> None:
    """Write all that is in a database into another file, under another key or none.

    Nothing is left beside the database, which nobody else may have open. Raises apsw.Error.
    """
    flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_URI
    with closing(connect(file, None if is_plain(file) else key, flags=flags)) as connection:
        connection.pragma("temp_store", "memory")
        # This writes the log into the file, and removes it.
        connection.pragma("journal_mode", "delete")
        wanted = "key=" if copy_key is None else _ciphered(copy_key)
        connection.execute("VACUUM INTO ?", (f"file:{quote(str(copy))}?{wanted}",))


def _keyed(connection: apsw.Connection, key: bytes | None) -> apsw.Connection:
    if key is not None:
        connection.pragma("cipher", CIPHER)
        connection.pragma("legacy", VERSION)
        connection.execute(f'PRAGMA key = "{_written(key)}"')
        # What SQLite puts aside while it sorts would lie in a file that nobody encrypts.
        connection.pragma("temp_store", "memory")
    return connection


def _fits(connection: apsw.Connection) -> bool:
    """Tell whether the key is that of the database, or it is damaged, whatever its key is."""
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    except apsw.NotADBError:
        return False
    except apsw.Error:
        return True  # who reads it hears that
    return True


def _beginning(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(len(PLAIN))
    except FileNotFoundError:
        return b""


def _ciphered(key: bytes) -> str:
    return f"cipher={CIPHER}&legacy={VERSION}&key={quote(_written(key))}"


def _written(key: bytes) -> str:
    """Write a key as SQLCipher does: it is used as it is, and stretched no more."""
    return f"x'{key.hex()}'"
