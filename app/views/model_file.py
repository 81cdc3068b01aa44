"""The dialog in which a model file is chosen."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.state.models import Models
from app.theme import Theme
from app.widgets.file_dialog import file_dialog
from app.words import tr


def ask_for_model(
    models: Models, theme: Theme, chosen: Callable[[str], object], *, parent: QWidget
) -> None:
    """Let the user choose a model file, and tell who asked."""
    title = tr("Open a model file")
    dialog = file_dialog("modelFileDialog", title, theme=theme, parent=parent)
    dialog.setDirectory(str(_folder(models)))
    dialog.setNameFilter(tr("Model files (*.gguf)"))
    dialog.fileSelected.connect(chosen)
    dialog.open()


def _folder(models: Models) -> Path:
    """Return where a model file may be: beside the last one, unless Paddock got that itself."""
    beside = models.path.parent
    return Path.home() if models.uses_starter or not beside.is_dir() else beside
