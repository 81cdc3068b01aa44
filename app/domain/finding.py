"""What is looked for in all conversations, and what is found."""

from dataclasses import dataclass
from typing import NamedTuple

from app.domain.conversation import Role


@dataclass(frozen=True, slots=True)
class Search:
    """Words that all have to occur, and where: everywhere, unless a filter says less.

    folder is an id; model is a part of its name; after and before are seconds since 1970.
    """

    words: str
    folder: str | None = None
    model: str = ""
    after: float | None = None
    before: float | None = None
    pinned: bool = False


class Span(NamedTuple):
    """Characters of a text from start up to, but not including, end."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A conversation's title, or one of its messages, in which everything was found.

    message is None for the title. text is a part of what was said, and marks are what was found
    in it.
    """

    conversation: str
    title: str
    updated: float
    message: str | None
    role: Role | None
    text: str
    marks: tuple[Span, ...]
