"""`TableText`: a table that is read, and scrolls sideways where it is wider than its place."""

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
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
        self._laid_out_at = 0
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
        """Show a table in place of what was there; where it only grows, rows are added."""
        if table == self._table:
            return
        old, self._table = self._table, table
        kept = _rows_kept(old, table)
        if kept and self._made is not None:
            self._made.appendRows(len(table.rows) - kept)
        else:
            kept = 0
            self._begin(table)
        for number in range(kept, len(table.rows)):
            self._fill(number, table.rows[number])
        self._laid_out_at = 0

    @Slot()
    def _on_drawn(self) -> None:
        rows = self._table.rows if self._table is not None else ()
        runs = (run for row in rows for line in row for run in line)
        if any(run.style & Style.FORMULA and self._ink.can_draw(run) for run in runs):
            self.wear(self._theme)
            self.resized.emit()

    def _begin(self, table: Table) -> None:
        self.clear()
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

    def _fill(self, number: int, cells: Sequence[Line]) -> None:
        assert self._made is not None
        assert self._table is not None
        for column, line in enumerate(cells):
            cell = self._made.cellAt(number, column)
            cursor = cell.firstCursorPosition()
            form = QTextBlockFormat()
            form.setAlignment(_SIDES.get(self._table.sides[column], Qt.AlignmentFlag.AlignLeft))
            cursor.setBlockFormat(form)
            if not number:
                head = cell.format()
                head.setBackground(QColor(self._theme.block))
                cell.setFormat(head)
            self._ink.say(cursor, line, heading=0 if number else HEAD_LEVEL)
            self._measure(column, text_of(line))

    def _measure(self, column: int, text: str) -> None:
        metrics = QFontMetricsF(self.font())
        around = 2 * PADDING + 4
        # Heads are bold, a tenth wider.
        wide = max((metrics.horizontalAdvance(each) for each in text.splitlines()), default=0.0)
        word = max((metrics.horizontalAdvance(each) for each in text.split()), default=0.0)
        self._wide[column] = max(self._wide[column], min(WIDEST, wide * 1.1) + around)
        self._least[column] = max(self._least[column], min(WIDEST_WORD, word * 1.1) + around)

    @override
    def height_at(self, width: int) -> int:
        if self._made is not None and width != self._laid_out_at:
            self._laid_out_at = width
            widths = _widths(self._wide, self._least, width - 2)
            form = self._made.format()
            form.setColumnWidthConstraints([
                QTextLength(QTextLength.Type.FixedLength, each) for each in widths
            ])
            self._made.setFormat(form)
            self._wrap(max(width, round(sum(widths)) + 2))
        bar = self.bar_below(self.lineWrapColumnOrWidth(), width)
        return round(self.document().size().height()) + bar


def _rows_kept(old: Table | None, new: Table) -> int:
    """Return how many rows of the old table the new one begins with, 0 where it is another."""
    if old is None or (old.sides, old.place) != (new.sides, new.place):
        return 0
    return len(old.rows) if new.rows[: len(old.rows)] == old.rows else 0


def _widths(wide: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Give each column what it wants, or its share of the room, or what it needs."""
    if sum(wide) <= room:
        return list(wide)
    if sum(least) >= room:
        return list(least)
    share = (room - sum(least)) / max(1.0, sum(wide) - sum(least))
    return [few + (much - few) * share for few, much in zip(least, wide, strict=True)]
