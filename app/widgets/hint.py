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
    # Where a form gives it more room than it needs, it stays below what it explains.
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    label.setFont(small_font())
    return label
