"""Open WebUI's export of chats: a list of them, each with its tree of messages in `history`."""

import re
from html import unescape

from app.domain.conversation import Role
from app.domain.exchange import Program
from app.domain.reply import Finish
from app.domain.tree import Tree
from app.exchange.nodes import Header, Node, chain, tree_of
from app.exchange.values import (
    Fields,
    fields,
    items,
    joined,
    key,
    line,
    note,
    origin,
    seconds,
    text,
    thought,
)
from app.words import tr

PROGRAM = Program.OPEN_WEBUI
_ROLES = {"user": Role.USER, "system": Role.SYSTEM}
# How it keeps within the text what was thought, and which tools were used.
_OPENS = re.compile(r'<details type="(reasoning|tool_calls)"([^<>]*)>')
_CLOSES = "</details>"
_SUMMARY = re.compile(r"\s*<summary>[^<]*</summary>")
_NAME = re.compile(r' name="([^"]*)"')
_QUOTE = re.compile(r"^> ?", re.MULTILINE)


def knows(value: Fields) -> bool:
    """Tell whether value is a conversation of this kind."""
    chat = fields(value.get("chat")) or value
    has_tree = isinstance(fields(chat.get("history")).get("messages"), dict)
    return has_tree or ("chat" in value and isinstance(chat.get("messages"), list))


def read(value: Fields, _: str) -> Tree:
    """Read one conversation."""
    chat = fields(value.get("chat")) or value
    history = fields(chat.get("history"))
    tree = fields(history.get("messages"))
    nodes = [_node(key(name) or "", fields(entry)) for name, entry in tree.items()]
    if not nodes:
        nodes = chain([_node("", fields(entry)) for entry in items(chat.get("messages"))])
    header = Header(
        origin("open-webui", key(value.get("id") or chat.get("id")), value),
        title=line(value.get("title") or chat.get("title")),
        created=seconds(value.get("created_at") or chat.get("timestamp")),
        updated=seconds(value.get("updated_at")),
        tip=key(history.get("currentId")),
        system=text(chat.get("system")) or text(fields(chat.get("params")).get("system")),
        pinned=value.get("pinned") is True,
    )
    return tree_of(header, nodes)


def _node(name: str, message: Fields) -> Node:
    error = message.get("error")
    return Node(
        name,
        key(message.get("parentId")),
        _ROLES.get(text(message.get("role")), Role.ASSISTANT),
        joined([*_files(message), _said(message.get("content"))]),
        created=seconds(message.get("timestamp")),
        finish=_finish(message),
        reason=(line(fields(error).get("content")) or line(error) or None) if error else None,
        model=line(message.get("model")),
    )


def _finish(message: Fields) -> Finish:
    if message.get("error"):
        return Finish.FAILED
    return Finish.INTERRUPTED if message.get("done") is False else Finish.END


def _said(content: object) -> str:
    if not isinstance(content, str):
        return joined([_part(fields(each)) for each in items(content)])
    return _unfolded(text(content))


def _unfolded(said: str) -> str:
    """Return what was said, with what is folded away in it as it is marked here."""
    parts = list[str]()
    at = 0
    while (opened := _OPENS.search(said, at)) is not None:
        end = said.find(_CLOSES, opened.end())
        if end < 0:
            break
        parts += [said[at : opened.start()], _folded(opened, said[opened.end() : end])]
        at = end + len(_CLOSES)
    return joined([*parts, said[at:]]) if parts else said


def _folded(opened: re.Match[str], inside: str) -> str:
    if opened[1] == "reasoning":
        quoted = _SUMMARY.sub("", inside, count=1).strip()
        # Later versions write what was thought as HTML.
        return thought(_QUOTE.sub("", unescape(quoted) if quoted.startswith("&gt;") else quoted))
    named = _NAME.search(opened[2])
    return note(tr("Tool"), named[1] if named else "")


def _part(part: Fields) -> str:
    match text(part.get("type")):
        case "text" | "":
            return text(part.get("text"))
        case "image_url":
            return note(tr("Image"))
        case kind:
            return note(kind)


def _files(message: Fields) -> list[str]:
    files = [fields(each) for each in items(message.get("files"))]
    return [
        note(tr("Image") if file.get("type") == "image" else tr("File"), _name(file))
        for file in files
    ]


def _name(file: Fields) -> object:
    return file.get("name") or fields(file.get("file")).get("filename")
