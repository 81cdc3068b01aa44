"""`FlowingText`: Markdown on a page, as high as it is; nothing in it is fetched or run."""

from functools import partial
from typing import override

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.markdown.blocks import blocks_of, code_from
from app.markdown.parser import note_labels
from app.markdown.parts import Part, parts_of
from app.theme import LIGHT, Theme
from app.widgets.block_column import GAP, BlockColumn
from app.widgets.formulas import Formulas

LEAST_WIDTH = 80


class FlowingText(QWidget):
    """Shows a text by what shows answers.

    Signals:
        link_wanted: the user wants to go to this address.
    """

    link_wanted = Signal(str)

    def __init__(self, name: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._words = words
        self._formulas, self._theme = Formulas(self), LIGHT
        self._text = ""
        self._parts: tuple[Part, ...] = ()
        self._notes: frozenset[str] = frozenset()
        self._columns: list[BlockColumn] = []

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        for column in self._columns:
            column.wear(theme)
        self._arrange()

    def show_text(self, text: str) -> None:
        """Show a text in place of what was there."""
        if text == self._text:
            return
        self._text = text
        self._notes, self._parts = note_labels(text), parts_of(text)
        for number, part in enumerate(self._parts):
            column = self._column(number)
            column.begin_anew()
            column.show_blocks(blocks_of(text, part, self._notes))
            column.name(self._words)
            column.show()
        for column in self._columns[len(self._parts) :]:
            column.hide()
        self._arrange()

    def end(self) -> None:
        """Draw nothing any more."""
        self._formulas.close()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._arrange()

    def _column(self, number: int) -> BlockColumn:
        while number >= len(self._columns):
            column = BlockColumn(self, self._theme, self._formulas)
            column.link_wanted.connect(self.link_wanted)
            column.resized.connect(self._arrange)
            column.copy_wanted.connect(partial(self._copy_code, len(self._columns)))
            self._columns.append(column)
        return self._columns[number]

    def _copy_code(self, number: int, block: int) -> None:
        code = code_from(self._text, self._parts, number, block=block, notes=self._notes)
        QGuiApplication.clipboard().setText(code)
        self._columns[number].show_copied(block)

    @Slot()
    def _arrange(self) -> None:
        width, below = max(LEAST_WIDTH, self.width()), 0
        for column in self._columns[: len(self._parts)]:
            height = column.arrange(width)
            column.setGeometry(0, below, width, height)
            below += height + (0 if column.goes_on else GAP)
        self.setFixedHeight(below)
