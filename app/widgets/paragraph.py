"""Labels of plain text: what is written in them is never markup, and wraps where it is long."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.theme import page_font, small_font


def paragraph(name: str, text: str, parent: QWidget) -> QLabel:
    """Make a label that wraps, and never pushes its window apart."""
    label = QLabel(text, parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label


def note(name: str, text: str, parent: QWidget) -> QLabel:
    """Make a small, quiet one."""
    label = paragraph(name, text, parent)
    label.setFont(small_font())
    label.setProperty("quiet", True)
    return label


def heading(name: str, text: str, parent: QWidget) -> QLabel:
    """Make one that stands out."""
    label = paragraph(name, text, parent)
    font = QFont(label.font())
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    return label


def title(name: str, text: str, parent: QWidget) -> QLabel:
    """Make one that says what a page is about."""
    label = paragraph(name, text, parent)
    label.setFont(page_font())
    return label


def mark(widget: QWidget, *, failed: bool) -> None:
    """Have a widget look as what went wrong does, or as usual."""
    if widget.property("failed") != failed:
        widget.setProperty("failed", failed)
        widget.style().polish(widget)
