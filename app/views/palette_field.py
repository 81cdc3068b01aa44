"""`PaletteField`: the palette's line, whose keys walk the list below it."""

from typing import override

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.theme import body_font
from app.widgets.name_editor import RETURNS, NameField
from app.words import tr

PAGE, FAR = 8, 1_000_000
TABS = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Backtab: -1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_PageUp: -PAGE,
    Qt.Key.Key_PageDown: PAGE,
    Qt.Key.Key_Home: -FAR,
    Qt.Key.Key_End: FAR,
}


class PaletteField(NameField):
    """An input method's own keys stay its own.

    Signals:
        walked: the user wants to go so many rows further.
        chosen: the user wants the row that is marked.
        left: the user is done.
    """

    walked = Signal(int)
    chosen = Signal()
    left = Signal()
    steps = STEPS

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("paletteField")
        self.setFont(body_font())
        self.setAccessibleName(tr("Go to anything"))
        self.setPlaceholderText(tr("Chats, commands, models and presets"))

    @override
    def event(self, arg__1: QEvent) -> bool:
        if isinstance(arg__1, QKeyEvent):
            # What is pressed while one composes is for that; Esc would stop an answer.
            override_wanted = arg__1.type() is QEvent.Type.ShortcutOverride
            if override_wanted and (self.composing or arg__1.key() == Qt.Key.Key_Escape):
                arg__1.accept()
                return True
            # Tab would lead out of the palette before it is a key.
            if arg__1.type() is QEvent.Type.KeyPress and self._walks_by(arg__1):
                self.keyPressEvent(arg__1)
                return True
        return super().event(arg__1)

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        shifted = arg__1.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = shifted == Qt.KeyboardModifier.NoModifier or arg__1.key() == Qt.Key.Key_Backtab
        if self.composing or not plain:
            super().keyPressEvent(arg__1)
        elif arg__1.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif arg__1.key() in RETURNS:
            self.chosen.emit()
        elif (step := self.steps.get(Qt.Key(arg__1.key()))) is not None:
            self.walked.emit(step)
        else:
            super().keyPressEvent(arg__1)

    def _walks_by(self, event: QKeyEvent) -> bool:
        return event.key() in TABS & set(self.steps)
