"""`FoldButton`: a line that folds away what stands below it, and shows it again."""

from functools import cache
from typing import override

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleStateChangeEvent, QKeyEvent
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from app.theme import Theme, icon, small_font
from app.widgets.walked_button import WalkedButton
from app.words import tr

ICON = 14
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FoldButton(WalkedButton):
    """Says what is folded away, and to a screen reader whether it is."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        _have_states_told()
        super().__init__(parent)
        self.setObjectName("fold")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(ICON, ICON))
        self.is_open = False
        self._words = ""
        self.wear(theme)

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.setFont(small_font())
        self._draw()

    def show_fold(self, words: str, *, is_open: bool, chip: bool) -> None:
        """Say what is folded away; a chip stands for a thing of its own."""
        if words != self._words:
            self._words = words
            self.setAccessibleName(words)
        if self.property("chip") != chip:
            self.setProperty("chip", chip)
            self.style().polish(self)
        if is_open != self.is_open:
            self.is_open = is_open
            self._draw()
            changed = QAccessible.State()
            changed.expanded = changed.collapsed = True
            QAccessible.updateAccessibility(QAccessibleStateChangeEvent(self, changed))
        self.setToolTip(tr("Hide") if is_open else tr("Show"))

    def arrange(self, width: int) -> QSize:
        """Say as much as there is room for in that width; return how large that is."""
        metrics = self.fontMetrics()
        # A button reads & as "the next letter is the shortcut".
        self.setText(self._words.replace("&", "&&"))
        room = width - (self.sizeHint().width() - metrics.horizontalAdvance(self._words))
        if room < metrics.horizontalAdvance(self._words):
            middle = Qt.TextElideMode.ElideMiddle
            self.setText(metrics.elidedText(self._words, middle, room).replace("&", "&&"))
        return self.sizeHint().boundedTo(QSize(width, self.sizeHint().height()))

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() in _RETURNS:
            self.click()
        else:
            super().keyPressEvent(arg__1)

    def _draw(self) -> None:
        self.setIcon(icon("chevron" if self.is_open else "forward", self._theme.muted))


class _Told(QAccessibleWidget):
    """Adds to what Qt tells of a button whether what it folds away is there."""

    def __init__(self, button: FoldButton) -> None:
        super().__init__(button, QAccessible.Role.Button)
        self._button = button

    @override
    def state(self) -> QAccessible.State:
        state = super().state()
        state.expandable = True
        state.expanded, state.collapsed = self._button.is_open, not self._button.is_open
        return state


@cache
def _have_states_told() -> None:
    told: list[_Told] = []  # Qt does not keep what Python has made

    def tell(_: str, thing: QObject) -> QAccessibleInterface | None:
        if not isinstance(thing, FoldButton):
            return None
        told.append(_Told(thing))
        return told[-1]

    QAccessible.installFactory(tell)
