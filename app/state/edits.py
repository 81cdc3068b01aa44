"""`Edits`: messages that are being edited, wherever they are; in memory until that ends."""

from PySide6.QtCore import QObject, Signal

from app.domain.conversation import Message


class Edits(QObject):
    """What was typed in the place of each of them.

    Signals:
        changed: a message is being edited, or no longer.
    """

    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._texts: dict[str, str] = {}
        self._before: dict[str, str] = {}

    def is_other(self, message_id: str) -> bool:
        """Tell whether something else was typed for a message than what it says."""
        text = self._texts.get(message_id)
        return text is not None and text.strip() != self._before[message_id].strip()

    def text(self, message_id: str) -> str | None:
        """Return what was typed for a message, None where it is not being edited."""
        return self._texts.get(message_id)

    def begin(self, message: Message) -> None:
        """Edit a message, or go on with that."""
        if message.id not in self._texts:
            self._texts[message.id] = self._before[message.id] = message.text
            self.changed.emit(message.id)

    def keep(self, message_id: str, text: str) -> None:
        """Remember what is typed for a message."""
        if message_id in self._texts:
            self._texts[message_id] = text

    def end(self, message_id: str) -> None:
        """Edit a message no longer; what was typed for it is gone."""
        if self._texts.pop(message_id, None) is not None:
            self.changed.emit(message_id)
