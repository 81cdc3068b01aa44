"""`Aloud`: which message is being read aloud; what is no longer shown is read no longer."""

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.attachment import parts_of
from app.domain.conversation import Message, Role
from app.markdown.aloud import aloud
from app.markdown.thinking import answer_of
from app.state.chat import Chat
from app.state.notices import Notice, Notices
from app.system.voice import Voice
from app.words import phrase, tr

SILENT = phrase("This computer’s speech could not read it aloud. See the system’s settings for it.")
# Said in the place of code.
CODE = phrase("Code.")


class Aloud(QObject):
    """One message at a time, read by the system: no word of it leaves this computer.

    Signals:
        changed: another message is being read, or none.
    """

    changed = Signal()

    def __init__(self, voice: Voice, chat: Chat, notices: Notices) -> None:
        super().__init__()
        self._voice, self._chat, self._notices = voice, chat, notices
        self._message_id: str | None = None
        self._told: Notice | None = None
        voice.ended.connect(self._on_ended)
        for changed in (chat.opened, chat.changed, chat.deleted):
            changed.connect(self._look)

    @property
    def offered(self) -> bool:
        """Tell whether there is somebody to read."""
        return self._voice.offered

    @property
    def reading(self) -> bool:
        """Tell whether a message is being read."""
        return self._message_id is not None

    def reads(self, message: Message) -> bool:
        """Tell whether this message is being read."""
        return self._message_id == message.id

    def begin(self, message: Message) -> None:
        """Read a message, and no other any more."""
        self.stop()
        self._message_id = message.id
        self._told = Notice(tr("Reading aloud."), tr("Stop"), self.stop, lasting=True)
        self._notices.tell(self._told)
        self.changed.emit()
        self._voice.say(aloud(said_of(message), tr(CODE)))

    @Slot()
    def stop(self) -> None:
        """Read nothing any more."""
        if self._message_id is not None:
            self._voice.stop()
            self._end()

    @Slot(bool)
    def _on_ended(self, was_read: bool) -> None:  # noqa: FBT001 - as the signal tells it
        self._end()
        if not was_read:
            self._notices.warn(tr(SILENT))

    @Slot()
    def _look(self) -> None:
        """Stop where the message is on the path no longer."""
        message_id = self._message_id
        if message_id is not None and self._chat.conversation.place(message_id) is None:
            self.stop()

    def _end(self) -> None:
        self._message_id, told = None, self._told
        if told is not None:
            self._notices.take_back(told)
        self._told = None
        self.changed.emit()


def said_of(message: Message) -> str:
    """Return what of a message is read: not what is folded away, be it a thought or a file."""
    if message.role is Role.USER:
        return parts_of(message.text)[0].strip()
    return answer_of(message.text).strip()
