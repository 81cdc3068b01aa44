"""`Application`: Qt's, but that somebody is asked before it ends."""

from collections.abc import Callable
from typing import override

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication


def _always() -> bool:
    return True


class Application(QApplication):
    """Whatever wants it to end: the menu, the Dock, a logout, or the last window."""

    # Tells whether it may; who asks the user something else first says no.
    may_end: Callable[[], bool] = staticmethod(_always)

    @override
    def event(self, e: QEvent, /) -> bool:
        if e.type() is QEvent.Type.Quit and not self.may_end():
            e.ignore()
            return True
        return super().event(e)
