"""Shows which Paddocks there are, in the browser: Paddock itself asks nobody."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from app.version import version
from app.widgets.sheet import sheet
from app.words import phrase, tr

NO_BROWSER = phrase(
    "No browser could be opened. This is Paddock {version}; newer ones are at {address}"
)


def show_releases(address: str, *, parent: QWidget) -> None:
    """Open the page; where no browser does, say where it is."""
    if QDesktopServices.openUrl(QUrl(address)):
        return
    words = tr(NO_BROWSER, version=version(), address=address)
    box = sheet(QMessageBox.Icon.Information, tr("Check for Updates"), text=words, parent=parent)
    box.setObjectName("releasesNotShown")
    # So that it can be copied.
    flags = Qt.TextInteractionFlag
    box.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
    box.open()
