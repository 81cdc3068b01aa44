"""A reply's Markdown as sentences that are said while it grows: each once, none lost, never half.

What is not read aloud is named: code, tables and formulas. However a text comes, in whatever
pieces, the same sentences come of it: what could turn out otherwise is waited for.
"""

import re
from typing import NamedTuple

from app.markdown.spoken import code_named, sentence_end, spoken, table_named
from app.words import tr

# What may stand before the words of a line: quotes, and one mark of a heading or an item.
_PREFIX = re.compile(
    r"\s*(?P<quote>(?:>\s?)*)\s*"
    r"(?:(?P<heading>\#{1,6}\s+)|(?P<bullet>[-*+]\s+)|(?P<number>\d{1,9}[.)])\s+)?"
    r"(?P<box>(?<=\s)\[[ xX]\]\s+)?"
)
# With these, it is words that a line begins with, whatever follows.
_WORDS = re.compile(
    r"[^\s\-*_=+#>`~|:$\\\[\d]|\d+[^\d.)]|\d+[.)][^\s]|[*_]{1,3}[^\s*_\-=|:]|`{1,2}[^`]"
    r"|\$[^$]|\\[^\[]|\[(?:[^ xX\]]|[ xX][^\]]|[ xX]\]\S)|#+[^#\s]|[-+][^\s\-+|:*_=]|~{1,2}[^~]"
)
_FENCE = re.compile(r"(`{3,})([^`]*)$|(~{3,})(.*)$")
_RULE = re.compile(r"(?:[-*_]\s*){3,}$|=+$")
_DELIMITERS = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$")
_FORMULAS = {"$$": "$$", "\\[": "\\]"}


class _Fence(NamedTuple):
    marks: str
    info: str


class Sentences:
    """Reads a text further and further, from a place in it on."""

    def __init__(self, start: int = 0) -> None:
        self._at = start
        self._told: list[str] = []
        self._prose = ""  # what is read of a paragraph and not told
        self._sure = 0  # up to where no sentence ends in it
        self._inside = False  # in a line of prose, whose beginning is read
        self._is_heading = False  # which ends with its line
        self._fence: _Fence | None = None
        self._lines = 0  # of code
        self._closer = ""  # what ends the formula
        self._table: list[str] = []

    def read(self, text: str) -> list[str]:
        """Return the sentences that are whole now and were not before; text is all there is."""
        return self._read(text, last=False)

    def finish(self, text: str) -> list[str]:
        """Return what is left to be told of a text that has ended."""
        return self._read(text, last=True)

    def _read(self, text: str, *, last: bool) -> list[str]:
        self._told = []
        while self._at < len(text):
            end = text.find("\n", self._at)
            stop = end if end >= 0 else len(text)
            if not self._take(text[self._at : stop], is_whole=end >= 0 or last):
                break
            self._at = stop
            if end >= 0:
                self._at += 1
                self._end_line()
        if last:
            self._end_all()
        self._tell_prose(last=False)
        return self._told

    def _take(self, line: str, *, is_whole: bool) -> bool:
        """Take a line as far as it is there; tell whether it could be."""
        if self._inside:
            self._prose += line
        elif is_whole:
            self._take_whole(line)
        elif self._fence or self._closer or self._table or not _begins_words(line):
            return False
        else:
            self._begin_words(line)
        return True

    def _take_whole(self, line: str) -> None:
        bare = line.strip()
        if self._fence is not None:
            self._take_code(self._fence, bare)
        elif self._closer:
            self._take_formula(bare)
        elif not self._take_row(bare):
            self._begin(line)

    def _take_code(self, fence: _Fence, line: str) -> None:
        if line.startswith(fence.marks) and not line.strip(fence.marks[0]):
            self._end_block()
        else:
            self._lines += 1

    def _take_formula(self, line: str) -> None:
        if self._closer in line:
            self._end_block()

    def _take_row(self, line: str) -> bool:
        """Take a line as one of a table; tell whether it is."""
        if self._table and "|" in line:
            self._table.append(line)
            return True
        self._end_block()
        is_delimiters = "|" in line and _DELIMITERS.match(line) is not None
        if line.startswith("|") or is_delimiters:
            self._end_paragraph()
            # Of a table whose head has no | before it, that is told by now.
            self._table = ["", line] if is_delimiters else [line]
            return True
        return False

    def _begin(self, line: str) -> None:
        """Take a line that is in no block, from its beginning on."""
        prefix = _PREFIX.match(line)
        bare = (line[prefix.end("quote") :] if prefix else line).strip()
        behind = (line[prefix.end() :] if prefix else line).strip()
        if not bare or _RULE.match(bare):
            self._end_paragraph()
        elif fence := _FENCE.match(behind):
            self._end_paragraph()
            self._fence = _Fence(fence[1] or fence[3], (fence[2] or fence[4] or "").strip())
        elif closer := _FORMULAS.get(behind[:2]):
            self._end_paragraph()
            self._closer = closer
            if closer in behind[2:]:
                self._end_block()
        else:
            self._begin_words(line)

    def _begin_words(self, line: str) -> None:
        prefix = _PREFIX.match(line)
        assert prefix is not None, "each part of it may be missing"
        begins = prefix["heading"] or prefix["bullet"] or prefix["number"]
        if begins or prefix["quote"]:
            self._end_paragraph()
        elif self._prose:
            self._prose += "\n"
        self._is_heading = prefix["heading"] is not None
        self._prose += f"{prefix['number']} " if prefix["number"] else ""
        self._prose += line[prefix.end() :]
        self._inside = True

    def _end_line(self) -> None:
        if self._inside and self._is_heading:
            self._end_paragraph()
        self._inside = False

    def _end_paragraph(self) -> None:
        self._tell_prose(last=True)

    def _end_block(self) -> None:
        """Name the block that ends here, if there is one."""
        if self._fence is not None:
            self._told.append(code_named(self._fence.info, self._lines))
        elif self._closer:
            self._told.append(tr("Formula"))
        elif self._table and any(map(_DELIMITERS.match, self._table)):
            self._told.append(table_named(self._table))
        else:
            self._told += filter(None, map(spoken, self._table))
        self._fence, self._closer, self._table, self._lines = None, "", [], 0

    def _end_all(self) -> None:
        self._end_block()
        self._end_paragraph()
        self._inside = False

    def _tell_prose(self, *, last: bool) -> None:
        """Tell the sentences that end in the paragraph."""
        begun, end = 0, sentence_end(self._prose, self._sure, last=last)
        while end.is_there:
            self._say(self._prose[begun : end.at])
            begun, end = end.at, sentence_end(self._prose, end.at, last=last)
        if last:
            self._say(self._prose[begun:])
        self._prose = "" if last else self._prose[begun:]
        self._sure = 0 if last else max(0, end.at - begun)

    def _say(self, source: str) -> None:
        if told := spoken(source):
            self._told.append(told)


def _begins_words(line: str) -> bool:
    """Tell whether it is certain that a line, whatever follows, begins with words."""
    prefix = _PREFIX.match(line)
    return prefix is not None and _WORDS.match(line, prefix.end()) is not None
