"""`Application`: Qt's, but that somebody is asked before it ends."""

from collections.abc import Callable
from typing import override

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QApplication


def _always() -> bool:
    return True


class Application(QApplication):
    """Whatever wants it to end: the menu, the Dock, a logout, or the last window.

    Signals:
        dressed: the colours of the system, or of the app, are others.
    """

    dressed = Signal()
    # Tells whether it may; who asks the user something else first says no.
    may_end: Callable[[], bool] = staticmethod(_always)

    @override
    def event(self, e: QEvent, /) -> bool:
        if e.type() is QEvent.Type.Quit and not self.may_end():
            e.ignore()
            return True
        is_done = super().event(e)
        if e.type() is QEvent.Type.ApplicationPaletteChange:
            self.dressed.emit()
        return is_done
