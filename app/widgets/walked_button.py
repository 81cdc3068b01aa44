"""`WalkedButton`: a button in the transcript, that its arrow keys reach, and leave."""

from typing import override

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

WALKING = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Escape,
)


class WalkedButton(QToolButton):
    """For Tab the whole transcript is one stop."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        # Qt goes from button to button with these; here they go from message to message.
        if arg__1.key() in WALKING:
            arg__1.ignore()
        else:
            super().keyPressEvent(arg__1)
