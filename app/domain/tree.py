"""`Tree`: a conversation with every branch of it, and all that is kept beside its messages."""

import uuid
from dataclasses import dataclass

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
    origin: str | None = None
    messages: tuple[Message, ...] = ()

    @property
    def path(self) -> tuple[Message, ...]:
        """Return the messages of the chosen path, first to last."""
        known = {message.id: message for message in self.messages}
        path: dict[str, Message] = {}
        here = self.tip
        # What is in the path already would lead in a circle.
        while here in known and here not in path:
            path[here] = known[here]
            here = known[here].parent
        return tuple(path.values())[::-1]


def tree_of(conversation: Conversation) -> Tree:
    """Make a tree of a conversation that is nowhere saved: its one path, under an id of its own."""
    return Tree(
        uuid.uuid4().hex,
        conversation.title,
        created=conversation.created,
        updated=conversation.updated,
        tip=conversation.messages[-1].id if conversation.messages else None,
        system=conversation.system,
        dials=conversation.dials,
        model=conversation.model,
        messages=conversation.messages,
    )
