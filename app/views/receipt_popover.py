"""`ReceiptPopover`: all that is known of how a reply was made, in a table of words."""

from datetime import UTC, datetime
from typing import override

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.conversation import Message
from app.domain.receipts import receipt_rows
from app.widgets.buttons import push_button
from app.words import moment, tr

WIDTH = 420


class ReceiptPopover(QDialog):
    """Gone by Esc, and by a click elsewhere."""

    def __init__(self, message: Message, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("receiptPopover")
        self.setAccessibleName(tr("Receipt"))
        self.setWindowTitle(tr("Receipt"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        self._rows = _rows(message)
        self._table = _table(self._rows, self)
        copy = push_button("copyReceipt", tr("Copy"), self._on_copy, parent=self)
        column = QVBoxLayout(self)
        self._margin = column.contentsMargins().left()
        column.addWidget(self._table)
        column.addWidget(copy, 0, Qt.AlignmentFlag.AlignRight)
        self._table.setFocus()

    def open_at(self, place: QPoint) -> None:
        """Open above a place, as far as the screen allows."""
        # Laid out by hand, as Qt's headers stretch only what is shown already.
        self.ensurePolished()
        inner = WIDTH - 2 * self._margin - 2 * self._table.frameWidth()
        self._table.resizeColumnToContents(0)
        self._table.setColumnWidth(1, inner - self._table.columnWidth(0))
        self._table.resizeRowsToContents()
        heights = (self._table.rowHeight(row) for row in range(self._table.rowCount()))
        self._table.setFixedHeight(sum(heights) + 2 * self._table.frameWidth())
        self.adjustSize()
        room, size = self.screen().availableGeometry(), self.size()
        left = min(max(room.left(), place.x() - size.width()), room.right() - size.width())
        self.move(left, max(room.top(), place.y() - size.height()))
        self.show()

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.matches(QKeySequence.StandardKey.Copy):
            self._on_copy()
        else:
            super().keyPressEvent(arg__1)

    @Slot()
    def _on_copy(self) -> None:
        text = "\n".join(f"{name}\t{value}" for name, value in self._rows)
        QGuiApplication.clipboard().setText(text)


class _Table(QTableWidget):
    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt would copy a cell; here all is meant.
        if event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()
        else:
            super().keyPressEvent(event)


def _rows(message: Message) -> list[tuple[str, str]]:
    when = moment(datetime.fromtimestamp(message.created, UTC))
    known = receipt_rows(message.receipt) if message.receipt else []
    return [*known, (tr("When"), when)]


def _table(rows: list[tuple[str, str]], parent: QWidget) -> QTableWidget:
    table = _Table(len(rows), 2, parent)
    table.setObjectName("receiptTable")
    table.setAccessibleName(tr("Receipt"))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    # Nothing is done with a row alone, so none is to look chosen; all is copied.
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.horizontalHeader().hide()
    table.verticalHeader().hide()
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            table.setItem(row, column, QTableWidgetItem(text))
    table.setCurrentCell(0, 0)
    return table
