"""Which message follows which in a tree, by their ids alone: its paths, and what becomes of them.

Each takes what every message follows, in the order in which they were said. A damaged file may lead
in a circle, or to what is not there; no path does.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.domain.conversation import Message
from app.domain.reply import Receipt

type Parents = Mapping[str, str | None]
type Retold = tuple[Receipt, Receipt]


@dataclass(frozen=True, slots=True)
class TakenOut:
    """A message that was deleted, and all that puts it back.

    number is its place in the order in which all were said. children followed it. tip ended the
    chosen path before, and left does since. receipts are those of others that told of it, by their
    ids, and what they tell since. scores are how likely its tokens were, as they are saved. edit is
    what was typed in its place.
    """

    conversation: str
    message: Message
    number: int
    children: tuple[str, ...]
    tip: str | None
    left: str | None
    receipts: Mapping[str, Retold] = field(default_factory=dict[str, Retold])
    scores: bytes | None = None
    edit: str | None = None


def parents_of(messages: Sequence[Message]) -> Parents:
    """Return what each of these messages follows."""
    return {message.id: message.parent for message in messages}


def followers(parents: Parents) -> dict[str | None, list[str]]:
    """Return what follows each message; what follows none, under None."""
    found: dict[str | None, list[str]] = {}
    for each, parent in parents.items():
        found.setdefault(parent, []).append(each)
    return found


def versions_on(path: Sequence[Message], parents: Parents) -> dict[str, tuple[str, ...]]:
    """Return the versions of each message of a path that has others in its place."""
    found = followers(parents)
    groups = ((each.id, found.get(each.parent, ())) for each in path)
    return {each: tuple(group) for each, group in groups if len(group) > 1}


def path_up(message_id: str | None, parents: Parents) -> list[str]:
    """Return a message and all that it follows, upwards."""
    path: dict[str, None] = {}
    while message_id is not None and message_id in parents and message_id not in path:
        path[message_id] = None
        message_id = parents[message_id]
    return list(path)


def last_below(message_id: str, parents: Parents) -> str:
    """Return the end of the path through a message on which something was said last."""
    below, found = {message_id}, followers(parents)
    ahead = [message_id]
    while ahead:
        new = [each for each in found.get(ahead.pop(), ()) if each not in below]
        below.update(new)
        ahead += new
    ends = [each for each in parents if each in below and each not in found]
    return ends[-1] if ends else message_id


def tip_without(message_id: str, parents: Parents, tip: str | None) -> str | None:
    """Return where the chosen path ends once a message is gone, and what follows it follows on.

    Where it had other versions, the path leads through the next one.
    """
    if message_id not in path_up(tip, parents):
        return tip
    others = followers(parents)[parents[message_id]]
    if len(others) > 1:
        at = others.index(message_id)
        shown = others[at + 1] if at + 1 < len(others) else others[at - 1]
        # Without it: a circle may lead back to it.
        return last_below(shown, {each: parents[each] for each in parents if each != message_id})
    if tip != message_id:
        return tip
    left = [each for each in parents if each != message_id]
    return parents[message_id] or (left[-1] if left else None)


def told_without(
    message_id: str, parents: Parents, receipts: Mapping[str, Receipt]
) -> dict[str, Retold]:
    """Return the receipts, by the messages that have them, that change once a message is gone.

    What the model saw from there on it saw from the next one on.
    """
    return {
        each: (receipt, replace(receipt, seen_from=_next_towards(each, message_id, parents)))
        for each, receipt in receipts.items()
        # A reply's may tell of itself, where what it answered was deleted.
        if receipt.seen_from == message_id and each != message_id
    }


def _next_towards(message_id: str, above: str, parents: Parents) -> str | None:
    """Return what follows a message above on the way down to another."""
    return next((each for each in path_up(message_id, parents) if parents[each] == above), None)


def renamed(message: Message, ids: Mapping[str, str]) -> Message:
    """Return a message under its new id, and with those of all that it tells of."""
    return replace(
        message,
        id=ids.get(message.id, message.id),
        parent=ids.get(message.parent or "", message.parent),
        receipt=None if message.receipt is None else _retold(message.receipt, ids),
    )


def _retold(receipt: Receipt, ids: Mapping[str, str]) -> Receipt:
    missed = receipt.missed
    if missed is not None:
        missed = replace(missed, message=ids.get(missed.message or "", missed.message))
    return replace(
        receipt,
        seen_from=ids.get(receipt.seen_from or "", receipt.seen_from),
        too_long=tuple(ids.get(each, each) for each in receipt.too_long),
        missed=missed,
    )


def numbered(path: Sequence[Message]) -> tuple[Message, ...]:
    """Return a path whose receipts tell of messages by the places that these have there now."""
    places = {message.id: at for at, message in enumerate(path, start=1)}
    return tuple(
        message
        if message.receipt is None or message.receipt.missed is None
        else replace(message, receipt=numbered_receipt(message.receipt, places))
        for message in path
    )


def numbered_receipt(receipt: Receipt, places: Mapping[str, int]) -> Receipt:
    """Return a receipt that tells of a message by its place, 0 where it has none."""
    if receipt.missed is None:
        return receipt
    number = places.get(receipt.missed.message or "", 0)
    return replace(receipt, missed=replace(receipt.missed, number=number))
