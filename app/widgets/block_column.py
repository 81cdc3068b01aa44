"""`BlockColumn`: the blocks of a message's part, one below the other."""

from collections.abc import Sequence
from functools import partial
from typing import override

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from app.markdown.blocks import Block, Code, Formula, Prose, Table, Verbatim
from app.theme import Theme
from app.widgets.code_block import CodeBlock
from app.widgets.formula_text import FormulaText
from app.widgets.formulas import Formulas
from app.widgets.prose_text import BAR, ProseText, aside, bars
from app.widgets.read_text import ReadText
from app.widgets.table_text import TableText
from app.widgets.verbatim_text import VerbatimText

GAP = 12
# Of each kind. All columns have their own, which in time would be as many as a message ever had.
MOST_SPARE = 3

type View = ProseText | CodeBlock | TableText | FormulaText | VerbatimText


class BlockColumn(QWidget):
    """Its widgets are used again for blocks of their kind.

    Signals:
        resized: a block is higher or lower now.
        link_wanted: the user wants to go to this address.
        text_made: there is one more text that can be selected.
        copy_wanted: the user wants all of the code of this block, which may go on elsewhere.
    """

    resized = Signal()
    link_wanted = Signal(str)
    text_made = Signal(object)
    copy_wanted = Signal(int)

    def __init__(self, parent: QWidget, theme: Theme, formulas: Formulas) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formulas = formulas
        self._blocks: tuple[Block, ...] = ()
        self._views: list[View] = []
        self._spare: dict[type, list[View]] = {}
        self._words = ""

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        for view in (*self._views, *(each for spare in self._spare.values() for each in spare)):
            view.wear(theme)

    def begin_anew(self) -> None:
        """Have what comes next be something else, and not what is shown as it has grown."""
        for view in (*self._views, *self._spare.get(Prose, ())):
            if isinstance(view, ProseText):
                view.begin_anew()

    def show_blocks(self, blocks: tuple[Block, ...]) -> None:
        """Show blocks in place of what was there; what is the same stays as it is."""
        if blocks == self._blocks:
            return
        self._blocks = blocks
        for number, block in enumerate(blocks):
            if number == len(self._views):
                self._views.append(self._take(block))
            elif not _fits(self._views[number], block):
                self._release(self._views[number])
                self._views[number] = self._take(block)
            _show(self._views[number], block)
            self._views[number].show()
        for view in self._views[len(blocks) :]:
            self._release(view)
        del self._views[len(blocks) :]

    def arrange(self, width: int) -> int:
        """Put all blocks where they belong in that width; return how high that is."""
        below = 0
        for number, (block, view) in enumerate(zip(self._blocks, self._views, strict=True)):
            place = _place(block)
            left = round(aside(place) * self._theme.scale)
            if number:
                below += GAP
            room = max(1, width - left)
            height = view.arrange(room) if isinstance(view, CodeBlock) else view.height_at(room)
            view.setGeometry(left, below, room, height)
            below += height
        return below

    @property
    def goes_on(self) -> bool:
        """Tell whether it ends with code that goes on below it."""
        last = self._blocks[-1] if self._blocks else None
        return isinstance(last, Code) and last.goes_on

    def show_copied(self, number: int) -> None:
        """Say that the code of a block is on the clipboard now."""
        view = self._views[number]
        if isinstance(view, CodeBlock):
            view.show_copied()

    @property
    def texts(self) -> Sequence[ReadText]:
        """Return what can be selected and marked, from above to below."""
        return [view.text if isinstance(view, CodeBlock) else view for view in self._views]

    @property
    def buttons(self) -> list[QToolButton]:
        """Return what can be done with its blocks."""
        return [
            each for view in self._views if isinstance(view, CodeBlock) for each in view.buttons
        ]

    def name(self, words: str) -> None:
        """Call all that is read by these words, also what comes, but what has a name of its own."""
        self._words = words
        for view in self._views:
            self._name(view)

    def _name(self, view: View) -> None:
        if not isinstance(view, FormulaText):
            (view.text if isinstance(view, CodeBlock) else view).setAccessibleName(self._words)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for block, view in zip(self._blocks, self._views, strict=True):
            for left in bars(_place(block)):
                bar = QRectF(left * self._theme.scale, view.y(), BAR, view.height())
                painter.fillRect(bar, QColor(self._theme.border))
        painter.end()

    def _take(self, block: Block) -> View:
        spare = self._spare.get(type(block))
        view = spare.pop() if spare else self._made(block)
        self._name(view)
        return view

    def _made(self, block: Block) -> View:
        view = _view(block, self, theme=self._theme, formulas=self._formulas)
        if isinstance(view, CodeBlock):
            view.copy_wanted.connect(partial(self._on_copy_wanted, view))
        if isinstance(view, ProseText | TableText):
            view.link_wanted.connect(self.link_wanted)
        if not isinstance(view, VerbatimText):
            view.resized.connect(self.resized)
        self.text_made.emit(view.text if isinstance(view, CodeBlock) else view)
        return view

    def _on_copy_wanted(self, view: CodeBlock) -> None:
        self.copy_wanted.emit(self._views.index(view))

    def _release(self, view: View) -> None:
        view.hide()
        spare = self._spare.setdefault(_KINDS[type(view)], [])
        if len(spare) < MOST_SPARE:
            spare.append(view)
        else:
            view.deleteLater()


_KINDS: dict[type, type] = {
    ProseText: Prose,
    CodeBlock: Code,
    TableText: Table,
    FormulaText: Formula,
    VerbatimText: Verbatim,
}


def _fits(view: View, block: Block) -> bool:
    return _KINDS[type(view)] is type(block)


def _show(view: View, block: Block) -> None:
    match view, block:
        case (ProseText(), Prose()):
            view.show_block(block)
        case (CodeBlock(), Code()):
            view.show_block(block)
        case (TableText(), Table()):
            view.show_block(block)
        case (FormulaText(), Formula()):
            view.show_block(block)
        case (VerbatimText(), Verbatim()):
            view.show_block(block)
        case _:
            raise TypeError(f"{type(view)} cannot show {type(block)}")


def _view(block: Block, parent: QWidget, *, theme: Theme, formulas: Formulas) -> View:
    match block:
        case Prose():
            return ProseText(parent, theme, formulas)
        case Table():
            return TableText(parent, theme, formulas)
        case Formula():
            return FormulaText(parent, theme, formulas)
        case Code() | Verbatim():
            return (
                CodeBlock(parent, theme) if isinstance(block, Code) else VerbatimText(parent, theme)
            )


def _place(block: Block) -> str:
    return block.place if isinstance(block, Code | Table | Formula) else ""
