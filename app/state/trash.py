"""`Trash`: what was deleted, for 30 days, and its end."""

from collections.abc import Sequence
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.domain.conversation import Deleted
from app.state.log import Log
from app.state.notices import Notices
from app.state.refusals import done, found
from app.store.conversations import ConversationStore
from app.store.database import Database, StoreError

HOUR_MS = 3_600_000


class Trash(QObject):
    """What is in the trash.

    Signals:
        changed: there is more or less in it.
        restored: something was taken out of it, to be used again.
        removed: this conversation is deleted for good.
    """

    changed = Signal()
    restored = Signal()
    removed = Signal(str)

    def __init__(self, store: ConversationStore, database: Database, notices: Notices) -> None:
        super().__init__()
        self._store, self._notices = store, notices
        self._log = Log(store.empty_log)
        self._hour = QTimer(self, interval=HOUR_MS)
        self._hour.timeout.connect(self.remove_old)
        if not database.read_only:
            self._hour.start()

    def all(self) -> tuple[Deleted, ...]:
        """Give what is in the trash, what was deleted last first."""
        return found(self._notices, self._store.trash, otherwise=())

    def restore(self, conversation_ids: Sequence[str]) -> bool:
        """Take conversations out of the trash, and tell whether that could be done."""
        if not done(self._notices, partial(self._store.restore, *conversation_ids)):
            return False
        self.restored.emit()
        self.changed.emit()
        return True

    def remove(self, conversation_ids: Sequence[str]) -> bool:
        """Delete conversations for good, and tell whether that could be done."""
        remove = partial(self._store.remove, conversation_ids)
        emptied = found(self._notices, remove, otherwise=None)
        if emptied is None:
            return False
        if not emptied:
            self._log.empty_soon()
        for each in self._gone(conversation_ids):
            self.removed.emit(each)
        self.changed.emit()
        return True

    @Slot()
    def remove_old(self) -> None:
        """Delete for good what has been in the trash for 30 days."""
        if old := found(self._notices, self._store.old, otherwise=[]):
            self.remove(old)

    def _gone(self, conversation_ids: Sequence[str]) -> list[str]:
        """Leave out what was taken out of the trash meanwhile: it stays as it is."""
        living: tuple[str, ...] = ()
        with suppress(StoreError):
            living = self._store.living()
        return [each for each in conversation_ids if each not in living]
