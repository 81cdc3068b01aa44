"""`Unsaved`: what was said and is saved nowhere yet, as the disk has refused it until now."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.domain.conversation import Conversation, Message
from app.domain.tree import Tree, tree_of


@dataclass(frozen=True, slots=True)
class Held:
    """A conversation as it was last said, and its messages that are not saved, on every branch."""

    conversation: Conversation
    messages: tuple[Message, ...]

    def with_more(self, conversation: Conversation, messages: Sequence[Message]) -> "Held":
        """Return what is not saved by now, the last of which ends the chosen path."""
        held = {each.id: each for each in (*self.messages, *messages)}
        tip = held.pop(messages[-1].id)
        return Held(conversation, (*held.values(), tip))


@dataclass(frozen=True, slots=True)
class Unsaved:
    """Conversations as they were last said, and the reply that grows with all that it has."""

    conversations: tuple[Held, ...] = ()
    reply: Message | None = None

    def added_to(self, saved: Iterable[Tree]) -> Iterator[Tree]:
        """Return what is saved of conversations with what is not, and then those that are new."""
        left = {each.conversation.id: each for each in self.conversations}
        for tree in saved:
            said = left.pop(tree.id, None)
            yield self._grown(tree if said is None else _with(tree, said))
        for said in left.values():
            yield self._grown(tree_of(said.conversation, said.messages))

    def _grown(self, tree: Tree) -> Tree:
        return replace(tree, messages=tuple(map(self._longer, tree.messages)))

    def _longer(self, message: Message) -> Message:
        reply = self.reply
        if reply is None or message.id != reply.id or len(message.text) >= len(reply.text):
            return message
        return replace(message, text=reply.text)


def _with(tree: Tree, said: Held) -> Tree:
    """Return a tree as it will be once what was said is saved."""
    new = {message.id: message for message in said.messages}
    known = [new.pop(message.id, message) for message in tree.messages]
    messages = (*known, *new.values())
    return replace(
        tree, messages=messages, tip=said.messages[-1].id, updated=said.conversation.updated
    )
