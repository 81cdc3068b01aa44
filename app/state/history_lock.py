"""`HistoryLock`: the lock of what is saved, put on, changed and taken off while the app is open."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.state.notices import Notice, Notices
from app.state.refusals import done
from app.state.ways_out import LeaveThen, at_once
from app.state.work import Work
from app.store.database import StoreError
from app.store.keychain import Keychain, system_keychain
from app.store.lock import Lock, Prepared
from app.store.locking import plain_copies, remove_plain_copies
from app.words import tr


class HistoryLock(QObject):
    """Whether the history is locked, and everything that can be done about it.

    key is that of a locked history. One that is read_only is neither locked nor unlocked. What
    takes its time is done on a thread.

    Signals:
        changed: something holds that did not, or is being done.
        code_made: the recovery code, which is told this once.
        done: what its user wished is done.
        refused: why it is not, in a sentence.
        restart_wanted: the rest is done when the app starts again, which asks for the passphrase.
    """

    changed = Signal()
    code_made = Signal(str)
    done = Signal()
    refused = Signal(str)
    restart_wanted = Signal()

    def __init__(
        self,
        home: Path,
        key: bytes | None,
        *,
        notices: Notices,
        read_only: bool = False,
        keychain: Keychain | None = None,
    ) -> None:
        super().__init__()
        self.read_only = read_only
        self._home, self._key, self._notices = home, key, notices
        self._lock = Lock(home)
        self._asked_for = keychain
        self._work = Work("lock", self)
        self._work.changed.connect(self.changed)
        self._prepared: Prepared | None = None
        self.ask_again = False
        # Does what leaves all that is open, perhaps after a question.
        self.leave_then: LeaveThen = at_once

    @property
    def is_on(self) -> bool:
        """Tell whether the history is locked."""
        return self._key is not None

    @property
    def busy(self) -> bool:
        """Tell whether something is being done."""
        return self._work.busy

    @property
    def has_keychain(self) -> bool:
        """Tell whether the system could keep the key."""
        return self._keychain.is_there

    @property
    def remembers(self) -> bool:
        """Tell whether the system keeps the key, so that nobody is asked."""
        if not self.is_on:
            return False
        try:
            return self._keychain.key(self._lock.name) == self._key
        except StoreError:
            return False  # what its name is, nobody can read

    @property
    def plain_copies(self) -> int:
        """Count the folders with damaged databases that were put aside and are not locked."""
        return len(plain_copies(self._home))

    def prepare(self, passphrase: str) -> None:
        """Make a lock of a passphrase; `code_made` tells its recovery code. Nothing holds yet."""
        self._work.begin(partial(self._lock.prepare, passphrase), self._on_prepared)

    @Slot()
    def put_on(self) -> None:
        """Have hold what was prepared: a lock from the next start on, which is at once."""
        assert self._prepared is not None, "a code was shown for it"
        put_on = partial(self._lock.put_on, self._prepared)
        if not self.is_on:
            self.leave_then(partial(self._restart, put_on))
        elif self._succeeds(put_on):
            self._notices.tell(Notice(tr("The new recovery code holds.")))

    def change(self, secret: str, passphrase: str) -> None:
        """Have another passphrase hold; `done` or `refused` tells."""
        self._work.begin(partial(self._lock.change, secret, passphrase), self._on_changed)

    def change_code(self, secret: str) -> None:
        """Make another recovery code; `code_made` or `refused` tells. It does not hold yet."""
        self._work.begin(partial(self._lock.prepare_code, secret), self._on_prepared)

    @Slot()
    def take_off(self) -> None:
        """Have the lock taken off at the next start, which is at once."""
        self.leave_then(partial(self._restart, partial(self._lock.want_off, wanted=True)))

    @Slot()
    def lock_now(self) -> None:
        """Close everything, and ask for the passphrase."""
        if self.is_on:
            self.leave_then(self._restart)

    def remember(self, *, wanted: bool) -> None:
        """Have the system keep the key, or forget it."""
        if self._key is None:
            return
        self._succeeds(self._keep if wanted else self._forget)
        self.changed.emit()

    def remove_plain_copies(self) -> None:
        """Remove damaged databases that were put aside and that anybody can read."""
        if self._succeeds(partial(remove_plain_copies, self._home)):
            self._notices.tell(Notice(tr("The copies that were not locked are removed.")))
        self.changed.emit()

    def close(self) -> None:
        """End what is being done."""
        self._work.close()

    @property
    def _keychain(self) -> Keychain:
        # It takes a moment to find, and only who has a lock needs it.
        self._asked_for = self._asked_for or system_keychain()
        return self._asked_for

    def _keep(self) -> None:
        assert self._key is not None, "there is a lock"
        self._keychain.keep(self._lock.name, self._key)

    def _forget(self) -> None:
        self._keychain.forget(self._lock.name)

    def _restart(self, first: partial[None] | None = None) -> None:
        if first is None or self._succeeds(first):
            self.ask_again = True
            self.restart_wanted.emit()

    def _succeeds(self, do: Callable[[], None]) -> bool:
        return done(self._notices, do)

    def _on_prepared(self, result: object) -> None:
        if isinstance(result, Prepared):
            self._prepared = result
            self.code_made.emit(result.code)
        else:
            self.refused.emit(str(result))

    def _on_changed(self, result: object) -> None:
        if result is None:
            self._notices.tell(Notice(tr("The passphrase is changed.")))
            self.done.emit()
        else:
            self.refused.emit(str(result))
