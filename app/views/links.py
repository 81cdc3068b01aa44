"""Links in what a model says: shown in full before they are opened elsewhere."""

from functools import partial

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from app.widgets.sheet import question
from app.words import tr

# The rest of one that is longer would leave no room for what is asked.
MOST_SHOWN = 2_000


def ask_to_open(address: str, *, parent: QWidget) -> None:
    """Ask before a page is opened in the browser, or a letter is begun; the whole address is told.

    It is opened by the system, never by Paddock itself.
    """
    shown = address if len(address) <= MOST_SHOWN else f"{address[:MOST_SHOWN]}…"
    is_mail = address.lower().startswith("mailto:")
    act = tr("Write Mail") if is_mail else tr("Open in Browser")
    icon, title = QMessageBox.Icon.Question, tr("Open Link")
    box, go = question(icon, title, text=shown, act=act, parent=parent)
    box.setObjectName("linkQuestion")
    copy = box.addButton(tr("Copy Address"), QMessageBox.ButtonRole.ActionRole)
    go.clicked.connect(partial(QDesktopServices.openUrl, QUrl(address)))
    copy.clicked.connect(partial(QGuiApplication.clipboard().setText, address))
    box.open()
