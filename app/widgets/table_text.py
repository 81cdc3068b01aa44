"""`TableText`: a table that is read, and scrolls sideways where it is wider than its place."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import override

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QWidget

from app.markdown.blocks import Line, Style, Table
from app.theme import Theme, body_font
from app.widgets.formulas import Formulas
from app.widgets.ink import Ink, text_of
from app.widgets.linked_text import LinkedText

PADDING = 7
# Bold, and as large as the text.
HEAD_LEVEL = 5
# A column is as wide as its longest cell up to here; where there is no room, as its longest word.
WIDEST, WIDEST_WORD = 420, 180
_SIDES = {
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}


class TableText(LinkedText):
    """The first row is the head.

    Signals:
        resized: it is higher or lower now, as formulas are drawn that were not.
    """

    resized = Signal()

    def __init__(self, parent: QWidget, theme: Theme, formulas: Formulas) -> None:
        super().__init__(parent)
        self._formulas = formulas
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._table: Table | None = None
        self._made: QTextTable | None = None
        self._wide: list[float] = []
        self._least: list[float] = []
        self._set_to: list[float] = []
        self.wear(theme)
        formulas.drawn.connect(self._on_drawn)

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme, self._ink = theme, Ink(theme, self._formulas)
        self.setFont(body_font(theme.scale))
        table, self._table = self._table, None
        if table is not None:
            self.show_block(table)

    def show_block(self, table: Table) -> None:
        """Show a table in place of what was there; only cells that say something else are set."""
        if table == self._table:
            return
        old, self._table = self._table, table
        with self._laid_out_once():
            if old is None or self._made is None or not _grew(old, table):
                self._begin(table)
                known: tuple[tuple[Line, ...], ...] = ()
            else:
                known = old.rows
                self._made.appendRows(len(table.rows) - len(known))
            for number, row in enumerate(table.rows):
                self._fill(number, row, known[number] if number < len(known) else ())

    @contextmanager
    def _laid_out_once(self) -> Generator[None]:
        """Have all that is changed within be laid out at its end, not at each step."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        yield
        cursor.endEditBlock()

    @Slot()
    def _on_drawn(self) -> None:
        rows = self._table.rows if self._table is not None else ()
        runs = (run for row in rows for line in row for run in line)
        if any(run.style & Style.FORMULA and self._ink.can_draw(run) for run in runs):
            self.wear(self._theme)
            self.resized.emit()

    def _begin(self, table: Table) -> None:
        self.clear()
        self._set_to = []
        self._wide = [0.0] * len(table.sides)
        self._least = [0.0] * len(table.sides)
        form = QTextTableFormat()
        form.setBorder(1)
        form.setBorderCollapse(True)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderBrush(QColor(self._theme.border))
        form.setCellPadding(PADDING)
        form.setCellSpacing(0)
        form.setHeaderRowCount(1)
        self._made = QTextCursor(self.document()).insertTable(
            max(1, len(table.rows)), max(1, len(table.sides)), form
        )

    def _fill(self, number: int, cells: Sequence[Line], known: Sequence[Line]) -> None:
        """Have the cells of a row say what they should; known is what they say already."""
        for column, line in enumerate(cells):
            if column >= len(known):
                self._dress(number, column)
            elif known[column] == line:
                continue
            self._say(number, column, line)

    def _dress(self, number: int, column: int) -> None:
        assert self._made is not None
        assert self._table is not None
        cell = self._made.cellAt(number, column)
        form = QTextBlockFormat()
        form.setAlignment(_SIDES.get(self._table.sides[column], Qt.AlignmentFlag.AlignLeft))
        cell.firstCursorPosition().setBlockFormat(form)
        if not number:
            head = cell.format()
            head.setBackground(QColor(self._theme.block))
            cell.setFormat(head)

    def _say(self, number: int, column: int, line: Line) -> None:
        assert self._made is not None
        cell = self._made.cellAt(number, column)
        cursor = cell.firstCursorPosition()
        cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._ink.say(cursor, line, heading=0 if number else HEAD_LEVEL)
        self._measure(column, text_of(line), is_head=not number)

    def _measure(self, column: int, text: str, *, is_head: bool) -> None:
        font = QFont(self.font())
        font.setBold(is_head)
        metrics = QFontMetricsF(font)
        around = 2 * PADDING + 4
        # What is bold in a cell is a tenth wider, and may be all of it.
        wide = max((metrics.horizontalAdvance(each) for each in text.splitlines()), default=0.0)
        word = max((metrics.horizontalAdvance(each) for each in text.split()), default=0.0)
        self._wide[column] = max(self._wide[column], min(WIDEST, wide * 1.1) + around)
        self._least[column] = max(self._least[column], min(WIDEST_WORD, word * 1.1) + around)

    @override
    def height_at(self, width: int) -> int:
        around = len(self._wide) + 2  # a line at the side of each column, and what Qt rounds up
        widths = _widths(self._wide, self._least, width - around)
        if self._made is not None and widths != self._set_to:
            self._set_to = widths
            form = self._made.format()
            form.setColumnWidthConstraints([
                QTextLength(QTextLength.Type.FixedLength, each) for each in widths
            ])
            self._made.setFormat(form)
            self._wrap(max(width, round(sum(widths)) + around))
        size = self.document().size()
        return round(size.height()) + self.bar_below(size.width(), width)


def _grew(old: Table, new: Table) -> bool:
    """Tell whether a table is another one with no more than rows added, or words in some cells."""
    same = (old.sides, old.place) == (new.sides, new.place)
    return same and 0 < len(old.rows) <= len(new.rows)


def _widths(wide: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Give each column what it wants, or its share of the room, or what it needs."""
    if sum(wide) <= room:
        return list(wide)
    if sum(least) >= room:
        return list(least)
    share = (room - sum(least)) / max(1.0, sum(wide) - sum(least))
    return [few + (much - few) * share for few, much in zip(least, wide, strict=True)]
