"""`Attention`: tells who looks elsewhere that an answer has come, and no word of what it says."""

import sys
import time

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from app.state.chat import Chat
from app.state.settings import LiveSettings
from app.system.telling import Telling
from app.widgets.forward import bring_forward
from app.words import tr

# Nobody goes away for an answer that takes no longer.
LONG_S = 10
# Without an end, an icon in the Dock jumps until the app is looked at.
ALERT_MS = 1_500 if sys.platform == "darwin" else 0


class Attention(QObject):
    """Counts the answers that nobody has seen, on the app's icon, until one of its windows is used.

    Where one was long in the making, a notification tells of it, too, unless that is switched off.
    """

    def __init__(
        self,
        chat: Chat,
        settings: LiveSettings,
        telling: Telling,
        *,
        window: QWidget,
        long_s: float = LONG_S,
    ) -> None:
        super().__init__(window)
        self._chat, self._settings, self._telling = chat, settings, telling
        self._window, self._long_s = window, long_s
        self._question: int | None = None
        self._since = 0.0
        self.unseen = 0
        chat.changed.connect(self._on_changed)
        telling.clicked.connect(self._on_clicked)
        qt = QGuiApplication.instance()
        assert isinstance(qt, QGuiApplication)
        self._qt = qt
        qt.focusWindowChanged.connect(self._on_focus)

    @Slot()
    def _on_changed(self) -> None:
        growing = self._chat.growing
        question = growing.question if growing else None
        if question == self._question:
            return
        was, self._question = self._question, question
        took, self._since = time.monotonic() - self._since, time.monotonic()
        if was is not None and not _looks_here():
            self._tell(is_long=took >= self._long_s)

    def _tell(self, *, is_long: bool) -> None:
        self.unseen += 1
        self._qt.setBadgeNumber(self.unseen)
        if not is_long:
            return
        QApplication.alert(self._window, ALERT_MS)
        if self._settings.now.notify:
            # Nor its title: who else is near reads it, and the system keeps it.
            self._telling.tell("Paddock", tr("An answer is ready."))

    @Slot()
    def _on_focus(self) -> None:
        if self.unseen and _looks_here():
            self.unseen = 0
            self._qt.setBadgeNumber(0)
            self._telling.close()

    @Slot()
    def _on_clicked(self) -> None:
        bring_forward(self._window)


def _looks_here() -> bool:
    # The app may be active though none of its windows is: on a Mac, all may be closed.
    return bool(QApplication.activeWindow())
