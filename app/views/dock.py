"""The menu of the app's icon in the Dock: new chats, and the latest ones."""

from functools import partial

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QMenu, QWidget

from app.state.chat import Chat
from app.state.conversations import Conversations
from app.widgets.forward import bring_forward
from app.words import tr

MOST = 7


class DockMenu(QMenu):
    """Each entry brings the window forward; other systems than macOS show it nowhere."""

    def __init__(self, chat: Chat, conversations: Conversations, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("dockMenu")
        self._chat, self._conversations, self._window = chat, conversations, window
        # What has begun or is renamed changes once for many signals.
        self._due = QTimer(self, singleShot=True, interval=0)
        self._due.timeout.connect(self.render_recent)
        for changed in (
            chat.touched,
            conversations.renamed,
            conversations.deleted,
            conversations.restored,
            conversations.modelReset,
        ):
            changed.connect(self._due.start)
        self.render_recent()
        # PySide has it on macOS alone.
        if (be_shown := getattr(self, "setAsDockMenu", None)) is not None:
            be_shown()

    @Slot()
    def render_recent(self) -> None:
        """Have entries for the latest chats as they are now."""
        self.clear()
        self.addAction(tr("New Chat")).triggered.connect(self._on_new)
        self.addAction(tr("New Private Chat")).triggered.connect(self._on_new_private)
        self.addSeparator()
        for heading in self._conversations.recent(MOST):
            # A menu reads & as "the next letter is the shortcut".
            entry = self.addAction(heading.title.replace("&", "&&"))
            entry.triggered.connect(partial(self._on_opened, heading.id))

    @Slot()
    def _on_new(self) -> None:
        bring_forward(self._window)
        self._chat.new()

    @Slot()
    def _on_new_private(self) -> None:
        bring_forward(self._window)
        self._chat.new_private()

    def _on_opened(self, conversation_id: str) -> None:
        bring_forward(self._window)
        self._chat.open(conversation_id)
