"""A box above one window, which says or asks something."""

from typing import override

import shiboken6
from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget


class _Sheet(QMessageBox):
    """Keeps the focus where it is while colours change.

    Qt lays the buttons out anew then, more than once, and the focus goes to the first: at dusk
    Return would do what was asked about.
    """

    _focused: QPushButton | None = None

    @override
    def changeEvent(self, event: QEvent) -> None:
        focus = QApplication.focusWidget()
        super().changeEvent(event)
        if self._focused is None and isinstance(focus, QPushButton) and focus in self.buttons():
            self._focused = focus
            QTimer.singleShot(0, self._give_back)

    @Slot()
    def _give_back(self) -> None:
        # The box may be gone by now, with all that was in it.
        if self._focused is not None and shiboken6.isValid(self._focused):
            self._focused.setFocus()
        self._focused = None


def sheet(icon: QMessageBox.Icon, title: str, *, text: str, parent: QWidget) -> QMessageBox:
    """Make a box of plain text, which is gone once it is closed."""
    box = _Sheet(icon, title, text, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    # The native alert hangs on some versions of macOS.
    box.setOption(QMessageBox.Option.DontUseNativeDialog)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box


def question(
    icon: QMessageBox.Icon, title: str, *, text: str, act: str, parent: QWidget
) -> tuple[QMessageBox, QPushButton]:
    """Make a box that asks before act is done, and the button to say so.

    Return and Escape do nothing.
    """
    box = sheet(icon, title, text=text, parent=parent)
    warns = icon is QMessageBox.Icon.Warning
    role = QMessageBox.ButtonRole
    button = box.addButton(act, role.DestructiveRole if warns else role.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    return box, button
