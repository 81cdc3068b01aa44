"""The index of words: whether it is what the messages make it, and making it anew."""

import apsw

# The index of words is made of the messages alone, and can be made of them again.
# To compare it with them, which nothing but a failure comes of, counts as writing.
CHECK_INDEX = "INSERT INTO found (found, rank) VALUES ('integrity-check', 1)"
REBUILD_INDEX = "INSERT INTO found (found) VALUES ('rebuild')"


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
