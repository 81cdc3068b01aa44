"""A box above one window, which says or asks something."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def sheet(icon: QMessageBox.Icon, title: str, *, text: str, parent: QWidget) -> QMessageBox:
    """Make a box of plain text, which is gone once it is closed."""
    box = QMessageBox(icon, title, text, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    # The native alert hangs on some versions of macOS.
    box.setOption(QMessageBox.Option.DontUseNativeDialog)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box
