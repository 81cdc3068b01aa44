"""`FileDrop`: lets files be dropped anywhere on a part of the window."""

from collections.abc import Callable
from typing import override

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget


class FileDrop(QObject):
    """Takes what is dropped on an area, where nothing within the area takes it itself.

    Where takes says no, nothing can be dropped there, and whoever drags something sees that.

    Signals:
        dropped: these addresses, in their order.
        hovered: something that may be dropped is above the area, or no longer.
    """

    dropped = Signal(list)
    hovered = Signal(bool)

    def __init__(self, area: QWidget, takes: Callable[[], bool]) -> None:
        super().__init__(area)
        self._takes = takes
        area.setAcceptDrops(True)
        area.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event:
            case QDropEvent() if event.mimeData().hasUrls() and not self._takes():
                event.ignore()
                return True
            case QDragEnterEvent() | QDragMoveEvent() if event.mimeData().hasUrls():
                # The file stays where it is, whatever the keys that are held would mean.
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                self.hovered.emit(True)
                return True
            case QDropEvent() if event.mimeData().hasUrls():
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                self.hovered.emit(False)
                self.dropped.emit(event.mimeData().urls())
                return True
            case _ if event.type() is QEvent.Type.DragLeave:
                self.hovered.emit(False)
            case _:
                pass
        return super().eventFilter(watched, event)
