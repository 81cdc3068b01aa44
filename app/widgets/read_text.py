"""`ReadText`: text that is read, selected and marked; what it says and how, its heirs know."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import override

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QTextBlockFormat, QTextCharFormat, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

LINE_HEIGHT_PERCENT = 132
# Laid out narrower than this, a long text has so many lines that the window stands still.
LEAST_WRAP = 480
MARK_ALPHA, SPOT_ALPHA = 70, 170


class ReadText(QTextEdit):
    """As high as its text, which the owner sees to."""

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
        self._spot = 0  # which of the marks is to be seen

    def height_at(self, width: int) -> int:
        """Return how high the text is where it may be that wide."""
        self._wrap(width)
        return round(self.document().size().height())

    def mark(
        self, spans: Sequence[tuple[int, int]], spot: int = 0, *, strong: bool = False
    ) -> None:
        """Mark characters, from start up to end each, and no others; spot is which one to see.

        Where strong, it stands out from the others.
        """
        self._spot = spot
        if not spans and not self.extraSelections():
            return
        text = self.toPlainText()
        marks = [self._marked(_units(text, each), MARK_ALPHA) for each in spans]
        if strong:
            marks[spot] = self._marked(_units(text, spans[spot]), SPOT_ALPHA)
        self.setExtraSelections(marks)

    @property
    def top_of_mark(self) -> int:
        """Return how far below the top the mark is that is to be seen, 0 where there is none."""
        marks = self.extraSelections()
        return self.cursorRect(marks[self._spot].cursor).top() if marks else 0

    @contextmanager
    def keeping_selection(self) -> Generator[None]:
        """Have what is selected stay so, whatever is written behind it."""
        selected = self.textCursor()
        chosen = selected.anchor(), selected.position()
        yield
        if chosen[0] != chosen[1]:
            last = self.document().characterCount() - 1
            selected.setPosition(min(chosen[0], last))
            selected.setPosition(min(chosen[1], last), QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(selected)

    @override
    def loadResource(self, type: int, name: object) -> None:
        """Load nothing: no text may reach a file or the network."""

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        e.ignore()

    def _marked(self, span: tuple[int, int], alpha: int) -> QTextEdit.ExtraSelection:
        marked = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(span[0])
        cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
        form, colour = QTextCharFormat(), self.palette().color(QPalette.ColorRole.Highlight)
        colour.setAlpha(alpha)
        form.setBackground(colour)
        setattr(marked, "cursor", cursor)  # noqa: B010 - PySide's stubs leave it out
        setattr(marked, "format", form)  # noqa: B010
        return marked

    def _wrap(self, width: int) -> None:
        if self.lineWrapColumnOrWidth() != width:
            self.setLineWrapColumnOrWidth(width)


def spaced() -> QTextBlockFormat:
    """Return the form of a paragraph whose lines stand as far apart as all text here."""
    form = QTextBlockFormat()
    form.setLineHeight(
        LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    )
    return form


def units(text: str) -> int:
    """Count letters as Qt does, for which one beyond the first plane is two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _units(text: str, span: tuple[int, int]) -> tuple[int, int]:
    start, end = (units(text[:place]) for place in span)
    return start, end
