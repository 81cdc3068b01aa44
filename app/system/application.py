"""`Application`: Qt's, but that somebody is asked before it ends, and told what is to be opened."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import override

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

MOST_KEPT = 100


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
    _opens: Callable[[Sequence[Path]], object] | None = None

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(arguments)
        # macOS hands over what it is started with before there is a window, and of several things
        # one at a time.
        self._kept: tuple[Path, ...] = ()
        self._together = QTimer(self, singleShot=True, interval=0)
        self._together.timeout.connect(self._open_kept)

    def open_by(self, opens: Callable[[Sequence[Path]], object]) -> None:
        """Have somebody open what the system hands over, and what it has handed over by now."""
        self._opens = opens
        self._open_kept()

    @override
    def event(self, e: QEvent, /) -> bool:
        if e.type() is QEvent.Type.Quit and not self.may_end():
            e.ignore()
            return True
        if isinstance(e, QFileOpenEvent):
            self._keep(e)
            return True
        is_done = super().event(e)
        if e.type() is QEvent.Type.ApplicationPaletteChange:
            self.dressed.emit()
        return is_done

    def _keep(self, event: QFileOpenEvent) -> None:
        if not event.file():
            return  # an address: none is ours
        self._kept = (*self._kept, Path(event.file()))[:MOST_KEPT]
        self._together.start()

    @Slot()
    def _open_kept(self) -> None:
        if self._opens is not None:
            kept, self._kept = self._kept, ()
            self._opens(kept)
