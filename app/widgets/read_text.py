"""`ReadText`: text that is read, selected and marked; what it says and how, its heirs know."""

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from typing import override

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

LINE_HEIGHT_PERCENT = 132
# Laid out narrower than this, a long text has so many lines that the window stands still.
LEAST_WRAP = 480
MARK_ALPHA, SPOT_ALPHA = 70, 255
# What Qt has for the picture of a formula, with which its source is kept.
PICTURE = "\ufffc"
SOURCE = QTextFormat.Property.UserProperty.value
# What Qt parts lines and paragraphs with.
_BREAKS = {0x2028: "\n", 0x2029: "\n"}


class ReadText(QTextEdit):
    """As high as its text, which the owner sees to.

    Signals:
        pressed: the left button of the mouse went down in it.
        dragged: the mouse is there on the screen, its left button still held.
        released: that went up again.
    """

    pressed = Signal(object)
    dragged = Signal(QPoint)
    released = Signal()

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
        # Its message has a menu of all that can be done.
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.document().setDocumentMargin(0)
        self._holds = False  # whether the mouse was pressed on what is selected
        self._spot = 0  # which of the marks is to be seen
        # Gives what is selected where that is more than this text alone.
        self.spanning: Callable[[], QMimeData | None] = lambda: None

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

    def selected_text(self) -> str:
        """Return what is selected; of the picture of a formula, its source."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        said = cursor.selectedText().translate(_BREAKS)
        if PICTURE not in said:
            return said
        sources = iter([*_sources(self.document(), start, end)])
        return "".join(next(sources, each) if each == PICTURE else each for each in said)

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        data = self.spanning()
        if data is None:
            data = QMimeData()
            data.setText(self.selected_text())
        return data

    @override
    def mousePressEvent(self, e: QMouseEvent) -> None:
        is_left = e.button() is Qt.MouseButton.LeftButton
        # From there Qt drags what is selected to another program; let go, it selects anew.
        self._holds = is_left and self._is_selected(e.position().toPoint())
        super().mousePressEvent(e)
        if is_left and not self._holds:
            self.pressed.emit(self)

    @override
    def mouseMoveEvent(self, e: QMouseEvent) -> None:
        super().mouseMoveEvent(e)
        if e.buttons() & Qt.MouseButton.LeftButton and not self._holds:
            self.dragged.emit(e.globalPosition().toPoint())

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        if self._holds:
            self._holds = False
            self.pressed.emit(self)
        self.released.emit()

    def _is_selected(self, mouse: QPoint) -> bool:
        cursor = self.textCursor()
        bars = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        hit = (
            self
            .document()
            .documentLayout()
            .hitTest(QPointF(mouse + bars), Qt.HitTestAccuracy.ExactHit)
        )
        return cursor.hasSelection() and cursor.selectionStart() <= hit <= cursor.selectionEnd()

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

    def bar_below(self, wide: float, width: int) -> int:
        """Return how high the bar is that scrolls a text so wide in that width; 0 for none."""
        return self.horizontalScrollBar().sizeHint().height() if wide > width else 0

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        # What goes up and down is for the messages, what goes aside is for what scrolls that way.
        scrolls = self.horizontalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        aside = abs(e.angleDelta().x()) > abs(e.angleDelta().y())
        if scrolls and aside and self.horizontalScrollBar().maximum():
            super().wheelEvent(e)
        else:
            e.ignore()

    def _marked(self, span: tuple[int, int], alpha: int) -> QTextEdit.ExtraSelection:
        marked = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(span[0])
        cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
        form, colour = QTextCharFormat(), self.palette().color(QPalette.ColorRole.Highlight)
        colour.setAlpha(alpha)
        form.setBackground(colour)
        if alpha == SPOT_ALPHA:
            form.setForeground(self.palette().color(QPalette.ColorRole.HighlightedText))
        setattr(marked, "cursor", cursor)  # noqa: B010 - PySide's stubs leave it out
        setattr(marked, "format", form)  # noqa: B010
        return marked

    def _wrap(self, width: int) -> None:
        if self.lineWrapColumnOrWidth() != width:
            self.setLineWrapColumnOrWidth(width)


def _sources(document: QTextDocument, start: int, end: int) -> Iterator[str]:
    """Give the sources of the formulas that are shown between two places."""
    cursor = QTextCursor(document)
    for place in range(start, end):
        if document.characterAt(place) == PICTURE:
            cursor.setPosition(place + 1)  # it has the form of the letter before it
            yield f"${cursor.charFormat().property(SOURCE)}$"


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
