"""`NameEditor`: lets a row's name be edited in its place, with input methods too."""

from collections.abc import Callable
from typing import cast, override

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QFocusEvent, QHideEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.theme import small_font
from app.widgets.spoken import Spoken
from app.words import phrase, tr

RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
REFUSED = phrase("This name could not be saved. Return tries again; Escape leaves the old one.")
GAP = 3

type Index = QModelIndex | QPersistentModelIndex
type Rename = Callable[[Index, str], bool]


class NameField(QLineEdit):
    """A line that knows whether an input method composes in it, and whether it was refused."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("New name"))
        self.composing = False
        self.filled = False
        self.refused = False
        self._rows = parent
        self._note = Spoken("nameNote", parent)
        self._note.setFont(small_font())
        self._note.hide()
        self.destroyed.connect(self._note.deleteLater)

    def take(self) -> bool:
        """Have what is typed taken for the name, as where the line is left; tell if it was."""
        if self.hasFocus():
            self.clearFocus()
        else:  # it was refused before
            QApplication.sendEvent(self, QFocusEvent(QEvent.Type.FocusOut))
        return not self.refused

    def tell_refused(self) -> None:
        """Say below the line, or above it where that is the end of the list, that it stays."""
        self.setAccessibleDescription(tr(REFUSED))
        self._note.setText(tr(REFUSED))
        self._note.setFixedSize(self.width(), self._note.heightForWidth(self.width()))
        below = self.geometry().bottom() + GAP
        fits = below + self._note.height() <= self._rows.height()
        above = self.geometry().top() - GAP - self._note.height()
        self._note.move(self.x(), below if fits else above)
        self._note.show()
        self._note.raise_()
        self._note.say(tr(REFUSED))

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._note.hide()
        super().hideEvent(event)

    @override
    def inputMethodEvent(self, arg__1: QInputMethodEvent) -> None:
        super().inputMethodEvent(arg__1)
        self.composing = bool(arg__1.preeditString())


class NameEditor(QStyledItemDelegate):
    """Return ends the editing, but not where it chooses a candidate, or the name is refused.

    rename does what a row's name is changed by, and tells whether that could be done; without it
    the rows do that themselves. A name that was refused when the row was left is in the line again
    when the row is edited next.
    """

    def __init__(self, parent: QWidget, rename: Rename | None = None) -> None:
        super().__init__(parent)
        self._rename = rename
        self._kept: tuple[QPersistentModelIndex, str] | None = None

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        return NameField(parent)

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        # Again when the row changes meanwhile, which is not to undo what is typed.
        if not isinstance(editor, NameField) or editor.filled:
            return
        editor.filled = True
        super().setEditorData(editor, index)
        if self._kept is not None and self._kept[0] == index:
            editor.setText(self._kept[1])

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if not isinstance(editor, NameField):
            return
        text = editor.text()
        place = QPersistentModelIndex(index)
        rename = self._rename or model.setData
        same = not text.strip() or text == index.data(Qt.ItemDataRole.EditRole)
        editor.refused = not (same or rename(index, text))
        if editor.refused:
            self._kept = place, text
        elif self._kept is not None and self._kept[0] == place:
            self._kept = None

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        # The whole row: within the row's own padding a field with a frame has no room for a line.
        row = cast("QRect", getattr(option, "rect"))  # noqa: B009 - PySide's stubs leave it out
        editor.setGeometry(row.adjusted(1, 0, -1, 0))

    @override
    def eventFilter(self, object: QObject, event: QEvent) -> bool:
        if not isinstance(object, NameField):
            return super().eventFilter(object, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._filter_key(object, event)
        if event.type() == QEvent.Type.FocusOut and _is_left(object):
            self._end(object)
            return False
        return super().eventFilter(object, event)

    def _filter_key(self, field: NameField, event: QKeyEvent) -> bool:
        if event.key() in RETURNS:
            if not field.composing:
                self._end(field)
            return True
        if event.key() == Qt.Key.Key_Escape:
            self._kept = None
        return super().eventFilter(field, event)

    def _end(self, field: NameField) -> None:
        """Take what is typed for the name, and end the editing unless that is refused."""
        self.commitData.emit(field)
        if field.refused:
            field.tell_refused()
        else:
            self.closeEditor.emit(field, QStyledItemDelegate.EndEditHint.NoHint)


def _is_left(field: NameField) -> bool:
    """Tell whether the focus is elsewhere, and not in a menu of the line's own."""
    return not field.isActiveWindow() or QApplication.focusWidget() is not field
