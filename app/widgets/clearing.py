"""A line with a button that empties it, which is called by its name."""

from PySide6.QtWidgets import QLineEdit, QToolButton

from app.words import tr


def clearable(field: QLineEdit) -> QLineEdit:
    """Have a field be emptied by a button in it, while there is something in it."""
    field.setClearButtonEnabled(True)
    # Qt's own has a picture alone.
    for button in field.findChildren(QToolButton):
        button.setAccessibleName(tr("Clear"))
    return field
