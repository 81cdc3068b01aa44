"""`Wanted`: what the user wants of which message."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPoint

from app.domain.conversation import Message


class Verb(StrEnum):
    """What may be done with a message."""

    COPY = "copy"
    RETRY = "retry"
    EDIT = "edit"
    PREVIOUS = "previous version"
    NEXT = "next version"
    MORE = "more"
    SAVE = "save"
    SAVE_AND_ASK = "save and ask"
    CANCEL = "cancel"
    RECEIPT = "receipt"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user wants of a message.

    selected is what of its text is selected, as it is read. at is where that is wanted on the
    screen, for what opens there.
    """

    verb: Verb
    message: Message
    selected: str
    at: QPoint
