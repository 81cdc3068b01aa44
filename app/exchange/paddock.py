"""Our own form, which loses nothing: all branches of each conversation, and all that is kept of it.

But for one thing: how likely each token was (`app.domain.confidence`), which is ten times the text.

A file is an object: what it is, its version, and the list of conversations, each as `Tree` has it.
"""

import re
import uuid
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import msgspec

from app.domain.conversation import UNTITLED, Message, Role
from app.domain.dials import Dials
from app.domain.exchange import Program
from app.domain.reply import Finish, Receipt
from app.domain.times import moment_of
from app.domain.tree import Tree
from app.exchange.values import Fields, fields, items, text
from app.exchange.ways import without_circles
from app.words import tr

PROGRAM = Program.PADDOCK
NAME, VERSION = "paddock", 1
# An id is found again in files' names and in the database, so no other letters are in any.
_ID = re.compile(r"[0-9A-Za-z_-]{1,64}")

type _Sampled = tuple[Annotated[int, msgspec.Meta(ge=0, le=2**31 - 1)], ...]


def write(trees: Iterable[Tree]) -> Iterator[bytes]:
    """Return a file of these conversations, bit by bit."""
    yield b'{"format":"%b","version":%d,"conversations":[' % (NAME.encode(), VERSION)
    for number, tree in enumerate(trees):
        yield (b",\n" if number else b"\n") + msgspec.json.encode(tree)
    yield b"\n]}\n"


def is_file(value: Fields) -> bool:
    """Tell whether value says of itself that its file is of this form."""
    return value.get("format") == NAME and isinstance(value.get("version"), int)


def knows(value: Fields) -> bool:
    """Tell whether value is a conversation of this kind."""
    return {"id", "tip", "messages", "origin"} <= value.keys()


def read(value: Fields, _: str) -> Tree:
    """Read one conversation; what makes no sense in it is as if it were not there."""
    told = [fields(each) for each in items(value.get("messages"))]
    ids, named = _ids_of(told)
    above = [named.get(_name(one.get("parent"))) for one in told]
    sound = without_circles(dict(zip(ids, above, strict=True)))
    messages = tuple(_message(each, one, sound[each]) for each, one in zip(ids, told, strict=True))
    name, model = _name(value.get("id")), _own_path(value.get("model"))
    return Tree(
        id=name if _ID.fullmatch(name) else uuid.uuid4().hex,
        title=text(value.get("title")) or tr(UNTITLED),
        created=_moment(value.get("created")),
        updated=_moment(value.get("updated")),
        tip=named.get(_name(value.get("tip")), messages[-1].id if messages else None),
        folder=text(value.get("folder")),
        pinned=value.get("pinned") is True,
        system=text(value.get("system")),
        dials=_dials(value.get("dials")),
        model=model,
        adapter=None if model is None else _own_path(value.get("adapter")),
        origin=text(value.get("origin")) or None,
        messages=messages,
    )


def _ids_of(told: list[Fields]) -> tuple[list[str], dict[str, str]]:
    """Return the id of each message, its own where it may be, and how to find them by their own."""
    ids = list[str]()
    named: dict[str, str] = {}
    for one in told:
        name = _name(one.get("id"))
        fits = name not in named and _ID.fullmatch(name) is not None
        ids.append(name if fits else uuid.uuid4().hex)
        named.setdefault(name, ids[-1])
    named.pop("", None)
    return ids, named


def _message(each: str, told: Fields, parent: str | None) -> Message:
    role, finish = told.get("role"), told.get("finish")
    return Message(
        id=each,
        role=Role(role) if isinstance(role, str) and role in Role else Role.ASSISTANT,
        text=text(told.get("text")),
        parent=parent,
        created=_moment(told.get("created")),
        finish=Finish(finish) if isinstance(finish, str) and finish in Finish else None,
        reason=text(told.get("reason")) or None,
        receipt=_receipt(told.get("receipt")),
        ids=_sampled(told.get("ids")),
        pinned=told.get("pinned") is True,
        edited=told.get("edited") is True,
    )


def _name(value: object) -> str:
    return value if isinstance(value, str) else ""


def _moment(value: object) -> float:
    """Return a moment, which is written in seconds here whatever they are; 0 where it is none."""
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value:  # noqa: PLR0124 - no number
        return 0.0
    return moment_of(value)


def _receipt(value: object) -> Receipt | None:
    """Return what a reply cost, None where that cannot be saved."""
    if value is None:
        return None
    try:
        receipt = msgspec.convert(value, Receipt)
        # Read again, since what is no number is written otherwise, and too large ones not at all.
        return msgspec.json.decode(msgspec.json.encode(receipt), type=Receipt)
    except (msgspec.MsgspecError, OverflowError, UnicodeEncodeError, RecursionError):
        return None


def _own_path(value: object) -> str | None:
    """Return the model or adapter that a conversation has of its own, None where no user's.

    It is looked for as soon as the conversation is opened, and some folders are of other computers.
    """
    path = Path(text(value))
    return str(path) if path.is_relative_to(Path.home()) and ".." not in path.parts else None


def _dials(value: object) -> Dials | None:
    try:
        return msgspec.convert(value, Dials | None)
    except msgspec.MsgspecError:
        return None


def _sampled(value: object) -> tuple[int, ...]:
    """Return the ids that a reply was sampled as, none where one of them cannot be."""
    try:
        return msgspec.convert(value, _Sampled)
    except msgspec.MsgspecError:
        return ()
