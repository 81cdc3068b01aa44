"""`Reading`: what may be read aloud, in the menu of a message and in the window's."""

from functools import partial

from PySide6.QtCore import QObject, Slot

from app.domain.conversation import Message, Role
from app.state.aloud import Aloud, said_of
from app.state.chat import Chat
from app.views.message_verbs import Act
from app.words import tr


class Reading(QObject):
    """Offered only where the system reads."""

    def __init__(self, aloud: Aloud, chat: Chat, parent: QObject) -> None:
        super().__init__(parent)
        self._aloud, self._chat = aloud, chat

    def entry(self, message: Message) -> tuple[str, Act] | None:
        """Return the entry in the menu of a message."""
        if not self._aloud.offered or message.growing or not said_of(message):
            return None
        if self._aloud.reads(message):
            return tr("Stop Reading"), self._aloud.stop
        return tr("Read Aloud"), partial(self._aloud.begin, message)

    def is_possible(self) -> bool:
        """Tell whether there is something to read, or to stop."""
        return self._aloud.offered and (self._aloud.reading or self._last is not None)

    def named(self) -> str:
        """Say which of the two `toggle` would do."""
        return tr("Stop Reading") if self._aloud.reading else tr("Read Answer Aloud")

    @Slot()
    def toggle(self) -> None:
        """Read the last answer, or stop reading."""
        last = self._last
        if self._aloud.reading:
            self._aloud.stop()
        elif last is not None:
            self._aloud.begin(last)

    @property
    def _last(self) -> Message | None:
        said = reversed(self._chat.conversation.messages)
        ended = (each for each in said if each.role is Role.ASSISTANT and not each.growing)
        return next((each for each in ended if each.text), None)
