"""`LinkedText`: text that is read, in which some words lead somewhere."""

from typing import override

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from app.domain.tip import plain_tip
from app.widgets.read_text import ReadText


class LinkedText(ReadText):
    """Shows where a link leads, in full, and tells when it is clicked; it never goes there.

    Signals:
        link_wanted: the user wants to go to this address.
    """

    link_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.viewport().setMouseTracking(True)
        self._pressed = ""

    @override
    def mousePressEvent(self, e: QMouseEvent) -> None:
        self._pressed = self.anchorAt(e.position().toPoint())
        super().mousePressEvent(e)

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        address = self.anchorAt(e.position().toPoint())
        meant = address and address == self._pressed and not self.textCursor().hasSelection()
        if meant and e.button() is Qt.MouseButton.LeftButton:
            self.link_wanted.emit(address)

    @override
    def mouseMoveEvent(self, e: QMouseEvent) -> None:
        super().mouseMoveEvent(e)
        self._point_at(e.position().toPoint())

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(QPoint(-1, -1))

    def _point_at(self, point: QPoint) -> None:
        address = self.anchorAt(point) if self.viewport().rect().contains(point) else ""
        link, text = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(link if address else text)
        self.viewport().setToolTip(plain_tip(address))
