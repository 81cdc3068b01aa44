"""`Message` and `Conversation`: what was said, as a tree of which one path is chosen."""

from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.reply import Finish, Receipt


class Role(StrEnum):
    """Who says a message."""

    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"


@dataclass(frozen=True, slots=True)
class Message:
    """What one side said.

    parent is the id of the message it follows, None for the first. finish is None for a reply
    that is still being made, and for what the user said. created is seconds since 1970.
    """

    id: str
    role: Role
    text: str
    parent: str | None
    created: float
    finish: Finish | None = None
    reason: str | None = None
    receipt: Receipt | None = None


@dataclass(frozen=True, slots=True)
class Conversation:
    """The chosen path of messages, first to last, and what the conversation is called."""

    id: str
    title: str
    created: float
    updated: float
    messages: tuple[Message, ...] = ()

    def with_message(self, message: Message) -> "Conversation":
        """Return this conversation with message at its end."""
        return replace(self, messages=(*self.messages, message), updated=message.created)

    def with_last(self, message: Message) -> "Conversation":
        """Return this conversation with its last message replaced."""
        return replace(self, messages=(*self.messages[:-1], message))
