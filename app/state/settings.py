"""`LiveSettings`: the settings as they are now, saved as they change."""

from PySide6.QtCore import QObject, Signal

from app.domain.settings import Settings
from app.state.notices import Notices
from app.store.database import StoreError
from app.store.settings import SettingsStore


class LiveSettings(QObject):
    """What the user chose.

    Signals:
        changed: something else was chosen.
    """

    changed = Signal(Settings)

    def __init__(self, store: SettingsStore, notices: Notices) -> None:
        super().__init__()
        self._store = store
        self._notices = notices
        self.now = store.load()

    def choose(self, settings: Settings) -> None:
        """Make settings those that hold, from now on and after a restart."""
        if settings == self.now:
            return
        self.now = settings
        try:
            self._store.save(settings)
        except StoreError as error:
            self._notices.warn(str(error))
        self.changed.emit(settings)
