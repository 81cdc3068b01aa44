"""Tokens as they stand in a text: which letters each made, and how doubtful it was."""

from bisect import bisect_left
from dataclasses import dataclass
from typing import NamedTuple

from app.domain.confidence import HALF, Scores
from app.words import number, phrase, tr

# Below each of these a token is one step more doubtful. A model that writes plain prose is above
# the first for most of it.
STEPS = (0.8, 0.5, 0.2, 0.05)

ENDS = phrase("End of the answer")
A_PART = phrase("Part of a character")
# What is not seen, as it is written where it is told of. The names are Unicode's own pictures.
_SIGNS = {" ": "␣", "\n": "⏎", "\t": "⇥", "\r": "␍", "\u00a0": "⍽", "\u3000": "␣"}
LONGEST = 60


class Token(NamedTuple):
    """A token by its place among the scores, and the letters of the text that it made.

    One that makes none by itself has those that the next one completes: number tells which of how
    many such tokens it is.
    """

    place: int
    start: int
    end: int
    doubt: int
    number: int = 1
    of: int = 1

    def within(self, start: int, end: int) -> "Token":
        """Return the token as it stands between two letters, counted from the first of them."""
        begin, until = max(self.start, start), min(self.end, end)
        return Token(self.place, begin - start, until - start, self.doubt, self.number, self.of)


@dataclass(frozen=True, slots=True)
class Explained:
    """What a part of an answer shows of how sure its model was: its text as it was written.

    tokens is None where that is not known; why says so then, or what else there is to say.
    """

    text: str
    tokens: tuple[Token, ...] | None
    why: str = ""


class Tokens:
    """The tokens of an answer, which may grow."""

    def __init__(self) -> None:
        self.all: list[Token] = []
        self._scores = Scores(())
        self._start = 0  # letters that whole tokens have made
        self._whole = 0  # tokens that have made them

    def follow(self, scores: Scores, length: int) -> None:
        """Have the tokens be these, of an answer that is so many letters long."""
        before, self._scores = self._scores, scores
        if not _goes_on(before, scores, self._whole):
            self._whole, self._start = 0, scores.start
        self._start = self._start if self._whole else scores.start
        del self.all[self._whole :]
        for place in range(self._whole, len(scores.tokens)):
            if (end := scores.tokens[place].end) > self._start:
                self._put(place + 1, end)
                self._whole, self._start = place + 1, end
        # The other half of the last was never said, or is not yet.
        self._put(len(scores.tokens), max(self._start, length))

    def within(self, start: int, end: int) -> tuple[Token, ...]:
        """Return the tokens that made what stands between two letters, or some of it."""
        first = bisect_left(self.all, start, key=lambda each: each.start)
        while first and self.all[first - 1].end > start:
            first -= 1
        last = bisect_left(self.all, end, key=lambda each: each.start)
        return tuple(each.within(start, end) for each in self.all[first:last])

    def _put(self, until: int, end: int) -> None:
        """Add the tokens up to one, which make the letters up to end together."""
        count = until - self._whole
        for at in range(count):
            place = self._whole + at
            doubt = doubt_of(self._scores.tokens[place].chance)
            self.all.append(Token(place, self._start, end, doubt, at + 1, count))


def doubt_of(chance: float) -> int:
    """Return how doubtful a token of that chance is, from 0 up to the number of STEPS."""
    return sum(chance < each for each in STEPS)


def chance_words(chance: float) -> str:
    """Write a chance in hundredths, as exactly as a glance takes in."""
    if 0 < chance < 0.001:
        return tr("under {number}%", number=number(0.1, 1))
    digits = 1 if (chance < 0.1 or chance > 0.9) and 0 < chance < 0.9995 else 0
    return tr("{number}%", number=number(chance * 100, digits))


def token_words(text: str) -> str:
    """Write a token's text so that all of it is seen; what is no letter is told in words."""
    if not text:
        return tr(ENDS)
    if text.strip(HALF) == "":
        return tr(A_PART)
    shown = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return tr("“{text}”", text="".join(_seen(each) for each in shown))


def _seen(letter: str) -> str:
    if letter in _SIGNS:
        return _SIGNS[letter]
    return letter if letter.isprintable() else f"\\u{ord(letter):04x}"


def _goes_on(before: Scores, now: Scores, whole: int) -> bool:
    """Tell whether scores begin with so many of those before, as far as their ends show."""
    if (before.first, before.start) != (now.first, now.start) or whole > len(now.tokens):
        return False
    ends = (0, whole - 1) if whole else ()
    return all(before.tokens[each] == now.tokens[each] for each in ends)
