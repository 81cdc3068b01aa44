"""What an empty chat shows: a greeting and a few things to begin with."""

from typing import override

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.theme import MARGIN, body_font, title_font
from app.words import phrase, tr

GREETING = phrase("What is on your mind?")
EXAMPLES = (
    phrase("Explain why the sky is blue to a ten-year-old"),
    phrase("Write a polite note about an unpaid bill"),
    phrase("Give me three ideas for a rainy Sunday"),
)
PRIVATE_MEANS = phrase(
    "This chat is private: nothing of it is saved. When you close it, it is gone, and in no "
    "list, search or backup."
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
        self._private = _private_line(self)
        self._examples = [self._button(tr(example)) for example in EXAMPLES]
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, EDGE, MARGIN, EDGE)
        column.setSpacing(GAP)
        column.addStretch(2)
        column.addWidget(self._greeting, 0, Qt.AlignmentFlag.AlignHCenter)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._private, 1000)
        line.addStretch(1)
        column.addLayout(line)
        column.addSpacing(GAP_AFTER_GREETING)
        self._carried: QWidget | None = None
        self._place = QHBoxLayout()
        column.addLayout(self._place)
        for button in self._examples:
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(button, 1000)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(3)

    def carry(self, card: QWidget) -> None:
        """Have a card between the greeting and the examples."""
        self._carried = card
        card.setMaximumWidth(WIDEST)
        self._place.addStretch(1)
        self._place.addWidget(card, 1000)
        self._place.addStretch(1)

    @Slot()
    def make_room(self) -> None:
        """Hear that the card came or went."""
        self._fit(self.height())

    def tell_private(self, *, private: bool) -> None:
        """Hear whether the chat is private, and say what that means."""
        self._private.setVisible(private)
        self._fit(self.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit(event.size().height())

    def _fit(self, height: int) -> None:
        """Show whole examples, as many as there is room for; a card before the greeting."""
        card, private = self._high(self._carried), self._high(self._private)
        greeting = self._greeting.sizeHint().height() + GAP_AFTER_GREETING
        greets = not card or 2 * EDGE + greeting + card + private <= height
        self._greeting.setVisible(greets)
        room = height - 2 * EDGE - card - private - (greeting if greets else 0)
        for number, example in enumerate(self._examples, start=1):
            example.setVisible(number * (example.sizeHint().height() + GAP) <= room)

    def _high(self, part: QWidget | None) -> int:
        """Tell how much room something takes, with the gap behind it."""
        if part is None or part.isHidden():
            return 0
        wide = min(WIDEST, self.width() - 2 * MARGIN)
        return max(part.heightForWidth(wide), 0) + GAP

    def _button(self, example: str) -> QPushButton:
        button = QPushButton(example, self)
        button.setObjectName("example")
        button.setFont(body_font())
        button.setAccessibleName(tr("Example: {text}", text=example))
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


def _private_line(parent: QWidget) -> QLabel:
    label = QLabel(tr(PRIVATE_MEANS), parent)
    label.setObjectName("privateLine")
    label.setWordWrap(True)
    label.setMaximumWidth(WIDEST)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.hide()
    return label


def _greeting(parent: QWidget) -> QLabel:
    label = QLabel(tr(GREETING), parent)
    label.setObjectName("greeting")
    label.setFont(title_font())
    return label
