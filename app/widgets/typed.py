"""What tells a key that begins a text from one that is a command."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier


def is_typed(event: QKeyEvent) -> bool:
    """Tell whether a key is the beginning of a text, and no space, which is a view's own."""
    text = event.text().strip()
    return bool(text) and text.isprintable() and not event.modifiers() & COMMANDS
