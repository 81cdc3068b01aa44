"""Markdown as CommonMark has it, with what models write besides, as tokens that lose no letter.

HTML is text. Links lead to pages and people alone. What would take too long to read, or would lose
a letter, has no tokens: it is to be shown as it was written.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING
from unicodedata import category, east_asian_width

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline.state_inline import Scanned, StateInline
    from markdown_it.token import Token
    from markdown_it.utils import EnvType

# Of more brackets, or formulas that are begun and not ended, reading takes the square of its time.
MOST_BRACKETS, MOST_OPEN_FORMULAS = 5_000, 20
# Lists in lists and quotes in quotes: what is nested deeper, the parser would leave out.
MOST_NESTING = 40
CHECKED, UNCHECKED = "☑", "☐"
_OPENS = re.compile(r"(https?://|mailto:)", re.IGNORECASE)
_NOTE = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:", re.MULTILINE)
_WORD = re.compile(r"[^\W_]+")
_FORMULAS = (("\\(", "\\)"), ("\\[", "\\]"))


def note_labels(text: str) -> frozenset[str]:
    """Return what the footnotes are called that a text has."""
    return frozenset(_NOTE.findall(text)) if "[^" in text else frozenset()


def tokens_of(text: str, notes: frozenset[str] = frozenset()) -> "list[Token] | None":
    """Return the tokens of a text, None where it had better be shown as it was written.

    notes are the footnotes that there are, in this text or elsewhere; they stay where they stand.
    """
    if text.count("[") > MOST_BRACKETS or _has_open_formulas(text):
        return None
    refs = {f":{label}": -1 for label in notes}
    env: EnvType = {"footnotes": {"refs": refs, "list": {}}}
    tokens = parser().parse(text, env)
    return tokens if _is_whole(text, tokens) else None


@cache
def parser() -> "MarkdownIt":
    """Return the parser."""
    # It takes a while to load, and few starts need it.
    from markdown_it import MarkdownIt
    from mdit_py_plugins.dollarmath import dollarmath_plugin
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.tasklists import tasklists_plugin
    from mdit_py_plugins.texmath import texmath_plugin

    made = MarkdownIt("commonmark", {"html": False, "breaks": True, "maxNesting": MOST_NESTING})
    # A definition would be shown nowhere; and what was written otherwise is told by these.
    made.enable(["table", "strikethrough"]).disable(["reference", "text_join"])
    # “$5 and $6” are prices.
    dollars = {"allow_labels": False, "allow_space": False, "allow_digits": False}
    made.use(dollarmath_plugin, **dollars, allow_blank_lines=False, double_inline=True)
    made.use(texmath_plugin, delimiters="brackets").disable("math_block_eqno")
    made.use(footnote_plugin, inline=False, move_to_end=False)
    made.use(tasklists_plugin)
    for name, rule in (("emphasis", _emphasis), ("strikethrough", _strikethrough)):
        made.inline.ruler.at(name, rule)
    made.validateLink = _may_be_opened
    made.normalizeLink, made.normalizeLinkText = _address, _text_of_address
    return made


def _has_open_formulas(text: str) -> bool:
    return any(
        text.count(begins, text.rfind(ends) + 1) > MOST_OPEN_FORMULAS for begins, ends in _FORMULAS
    )


def _may_be_opened(url: str) -> bool:
    return bool(_OPENS.match(url))


def _address(url: str) -> str:
    return url


def _text_of_address(link: str) -> str:
    return link


def _emphasis(state: "StateInline", silent: bool) -> bool:  # noqa: FBT001 - as the parser calls it
    from markdown_it.rules_inline.emphasis import tokenize

    setattr(state, "scanDelims", partial(_scan, state))  # noqa: B010 - the one way to its rules
    return tokenize(state, silent)


def _strikethrough(state: "StateInline", silent: bool) -> bool:  # noqa: FBT001
    from markdown_it.rules_inline.strikethrough import tokenize

    setattr(state, "scanDelims", partial(_scan, state))  # noqa: B010
    return tokenize(state, silent)


def _scan(state: "StateInline", start: int, can_split: bool) -> "Scanned":  # noqa: FBT001
    """Tell whether marks may begin or end emphasis, also beside full-width punctuation.

    Source: the CJK-friendly amendments to CommonMark, github.com/tats-u/markdown-cjk-friendly.
    """
    from markdown_it.rules_inline.state_inline import StateInline

    plain = StateInline.scanDelims(state, start, can_split)
    end = start + plain.length
    before = state.src[start - 1] if start else " "
    after = state.src[end] if end < state.posMax else " "
    if not (_is_cjk(before) or _is_cjk(after)):
        return plain
    stands_free = _is_cjk(before) or _is_mark(before) or before.isspace()
    goes_free = _is_cjk(after) or _is_mark(after) or after.isspace()
    left = not after.isspace() and (not _is_mark(after) or _is_cjk(after) or stands_free)
    right = not before.isspace() and (not _is_mark(before) or _is_cjk(before) or goes_free)
    return type(plain)(
        left and (can_split or not right or _is_mark(before)),
        right and (can_split or not left or _is_mark(after)),
        plain.length,
    )


def _is_cjk(letter: str) -> bool:
    """Tell whether a letter belongs to Chinese, Japanese or Korean; pictures do not."""
    return not letter.isascii() and east_asian_width(letter) in "WFH" and category(letter) != "So"


def _is_mark(letter: str) -> bool:
    return category(letter)[0] in "PS"


def _is_whole(text: str, tokens: "Sequence[Token]") -> bool:
    """Tell whether all letters and digits of a text are in its tokens."""
    # Of what the parser left out, signs as well, only what it stood in is told.
    if any(token.level >= MOST_NESTING - 1 for token in tokens):
        return False
    said = sum(_letters(each) for token in tokens for each in _said(token))
    return said == _letters(text)


def _said(token: "Token") -> Iterator[str]:
    """Give what was written of a token, as it was written."""
    # What is on a block of code's first line, and an item's number.
    yield token.info if token.type in {"fence", "list_item_open"} else ""
    yield str(token.meta.get("label", ""))
    if token.type == "inline":
        for child in token.children or ():
            yield from _said(child)
        return
    if token.type == "html_inline":  # which is the box of a task alone
        yield "x" if is_checked(token) else ""
        return
    yield token.markup if token.type == "text_special" else token.content
    # The address of one that is nothing else stands between its tags, too.
    if token.info != "auto":
        yield from (str(token.attrs.get(name, "")) for name in ("href", "src", "title"))


def is_checked(token: "Token") -> bool:
    """Tell whether the box of a task is checked."""
    return "checked=" in token.content


def _letters(text: str) -> int:
    # All that an expression calls a word, but its one sign; ten times as quick as asking each.
    return sum(map(len, _WORD.findall(text)))
