"""`Private`: the private conversation with every branch of it, in memory and nowhere else."""

import uuid
from collections.abc import Sequence
from dataclasses import replace

from app.domain.branches import (
    TakenOut,
    followers,
    last_below,
    numbered,
    parents_of,
    tip_without,
    told_without,
    versions_on,
)
from app.domain.conversation import Conversation, Message
from app.domain.tree import Tree, path_to, tree_of


class Private:
    """Keeps what is said as the recorder does, until it is forgotten."""

    def __init__(self) -> None:
        self._messages: dict[str, Message] = {}
        self._tip: str | None = None
        self._taken: dict[str, TakenOut] = {}

    def forget(self) -> None:
        """Have nothing any more of what was said, nor of what was deleted."""
        self._messages.clear()
        self._taken.clear()
        self._tip = None

    def save(self, messages: Sequence[Message]) -> None:
        """Have messages, the last of which ends the chosen path."""
        self._messages |= {message.id: message for message in messages}
        self._tip = messages[-1].id

    def shown(self, conversation: Conversation) -> Conversation:
        """Return the conversation with the path that is chosen now."""
        messages = tuple(self._messages.values())
        path, parents = path_to(self._tip, messages), parents_of(messages)
        below = followers(parents).get(path[-1].id, ()) if path else ()
        return replace(
            conversation,
            messages=numbered(path),
            versions=versions_on(path, parents),
            below=tuple(below),
        )

    def tree(self, conversation: Conversation) -> Tree:
        """Return all of the conversation, its path as it is shown, under an id of its own."""
        shown = {message.id: message for message in conversation.messages}
        whole = tree_of(conversation, tuple((self._messages | shown).values()))
        return replace(whole, id=uuid.uuid4().hex)

    def choose(self, _: str, message_id: str) -> bool:
        """Have the chosen path lead through a message, and on as it was said last."""
        self._tip = last_below(message_id, parents_of(tuple(self._messages.values())))
        return True

    def message(self, _: str, message_id: str) -> Message | None:
        """Return a message, on whatever branch it is."""
        return self._messages.get(message_id)

    def take_out(self, conversation_id: str, message_id: str) -> bool:
        """Remove a message; what followed it follows the one before it."""
        message = self._messages[message_id]
        parents = parents_of(tuple(self._messages.values()))
        receipts = {each.id: each.receipt for each in self._messages.values() if each.receipt}
        taken = TakenOut(
            conversation_id,
            message,
            list(parents).index(message_id),
            children=tuple(each for each, parent in parents.items() if parent == message_id),
            tip=self._tip,
            left=tip_without(message_id, parents, self._tip),
            receipts=told_without(message_id, parents, receipts),
        )
        self._taken[message_id] = taken
        del self._messages[message_id]
        self._follow(taken.children, message.parent)
        for each, (_was, told) in taken.receipts.items():
            self._messages[each] = replace(self._messages[each], receipt=told)
        self._tip = taken.left
        return True

    def put_back(self, message_id: str) -> bool:
        """Have a message that was removed as it was, unless all was forgotten since."""
        taken = self._taken.pop(message_id, None)
        if taken is None:
            return True
        others = list(self._messages.values())
        others.insert(taken.number, taken.message)
        self._messages = {each.id: each for each in others}
        self._follow(taken.children, message_id)
        for each, (was, told) in taken.receipts.items():
            if each in self._messages and self._messages[each].receipt == told:
                self._messages[each] = replace(self._messages[each], receipt=was)
        if self._tip == taken.left:
            self._tip = taken.tip
        return True

    def pin_message(self, _: str, message_id: str, *, pinned: bool) -> bool:
        """Have the model never lose sight of a message, or no longer."""
        self._messages[message_id] = replace(self._messages[message_id], pinned=pinned)
        return True

    def _follow(self, message_ids: Sequence[str], parent: str | None) -> None:
        for each in message_ids:
            if each in self._messages:
                self._messages[each] = replace(self._messages[each], parent=parent)
