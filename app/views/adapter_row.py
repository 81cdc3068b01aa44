"""`AdapterRow`: by which adapter the open conversation's model is changed, in the inspector."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.domain.local_model import adapter_name
from app.paths import is_there
from app.state.adapting import Adapting
from app.theme import LIGHT, Theme
from app.views.adapter_folder import ask_for_adapter
from app.views.choice_row import ChoiceRow
from app.words import phrase, tr

MEANS = phrase("Small weights that change the model, for this chat only.")
GONE = phrase("This adapter is not there any more. Choose another one, or none.")
ANOTHER_FOLDER = object()


class AdapterRow(ChoiceRow):
    """There only where the model has adapters, or one was chosen."""

    def __init__(self, adapting: Adapting, parent: QWidget) -> None:
        super().__init__("adapter", tr("Adapter"), parent)
        self._adapting = adapting
        self._theme = LIGHT
        self.chosen.connect(self._on_chosen)
        self.reset_wanted.connect(self._on_reset_wanted)

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        super().wear(theme)
        self._theme = theme

    @Slot()
    def render_row(self) -> None:
        """Show what there is to choose now."""
        offered, now = self._adapting.offered, self._adapting.chosen
        self.setVisible(bool(offered))
        offers: list[tuple[object, str]] = [(None, tr("None", "no adapter"))]
        offers += [(path, adapter_name(path)) for path in offered]
        offers.append((ANOTHER_FOLDER, tr("Another folder…")))
        is_gone = now is not None and not is_there(now)
        means = tr(GONE) if is_gone else tr(MEANS)
        self.show_now(offers, now, means=means, own=now is not None)

    @Slot(object)
    def _on_chosen(self, adapter: object) -> None:
        if adapter is ANOTHER_FOLDER:
            self.render_row()  # until a folder is chosen, what held still does
            ask_for_adapter(self._adapting, self._theme, self._on_folder, parent=self.window())
        else:
            self._choose(adapter if isinstance(adapter, Path) else None)

    @Slot(str)
    def _on_folder(self, folder: str) -> None:
        self._choose(Path(folder))

    @Slot()
    def _on_reset_wanted(self) -> None:
        self._choose(None)

    def _choose(self, adapter: Path | None) -> None:
        self._adapting.choose(adapter)
        self.render_row()
