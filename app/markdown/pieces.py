"""A part's source in pieces, each of which means by itself what it means in the whole.

So of a part that grows, only the last piece is read again. Where it is not certain that nothing
goes on, there is no end of a piece.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from app.markdown.parts import closes, opens

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_ITEM = re.compile(r" {0,3}([-*+]|\d{1,9}[.)])(?:[ \t]|$)", re.MULTILINE)
_DOLLARS = re.compile(r"[ \t]*\$\$")
# Whatever follows is in such a note, be there empty lines between.
_EMPTY_NOTE = re.compile(r"[ \t>]*\[\^[^\]\s]+\]:[ \t]*$")


def pieces_of(source: str) -> list[str]:
    """Return the pieces of a source, of which only the last may grow by what is written behind."""
    if "\r" in source:  # which ends a line for the parser, and not here
        return [source]
    starts = [0, *_Starts().within(source), len(source)]
    return [source[start:end] for start, end in pairwise(starts)]


class _Starts:
    """Reads line by line, and knows where all that was begun has ended."""

    def __init__(self) -> None:
        self._blank = self._in_list = self._lost = False
        self._fence = self._formula = ""

    def within(self, source: str) -> Iterator[int]:
        """Give where a piece begins, but for the first."""
        for found in _LINE.finditer(source):
            line = found[0]
            if found.start() and self._begins(line):
                self._in_list = False
                yield found.start()
            self._read(line)
            if self._lost:
                return

    def _begins(self, line: str) -> bool:
        """Tell whether a line begins something that stands by itself."""
        if not self._blank or self._fence or self._formula or line[0] in " \t\n":
            return False
        return not (self._in_list and _ITEM.match(line))

    def _read(self, line: str) -> None:
        self._blank = not line.strip(" \t\n")
        if self._fence:
            self._fence = "" if closes(line, self._fence) else self._fence
        elif opens(line):
            # Whether it is code depends on what only the parser knows.
            self._lost = bool(self._formula) or (self._in_list and line[0] == " ")
            self._fence = line.rstrip()
        else:
            self._in_list = self._in_list or _ITEM.match(line) is not None
            self._lost = _EMPTY_NOTE.match(line) is not None
            self._read_formula(line)

    def _read_formula(self, line: str) -> None:
        if self._formula:
            is_dollars = self._formula == "$$"
            # No empty line is in one of dollars.
            is_over = self._formula in line or (self._blank and is_dollars)
            # Dollars that are no formula may hold the beginning of one; a row's end is none.
            self._lost = self._lost or (is_dollars and _leaves_open(line.replace("\\\\", "")))
            self._formula = "" if is_over else self._formula
        elif _leaves_open(line):
            self._formula = "\\]"
        elif (mark := _DOLLARS.match(line)) and "$$" not in line[mark.end() :]:
            self._formula = "$$"


def _leaves_open(line: str) -> bool:
    """Tell whether a formula goes on behind a line, wherever it begins: in an item, it may."""
    return line.rfind("\\[") > line.rfind("\\]")
