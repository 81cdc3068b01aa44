"""`Lock`: whether a history is locked, and what opens it; knows no database's content."""

from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from app.domain.secret import as_code, clean, new_code
from app.paths import backups_folder, damaged_folder, database_file, key_file, key_file_copy
from app.store.backups import Backups
from app.store.connecting import is_sealed
from app.store.database import StoreError
from app.store.key_file import KeyFile, KeyFileError, new_name, read, write
from app.store.opening import LOCKED, STAMP
from app.store.sealing import LEAST, USUAL, Cost, check_of, new_key, seal, unsealed
from app.words import phrase, tr

COPY_OF_DAMAGED = phrase(
    "The file that opens your history ({name}) was damaged; its copy took its place."
)
COPY_OF_GONE = phrase(
    "The file that opens your history ({name}) was gone; its copy took its place."
)
NEVER_ON = phrase(
    "The file of your lock ({name}) was damaged before anything was locked, so your history is not "
    "locked. To lock it, do so again in Settings (Privacy)."
)


class LockedError(StoreError):
    """The history is locked, and nobody has said the passphrase."""

    def __init__(self) -> None:
        super().__init__(
            tr("Your history is locked. Start Paddock again and enter the passphrase.")
        )


class LostKeyError(StoreError):
    """Nothing is left that a passphrase could open the history with."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            tr(
                "{name}, without which nobody can open your locked history, is damaged, and so is "
                "its copy in {folder}. Bring one of them back from another backup of yours, and "
                "start Paddock again.",
                name=file.name,
                folder=str(file.parent / "backups"),
            )
        )


class WrongSecretError(StoreError):
    """This opens nothing."""

    def __init__(self) -> None:
        super().__init__(tr("That is not the passphrase. Check Caps Lock and try again."))


class Found(NamedTuple):
    """What locks a history, and a report where that is not as it was left."""

    key_file: KeyFile | None
    report: str | None = None


class Prepared(NamedTuple):
    """A lock that does not hold yet, and its recovery code, which nobody can tell later."""

    key_file: KeyFile
    code: str


class Lock:
    """The lock of what is kept at home. cost is what trying one passphrase takes."""

    def __init__(self, home: Path, cost: Cost = USUAL) -> None:
        self._home, self._cost = home, cost
        self._file, self._copy = key_file(home), key_file_copy(home)

    @property
    def may_be_on(self) -> bool:
        """Tell whether there is a key file at all; `find` tells the rest."""
        return self._file.exists() or (self._copy.exists() and self.has_sealed)

    @property
    def has_sealed(self) -> bool:
        """Tell whether anything is encrypted: without its key file it would be lost."""
        with _said():
            return any(map(is_sealed, self.databases()))

    def databases(self) -> list[Path]:
        """Give all that may hold conversations and is in use, the database itself first."""
        path = database_file(self._home)
        beside = (path.with_name(path.name + suffix) for suffix in ("", ".wanted", ".restored"))
        backups = (backup.file for backup in Backups(backups_folder(self._home)).all())
        return [file for file in (*beside, *backups) if file.exists()]

    def find(self) -> Found:
        """Find the key file, or its copy where it is damaged or gone.

        Raises LostKeyError where both are, and something is encrypted.
        """
        with _said():
            return self._whole_or_copy()

    def _whole_or_copy(self) -> Found:
        is_damaged = False
        try:
            if (found := read(self._file)) is not None:
                return Found(found)
        except KeyFileError:
            is_damaged = True
        with suppress(KeyFileError):
            copy = read(self._copy)
            if copy is not None and (is_damaged or self.has_sealed):
                self._put_aside()
                write(copy, self._file)
                fault = COPY_OF_DAMAGED if is_damaged else COPY_OF_GONE
                return Found(copy, tr(fault, name=self._file.name))
        if not is_damaged:
            return Found(None)
        if self.has_sealed:
            raise LostKeyError(self._file)
        self._put_aside()
        return Found(None, tr(NEVER_ON, name=self._file.name))

    def prepare(self, passphrase: str) -> Prepared:
        """Make a lock of a passphrase; nothing is written yet. Takes its time by design."""
        key, code = new_key(), new_code()
        return Prepared(
            KeyFile(
                new_name(),
                check_of(key),
                seal(key, clean(passphrase), self._cost),
                seal(key, code, LEAST),
            ),
            code,
        )

    def put_on(self, prepared: Prepared) -> None:
        """Have what was prepared hold: another code at once, a lock from the next start on.

        There the passphrase has to be said before anything is encrypted.
        """
        self._write(prepared.key_file)

    def fits(self, key: bytes) -> bool:
        """Tell whether this is the key."""
        return check_of(key) == self._found().check

    def open(self, secret: str) -> bytes:
        """Give the key to who says the passphrase or the recovery code, or raise WrongSecretError.

        Takes its time by design.
        """
        locked = self._found()
        key = unsealed(locked.passphrase, clean(secret))
        if key is None and (code := as_code(secret)) is not None:
            key = unsealed(locked.recovery, code)
        if key is None or not self.fits(key):
            raise WrongSecretError
        return key

    def change(self, secret: str, passphrase: str) -> None:
        """Have another passphrase open everything, or raise WrongSecretError."""
        key = self.open(secret)
        self._write(replace(self._found(), passphrase=seal(key, clean(passphrase), self._cost)))

    def prepare_code(self, secret: str) -> Prepared:
        """Make another recovery code, or raise WrongSecretError; nothing is written yet."""
        key, code = self.open(secret), new_code()
        return Prepared(replace(self._found(), recovery=seal(key, code, LEAST)), code)

    def want_off(self, *, wanted: bool) -> None:
        """Have the lock taken off at the next start, once the passphrase was said there; or not."""
        self._write(replace(self._found(), ending=wanted))

    def keep_copy(self) -> None:
        """See that the copy is what the file is."""
        found = self._found()
        with suppress(KeyFileError):
            if read(self._copy) == found:
                return
        write(found, self._copy)

    def take_off(self) -> None:
        """Remove the key file, as nothing is encrypted any more; what was put aside keeps it."""
        with _said():
            for folder in damaged_folder(self._home).glob(f"*{LOCKED}"):
                if not (folder / self._file.name).exists():
                    write(replace(self._found(), ending=False), folder / self._file.name)
            self._copy.unlink(missing_ok=True)
            self._file.unlink(missing_ok=True)

    @property
    def name(self) -> str:
        """Tell this lock from others."""
        return self._found().name

    @property
    def ending(self) -> bool:
        """Tell whether it is to be taken off."""
        return self._found().ending

    def _found(self) -> KeyFile:
        # Without a look at the databases, which may be open.
        for file in (self._file, self._copy):
            with suppress(KeyFileError):
                if (found := read(file)) is not None:
                    return found
        raise LockedError

    def _write(self, key_file: KeyFile) -> None:
        """Write the file, and its copy where there is one: an old passphrase opens neither."""
        try:
            write(key_file, self._file)
        except OSError as error:
            raise StoreError(
                tr(
                    "{name} could not be written ({error}), so nothing has changed. See that the "
                    "disk has room, and try again.",
                    name=self._file.name,
                    error=str(error.strerror),
                )
            ) from error
        if self._copy.exists():
            with suppress(OSError):  # the next start sees to it
                write(key_file, self._copy)

    def _put_aside(self) -> None:
        """Move a key file away that nobody can read; it may mean something to somebody."""
        if self._file.exists():
            folder = damaged_folder(self._home) / datetime.now(UTC).strftime(STAMP)
            folder.mkdir(mode=0o700, parents=True)
            self._file.rename(folder / self._file.name)


@contextmanager
def _said() -> Generator[None]:
    """Say in a sentence what the disk refuses."""
    try:
        yield
    except OSError as error:
        raise StoreError(
            tr(
                "What locks your history cannot be read or written ({error}). Nothing is lost. "
                "See that the disk has room and that Paddock may write there, and try again.",
                error=str(error.strerror),
            )
        ) from error
