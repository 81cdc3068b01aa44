"""`Finds`: what is marked in the messages, where it is, and at which place the view is."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.domain.conversation import Message
from app.domain.finding import closest, pattern_of, phrase_pattern, spans_of, terms_of
from app.markdown.folded import has_folds, reading_of
from app.markdown.parts import Part


class Find(NamedTuple):
    """Where something is: in which message, and at which letter of it."""

    message: int
    start: int


class Finds:
    """Words in one message, or a phrase wherever it is."""

    def __init__(self) -> None:
        self._pattern: re.Pattern[str] | None = None
        self._only = ""  # the id of the one message in which it is marked; empty for all
        self._places: list[Find] = []
        self._at = 0

    def seek(self, messages: Sequence[Message], message_id: str, words: str) -> Find | None:
        """Mark words in one message; return where they stand closest to each other."""
        ids = [message.id for message in messages]
        if message_id not in ids:
            return None
        self.forget()
        self._pattern, self._only = pattern_of(terms_of(words)), message_id
        message = ids.index(message_id)
        text = messages[message].text
        spans = spans_of(text, words)
        return Find(message, spans[closest(text, spans)].start if spans else 0)

    def look_for(self, messages: Sequence[Message], phrase: str, *, after: int) -> Find | None:
        """Mark a phrase wherever it is; return its first place from a message on."""
        self.forget()
        self._pattern = phrase_pattern(phrase)
        if self._pattern is not None:
            self._places = [
                Find(number, place)
                for number, message in enumerate(messages)
                for place in _seen(message, self._pattern)
            ]
        later = (n for n, each in enumerate(self._places) if each.message >= after)
        self._at = next(later, 0)
        return self.go_on(0)

    def go_on(self, step: int) -> Find | None:
        """Return the place that is so many further, as the one where the view is now."""
        if not self._places:
            return None
        self._at = (self._at + step) % len(self._places)
        return self._places[self._at]

    def forget(self) -> None:
        """Mark nothing any more."""
        self._pattern, self._only = None, ""
        self._places, self._at = [], 0

    @property
    def place(self) -> tuple[int, int]:
        """Return at which of how many places the view is, counted from 1."""
        return (self._at + 1, len(self._places)) if self._places else (0, 0)

    def within(
        self, message: Message, number: int, part: Part
    ) -> tuple[re.Pattern[str] | None, int | None]:
        """Return what is marked in a part of a message, and which of it the view is at."""
        if self._only and message.id != self._only:
            return None, None
        now = self._places[self._at] if self._places else None
        if now is None or now.message != number or not part.start <= now.start < part.end:
            return self._pattern, None
        before = [
            each
            for each in self._places
            if each.message == number and part.start <= each.start < now.start
        ]
        return self._pattern, len(before)


def _seen(message: Message, pattern: re.Pattern[str]) -> Iterator[int]:
    """Give the places in a message, but those that are in a tag, and never to be seen."""
    places = [each.start() for each in pattern.finditer(message.text)]
    if not places or not has_folds(message):
        yield from places
        return
    read = reading_of(message, lambda _: True)
    yield from (place for place in places if read.shows(place))
