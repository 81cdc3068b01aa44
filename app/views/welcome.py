"""What an empty chat shows: a greeting and a few things to begin with."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.theme import MARGIN, body_font, title_font

GREETING = "What is on your mind?"
EXAMPLES = (
    "Explain why the sky is blue to a ten-year-old",
    "Write a polite note about an unpaid bill",
    "Give me three ideas for a rainy Sunday",
)
WIDEST = 520


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
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(_greeting(self), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(14)
        for example in EXAMPLES:
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(self._button(example), 1000)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(3)

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
