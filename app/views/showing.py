"""Shows a file where it lies: selected in the Finder, and elsewhere its folder opens."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from app.domain.showing import SHOW
from app.widgets.sheet import sheet
from app.words import phrase, tr

UNSHOWN = phrase("Nothing on this computer opens folders by itself. Look into {folder}.")


def show_file(file: Path, *, parent: QWidget) -> None:
    """Show a file where it lies; where nothing can, say where that is."""
    if command := command_for(file, sys.platform):
        shown, _ = QProcess.startDetached(command[0], command[1:])
    else:
        shown = QDesktopServices.openUrl(QUrl.fromLocalFile(str(_folder(file))))
    if not shown:
        words = tr(UNSHOWN, folder=_folder(file))
        box = sheet(QMessageBox.Icon.Information, tr(SHOW), text=words, parent=parent)
        box.setObjectName("notShown")
        box.open()


def command_for(file: Path, platform: str) -> list[str]:
    """Return the command that selects a file, none where Qt opens its folder."""
    if platform != "darwin":
        return []
    # Of what is gone meanwhile, nothing could be selected.
    how = ["-R", str(file)] if file.exists() else [str(_folder(file))]
    return ["/usr/bin/open", *how]


def _folder(file: Path) -> Path:
    return file if file.is_dir() else file.parent
