"""From what another program has said to a `Tree` of ours: whole, without circles, under new ids."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.conversation import Message, Role, title_from
from app.domain.reply import Finish, Receipt, written_by
from app.domain.tree import Tree
from app.exchange.values import without_pictures
from app.exchange.ways import without_circles


@dataclass(frozen=True, slots=True)
class Node:
    """One message of another program.

    key and parent are what that calls it and the one before it. created is None where it is not
    told; finish and the name of the model matter for replies alone.
    """

    key: str
    parent: str | None
    role: Role
    text: str
    created: float | None = None
    finish: Finish = Finish.END
    reason: str | None = None
    model: str = ""


@dataclass(frozen=True, slots=True)
class Header:
    """What another program tells of a conversation as a whole.

    tip is the key of the message that the chosen path ends with, None where it is not told.
    """

    origin: str
    title: str = ""
    created: float | None = None
    updated: float | None = None
    tip: str | None = None
    system: str = ""
    pinned: bool = False


def chain(nodes: Sequence[Node]) -> list[Node]:
    """Have each of nodes follow the one before it."""
    numbered = [replace(node, key=str(number)) for number, node in enumerate(nodes)]
    return [replace(node, parent=str(int(node.key) - 1)) for node in numbered]


def tree_of(header: Header, nodes: Sequence[Node]) -> Tree:
    """Make a tree of all that was said.

    Nothing is made of a node that says nothing: what follows it follows the one before. A circle is
    opened, and who follows nobody knows whom begins anew. The bits of a reply that follow each
    other, with a tool's between them, become one.
    """
    known = _by_key(nodes)
    parents = without_circles({each: node.parent for each, node in known.items()})
    spoken = _without_empty(known, parents)
    kept = {each: node for each, node in known.items() if each in spoken and spoken[each] == each}
    above = {each: _seen_from(parents[each], spoken) for each in kept}
    start = header.created if header.created is not None else _first_time(kept)
    ordered = _in_order(kept, above, start=start)
    told, became = _merged(ordered, above)
    header, told = _instructed(header, told)
    return _tree(header, told, tip=became.get(_seen_from(header.tip, spoken) or ""))


def _by_key(nodes: Sequence[Node]) -> dict[str, Node]:
    """Find nodes by their keys; who has one that another had before gets one of its own."""
    known: dict[str, Node] = {}
    for node in nodes:
        each = node.key if node.key not in known else f"{node.key} {len(known)}"
        known[each] = replace(node, text=without_pictures(node.text))
    return known


def _without_empty(known: dict[str, Node], parents: dict[str, str | None]) -> dict[str, str | None]:
    """Return for each node the nearest one that says something, upwards from itself."""
    spoken: dict[str, str | None] = {}
    for each in known:
        way: list[str] = []
        here: str | None = each
        while here is not None and here not in spoken and not known[here].text.strip():
            way.append(here)
            here = parents[here]
        if here is not None:
            spoken.setdefault(here, here)
        spoken.update(dict.fromkeys(way, spoken[here] if here is not None else None))
    return spoken


def _seen_from(each: str | None, spoken: dict[str, str | None]) -> str | None:
    return spoken.get(each) if each is not None else None


def _first_time(kept: dict[str, Node]) -> float:
    return min((node.created for node in kept.values() if node.created is not None), default=0.0)


def _in_order(
    kept: dict[str, Node], above: dict[str, str | None], *, start: float
) -> list[tuple[str, Node]]:
    """Return nodes in the order in which they were said, none of them before what it follows."""
    below: dict[str | None, list[str]] = {None: []}
    for each in kept:
        below.setdefault(above[each], []).append(each)
    waiting, times = below[None][::-1], dict[str, float]()
    while waiting:
        each = waiting.pop()
        before = above[each]
        least = start if before is None else times[before]
        told = kept[each].created
        times[each] = max(told if told is not None else least, 0.0 if before is None else least)
        waiting.extend(below.get(each, [])[::-1])
    # The order of what was said at one time is that of the way down.
    ordered = sorted(times, key=times.__getitem__)
    return [(each, replace(kept[each], created=times[each])) for each in ordered]


def _merged(
    ordered: list[tuple[str, Node]], above: dict[str, str | None]
) -> tuple[dict[str, Node], dict[str, str]]:
    """Make one reply of its bits; return the replies, and which each bit belongs to now."""
    children: dict[str | None, int] = {}
    for each, _ in ordered:
        children[above[each]] = children.get(above[each], 0) + 1
    parts: dict[str, list[str]] = {}
    told: dict[str, Node] = {}
    became: dict[str, str] = {}
    for each, node in ordered:
        before = above[each]
        head = became[before] if before is not None else None
        goes_on = (
            head is not None
            and children[before] == 1
            and node.role is told[head].role is Role.ASSISTANT
        )
        if head is None or not goes_on:
            told[each], became[each], parts[each] = replace(node, parent=head), each, [node.text]
            continue
        became[each] = head
        parts[head].append(node.text)
        model = told[head].model or node.model
        told[head] = replace(told[head], finish=node.finish, reason=node.reason, model=model)
    return {
        each: replace(node, text="\n\n".join(text.strip("\n") for text in parts[each]))
        if len(parts[each]) > 1
        else node
        for each, node in told.items()
    }, became


def _instructed(header: Header, told: dict[str, Node]) -> tuple[Header, dict[str, Node]]:
    """Have what the system says before all else be the conversation's instructions."""
    firsts = [each for each, node in told.items() if node.parent is None]
    if header.system or len(firsts) != 1 or told[firsts[0]].role is not Role.SYSTEM:
        return header, told
    first = firsts[0]
    rest = {
        each: replace(node, parent=None) if node.parent == first else node
        for each, node in told.items()
        if each != first
    }
    return replace(header, system=told[first].text), rest


def _tree(header: Header, told: dict[str, Node], *, tip: str | None) -> Tree:
    ids = {each: uuid.uuid4().hex for each in told}
    messages = tuple(
        Message(
            id=ids[each],
            role=node.role,
            text=node.text,
            parent=None if node.parent is None else ids[node.parent],
            created=node.created or 0.0,
            finish=node.finish if node.role is Role.ASSISTANT else None,
            reason=node.reason if node.role is Role.ASSISTANT else None,
            receipt=_receipt(node),
        )
        for each, node in told.items()
    )
    last = max((message.created for message in messages), default=0.0)
    first = min((message.created for message in messages), default=0.0)
    return Tree(
        id=uuid.uuid4().hex,
        title=header.title or title_from(_first_words(messages)),
        created=header.created if header.created is not None else first,
        updated=header.updated if header.updated is not None else last,
        tip=ids.get(tip or "", messages[-1].id if messages else None),
        pinned=header.pinned,
        system=header.system,
        origin=header.origin,
        messages=messages,
    )


def _receipt(node: Node) -> Receipt | None:
    told = node.role is Role.ASSISTANT and bool(node.model)
    return written_by(node.model) if told else None


def _first_words(messages: Sequence[Message]) -> str:
    return next((message.text for message in messages if message.role is Role.USER), "")
