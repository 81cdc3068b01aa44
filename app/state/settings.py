"""`LiveSettings`: the settings as they are now, saved as they change."""

from PySide6.QtCore import QObject, Signal

from app.domain.settings import Settings
from app.state.outbox import Outbox
from app.store.settings import SettingsStore


class LiveSettings(QObject):
    """What the user chose.

    Signals:
        changed: something else was chosen.
    """

    changed = Signal(Settings)

    def __init__(self, store: SettingsStore, outbox: Outbox) -> None:
        super().__init__()
        self._store = store
        self._outbox = outbox
        self.now = store.load()

    def choose(self, settings: Settings) -> None:
        """Make settings those that hold, from now on and after a restart."""
        if settings == self.now:
            return
        self.now = settings
        self._outbox.put("settings", self._save)
        self.changed.emit(settings)

    def _save(self) -> None:
        self._store.save(self.now)
