"""`Safety`: backups of all conversations, made by themselves and by wish, and brought back."""

import sys
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app.domain.backup import Backup
from app.state.notices import Notice, Notices
from app.state.refusals import done
from app.state.ways_out import LeaveThen, at_once
from app.store.backups import Backups
from app.store.database import NEWER, Database, StoreError
from app.store.held import Held, held
from app.store.opening import unwant, want
from app.store.purging import holding
from app.store.unpurged import clear_up, note, notes, purge_noted, take_back
from app.words import phrase, tr

# After so long with something new, there is another backup.
EVERY = timedelta(minutes=30)
LOOK_MS = 60_000
LEFT = phrase(
    "Damaged files could not be changed, and still hold what you deleted: {files}. "
    "Remove them if you need nothing else of them."
)


class Safety(QObject):
    """What backups there are, and making them on a thread of its own.

    held has for backups' files which chats in them are gone from the database.
    leave_then does what leaves all that is open, perhaps after a question.

    Signals:
        changed: a backup is being made, or is there, or may hold something else than before.
        looked: it is known what backups hold that is deleted.
        restart_wanted: a backup takes its place when the app starts again.
    """

    changed = Signal()
    looked = Signal()
    restart_wanted = Signal()
    _made = Signal(object)
    _purged = Signal(object)
    _found = Signal(object)
    _failed = Signal(object)

    def __init__(
        self,
        database: Database,
        path: Path,
        *,
        backups: Backups,
        notices: Notices,
        leave_then: LeaveThen = at_once,
    ) -> None:
        super().__init__()
        self._database, self._path = database, path
        self._backups, self._notices = backups, notices
        self._leave_then = leave_then
        self._others = 0  # how often another connection has saved something
        self._saved = self._changes  # how many changes the newest backup has
        self._maker = ThreadPoolExecutor(1, "backup")
        self._closed = False
        self._look: Future[None] | None = None
        self._making: Future[None] | None = None
        self.held: Held = {}
        self.busy = False
        self._warned = ""  # of what keeps backups from being made: it is tried again each minute
        self._made.connect(self._on_made)
        self._purged.connect(self._on_purged)
        self._found.connect(self._on_found)
        # What ends at once is heard of before it is known what that is.
        self._failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(self.look)
        self._looks.start()
        self._first = QTimer(self, singleShot=True, interval=0)  # once the window is there
        self._first.timeout.connect(self.go_on)
        if not database.read_only:
            self._first.start()

    def all(self) -> list[Backup]:
        """Return all backups, the newest first."""
        return self._backups.all()

    @Slot()
    def look(self) -> None:
        """Make a backup where the last one is old and something is new."""
        now = datetime.now(UTC)
        # One of tomorrow was made before the clock was put back.
        newest = next((each for each in self.all() if each.made <= now), None)
        is_old = newest is None or now - newest.made >= EVERY
        if is_old and self._changes != self._saved:
            self._begin(told=False)

    @Slot()
    def note_changes(self) -> None:
        """Count as new what another connection has saved, which this one does not count."""
        self._others += 1

    @Slot()
    def back_up(self) -> None:
        """Make a backup now, and tell when it is made."""
        if self._may_write():
            self._begin(told=True)

    def look_inside(self) -> None:
        """Find out what backups hold that is deleted for good; held has it afterwards."""
        if self._closed:
            return
        if self._look is not None:
            self._look.cancel()  # one that has not begun would find the same
        self._look = self._begin_to(self._find_held)

    def restore(self, backup: Backup) -> None:
        """Have a backup in the place of what there is, once the app has started again."""
        if self._may_write():
            self._leave_then(partial(self._want, backup))

    def stay(self) -> None:
        """Restore nothing at the next start either, as the app did not end for it."""
        unwant(self._path)

    def close(self) -> None:
        """End what is being made."""
        self._closed = True
        self._looks.stop()
        self._first.stop()
        self._maker.shutdown()

    def _want(self, backup: Backup) -> None:
        # Not before all is taken out of it that goes: it would come back. Who ends waits for that
        # anyway.
        begun = self._maker.submit(want, backup, self._path, self._backups.key)
        if done(self._notices, begun.result):
            self.restart_wanted.emit()

    def holding(self, conversation_ids: Sequence[str]) -> list[Path]:
        """Give the backups that may have any of these conversations, and what was put aside.

        None where nothing of it may be deleted: what a newer Paddock has saved is not touched.
        """
        if self.read_only:
            return []
        return holding(self._backups, conversation_ids, self._path)

    def forget(self, conversation_ids: Sequence[str], remove: Callable[[], bool]) -> None:
        """Take what remove deletes for good out of all backups, and tell when that is done.

        Where Paddock is killed meanwhile, the next one goes on.
        """
        if not self._may_write():
            return
        try:
            noted = note(self._backups, conversation_ids)
        except StoreError as error:
            self._notices.warn(str(error))
            return
        if remove():
            self._begin_to(partial(self._purge, [noted]))
        else:
            take_back(noted)

    def forget_gone(self, conversation_ids: Sequence[str]) -> None:
        """Take conversations out of all backups that are there alone."""
        self.forget(conversation_ids, lambda: True)

    @Slot()
    def go_on(self) -> None:
        """Go on with what a Paddock that was killed had begun."""
        if noted := notes(self._backups):
            self._begin_to(partial(self._purge, noted))
        else:
            self._begin_to(partial(clear_up, self._backups, self._path))

    @property
    def _changes(self) -> int:
        return self._database.changes + self._others

    @property
    def read_only(self) -> bool:
        """Tell whether a newer version has saved the database, so that nothing may be changed."""
        return self._database.read_only

    def _may_write(self) -> bool:
        """Tell whether the database is this version's to change; if not, say so."""
        if self.read_only:
            self._notices.warn(tr(NEWER))
        return not self.read_only

    def _begin_to(self, work: Callable[[], None]) -> Future[None]:
        """Have something done after what is being done on the other thread."""
        begun = self._maker.submit(work)
        begun.add_done_callback(self._on_ended)
        return begun

    def _begin(self, *, told: bool) -> None:
        if self.busy:
            return
        self.busy = True
        changes = self._changes
        self._making = self._begin_to(partial(self._make, changes, told=told))
        self.changed.emit()

    def _make(self, changes: int, *, told: bool) -> None:
        try:
            self._made.emit((self._backups.make(self._path), changes, told))
        except StoreError as error:
            self._made.emit((error, changes, told))

    def _purge(self, noted: Sequence[Path]) -> None:
        try:
            left = purge_noted(self._backups, self._path, noted)
        except StoreError as error:
            self._purged.emit(str(error))
        else:
            fault = tr(LEFT, files=", ".join(map(str, left))) if left else ""
            self._purged.emit(None if left is None else fault)

    def _find_held(self) -> None:
        untouched = self._database.read_only
        self._found.emit(held(self._backups, self._path, untouched=untouched))

    @Slot(object)
    def _on_found(self, found: Held) -> None:
        self.held = found
        self.looked.emit()

    @Slot(object)
    def _on_purged(self, fault: str | None) -> None:
        """Tell that it is done or why it is not; nothing where there was nothing to do."""
        if fault:
            self._notices.warn(fault)
        elif fault is not None:
            self._notices.tell(Notice(tr("The backups no longer hold what you deleted.")))
        self.changed.emit()

    @Slot(object)
    def _on_made(self, result: tuple[Backup | StoreError, int, bool]) -> None:
        made, changes, told = result
        self.busy = False
        if isinstance(made, Backup):
            self._saved, self._warned = changes, ""
            if made.repaired:
                self._database.mend_index()
            if told:
                self._notices.tell(Notice(tr("All conversations are backed up.")))
        elif told or str(made) != self._warned:
            self._warned = str(made)
            self._notices.warn(self._warned)
        self.changed.emit()

    def _on_ended(self, begun: Future[None]) -> None:
        """Have a surprise be heard of, which would vanish with the other thread's work."""
        if not begun.cancelled() and (surprise := begun.exception()) is not None:
            sys.excepthook(type(surprise), surprise, surprise.__traceback__)
            self._failed.emit(begun)

    @Slot(object)
    def _on_failed(self, begun: Future[None]) -> None:
        if begun is self._making:
            self.busy = False
            self.changed.emit()
