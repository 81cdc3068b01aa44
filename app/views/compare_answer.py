"""`CompareAnswer`: an answer by itself, rendered as in the transcript, that follows as it grows."""

import time
from functools import partial
from typing import override

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.markdown.blocks import blocks_of, code_from
from app.markdown.parser import note_labels
from app.markdown.parts import Part, parts_of
from app.theme import LIGHT, Theme
from app.widgets.block_column import GAP, BlockColumn
from app.widgets.formulas import Formulas

# As in the transcript: a frame, and rest after a costly one.
FRAME_MS, REST = 16, 3
PAD, PAD_Y = 14, 6


class CompareAnswer(QScrollArea):
    """Stays at the end while it is there, and where the reader is otherwise.

    Signals:
        link_wanted: the user wants to go to this address.
    """

    link_wanted = Signal(str)

    def __init__(self, parent: QWidget, formulas: Formulas) -> None:
        super().__init__(parent)
        self._formulas, self._theme = formulas, LIGHT
        self._text = self._shown = ""
        self._parts: tuple[Part, ...] = ()
        self._notes: frozenset[str] = frozenset()
        self._columns: list[BlockColumn] = []
        self._said = ""
        self._growing = self._following = self._placing = False
        self._page = QWidget(self)
        self._page.setObjectName("comparePage")
        self.setWidget(self._page)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._frame = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._frame.timeout.connect(self._on_frame)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        for column in self._columns:
            column.wear(theme)
        self._arrange()

    def name(self, words: str) -> None:
        """Call the answer by these words."""
        if words != self._said:
            self._said = words
            self.setAccessibleName(words)
            for column in self._columns:
                column.name(words)

    def show_text(self, text: str, *, growing: bool) -> None:
        """Show an answer in place of what was there; one that grows is drawn a frame later."""
        self._text = text
        if not growing:
            self._frame.stop()
            self._on_frame()  # its last words are followed, too
            self._growing = False
            self.setAccessibleDescription(text)
            return
        self._growing = True
        if not self._frame.isActive():
            self._frame.start()

    @override
    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        super().resizeEvent(arg__1)
        self._arrange()

    @Slot(int)
    def _on_scrolled(self, value: int) -> None:
        if not self._placing:
            self._following = value >= self.verticalScrollBar().maximum()

    @Slot()
    def _on_frame(self) -> None:
        if self._text == self._shown:
            return
        began = time.perf_counter()
        grows = self._text.startswith(self._shown) and bool(self._shown)
        known, notes = self._parts if grows else (), note_labels(self._text)
        self._parts = parts_of(self._text, known)
        same = max(0, len(known) - 1) if notes == self._notes else 0
        self._notes, self._shown = notes, self._text
        for number in range(same, len(self._parts)):
            column = self._column(number)
            column.show_blocks(blocks_of(self._text, self._parts[number], notes))
            column.name(self._said)
            column.show()
        for column in self._columns[len(self._parts) :]:
            column.hide()
        self._arrange(anew=not grows)
        cost_ms = (time.perf_counter() - began) * 1000
        self._frame.setInterval(max(FRAME_MS, round(REST * cost_ms)))

    def _column(self, number: int) -> BlockColumn:
        while number >= len(self._columns):
            column = BlockColumn(self._page, self._theme, self._formulas)
            column.link_wanted.connect(self.link_wanted)
            column.resized.connect(self._arrange)
            column.copy_wanted.connect(partial(self._copy_code, len(self._columns)))
            self._columns.append(column)
        return self._columns[number]

    def _copy_code(self, number: int, block: int) -> None:
        code = code_from(self._shown, self._parts, number, block=block, notes=self._notes)
        QGuiApplication.clipboard().setText(code)
        self._columns[number].show_copied(block)

    def _arrange(self, *, anew: bool = False) -> None:
        """Put all parts below each other, in the width that there is.

        One that is shown anew is read from its beginning, but followed where it grows.
        """
        bar = self.verticalScrollBar()
        self._following = self._growing and (anew or self._following)
        self._placing = True
        # Of the whole width, so that nothing shifts when the scroll bar comes.
        width = max(80, self.width() - 2 * PAD)
        below = PAD_Y
        for column in self._columns[: len(self._parts)]:
            height = column.arrange(width)
            column.setGeometry(PAD, below, width, height)
            below += height + (0 if column.goes_on else GAP)
        self._page.resize(self.viewport().width(), below)
        if anew or self._following:
            bar.setValue(bar.maximum() if self._following else 0)
        self._placing = False
