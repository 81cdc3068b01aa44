"""`FlowLayout`: widgets side by side, in as many lines as they need, as words in a paragraph."""

from typing import override

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

GAP = 8


class FlowLayout(QLayout):
    """Its height follows from its width; all lines are as high as the highest widget."""

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
        seen = [item for item in self._items if not item.isEmpty()]
        line = max((item.sizeHint().height() for item in seen), default=0)
        x, y = room.x(), room.y()
        for item in seen:
            wanted = item.sizeHint()
            if x > room.x() and x + wanted.width() > room.right() + 1:
                x, y = room.x(), y + line + GAP
            if moving:
                middle = (line - wanted.height()) // 2
                item.setGeometry(QRect(QPoint(x, y + middle), wanted))
            x += wanted.width() + GAP
        return y + line - room.y()
