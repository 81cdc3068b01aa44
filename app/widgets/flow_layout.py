"""`FlowLayout`: widgets side by side, in as many lines as they need, as words in a paragraph."""

from typing import override

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

GAP = 8


class FlowLayout(QLayout):
    """Its height follows from its width."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, arg__1: QLayoutItem) -> None:
        self._items.append(arg__1)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return self._placed(QRect(0, 0, arg__1, 0), moving=False)

    @override
    def setGeometry(self, arg__1: QRect) -> None:
        super().setGeometry(arg__1)
        self._placed(arg__1, moving=True)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        least = QSize()
        for item in self._items:
            least = least.expandedTo(item.minimumSize())
        return least

    def _placed(self, room: QRect, *, moving: bool) -> int:
        """Put all where it belongs, or only see how high that is."""
        x, y, line = room.x(), room.y(), 0
        for item in self._items:
            wanted = item.sizeHint()
            if x > room.x() and x + wanted.width() > room.right() + 1:
                x, y, line = room.x(), y + line + GAP, 0
            if moving:
                item.setGeometry(QRect(QPoint(x, y), wanted))
            x, line = x + wanted.width() + GAP, max(line, wanted.height())
        return y + line - room.y()
