"""`Kept`: what models have read and keep on this computer, how much of it, and up to where."""

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.settings import Settings
from app.state.answerer import Answerer
from app.state.notices import Notice, Notices
from app.state.settings import LiveSettings
from app.words import tr


class Kept(QObject):
    """How much is kept, as it was when somebody looked last.

    usual_memory and usual_disk are the bytes that are kept where the user chose nothing. Of a
    locked history nothing is kept on disk: it holds the words, and nobody would encrypt them.

    Signals:
        changed: there is more or less on disk.
    """

    changed = Signal()

    def __init__(
        self,
        answerer: Answerer,
        settings: LiveSettings,
        notices: Notices,
        *,
        locked: bool = False,
    ) -> None:
        super().__init__()
        self.locked = locked
        self._notices, self._told = notices, set[str]()
        answerer.unkept.connect(self._on_unkept)
        self._answerer = answerer
        self.usual_memory, self.usual_disk = answerer.usual_room
        self.on_disk = 0
        settings.changed.connect(self._on_settings)
        self._on_settings(settings.now)

    @Slot()
    def look(self) -> None:
        """Count what is on disk."""
        counted = self._answerer.kept_bytes
        if counted != self.on_disk:
            self.on_disk = counted
            self.changed.emit()

    @Slot()
    def remove_all(self) -> None:
        """Remove all that is kept: every conversation is read again when it goes on."""
        self._answerer.forget(None)
        self.look()

    @Slot(str)
    def _on_unkept(self, reason: str) -> None:
        """Tell once why old conversations will be read anew; each engine's process tells it."""
        if reason not in self._told:
            self._told.add(reason)
            # It passes: whatever cannot be saved besides is more important.
            told = tr(
                "What models read cannot be kept on disk ({reason}), so old conversations will be "
                "read anew after a restart. See that the disk has room.",
                reason=reason,
            )
            self._notices.tell(Notice(told))

    @Slot(Settings)
    def _on_settings(self, settings: Settings) -> None:
        disk_bytes = 0 if self.locked else settings.disk_bytes
        self._answerer.limit(settings.memory_bytes, disk_bytes)
        self._answerer.rest_after(60.0 * settings.rest_minutes)
