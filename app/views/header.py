"""The line above the chat: the sidebar's switch, and which model answers."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from app.domain.local_model import with_adapter
from app.domain.model_card import ModelStatus, Readiness
from app.paths import is_there
from app.state.library import Library
from app.state.models import Models
from app.theme import LIGHT, Theme, icon, small_font
from app.views.model_file import ask_for_model
from app.views.model_picker import ModelPicker
from app.words import percent, phrase, tr

type Next = tuple[Path, Path | None]  # a model, and the adapter that changes it

LONGEST_NAME = 40
PRIVATE_MEANS = phrase("Nothing of this chat is saved. It is gone when you close it.")
_STATES = {
    Readiness.NONE: phrase("none open"),
    Readiness.LOADING: phrase("loading"),
    Readiness.READY: phrase("ready"),
    Readiness.RESTING: phrase("resting, wakes up when you type"),
    Readiness.FAILED: phrase("failed"),
}


class Header(QWidget):
    """Model and sidebar.

    Signals:
        sidebar_toggled: the sidebar should be shown, or hidden.
        inspector_toggled: the inspector should be.
        get_wanted: the user wants another model than there is.
        manage_wanted: the user wants to see to the models that there are.
        downloads_wanted: the user wants to see which models come.
        adapter_wanted: the user wants a model to be changed by an adapter, in this chat.
    """

    sidebar_toggled = Signal()
    inspector_toggled = Signal()
    get_wanted = Signal()
    manage_wanted = Signal()
    downloads_wanted = Signal()
    adapter_wanted = Signal(Path, Path)

    def __init__(self, models: Models, library: Library, parent: QWidget) -> None:
        super().__init__(parent)
        self._models = models
        self._theme = LIGHT
        self._next: Next | None = None
        self._sidebar = switch("sidebarToggle", self.sidebar_toggled, self)
        self._inspector = switch("inspectorToggle", self.inspector_toggled, self)
        self._model = QToolButton(self)
        self._model.setObjectName("modelButton")
        self._model.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._model.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._private = _private_badge(self)
        self._model.setAccessibleDescription(tr("Opens the list of models"))
        self._picker = ModelPicker(models, library, self._model)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.addWidget(self._sidebar)
        row.addWidget(self._model)
        row.addWidget(self._private, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self._inspector)
        models.changed.connect(self.render_model)
        self._model.clicked.connect(self._picker.toggle)
        self._picker.get_wanted.connect(self.get_wanted)
        self._picker.manage_wanted.connect(self.manage_wanted)
        self._picker.downloads_wanted.connect(self.downloads_wanted)
        self._picker.file_wanted.connect(self.ask_for_file)
        self._picker.adapter_wanted.connect(self.adapter_wanted)
        self.render_model()

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._picker.wear(theme)
        self._sidebar.setIcon(icon("sidebar", theme.muted))
        self._inspector.setIcon(icon("inspector", theme.muted))
        self._model.setIcon(icon("chevron", theme.muted))

    def tell_sidebar(self, *, shown: bool) -> None:
        """Hear whether the sidebar is there."""
        name = tr("Hide sidebar") if shown else tr("Show sidebar")
        self._sidebar.setAccessibleName(name)
        self._sidebar.setToolTip(name)

    def tell_inspector(self, *, shown: bool) -> None:
        """Hear whether the inspector is there."""
        name = tr("Hide inspector") if shown else tr("Show inspector")
        self._inspector.setAccessibleName(name)
        self._inspector.setToolTip(name)

    def tell_private(self, *, private: bool) -> None:
        """Hear whether the open chat is private."""
        self._private.setVisible(private)

    @Slot(str)
    def tell_coming(self, words: str) -> None:
        """Hear which models come and how far they are; empty is that none does."""
        self._picker.tell_coming(words)

    def tell_own_model(self, *, own: bool) -> None:
        """Hear whether the open chat has a model of its own."""
        self._picker.tell_own(own=own)

    def tell_next(self, following: Next | None) -> None:
        """Hear what answers here once another chat is answered, where one is."""
        if following != self._next:
            self._next = following
            self.render_model()

    @Slot()
    def render_model(self) -> None:
        """Show which model answers, and how it is doing."""
        status = self._status()
        failed = status.readiness is Readiness.FAILED
        adapter = self._models.adapter
        name = with_adapter(self._models.title, adapter) if status.name else ""
        if self._next is not None and self._next != (self._models.path, adapter):
            # What another chat has to itself answers nothing here.
            name, failed = self._models.called(*self._next), False
            status = ModelStatus(Readiness.RESTING, name)
        self._model.setText(_text(status, name or tr("No model")))
        self._model.setAccessibleName(
            tr(
                "Model: {name}, {state}",
                name=name or tr("none", "no model"),
                state=tr(_STATES[status.readiness]),
            )
        )
        if self._model.property("failed") != failed:
            self._model.setProperty("failed", failed)
            self._model.style().polish(self._model)

    def _status(self) -> ModelStatus:
        """Return how the model is doing; who has none yet has none that failed."""
        models = self._models
        is_missing = models.uses_starter and not is_there(models.starter)
        return ModelStatus(Readiness.NONE) if is_missing else models.status

    @Slot()
    def ask_for_file(self) -> None:
        """Let the user choose a model file."""
        ask_for_model(self._models, self._theme, self._on_file_selected, parent=self.window())

    @Slot()
    def choose(self) -> None:
        """Let the user choose the model that answers."""
        self._picker.toggle()

    @Slot(str)
    def _on_file_selected(self, file: str) -> None:
        self._models.open(Path(file))


def switch(name: str, switched: object, parent: QWidget) -> QToolButton:
    """Make a button of the line above what is shown."""
    button = QToolButton(parent)
    button.setObjectName(name)
    button.clicked.connect(switched)
    return button


def _text(status: ModelStatus, name: str) -> str:
    if len(name) > LONGEST_NAME:
        name = name[: LONGEST_NAME - 1] + "…"
    # A button reads & as "the next letter is the shortcut".
    name = name.replace("&", "&&")
    match status.readiness:
        case Readiness.LOADING:
            return tr("{name} · loading {percent}", name=name, percent=percent(status.fraction))
        case Readiness.RESTING:
            return tr("{name} · resting", name=name)
        case Readiness.FAILED:
            return tr("{name} · failed", name=name)
        case _:
            return name


def _private_badge(parent: QWidget) -> QLabel:
    badge = QLabel(tr("Private"), parent)
    badge.setObjectName("privateBadge")
    badge.setFont(small_font())
    badge.setToolTip(tr(PRIVATE_MEANS))
    badge.setAccessibleName(tr("Private chat"))
    badge.setAccessibleDescription(tr(PRIVATE_MEANS))
    badge.hide()
    return badge
