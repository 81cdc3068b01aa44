"""`Unlocking`: from a locked history to its key, before there is anything else to see."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.state.work import Work
from app.store.database import StoreError
from app.store.keychain import Keychain, KeychainError, system_keychain
from app.store.lock import Lock, LostKeyError
from app.store.locking import lock_all, start_empty, unlock_all
from app.store.sealing import USUAL, Cost
from app.words import phrase, tr

MOVED = phrase(
    "Paddock began anew. Your locked history is in {folder}, together with lock.json, and opens "
    "again where you find the passphrase: put everything back while Paddock is closed."
)


class Unlocking(QObject):
    """Tries what its user says, and does what was put off until somebody did.

    key is what opens the history, None where it is not locked any more; report is for the user.
    fresh: nothing is encrypted yet; ending: the lock is to be taken off; lost: the key file is
    gone, and no passphrase helps; needless: nothing has to be said.

    Signals:
        changed: something is being done, or nothing any more.
        told: how far it is.
        refused: why there is no key, in a sentence.
        opened: the history may be opened.
    """

    changed = Signal()
    told = Signal(str)
    refused = Signal(str)
    opened = Signal()

    def __init__(self, home: Path, *, keychain: Keychain | None = None, cost: Cost = USUAL) -> None:
        super().__init__()
        self._home, self._lock = home, Lock(home, cost)
        self.keychain = system_keychain() if keychain is None else keychain
        self._work = Work("unlocking", self)
        self._work.changed.connect(self.changed)
        self.key: bytes | None = None
        self.report: str | None = None
        self.lost = ""
        self.fresh = self.ending = self.needless = False
        try:
            found, self.report = self._lock.find()
        except LostKeyError as error:
            self.lost = str(error)
            return
        self.fresh = not self._lock.has_sealed
        self.ending = found is not None and found.ending
        self.needless = found is None or (self.fresh and self.ending)
        if found is not None and self.needless:
            self._lock.take_off()  # what was begun is done but for that

    @property
    def busy(self) -> bool:
        """Tell whether something is being done."""
        return self._work.busy

    def ask_keychain(self) -> bool:
        """Open with what the system keeps; tell whether that could be done."""
        if self.lost or self.fresh or self.ending:
            return False
        key = self.keychain.key(self._lock.name)
        if key is None or not self._lock.fits(key):
            return False
        self._add(lock_all(self._home, key, self.told.emit))
        self.key = key
        return True

    def say(self, secret: str, *, remember: bool) -> None:
        """Try a passphrase or recovery code, and have the system keep the key if that is wished."""
        self._work.begin(partial(self._open, secret, remember=remember), self._on_done)

    def change_mind(self) -> None:
        """Lock nothing that is not locked yet; keep a lock that was to be taken off."""
        try:
            if self.fresh:
                self._lock.take_off()
            elif self.ending:
                self._lock.want_off(wanted=False)
        except StoreError as error:
            self.refused.emit(str(error))
            return
        if self.fresh:
            self.opened.emit()
        elif self.ending:
            self.ending = False
            self.changed.emit()

    def start_empty(self) -> None:
        """Put everything that is locked aside, and go on with nothing."""
        if not self.lost:
            self.keychain.forget(self._lock.name)
        try:
            folder = start_empty(self._home)
        except StoreError as error:
            self.refused.emit(str(error))
        else:
            self._add(tr(MOVED, folder=folder))
            self.opened.emit()

    def close(self) -> None:
        """End what is being done."""
        self._work.close()

    def _open(self, secret: str, *, remember: bool) -> bytes | None:
        """Do all that takes its time, on another thread."""
        key = self._lock.open(secret)
        name = self._lock.name
        if self.ending:
            self._add(unlock_all(self._home, key, self.told.emit))
            self.keychain.forget(name)
            return None
        self._add(lock_all(self._home, key, self.told.emit))
        if remember:
            try:
                self.keychain.keep(name, key)
            except KeychainError as error:
                self._add(str(error))
        return key

    def _on_done(self, done: object) -> None:
        if isinstance(done, StoreError):
            self.refused.emit(str(done))
            return
        assert done is None or isinstance(done, bytes)
        self.key = done
        self.opened.emit()

    def _add(self, report: str | None) -> None:
        self.report = " ".join(filter(None, (self.report, report))) or None
