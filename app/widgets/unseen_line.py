"""`UnseenLine`: above it stands what the model no longer sees."""

from typing import override

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from app.theme import small_font
from app.words import tr

GAP_BELOW = 20


class UnseenLine(QLabel):
    """Words in the middle of a line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("The model no longer sees above here"), parent)
        self.setObjectName("unseen")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(small_font())
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)

    def arrange(self, width: int) -> int:
        """Stand at the top in that width; return how far below that what follows begins."""
        height = self.heightForWidth(width)
        self.setGeometry(0, 0, width, height)
        return height + GAP_BELOW

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        super().paintEvent(arg__1)
        words = self.fontMetrics().horizontalAdvance(self.text())
        room = (self.width() - words) // 2 - 12
        if room <= 0:
            return
        painter, middle = QPainter(self), self.height() // 2
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawLine(0, middle, room, middle)
        painter.drawLine(self.width() - room, middle, self.width(), middle)
        painter.end()
