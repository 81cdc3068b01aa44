"""What is looked for in all conversations, and what is found."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from app.domain.conversation import Role

# A whole text may be pasted where words are looked for; beyond these nothing is left to tell apart.
MOST_TERMS = 50

# What finds nothing anywhere.
NOTHING = r"(?!)"

_QUOTED = re.compile(r'"([^"]+)"|(\S+)')


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


def terms_of(words: str) -> list[str]:
    """Cut what was typed at spaces, but not inside of quotation marks."""
    found = (quoted or word for quoted, word in _QUOTED.findall(words.replace("\0", " ")))
    terms = [term for each in found if (term := each.strip().strip('"'))]
    return terms[:MOST_TERMS]


def pattern_of(terms: Sequence[str]) -> re.Pattern[str]:
    """Make what finds each of terms, and nothing where there are none."""
    longest_first = sorted(terms, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)) or NOTHING, re.IGNORECASE)


def spans_of(text: str, words: str) -> list[Span]:
    """Tell where in text something is that was looked for."""
    terms = terms_of(words)
    return [Span(*found.span()) for found in pattern_of(terms).finditer(text)] if terms else []


def phrase_pattern(phrase: str) -> re.Pattern[str] | None:
    """Make what finds a phrase as it is, in capitals or not; None where there is none."""
    return re.compile(re.escape(phrase), re.IGNORECASE) if phrase.strip() else None


def closest(text: str, spans: Sequence[Span]) -> int:
    """Tell at which of the spans found in text the shortest stretch begins that has all words."""
    words = [text[start:end].casefold() for start, end in spans]
    held = Counter[str]()
    wanted = len(set(words))
    first, best, shortest = 0, 0, len(text) + 1
    for word, last in zip(words, spans, strict=True):
        held[word] += 1
        while held[words[first]] > 1:
            held[words[first]] -= 1
            first += 1
        if len(held) == wanted and last.end - spans[first].start < shortest:
            best, shortest = first, last.end - spans[first].start
    return best
