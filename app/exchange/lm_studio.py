"""LM Studio's own files: `*.conversation.json`, each message with all its versions."""

from app.domain.conversation import Role
from app.domain.exchange import Program
from app.domain.reply import Finish
from app.domain.tree import Tree
from app.exchange.nodes import Header, Node, tree_of
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
from app.words import phrase

PROGRAM = Program.LM_STUDIO
SUFFIX = ".conversation.json"
_ROLES = {"user": Role.USER, "system": Role.SYSTEM}
_FINISHES = {
    "userStopped": Finish.STOPPED,
    "maxPredictedTokensReached": Finish.LENGTH,
    "contextLengthReached": Finish.CONTEXT,
    "modelUnloaded": Finish.INTERRUPTED,
    "failed": Finish.FAILED,
}
_NOTES = {
    "image": phrase("Image"),
    "file": phrase("File"),
    "toolCallRequest": phrase("Tool"),
    "toolCallResult": phrase("Result of the tool"),
}
# How LM Studio itself shows work: what was used is told by the request already.
_SILENT = {"toolStatus", "debugInfoBlock", "status"}


def knows(value: Fields) -> bool:
    """Tell whether value is a conversation of this kind."""
    messages = items(value.get("messages"))
    if messages:
        return all(isinstance(fields(each).get("versions"), list) for each in messages[:3])
    return "messages" in value and "perChatPredictionConfig" in value


def read(value: Fields, name: str) -> Tree:
    """Read one conversation from the file of that name."""
    nodes = list[Node]()
    before: str | None = None
    for place, entry in enumerate(items(value.get("messages"))):
        versions = [fields(each) for each in items(fields(entry).get("versions"))]
        nodes += [
            _node(f"{place} {number}", before, version) for number, version in enumerate(versions)
        ]
        chosen = fields(entry).get("currentlySelected")
        if versions:
            number = chosen if isinstance(chosen, int) and 0 <= chosen < len(versions) else 0
            before = f"{place} {int(number)}"
    header = Header(
        origin("lm-studio", _called(value, name), value),
        title=line(value.get("name")),
        created=seconds(value.get("createdAt")),
        updated=_latest(value),
        tip=before,
        system=_system(value),
        pinned=value.get("pinned") is True,
    )
    return tree_of(header, nodes)


def _called(value: Fields, name: str) -> str | None:
    """Return what tells a conversation from others: its file's name, which LM Studio never changes.

    Where the file was called something else, it is when the conversation was begun.
    """
    return name.removesuffix(SUFFIX) if name.endswith(SUFFIX) else key(value.get("createdAt"))


def _node(name: str, parent: str | None, version: Fields) -> Node:
    steps = [fields(each) for each in items(version.get("steps"))] or [version]
    return Node(
        name,
        parent,
        _ROLES.get(text(version.get("role")), Role.ASSISTANT),
        joined([_step(step) for step in steps]),
        finish=_finish(steps[-1]),
        model=next((model for step in steps if (model := _model(step))), ""),
    )


def _step(step: Fields) -> str:
    if text(step.get("type")) in _SILENT:
        return ""
    content = step.get("content")
    # The pieces of a reply are glued as they are; they break lines themselves.
    said = text(content) or "".join(_part(each) for each in items(content))
    thinking = fields(step.get("style")).get("type") == "thinking"
    return thought(said) if thinking else said


def _part(value: object) -> str:
    part = fields(value)
    kind = text(part.get("type"))
    if kind in {"text", ""}:
        return text(part.get("text"))
    called = part.get("name") or part.get("fileIdentifier")
    if kind == "file" and part.get("fileType") == "image":
        kind = "image"
    return f"\n{note(named(_NOTES, kind), called)}\n"


def _finish(step: Fields) -> Finish:
    stats = fields(fields(step.get("genInfo")).get("stats"))
    return _FINISHES.get(text(stats.get("stopReason")), Finish.END)


def _model(step: Fields) -> str:
    return line(fields(step.get("genInfo")).get("identifier"))


def _system(value: Fields) -> str:
    if told := text(value.get("systemPrompt")):
        return told
    for each in items(fields(value.get("perChatPredictionConfig")).get("fields")):
        field = fields(each)
        if field.get("key") == "llm.prediction.systemPrompt":
            return text(field.get("value"))
    return ""


def _latest(value: Fields) -> float | None:
    told = [seconds(value.get(f"{who}LastMessagedAt")) for who in ("user", "assistant")]
    return max((moment for moment in told if moment is not None), default=None)
