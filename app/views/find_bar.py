"""`FindBar`: words that are looked for in the open conversation, and how often they are there."""

from typing import override

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from app.theme import Theme, icon, small_font
from app.words import tr

# Nobody waits for what is looked for between two keys.
REST_MS = 120
FIELD_WIDTH, LEAST_FIELD = 200, 60


class FindField(QLineEdit):
    """A field in which Return goes on to the next place, and Escape ends the search.

    Signals:
        going_on: the user wants to go so many places further.
        left: the user is done.
    """

    going_on = Signal(int)
    left = Signal()

    @override
    def sizeHint(self) -> QSize:
        return QSize(FIELD_WIDTH, super().sizeHint().height())

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        back = bool(arg__1.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match arg__1.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.going_on.emit(-1 if back else 1)
            case Qt.Key.Key_Down:
                self.going_on.emit(1)
            case Qt.Key.Key_Up:
                self.going_on.emit(-1)
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(arg__1)


class FindBar(QFrame):
    """Stands above the messages, at the right.

    Signals:
        wanted: these words are to be found; none where nothing is any more.
        going_on: the user wants to go so many places further.
        left: the user is done.
    """

    wanted = Signal(str)
    going_on = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self._field = FindField(self)
        self._field.setObjectName("findField")
        self._field.setPlaceholderText(tr("Find in this chat"))
        self._field.setAccessibleName(tr("Find in this chat"))
        self._field.setMinimumWidth(LEAST_FIELD)
        self._field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._count = QLabel(self)
        self._count.setObjectName("findCount")
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setFont(small_font())
        self._previous = _button(self, "findPrevious", tr("Previous"))
        self._next = _button(self, "findNext", tr("Next"))
        self._close = _button(self, "findClose", tr("Close"))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 4, 4)
        row.setSpacing(4)
        for part in (self._field, self._count, self._previous, self._next, self._close):
            row.addWidget(part)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._on_rest)
        self._connect()
        self.tell(0, 0)
        self.hide()

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        for button, name in (
            (self._previous, "up"),
            (self._next, "down"),
            (self._close, "close"),
        ):
            button.setIcon(icon(name, theme.text))

    @property
    def words(self) -> str:
        """Return what is looked for."""
        return self._field.text()

    def open(self, words: str = "") -> None:
        """Let the user say what to look for; words are taken, where there are some."""
        self.look_for(words or self._field.text())
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def look_for(self, words: str) -> None:
        """Look for words; the keyboard stays where it is."""
        self._field.setText(words)
        self.show()
        self.raise_()
        self._on_rest()

    def tell(self, place: int, count: int) -> None:
        """Say at which of so many places the view is, counted from 1."""
        if count:
            said = tr("{place} of {count}", place=place, count=count)
        else:
            said = tr("Not found") if self._field.text() else ""
        self._count.setText(said)
        for button in (self._previous, self._next):
            button.setEnabled(count > 0)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._rest.start)
        self._field.going_on.connect(self._on_going_on)
        self._field.left.connect(self.left)
        self._previous.clicked.connect(self._on_previous)
        self._next.clicked.connect(self._on_next)
        self._close.clicked.connect(self.left)

    @Slot()
    def _on_rest(self) -> None:
        self._rest.stop()
        self.wanted.emit(self._field.text())

    @Slot(int)
    def _on_going_on(self, step: int) -> None:
        if self._rest.isActive():
            self._on_rest()
        else:
            self.going_on.emit(step)

    @Slot()
    def _on_previous(self) -> None:
        self._on_going_on(-1)

    @Slot()
    def _on_next(self) -> None:
        self._on_going_on(1)


def _button(parent: QWidget, name: str, words: str) -> QToolButton:
    button = QToolButton(parent)
    button.setObjectName(name)
    button.setAccessibleName(words)
    button.setToolTip(words)
    button.setIconSize(QSize(16, 16))
    return button
