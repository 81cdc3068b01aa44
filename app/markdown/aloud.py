"""Markdown as it is read aloud: sentences without marks and addresses, code by its name alone."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.markdown.parser import note_labels, tokens_of
from app.markdown.parts import Part, parts_of

if TYPE_CHECKING:
    from markdown_it.token import Token

# A longer piece would go on for minutes; where it can, it ends with a word or a sentence.
MOST = 1_500
_PIECE = re.compile(rf".{{1,{MOST}}}(?:(?<=[。！？])|(?=\s)|$)|.{{1,{MOST}}}", re.DOTALL)
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}
_SILENT = {"html_inline", "footnote_ref"}


def aloud(text: str, code: str) -> Iterator[str]:
    """Give what is read of a message, piece by piece; code is said in the place of code."""
    notes = note_labels(text)
    for part in parts_of(text):
        for said in _said(part, text, notes=notes, code=code):
            yield from filter(None, map(str.strip, _PIECE.findall(said)))


def _said(part: Part, text: str, *, notes: frozenset[str], code: str) -> Iterator[str]:
    # Code that was begun in the part before has been named there.
    begun = 1 if part.fence else 0
    source = f"{part.fence}\n{part.of(text)}" if part.fence else part.of(text)
    tokens = None if part.plain else tokens_of(source, notes)
    if tokens is None:
        yield source
        return
    for place, token in enumerate(tokens):
        if token.type == "inline":
            yield "".join(map(_words, token.children or ()))
        elif token.type in {"fence", "code_block"} and place >= begun:
            yield code
        elif token.type == "math_block":
            yield token.content


def _words(token: "Token") -> str:
    if token.type in _SILENT:
        return ""
    return _BREAKS.get(token.type, token.content)
