"""A small text that explains what stands above it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.theme import small_font


def hint(text: str, parent: QWidget) -> QLabel:
    """Make a label of text, which wraps."""
    label = QLabel(text, parent)
    label.setObjectName("hint")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(small_font())
    return label
