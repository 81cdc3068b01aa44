"""`TokenPopover`: one token of an answer, how likely it was, and what might be in its place."""

from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.widgets.hint import hint
from app.widgets.told import tell_as
from app.widgets.walked_button import WALKING
from app.words import tr

WIDTH = 268
AWAY = 6
EDGE = 8


@dataclass(frozen=True, slots=True)
class Choice:
    """What might be in a token's place, in words; why_not says why it cannot be chosen."""

    words: str
    chance: str
    why_not: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a token. why_not is why no alternative of it can be chosen now."""

    words: str
    chance: str
    note: str
    choices: tuple[Choice, ...]
    why_not: str = ""


class TokenPopover(QFrame):
    """A part of the window, so that the mouse goes on to the next token.

    Signals:
        chosen: the user wants to go on with this of the alternatives.
        left: the user wants back to the text.
        rested: the mouse came, or went.
    """

    chosen = Signal(int)
    left = Signal()
    rested = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tokenPopover")
        self.setAccessibleName(tr("Token"))
        self.setFixedWidth(WIDTH)
        self._told: Told | None = None
        self._words, self._chance = _label("tokenWords", self), _label("tokenChance", self)
        self._words.setWordWrap(True)
        self._note = hint("", self)
        self._heading = hint(tr("Instead, go on with"), self)
        self._rows: list[_Row] = []
        self._why_not = hint("", self)
        head = QHBoxLayout()
        head.addWidget(self._words, 1)
        head.addWidget(self._chance, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 12, 10)
        self._column.setSpacing(4)
        self._column.addLayout(head)
        for part in (self._note, self._heading):
            self._column.addWidget(part)
        self._column.addWidget(self._why_not)
        self.hide()

    def tell(self, told: Told) -> None:
        """Tell of a token in place of what was told."""
        if told == self._told:
            return
        self._told = told
        self._words.setText(told.words)
        self._chance.setText(told.chance)
        self._say(self._note, told.note)
        self._say(self._why_not, told.why_not)
        self._heading.setVisible(bool(told.choices))
        for row in self._rows[len(told.choices) :]:
            row.hide()
        for number, choice in enumerate(told.choices):
            if number == len(self._rows):
                self._add_row(number)
            self._rows[number].tell(choice)
            self._rows[number].show()
        self.setAccessibleDescription(sentence(told))

    def open_beside(self, place: QRect, room: QRect) -> None:
        """Open below a place of its parent, or above it where there is no room below."""
        self.ensurePolished()
        self._column.activate()
        height = self._column.totalHeightForWidth(WIDTH)
        self.resize(WIDTH, height)
        left = max(room.left() + EDGE, min(place.left() - 12, room.right() - WIDTH - EDGE))
        below, above = place.bottom() + AWAY, place.top() - AWAY - height
        fits_below = below + height <= room.bottom() - EDGE
        top = below if fits_below or above < room.top() + EDGE else above
        self.move(QPoint(left, max(room.top() + EDGE, min(top, room.bottom() - height - EDGE))))
        self.show()
        self.raise_()

    def enter(self) -> bool:
        """Give the focus to the first alternative; tell whether there is one."""
        able = [row for row in self._rows if not row.isHidden() and row.isEnabled()]
        if able:
            able[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(able)

    @property
    def holds_focus(self) -> bool:
        """Tell whether the keyboard is in it."""
        return any(row.hasFocus() for row in self._rows)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self.rested.emit(True)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.rested.emit(False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape | Qt.Key.Key_Left | Qt.Key.Key_Right:
                self.left.emit()
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self._walk(1 if event.key() == Qt.Key.Key_Down else -1)
            case _:
                super().keyPressEvent(event)

    def _walk(self, step: int) -> None:
        able = [row for row in self._rows if not row.isHidden() and row.isEnabled()]
        at = next((number for number, row in enumerate(able) if row.hasFocus()), None)
        if at is None:
            return
        if at + step < 0:
            self.left.emit()
        elif at + step < len(able):
            able[at + step].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_row(self, number: int) -> None:
        row = _Row(self)
        row.clicked.connect(lambda: self.chosen.emit(number))
        self._rows.append(row)
        self._column.insertWidget(3 + number, row)

    @staticmethod
    def _say(label: QLabel, words: str) -> None:
        label.setText(words)
        label.setVisible(bool(words))


def sentence(told: Told) -> str:
    """Return all that is told of a token, as it is said to who does not see it."""
    choices = (_choice_words(each) for each in told.choices)
    parts = (_both(told.words, told.chance), told.note, *choices, told.why_not)
    return ". ".join(part.removesuffix(".") for part in parts if part)


class _Row(QPushButton):
    """A button with words at its left, and a chance at its right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tokenChoice")
        self.setAutoDefault(True)  # so that Return presses it
        self._words, self._chance = _label("choiceWords", self), _label("choiceChance", self)
        for label in (self._words, self._chance):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 4, 8, 4)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._chance)

    @override
    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() in WALKING:
            arg__1.ignore()  # they are the popover's
        else:
            super().keyPressEvent(arg__1)

    def tell(self, choice: Choice) -> None:
        """Be for an alternative."""
        self._words.setText(
            self._words.fontMetrics().elidedText(
                choice.words, Qt.TextElideMode.ElideRight, WIDTH - 100
            )
        )
        self._chance.setText(choice.chance)
        self.setEnabled(choice.why_not is None)
        self.setToolTip(choice.why_not or "")
        self.setAccessibleName(_choice_words(choice))
        self.setAccessibleDescription(choice.why_not or tr("Go on with this instead"))


def _choice_words(choice: Choice) -> str:
    return _both(choice.words, choice.chance)


def _both(words: str, chance: str) -> str:
    return tr("{token}, {chance}", token=words, chance=chance)


def _label(name: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


tell_as(TokenPopover, QAccessible.Role.Grouping)
