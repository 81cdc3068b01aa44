"""How the window closes: at once, after a question, or, on a Mac, so that the app goes on."""

import sys

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from app.state.chat import Chat
from app.widgets.forward import bring_forward
from app.widgets.sheet import question
from app.words import phrase, tr

WORDS = phrase("An answer is still being written. Quit anyway? What is there is kept.")


class Quitting(QObject):
    """Tells the window whether it may close, and asks where an answer would end with it.

    What is typed, be it a draft or in the place of a message, is kept and asked nothing about.
    Where the app stays, as on a Mac, a window that is closed is put away until it is wanted.
    """

    def __init__(
        self, chat: Chat, window: QWidget, *, stays: bool = sys.platform == "darwin"
    ) -> None:
        super().__init__(window)
        self._chat, self._window, self._stays = chat, window, stays
        self._ends = self._is_asked = self._is_over = False
        self._box: QMessageBox | None = None
        if stays:
            QApplication.setQuitOnLastWindowClosed(False)
            qt = QGuiApplication.instance()
            assert isinstance(qt, QGuiApplication)
            qt.applicationStateChanged.connect(self._on_state)

    @Slot()
    def quit(self) -> bool:
        """Close the window for good; tell whether it is, or its user is being asked."""
        if not self._is_over:
            self._ends = True
            self._is_over = self._window.close()
            self._ends = False
            if not self._is_over:
                bring_forward(self._window)  # it may have been put away
            elif self._stays:
                QApplication.quit()
        return self._is_over

    @Slot()
    def quit_now(self) -> bool:
        """Close the window for good, whatever ends with it: its user knows, or does not wait."""
        self._is_asked = True
        closed = self.quit()
        self._is_asked = False
        return closed

    def puts_away(self) -> bool:
        """Put the window away where it is closed and not the app; tell whether that is so."""
        if not self._stays or self._ends or self._is_over:
            return False
        self._window.hide()
        return True

    def may_close(self) -> bool:
        """Tell whether nothing would end with the window that its user knows nothing of."""
        if self._is_asked or self._is_over or not self._chat.answering:
            return True
        if self._box is None:
            self._ask()
        return False

    def _ask(self) -> None:
        icon, title = QMessageBox.Icon.Question, tr("Quit Paddock?")
        box, leave = question(icon, title, text=tr(WORDS), act=tr("Quit"), parent=self._window)
        box.setObjectName("quitAsk")
        leave.clicked.connect(self.quit_now)
        box.finished.connect(self._on_answered)
        self._box = box
        box.open()

    @Slot()
    def _on_answered(self) -> None:
        self._box = None

    @Slot(Qt.ApplicationState)
    def _on_state(self, state: Qt.ApplicationState) -> None:
        # A click on the Dock tells this, too, where the app was active all the time.
        is_active = state is Qt.ApplicationState.ApplicationActive
        if is_active and self._window.isHidden() and not self._is_over:
            bring_forward(self._window)
