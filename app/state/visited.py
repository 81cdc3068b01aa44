"""`Visited`: the conversations that were open, one after the other, to go back to and forth."""

from PySide6.QtCore import QObject, Signal, Slot

from app.state.chat import Chat
from app.state.conversations import Conversations

# Nobody goes further back than this, step by step.
MOST = 100


class Visited(QObject):
    """What is deleted, private or not begun is passed over.

    Signals:
        changed: there may be another way back or forward.
    """

    changed = Signal()

    def __init__(self, chat: Chat, conversations: Conversations) -> None:
        super().__init__()
        self._chat, self._conversations = chat, conversations
        self._ids = [chat.conversation.id]
        self._at = 0
        self._wanted: int | None = None
        chat.opened.connect(self._on_opened)

    def can_go(self, step: int) -> bool:
        """Tell whether there is one so many further on, or back."""
        return self._place(step) is not None

    def go(self, step: int) -> None:
        """Open the one so many further on, or back."""
        self._wanted = self._place(step)
        if self._wanted is not None:
            self._chat.open(self._ids[self._wanted])

    def _place(self, step: int) -> int | None:
        now = self._chat.conversation.id
        at = self._at + step
        while 0 <= at < len(self._ids):
            known = self._conversations.listed(self._ids[at]) is not None
            if known and self._ids[at] != now:
                return at
            at += step
        return None

    @Slot()
    def _on_opened(self) -> None:
        now = self._chat.conversation.id
        wanted, self._wanted = self._wanted, None
        if wanted is not None and wanted < len(self._ids) and self._ids[wanted] == now:
            self._at = wanted
        elif now != self._ids[self._at]:
            self._ids = [*self._ids[: self._at + 1], now][-MOST:]
            self._at = len(self._ids) - 1
        self.changed.emit()
