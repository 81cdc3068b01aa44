"""`WalkedButton`: a button in the transcript, that its arrow keys reach, and leave."""

from typing import override

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QToolButton, QWidget

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
        self.came_by = Qt.FocusReason.OtherFocusReason

    @override
    def focusInEvent(self, arg__1: QFocusEvent) -> None:
        self.came_by = arg__1.reason()
        super().focusInEvent(arg__1)

    @override
    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        super().initStyleOption(option)
        # Who clicks sees where they are.
        if self.came_by is Qt.FocusReason.MouseFocusReason:
            option.state &= ~QStyle.StateFlag.State_HasFocus

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        # Qt goes from button to button with these; here they go from message to message.
        if arg__1.key() in WALKING:
            arg__1.ignore()
        else:
            super().keyPressEvent(arg__1)
