"""`Row`: what one row of the transcript shows: a part of a message, a fold's line, or an edit."""

from dataclasses import dataclass
from enum import Enum, auto

from app.domain.conversation import Message, Role
from app.domain.tokens import Explained
from app.markdown.blocks import Block, blocks_of
from app.markdown.parts import Part
from app.words import tr

# Letters of a question; a tenth of a second to lay out.
MOST_SHOWN = 20_000


class Kind(Enum):
    """What is drawn in a row: the line of a fold, what is in it, or else what is said."""

    EDIT = auto()
    FOLD = auto()
    ATTACHED = auto()
    THOUGHT = auto()
    QUESTION = auto()
    ANSWER = auto()


@dataclass(frozen=True, slots=True)
class FoldLine:
    """A fold by its number, what it is called, and whether it is open."""

    number: int
    words: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class Row:
    """What a row shows: a part of a message, which has its place among the others.

    parts are all that the message has, number is which of them this is; notes are the footnotes
    that it has. It is the version at, from 1, of so many versions. edit is what was typed in its
    place, None where it is not being edited. What is above one that begins what is seen, the model
    no longer sees. fold is the one whose line it is, None where it says something. explained is how
    sure the model was, where that is shown.
    """

    message: Message
    place: str
    parts: tuple[Part, ...]
    number: int = 0
    notes: frozenset[str] = frozenset()
    may_go_on: bool = False
    at: int = 1
    versions: int = 1
    is_latest: bool = False
    begins_seen: bool = False
    edit: str | None = None
    fold: FoldLine | None = None
    explained: Explained | None = None

    @property
    def part(self) -> Part:
        """Return the part of the message that the row shows."""
        return self.parts[self.number]

    @property
    def is_question(self) -> bool:
        """Tell whether the user says it."""
        return self.message.role is Role.USER

    @property
    def kind(self) -> Kind:
        """Return what is drawn in the row."""
        if self.edit is not None:
            return Kind.EDIT
        if self.fold is not None:
            return Kind.FOLD
        if self.part.fold is not None:
            return Kind.ATTACHED if self.is_question else Kind.THOUGHT
        return Kind.QUESTION if self.is_question else Kind.ANSWER

    @property
    def ends_fold(self) -> bool:
        """Tell whether the fold that the row is in goes no further."""
        return self.is_last or self.part.fold != self.parts[self.number + 1].fold

    @property
    def explains_first(self) -> bool:
        """Tell whether it is the first whose tokens may be shown."""
        return self.number == next(at for at, part in enumerate(self.parts) if not part.head)

    @property
    def said(self) -> str:
        """Return what the row says as it is shown, a long question cut."""
        said = self.part.of(self.message.text)
        return _cut(said) if self.is_cut else said

    @property
    def is_cut(self) -> bool:
        """Tell whether it is a question that would make the window stand still."""
        return self.is_question and len(self.part.of(self.message.text)) > MOST_SHOWN

    @property
    def is_last(self) -> bool:
        """Tell whether what is noted of the message stands below."""
        return self.number == len(self.parts) - 1

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Return what the row says, read as Markdown."""
        return blocks_of(self.message.text, self.part, self.notes)


def _cut(said: str) -> str:
    told = tr(
        "{n} more letters. Copy takes all of them.",
        "",
        len(said) - MOST_SHOWN,
        one="1 more letter. Copy takes all of them.",
    )
    return f"{said[:MOST_SHOWN]}…\n\n[{told}]"
