"""`ScrolledPage`: a column of widgets, as wide as text is read well, scrolled where it is long."""

from typing import override

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.theme import MARGIN, MEASURE


class ScrolledPage(QScrollArea):
    """Its column takes widgets, from above to below."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Where it comes and goes, what is in the middle would move; nothing is seen of an idle one.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setWidgetResizable(True)
        self.page = _Page(self)
        self.page.setObjectName("scrolledPage")
        self._inner = QWidget(self.page)
        self._inner.setMaximumWidth(MEASURE)
        self.column = QVBoxLayout(self._inner)
        self.column.setContentsMargins(0, 0, 0, MARGIN)
        self.column.setSpacing(12)
        row = QHBoxLayout(self.page)
        row.setContentsMargins(MARGIN, 4, MARGIN, 0)
        row.addStretch(1)
        row.addWidget(self._inner, 1000)
        row.addStretch(1)
        self.setWidget(self.page)
        self.viewport().setAutoFillBackground(False)
        self.page.setAutoFillBackground(False)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)
        self._on_range(0, 0)

    @Slot(int, int)
    def _on_range(self, least: int, most: int) -> None:
        self.verticalScrollBar().setEnabled(most > least)


class _Page(QWidget):
    """Needs what is on it does in the width that it has, and nothing for a narrower one.

    Else there would be something to scroll where all is to be seen.
    """

    @override
    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(least.width(), 0) if self.hasHeightForWidth() else least
