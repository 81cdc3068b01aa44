"""Markdown as HTML that fetches nothing and runs nothing, and in which nothing said is missing.

What would take too long, or would lose a letter, is not rendered: it is shown as it was written.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.utils import EnvType

# A longer text, or one with more brackets, would take seconds; tables of more rows, too, on pages.
MOST_CHARACTERS, MOST_BRACKETS, MOST_ROWS = 100_000, 5_000, 1_000
# Lists in lists and quotes in quotes: what is nested deeper, the parser would leave out.
MOST_NESTING = 40
# A page has two headings of its own above those of a message.
LOWER = 2
_OPENS = re.compile(r"(https?://|mailto:)", re.IGNORECASE)


def rendered(text: str) -> str | None:
    """Return a text as HTML, None where it had better be shown as it was written."""
    if len(text) > MOST_CHARACTERS or text.count("[") > MOST_BRACKETS:
        return None
    parser = _parser()
    env: EnvType = {}
    tokens = parser.parse(text, env)
    if not _is_whole(text, tokens):
        return None
    for token in tokens:
        if token.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            token.tag = f"h{min(int(token.tag[1]) + LOWER, 6)}"
    return parser.renderer.render(tokens, parser.options, env)


@cache
def _parser() -> "MarkdownIt":
    # It takes a while to load, and few starts need it.
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False, "breaks": True, "maxNesting": MOST_NESTING})
    # A definition would be shown nowhere; and what was written otherwise is told by these.
    parser.enable(["table", "strikethrough"]).disable(["reference", "text_join"])
    parser.validateLink = _may_be_opened
    parser.normalizeLink, parser.normalizeLinkText = _address, _text_of_address
    for name, rule in _RULES.items():
        parser.add_render_rule(name, rule)
    return parser


def _may_be_opened(url: str) -> bool:
    return bool(_OPENS.match(url))


def _address(url: str) -> str:
    return url


def _text_of_address(link: str) -> str:
    return link


def _image(_: object, tokens: "Sequence[Token]", index: int, *__: object) -> str:
    """Return an image's words and its address, as nothing may be fetched from there."""
    image = tokens[index]
    told = [image.content, str(image.attrs.get("title", "")), f"({image.attrs.get('src', '')})"]
    return escape(" ".join(filter(None, told)))


def _special(_: object, tokens: "Sequence[Token]", index: int, *__: object) -> str:
    return escape(tokens[index].content)


def _break(*_: object) -> str:
    return "<br>"


def _code(_: object, tokens: "Sequence[Token]", index: int, *__: object) -> str:
    """Return a block of code without the end of its last line, which pages would show.

    All that stands on its first line, mostly its language, is shown above it.
    """
    block = tokens[index]
    info = block.info.strip()
    told = f'<p class="info">{escape(info)}</p>\n' if info else ""
    marked = f' class="language-{escape(info.split(maxsplit=1)[0])}"' if info else ""
    return f"{told}<pre><code{marked}>{escape(block.content.removesuffix('\n'))}</code></pre>\n"


_RULES: dict[str, Callable[..., str]] = {
    "image": _image,
    "text_special": _special,
    "softbreak": _break,
    "hardbreak": _break,
    "fence": _code,
    "code_block": _code,
}


def _is_whole(text: str, tokens: "Sequence[Token]") -> bool:
    """Tell whether all letters and digits of a text are in its tokens, and not too many rows."""
    # Of what the parser left out, signs as well, only what it stood in is told.
    if any(token.level >= MOST_NESTING - 1 for token in tokens):
        return False
    if sum(token.type == "tr_open" for token in tokens) > MOST_ROWS:
        return False
    said = sum(_letters(each) for token in tokens for each in _said(token))
    return said == _letters(text)


def _said(token: "Token") -> Iterator[str]:
    """Give what was written of a token, as it was written."""
    # What is on a block of code's first line, and an item's number.
    yield token.info if token.type in {"fence", "list_item_open"} else ""
    if token.type == "inline":
        for child in token.children or ():
            yield from _said(child)
        return
    yield token.markup if token.type == "text_special" else token.content
    # The address of one that is nothing else stands between its tags, too.
    if token.info != "auto":
        yield from (str(token.attrs.get(name, "")) for name in ("href", "src", "title"))


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
