"""`Walking`: the keyboard's way through the messages, from one to the next, into one and out."""

from PySide6.QtCore import QObject, QRect, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from app.views.column import Column
from app.views.pool import Pool
from app.widgets.walked_button import WalkedButton

BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Walking(QObject):
    """Knows which message has the focus, and draws a ring around it."""

    def __init__(self, view: QAbstractScrollArea, column: Column, pool: Pool) -> None:
        super().__init__(view)
        self._view = view
        self._by_key = False  # the view itself has the keyboard, and by a key
        self._clicked = False  # the same, and by the mouse
        self._bar = view.verticalScrollBar()
        self._column = column
        self._pool = pool
        self._ring = _focus_ring(view.viewport())

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key says; tell whether it says anything here."""
        bar = self._bar
        up = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        far = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Space:
                bar.setValue(bar.value() + (-bar.pageStep() if up else bar.pageStep()))
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_Up if far:
                bar.setValue(0)
            case Qt.Key.Key_End:
                self._column.follow()
            case Qt.Key.Key_Down if far:
                self._column.follow()
            case _:
                return self._walk(event)
        return True

    def _walk(self, event: QKeyEvent) -> bool:
        """Go from message to message, into one, and out again."""
        index = self.message
        match event.key():
            case Qt.Key.Key_J | Qt.Key.Key_K if self._is_clicked:
                return False  # whoever came with the mouse is writing
            case Qt.Key.Key_Up | Qt.Key.Key_K:
                self.go_to(len(self._column.rows.messages) - 1 if index is None else index - 1)
            case Qt.Key.Key_Down | Qt.Key.Key_J:
                self.go_to(self._column.anchor.message if index is None else index + 1)
            case Qt.Key.Key_Right if index is not None:
                self._enter(index)
            case Qt.Key.Key_Left | Qt.Key.Key_Escape if index is not None:
                self.go_to(index)
            case _:
                return False
        return True

    @property
    def _is_clicked(self) -> bool:
        """Tell whether what has the focus has it by the mouse, as a text always does."""
        focus, row = QApplication.focusWidget(), self._pool.focused
        if row is None:
            return self._clicked
        if isinstance(focus, WalkedButton):
            return focus.came_by is Qt.FocusReason.MouseFocusReason
        return self._pool.shown[row].is_clicked or not self._pool.shown[row].hasFocus()

    @property
    def message(self) -> int | None:
        """Return the message that has the focus, or in which something has it."""
        row = self._pool.focused
        return None if row is None else self._column.rows.message(row)

    def go_to(self, wanted: int) -> None:
        """Give the focus to a message, and have its beginning be seen."""
        rows = self._column.rows
        if not rows.messages:
            return
        message = max(0, min(wanted, len(rows.messages) - 1))
        self._column.have_seen(rows.first(message))
        if (row := rows.first(message)) in self._pool.shown:
            self._pool.shown[row].setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self, message: int) -> None:
        """Give the focus to what can be done with a message, which stands at its end."""
        rows = self._column.rows
        last = rows.last(message)
        if (head := self._next_head(message)) is not None:
            self._column.have_seen(head)
            self._pool.shown[head].enter()
            return
        if self._pool.focused not in self._pool.shown or last not in self._pool.shown:
            self._column.have_seen(last)
        if (row := rows.last(message)) in self._pool.shown:
            self._pool.shown[row].enter()

    def _next_head(self, message: int) -> int | None:
        """Return the line of a fold to which the focus goes before all that stands at the end."""
        focused, heads = self._pool.focused, self._column.rows.heads(message)
        if focused is None or self._pool.shown[focused].hasFocus():
            return next(iter(heads), None)
        return next((row for row in heads if row > focused and focused in heads), None)

    def held(self) -> tuple[int, str] | None:
        """Return which message has the focus, and what in it."""
        focus, message = QApplication.focusWidget(), self.message
        return None if focus is None or message is None else (message, focus.objectName())

    def hold(self, held: tuple[int, str] | None) -> None:
        """Give the focus back to what is in the place of what had it."""
        rows = self._column.rows
        if held is None or not rows.messages:
            return
        message, name = min(held[0], len(rows.messages) - 1), held[1]
        if (bubble := self._pool.shown.get(rows.last(message))) is not None:
            bubble.take_focus(name)

    def come(self, reason: Qt.FocusReason) -> None:
        """Be told that the view itself has the focus now; who clicks sees where they are."""
        self._by_key = reason in BY_KEY
        self._clicked = reason is Qt.FocusReason.MouseFocusReason
        self.place_ring()

    @Slot()
    def place_ring(self) -> None:
        """Draw the ring around the message that has the focus itself, or around all of them."""
        if self._by_key and self._view.hasFocus():
            self._ring.show()
            self._ring.setGeometry(self._view.viewport().rect().adjusted(3, 3, -3, -3))
            return
        shown = self._pool.shown
        focused = next((row for row, each in shown.items() if each.hasFocus()), None)
        if focused is None or shown[focused].is_clicked:
            self._ring.hide()
            return
        self._ring.show()
        rows, around = self._column.rows, QRect()
        message = rows.message(focused)
        for row, bubble in shown.items():
            if rows.message(row) == message:
                around = around.united(bubble.geometry())
        self._ring.setGeometry(around.adjusted(-12, -8, 12, -8))
        self._ring.lower()


def _focus_ring(parent: QWidget) -> QFrame:
    ring = QFrame(parent)
    ring.setObjectName("focusRing")
    ring.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    ring.hide()
    return ring
