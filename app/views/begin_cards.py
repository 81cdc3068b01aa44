"""`BeginCards`: what stands below the greeting: a model to begin with, or the one that comes."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.state.downloads import Row
from app.state.state import State
from app.theme import Theme
from app.views.download_row import DownloadRow
from app.views.first_run import FirstRun


class BeginCards(QWidget):
    """Shows how a model comes that its user wants to chat with, and recommends none meanwhile.

    Signals:
        changed: a card came or went.
    """

    changed = Signal()

    def __init__(self, state: State, parent: QWidget) -> None:
        super().__init__(parent)
        self._getting = state.getting
        self._private = False
        self.first_run = FirstRun(state, self)
        self._coming: DownloadRow | None = None
        self._shown = ""  # the key of the download that has a card
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.first_run)
        self.first_run.changed.connect(self._on_changed)
        state.getting.downloads.changed.connect(self.render_coming)
        state.getting.downloads.moved.connect(self.render_coming)
        self.render_coming()
        self._on_changed()

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.first_run.wear(theme)

    @property
    def helps(self) -> bool:
        """Tell whether a way to a model that can answer is to be seen."""
        return self.first_run.helps or self._coming is not None

    def tell_private(self, *, private: bool) -> None:
        """Hear whether the open chat is private: there is nothing but what is said in it."""
        self._private = private
        self.first_run.tell_private(private=private)
        self.render_coming()

    @Slot()
    def render_coming(self) -> None:
        """Show how the model does that comes for a chat, if one does."""
        row = None if self._private else self._getting.downloads.chats_next
        if (row.key if row else "") != self._shown:
            self._take(row)
        if self._coming is not None and row is not None:
            self._coming.show_row(row, first=True)

    def _take(self, row: Row | None) -> None:
        """Have a card for another download, or none."""
        if self._coming is not None:
            self._coming.hide()
            self._coming.deleteLater()
            self._coming = None
        self._shown = row.key if row else ""
        if row is not None:
            self._coming = DownloadRow(row.key, row.download.wanted.name, self)
            self._coming.wanted.connect(self._on_wanted)
            self._column.addWidget(self._coming)
            self._coming.show()
        self.first_run.stand_aside(aside=row is not None)
        self._on_changed()

    @Slot(str, str)
    def _on_wanted(self, key: str, verb: str) -> None:
        downloads = self._getting.downloads
        if verb == "pause":
            downloads.pause(key)
        elif verb == "resume":
            downloads.resume(key)
        elif verb == "cancel":
            downloads.cancel(key)

    @Slot()
    def _on_changed(self) -> None:
        self.setVisible(not self.first_run.isHidden() or self._coming is not None)
        self.changed.emit()
