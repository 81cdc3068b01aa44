"""The database of Ollama's own app: `db.sqlite`, read and never changed.

Its tables are those of Ollama's `app/store/database.go`, in all versions of its schema.
"""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import apsw

from app.domain.conversation import Role
from app.domain.exchange import Problem, Program
from app.domain.tree import Tree
from app.exchange.nodes import Header, Node, chain, tree_of
from app.exchange.values import joined, key, line, note, seconds, text, thought
from app.words import phrase, tr

type Value = apsw.SQLiteValue

PROGRAM = Program.OLLAMA
UNENDED = phrase("{name} cannot be read to its end: it is damaged or in use.")
_NEEDED = {
    "chats": {"id", "title", "created_at"},
    "messages": {"id", "chat_id", "role", "content"},
}
_ROLES = {"user": Role.USER, "system": Role.SYSTEM}
# A database that was made to be searched for ever is left after so many steps.
MOST_STEPS = 20_000
STEPS_AT_ONCE = 100_000


class ForeignError(Exception):
    """This database is not Ollama's."""


def read_all(file: Path) -> Iterator[Tree | Problem]:
    """Read all conversations of a database, one after the other. Raises ForeignError."""
    try:
        with closing(_opened(file)) as connection:
            yield from _read_all(connection)
    except apsw.Error as error:
        yield Problem(tr(UNENDED, name=file.name))
        raise ForeignError from error


def _opened(file: Path) -> apsw.Connection:
    # Where no Ollama is open there is no log beside it, and none has to be made there.
    log = file.with_name(f"{file.name}-wal")
    still = not log.exists() or log.stat().st_size == 0
    place = f"file:{quote(str(file.resolve()))}?mode=ro{'&immutable=1' if still else ''}"
    connection = apsw.Connection(place, flags=apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)
    connection.pragma("trusted_schema", False)
    connection.pragma("cell_size_check", True)
    left = iter(range(MOST_STEPS))
    connection.set_progress_handler(lambda: next(left, None) is None, STEPS_AT_ONCE)
    return connection


def _read_all(connection: apsw.Connection) -> Iterator[Tree | Problem]:
    for table, needed in _NEEDED.items():
        if not needed <= _columns(connection, table):
            raise ForeignError
    chats = connection.execute(
        "SELECT CAST(id AS BLOB), CAST(title AS BLOB), created_at FROM chats ORDER BY created_at"
    )
    for chat, title, created in chats.fetchall():
        nodes = _nodes(connection, chat)
        times = [node.created for node in nodes if node.created is not None]
        header = Header(
            f"ollama:{key(_words(chat)) or created}",
            title=line(_words(title)),
            created=seconds(created),
            updated=max(times, default=None),
        )
        yield tree_of(header, chain(nodes))


def _columns(connection: apsw.Connection, table: str) -> set[str]:
    """Return the columns of a table; a view, which may hide anything, has none."""
    kind = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?"
    if not connection.execute(kind, (table,)).get:
        return set()
    rows = connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
    return {str(name) for (name,) in rows}


def _nodes(connection: apsw.Connection, chat: Value) -> list[Node]:
    has = _columns(connection, "messages")
    thinking = "CAST(thinking AS BLOB)" if "thinking" in has else "NULL"
    created = "created_at" if "created_at" in has else "NULL"
    model = "CAST(model_name AS BLOB)" if "model_name" in has else "NULL"
    rows = connection.execute(
        f"SELECT id, CAST(role AS BLOB), CAST(content AS BLOB), {thinking}, {created}, {model} "  # noqa: S608 - our own names
        "FROM messages WHERE CAST(chat_id AS BLOB) = ? ORDER BY id",
        (chat,),
    )
    files = _named(connection, chat, where="attachments.filename")
    tools = _named(connection, chat, where="tool_calls.function_name")
    nodes = list[Node]()
    for number, role, content, thoughts, since, by in rows.fetchall():
        who = _words(role)
        said = note(tr("Result of the tool")) if who == "tool" else text(_words(content))
        parts = [
            *(note(tr("File"), name) for name in files.get(number, [])),
            thought(_words(thoughts)),
            said,
            *(note(tr("Tool"), name) for name in tools.get(number, [])),
        ]
        role_here, model = _ROLES.get(who, Role.ASSISTANT), line(_words(by))
        nodes.append(Node("", None, role_here, joined(parts), created=seconds(since), model=model))
    return nodes


def _named(connection: apsw.Connection, chat: Value, *, where: str) -> dict[Value, list[str]]:
    """Return what lies beside each message of a chat, by its name."""
    table, _, column = where.partition(".")
    found: dict[Value, list[str]] = {}
    if not {"message_id", column} <= _columns(connection, table):
        return found
    rows = connection.execute(
        f"SELECT message_id, CAST({column} AS BLOB) FROM {table} WHERE message_id IN "  # noqa: S608 - our own names
        "(SELECT id FROM messages WHERE CAST(chat_id AS BLOB) = ?) ORDER BY id",
        (chat,),
    )
    for message, name in rows:
        found.setdefault(message, []).append(_words(name))
    return found


def _words(written: object) -> str:
    return written.decode(errors="replace") if isinstance(written, bytes) else ""
