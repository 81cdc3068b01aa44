"""`Tree`: a conversation with every branch of it, and all that is kept beside its messages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.domain.conversation import UNTITLED, Conversation, Message
from app.domain.dials import Dials


@dataclass(frozen=True, slots=True)
class Tree:
    """A whole conversation, as it goes out into a file and comes in from one.

    messages are in the order in which they were said. tip is the id of the last message of the path
    that is chosen. folder is a name, empty for none. origin says which program's conversation it
    was before it was imported, and what that calls it; None where it was always ours.
    """

    id: str
    title: str = UNTITLED
    created: float = 0.0
    updated: float = 0.0
    tip: str | None = None
    folder: str = ""
    pinned: bool = False
    system: str = ""
    dials: Dials | None = None
    model: str | None = None
    adapter: str | None = None
    origin: str | None = None
    messages: tuple[Message, ...] = ()

    @property
    def path(self) -> tuple[Message, ...]:
        """Return the messages of the chosen path, first to last."""
        return path_to(self.tip, self.messages)


def path_to(tip: str | None, messages: Sequence[Message]) -> tuple[Message, ...]:
    """Return the path that ends with tip, or with what was said last where that is not there."""
    known = {message.id: message for message in messages}
    path: dict[str, Message] = {}
    here = tip_of(tip, messages)
    # What is in the path already would lead in a circle.
    while here in known and here not in path:
        path[here] = known[here]
        here = known[here].parent
    return tuple(path.values())[::-1]


def tip_of(tip: str | None, messages: Sequence[Message]) -> str | None:
    """Return tip where such a message is there, otherwise what was said last."""
    if not messages or any(message.id == tip for message in messages):
        return tip
    return messages[-1].id


def rejoined(messages: Iterable[Message]) -> tuple[Message, ...]:
    """Have what followed a message that is not there follow the one before it."""
    whole = list(messages)
    there = {message.id for message in whole}
    for number, message in enumerate(whole):
        if message.parent is not None and message.parent not in there:
            before = whole[number - 1].id if number else None
            whole[number] = replace(message, parent=before)
    return tuple(whole)


def tree_of(conversation: Conversation, messages: Sequence[Message]) -> Tree:
    """Make a tree of a conversation that is nowhere saved, with these messages of every branch."""
    return Tree(
        conversation.id,
        conversation.title,
        created=conversation.created,
        updated=conversation.updated,
        tip=conversation.messages[-1].id if conversation.messages else None,
        system=conversation.system,
        dials=conversation.dials,
        model=conversation.model,
        adapter=conversation.adapter,
        messages=tuple(messages),
    )
