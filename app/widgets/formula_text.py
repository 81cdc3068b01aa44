"""`FormulaText`: a formula by itself, in the middle, which scrolls sideways where it is wide."""

from typing import override

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QTextCursor, QTextOption
from PySide6.QtWidgets import QWidget

from app.markdown.blocks import Formula, Run, Style
from app.theme import Theme, body_font
from app.widgets.formulas import Formulas
from app.widgets.ink import Ink
from app.widgets.read_text import ReadText
from app.words import tr

GAP = 4


class FormulaText(ReadText):
    """Until it is drawn, and where it cannot be, its source is shown.

    Signals:
        resized: it is higher or lower now, as it is drawn.
    """

    resized = Signal()

    def __init__(self, parent: QWidget, theme: Theme, formulas: Formulas) -> None:
        super().__init__(parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._formulas = formulas
        self._run = Run("", Style.FORMULA | Style.DISPLAY)
        self._drawn = False
        self.wear(theme)
        formulas.drawn.connect(self._on_drawn)

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._ink = Ink(theme, self._formulas)
        self.setFont(body_font(theme.scale))
        self._show()

    def show_block(self, formula: Formula) -> None:
        """Show a formula in place of what was there."""
        if formula.tex != self._run.text:
            self._run = Run(formula.tex, Style.FORMULA | Style.DISPLAY)
            self.setAccessibleName(tr("Formula: {tex}", tex=formula.tex))
            self._show()

    def _show(self) -> None:
        self.clear()
        self._drawn = self._ink.can_draw(self._run)
        cursor = QTextCursor(self.document())
        form = cursor.blockFormat()
        middle, left = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignLeft
        form.setAlignment(middle if self._drawn else left)
        form.setTopMargin(GAP)
        form.setBottomMargin(GAP)
        cursor.setBlockFormat(form)
        never, anywhere = QTextOption.WrapMode.ManualWrap, QTextOption.WrapMode.WrapAnywhere
        self.setWordWrapMode(never if self._drawn else anywhere)
        self._ink.say(cursor, (self._run,))

    @Slot()
    def _on_drawn(self) -> None:
        if not self._drawn and self._ink.can_draw(self._run):
            self._show()
            self.resized.emit()

    @override
    def height_at(self, width: int) -> int:
        self._wrap(width)
        wide = round(self.document().idealWidth())
        self._wrap(max(width, wide))
        return round(self.document().size().height()) + self.bar_below(wide, width)
