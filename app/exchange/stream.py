"""Reads JSON a value at a time, however long the file, and goes on behind what is no JSON."""

import codecs
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.words import tr

# So many bytes are read at once, and so many letters may one value have.
BLOCK = 1 << 20
LONGEST = 1 << 28
# An object's list of this name is read an item at a time, as it may be all that there is.
LONG_LISTS = frozenset({"conversations"})
# What may be cut off at the end of what was read so far: a number, a word, a letter's number.
_CUT = 16
_SPACE = re.compile(r"[\s\ufeff]*")
_STEP = re.compile(r'[\[\]{},"]')
_STRING = re.compile(r'[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)
_DECODER = json.JSONDecoder(strict=False)

type Read = Callable[[int], bytes]


@dataclass(frozen=True, slots=True)
class Item:
    """A value of a list; place is where it stands there, from 1."""

    value: object
    place: int


@dataclass(frozen=True, slots=True)
class Whole:
    """A value that stands for itself, or all of an object beside its long lists."""

    value: object


@dataclass(frozen=True, slots=True)
class Broken:
    """A place at which there is no JSON, and why; 0 stands for the file as a whole.

    last tells that nothing behind it can be read.
    """

    place: int
    why: str
    last: bool = False


type Value = Item | Whole | Broken


class _BrokenError(Exception):
    """There is no value here."""


class _OverError(Exception):
    """Nothing more can be read, which was told."""


class _Text:
    """The part of a file that is being read."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._decode = codecs.getincrementaldecoder("utf-8-sig")("replace").decode
        self._text = ""
        self._at = 0
        self._grown = 0  # by so many letters at the last reading
        self.ended = False

    def next(self) -> str:
        """Return the next letter that is no space, without passing it; "" at the end."""
        while True:
            found = _SPACE.match(self._text, self._at)
            self._at = found.end() if found else self._at
            if self._at < len(self._text):
                return self._text[self._at]
            if self.ended:
                return ""
            self._more()

    def passes(self, letter: str) -> bool:
        """Pass letter if that is the next one; tell whether it was."""
        found = self.next() == letter
        self._at += found
        return found

    def value(self) -> object:
        """Return the next value; where there is none, the text stays where it is."""
        self.next()
        while True:
            try:
                value, end = _DECODER.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                if self.ended or not self._may_be_cut(error):
                    raise _BrokenError(_why(error, ended=self.ended)) from error
            except RecursionError as error:
                raise _BrokenError(tr("it is nested too deeply")) from error
            except ValueError as error:
                raise _BrokenError(tr("it has a number that is too long")) from error
            else:
                if end < len(self._text) or self.ended:
                    self._at = end
                    return value
            self._more()

    def skip(self) -> bool:
        """Pass a value that cannot be read; tell whether its end was found."""
        # What stands here stays in its place now, however much is read on.
        self._text, self._at = self._text[self._at :], 0
        depth, at = 0, 0
        while True:
            found = _STEP.search(self._text, at)
            if found is None:
                if not self._goes_on():
                    return False
                at = len(self._text) - self._grown
                continue
            at = self._behind(found)
            if at < 0:
                return False
            depth += (found[0] in "[{") - (found[0] in "]}")
            if depth < 0 or (depth == 0 and found[0] == ","):
                self._at = at - 1  # it belongs to the list around this
                return True

    def _behind(self, found: re.Match[str]) -> int:
        """Return where what was found ends, -1 where it does not."""
        if found[0] != '"':
            return found.end()
        start = found.end()
        while (string := _STRING.match(self._text, start)) is None:
            if not self._goes_on():
                return -1
        return string.end()

    def _goes_on(self) -> bool:
        """Read on, and tell whether there was more."""
        if self.ended:
            return False
        self._more(at_least=len(self._text) - self._at)
        return True

    def _may_be_cut(self, error: json.JSONDecodeError) -> bool:
        open_string = error.msg.startswith("Unterminated string")
        return open_string or error.pos >= len(self._text) - _CUT

    def _more(self, at_least: int = 0) -> None:
        """Read more, twice as much each time, as what is begun is looked at from its start."""
        kept = len(self._text) - self._at
        if kept > LONGEST:
            raise _BrokenError(tr("it is too long"))
        wanted = max(BLOCK, kept, at_least)
        block = self._read(wanted)
        self.ended = not block
        new = self._decode(block, final=self.ended)
        self._grown = len(new)
        self._text = self._text[self._at :] + new
        self._at = 0


def values(read: Read) -> Iterator[Value]:
    """Return what a file of JSON holds: a list's items, an object, or one object a line."""
    text = _Text(read)
    try:
        yield from _items(text) if text.passes("[") else _objects(text)
    except _OverError:
        return
    except _BrokenError as error:
        yield Broken(0, str(error), last=True)


def lines(read: Read) -> Iterator[Value]:
    """Return what a file of one value a line holds; a line that is no JSON hides no other."""
    rest, place = b"", 0
    while block := read(BLOCK):
        *whole, rest = (rest + block).split(b"\n")
        for each in whole:
            place += 1
            yield from _line(each, place)
        if len(rest) > LONGEST:
            yield Broken(place + 1, tr("it is too long"), last=True)
            return
    yield from _line(rest, place + 1)


def _line(written: bytes, place: int) -> Iterator[Value]:
    if not written.strip():
        return
    try:
        yield Item(_DECODER.decode(written.decode("utf-8-sig", "replace")), place)
    except (ValueError, RecursionError):
        yield Broken(place, tr("it is no JSON"))


def _items(text: _Text) -> Iterator[Value]:
    """Return a list's items, from behind its bracket to behind the other."""
    place = 0
    while not text.passes("]"):
        place += 1
        try:
            yield Item(text.value(), place)
        except _BrokenError as error:
            skipped = text.skip()
            yield Broken(place, str(error), last=not skipped)
            if not skipped:
                raise _OverError from error
        if not text.passes(",") and text.next() != "]":
            yield Broken(place, tr("the file is damaged behind it"), last=True)
            raise _OverError


def _objects(text: _Text) -> Iterator[Value]:
    """Return the objects that stand one below the other, of which mostly there is one."""
    while text.next():
        if not text.passes("{"):
            yield Whole(text.value())
            continue
        yield from _object(text)


def _object(text: _Text) -> Iterator[Value]:
    """Return an object, with its long lists an item at a time."""
    told: dict[str, object] = {}
    while not text.passes("}"):
        name = text.value()
        if not isinstance(name, str) or not text.passes(":"):
            raise _BrokenError(tr("the file is damaged"))
        if name in LONG_LISTS and text.passes("["):
            yield from _items(text)
        else:
            told[name] = text.value()
        if not text.passes(",") and text.next() != "}":
            raise _BrokenError(
                tr("the file ends too early") if text.ended else tr("the file is damaged")
            )
    yield Whole(told)


def _why(error: json.JSONDecodeError, *, ended: bool) -> str:
    at_end = error.pos >= len(error.doc.rstrip()) or error.msg.startswith("Unterminated")
    return tr("the file ends in the middle of it") if ended and at_end else tr("it is no JSON")
