"""Conversations as Markdown, to be read by people: the path that is chosen, message by message."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from app.domain.conversation import Message, Role
from app.domain.tree import Tree
from app.exchange.thoughts import Told, told
from app.words import phrase, tr

WHO = {
    Role.USER: phrase("You"),
    Role.ASSISTANT: phrase("Assistant"),
    Role.SYSTEM: phrase("System"),
}
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})(.*)$", re.MULTILINE)
# What would be more than a title in a title's line.
_MEANT = re.compile(r"([\\`*_\[\]<>#])")


def write(trees: Iterable[Tree]) -> Iterator[bytes]:
    """Return a file of these conversations, bit by bit."""
    for number, tree in enumerate(trees):
        if number:
            yield b"\n---\n\n"
        yield f"# {_MEANT.sub(r'\\\1', tree.title)}\n\n{about(tree)}\n".encode()
        if tree.system:
            yield f"\n## {tr(WHO[Role.SYSTEM])}\n\n{_closed(tree.system)}\n".encode()
        for message in tree.path:
            said = "\n\n".join(map(_told, told(message)))
            yield f"\n## {said_by(message)}\n\n{said}\n".encode()


def about(tree: Tree) -> str:
    """Say when a conversation was, and where it stands."""
    began = datetime.fromtimestamp(tree.created, UTC).strftime("%Y-%m-%d %H:%M UTC")
    return f"{began} · {tree.folder}" if tree.folder else began


def said_by(message: Message) -> str:
    """Say who said a message: of a reply, which model, or that the user has edited it."""
    name = tr(WHO[message.role])
    if message.edited:
        return tr("{name} (edited)", name=name)
    model = message.receipt.by if message.receipt else ""
    return f"{name} ({model})" if model else name


def _told(told: Told) -> str:
    """Return what was said, or what was thought as a quote below a line that says so."""
    if not told.thought:
        return _closed(told.text)
    lines = [f"**{told.thought}**", "", *_closed(told.text).split("\n")]
    return "\n".join(f"> {line}".rstrip() for line in lines)


def _closed(text: str) -> str:
    """Return a text that ends any block of code that it begins, so that it ends there."""
    opened = ""
    for fence, rest in _FENCE.findall(text):
        if not opened:
            opened = fence
        elif fence.startswith(opened) and not rest.strip():
            opened = ""
    return f"{text.rstrip()}\n{opened}" if opened else text.rstrip()
