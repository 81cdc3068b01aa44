"""`GrowingText`: a field as tall as its text; one key submits it, another breaks the line."""

from collections.abc import Callable
from typing import override

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from app.widgets.wrapping import wrap_mode

MOST_LINES = 10
type Taker = Callable[[QMimeData], bool]

RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
BREAKING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier


class GrowingText(QPlainTextEdit):
    """Where the user types.

    Signals:
        submitted: the user is done with the text.
    """

    submitted = Signal()
    most_lines = MOST_LINES

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)
        self._takers: list[Taker] = []
        self._return_submits = True
        self._fit()

    def choose_keys(self, *, return_submits: bool) -> None:
        """Have Return submit, or break the line; with ⌘ it submits, with Shift or Alt it breaks."""
        self._return_submits = return_submits

    def offer_first(self, taker: Taker) -> None:
        """Have what is pasted or dropped be offered to taker, which tells whether it took it."""
        self._takers.append(taker)

    @property
    def text(self) -> str:
        """Return what is typed, letter by letter: Qt alone makes spaces of no-break spaces."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def show_text(self, text: str) -> None:
        """Put text in place of what is there."""
        self.setWordWrapMode(wrap_mode(text))
        self.setPlainText(text)
        self.moveCursor(self.textCursor().MoveOperation.End)

    @property
    def composing(self) -> bool:
        """Tell whether an input method shows candidates that are not part of the text yet."""
        return bool(self.textCursor().block().layout().preeditAreaText())

    @property
    def at_first_line(self) -> bool:
        """Tell whether no line is above that of the cursor."""
        return not self._has_line(QTextCursor.MoveOperation.Up)

    @property
    def at_last_line(self) -> bool:
        """Tell whether no line is below that of the cursor."""
        return not self._has_line(QTextCursor.MoveOperation.Down)

    @override
    def event(self, e: QEvent) -> bool:
        # What is pressed while an input method composes is for that, and means nothing here.
        if isinstance(e, QKeyEvent) and self.composing and not _is_letter(e):
            e.accept()
            return True
        # With nothing to undo here, the key may undo something elsewhere in the window.
        undo = isinstance(e, QKeyEvent) and e.matches(QKeySequence.StandardKey.Undo)
        if e.type() is QEvent.Type.ShortcutOverride and undo:
            e.setAccepted(self.document().isUndoAvailable())
            return True
        return super().event(e)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        if any(taker(source) for taker in self._takers):
            return
        self.setWordWrapMode(wrap_mode(self.text + source.text()))
        super().insertFromMimeData(source)

    def put(self, text: str) -> None:
        """Put text where the cursor is, in the place of what is selected."""
        self.setWordWrapMode(wrap_mode(self.text + text))
        self.insertPlainText(text)
        self.ensureCursorVisible()

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() not in RETURNS:
            super().keyPressEvent(e)
        elif self._breaks(e.modifiers()):
            self.insertPlainText("\n")
            self.ensureCursorVisible()
        else:
            self.submitted.emit()

    def _breaks(self, modifiers: Qt.KeyboardModifier) -> bool:
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            return False
        return bool(modifiers & BREAKING) or not self._return_submits

    def _has_line(self, beyond: QTextCursor.MoveOperation) -> bool:
        return self.textCursor().movePosition(beyond)

    @override
    def changeEvent(self, e: QEvent) -> None:
        super().changeEvent(e)
        if e.type() is QEvent.Type.FontChange:
            # Under a style sheet it is not handed on, and what stands for a text stayed small.
            self.viewport().setFont(self.font())
            self._fit()

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        self._fit()

    @Slot()
    def _on_size_changed(self) -> None:
        self._fit()

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        most = line * self.most_lines
        wanted = min(most, max(line, self._text_height(most)))
        around = round(2 * self.document().documentMargin())
        self.setFixedHeight(wanted + around)
        full = wanted == most
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if full else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )

    def _text_height(self, enough: int) -> int:
        """Sum up the height of the lines, looking at no more of them than are enough."""
        height, block = 0.0, self.document().firstBlock()
        while block.isValid() and height < enough:
            height += self.blockBoundingRect(block).height()
            block = block.next()
        return round(height)


def _is_letter(event: QKeyEvent) -> bool:
    held = event.modifiers() & (
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
    )
    return bool(event.text()) and event.text().isprintable() and not held
