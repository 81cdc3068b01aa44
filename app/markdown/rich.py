"""A message for the clipboard: as text, as the Markdown that it is, and as HTML.

The HTML is for other programs: all its styles are its own, and nothing in it runs, or is fetched.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from time import monotonic
from typing import TYPE_CHECKING

from app.markdown.code import Line, colours_of
from app.markdown.inks import LIGHT
from app.markdown.parser import note_labels, tokens_of
from app.markdown.plain import as_plain, box, image, told

if TYPE_CHECKING:
    from markdown_it.token import Token

# A longer text would take seconds, or a paragraph in which more may begin than there is to say.
MOST_CHARACTERS, MOST_SIGNS = 100_000, 1_500
MOST_SECONDS = 1.0

_FACE = "font-family:Menlo,Consolas,monospace"
_STYLES = {
    "blockquote": "margin:8px 0;padding-left:12px;border-left:3px solid #c7c7cf;color:#55555c",
    "td": "border:1px solid #a9a9b0;padding:4px 8px",
    "th": "border:1px solid #a9a9b0;padding:4px 8px;background-color:#eff1f5",
    "table": "border-collapse:collapse",
}
_CODE = f"{_FACE};background-color:{LIGHT.ground};color:{LIGHT.text}"
_PRE = f"{_CODE};padding:8px 10px;white-space:pre-wrap"
_TAGS = {
    *("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "em", "strong"),
    *("s", "a", "table", "thead", "tbody", "tr", "th", "td"),
}


@dataclass(frozen=True, slots=True)
class Copied:
    """The same in each form that a clipboard has."""

    plain: str
    markdown: str
    html: str


def copied(text: str) -> Copied:
    """Return a message, or a part of one, as it is copied."""
    tokens = None if is_too_much(text) else tokens_of(text, note_labels(text))
    if tokens is None:
        # What cannot be read for sure is told as it was written.
        body = f'<p style="white-space:pre-wrap">{escape(text)}</p>'
        return Copied(text, text, _page(body))
    return Copied(as_plain(tokens), text, _page(_Writer().html(tokens)))


def is_too_much(text: str) -> bool:
    """Tell whether a text would take too long to be read as Markdown."""
    if len(text) > MOST_CHARACTERS:
        return True
    counts = (part.count(sign) for part in text.split("\n\n") for sign in "*_~`<$&")
    return max(counts) > MOST_SIGNS


def _page(body: str) -> str:
    # Without it, some programs read what is not ASCII as another encoding.
    return f'<html><head><meta charset="utf-8"></head><body>{body}</body></html>'


class _Writer:
    """Takes tokens, and has the HTML that they make."""

    def __init__(self) -> None:
        self._until = monotonic() + MOST_SECONDS
        self._note = ""

    def html(self, tokens: "Sequence[Token]") -> str:
        """Return the HTML of tokens."""
        return "".join(map(self._html, tokens))

    def _html(self, token: "Token") -> str:
        if token.type == "inline":
            return self.html(token.children or ())
        rule = _RULES.get(token.type, _text)
        if token.type in {"fence", "code_block"}:
            rule = self._block_of_code
        elif token.type.startswith("footnote_reference"):
            rule = self._note_side
        elif token.nesting and token.tag in _TAGS:
            rule = self._tag
        return rule(token)

    def _tag(self, token: "Token") -> str:
        if token.hidden:
            return ""
        if token.nesting == -1:
            return f"</{token.tag}>" + ("\n" if token.block else "")
        attributes = "".join(f' {name}="{escape(value)}"' for name, value in _attributes(token))
        return f"<{token.tag}{attributes}>{self._taken_note() if token.tag == 'p' else ''}"

    def _note_side(self, token: "Token") -> str:
        """Begin a footnote, whose mark stands in its first paragraph, or end it."""
        if token.nesting == -1:
            return f"{self._taken_note()}</div>\n"
        self._note = f"[{escape(str(token.meta['label']))}] "
        return '<div style="font-size:90%">'

    def _taken_note(self) -> str:
        note, self._note = self._note, ""
        return note

    def _block_of_code(self, token: "Token") -> str:
        info = told(token.info)
        above = f'<p style="color:#66666d">{escape(info)}</p>\n' if info else ""
        code = token.content.removesuffix("\n")
        has_time = monotonic() < self._until
        coloured = _coloured(code, colours_of(code, token.info)) if has_time else escape(code)
        return f'{above}<pre style="{_PRE}">{coloured}</pre>\n'


def _text(token: "Token") -> str:
    return escape(token.content)


def _code(token: "Token") -> str:
    return f'<code style="{_CODE}">{escape(token.content.strip("\n"))}</code>'


def _formula(token: "Token") -> str:
    return f'<p style="white-space:pre-wrap">{_code(token)}</p>\n'


_RULES: "dict[str, Callable[[Token], str]]" = {
    "softbreak": lambda _: "<br>",
    "hardbreak": lambda _: "<br>",
    "hr": lambda _: "<hr>\n",
    "code_inline": _code,
    "math_inline": _code,
    "math_inline_double": _code,
    "math_block": _formula,
    "image": lambda token: escape(image(token)),
    "html_inline": box,
    "footnote_ref": lambda token: f"<sup>[{escape(str(token.meta['label']))}]</sup>",
}


def _attributes(token: "Token") -> "list[tuple[str, str]]":
    given = {name: str(value) for name, value in token.attrs.items()}
    style = _STYLES.get(token.tag, "")
    # The parser's own, of a cell: text-align.
    if token.tag in {"td", "th"} and "style" in given:
        style = f"{style};{given['style']}"
    if given.get("class") == "task-list-item":
        style = "list-style-type:none"
    made = [("style", style)] if style else []
    made += [(name, given[name]) for name in ("href", "title", "start") if name in given]
    if token.tag == "table":
        made += [("border", "1"), ("cellspacing", "0"), ("cellpadding", "5")]
    return made


def _coloured(code: str, lines: Sequence[Line]) -> str:
    return "\n".join(map(_coloured_line, code.split("\n"), lines))


def _coloured_line(line: str, spans: Line) -> str:
    made, at = "", 0
    for start, length, kind in spans:
        inside = escape(line[start : start + length])
        made += f'{escape(line[at:start])}<span style="color:{LIGHT.of(kind)}">{inside}</span>'
        at = start + length
    return made + escape(line[at:])
