"""The dialog in which an adapter's folder is chosen."""

from collections.abc import Callable

from PySide6.QtWidgets import QFileDialog, QWidget

from app.state.adapting import Adapting
from app.theme import Theme
from app.widgets.file_dialog import file_dialog
from app.words import tr


def ask_for_adapter(
    adapting: Adapting, theme: Theme, chosen: Callable[[str], object], *, parent: QWidget
) -> None:
    """Let the user choose the folder of an adapter, and tell who asked."""
    title = tr("Choose an adapter’s folder")
    dialog = file_dialog("adapterFolderDialog", title, theme=theme, parent=parent)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    # An adapter is most often beside others, or beside its model.
    beside = next((each.parent for each in adapting.offered), adapting.model.parent)
    dialog.setDirectory(str(beside))
    dialog.fileSelected.connect(chosen)
    dialog.open()
