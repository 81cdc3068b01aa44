"""`InstructionsField`: where the instructions of a conversation are written."""

from typing import override

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFocusEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.words import phrase, tr

HEIGHT = 130
EXAMPLE = phrase("For example: Answer in two or three sentences, in British English.")


class InstructionsField(QPlainTextEdit):
    """Shows them, and holds what is typed until that is taken.

    Signals:
        edited: something was typed.
        left: somebody is done with it.
    """

    ABOUT = phrase("The model reads this before everything that is said in this chat.")
    edited = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("instructionsText")
        self.setAccessibleName(tr("Instructions"))
        self.setAccessibleDescription(tr(self.ABOUT))
        self.setPlaceholderText(tr(EXAMPLE))
        self.setTabChangesFocus(True)
        self.setFixedHeight(HEIGHT)
        self._typed = False
        self.textChanged.connect(self._on_changed)

    def show_now(self, text: str, *, fixed: bool) -> None:
        """Show instructions, unless others are typed; fixed ones can be read alone."""
        self.setReadOnly(fixed)
        if not self._typed and self.toPlainText() != text:
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)

    def write(self, text: str) -> None:
        """Put other instructions in as a hand would, so that Undo brings back what was there."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def take(self, otherwise: str) -> str:
        """Return what is typed, or where that is nothing new, what there is otherwise."""
        taken = self.toPlainText() if self._typed else otherwise
        self._typed = False
        return taken

    def forget(self) -> None:
        """Let go what was typed and not taken."""
        self._typed = False

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        self.left.emit()

    @Slot()
    def _on_changed(self) -> None:
        self._typed = True
        self.edited.emit()
