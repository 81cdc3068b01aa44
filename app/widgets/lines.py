"""`Lines`: draws rows of one line each, with what matches marked, and at the right what it has."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, cast, override

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.theme import small_font

PAD_X, PAD_Y, GAP, ICON, INSET = 12, 8, 10, 18, 20
# What is at the right gets no more than this part of a row, so that the title is read.
MOST_RIGHT = 0.5
TALL = "Ág旧な한"

type Index = QModelIndex | QPersistentModelIndex


class Line(NamedTuple):
    """What a row says: a title, of which some letters are marked, and at the right a note.

    below is a second line, where there is room for one. A row that belongs to the one above it is
    inset.
    """

    title: str
    marks: Sequence[tuple[int, int]] = ()
    right: str = ""
    icon: QIcon | None = None
    heading: bool = False
    below: str = ""
    inset: bool = False


class Lines(QStyledItemDelegate):
    """Draws what line_of gives for a row; one that is not enabled is drawn pale."""

    def __init__(
        self,
        line_of: Callable[[Index], Line],
        parent: QWidget,
        *,
        height: Callable[[], int] | None = None,
    ) -> None:
        super().__init__(parent)
        self._line_of, self._height = line_of, height or row_height

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, row_height() if self._line_of(index).heading else self._height())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        # PySide's stubs leave out what an option has.
        setattr(option, "text", "")  # noqa: B010
        row = cast("QRect", getattr(option, "rect"))  # noqa: B009
        colours = cast("QPalette", getattr(option, "palette"))  # noqa: B009
        view = cast("QWidget", self.parent())
        view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, view)
        line = self._line_of(index)
        state = cast("QStyle.StateFlag", getattr(option, "state"))  # noqa: B009
        # On the ground of a chosen row, what is pale would be hard to read.
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        soft = QPalette.ColorRole.Text if chosen else QPalette.ColorRole.PlaceholderText
        pale = colours.color(soft)
        enabled = bool(index.flags() & Qt.ItemFlag.ItemIsEnabled) and not line.heading
        ink = colours.color(QPalette.ColorRole.Text) if enabled else pale
        inner = row.adjusted(PAD_X + INSET * line.inset, 0, -PAD_X, 0)
        painter.save()
        if line.icon is not None:
            place = QRect(inner.left(), inner.center().y() - ICON // 2 + 1, ICON, ICON)
            line.icon.paint(painter, place)
            inner.setLeft(place.right() + GAP)
        painter.setPen(pale)
        if line.below:
            inner.setBottom(_draw_below(painter, line.below, inner))
        inner.setRight(_draw_right(painter, line.right, inner))
        painter.setPen(ink)
        _draw_title(painter, line, inner)
        painter.restore()


def row_height() -> int:
    """Tell how high a row is, whatever scripts are in it."""
    layout = _laid_out(TALL, QApplication.font(), ())
    return round(layout.boundingRect().height()) + 2 * PAD_Y


def two_lines_height() -> int:
    """Tell how high a row of two lines is, whatever scripts are in it."""
    return row_height() + round(_laid_out(TALL, small_font(), ()).boundingRect().height())


def _draw_below(painter: QPainter, text: str, inner: QRect) -> int:
    """Draw a second line; return where the first has to end."""
    font = small_font()
    metrics = QFontMetrics(font)
    height = round(_laid_out(TALL, font, ()).boundingRect().height())
    place = QRect(inner.left(), inner.bottom() - PAD_Y - height + 2, inner.width(), height)
    painter.setFont(font)
    elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
    return place.top() + PAD_Y - 2


def _draw_right(painter: QPainter, text: str, inner: QRect) -> int:
    """Draw a note at the right; return where the title has to end."""
    if not text:
        return inner.right()
    font = small_font()
    metrics = QFontMetrics(font)
    most = round(inner.width() * MOST_RIGHT)
    elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, most)
    width = metrics.horizontalAdvance(elided)
    painter.setFont(font)
    place = QRect(inner.right() - width, inner.top(), width + 1, inner.height())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, elided)
    return place.left() - GAP


def _draw_title(painter: QPainter, line: Line, inner: QRect) -> None:
    font = QApplication.font()
    if line.heading:
        font = small_font()
        font.setWeight(QFont.Weight.DemiBold)
    metrics = QFontMetrics(font)
    # Bold letters are wider than those that are measured.
    room = inner.width() - sum(end - start for start, end in line.marks)
    title = metrics.elidedText(line.title, Qt.TextElideMode.ElideRight, room)
    layout = _laid_out(title, font, line.marks)
    height = layout.boundingRect().height()
    below = (inner.height() - height) - PAD_Y / 2 if line.heading else (inner.height() - height) / 2
    layout.draw(painter, QPointF(inner.left(), inner.top() + below))


def _laid_out(text: str, font: QFont, marks: Sequence[tuple[int, int]]) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.setFormats([_bold(text, start, end) for start, end in marks if end <= len(text)])
    layout.beginLayout()
    line = layout.createLine()
    line.setNumColumns(len(text) + 1)
    line.setPosition(QPointF(0, 0))
    layout.endLayout()
    return layout


def _bold(text: str, start: int, end: int) -> QTextLayout.FormatRange:
    marked = QTextLayout.FormatRange()
    # Qt counts in halves of what is beyond the first 65,536 letters.
    marked.start = _units(text[:start])
    marked.length = _units(text[start:end])
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold)
    form.setForeground(QColor(QApplication.palette().color(QPalette.ColorRole.Accent)))
    marked.format = form
    return marked


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
