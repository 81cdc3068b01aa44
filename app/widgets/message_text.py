"""`MessageText`: plain text that is read, selected and copied, and grows at its end."""

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import (
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from app.widgets.wrapping import wrap_mode

LINE_HEIGHT_PERCENT = 132
# Laid out narrower than this, a long text has so many lines that the window stands still.
LEAST_WRAP = 480
MARK_ALPHA = 90


class MessageText(QTextEdit):
    """As high as its text, which the owner sees to; no markup is understood."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("text")
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Wrapping by its own width, a hidden field would wrap by that of its last message.
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.document().setDocumentMargin(0)
        self._shown = 0
        self._spot = 0  # which of the marks is to be seen
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
        spacing = QTextBlockFormat()
        spacing.setLineHeight(
            LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        QTextCursor(self.document()).setBlockFormat(spacing)
        self.catch_up(text)

    def catch_up(self, text: str) -> None:
        """Add what text has more than is shown; what is shown stays, its selection too."""
        if len(text) == self._shown:
            return
        if self.wordWrapMode() != QTextOption.WrapMode.WrapAnywhere:
            # A long answer grows many times; only what is new of it is looked through.
            self.setWordWrapMode(wrap_mode(text, self._shown))
        selected = self.textCursor()
        anchor, position = selected.anchor(), selected.position()
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(text[self._shown :])
        self._shown = len(text)
        if self.textCursor().position() != position:
            selected.setPosition(anchor)
            selected.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(selected)

    def height_at(self, width: int) -> int:
        """Return how high the text is where it may be that wide."""
        self._wrap(width)
        return round(self.document().size().height())

    def width_within(self, width: int) -> int:
        """Return how wide the text is where it may be that wide at most."""
        self._wrap(width)
        return min(width, round(self.document().idealWidth()) + 1)

    def mark(self, spans: Sequence[tuple[int, int]], spot: int = 0) -> None:
        """Mark characters, from start up to end each, and no others; spot is which one to see."""
        self._spot = spot
        if not spans and not self.extraSelections():
            return
        text = self.toPlainText()
        self.setExtraSelections([self._marked(_units(text, each)) for each in spans])

    @property
    def top_of_mark(self) -> int:
        """Return how far below the top the mark is that is to be seen, 0 where there is none."""
        marks = self.extraSelections()
        return self.cursorRect(marks[self._spot].cursor).top() if marks else 0

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

    @override
    def loadResource(self, type: int, name: object) -> None:
        """Load nothing: no text may reach a file or the network."""

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        e.ignore()

    def _marked(self, span: tuple[int, int]) -> QTextEdit.ExtraSelection:
        marked = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(span[0])
        cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
        form, colour = QTextCharFormat(), self.palette().color(QPalette.ColorRole.Highlight)
        colour.setAlpha(MARK_ALPHA)
        form.setBackground(colour)
        setattr(marked, "cursor", cursor)  # noqa: B010 - PySide's stubs leave it out
        setattr(marked, "format", form)  # noqa: B010
        return marked

    def _wrap(self, width: int) -> None:
        if self.lineWrapColumnOrWidth() != width:
            self.setLineWrapColumnOrWidth(width)


def _units(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Count as Qt does, for which a letter beyond the first plane is two."""
    start, end = (len(text[:place].encode("utf-16-le")) // 2 for place in span)
    return start, end
