"""`Message` and `Conversation`: what was said, as a tree of which one path is chosen."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.domain.dials import Dials
from app.domain.reply import Finish, Receipt
from app.words import phrase, tr

UNTITLED = phrase("New chat")
PRIVATE = phrase("Private chat")
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
    The model never loses sight of a message that is pinned. An answer that is edited has the user's
    words in the place of a model's.
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
    edited: bool = False

    @property
    def growing(self) -> bool:
        """Tell whether this is a reply that is still being made."""
        return self.role is Role.ASSISTANT and self.finish is None

    @property
    def cut_short(self) -> bool:
        """Tell whether this is a reply that may go on from where it ended.

        One that the user has edited may, too: its words may be but a beginning.
        """
        if self.role is not Role.ASSISTANT or self.growing:
            return False
        failed_midway = self.finish is Finish.FAILED and bool(self.text)
        return self.finish in CUT_SHORT or failed_midway or self.edited


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
    which it is answered where it has its own. adapter is the folder of what changes its own model:
    without one it has none, since it fits that model alone. folder is the id of that in which it
    begins; where it is put after that, the list at the side knows. Nothing of one that is private
    is ever saved. versions are those of each message that has others in its place: its own id among
    theirs, in the order in which they were said. below are the ids of all that follows the last
    message, which is mostly nothing.
    """

    id: str
    title: str
    created: float
    updated: float
    messages: tuple[Message, ...] = ()
    system: str = ""
    dials: Dials | None = None
    model: str | None = None
    adapter: str | None = None
    private: bool = False
    folder: str | None = None
    versions: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    below: tuple[str, ...] = ()

    def with_message(self, message: Message) -> "Conversation":
        """Return this conversation with message at its end, beside all that followed there."""
        beside = {message.id: (*self.below, message.id)} if self.below else {}
        return replace(
            self,
            messages=(*self.messages, message),
            versions={**self.versions, **beside},
            below=(),
            updated=message.created,
        )

    def until(self, count: int) -> "Conversation":
        """Return this conversation up to so many messages; what followed them is below."""
        if count >= len(self.messages):
            return self
        kept, first = self.messages[:count], self.messages[count].id
        versions = {each.id: self.versions[each.id] for each in kept if each.id in self.versions}
        below = self.versions.get(first, (first,))
        return replace(self, messages=kept, versions=versions, below=below)

    def place(self, message_id: str) -> int | None:
        """Return how many messages stand before one, None where it is not on the path."""
        return next((at for at, each in enumerate(self.messages) if each.id == message_id), None)

    def with_pinned(self, message_id: str, *, pinned: bool) -> "Conversation":
        """Return this conversation with a message pinned, or no longer."""
        return replace(
            self,
            messages=tuple(
                replace(each, pinned=pinned) if each.id == message_id else each
                for each in self.messages
            ),
        )

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
    line = next((line.strip() for line in text.splitlines() if line.strip()), tr(UNTITLED))
    if len(line) <= LONGEST_TITLE:
        return line
    cut = line[:LONGEST_TITLE]
    whole_words, space, _ = cut.rpartition(" ")
    return (whole_words if space and len(whole_words) > LONGEST_TITLE // 2 else cut) + "…"
