"""`Message` and `Conversation`: what was said, as a tree of which one path is chosen."""

from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.dials import Dials
from app.domain.reply import Finish, Receipt

UNTITLED = "New chat"
PRIVATE = "Private chat"
# The message that tells the model what holds for the whole conversation, in each of them.
INSTRUCTIONS = "instructions"
LONGEST_TITLE = 60
# A reply that ended so has more to say.
CUT_SHORT = frozenset({Finish.STOPPED, Finish.LENGTH, Finish.MEMORY, Finish.INTERRUPTED})


class Role(StrEnum):
    """Who says a message."""

    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"


@dataclass(frozen=True, slots=True)
class Message:
    """What one side said.

    parent is the id of the message it follows, None for the first. finish is None for a reply
    that is still being made, and for what the user said. created is seconds since 1970. ids are
    what a reply's text was sampled as: its model has read them, and need not read them again.
    The model never loses sight of a message that is pinned.
    """

    id: str
    role: Role
    text: str
    parent: str | None
    created: float
    finish: Finish | None = None
    reason: str | None = None
    receipt: Receipt | None = None
    ids: tuple[int, ...] = ()
    pinned: bool = False

    @property
    def growing(self) -> bool:
        """Tell whether this is a reply that is still being made."""
        return self.role is Role.ASSISTANT and self.finish is None

    @property
    def cut_short(self) -> bool:
        """Tell whether this is a reply that may go on from where it ended."""
        failed_midway = self.finish is Finish.FAILED and bool(self.text)
        return self.role is Role.ASSISTANT and (self.finish in CUT_SHORT or failed_midway)


@dataclass(frozen=True, slots=True)
class Heading:
    """What the list at the side shows of a conversation; folder is an id, of one that is new."""

    id: str
    title: str
    updated: float
    folder: str | None = None


@dataclass(frozen=True, slots=True)
class Deleted:
    """A conversation in the trash, since when, in seconds since 1970."""

    heading: Heading
    since: float


@dataclass(frozen=True, slots=True)
class Conversation:
    """The chosen path of messages, first to last, and what the conversation is called.

    system is what the model is told before all messages. dials and model, a path, are those by
    which it is answered where it has its own. folder is the id of that in which it begins; where it
    is put after that, the list at the side knows. Nothing of one that is private is ever saved.
    """

    id: str
    title: str
    created: float
    updated: float
    messages: tuple[Message, ...] = ()
    system: str = ""
    dials: Dials | None = None
    model: str | None = None
    private: bool = False
    folder: str | None = None

    def with_message(self, message: Message) -> "Conversation":
        """Return this conversation with message at its end."""
        return replace(self, messages=(*self.messages, message), updated=message.created)

    def with_last(self, message: Message) -> "Conversation":
        """Return this conversation with its last message replaced."""
        return replace(self, messages=(*self.messages[:-1], message))

    def with_title(self, title: str) -> "Conversation":
        """Return this conversation under another name."""
        return replace(self, title=title)

    @property
    def is_instructed(self) -> bool:
        """Tell whether it is answered otherwise than all others."""
        return bool(self.system.strip() or self.dials or self.model)

    @property
    def told(self) -> tuple[Message, ...]:
        """Return all that a model is told: not empty replies, as which nothing was said."""
        said = tuple(message for message in self.messages if message.text)
        if not self.system.strip():
            return said
        first = Message(INSTRUCTIONS, Role.SYSTEM, self.system, parent=None, created=self.created)
        return (first, *said)

    @property
    def heading(self) -> Heading:
        """Return what the list at the side shows of this conversation."""
        return Heading(self.id, self.title, self.updated, self.folder)


def title_from(text: str) -> str:
    """Make a title of the first thing that was said: its first line, cut at a word."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), UNTITLED)
    if len(line) <= LONGEST_TITLE:
        return line
    cut = line[:LONGEST_TITLE]
    whole_words, space, _ = cut.rpartition(" ")
    return (whole_words if space and len(whole_words) > LONGEST_TITLE // 2 else cut) + "…"
