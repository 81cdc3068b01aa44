"""Where a sentence of Markdown ends, and how it sounds: words without marks, in any language."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import regex

from app.markdown.parser import parser
from app.words import tr

if TYPE_CHECKING:
    from markdown_it.token import Token

# A longer sentence is told as it was written: the parser would take too long.
LONGEST_READ = 4_000
LONGEST_LANGUAGE = 40
_CJK = "。！？｡"
_LATIN = ".!?…"
_STOP = re.compile(rf"[{_CJK}{_LATIN}`$\\\[]")
_END = re.compile(rf"[{_CJK}{_LATIN}]+[\"'”’»›)\]}}*_~」』）】》〉〕］｝]*")
_SPACES = re.compile(r"\s*")
_LETTER_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
# In these, nothing ends a sentence. What is opened and not closed soon is a letter.
_SPANS = {
    "`": (regex.compile(r"(?<!`)(`+)(?!`).{1,300}?(?<!`)\1(?!`)", regex.DOTALL),),
    "$": (regex.compile(r"\$[^\s$](?:[^$\n]{0,300}[^\s$])?\$(?!\d)"),),
    "[": (regex.compile(r"\[[^\[\]]{0,300}\]\([^()\s]{0,300}\)"),),
    "\\": (regex.compile(r"\\\(.{1,300}?\\\)", regex.DOTALL), regex.compile(r"\\.")),
}
_LAST_WORD = re.compile(r"(?:[^\W_]|\.)*$")
# Behind these, a full stop ends nothing; behind a single letter and a short number, neither.
_SHORT = re.compile(
    r"dr|mr|mrs|ms|prof|st|sr|jr|vs|no|nr|fig|vol|pp|e\.g|i\.e|cf|approx"
    r"|bzw|ca|vgl|usw|evtl|ggf|inkl|z\.b|d\.h|u\.a|mme|mlle|p\.ex|env"
)
_FEW_DIGITS = 3
# What is left of marks whose other half is in another sentence.
_HALF = re.compile(r"\*\*+|__+|~~+|(?<!\w)\*(?=\w)|(?<=[^\s*])\*(?!\w)")
_NOTE = r"\[\^[^\]\s]{1,40}\]"
_NOTES = regex.compile(rf"(?:{_NOTE})*")
_NOTHING = re.compile(r"[\s!-/:-@\[-`{-~]*")
_DASHES = re.compile(r"[\s|:-]*")


class End(NamedTuple):
    """A place in a paragraph: where a sentence ends, or up to where none does."""

    at: int
    is_there: bool


def sentence_end(text: str, start: int, *, last: bool) -> End:
    """Return where the next sentence of a paragraph ends; none does up to start.

    Unless this is the last of the text, that is told only where nothing that follows changes it.
    """
    at = start
    while found := _STOP.search(text, at):
        at = found.start()
        ask = _after_span if found[0] in _SPANS else _after_mark
        end = ask(text, at, last=last)
        if end is None:
            return End(at, is_there=False)
        if end.is_there:
            return end
        at = end.at
    return End(len(text), is_there=False)


def spoken(source: str) -> str:
    """Return how Markdown in a line sounds: its words, without marks and addresses."""
    if len(source) > LONGEST_READ:
        said = source
    else:
        (line,) = parser().parseInline(source)
        said = "".join(_words(line.children or ()))
    told = " ".join(said.split())
    return "" if _NOTHING.fullmatch(told) else told


def code_named(info: str, lines: int) -> str:
    """Name a block of code."""
    language = next(iter(info.split()), tr("text"))[:LONGEST_LANGUAGE]
    return tr(
        "Code, {language}, {n} lines", "", lines, one="Code, {language}, 1 line", language=language
    )


def table_named(lines: Sequence[str]) -> str:
    """Name a table of these lines."""
    rows = [line for line in lines if not _DASHES.fullmatch(line)]
    columns = max(line.strip("| ").count("|") + 1 for line in lines)
    return tr(
        "Table, {columns} columns, {n} rows",
        "",
        len(rows),
        one="Table, {columns} columns, 1 row",
        columns=columns,
    )


def _after_mark(text: str, at: int, *, last: bool) -> End | None:
    """Tell whether a sentence ends with the marks there; None where that is not known yet."""
    marks = _END.match(text, at)
    assert marks is not None, "there is one of them"
    note = _NOTES.match(text, marks.end(), partial=not last)
    assert note is not None, "there may be none"
    spaces = _SPACES.match(text, note.end())
    assert spaces is not None, "there may be none"
    if spaces.end() == len(text) or note.partial:
        return End(note.end(), is_there=True) if last else None
    return End(note.end(), is_there=_is_end(text, marks, spaces))


def _is_end(text: str, marks: re.Match[str], spaces: re.Match[str]) -> bool:
    """Tell whether a sentence ends with marks, behind which there are these spaces and a letter."""
    if set(marks[0]) & set(_CJK):
        return True
    if not spaces[0]:
        return bool(set(marks[0]) & set("!?") and _LETTER_CJK.match(text, spaces.end()))
    return not (text[spaces.end()].islower() or _is_short(text, marks.start(), marks[0]))


def _is_short(text: str, at: int, marks: str) -> bool:
    """Tell whether a full stop stands for letters that are left out, or behind a number."""
    if not marks.startswith(".") or marks.startswith(".."):
        return False
    found = _LAST_WORD.search(text, max(0, at - 20), at)
    word = found[0].lower() if found else ""
    if word.isdecimal():
        return len(word) <= _FEW_DIGITS
    is_letter = len(word) == 1 and not _LETTER_CJK.match(word)
    return is_letter or _SHORT.fullmatch(word) is not None


def _after_span(text: str, at: int, *, last: bool) -> End | None:
    """Return where code, a formula or a link ends that begins there; None where it may go on."""
    if at + 1 == len(text) and not last:
        return None
    for span in _SPANS[text[at]]:
        found = span.match(text, at, partial=not last)
        if found is None:
            continue
        may_go_on = found.partial or found.end() == len(text)
        return None if may_go_on and not last else End(found.end(), is_there=False)
    return End(at + 1, is_there=False)


def _words(tokens: "Sequence[Token]") -> Iterator[str]:
    for token in tokens:
        match token.type:
            case "text":
                yield _HALF.sub("", re.sub(_NOTE, "", token.content))
            case "softbreak" | "hardbreak":
                yield " "
            case "math_inline" | "math_inline_double":
                yield tr("formula", "in a sentence")
            case _:
                yield token.content
