"""Markdown as text that needs no renderer: no marks, lists with bullets, tables with tabs."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.markdown.languages import lexer_of
from app.markdown.parser import CHECKED, UNCHECKED, is_checked

if TYPE_CHECKING:
    from markdown_it.token import Token

BULLET, RULE, QUOTE = "• ", "———", "> "
# A file's name says more than its language.
_LANGUAGE = re.compile(r"[A-Za-z+#-]+\d?")


def as_plain(tokens: "Sequence[Token]") -> str:
    """Return what tokens say, as text."""
    writer = _Writer()
    for token in tokens:
        writer.take(token)
    return "\n".join(writer.lines).strip("\n")


def as_line(token: "Token") -> str:
    """Return what is said in a paragraph, with the addresses of its links."""
    said, opened = list[str](), list["tuple[int, Token]"]()
    for child in token.children or ():
        if child.type == "link_open":
            opened.append((len(said), child))
        elif child.type == "link_close":
            at, link = opened.pop()
            said.append(_address(link, "".join(said[at:])))
        else:
            said.append(_said(child))
    return "".join(said).strip(" ")


def told(info: str) -> str:
    """Return what of a block's first line is to be told: all, but the name of its language."""
    is_language = _LANGUAGE.fullmatch(info.strip()) and lexer_of(info) is not None
    return "" if is_language else info.strip()


def image(token: "Token") -> str:
    """Return an image's words and its address, as nothing may be fetched from there."""
    words = [token.content, str(token.attrs.get("title", "")), f"({token.attrs.get('src', '')})"]
    return " ".join(filter(None, words))


def box(token: "Token") -> str:
    """Return the box of a task, which is all that the parser tells as HTML."""
    return CHECKED if is_checked(token) else UNCHECKED


def _said(token: "Token") -> str:
    return _RULES[token.type](token) if token.type in _RULES else token.content


_RULES: "dict[str, Callable[[Token], str]]" = {
    "softbreak": lambda _: "\n",
    "hardbreak": lambda _: "\n",
    "image": image,
    "html_inline": box,
    "footnote_ref": lambda token: f"[{token.meta['label']}]",
}


def _address(link: "Token", words: str) -> str:
    where, title = str(link.attrs.get("href", "")), str(link.attrs.get("title", ""))
    is_said = words in {where, where.removeprefix("mailto:")}
    told_besides = [title, "" if is_said else f"({where})"]
    return "".join(f" {each}" for each in told_besides if each)


_BY_THEMSELVES = {"hr", "math_block"}
_APART = {
    *("paragraph_open", "heading_open", "blockquote_open", "table_open", "bullet_list_open"),
    *("ordered_list_open", "footnote_reference_open", "fence", "code_block"),
}


@dataclass(slots=True)
class _Mark:
    """What stands before the first line of an item or a quote, and before its others."""

    first: str
    others: str
    is_said: bool = False


class _Writer:
    """Takes tokens, and has the lines that they make."""

    def __init__(self) -> None:
        self.lines = list[str]()
        self._marks = list[_Mark]()
        self._row: list[str] | None = None

    def take(self, token: "Token") -> None:
        """Write what a token says."""
        if token.type in {"fence", "code_block"}:
            self._say_code(token)
        elif token.type == "inline" and self._row is not None:
            self._row.append(" ".join(as_line(token).split()))
        elif token.type == "inline":
            self._say(as_line(token))
        elif token.type in _BY_THEMSELVES:
            self._gap(token)
            self._say(RULE if token.type == "hr" else token.content.strip())
        elif token.nesting == 1:
            self._open(token)
        elif token.nesting == -1:
            self._close(token)

    def _open(self, token: "Token") -> None:
        if token.type == "tr_open":
            self._row = []
        elif not token.hidden and not (token.type.endswith("list_open") and self._marks):
            self._gap(token)
        if token.type in {"blockquote_open", "list_item_open", "footnote_reference_open"}:
            self._marks.append(_mark(token))

    def _close(self, token: "Token") -> None:
        if token.type == "tr_close" and self._row is not None:
            row, self._row = self._row, None
            self._say("\t".join(row))
        if token.type in {"blockquote_close", "list_item_close", "footnote_reference_close"}:
            if not self._marks[-1].is_said:
                self._say("")
            self._marks.pop()

    def _gap(self, token: "Token") -> None:
        """Leave a line empty before what is no part of what is before it."""
        if token.type in _APART | _BY_THEMSELVES and self.lines and self.lines[-1]:
            self.lines.append("")

    def _say(self, text: str) -> None:
        for line in text.split("\n"):
            marks = [mark.others if mark.is_said else mark.first for mark in self._marks]
            for mark in self._marks:
                mark.is_said = True
            self.lines.append(f"{''.join(marks)}{line}".rstrip(" "))

    def _say_code(self, token: "Token") -> None:
        """Give code as it is, so that it can be pasted where code goes."""
        self._gap(token)
        if info := told(token.info):
            self._say(info)
        for mark in self._marks:
            if not mark.is_said and mark.first.strip():
                self._say("")
        self.lines += token.content.removesuffix("\n").split("\n")


def _mark(token: "Token") -> _Mark:
    if token.type == "blockquote_open":
        return _Mark(QUOTE, QUOTE)
    if token.type == "footnote_reference_open":
        return _Mark(f"[{token.meta['label']}] ", "    ")
    # A task has its box.
    if token.attrs.get("class") == "task-list-item":
        return _Mark("", "  ")
    first = f"{token.info}{token.markup} " if token.info else BULLET
    return _Mark(first, " " * len(first))
