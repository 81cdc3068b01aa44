"""Conversations in and out of the database, replies as they grow included."""

import time
from collections.abc import Sequence

import msgspec

from app.domain.conversation import Conversation, Heading, Message, Role
from app.domain.reply import Finish, Receipt
from app.store.database import Database, Durability

TRASH_DAYS = 30

type _HeadingRow = tuple[str, str, float]
type _MessageRow = tuple[str, Role, str, str | None, float, Finish | None, str | None, str | None]

_PATH = """
    WITH RECURSIVE path (depth, id) AS (
        SELECT 0, tip FROM conversation WHERE id = ?
        UNION ALL
        SELECT depth + 1, message.parent FROM path JOIN message USING (id)
    )
    SELECT id, role, text, parent, created, finish, reason, receipt
    FROM path JOIN message USING (id) ORDER BY depth DESC
"""

_PUT_CONVERSATION = """
    INSERT INTO conversation (id, title, created, updated, tip) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET updated = excluded.updated, tip = excluded.tip
"""

_PUT_MESSAGE = """
    INSERT INTO message (conversation, id, role, text, parent, created, finish, reason, receipt)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET text = excluded.text, finish = excluded.finish,
        reason = excluded.reason, receipt = excluded.receipt
"""

_INTERRUPT = """
    UPDATE message SET finish = ?, text = text || coalesce(
        (SELECT group_concat(text, '' ORDER BY seq) FROM piece WHERE message = message.id), '')
    WHERE finish IS NULL AND role = ?
"""


class ConversationStore:
    """All conversations that are saved. Opening it ends the replies that a crash cut off."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._end_interrupted()
        self._empty_trash(time.time() - TRASH_DAYS * 86_400)

    def headings(self) -> tuple[Heading, ...]:
        """Return what there is, the one with the latest words first."""
        rows = self._database.rows(
            "SELECT id, title, updated FROM conversation WHERE deleted_at IS NULL "
            "ORDER BY updated DESC, rowid DESC"
        )
        return tuple(Heading(*row) for row in msgspec.convert(rows, list[_HeadingRow]))

    def conversation(self, conversation_id: str) -> Conversation | None:
        """Return the chosen path of a conversation, or None where there is no such one."""
        found = self._database.rows(
            "SELECT title, created, updated FROM conversation WHERE id = ? AND deleted_at IS NULL",
            (conversation_id,),
        )
        if not found:
            return None
        title, created, updated = msgspec.convert(found[0], tuple[str, float, float])
        rows = msgspec.convert(self._database.rows(_PATH, (conversation_id,)), list[_MessageRow])
        messages = tuple(_message(row) for row in rows)
        return Conversation(conversation_id, title, created, updated=updated, messages=messages)

    def save(self, conversation: Conversation, messages: Sequence[Message]) -> None:
        """Save messages, the last of which ends the conversation's chosen path."""
        with self._database.writing(Durability.POWER_CUT):
            self._database.execute(
                _PUT_CONVERSATION,
                (
                    conversation.id,
                    conversation.title,
                    conversation.created,
                    conversation.updated,
                    messages[-1].id,
                ),
            )
            for message in messages:
                self._database.execute(_PUT_MESSAGE, (conversation.id, *_row(message)))
                self._database.execute("DELETE FROM piece WHERE message = ?", (message.id,))

    def append(self, message_id: str, seq: int, text: str) -> None:
        """Save the next bit of a reply that is being made."""
        with self._database.writing(Durability.CRASH):
            self._database.execute("INSERT INTO piece VALUES (?, ?, ?)", (message_id, seq, text))

    def rename(self, conversation_id: str, title: str) -> None:
        """Call a conversation something else."""
        with self._database.writing(Durability.POWER_CUT):
            self._database.execute(
                "UPDATE conversation SET title = ? WHERE id = ?", (title, conversation_id)
            )

    def delete(self, conversation_id: str) -> None:
        """Put a conversation in the trash."""
        self._set_deleted(conversation_id, time.time())

    def restore(self, conversation_id: str) -> None:
        """Take a conversation out of the trash."""
        self._set_deleted(conversation_id, None)

    def draft(self, conversation_id: str) -> str:
        """Return what is typed there and not sent."""
        rows = self._database.rows(
            "SELECT text FROM draft WHERE conversation = ?", (conversation_id,)
        )
        return msgspec.convert(rows[0][0], str) if rows else ""

    def keep_draft(self, conversation_id: str, text: str) -> None:
        """Remember what is typed there and not sent."""
        with self._database.writing(Durability.CRASH):
            if text:
                self._database.execute(
                    "INSERT OR REPLACE INTO draft VALUES (?, ?)", (conversation_id, text)
                )
            else:
                self._database.execute(
                    "DELETE FROM draft WHERE conversation = ?", (conversation_id,)
                )

    def _set_deleted(self, conversation_id: str, when: float | None) -> None:
        with self._database.writing(Durability.POWER_CUT):
            self._database.execute(
                "UPDATE conversation SET deleted_at = ? WHERE id = ?", (when, conversation_id)
            )

    def _end_interrupted(self) -> None:
        with self._database.writing(Durability.POWER_CUT):
            self._database.execute(_INTERRUPT, (Finish.INTERRUPTED, Role.ASSISTANT))
            self._database.execute("DELETE FROM piece")

    def _empty_trash(self, before: float) -> None:
        with self._database.writing(Durability.POWER_CUT):
            self._database.execute(
                "DELETE FROM draft WHERE conversation IN "
                "(SELECT id FROM conversation WHERE deleted_at < ?)",
                (before,),
            )
            self._database.execute("DELETE FROM conversation WHERE deleted_at < ?", (before,))


def _message(row: _MessageRow) -> Message:
    message_id, role, text, parent, created, finish, reason, receipt = row
    return Message(
        id=message_id,
        role=role,
        text=text,
        parent=parent,
        created=created,
        finish=finish,
        reason=reason,
        receipt=msgspec.json.decode(receipt, type=Receipt) if receipt else None,
    )


def _row(message: Message) -> tuple[str | float | None, ...]:
    receipt = msgspec.json.encode(message.receipt).decode() if message.receipt else None
    return (
        message.id,
        message.role,
        message.text,
        message.parent,
        message.created,
        message.finish,
        message.reason,
        receipt,
    )
