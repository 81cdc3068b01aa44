"""A message's Markdown in parts that are read and laid out one by one.

A part is some paragraphs long. Whatever is written behind it, a part stays as it is; only the last
one grows. So a long answer costs no more to follow than a short one, and what is far from the view
is not read at all.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

# A part ends where it can once it is so long, in characters; one that cannot, is cut.
LEAST, MOST = 2_000, 20_000
# A part of a block of code has at most so many lines.
MOST_LINES = 200
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")
_FORMULA = re.compile(r" {0,3}(\$\$|\\\[)")
_ENDS = {"$$": "$$", "\\[": "\\]"}
_ITEM = re.compile(r"([-*+]|\d{1,9}[.)])[ \t]")


@dataclass(frozen=True, slots=True)
class Part:
    """Characters from start up to end of a message.

    fence is the line that opened the block of code in which it begins; begins says that nothing of
    that block is before it. plain is one that was cut where none should be: it is shown as it was
    written. fold is the number of the fold that it is in; its head is all that is seen of a closed
    one.
    """

    start: int
    end: int
    fence: str = ""
    plain: bool = False
    begins: bool = False
    fold: int | None = None
    head: bool = False

    def of(self, text: str) -> str:
        """Return this part of text."""
        return text[self.start : self.end]


def parts_of(text: str, known: tuple[Part, ...] = ()) -> tuple[Part, ...]:
    """Return the parts of a text; known are those of its beginning, of which the last may grow."""
    last = known[-1] if known else Part(0, 0)
    return (*known[:-1], *parts_within(text, last, len(text))) if text else (Part(0, 0),)


def parts_within(text: str, first: Part, end: int) -> Iterator[Part]:
    """Return the parts of a text up to end, the first of which begins as this one does."""
    return _Reader(first).split(text, end)


class _Reader:
    """Reads line by line, and knows where a part may end."""

    def __init__(self, first: Part) -> None:
        self._first = first
        self._begun = first.start
        self._begun_in = self._fence = first.fence
        self._cut = first.plain  # whether it begins where a part was cut
        self._formula = ""  # what ends the formula that the line is in
        self._blank = self._in_list = False
        self._lines = 0

    def split(self, text: str, last: int) -> Iterator[Part]:
        for found in _LINE.finditer(text, self._begun, last):
            line, start = found[0], found.start()
            if start - self._begun and self._may_begin(line, start):
                yield self._end(start, cut=False)
            while found.end() - self._begun > MOST:
                # In the midst of a line only where that is too long by itself.
                yield self._end(start if start > self._begun else self._begun + MOST, cut=True)
            self._read(text[max(start, self._begun) : found.end()])
        if self._begun < last:
            yield self._part(last, plain=self._cut)

    def _end(self, place: int, *, cut: bool) -> Part:
        # Code may be cut at any line.
        part = self._part(place, plain=self._cut or (cut and not self._fence))
        self._begun, self._begun_in = place, self._fence
        self._cut = cut and not self._fence
        # As a reader knows that begins here.
        self._blank = self._in_list = False
        self._lines, self._formula = 0, ""
        return part

    def _part(self, end: int, *, plain: bool) -> Part:
        first = self._first
        begins = first.begins and self._begun == first.start
        return replace(
            first, start=self._begun, end=end, fence=self._begun_in, plain=plain, begins=begins
        )

    def _may_begin(self, line: str, start: int) -> bool:
        """Tell whether a part may begin with this line."""
        if self._fence:
            return self._lines >= MOST_LINES
        if start - self._begun < LEAST or self._formula or not line.strip():
            return False
        is_next_item = self._in_list and _ITEM.match(line) is not None
        return is_next_item or (self._blank and not line[0].isspace())

    def _read(self, line: str) -> None:
        self._lines += 1
        blank, self._blank = self._blank, not line.strip()
        if self._fence:
            self._fence = "" if closes(line, self._fence) else self._fence
        elif self._formula:
            self._formula = "" if self._formula in line else self._formula
        elif _FENCE.match(line):
            self._fence = line.rstrip()
        elif mark := _FORMULA.match(line):
            ends = _ENDS[mark[1]]
            self._formula = "" if ends in line[mark.end() :] else ends
        elif not self._blank and not line[0].isspace():
            # A paragraph goes on in the item before it, unless a line is empty between them.
            self._in_list = _ITEM.match(line) is not None or (self._in_list and not blank)


def opens(line: str) -> bool:
    """Tell whether a line begins a block of code."""
    return _FENCE.match(line) is not None


def closes(line: str, fence: str) -> bool:
    """Tell whether a line ends the block of code that the line fence began."""
    opened, closing = _FENCE.match(fence), _FENCE.match(line)
    if opened is None or closing is None:
        return False
    marks, rest = closing[1], line[closing.end() :]
    return marks[0] == opened[1][0] and len(marks) >= len(opened[1]) and not rest.strip()
