"""`bring_forward`: have a window be seen, above all others."""

from PySide6.QtWidgets import QWidget


def bring_forward(window: QWidget) -> None:
    """Show a window above the others, also those of other apps, and let the user type there."""
    window.show()
    window.raise_()
    window.activateWindow()
