"""Buttons with a name and words: what each does, or its place among others."""

from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QPushButton, QSizePolicy, QWidget

from app.widgets.focus_ring import ring


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


def box_button(
    box: QDialogButtonBox, name: str, words: str, *, role: QDialogButtonBox.ButtonRole
) -> QPushButton:
    """Make a button of a dialog's own, which stands where this system has those of its role."""
    button = box.addButton(words, role)
    button.setObjectName(name)
    return button


def beside_buttons(field: QLineEdit) -> QLineEdit:
    """Have a field be as high as the buttons beside it, whose words may be of a higher script."""
    field.setSizePolicy(field.sizePolicy().horizontalPolicy(), QSizePolicy.Policy.Minimum)
    return field


def stand_out(button: QPushButton, *, wanted: bool = True) -> None:
    """Have a button be the one that most would press; on its colour, an edge would not be seen."""
    if bool(button.property("primary")) != wanted:
        button.setProperty("primary", wanted)
        ring(button, wanted=wanted)
        button.style().polish(button)
