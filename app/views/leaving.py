"""The question before a private chat is closed, with which its messages are gone."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from app.state.chat import Chat
from app.widgets.sheet import sheet
from app.words import phrase, tr

SAID = phrase("Close private chat? Its messages will be gone.")
TYPED = phrase("Close private chat? What you typed will be gone.")


class Leaving(QObject):
    """Asks, once at a time, and does what was wanted where the answer is yes."""

    def __init__(self, chat: Chat, window: QWidget) -> None:
        super().__init__(window)
        self._chat, self._window = chat, window
        self._box: QMessageBox | None = None
        self._act: Callable[[], object] | None = None
        chat.leaving.connect(self._on_leaving)

    @Slot(object)
    def _on_leaving(self, act: Callable[[], object]) -> None:
        self._act = act
        if self._box is not None:
            return  # the question stands already
        words = tr(SAID) if self._chat.conversation.messages else tr(TYPED)
        icon = QMessageBox.Icon.Question
        box = sheet(icon, tr("Close private chat?"), text=words, parent=self._window)
        box.setObjectName("leavePrivate")
        close = box.addButton(tr("Close"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)  # Return is not to lose anything
        box.setEscapeButton(keep)
        close.clicked.connect(self._on_close)
        box.finished.connect(self._on_answered)
        self._box = box
        box.open()

    @Slot()
    def _on_answered(self) -> None:
        self._box = None

    @Slot()
    def _on_close(self) -> None:
        self._box = None
        self._chat.give_up()
        if self._act is not None:
            self._act()
