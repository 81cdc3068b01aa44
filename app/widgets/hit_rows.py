"""`HitRows`: draws what a search found, what was looked for in bold."""

from collections.abc import Callable, Sequence
from math import ceil
from typing import NamedTuple, cast, override

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
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

PAD_X, PAD_Y, GAP = 9, 6, 2
LINES = 2
TALL = "Ág旧な한"


class Passage(NamedTuple):
    """A part of a text, of which some characters, from start up to end each, are marked."""

    text: str
    marks: Sequence[tuple[int, int]]


type Index = QModelIndex | QPersistentModelIndex


class HitRows(QStyledItemDelegate):
    """Draws a title and below it two lines of a passage, which passages_of gives for a row."""

    def __init__(
        self, passages_of: Callable[[Index], tuple[Passage, Passage]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._passages_of = passages_of

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(
            100, 2 * PAD_Y + _line(QApplication.font()) + GAP + LINES * _line(small_font())
        )

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        # PySide's stubs leave out what an option has.
        setattr(option, "text", "")  # noqa: B010
        row = cast("QRect", getattr(option, "rect"))  # noqa: B009
        colours = cast("QPalette", getattr(option, "palette"))  # noqa: B009
        view = cast("QWidget", self.parent())
        view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, view)
        title, below = self._passages_of(index)
        text = colours.color(QPalette.ColorRole.Text)
        inner = row.adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y)
        title = on_one_line(title, inner.width())
        first = _laid_out(title, inner.width(), _Look(QApplication.font(), 1, text))
        second = _laid_out(below, inner.width(), _Look(small_font(), LINES, text))
        place = QPointF(inner.topLeft())
        painter.save()
        painter.setPen(text)
        first.draw(painter, place)
        painter.setPen(colours.color(QPalette.ColorRole.PlaceholderText))
        second.draw(painter, place + QPointF(0, first.boundingRect().height() + GAP))
        painter.restore()


def on_one_line(title: Passage, width: int) -> Passage:
    """Cut a title where it is wider, unless something that is marked would be gone."""
    usual, bold = QFont(QApplication.font()), QFont(QApplication.font())
    bold.setBold(True)
    plain, strong = QFontMetrics(usual), QFontMetrics(bold)
    marked = [title.text[start:end] for start, end in title.marks]
    wider = sum(strong.horizontalAdvance(each) - plain.horizontalAdvance(each) for each in marked)
    cut = plain.elidedText(title.text, Qt.TextElideMode.ElideRight, width - wider)
    kept = len(title.text) if cut == title.text else len(cut) - 1
    return Passage(cut, title.marks) if all(end <= kept for _, end in title.marks) else title


def _line(font: QFont) -> int:
    """Tell how high a line is in which there are several scripts."""
    layout = _laid_out(Passage(TALL, ()), 1000, _Look(font, 1, QColor()))
    return ceil(layout.boundingRect().height())


class _Look(NamedTuple):
    font: QFont
    lines: int
    marks: QColor


def _laid_out(passage: Passage, width: int, look: _Look) -> QTextLayout:
    """Lay out as many lines as there may be."""
    layout = QTextLayout(passage.text, look.font)
    layout.setFormats([_bold(mark, look.marks) for mark in passage.marks])
    layout.beginLayout()
    height = 0.0
    for _ in range(look.lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout


def _bold(mark: tuple[int, int], colour: QColor) -> QTextLayout.FormatRange:
    marked = QTextLayout.FormatRange()
    start, end = mark
    marked.start, marked.length = start, end - start
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold)
    form.setForeground(colour)
    marked.format = form
    return marked
