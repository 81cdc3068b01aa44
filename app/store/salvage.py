"""Brings what can be read of a damaged database into a sound one."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

import apsw

from app.store.connecting import connect, reading
from app.store.database import as_text
from app.words import phrase, tr

# Tables in the order in which their rows need each other, and what makes a row the same. Where
# both have it, the damaged one's is later, but for messages that have ended in the sound one.
TABLES = {
    "folder": "ON CONFLICT DO NOTHING",
    "preset": "ON CONFLICT (id) DO UPDATE SET {changes}",
    "conversation": "ON CONFLICT (id) DO UPDATE SET {changes} WHERE excluded.updated >= updated",
    "message": "ON CONFLICT (id) DO UPDATE SET {changes} WHERE finish IS NULL",
    "piece": "ON CONFLICT DO NOTHING",
    "edit": "ON CONFLICT (message) DO UPDATE SET {changes}",
    "draft": "ON CONFLICT (conversation) DO UPDATE SET {changes}",
    "setting": "ON CONFLICT (name) DO UPDATE SET {changes}",
}
# Where a message stands changes only by what is deleted above it, which is back then: where it does
# in the damaged one, that is mostly the damage.
FIXED = frozenset({"conversation", "parent", "role"})
RECOVERED = phrase("Recovered chat")
# What SQLite says where pages are not what they were.
UNREADABLE = (apsw.CorruptError, apsw.NotADBError, apsw.IOError, apsw.FormatError)

type Row = apsw.SQLiteValues

# Rows are looked for by windows up to this one, also where the last cannot be told. Only what is
# damaged has a greater number, or a negative one.
MOST_ROWS = 2**24
# So many are asked for at once; where one of them is damaged, the halves, and so on.
WINDOW = 4096
# After so many windows that cannot be read there is nothing left to hope for.
MOST_FAILURES = 20_000

_LEAVE = """
    UPDATE conversation SET folder = NULL WHERE folder NOT IN (SELECT id FROM folder)
"""
_ADOPT = """
    INSERT INTO conversation (id, title, created, updated)
    SELECT conversation, ?, min(created), max(created) FROM message
    WHERE conversation NOT IN (SELECT id FROM conversation) GROUP BY conversation
"""
_FOLLOW = """
    UPDATE message SET parent = (
        SELECT id FROM message AS before
        WHERE before.conversation = message.conversation
            AND (before.created, before.rowid) < (message.created, message.rowid)
        ORDER BY before.created DESC, before.rowid DESC LIMIT 1)
    WHERE parent NOT IN (SELECT id FROM message)
"""
_TIP = """
    UPDATE conversation SET tip = (
        SELECT id FROM message WHERE message.conversation = conversation.id
        ORDER BY created DESC, rowid DESC LIMIT 1)
    WHERE tip IS NULL OR tip NOT IN (SELECT id FROM message)
"""


class Salvaged(NamedTuple):
    """How many conversations and messages the sound database has more than before."""

    conversations: int
    messages: int


def salvage(damaged: Path, sound: Path, key: bytes | None = None) -> Salvaged:
    """Bring into sound, which is current and in nobody's hands, what can be read of damaged.

    What follows a message that cannot be read follows the one before it; messages whose
    conversation cannot be read get a new one. Raises apsw.Error where sound refuses it.
    """
    with closing(connect(sound, key)) as into, reading(damaged, key) as source:
        before = _counted(into)
        into.execute("BEGIN IMMEDIATE")
        for table, conflict in TABLES.items():
            _put_all(into, _puts(source, into, table, conflict=conflict))
        into.execute(_LEAVE)
        into.execute("DELETE FROM piece WHERE message NOT IN (SELECT id FROM message)")
        into.execute("DELETE FROM edit WHERE message NOT IN (SELECT id FROM message)")
        into.execute(_ADOPT, (tr(RECOVERED),))
        into.execute(_FOLLOW)
        into.execute(_TIP)
        into.execute("COMMIT")
        after = _counted(into)
    return Salvaged(after[0] - before[0], after[1] - before[1])


def is_readable(damaged: Path, key: bytes | None = None) -> bool:
    """Tell whether there is any hope to read messages of a damaged database."""
    try:
        with reading(damaged, key) as source:
            return bool(_columns(source, "message"))
    except UNREADABLE:
        return False


def counted(file: Path, key: bytes | None = None) -> tuple[int, int]:
    """Count the conversations and messages of a sound database."""
    with reading(file, key) as connection:
        return _counted(connection)


def _counted(connection: apsw.Connection) -> tuple[int, int]:
    """Count conversations and messages."""
    rows = connection.execute(
        "SELECT (SELECT count(*) FROM conversation), (SELECT count(*) FROM message)"
    )
    conversations, messages = rows.fetchall()[0]
    return int(str(conversations)), int(str(messages))


def _put_all(into: apsw.Connection, puts: Iterable[tuple[str, Row]]) -> None:
    for put, row in puts:
        # What the sound one's own rules refuse is damaged, too.
        with suppress(apsw.ConstraintError, apsw.MismatchError):
            into.execute(put, row)


def _puts(
    source: apsw.Connection, into: apsw.Connection, table: str, *, conflict: str
) -> Iterator[tuple[str, Row]]:
    """Give what puts each row of a table, and its values."""
    theirs, ours = _columns(source, table), _columns(into, table)
    # Numbers are given anew: a message may have another's.
    columns = {name: kind for name, kind in ours.items() if name in theirs and name != "number"}
    if not columns:
        return
    changes = ", ".join(f"{name} = excluded.{name}" for name in columns if name not in FIXED)
    put = (
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))}) "  # noqa: S608 - our own names
        f"{conflict.format(changes=changes) if changes else 'ON CONFLICT DO NOTHING'}"
    )
    for row in _rows(source, table, columns):
        yield (
            put,
            tuple(
                value.decode(errors="replace")
                if kind == "TEXT" and isinstance(value, bytes)
                else value
                for kind, value in zip(columns.values(), row, strict=True)
            ),
        )


def _columns(connection: apsw.Connection, table: str) -> dict[str, str]:
    """Give the names and types of a table's columns, none where that cannot be read."""
    # Where the header is damaged, it may name a form that this SQLite does not know.
    with suppress(*UNREADABLE, apsw.SQLError):
        rows = connection.execute(
            "SELECT CAST(name AS BLOB), CAST(type AS BLOB) FROM pragma_table_info(?)", (table,)
        )
        return {as_text(name): as_text(kind) for name, kind in rows}
    return {}


def _rows(source: apsw.Connection, table: str, columns: Mapping[str, str]) -> Iterator[Row]:
    """Give all rows that can be read; text comes as bytes, as not all bytes are text any more."""
    named = ", ".join(
        f"CAST({name} AS BLOB)" if kind == "TEXT" else name for name, kind in columns.items()
    )
    select = f"SELECT {named} FROM {table}"  # noqa: S608 - our own names
    ends = f"SELECT (SELECT min(rowid) FROM {table}), (SELECT max(rowid) FROM {table})"  # noqa: S608
    try:
        least, greatest = (int(str(end or 0)) for end in source.execute(ends).fetchall()[0])
    except apsw.SQLError:  # it has none
        yield from _until_damaged(source, select)
        return
    except UNREADABLE:
        least, greatest = 1, MOST_ROWS
    # The first rows come first: where the file was cut off, all windows fail from somewhere on.
    near = range(1, min(greatest, MOST_ROWS) + 1, WINDOW)
    windows = [(least, 0), (MOST_ROWS + 1, greatest)]
    windows += [(first, first + WINDOW - 1) for first in near[::-1]]
    failures = 0
    while windows and failures < MOST_FAILURES:
        first, end = windows.pop()
        try:
            yield from source.execute(
                f"{select} WHERE rowid BETWEEN ? AND ?", (first, end)
            ).fetchall()
        except UNREADABLE:
            failures += 1
            if first < end:
                middle = (first + end) // 2
                windows += [(middle + 1, end), (first, middle)]


def _until_damaged(source: apsw.Connection, select: str) -> Iterator[Row]:
    with suppress(*UNREADABLE):
        yield from source.execute(select)
