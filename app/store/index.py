"""The index of words: whether it is what the messages make it, making it anew, and adding to it."""

from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress

import apsw

# The index of words is made of the messages alone, and can be made of them again.
# To compare it with them, which nothing but a failure comes of, counts as writing.
CHECK_INDEX = "INSERT INTO found (found, rank) VALUES ('integrity-check', 1)"
REBUILD_INDEX = "INSERT INTO found (found) VALUES ('rebuild')"

_REMOVE_LATER = "INSERT INTO found (found, rank) VALUES ('secure-delete', 0)"
_REMOVE_AT_ONCE = "INSERT INTO found (found, rank) VALUES ('secure-delete', 1)"
_WRITE_NOW = "INSERT INTO found (found) VALUES ('flush')"


@contextmanager
def adding_alone(execute: Callable[[str], None]) -> Generator[None]:
    """Have words be added within, in a transaction that neither removes nor replaces any.

    What is to be removed at once, SQLite looks for also where a message is new, letter by letter:
    a long answer takes ten times as long for it. It is set back before the transaction ends.
    """
    try:
        execute(_REMOVE_LATER)
    except apsw.Error as error:
        # SQLite holds on to what it could not write down.
        with suppress(apsw.Error):
            execute(_REMOVE_AT_ONCE)
        # A full or failing disk has ended the transaction: what followed would be saved by itself.
        if not isinstance(error, apsw.CorruptError | apsw.SQLError):
            raise
        yield  # the index is damaged, which adding to it will tell
        return
    yield
    execute(_WRITE_NOW)
    execute(_REMOVE_AT_ONCE)


def mend_index(connection: apsw.Connection) -> bool:
    """Make the index of words anew where it is not what the messages make it; tell whether it was.

    A database of a version without one is left as it is. Raises apsw.Error where that cannot be
    done.
    """
    if not connection.table_exists("main", "found"):
        return False
    try:
        connection.execute(CHECK_INDEX)
    except apsw.CorruptError:
        connection.execute(REBUILD_INDEX)
        return True
    return False
