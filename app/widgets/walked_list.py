"""`WalkedList`: a list whose rows are walked from a field that keeps the keyboard."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QListView, QWidget

from app.widgets.aloud import say


class WalkedList(QListView):
    """What is walked to is said, as nothing else tells who listens which row is chosen.

    Signals:
        chosen: the user clicked on a row, or wants the one that is marked.
    """

    chosen = Signal(QModelIndex)

    def __init__(
        self, name: str, label: str, *, rows: QAbstractItemModel, field: QWidget, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._field = field
        self.setFrameShape(QFrame.Shape.NoFrame)
        # The keyboard stays in the field.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setModel(rows)
        self.clicked.connect(self.chosen)

    def begin_at_top(self) -> None:
        """Mark the first row that can be chosen."""
        self.scrollToTop()
        self.go_to(0, 1)

    @Slot(int)
    def walk(self, step: int) -> None:
        """Go so many rows further."""
        last = self.model().rowCount() - 1
        at = self.currentIndex().row() + step
        # One step beyond the end leads to the other one; a page or more stops there.
        if abs(step) == 1 and last >= 0:
            at %= last + 1
        self.go_to(max(0, min(at, last)), 1 if step > 0 else -1)

    def go_to(self, row: int, step: int) -> None:
        """Go to a row, or to the next from there that can be chosen."""
        rows = self.model()
        count = rows.rowCount()
        order = [*range(row, count), *range(row)] if step > 0 else [*range(row, -1, -1)]
        indexes = (rows.index(each, 0) for each in order)
        enabled = (each for each in indexes if each.flags() & Qt.ItemFlag.ItemIsEnabled)
        index = next(enabled, QModelIndex())
        self.setCurrentIndex(index)
        if index.isValid():
            say(self._field, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    @Slot()
    def choose(self) -> None:
        """Take the row that is marked."""
        if self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
