"""A small text that explains what stands above it."""

from typing import override

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.theme import small_font


def hint(text: str, parent: QWidget) -> QLabel:
    """Make a label of text, which wraps."""
    label = _Hint(text, parent)
    label.setObjectName("hint")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    # Where a form gives it more room than it needs, it stays below what it explains.
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    label.setFont(small_font())
    return label


class _Hint(QLabel):
    """Needs what its text does in the width that it has, and nothing for a narrower one.

    A form would give it as much as it would need in the width that it would like best.
    """

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().lineSpacing())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.fontMetrics().lineSpacing())
