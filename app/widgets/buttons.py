"""A button with a name, words, and what it does."""

from PySide6.QtWidgets import QPushButton, QWidget


def push_button(
    name: str, words: str, act: object, *, parent: QWidget, never_default: bool = False
) -> QPushButton:
    """Make a button; one that is never the default is not pressed by Return in another field."""
    button = QPushButton(words, parent)
    button.setObjectName(name)
    if never_default:
        button.setAutoDefault(False)
    button.clicked.connect(act)
    return button
