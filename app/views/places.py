"""`Places`: where each conversation was left, so that it is shown there again."""

from collections.abc import Sequence
from typing import NamedTuple

from app.domain.conversation import Message


class Anchor(NamedTuple):
    """What stands at the top of the view: a part of a message, and how far of it is above."""

    message: int
    part: int
    above: int


class Places:
    """A conversation that was left at its end has none."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    def keep(self, conversation_id: str, written: str) -> None:
        """Remember where a conversation was left, as `written` has it."""
        self._kept[conversation_id] = written

    def of(self, conversation_id: str, messages: Sequence[Message]) -> Anchor | None:
        """Return where a conversation of these messages was left, None for its end."""
        message_id, _, rest = self._kept.get(conversation_id, "").rpartition("@")
        part, _, above = rest.partition(",")
        ids = [message.id for message in messages]
        if message_id not in ids or not part.isdecimal() or not above.lstrip("-").isdecimal():
            return None
        return Anchor(ids.index(message_id), int(part), int(above))


def written(anchor: Anchor, messages: Sequence[Message]) -> str:
    """Write an anchor so that it can be kept, whatever comes before its message."""
    return f"{messages[anchor.message].id}@{anchor.part},{anchor.above}"
