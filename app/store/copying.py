"""A path of messages with a copy in a conversation of its own, made by SQLite where it lies."""

from collections.abc import Callable, Sequence
from contextlib import closing

import msgspec

from app.domain.branches import renamed
from app.domain.conversation import Conversation, Message
from app.store.database import DamagedError, Database, Durability
from app.store.dials import written
from app.store.index import adding_alone
from app.store.messages import LAST_NUMBER, written_receipt

_PUT = """
    INSERT INTO conversation
        (id, title, created, updated, tip, system, dials, model, adapter, folder)
    -- The folder may be gone by now.
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT id FROM folder WHERE id = ?))
"""
_COPY = f"""
    INSERT INTO message (number, id, conversation, parent, role, text, created, finish, reason,
        receipt, ids, pinned, edited, scores)
    SELECT {LAST_NUMBER} + 1 + copied.key, copied.value ->> 1, ?2, copied.value ->> 2, role, text,
        created, finish, reason, receipt, ids, pinned, edited, scores
    FROM json_each(?1) AS copied JOIN message ON message.id = copied.value ->> 0
    ORDER BY copied.key
"""  # noqa: S608 - our own names


def copy_path(
    beside: Callable[[], Database],
    branch: Conversation,
    path: Sequence[Message],
    *,
    ids: dict[str, str],
) -> str:
    """Save a conversation with copies of a path that is saved, under new ids; return its own.

    All of it or nothing is saved, on a connection of its own. Raises StoreError.
    """
    copies = [renamed(message, ids) for message in path]
    pairs = list(zip(path, copies, strict=True))
    told = [[old.id, new.id, new.parent] for old, new in pairs]
    with closing(beside()) as database, database.writing(Durability.POWER_CUT):
        database.execute(_PUT, (*_row(branch), copies[-1].id, *_means(branch), branch.folder))
        with adding_alone(database.execute):
            database.execute(_COPY, (msgspec.json.encode(told).decode(), branch.id))
        for old, new in pairs:
            if new.receipt is not None and new.receipt != old.receipt:
                values = (written_receipt(new.receipt), new.id)
                database.execute("UPDATE message SET receipt = ? WHERE id = ?", values)
        found = database.rows("SELECT count(*) FROM message WHERE conversation = ?", (branch.id,))
        if found[0][0] != len(copies):
            raise DamagedError
    return branch.id


def _row(branch: Conversation) -> tuple[str, str, float, float]:
    return branch.id, branch.title, branch.created, branch.updated


def _means(branch: Conversation) -> tuple[str | None, ...]:
    return branch.system, written(branch.dials), branch.model, branch.adapter
