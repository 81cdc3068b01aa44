"""`DialRow`: one dial of a conversation, with what it does, its default, and the way back."""

from typing import override

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.dials import NOTHING_CHOSEN, Dials
from app.theme import Theme, icon
from app.views.dials import Dial, NoValueError, read, told, written
from app.widgets.aloud import warn
from app.widgets.hint import hint
from app.words import tr

FIELD_WIDTH, FIELD_MARGIN = 84, 24


class DialRow(QWidget):
    """Shows a dial, and holds what is typed in it until that is taken.

    Signals:
        edited: something was typed, or the slider moved.
        left: somebody is done with it.
        reset_wanted: it is to be as usual.
    """

    edited = Signal()
    left = Signal()
    reset_wanted = Signal(str)

    def __init__(self, dial: Dial, parent: QWidget) -> None:
        super().__init__(parent)
        self.dial = dial
        self._typed = False
        self._name = QLabel(self)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setObjectName("dialName")
        self._reset = reset_button(dial.field, tr(dial.name), self)
        self._field = _Field(self)
        self._field.setObjectName(f"{dial.field}Field")
        self._field.setAccessibleName(tr(dial.name))
        self._field.setMaxLength(30)
        self._name.setBuddy(self._field)
        self._slider = None if dial.slider is None else _Slider(dial.slider, self)
        self._wrong = hint("", self)
        self._wrong.setObjectName("dialWrong")
        self._wrong.hide()
        self._means = hint("", self)
        self._lay_out()
        self._field.textEdited.connect(self._on_edited)
        self._field.left.connect(self.left)
        self._reset.clicked.connect(self._on_reset)
        if self._slider is not None:
            self._slider.setObjectName(f"{dial.field}Slider")
            self._slider.valueChanged.connect(self._on_slid)

    def show_now(self, own: Dials | None, usual: Dials) -> None:
        """Show what holds, and what would hold without a choice; what is typed stays."""
        name = tr(self.dial.name)
        default = told(self.dial, getattr(usual, self.dial.field))
        is_own = chosen(self.dial.field, own, usual)
        mark_own(self._name, name, own=is_own)
        self._reset.setVisible(is_own or self._typed)
        means = tr("{means} Default: {default}.", means=tr(self.dial.means), default=default)
        self._means.setText(means)
        changed = tr("Changed for this chat.") if is_own else ""
        wrong = "" if self._wrong.isHidden() else self._wrong.text()
        self._field.setAccessibleDescription(" ".join(filter(None, (wrong, changed, means))))
        self._field.setPlaceholderText(default)
        if not self._typed:
            holds = usual if own is None else own.onto(usual)
            self._show(getattr(holds, self.dial.field))

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._reset.setIcon(icon("reset", theme.accent))

    def take(self, own: Dials | None, usual: Dials) -> Dials | None:
        """Return own dials with what was typed here; a number that cannot be is told, and stays."""
        if not self._typed:
            return own
        try:
            value = read(self.dial, self._field.text())
        except NoValueError as error:
            self._tell_wrong(str(error))
            return own
        self.forget()
        before = own or NOTHING_CHOSEN
        # What is usual by itself is no choice; and an emptied field is none, either.
        if value is None or value == getattr(usual, self.dial.field):
            return before.as_usual(self.dial.field)
        return before.with_own(self.dial.field, value)

    def forget(self) -> None:
        """Let go what was typed and not taken."""
        self._typed = False
        self._wrong.hide()

    def _show(self, value: float | None) -> None:
        shown = written(self.dial, value)
        if self._field.text() != shown:
            self._field.setText(shown)
        if self._slider is not None and value is not None:
            self._slider.show_value(value)
            self._slider.setAccessibleName(f"{tr(self.dial.name)}, {shown}")

    def _tell_wrong(self, sentence: str) -> None:
        if self._wrong.isHidden() or self._wrong.text() != sentence:
            self._wrong.setText(sentence)
            self._wrong.show()
            warn(self, sentence)

    @Slot()
    def _on_edited(self) -> None:
        self._typed = True
        self._wrong.hide()
        self.edited.emit()

    @Slot()
    def _on_slid(self) -> None:
        assert self._slider is not None, "it was moved"
        shown = written(self.dial, round(self._slider.number, self.dial.digits))
        self._slider.setAccessibleName(f"{tr(self.dial.name)}, {shown}")
        self._field.setText(shown)
        self._on_edited()

    @Slot()
    def _on_reset(self) -> None:
        self.forget()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)  # the button goes
        self.reset_wanted.emit(self.dial.field)

    def _lay_out(self) -> None:
        head, value = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._reset)
        if self._slider is not None:
            value.addWidget(self._slider, 1)
        # What stands in words where no number does is as long as it is in each language.
        if not self.dial.none:
            longest = self._field.fontMetrics().horizontalAdvance("0000000")
            self._field.setFixedWidth(max(FIELD_WIDTH, longest + FIELD_MARGIN))
        row = value if self._slider or self.dial.none else head
        row.addWidget(self._field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for row in (head, value):
            column.addLayout(row)
        column.addWidget(self._wrong)
        column.addWidget(self._means)


class _Field(QLineEdit):
    """A line that tells when somebody leaves it, or says by Return that it is done.

    Signals:
        left: it is.
    """

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.returnPressed.connect(self.left)

    @override
    def focusOutEvent(self, arg__1: QFocusEvent) -> None:
        super().focusOutEvent(arg__1)
        self.left.emit()


class _Slider(QSlider):
    """Goes from one number to another by steps, at the user's hand alone."""

    def __init__(self, span: tuple[float, float, float], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._least, most, self._step = span
        self.setRange(0, round((most - self._least) / self._step))
        self.setPageStep(4)

    @property
    def number(self) -> float:
        """Return the number that it stands at."""
        return self._least + self.value() * self._step

    def show_value(self, number: float) -> None:
        """Stand at a number, or as near as there is a step."""
        self.blockSignals(True)
        self.setValue(round((number - self._least) / self._step))
        self.blockSignals(False)

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        e.ignore()  # it scrolls the panel, and turns nobody's dial


def chosen(field: str, own: Dials | None, usual: Dials) -> bool:
    """Tell whether a dial was chosen as something else than is usual."""
    return own is not None and field in own.own and getattr(own, field) != getattr(usual, field)


def reset_button(field: str, name: str, parent: QWidget) -> QToolButton:
    """Make the button that has a choice made no longer."""
    button = QToolButton(parent)
    button.setObjectName(f"{field}Reset")
    button.setAccessibleName(tr("Reset {name}", name=name))
    button.setToolTip(button.accessibleName())
    button.setProperty("small", True)
    policy = button.sizePolicy()
    policy.setRetainSizeWhenHidden(True)  # nothing moves when it comes
    button.setSizePolicy(policy)
    button.hide()
    return button


def mark_own(label: QLabel, name: str, *, own: bool) -> None:
    """Have a name say that its value was chosen for this conversation, not by colour alone."""
    label.setText(f"• {name}" if own else name)
    if label.property("own") != own:
        label.setProperty("own", own)
        label.style().polish(label)
