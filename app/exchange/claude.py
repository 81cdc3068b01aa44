"""Claude's own export: `conversations.json`, each conversation a list of `chat_messages`."""

from collections.abc import Callable

from app.domain.conversation import Role
from app.domain.exchange import Program
from app.domain.reply import Finish
from app.domain.tree import Tree
from app.exchange.nodes import Header, Node, tree_of
from app.exchange.values import (
    Fields,
    code,
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

PROGRAM = Program.CLAUDE
_FINISHES = {"max_tokens": Finish.LENGTH, "user_canceled": Finish.STOPPED}
# What is as good as said: it stands in the message's text, or tells nothing to people.
_SILENT = {"token_budget", "flag"}


def knows(value: Fields) -> bool:
    """Tell whether value is a conversation of this kind."""
    return isinstance(value.get("chat_messages"), list)


def read(value: Fields, _: str) -> Tree:
    """Read one conversation."""
    nodes = list[Node]()
    for number, entry in enumerate(items(value.get("chat_messages"))):
        message = fields(entry)
        before = nodes[-1].key if nodes else None
        # Exports of earlier years do not tell what a message follows.
        told = message.get("parent_message_uuid", before)
        nodes.append(
            Node(
                key(message.get("uuid")) or f"message {number}",
                key(told),
                Role.USER if message.get("sender") == "human" else Role.ASSISTANT,
                _said(message),
                created=seconds(message.get("created_at")),
                finish=_FINISHES.get(text(message.get("stop_reason")), Finish.END),
            )
        )
    header = Header(
        origin("claude", key(value.get("uuid")), value),
        title=line(value.get("name")),
        created=seconds(value.get("created_at")),
        updated=seconds(value.get("updated_at")),
        tip=key(value.get("current_leaf_message_uuid")),
        pinned=value.get("is_starred") is True,
    )
    return tree_of(header, nodes)


def _said(message: Fields) -> str:
    parts = [_attached(fields(each)) for each in items(message.get("attachments"))]
    parts += [
        note(tr("File"), fields(each).get("file_name")) for each in items(message.get("files"))
    ]
    said = [_block(fields(block)) for block in items(message.get("content"))]
    if not any(part.strip() for part in said):
        said = [text(message.get("text"))]
    return joined([*parts, *said])


def _attached(attachment: Fields) -> str:
    """Return what was put beside a message: its text, where Claude's export has it."""
    inside = code(attachment.get("extracted_content"))
    return joined([note(tr("File"), attachment.get("file_name")), inside])


def _block(block: Fields) -> str:
    kind = text(block.get("type"))
    if kind in _KINDS:
        return _KINDS[kind](block)
    return note(kind.replace("_", " ").capitalize()) if kind and kind not in _SILENT else ""


def _words(block: Fields) -> str:
    return text(block.get("text"))


def _thinking(block: Fields) -> str:
    return thought(block.get("thinking"))


def _tool(block: Fields) -> str:
    """Return that a tool was used, and what was written with it: a document or a program."""
    written = fields(block.get("input"))
    aside = written.get("content") or written.get("code") or written.get("file_text")
    return joined([note(tr("Tool"), block.get("name")), code(aside)])


def _result(block: Fields) -> str:
    return note(tr("Result of the tool"), block.get("name"))


_KINDS: dict[str, Callable[[Fields], str]] = {
    "text": _words,
    "thinking": _thinking,
    "tool_use": _tool,
    "tool_result": _result,
}
