"""`Rows`: what stands below each other in the transcript, and how high it is.

A message is one row until it comes near the view. Then a long answer becomes as many as it has
parts, so that only those near the view are read and laid out.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import partial
from itertools import takewhile

from app.domain.conversation import Message, Role
from app.markdown.folded import Fold, Reading, has_folds, reading_of, seen_of
from app.markdown.parser import note_labels
from app.markdown.parts import LEAST, Part
from app.widgets.heights import Heights

type Guess = Callable[[str], int]
type IsWhole = Callable[[Message], bool]
type IsOpen = Callable[[str, int], bool]


class Rows:
    """The rows of messages; guess tells about how high a text is.

    is_whole tells which message is one row, however long it is; is_open which of a message's folds
    are open, by their numbers.
    """

    def __init__(
        self,
        messages: Sequence[Message],
        guess: Guess,
        is_whole: IsWhole = lambda _: False,
        *,
        is_open: IsOpen = lambda _, __: False,
    ) -> None:
        self.messages = tuple(messages)
        self.heights = Heights(guess(seen_of(message)) for message in messages)
        self._guess = guess
        self._is_whole = is_whole
        self._is_open = is_open
        self._of = list(range(len(self.messages)))  # the message of each row
        self._read: dict[int, Reading] = {}
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
        if message in self._read:
            return self._read[message].parts
        return (Part(0, len(self.messages[message].text)),)

    def fold(self, row: int) -> Fold | None:
        """Return the fold that a row is the head of, None where it is none."""
        message = self._of[row]
        part = self.parts(message)[row - self.first(message)]
        return self._read[message].folds[part.fold] if part.head and part.fold is not None else None

    def heads(self, message: int) -> list[int]:
        """Return the rows of a message that are heads of folds."""
        first = self.first(message)
        return [first + at for at, part in enumerate(self.parts(message)) if part.head]

    def fold_at(self, message: int, place: int) -> Fold | None:
        """Return the fold of a message in which a letter is."""
        read = self._read.get(message)
        return None if read is None else read.fold_at(place)

    def notes(self, message: int) -> frozenset[str]:
        """Return what the footnotes of a message are called."""
        if message not in self._notes:
            self._notes[message] = note_labels(self.messages[message].text)
        return self._notes[message]

    def unfold(self, row: int) -> bool:
        """Make a row of each part of a message, and tell whether there are others now."""
        message = self._of[row]
        said = self.messages[message]
        if message in self._read or self._is_short(said):
            return False
        read = self._reading(message)
        self._put(message, read)
        return len(read.parts) > 1

    def join(self, message: int) -> None:
        """Make one row of a message."""
        if message in self._read:
            self._put(message, None)

    def turn(self, message: int) -> None:
        """Have rows for what is open of a message now, and none for what is closed."""
        if message in self._read:
            self._put(message, self._reading(message, self._read[message]))

    def add(self, messages: Sequence[Message]) -> None:
        """Have more messages, which begin with those that there are."""
        for number in range(len(self.messages), len(messages)):
            self.heights.add(self._guess(seen_of(messages[number])))
            self._of.append(number)
        self.messages = tuple(messages)

    def grow(self, messages: Sequence[Message]) -> int:
        """Have the last message be another, mostly longer one; return its first row that is new."""
        last = len(messages) - 1
        before = self.messages[last]
        self.messages = tuple(messages)
        now = messages[last]
        self._notes.pop(last, None)
        known = self._read.get(last)
        if self._is_short(now):
            if known:
                return self._put(last, None)
            self._guess_again(last)
        elif (now.text, now.growing) != (before.text, before.growing) or known is None:
            return self._put(last, self._reading(last, known if _grew(before, now) else None))
        return self.first(last)

    def _is_short(self, message: Message) -> bool:
        if self._is_whole(message):
            return True
        few = message.role is Role.USER or len(message.text) <= LEAST
        return few and not has_folds(message)

    def _reading(self, message: int, known: Reading | None = None) -> Reading:
        said = self.messages[message]
        return reading_of(said, partial(self._is_open, said.id), known)

    def guess_again(self) -> None:
        """Guess anew how high everything is, as it has another width."""
        for row in range(len(self)):
            self.heights.guess(row, self._guess(self._text(row)))

    def _guess_again(self, message: int) -> None:
        row = self.first(message)
        self.heights.guess(row, self._guess(self._text(row)))

    def _text(self, row: int) -> str:
        message = self._of[row]
        said = self.messages[message]
        if message not in self._read:
            return seen_of(said)
        part = self._read[message].parts[row - self.first(message)]
        return "" if part.head else part.of(said.text)

    def _put(self, message: int, read: Reading | None) -> int:
        """Have the rows of a message be those of its parts, or one; return the first that is new.

        Those before it stay as they are.
        """
        first, before = self.first(message), self.parts(message)
        if read is None:
            self._read.pop(message, None)
        else:
            self._read[message] = read
        now, text = self.parts(message), self.messages[message].text
        same = sum(
            1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, now, strict=False))
        )
        kept = min(same, len(before) - 1, len(now) - 1)
        self._of[first : first + len(before)] = [message] * len(now)
        guesses = [self._guess("" if part.head else part.of(text)) for part in now[kept:]]
        self.heights.replace(first + kept, len(before) - kept, guesses)
        return first + kept


def _grew(before: Message, now: Message) -> bool:
    return before.id == now.id and now.text.startswith(before.text)
