"""`ChoiceRow`: something of a conversation that is one of a few, with what it means."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.theme import Theme, icon
from app.views.dial_row import mark_own, reset_button
from app.widgets.choice import Choice, Offer
from app.widgets.hint import hint


class ChoiceRow(QWidget):
    """Its name, its values in words, and the way back to what is usual.

    Signals:
        chosen: the user took this value.
        reset_wanted: it is to be as usual.
    """

    chosen = Signal(object)
    reset_wanted = Signal(str)

    def __init__(self, field: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._field, self._called = field, name
        self._name = QLabel(self)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setObjectName("dialName")
        self._reset = reset_button(field, name, self)
        self._choice = Choice(f"{field}Choice", name, self)
        # A long name is cut by the field, and does not make the panel wider.
        self._choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._name.setBuddy(self._choice)
        self._means = hint("", self)
        self._reset.clicked.connect(self._on_reset)
        self._choice.chosen.connect(self.chosen)
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._choice)
        column.addWidget(self._means)

    def show_now(self, offers: Sequence[Offer], now: object, *, means: str, own: bool) -> None:
        """Show what there is to choose, what holds, and whether it was chosen here."""
        mark_own(self._name, self._called, own=own)
        self._reset.setVisible(own)
        self._choice.show_offers(offers, now)
        self._choice.setToolTip(self._choice.currentText())
        self._means.setText(means)
        self._choice.setAccessibleDescription(means)

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._reset.setIcon(icon("reset", theme.accent))

    @Slot()
    def _on_reset(self) -> None:
        self._choice.setFocus(Qt.FocusReason.OtherFocusReason)  # the button goes
        self.reset_wanted.emit(self._field)
