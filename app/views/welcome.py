"""What an empty chat shows: a greeting and a few things to begin with."""

from typing import override

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.theme import MARGIN, body_font, title_font

GREETING = "What is on your mind?"
EXAMPLES = (
    "Explain why the sky is blue to a ten-year-old",
    "Write a polite note about an unpaid bill",
    "Give me three ideas for a rainy Sunday",
)
WIDEST = 520
EDGE, GAP, GAP_AFTER_GREETING = 12, 10, 14


class Welcome(QWidget):
    """The page before the first message.

    Signals:
        suggested: the user likes to begin with this text.
    """

    suggested = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # It takes the height that the rest leaves, and asks for none.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._greeting = _greeting(self)
        self._examples = [self._button(example) for example in EXAMPLES]
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, EDGE, MARGIN, EDGE)
        column.setSpacing(GAP)
        column.addStretch(2)
        column.addWidget(self._greeting, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(GAP_AFTER_GREETING)
        for button in self._examples:
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(button, 1000)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(3)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        # Whole examples, as many as there is room for.
        top = EDGE + self._greeting.sizeHint().height() + GAP_AFTER_GREETING
        room = event.size().height() - top - EDGE
        for number, example in enumerate(self._examples, start=1):
            example.setVisible(number * (example.sizeHint().height() + GAP) <= room)

    def _button(self, example: str) -> QPushButton:
        button = QPushButton(example, self)
        button.setObjectName("example")
        button.setFont(body_font())
        button.setAccessibleName(f"Example: {example}")
        # In a narrow window it is cut at its end, and never pushes the window apart.
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setMaximumWidth(WIDEST)
        button.clicked.connect(self._on_clicked)
        return button

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.suggested.emit(button.text())


def _greeting(parent: QWidget) -> QLabel:
    label = QLabel(GREETING, parent)
    label.setObjectName("greeting")
    label.setFont(title_font())
    return label
