"""Conversations in and out of the database, replies as they grow included."""

import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from app.domain.branches import TakenOut, followers, numbered, parents_of, versions_on
from app.domain.conversation import Conversation, Deleted, Heading, Message, Role
from app.domain.reply import Finish, Receipt
from app.domain.sections import Listed
from app.domain.times import moment_of
from app.domain.tree import path_to, rejoined
from app.store import dials
from app.store.branches import CHOSEN, put_back, take_out, versions
from app.store.copying import copy_path
from app.store.database import (
    NEWER,
    Database,
    Durability,
    StoreError,
    UnsavedError,
    Value,
    as_list,
    as_text,
)
from app.store.edits import edits_in, put_edit
from app.store.index import adding_alone
from app.store.messages import (
    COLUMNS,
    PUT_MESSAGE,
    Row,
    message_of,
    note_removal,
    row_of,
    written_receipt,
)
from app.store.trash_time import DAY, look_at_time, note_time
from app.words import tr

TRASH_DAYS = 30
_CHOOSE = """
    WITH RECURSIVE below (id) AS (
        SELECT id FROM message WHERE id = ?2 AND conversation = ?1
        UNION  -- not ALL: a damaged file may lead in a circle
        SELECT message.id FROM below JOIN message ON message.parent = below.id
    )
    UPDATE conversation SET tip = (
        SELECT message.id FROM below JOIN message USING (id)
        WHERE NOT EXISTS (SELECT 1 FROM message AS child WHERE child.parent = message.id)
        ORDER BY message.number DESC LIMIT 1)
    WHERE id = ?1 AND EXISTS (SELECT 1 FROM below)
"""

_PUT_CONVERSATION = """
    INSERT INTO conversation
        (id, title, created, updated, tip, system, dials, model, adapter, folder)
    -- The folder may be gone by now.
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT id FROM folder WHERE id = ?))
    ON CONFLICT (id) DO UPDATE SET updated = excluded.updated, tip = excluded.tip
"""

_SAID = """
    SELECT 1 FROM message WHERE id IN (SELECT value FROM json_each(?)) AND text <> '' LIMIT 1
"""

# SQLite would follow a thousand answers to answers and no more, so none has one by then.
_REMOVE = (
    # What was taken out of the trash meanwhile stays, with what was typed there.
    """DELETE FROM draft WHERE conversation = ?1 AND NOT EXISTS
        (SELECT 1 FROM conversation WHERE id = ?1 AND deleted_at IS NULL)""",
    """UPDATE message SET parent = NULL WHERE conversation =
        (SELECT id FROM conversation WHERE id = ? AND deleted_at IS NOT NULL)""",
    "DELETE FROM conversation WHERE id = ? AND deleted_at IS NOT NULL",
)

_INTERRUPT = """
    UPDATE message SET finish = ?, text = text || coalesce(
        (SELECT group_concat(text, '' ORDER BY seq) FROM piece WHERE message = message.id), '')
    WHERE finish IS NULL AND role = ?
"""


class _Path(NamedTuple):
    """What is chosen of a conversation, and what is beside and below it."""

    messages: tuple[Message, ...]
    versions: dict[str, tuple[str, ...]]
    below: tuple[str, ...]


class ConversationStore:
    """All conversations that are saved.

    Opening it marks every reply without an end as interrupted, and empties the trash of what is
    old and the log of what was removed; so only one process may, which `Home` sees to. One that is
    only read is left as it is.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        if not database.read_only:
            self._end_interrupted()
            self._empty_trash()
            # Who was killed may have left there what was removed already.
            with suppress(UnsavedError):
                database.empty_log()

    @property
    def refusal(self) -> str | None:
        """Say why nothing can be saved here, however often it is tried; None where it can."""
        return tr(NEWER) if self._database.read_only else None

    def headings(self) -> tuple[Heading, ...]:
        """Return what there is and can be read, the one with the latest words first."""
        rows = self._database.rows(
            "SELECT CAST(id AS BLOB), CAST(title AS BLOB), updated FROM conversation "
            "WHERE deleted_at IS NULL "
            "ORDER BY updated DESC, rowid DESC"
        )
        return tuple(heading for row in rows for heading in _heading(row))

    def listed(self) -> tuple[Listed, ...]:
        """Return where everything stands that can be read, the one with the latest words first."""
        rows = self._database.rows(
            "SELECT CAST(id AS BLOB), updated, pinned, CAST(folder AS BLOB) FROM conversation "
            "WHERE deleted_at IS NULL ORDER BY updated DESC, rowid DESC"
        )
        return tuple(
            Listed(as_text(each), moment_of(updated), bool(pinned), as_text(folder) or None)
            for each, updated, pinned, folder in rows
            if each
        )

    def titles(self, conversation_ids: Sequence[str]) -> dict[str, str]:
        """Return what conversations are called, those that are there."""
        rows = self._database.rows(
            "SELECT CAST(id AS BLOB), CAST(title AS BLOB) FROM conversation "
            "WHERE id IN (SELECT value FROM json_each(?))",
            (as_list(conversation_ids),),
        )
        return {as_text(each): as_text(title) for each, title in rows}

    def trash(self) -> tuple[Deleted, ...]:
        """Return what is in the trash, what was deleted last first."""
        rows = self._database.rows(
            "SELECT CAST(id AS BLOB), CAST(title AS BLOB), updated, deleted_at FROM conversation "
            "WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, rowid DESC"
        )
        return tuple(
            Deleted(heading, moment_of(since)) for *row, since in rows for heading in _heading(row)
        )

    def old(self) -> list[str]:
        """Return what has been in the trash for 30 days, and note what time it is.

        Raises UnsavedError where that cannot be noted.
        """
        now = time.time()
        look_at_time(self._database, now)
        before = now - TRASH_DAYS * DAY
        return [each.heading.id for each in self.trash() if each.since < before]

    def remove(self, conversation_ids: Sequence[str]) -> bool:
        """Delete what is in the trash for good: no word of it stays in the file.

        Tell whether none stays beside it, either: if not, `empty_log` has to be tried again. Raises
        UnsavedError where nothing was removed.
        """
        with self._database.writing(Durability.POWER_CUT):
            for each in conversation_ids:
                for statement in _REMOVE:
                    self._database.execute(statement, (each,))
            note_removal(self._database)
        return self.empty_log()

    def empty_log(self) -> bool:
        """Leave no word of what was removed beside the file; tell whether none is."""
        with suppress(UnsavedError):  # it is removed all the same
            return self._database.empty_log()
        return False

    def living(self) -> tuple[str, ...]:
        """Return the ids of all that is not in the trash, whether it can be read or not."""
        rows = self._database.rows(
            "SELECT CAST(id AS BLOB) FROM conversation WHERE deleted_at IS NULL"
        )
        return tuple(as_text(each) for (each,) in rows)

    def conversation(self, conversation_id: str) -> Conversation | None:
        """Return the chosen path of a conversation, or None where there is no such one.

        What cannot be read of it is left out, or is as it would be if nothing were known.
        """
        found = self._database.rows(
            "SELECT CAST(title AS BLOB), created, updated, CAST(system AS BLOB), "
            "CAST(dials AS BLOB), CAST(model AS BLOB), CAST(adapter AS BLOB) FROM conversation "
            "WHERE id = ? AND deleted_at IS NULL",
            (conversation_id,),
        )
        if not found:
            return None
        title, created, updated, system, own_dials, model, adapter = found[0]
        path, beside, below = self._path(conversation_id)
        return Conversation(
            conversation_id,
            as_text(title),
            moment_of(created),
            updated=moment_of(updated),
            messages=numbered(path),
            system=as_text(system),
            dials=dials.read(own_dials),
            model=as_text(model) or None,
            adapter=as_text(adapter) or None,
            versions=beside,
            below=below,
        )

    def message(self, conversation_id: str, message_id: str) -> Message | None:
        """Return a message, on whatever branch it is; None where it is not there."""
        rows = self._database.rows(
            f"SELECT {COLUMNS} FROM message WHERE conversation = ? AND id = ?",  # noqa: S608 - our own names
            (conversation_id, message_id),
        )
        return self._read(rows[0]) if rows else None

    def _path(self, conversation_id: str) -> _Path:
        """Return the chosen path, up to where a damaged file leads back to it.

        Where it leads to what is not there, it is found among all that is.
        """
        with suppress(StoreError):  # the index that leads from message to message may be damaged
            found = self._database.rows(CHOSEN, (conversation_id,))
            rows = {as_text(row[0]): row for row in found}
            path = tuple(map(self._read, list(rows.values())[::-1]))
            if path and (path[0].parent is None or path[0].parent in rows):
                return _Path(path, *versions(self._database, conversation_id, path))
        tree = self.tree(conversation_id)
        path = path_to(self._tip(conversation_id), tree)
        parents = parents_of(tree)
        below = followers(parents).get(path[-1].id, ()) if path else ()
        return _Path(path, versions_on(path, parents), tuple(below))

    def _tip(self, conversation_id: str) -> str | None:
        rows = self._database.rows(
            "SELECT CAST(tip AS BLOB) FROM conversation WHERE id = ?", (conversation_id,)
        )
        return as_text(rows[0][0]) or None

    def tree(self, conversation_id: str) -> tuple[Message, ...]:
        """Return all messages of every branch, in the order in which they were said.

        What followed a message that is not there follows the one before it.
        """
        rows = self._database.rows(
            f"SELECT {COLUMNS} FROM message WHERE conversation = ? ORDER BY number",  # noqa: S608 - our own names
            (conversation_id,),
        )
        return rejoined(map(self._read, rows))

    def _read(self, row: Row) -> Message:
        message = message_of(row)
        # Nobody has ended it, as nothing may be written.
        return self._interrupted(message) if self._database.read_only else message

    def _interrupted(self, message: Message) -> Message:
        if not message.growing:
            return message
        pieces = self._database.rows(
            "SELECT CAST(text AS BLOB) FROM piece WHERE message = ? ORDER BY seq", (message.id,)
        )
        text = "".join([message.text, *(as_text(piece) for (piece,) in pieces)])
        return replace(message, text=text, finish=Finish.INTERRUPTED)

    def choose(self, conversation_id: str, message_id: str) -> None:
        """Have the chosen path lead through a message, and on as it was said last."""
        with self._database.writing(Durability.POWER_CUT):
            self._database.execute(_CHOOSE, (conversation_id, message_id))

    def take_out(self, conversation_id: str, message_id: str) -> TakenOut | None:
        """Remove a message for good; what followed it follows the one before it.

        Where it had other versions, the next one is chosen. What puts it back is returned, None
        where it was not there. `empty_log` has to be tried until no word of it lies there, either.
        """
        with self._database.writing(Durability.POWER_CUT):
            return take_out(self._database, conversation_id, message_id)

    def put_back(self, taken: TakenOut) -> None:
        """Have a message that was removed as it was, and all that has changed by its removal.

        Where something else was chosen since, that stays so.
        """
        with self._database.writing(Durability.POWER_CUT):
            put_back(self._database, taken)

    def pin_message(self, conversation_id: str, message_id: str, *, pinned: bool) -> None:
        """Have the model never lose sight of a message, or no longer."""
        with self._database.writing(Durability.POWER_CUT):
            self._database.execute(
                "UPDATE message SET pinned = ? WHERE conversation = ? AND id = ?",
                (pinned, conversation_id, message_id),
            )

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
                    *_instructions(conversation),
                    conversation.folder,
                ),
            )
            with self._indexing(messages):
                for message in messages:
                    self._database.execute(PUT_MESSAGE, (conversation.id, *row_of(message)))
                    self._database.execute("DELETE FROM piece WHERE message = ?", (message.id,))

    def _indexing(self, messages: Sequence[Message]) -> AbstractContextManager[None]:
        """Have messages be indexed, quickly where none takes the place of another's words."""
        replaced = self._database.finds(_SAID, (as_list(each.id for each in messages),))
        return nullcontext() if replaced else adding_alone(self._database.execute)

    def copying(
        self, branch: Conversation, path: Sequence[Message], ids: dict[str, str]
    ) -> Callable[[], str]:
        """Return what saves a conversation with copies of a path, on whatever thread it is called.

        It returns the conversation's id, or raises StoreError.
        """
        return partial(copy_path, self._database.beside, branch, path, ids=ids)

    def append(self, message_id: str, seq: int, text: str) -> None:
        """Save the next bit of a reply that is being made."""
        with self._database.writing(Durability.CRASH):
            self._database.execute("INSERT INTO piece VALUES (?, ?, ?)", (message_id, seq, text))

    def note(self, message_id: str, receipt: Receipt) -> None:
        """Save what is known of a reply that is being made, should it never end."""
        with self._database.writing(Durability.CRASH):
            self._database.execute(
                "UPDATE message SET receipt = ? WHERE id = ? AND finish IS NULL AND role = ?",
                (written_receipt(receipt), message_id, Role.ASSISTANT),
            )

    def instruct(self, conversation: Conversation) -> None:
        """Have a conversation answered by its instructions, dials, model and adapter."""
        with self._database.writing(Durability.POWER_CUT):
            self._database.execute(
                "UPDATE conversation SET system = ?, dials = ?, model = ?, adapter = ? "
                "WHERE id = ?",
                (*_instructions(conversation), conversation.id),
            )

    def rename(self, conversation_id: str, title: str) -> None:
        """Call a conversation something else."""
        with self._database.writing(Durability.POWER_CUT):
            self._database.execute(
                "UPDATE conversation SET title = ? WHERE id = ?", (title, conversation_id)
            )

    def delete(self, *conversation_ids: str) -> None:
        """Put conversations in the trash."""
        now = time.time()
        with self._database.writing(Durability.POWER_CUT):
            # What is in the trash already is as old as it was, whatever time it seems to be.
            note_time(self._database, now)
            self._write("deleted_at", now, conversation_ids)

    def restore(self, *conversation_ids: str) -> None:
        """Take conversations out of the trash."""
        self._set("deleted_at", None, conversation_ids)

    def pin(self, *conversation_ids: str, pinned: bool = True) -> None:
        """Have conversations stand above all others, or no longer."""
        self._set("pinned", int(pinned), conversation_ids)

    def move(self, *conversation_ids: str, folder: str | None) -> None:
        """Put conversations in a folder, or in none."""
        self._set("folder", folder, conversation_ids)

    def draft(self, conversation_id: str) -> str:
        """Return what is typed there and not sent."""
        rows = self._database.rows(
            "SELECT CAST(text AS BLOB) FROM draft WHERE conversation = ?", (conversation_id,)
        )
        return as_text(rows[0][0]) if rows else ""

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

    def edits(self, conversation_id: str) -> dict[str, str]:
        """Return what is typed there in the place of messages, by their ids."""
        return edits_in(self._database, conversation_id)

    def keep_edit(self, message_id: str, text: str | None) -> None:
        """Remember what is typed in the place of a message; None stands for nothing any more."""
        with self._database.writing(Durability.CRASH):
            put_edit(self._database, message_id, text)

    def _set(self, column: str, value: Value, conversation_ids: Sequence[str]) -> None:
        with self._database.writing(Durability.POWER_CUT):
            self._write(column, value, conversation_ids)

    def _write(self, column: str, value: Value, conversation_ids: Sequence[str]) -> None:
        self._database.execute(
            f"UPDATE conversation SET {column} = ? "  # noqa: S608 - our own names
            "WHERE id IN (SELECT value FROM json_each(?))",
            (value, as_list(conversation_ids)),
        )

    def _end_interrupted(self) -> None:
        with self._database.writing(Durability.POWER_CUT):
            self._database.execute(_INTERRUPT, (Finish.INTERRUPTED, Role.ASSISTANT))
            self._database.execute("DELETE FROM piece")

    def _empty_trash(self) -> None:
        # Where the disk refuses that, it is tried again while the app runs.
        with suppress(UnsavedError):
            if old := self.old():
                self.remove(old)


def _instructions(conversation: Conversation) -> tuple[str | None, ...]:
    own = dials.written(conversation.dials)
    return conversation.system, own, conversation.model, conversation.adapter


def _heading(row: Sequence[object]) -> tuple[Heading, ...]:
    """Return the heading that row holds, or none where nobody could ask for it."""
    conversation_id, title, updated = row
    if not conversation_id:
        return ()
    return (Heading(as_text(conversation_id), as_text(title), moment_of(updated)),)
