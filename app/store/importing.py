"""Brings whole conversations into the database: each of them at once, and none twice."""

import uuid
from collections.abc import Callable
from dataclasses import replace

from app.domain.branches import renamed
from app.domain.conversation import Message
from app.domain.exchange import Known
from app.domain.reply import Finish
from app.domain.tree import Tree
from app.store.database import Database, Durability, as_list
from app.store.dials import written
from app.store.index import adding_alone
from app.store.messages import PUT_MESSAGE, row_of

# After so many messages it is asked whether to go on.
STRIDE = 256

_FIND = """
    SELECT deleted_at FROM conversation WHERE id = ?1 OR (?2 IS NOT NULL AND origin = ?2)
    ORDER BY deleted_at IS NOT NULL LIMIT 1
"""
_TAKEN = "SELECT id FROM message WHERE id IN (SELECT value FROM json_each(?))"
_PUT = """
    INSERT INTO conversation
        (id, title, created, updated, tip, folder, pinned, system, dials, model, adapter, origin)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""

type GoOn = Callable[[], bool]


class CancelledError(Exception):
    """The user wants no more; of the conversation that was under way nothing is saved."""


class Importing:
    """Saves trees; on a connection of its own this may be done beside the window's thread."""

    def __init__(self, database: Database, goes_on: GoOn) -> None:
        self._database = database
        self._goes_on = goes_on

    def known(self, tree: Tree) -> Known | None:
        """Tell where a conversation is already, by its id or by its origin; None: nowhere."""
        found = self._database.rows(_FIND, (tree.id, tree.origin))
        if not found:
            return None
        return Known.HERE if found[0][0] is None else Known.TRASH

    def add(self, tree: Tree) -> Known | None:
        """Save a conversation, or tell where it is already; then nothing is written.

        Raises UnsavedError, and CancelledError; nothing of it is saved then.
        """
        with self._database.writing(Durability.POWER_CUT):
            known = self.known(tree)
            if known is None:
                self._put(self._under_free_ids(tree))
        return known

    def _put(self, tree: Tree) -> None:
        # A message may be told before the one that it follows.
        self._database.execute("PRAGMA defer_foreign_keys = ON")
        self._database.execute(
            _PUT,
            (
                tree.id,
                tree.title,
                tree.created,
                tree.updated,
                tree.tip,
                self._folder(tree),
                tree.pinned,
                tree.system,
                written(tree.dials),
                tree.model,
                tree.adapter,
                tree.origin,
            ),
        )
        with adding_alone(self._database.execute):
            for number, message in enumerate(tree.messages):
                if number % STRIDE == 0 and not self._goes_on():
                    raise CancelledError
                self._database.execute(PUT_MESSAGE, (tree.id, *row_of(_ended(message))))

    def _folder(self, tree: Tree) -> str | None:
        """Return the folder of that name, which is made where there is none."""
        if not tree.folder:
            return None
        found = self._database.rows("SELECT id FROM folder WHERE name = ?", (tree.folder,))
        if found:
            return str(found[0][0])
        made = uuid.uuid4().hex
        self._database.execute(
            "INSERT INTO folder (id, name, created) VALUES (?, ?, ?)",
            (made, tree.folder, tree.created),
        )
        return made

    def _under_free_ids(self, tree: Tree) -> Tree:
        """Return a tree none of whose messages has the id of one that is saved already."""
        wanted = as_list(message.id for message in tree.messages)
        taken = [str(each) for (each,) in self._database.rows(_TAKEN, (wanted,))]
        if not taken:
            return tree
        ids = {each: uuid.uuid4().hex for each in taken}
        messages = tuple(renamed(message, ids) for message in tree.messages)
        return replace(tree, messages=messages, tip=ids.get(tree.tip or "", tree.tip))


def _ended(message: Message) -> Message:
    """Return a message of which nobody waits for more: who wrote it does so no longer."""
    return replace(message, finish=Finish.INTERRUPTED) if message.growing else message
