"""A part of a message as blocks that can be laid out: paragraphs, code, tables and formulas."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Flag, auto
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from app.markdown.parser import CHECKED, UNCHECKED, is_checked, tokens_of
from app.markdown.parts import Part, closes
from app.markdown.pieces import pieces_of

if TYPE_CHECKING:
    from markdown_it.token import Token

# Of more of a sign, a part would take longer to read than a window may stand still.
MOST_SIGNS = {
    **dict.fromkeys("*_~<", 1_500),
    **dict.fromkeys("`$&", 2_000),
    "[": 500,
    "|": 3_000,
    "\\": 4_000,
}
MOST_ROWS = 300
BULLET = "•"
BOXES = (f"{CHECKED} ", f"{UNCHECKED} ")
# Chinese or Japanese may follow it without a space.
_ADDRESS = re.compile(
    r"(?<![A-Za-z0-9_])(https?://[^\s<>\"'`\u3000-\u303f\uff00-\uffef]+)", re.IGNORECASE
)
# As the parser counts lines.
_BREAK = re.compile(r"\r\n?|\n")
_NOT_LAST = ".,:;!?*_~"
_LISTS = frozenset(
    f"{name}_{side}"
    for name in ("bullet_list", "ordered_list", "footnote_reference")
    for side in ("open", "close")
)
# What an item begins with where it has no words to stand behind its mark, or ends with.
_WITHOUT_WORDS = frozenset({"fence", "code_block", "table_open", "math_block", "list_item_close"})


class Style(Flag):
    """How letters are set."""

    BOLD = auto()
    ITALIC = auto()
    STRUCK = auto()
    CODE = auto()
    FORMULA = auto()  # the letters are TeX
    DISPLAY = auto()  # a formula that is set as by itself
    NOTE = auto()  # the mark of a footnote


PLAIN = Style(0)


@dataclass(frozen=True, slots=True)
class Run:
    """Letters that are set alike; href is where they lead."""

    text: str
    style: Style = PLAIN
    href: str = ""


type Line = tuple[Run, ...]


# In what something stands, from the outside to the inside: a quote or a list each.
QUOTE, LIST = "q", "l"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs in a line, which breaks where a run says so.

    heading is its level, 0 for none. marker stands before an item's first paragraph. A rule has
    neither. tight is one that stands close to that before it.
    """

    runs: Line
    place: str = ""
    heading: int = 0
    marker: str = ""
    rule: bool = False
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs, one after the other."""

    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """A block of code. info is what stands on its first line.

    continues says that its beginning is in the part before, goes_on that its end is not there yet.
    """

    text: str
    info: str = ""
    place: str = ""
    continues: bool = False
    goes_on: bool = False

    @property
    def language(self) -> str:
        """Return the language that it says it is in, empty for none."""
        return self.info.split(maxsplit=1)[0] if self.info.strip() else ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, the first of which is the head; sides are left, center, right or empty."""

    rows: tuple[tuple[Line, ...], ...]
    sides: tuple[str, ...]
    place: str = ""


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula that stands by itself, in TeX."""

    tex: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Text that is shown as it was written."""

    text: str


type Block = Prose | Code | Table | Formula | Verbatim


def blocks_of(text: str, part: Part, notes: frozenset[str] = frozenset()) -> tuple[Block, ...]:
    """Read a part of a text; notes are the footnotes that the text has."""
    return _read(part.of(text), replace(part, start=0, end=0), notes)


# Who scrolls up and down again meets the same parts.
@lru_cache(maxsize=128)
def _read(source: str, part: Part, notes: frozenset[str]) -> tuple[Block, ...]:
    if not source.strip():
        return ()
    if part.plain or any(source.count(sign) > most for sign, most in MOST_SIGNS.items()):
        return (Verbatim(source),)
    opened = f"{part.fence}\n{source}" if part.fence else source
    pieces = _pieces(opened, notes)
    if pieces is None or sum(each.rows for each in pieces) > MOST_ROWS:
        return (Verbatim(source),)
    blocks = [*_joined(block for each in pieces for block in each.blocks)] or [Verbatim(source)]
    if part.fence and not part.begins and isinstance(blocks[0], Code):
        blocks[0] = replace(blocks[0], continues=True)
    return tuple(blocks)


class _Piece(NamedTuple):
    """What is read of a piece, and how many rows its tables have."""

    blocks: tuple[Block, ...]
    rows: int


def _pieces(source: str, notes: frozenset[str]) -> list[_Piece] | None:
    """Read a source piece by piece, None where it had better be shown as it was written."""
    *ended, last = pieces_of(source)
    # The last one may be another each time.
    read = [*(_known(each, notes) for each in ended), _piece(last, notes)]
    pieces = [each for each in read if each is not None]
    return pieces if len(pieces) == len(read) else None


@lru_cache(maxsize=256)
def _known(source: str, notes: frozenset[str]) -> _Piece | None:
    return _piece(source, notes)


def _piece(source: str, notes: frozenset[str]) -> _Piece | None:
    tokens = tokens_of(source, notes)
    if tokens is None:
        return None
    blocks = [*_Walk(tokens).blocks()]
    if blocks and isinstance(blocks[-1], Code) and _is_open(tokens[-1], source):
        blocks[-1] = replace(blocks[-1], goes_on=True)
    return _Piece(tuple(blocks), sum(each.type == "tr_open" for each in tokens))


def code_from(
    text: str, parts: Sequence[Part], number: int, *, block: int, notes: frozenset[str]
) -> str:
    """Return all of the code of a block of a part, wherever it began and ends."""
    blocks = blocks_of(text, parts[number], notes)
    while block == 0 and number and isinstance(blocks[0], Code) and blocks[0].continues:
        number -= 1
        blocks = blocks_of(text, parts[number], notes)
        block = len(blocks) - 1
    said: list[str] = []
    code = blocks[block]
    while isinstance(code, Code):
        said.append(code.text)
        number += 1
        if not code.goes_on or number == len(parts) or parts[number].fold != parts[number - 1].fold:
            break
        code = blocks_of(text, parts[number], notes)[0]
    return "\n".join(said)


def text_of(block: Block) -> str:
    """Return what a block says, as its letters are set."""
    match block:
        case Prose(paragraphs):
            return "\n".join(_said(each.runs) for each in paragraphs)
        case Table(rows):
            return "\n".join("\t".join(_said(cell) for cell in row) for row in rows)
        case Formula(tex):
            return tex
        case Code(text) | Verbatim(text):
            return text


def _is_open(token: "Token", source: str) -> bool:
    """Tell whether a block of code at the end of a source has no end there."""
    if token.type != "fence" or token.map is None:
        return False
    lines = _BREAK.split(source)[slice(*token.map)]
    return len(lines) < 2 or not closes(lines[-1], token.markup)


def _said(line: Line) -> str:
    return "".join(run.text for run in line)


def _joined(blocks: Iterator[Block]) -> Iterator[Block]:
    """Make one block of paragraphs that follow each other."""
    paragraphs: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Prose):
            paragraphs += block.paragraphs
            continue
        if paragraphs:
            yield Prose(tuple(paragraphs))
            paragraphs = []
        yield block
    if paragraphs:
        yield Prose(tuple(paragraphs))


class _Walk:
    """Goes through tokens, and knows in which lists and quotes it is."""

    def __init__(self, tokens: "Sequence[Token]") -> None:
        self._tokens = iter(tokens)
        self._place = ""
        self._numbers: list[int | None] = []  # of the lists, None for one of bullets
        self._marker = ""
        self._heading = 0
        self._hidden = False

    def blocks(self) -> Iterator[Block]:
        """Give what the tokens say."""
        readers: dict[str, Callable[[Token], Block]] = {
            "inline": self._paragraph,
            "hr": self._rule,
            "fence": self._code,
            "code_block": self._code,
            "table_open": self._table,
            "math_block": self._formula,
        }
        for token in self._tokens:
            if self._marker and token.type in _WITHOUT_WORDS:
                yield self._said(())
            if token.type in readers:
                yield readers[token.type](token)
            elif token.type in _LISTS:
                self._note_list(token)
            else:
                self._note(token)

    def _note(self, token: "Token") -> None:
        """Know where it is behind a token."""
        match token.type:
            case "blockquote_open":
                self._place += QUOTE
            case "blockquote_close":
                self._place = self._place[:-1]
            case "heading_open" | "heading_close":
                self._heading = int(token.tag[1]) if token.nesting > 0 else 0
            case "list_item_open":
                self._begin_item(token)
            case "paragraph_open":
                self._hidden = token.hidden
            case _:
                pass

    def _note_list(self, token: "Token") -> None:
        if token.nesting < 0:
            self._numbers.pop()
            self._place = self._place[:-1]
            return
        self._place += LIST
        self._hidden = True  # as an item without words is, whatever stands before the list
        ordered = token.type == "ordered_list_open"
        self._numbers.append(int(token.attrs.get("start", 1)) if ordered else None)
        if token.type == "footnote_reference_open":
            self._marker = str(token.meta["label"])

    def _begin_item(self, token: "Token") -> None:
        number = self._numbers[-1]
        self._marker = BULLET if number is None else f"{number}{token.markup or '.'}"
        if number is not None:
            self._numbers[-1] = number + 1

    def _paragraph(self, token: "Token") -> Prose:
        runs = tuple(_runs(token.children or ()))
        if self._marker and runs and runs[0].text.startswith(BOXES):
            self._marker, rest = runs[0].text[0], runs[0].text[1:].lstrip()
            runs = (replace(runs[0], text=rest), *runs[1:]) if rest else runs[1:]
        return self._said(runs)

    def _said(self, runs: Line) -> Prose:
        marker, self._marker = self._marker, ""
        tight = self._hidden and not self._heading
        made = Paragraph(runs, self._place, self._heading, marker=marker, tight=tight)
        return Prose((made,))

    def _rule(self, _: "Token") -> Prose:
        return Prose((Paragraph((), self._place, rule=True),))

    def _code(self, token: "Token") -> Code:
        return Code(token.content.removesuffix("\n"), token.info.strip(), self._place)

    def _table(self, _: "Token") -> Table:
        return Table(*_rows(self._tokens), self._place)

    def _formula(self, token: "Token") -> Formula:
        return Formula(token.content.strip(), self._place)


def _rows(tokens: "Iterator[Token]") -> tuple[tuple[tuple[Line, ...], ...], tuple[str, ...]]:
    """Read a table up to its end."""
    rows: list[list[Line]] = []
    sides: list[str] = []
    for token in tokens:
        match token.type:
            case "table_close":
                break
            case "tr_open":
                rows.append([])
            case "th_open":
                sides.append(str(token.attrs.get("style", "")).removeprefix("text-align:"))
            case "inline":
                rows[-1].append(tuple(_runs(token.children or ())))
            case _:
                pass
    return tuple(map(tuple, rows)), tuple(sides)


def _runs(tokens: "Sequence[Token]") -> Iterator[Run]:
    """Give the runs of a line; neighbours that are set alike are one."""
    told = (run for run in _each_run(tokens) if run.text)
    for (style, href), alike in groupby(told, lambda run: (run.style, run.href)):
        if style & (Style.FORMULA | Style.NOTE):
            yield from alike
            continue
        run = Run("".join(run.text for run in alike), style, href)
        yield from [run] if href or style & Style.CODE else _addressed(run)


def _addressed(run: Run) -> Iterator[Run]:
    """Have what is an address lead there."""
    if "://" not in run.text:
        yield run
        return
    end = 0
    for found in _ADDRESS.finditer(run.text):
        address = _address(found[0])
        if found.start() > end:
            yield replace(run, text=run.text[end : found.start()])
        yield replace(run, text=address, href=address)
        end = found.start() + len(address)
    if run.text[end:]:
        yield replace(run, text=run.text[end:])


def _address(found: str) -> str:
    """Leave out what ends the sentence, and a bracket that was opened before."""
    address = found.rstrip(_NOT_LAST)
    while address.endswith(")") and address.count(")") > address.count("("):
        address = address[:-1].rstrip(_NOT_LAST)
    return address


_STYLES = {"strong": Style.BOLD, "em": Style.ITALIC, "s": Style.STRUCK}


def _each_run(tokens: "Sequence[Token]") -> Iterator[Run]:
    styles, href = [PLAIN], ""
    for token in tokens:
        if token.tag == "a":
            href = str(token.attrs.get("href", ""))
        elif token.nesting > 0:
            styles.append(styles[-1] | _STYLES.get(token.tag, PLAIN))
        elif token.nesting < 0:
            styles.pop()
        else:
            run = _leaf(token)
            yield replace(run, style=run.style | styles[-1], href=href)


_LEAVES = {
    "code_inline": Style.CODE,
    "math_inline": Style.FORMULA,
    "math_inline_double": Style.FORMULA | Style.DISPLAY,
    "footnote_ref": Style.NOTE,
}


def _leaf(token: "Token") -> Run:
    match token.type:
        case "softbreak" | "hardbreak":
            text = "\n"
        case "html_inline":  # which is the box of a task alone
            text = CHECKED if is_checked(token) else UNCHECKED
        case "image":
            told = (token.content, token.attrs.get("title", ""), f"({token.attrs.get('src', '')})")
            text = " ".join(str(each) for each in told if each)
        case _:
            text = str(token.meta.get("label", token.content))
    return Run(text, _LEAVES.get(token.type, PLAIN))
