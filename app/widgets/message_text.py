"""`MessageText`: plain text that is read, selected and copied, and grows at its end."""

from typing import override

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor, QTextOption
from PySide6.QtWidgets import QWidget

from app.widgets.read_text import LEAST_WRAP, LINE_HEIGHT_PERCENT, ReadText, spaced
from app.widgets.wrapping import wrap_mode


class MessageText(ReadText):
    """No markup is understood."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = 0
        self._whole: str | None = None  # where only its first letters are shown
        self._cut = 0

    def stand_for(self, whole: str | None, shown: int) -> None:
        """Have copying what reaches beyond the first shown letters take all that whole has."""
        self._whole, self._cut = whole, shown

    def show_text(self, text: str) -> None:
        """Show text in place of what was there."""
        self.clear()
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._wrap(max(LEAST_WRAP, self.lineWrapColumnOrWidth()))
        self._shown = 0
        QTextCursor(self.document()).setBlockFormat(spaced())
        self.catch_up(text)

    def catch_up(self, text: str) -> None:
        """Add what text has more than is shown; what is shown stays, its selection too."""
        if len(text) == self._shown:
            return
        if self.wordWrapMode() != QTextOption.WrapMode.WrapAnywhere:
            # A long answer grows many times; only what is new of it is looked through.
            self.setWordWrapMode(wrap_mode(text, self._shown))
        with self.keeping_selection():
            cursor = QTextCursor(self.document())
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertText(text[self._shown :])
            self._shown = len(text)

    def width_within(self, width: int) -> int:
        """Return how wide the text is where it may be that wide at most."""
        self._wrap(width)
        return min(width, round(self.document().idealWidth()) + 1)

    @property
    def leading(self) -> int:
        """Return how much empty space there is below the last line."""
        return round(self.fontMetrics().height() * (LINE_HEIGHT_PERCENT - 100) / 100)

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        cursor = self.textCursor()
        before = QTextCursor(self.document())
        before.setPosition(cursor.selectionStart(), QTextCursor.MoveMode.KeepAnchor)
        # Qt counts a letter beyond the first plane twice, as Python does not.
        start = len(before.selectedText())
        if self._whole is None or start + len(cursor.selectedText()) <= self._cut:
            return super().createMimeDataFromSelection()
        data = QMimeData()
        data.setText(self._whole[start:])
        return data
