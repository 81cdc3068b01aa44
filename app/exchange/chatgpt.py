"""ChatGPT's own export: `conversations.json`, each conversation a tree of nodes in `mapping`."""

import re
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
    named,
    note,
    origin,
    seconds,
    text,
    thought,
)
from app.words import phrase, tr

PROGRAM = Program.CHATGPT

# Marks that only ChatGPT's own window can make links of.
_MARKS = re.compile("\ue200[^\ue200\ue201]*\ue201")
_ROLES = {"user": Role.USER, "system": Role.SYSTEM}
_FINISHES = {"max_tokens": Finish.LENGTH, "interrupted": Finish.STOPPED}
_POINTERS = {
    "image_asset_pointer": phrase("Image"),
    "audio_asset_pointer": phrase("Audio"),
    "video_container_asset_pointer": phrase("Video"),
    "real_time_user_audio_video_asset_pointer": phrase("Audio and video"),
}


def knows(value: Fields) -> bool:
    """Tell whether value is a conversation of this kind."""
    return isinstance(value.get("mapping"), dict)


def read(value: Fields, _: str) -> Tree:
    """Read one conversation."""
    nodes = list[Node]()
    system = list[str]()
    for name, entry in fields(value.get("mapping")).items():
        message = fields(fields(entry).get("message"))
        system.append(_instructions(message))
        nodes.append(_node(key(name) or "", fields(entry).get("parent"), message))
    header = Header(
        origin("chatgpt", key(value.get("conversation_id") or value.get("id")), value),
        title=line(value.get("title")),
        created=seconds(value.get("create_time")),
        updated=seconds(value.get("update_time")),
        tip=key(value.get("current_node")),
        system=joined(system),
        pinned=value.get("is_starred") is True,
    )
    return tree_of(header, nodes)


def _node(name: str, parent: object, message: Fields) -> Node:
    role = _ROLES.get(text(fields(message.get("author")).get("role")), Role.ASSISTANT)
    return Node(
        name,
        key(parent),
        role,
        _MARKS.sub("", _said(message)),
        created=seconds(message.get("create_time")),
        finish=_finish(message),
        model=line(fields(message.get("metadata")).get("model_slug")),
    )


def _said(message: Fields) -> str:
    metadata, content = fields(message.get("metadata")), fields(message.get("content"))
    # What ChatGPT's own window does not show, either: its tools' notes to itself.
    if metadata.get("is_visually_hidden_from_conversation") is True:
        return ""
    files = [
        note(tr("File"), fields(each).get("name"))
        for each in items(metadata.get("attachments"))
        if not text(fields(each).get("mime_type")).startswith("image/")
    ]
    return joined([*files, *_parts(text(content.get("content_type")), content)])


def _parts(kind: str, content: Fields) -> list[str]:
    """Return the parts of a message, each kind of content in its own way."""
    if kind in _KINDS:
        return [_KINDS[kind](content)]
    return _loose_parts(kind, content)


def _code(content: Fields) -> str:
    language = content.get("language")
    return code(content.get("text"), "" if language == "unknown" else language)


def _thoughts(content: Fields) -> str:
    return thought(joined([_thought(fields(each)) for each in items(content.get("thoughts"))]))


def _thought(each: Fields) -> str:
    return joined([text(each.get("summary")), text(each.get("content"))])


def _recap(content: Fields) -> str:
    return note(tr("Thinking"), content.get("content"))


def _error(content: Fields) -> str:
    return note(tr("Error"), content.get("text") or content.get("name"))


def _nothing(_: Fields) -> str:
    return ""


_KINDS: dict[str, Callable[[Fields], str]] = {
    "code": _code,
    "execution_output": _code,
    "thoughts": _thoughts,
    "reasoning_recap": _recap,
    "system_error": _error,
    # It is what the system says, and found there.
    "user_editable_context": _nothing,
}


def _loose_parts(kind: str, content: Fields) -> list[str]:
    """Return what text there is, and notes on all that is none."""
    parts = [_part(each) for each in items(content.get("parts"))]
    parts += [text(content.get(name)) for name in ("title", "text", "result")]
    if any(part.strip() for part in parts) or kind in {"", "text", "multimodal_text"}:
        return parts
    return [note(kind.replace("_", " "))]


def _part(part: object) -> str:
    if isinstance(part, str):
        return text(part)
    told = fields(part)
    if words := text(told.get("text")):
        return words
    if not told:
        return ""
    kind = text(told.get("content_type"))
    return note(named(_POINTERS, kind).replace("_", " ") or tr("Something"))


def _instructions(message: Fields) -> str:
    """Return what the user wants ChatGPT to know always."""
    content = fields(message.get("content"))
    if content.get("content_type") == "user_editable_context":
        return joined([text(content.get("user_profile")), text(content.get("user_instructions"))])
    told = fields(fields(message.get("metadata")).get("user_context_message_data"))
    return joined([text(told.get("about_user_message")), text(told.get("about_model_message"))])


def _finish(message: Fields) -> Finish:
    if message.get("status") == "in_progress":
        return Finish.INTERRUPTED
    details = fields(fields(message.get("metadata")).get("finish_details"))
    return _FINISHES.get(text(details.get("type")), Finish.END)
