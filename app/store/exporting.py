"""Reads whole conversations out of the database, on a connection that cannot change it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import apsw

from app.domain.conversation import Message
from app.domain.times import moment_of
from app.domain.tree import Tree, rejoined, tip_of
from app.store.connecting import reading
from app.store.database import StoreError, as_text
from app.store.dials import read
from app.store.messages import COLUMNS, message_of
from app.store.untouched import as_it_is
from app.words import phrase, tr

_CONVERSATION = """
    SELECT CAST(title AS BLOB), created, updated, CAST(tip AS BLOB),
        CAST((SELECT name FROM folder WHERE folder.id = conversation.folder) AS BLOB),
        pinned, CAST(system AS BLOB), CAST(dials AS BLOB), CAST(model AS BLOB),
        CAST(adapter AS BLOB), CAST(origin AS BLOB)
    FROM conversation WHERE id = ? AND deleted_at IS NULL
"""
# A reply that grows has its text in pieces.
_MESSAGES = f"""
    WITH whole AS (
        SELECT *, (SELECT group_concat(text, '' ORDER BY seq) FROM piece WHERE message = id) AS more
        FROM message WHERE conversation = ?
    ), told AS (
        SELECT number, id, role, parent, created, finish, reason, receipt, ids, pinned, edited,
            CAST(text AS BLOB) || CAST(coalesce(more, '') AS BLOB) AS text
        FROM whole
    )
    SELECT {COLUMNS} FROM told ORDER BY number
"""  # noqa: S608 - our own names
UNREADABLE = phrase("Your conversations could not be read, so nothing was exported. Try again.")


def trees(
    database: Path,
    conversation_ids: Sequence[str],
    key: bytes | None = None,
    *,
    untouched: bool = False,
) -> Iterator[Tree]:
    """Return whole conversations, those of them that are there, one after the other.

    One that is untouched, as a newer Paddock has saved it, stays so. Raises StoreError.
    """
    try:
        with as_it_is(database, key) if untouched else reading(database, key) as connection:
            connection.execute("BEGIN")  # all of them as they are at one moment
            for each in conversation_ids:
                yield from _tree(connection, each)
    except (apsw.Error, UnicodeDecodeError) as error:
        raise StoreError(tr(UNREADABLE)) from error


def _tree(connection: apsw.Connection, each: str) -> Iterator[Tree]:
    for row in connection.execute(_CONVERSATION, (each,)):
        title, created, updated, tip, folder, pinned, system, dials, model, adapter, origin = row
        messages = _messages(connection, each)
        yield Tree(
            each,
            as_text(title),
            created=moment_of(created),
            updated=moment_of(updated),
            tip=tip_of(as_text(tip) or None, messages),
            folder=as_text(folder),
            pinned=bool(pinned),
            system=as_text(system),
            dials=read(dials),
            model=as_text(model) or None,
            adapter=as_text(adapter) or None,
            origin=as_text(origin) or None,
            messages=messages,
        )


def _messages(connection: apsw.Connection, each: str) -> tuple[Message, ...]:
    return rejoined(message_of(row) for row in connection.execute(_MESSAGES, (each,)))
