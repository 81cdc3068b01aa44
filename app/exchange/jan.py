"""Jan's own files: a folder for each conversation, with `thread.json` and `messages.jsonl`."""

from collections.abc import Iterable

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
    named,
    note,
    origin,
    seconds,
    text,
    thought,
)
from app.words import phrase, tr

PROGRAM = Program.JAN
THREAD, MESSAGES = "thread.json", "messages.jsonl"
_ROLES = {"user": Role.USER, "system": Role.SYSTEM}
_FINISHES = {"stopped": Finish.STOPPED, "error": Finish.FAILED, "pending": Finish.INTERRUPTED}
_NOTES = {
    "image_url": phrase("Image"),
    "image": phrase("Image"),
    "tool_call": phrase("Tool"),
}
UNREADABLE = phrase("[A message that cannot be read]")
FAILED = phrase("Jan could not end this reply.")


def knows(value: Fields) -> bool:
    """Tell whether value is what Jan tells of a conversation, without its messages."""
    told = value.get("object") == "thread" or {"assistants", "created"} <= value.keys()
    return told and isinstance(value.get("assistants", []), list) and "mapping" not in value


def is_message(value: Fields) -> bool:
    """Tell whether value is a message of such a conversation."""
    return value.get("object") == "thread.message" or {"thread_id", "role", "content"} <= (
        value.keys()
    )


def read(value: Fields, messages: Iterable[object], *, called: str) -> Tree:
    """Read one conversation with its messages, from the folder of that name.

    A message that is no object stands for one that cannot be read.
    """
    system = [text(fields(each).get("instructions")) for each in items(value.get("assistants"))]
    metadata = fields(value.get("metadata"))
    header = Header(
        origin("jan", key(value.get("id")) or called, value),
        title=line(value.get("title") or metadata.get("title") or value.get("summary")),
        created=seconds(value.get("created")),
        updated=seconds(value.get("updated")),
        system=joined(system),
        pinned=value.get("isFavorite") is True or metadata.get("is_favorite") is True,
    )
    return tree_of(header, chain([_node(fields(each)) for each in messages]))


def _node(message: Fields) -> Node:
    if not message:
        return Node("", None, Role.ASSISTANT, tr(UNREADABLE))
    finish = _FINISHES.get(text(message.get("status")), Finish.END)
    content = message.get("content")
    said = [text(content)] if isinstance(content, str) else [_part(each) for each in items(content)]
    if message.get("role") == "tool":
        said = [note(tr("Result of the tool"))]
    return Node(
        "",
        None,
        _ROLES.get(text(message.get("role")), Role.ASSISTANT),
        joined([*said, *_tools(message)]),
        created=seconds(message.get("created_at")),
        finish=finish,
        reason=tr(FAILED) if finish is Finish.FAILED else None,
    )


def _part(value: object) -> str:
    part = fields(value)
    told = part.get("text")
    words = text(told) or text(fields(told).get("value"))
    kind = text(part.get("type"))
    if kind in {"text", ""}:
        return words
    if kind == "reasoning":
        return thought(words)
    return joined([note(named(_NOTES, kind), part.get("tool_name")), words])


def _tools(message: Fields) -> list[str]:
    """Return notes on the tools that a reply used, and on the files that lie beside a message."""
    told = fields(message.get("metadata")).get("tool_calls")
    calls = [fields(fields(each).get("tool")) for each in items(told)]
    names = [fields(call.get("function")).get("name") for call in calls]
    files = [note(tr("File")) for _ in items(message.get("attachments"))]
    return [*files, *(note(tr("Tool"), name) for name in names)]
