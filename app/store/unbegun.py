"""What a chat that has not begun is to be answered by, as it lies among the drafts: JSON."""

from dataclasses import replace

import msgspec

from app.domain.conversation import Conversation
from app.domain.dials import Dials

# Where it lies; no conversation has this for its id.
NAME = "unbegun"


class _Unbegun(msgspec.Struct, omit_defaults=True):
    """All that is said of a chat before anything is said in it."""

    system: str = ""
    dials: Dials | None = None
    model: str | None = None
    adapter: str | None = None
    folder: str | None = None


def written(conversation: Conversation) -> str:
    """Write down what there is to be remembered, nothing where that is nothing."""
    kept = _Unbegun(
        conversation.system,
        conversation.dials,
        conversation.model,
        conversation.adapter,
        conversation.folder,
    )
    return "" if kept == _Unbegun() else msgspec.json.encode(kept).decode()


def read(text: str, onto: Conversation) -> Conversation:
    """Return a conversation with what was written down; as it is where nobody understands that."""
    try:
        kept = msgspec.json.decode(text, type=_Unbegun)
    except msgspec.MsgspecError:
        return onto
    own = {field: getattr(kept, field) for field in kept.__struct_fields__}
    return replace(onto, **own)
