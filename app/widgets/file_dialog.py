"""A dialog that asks for files, the system's own or Qt's, which is drawn as the window is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QToolButton, QWidget

from app.theme import Theme, icon

_ARROWS = {"backButton": "back", "forwardButton": "forward", "toParentButton": "up"}


def file_dialog(name: str, title: str, *, theme: Theme, parent: QWidget) -> QFileDialog:
    """Make a dialog that asks for one file that is there, and is gone once it is closed."""
    dialog = QFileDialog(parent, title)
    dialog.setObjectName(name)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for part, drawn in _ARROWS.items():
        # There only where the dialog is Qt's own, whose arrows are black on dark too.
        arrow = dialog.findChild(QToolButton, part)
        if arrow is not None:
            arrow.setIcon(icon(drawn, theme.text))
    return dialog
