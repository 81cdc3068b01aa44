"""`Rows`: what stands below each other in the transcript, and how high it is.

A message is one row until it comes near the view. Then a long answer becomes as many as it has
parts, so that only those near the view are read and laid out.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from app.domain.conversation import Message, Role
from app.markdown.parser import note_labels
from app.markdown.parts import LEAST, Part, parts_of
from app.widgets.heights import Heights

type Guess = Callable[[str], int]
type IsWhole = Callable[[Message], bool]


class Rows:
    """The rows of messages; guess tells about how high a text is.

    is_whole tells which message is one row, however long it is.
    """

    def __init__(
        self, messages: Sequence[Message], guess: Guess, is_whole: IsWhole = lambda _: False
    ) -> None:
        self.messages = tuple(messages)
        self.heights = Heights(guess(message.text) for message in messages)
        self._guess = guess
        self._is_whole = is_whole
        self._of = list(range(len(self.messages)))  # the message of each row
        self._parts: dict[int, tuple[Part, ...]] = {}
        self._notes: dict[int, frozenset[str]] = {}

    def __len__(self) -> int:
        return len(self._of)

    def message(self, row: int) -> int:
        """Return which message a row is of."""
        return self._of[row]

    def first(self, message: int) -> int:
        """Return the first row of a message."""
        return bisect_left(self._of, message)

    def last(self, message: int) -> int:
        """Return the last row of a message."""
        return self.first(message) + len(self.parts(message)) - 1

    def parts(self, message: int) -> tuple[Part, ...]:
        """Return the parts of a message, one where it is not cut into parts."""
        if message in self._parts:
            return self._parts[message]
        return (Part(0, len(self.messages[message].text)),)

    def notes(self, message: int) -> frozenset[str]:
        """Return what the footnotes of a message are called."""
        if message not in self._notes:
            self._notes[message] = note_labels(self.messages[message].text)
        return self._notes[message]

    def unfold(self, row: int) -> bool:
        """Make a row of each part of a message, and tell whether there are others now."""
        message = self._of[row]
        said = self.messages[message]
        if message in self._parts or self._is_short(said):
            return False
        parts = parts_of(said.text)
        self._put(message, parts)
        return len(parts) > 1

    def fold(self, message: int) -> None:
        """Make one row of a message."""
        if message in self._parts:
            self._put(message, ())

    def add(self, messages: Sequence[Message]) -> None:
        """Have more messages, which begin with those that there are."""
        for number in range(len(self.messages), len(messages)):
            self.heights.add(self._guess(messages[number].text))
            self._of.append(number)
        self.messages = tuple(messages)

    def grow(self, messages: Sequence[Message]) -> None:
        """Have the last message be another, mostly longer one."""
        last = len(messages) - 1
        before = self.messages[last].text
        self.messages = tuple(messages)
        text = messages[last].text
        self._notes.pop(last, None)
        known = self._parts.get(last, ())
        if self._is_short(messages[last]):
            self._put(last, ()) if known else self._guess_again(last)
        elif text != before or not known:
            self._put(last, parts_of(text, known if text.startswith(before) else ()))

    def _is_short(self, message: Message) -> bool:
        few = message.role is Role.USER or len(message.text) <= LEAST
        return few or self._is_whole(message)

    def guess_again(self) -> None:
        """Guess anew how high everything is, as it has another width."""
        for row in range(len(self)):
            self.heights.guess(row, self._guess(self._text(row)))

    def _guess_again(self, message: int) -> None:
        row = self.first(message)
        self.heights.guess(row, self._guess(self._text(row)))

    def _text(self, row: int) -> str:
        message = self._of[row]
        text = self.messages[message].text
        if message not in self._parts:
            return text
        return self._parts[message][row - self.first(message)].of(text)

    def _put(self, message: int, parts: Iterable[Part]) -> None:
        """Have the rows of a message be those of parts; the first of them stay as they are."""
        made = tuple(parts)
        first, count = self.first(message), len(self.parts(message))
        text = self.messages[message].text
        if made:
            self._parts[message] = made
        else:
            self._parts.pop(message, None)
        now = made or (Part(0, len(text)),)
        kept = min(count, len(now)) - 1
        self._of[first : first + count] = [message] * len(now)
        guesses = [self._guess(part.of(text)) for part in now[kept:]]
        self.heights.replace(first + kept, count - kept, guesses)
