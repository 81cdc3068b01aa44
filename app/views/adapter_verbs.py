"""What the user does with adapters beside the inspector: takes one from a list or a folder."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.state.adapting import Adapting
from app.theme import LIGHT
from app.views.adapter_folder import ask_for_adapter


class AdapterVerbs(QObject):
    """Holds in the open conversation; theme is what a dialog is drawn in."""

    def __init__(self, adapting: Adapting, parent: QWidget) -> None:
        super().__init__(parent)
        self._adapting, self._window = adapting, parent
        self.theme = LIGHT

    @Slot(Path, Path)
    def choose(self, model: Path, adapter: Path) -> None:
        """Have a model changed by an adapter."""
        self._adapting.choose(adapter, model)

    @Slot()
    def use_without(self) -> None:
        """Have the model that answers do so unchanged."""
        self._adapting.use_without()

    @Slot()
    def ask_for_folder(self) -> None:
        """Let the user choose an adapter that is nowhere listed."""
        ask_for_adapter(self._adapting, self.theme, self._on_folder, parent=self._window.window())

    @Slot(str)
    def _on_folder(self, folder: str) -> None:
        self._adapting.choose(Path(folder))
