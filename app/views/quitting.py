"""How the window closes: at once, after a question, or, on a Mac, so that the app goes on."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from app.state.ending import Ending, GoingOn
from app.widgets.forward import bring_forward
from app.widgets.sheet import question
from app.words import phrase, tr

WORDS = {
    GoingOn.ANSWER: phrase("An answer is still being written. Quit anyway? What is there is kept."),
    GoingOn.EDIT: phrase(
        "A message is still being edited. Quit anyway? What you typed there will be gone."
    ),
    GoingOn.BOTH: phrase(
        "An answer is still being written, and a message edited. Quit anyway? What there is of "
        "the answer is kept. What you typed in the message will be gone."
    ),
}
RESTART = phrase(
    "A message is still being edited. What you typed there will be gone when Paddock starts again."
)
# What would be gone with these was typed by the user.
LOSES = frozenset({GoingOn.EDIT, GoingOn.BOTH})


class Quitting(QObject):
    """Tells the window whether it may close, and asks where something would end with it.

    Where the app stays, as on a Mac, a window that is closed is put away until it is wanted.
    """

    def __init__(
        self, ending: Ending, window: QWidget, *, stays: bool = sys.platform == "darwin"
    ) -> None:
        super().__init__(window)
        self._ending, self._window, self._stays = ending, window, stays
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

    @Slot()
    def quit_unless_lost(self) -> bool:
        """Close the window for good; ask only where something that was typed would be gone."""
        return self.quit() if self._ending.going_on in LOSES else self.quit_now()

    def restart_by(self, act: Callable[[], object]) -> None:
        """Do what starts Paddock again; ask first where something that was typed would be gone."""
        if self._ending.going_on not in LOSES:
            act()
        elif self._box is None:
            self._ask(tr("Restart Paddock?"), text=tr(RESTART), words=tr("Restart"), act=act)

    def puts_away(self) -> bool:
        """Put the window away where it is closed and not the app; tell whether that is so."""
        if not self._stays or self._ends or self._is_over:
            return False
        self._window.hide()
        return True

    def may_close(self) -> bool:
        """Tell whether nothing would end with the window that its user knows nothing of."""
        going_on = None if self._is_asked or self._is_over else self._ending.going_on
        if going_on is None:
            return True
        if self._box is None:
            text = tr(WORDS[going_on])
            self._ask(tr("Quit Paddock?"), text=text, words=tr("Quit"), act=self.quit_now)
        return False

    def _ask(self, title: str, *, text: str, words: str, act: Callable[[], object]) -> None:
        icon = QMessageBox.Icon.Question
        box, leave = question(icon, title, text=text, act=words, parent=self._window)
        box.setObjectName("quitAsk")
        leave.clicked.connect(lambda: act())  # noqa: PLW0108 - a click tells more than it takes
        box.rejected.connect(self._ending.show_edit)
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
