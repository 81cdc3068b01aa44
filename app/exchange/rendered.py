"""Markdown as HTML that fetches nothing and runs nothing, and in which nothing said is missing.

What would take too long, or would lose a letter, is not rendered: it is shown as it was written.
Formulas are the TeX that they were written in.
"""

from collections.abc import Callable, Sequence
from functools import cache
from html import escape
from types import MethodType
from typing import TYPE_CHECKING

from app.markdown.parser import note_labels, parser, tokens_of
from app.markdown.plain import box, image

if TYPE_CHECKING:
    from markdown_it.renderer import RendererHTML
    from markdown_it.token import Token

# A longer text would take seconds; tables of more rows, too, on pages.
MOST_CHARACTERS, MOST_ROWS = 100_000, 1_000
# A page has two headings of its own above those of a message.
LOWER = 2


def rendered(text: str) -> str | None:
    """Return a text as HTML, None where it had better be shown as it was written."""
    tokens = tokens_of(text, note_labels(text)) if len(text) <= MOST_CHARACTERS else None
    if tokens is None or sum(token.type == "tr_open" for token in tokens) > MOST_ROWS:
        return None
    for token in tokens:
        # What a list of tasks is, its boxes tell.
        token.attrs.pop("class", None)
        if token.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            token.tag = f"h{min(int(token.tag[1]) + LOWER, 6)}"
    return _renderer().render(tokens, parser().options, {})


@cache
def _renderer() -> "RendererHTML":
    from markdown_it.renderer import RendererHTML

    # One of our own: the parser is shared with those who render nothing.
    made = RendererHTML()
    made.rules.update({name: MethodType(rule, made) for name, rule in _RULES.items()})
    return made


def _image(_: object, tokens: "Sequence[Token]", index: int, *__: object) -> str:
    return escape(image(tokens[index]))


def _special(_: object, tokens: "Sequence[Token]", index: int, *__: object) -> str:
    return escape(tokens[index].content)


def _break(*_: object) -> str:
    return "<br>"


def _box(_: object, tokens: "Sequence[Token]", index: int, *__: object) -> str:
    return box(tokens[index])


def _formula(_: object, tokens: "Sequence[Token]", index: int, *__: object) -> str:
    return f"<code>{escape(tokens[index].content)}</code>"


def _formula_by_itself(_: object, tokens: "Sequence[Token]", index: int, *__: object) -> str:
    return f"<pre><code>{escape(tokens[index].content.strip('\n'))}</code></pre>\n"


def _note_mark(_: object, tokens: "Sequence[Token]", index: int, *__: object) -> str:
    return f"<sup>{_label(tokens[index])}</sup>"


def _note(_: object, tokens: "Sequence[Token]", index: int, *__: object) -> str:
    return f'<p class="info">{_label(tokens[index])}</p>\n'


def _label(token: "Token") -> str:
    return escape(f"[{token.meta['label']}]")


def _nothing(*_: object) -> str:
    return ""


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
    "html_inline": _box,
    "math_inline": _formula,
    "math_inline_double": _formula,
    "math_block": _formula_by_itself,
    "footnote_ref": _note_mark,
    "footnote_reference_open": _note,
    "footnote_reference_close": _nothing,
}
