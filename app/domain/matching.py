"""How well a title matches what someone types of it, and which of its letters are meant.

What is typed is words; each has to be in the title, and where it is tells how well it is: where
the title begins, where one of its words does, somewhere within one; as beginnings of words ("nc"
for New Chat); or at worst as letters in their order, of which the first begins a word.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

# Longer titles are not looked at to their end, nor more words of what is typed.
LONGEST, MOST_WORDS = 300, 8
AT_START, AT_WORD, WITHIN, BEGINNINGS, LETTERS = 100, 80, 55, 45, 10
# So many letters at least, as two in their order are in nearly every title.
FEWEST = 3
# Of letters in their order, each that stands apart costs so much, up to what LETTERS is worth.
APART = 1
# Han letters and the Japanese ones are words by themselves.
_WORDS_FROM = "\u2e80"
_ACCENTS = ("\u0300", "\u036f")


class _Folded(dict[int, str]):
    """One letter for each: small, and without the accents of European scripts."""

    def __missing__(self, key: int) -> str:
        base, *marks = unicodedata.normalize("NFD", chr(key))
        accented = marks and all(_ACCENTS[0] <= mark <= _ACCENTS[1] for mark in marks)
        small = (base if accented else chr(key)).lower()
        self[key] = folded = small if len(small) == 1 else chr(key)
        return folded


_FOLDED = _Folded()


@dataclass(frozen=True)
class Query:
    """What is typed, in words, and for each what finds its letters in their order."""

    words: tuple[str, ...]

    @cached_property
    def ordered(self) -> tuple[re.Pattern[str], ...]:
        """Return what finds the letters of each word in their order.

        Nothing is tried twice: a hundred times the same letter would take for ever.
        """
        return tuple(
            re.compile("".join(f"(?>.*?{re.escape(letter)})" for letter in word), re.DOTALL)
            for word in self.words
        )


def folded(text: str) -> str:
    """Return a text as it is compared, letter by letter."""
    return text[:LONGEST].translate(_FOLDED)


def query_of(typed: str) -> Query:
    """Return what is looked for by what is typed."""
    return Query(tuple(folded(typed).split()[:MOST_WORDS]))


def score(query: Query, title: str) -> int:
    """Tell how well a folded title matches; 0 where it does not, or where nothing is typed."""
    total = 0
    for word, ordered in zip(query.words, query.ordered, strict=True):
        found = _score(word, title) if ordered.match(title) else 0
        if not found:
            return 0
        total += found
    return total


def marks(query: Query, title: str) -> list[tuple[int, int]]:
    """Return which letters of a folded title are meant, from start up to end each, in order."""
    places = {place for word in query.words for place in _places(word, title)}
    spans: list[tuple[int, int]] = []
    for place in sorted(places):
        if spans and spans[-1][1] == place:
            spans[-1] = spans[-1][0], place + 1
        else:
            spans.append((place, place + 1))
    return spans


def _score(word: str, title: str) -> int:
    at = title.find(word)
    if at == 0:
        # What is typed whole is the best there is.
        return AT_START + (1 if len(title) == len(word) else 0)
    if at > 0:
        return AT_WORD if _word_start(word, title, at) >= 0 else WITHIN
    if _beginnings(word, title):
        return BEGINNINGS
    letters = _letters(word, title)
    apart = sum(1 for one, other in pairwise(letters) if other - one > 1)
    return max(1, LETTERS - APART * apart) if letters else 0


def _places(word: str, title: str) -> list[int]:
    at = title.find(word)
    if at >= 0:
        start = max(_word_start(word, title, at), 0) or at
        return list(range(start, start + len(word)))
    return _beginnings(word, title) or _letters(word, title)


def _word_start(word: str, title: str, at: int) -> int:
    """Return where a word of the title begins with this one, from where it is first; -1 if none."""
    while at >= 0:
        if _begins(title, at):
            return at
        at = title.find(word, at + 1)
    return -1


def _beginnings(word: str, title: str) -> list[int]:
    """Return the letters of words of the title that this one is put together of."""
    if len(word) < 2:
        return []
    for start in _starts(word[0], title):
        places = [start]
        for letter in word[1:]:
            after = places[-1] + 1
            if after < len(title) and title[after] == letter:
                places.append(after)
            elif (start := next(_starts(letter, title, after), -1)) >= 0:
                places.append(start)
            else:
                break
        else:
            return places
    return []


def _letters(word: str, title: str) -> list[int]:
    """Return letters of the title that are this word in order, the first at a word's start."""
    if len(word) < FEWEST:
        return []
    start = next(_starts(word[0], title), -1)
    places = [start] if start >= 0 else []
    for letter in word[1:] if places else "":
        at = title.find(letter, places[-1] + 1)
        if at < 0:
            return []
        places.append(at)
    return places


def _starts(letter: str, title: str, after: int = 0) -> Iterator[int]:
    """Give where a word begins with this letter."""
    at = title.find(letter, after)
    while at >= 0:
        if _begins(title, at):
            yield at
        at = title.find(letter, at + 1)


def _begins(title: str, at: int) -> bool:
    return at == 0 or not title[at - 1].isalnum() or title[at] >= _WORDS_FROM
