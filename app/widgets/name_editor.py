"""`NameEditor`: lets a row's name be edited in its place, with input methods too."""

from typing import cast, override

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NameField(QLineEdit):
    """A line that knows whether an input method composes in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("New name")
        self.composing = False

    @override
    def inputMethodEvent(self, arg__1: QInputMethodEvent) -> None:
        super().inputMethodEvent(arg__1)
        self.composing = bool(arg__1.preeditString())

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        super().keyPressEvent(arg__1)
        # A line leaves Return to what is around it, which here is the list with its own Return.
        if arg__1.key() in RETURNS:
            arg__1.accept()


class NameEditor(QStyledItemDelegate):
    """Return ends the editing, but not where it chooses a candidate."""

    @override
    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        return NameField(parent)

    @override
    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        # The whole row: within the row's own padding a field with a frame has no room for a line.
        row = cast("QRect", getattr(option, "rect"))  # noqa: B009 - PySide's stubs leave it out
        editor.setGeometry(row.adjusted(1, 0, -1, 0))

    @override
    def eventFilter(self, object: QObject, event: QEvent) -> bool:
        choosing = isinstance(object, NameField) and object.composing
        if choosing and isinstance(event, QKeyEvent) and event.key() in RETURNS:
            return True
        return super().eventFilter(object, event)
