"""The colours of code: for each line, which letters are a keyword, a string, a comment.

Nothing is guessed, and no letter is changed: what no lexer is named for, what is too long, and
what takes too long, has no colours. Nor has anything on another thread than the main one.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import cache
from itertools import accumulate
from time import monotonic
from typing import NamedTuple

from app.markdown.languages import lexer_of
from app.markdown.patience import ImpatientError, at_most

# In longer lines, a lexer may look for the end of what has none for seconds.
MOST_CHARACTERS, MOST_IN_A_LINE = 100_000, 2_000
MOST_SECONDS = 0.5
# How much of what is being written is read again with each new line, and when it is given up.
WINDOW, MOST_WINDOW = 1_000, 12_000
_TRIES = 3


class Kind(StrEnum):
    """What letters are, as far as there is a colour for it."""

    KEYWORD = "keyword"
    STRING = "string"
    NUMBER = "number"
    COMMENT = "comment"
    NAME = "name"
    BUILTIN = "builtin"
    OPERATOR = "operator"
    ADDED = "added"
    REMOVED = "removed"


class Span(NamedTuple):
    """Letters of a line that are of one kind."""

    start: int
    length: int
    kind: Kind


type Line = tuple[Span, ...]
# Where a token begins, what it is, as of ("Name", "Function"), and its letters.
type _Token = tuple[int, tuple[str, ...], str]

_KINDS = {
    "Comment": Kind.COMMENT,
    "Comment.Preproc": Kind.KEYWORD,
    "Comment.PreprocFile": Kind.STRING,
    "Generic.Deleted": Kind.REMOVED,
    "Generic.Error": Kind.REMOVED,
    "Generic.Heading": Kind.KEYWORD,
    "Generic.Inserted": Kind.ADDED,
    "Generic.Prompt": Kind.COMMENT,
    "Generic.Subheading": Kind.KEYWORD,
    "Generic.Traceback": Kind.REMOVED,
    "Keyword": Kind.KEYWORD,
    "Keyword.Constant": Kind.NUMBER,
    "Keyword.Type": Kind.BUILTIN,
    "Literal": Kind.STRING,
    "Literal.Number": Kind.NUMBER,
    "Literal.String.Doc": Kind.COMMENT,
    "Name.Attribute": Kind.NAME,
    "Name.Builtin": Kind.BUILTIN,
    "Name.Class": Kind.NAME,
    "Name.Constant": Kind.NUMBER,
    "Name.Decorator": Kind.NAME,
    "Name.Entity": Kind.NUMBER,
    "Name.Exception": Kind.BUILTIN,
    "Name.Function": Kind.NAME,
    "Name.Label": Kind.NAME,
    "Name.Property": Kind.NAME,
    "Name.Tag": Kind.KEYWORD,
    "Name.Variable.Magic": Kind.BUILTIN,
    "Operator": Kind.OPERATOR,
    "Operator.Word": Kind.KEYWORD,
}


class Colouring:
    """Code that is being coloured, as much at a time as there is time for."""

    def __init__(self, code: str, language: str) -> None:
        self._lines = code.count("\n") + 1
        lexer = lexer_of(language) if _is_short_enough(code) else None
        self._tokens = iter(()) if lexer is None else lexer.get_tokens_unprocessed(_ended(code))
        self._read = list[_Token]()

    def go_on(self, seconds: float) -> bool:
        """Read on for about so long; tell whether there is nothing more to read."""
        try:
            with at_most(MOST_SECONDS):
                return self._read_on(monotonic() + seconds)
        except ImpatientError:
            self._read.clear()
            return True

    def _read_on(self, until: float) -> bool:
        for token in self._tokens:
            self._read.append(token)
            if monotonic() > until:
                return False
        return True

    @property
    def lines(self) -> list[Line]:
        """The colours of all lines; those not read yet have none."""
        return _lines(self._read, self._lines)


def colours_of(code: str, language: str) -> list[Line]:
    """Return the colours of each line of code."""
    colouring = Colouring(code, language)
    # The colours of a half would look as if the rest were something else.
    return colouring.lines if colouring.go_on(MOST_SECONDS) else _lines((), code.count("\n") + 1)


class Growing:
    """The colours of code that is still being written, line by line.

    What a line is may depend on all before it. So some is read again with each line, from where a
    lexer that begins anew has come to the same tokens as one that has read what is before it.
    """

    def __init__(self, language: str) -> None:
        self._lexer = lexer_of(language)
        self._from = 0
        self._next_try = WINDOW

    def grown(self, lines: Sequence[str]) -> tuple[int, list[Line]]:
        """Return from which line on there are new colours, and those, given all that are ended."""
        begins, window = self._from, lines[self._from :]
        code = "".join(f"{line}\n" for line in window)
        if len(code) > MOST_WINDOW or not _is_short_enough(code):
            return begins, _lines((), len(window))
        tokens = self._tokens(code)
        if len(code) > self._next_try:
            self._move(window, tokens)
        return begins, _lines(tokens, len(window))

    def _tokens(self, code: str) -> list[_Token]:
        if self._lexer is None:
            return []
        try:
            with at_most(MOST_SECONDS):
                return list(self._lexer.get_tokens_unprocessed(code))
        except ImpatientError:
            self._lexer = None
            return []

    def _move(self, window: Sequence[str], tokens: Sequence[_Token]) -> None:
        """Begin further down from now on, where that makes no difference."""
        starts = list(accumulate((len(line) + 1 for line in window), initial=0))
        half = starts[-1] // 2
        likely = [
            place
            for place, line in enumerate(window)
            if starts[place] >= half and line and not line[0].isspace() and line[0] not in ")]}"
        ]
        for place in likely[:_TRIES]:
            rest = "".join(f"{line}\n" for line in window[place:])
            known = [(at - starts[place], *what) for at, *what in tokens if at >= starts[place]]
            if self._tokens(rest) == known:
                self._from += place
                self._next_try = WINDOW
                return
        self._next_try = starts[-1] * 3 // 2


def _ended(code: str) -> str:
    """Return code as lexers want it: many know a line by its end."""
    return code if code.endswith("\n") else f"{code}\n"


def _is_short_enough(code: str) -> bool:
    if len(code) > MOST_CHARACTERS:
        return False
    return max(map(len, code.split("\n"))) <= MOST_IN_A_LINE


def _lines(tokens: Iterable[_Token], count: int) -> list[Line]:
    """Return what tokens say of each of so many lines."""
    made = [list[Span]() for _ in range(count)]
    line = column = at = 0
    for begins, type_, text in tokens:
        # Some lexers come back to what they have read.
        if begins < at:
            continue
        column += begins - at
        kind = _kind(type_)
        for place, part in enumerate(text.split("\n")):
            if place:
                line, column = line + 1, 0
            if part and kind is not None:
                _add(made[line], Span(column, len(part), kind))
            column += len(part)
        at = begins + len(text)
    return [tuple(spans) for spans in made]


def _add(spans: list[Span], span: Span) -> None:
    last = spans[-1] if spans else None
    if last is not None and last.kind is span.kind and last.start + last.length == span.start:
        span = Span(last.start, last.length + span.length, span.kind)
        spans.pop()
    spans.append(span)


@cache
def _kind(type_: tuple[str, ...]) -> Kind | None:
    """Return what a token's type, or else what that is a kind of, is for us."""
    known = (_KINDS.get(".".join(type_[:most])) for most in range(len(type_), 0, -1))
    return next(filter(None, known), None)
