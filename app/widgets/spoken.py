"""`Spoken`: a line for sentences that come and go, which screen readers say, too."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.widgets.aloud import say


class Spoken(QLabel):
    """Has room for two lines, so that nothing moves when there is something to say."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setMinimumHeight(2 * self.fontMetrics().lineSpacing())

    def say(self, sentence: str) -> None:
        """Show a sentence, and have it said."""
        self.setText(sentence)
        say(self, sentence)
