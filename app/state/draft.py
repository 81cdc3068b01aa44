"""`Draft`: what is written in the open conversation and not sent."""

from PySide6.QtCore import QObject, Signal, Slot

from app.state.chat import Chat
from app.state.counting import Counting


class Draft(QObject):
    """What is typed, as the next message would have it.

    Signals:
        opened: something else is written here, as another conversation is open.
        changed: there is something else to say about it, such as how long it is.
    """

    opened = Signal()
    changed = Signal()

    def __init__(self, chat: Chat, counting: Counting) -> None:
        super().__init__()
        self._chat = chat
        self.counting = counting
        self.text = chat.draft
        # After the counting, which forgets what was written before.
        chat.opened.connect(self._on_opened)
        counting.changed.connect(self.changed)

    @property
    def empty(self) -> bool:
        """Tell whether there is nothing to send."""
        return not self.text.strip()

    def write(self, text: str) -> None:
        """Hear what is typed."""
        if text != self.text:
            self.text = text
            self._keep()

    def send(self) -> bool:
        """Ask what is written, and tell whether it was taken; if not, it stays."""
        if not self._chat.send(self.text):
            return False
        self._clear()
        return True

    def _clear(self) -> None:
        self.text = ""
        self.counting.type("")
        self.opened.emit()

    def _keep(self) -> None:
        self._chat.keep_draft(self.text)
        self.counting.type(self.text)

    @Slot()
    def _on_opened(self) -> None:
        self.text = self._chat.draft
        self.counting.type(self.text)
        self.opened.emit()
