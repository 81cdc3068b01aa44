"""Opens the SQLite file: its settings, its migrations, its errors in words. Knows no table."""

import threading
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from shutil import disk_usage

import apsw
import msgspec

from app.paths import make_private_file, make_private_folder
from app.store.connecting import connect
from app.store.index import mend_index
from app.store.migrations import MIGRATIONS
from app.store.untouched import show_as_known, untouched
from app.words import phrase, tr

# "Pdck": tells our files from other programs' SQLite files.
APPLICATION_ID = 0x5064636B
# The window waits while another program holds the file, so this is short.
BUSY_MS = 1000
# What SQLite needs beside of the database itself, at the least.
LEAST_BYTES = 65_536
NEWER = phrase(
    "A newer Paddock saved these conversations. This one shows them and saves nothing. "
    "Update Paddock to go on with them."
)
# The window stands still meanwhile; what it cannot save then is tried again.
TURN_S = 0.25
SAVING = phrase("a long conversation is being saved. Wait a moment")
BUSY = phrase("another program is using your conversations. Close it")
MENDED = phrase("the index of words was damaged, and is made anew. Wait a moment")

# Who waits for another thread's transaction has its turn as soon as that ends; SQLite alone would
# look from time to time, and find the next one begun.
_TURN = threading.Lock()

type Value = str | int | float | bytes | None


def as_text(written: object) -> str:
    """Return text that was read as bytes, of which not all may be text any more."""
    return written.decode(errors="replace") if isinstance(written, bytes) else ""


def as_list(values: Iterable[str]) -> str:
    """Write values as SQLite's json_each reads them, for a statement about many at once."""
    return msgspec.json.encode(list(values)).decode()


class StoreError(Exception):
    """What is saved could not be read or written."""


class ForeignDatabaseError(StoreError):
    """The file is not one that this version can read; it was left as it is."""


class DamagedError(StoreError):
    """What is saved in one place makes no sense; the rest of it can be read."""

    def __init__(self) -> None:
        super().__init__(
            tr(
                "What is saved here is damaged and cannot be shown, so it was left as it is. "
                "The rest is not affected; open something else."
            )
        )


class UnsavedError(StoreError):
    """Something could not be saved. why says what stands in the way, and what to do about it."""

    def __init__(self, why: str) -> None:
        super().__init__(tr("Nothing could be saved: {why} and try again.", why=why))
        self.why = why


class ReadOnlyError(StoreError):
    """The database is of a newer version: it is shown, and nothing of it is changed."""

    def __init__(self) -> None:
        super().__init__(tr(NEWER))


class Durability(StrEnum):
    """How sure a write is once it is done: against a crash of the app, or a power cut too."""

    CRASH = "NORMAL"
    POWER_CUT = "FULL"


class Database:
    """One connection, used from the main thread alone; key is what a locked one is encrypted with.

    A plain database is not opened with a key: what was written there would be plain, too. One that
    is read_only leaves the file, and what lies beside it, as it is to the byte, and reads it though
    it is of a newer version.
    """

    def __init__(self, path: Path, key: bytes | None = None, *, read_only: bool = False) -> None:
        self._path, self._key = path, key
        self.read_only = read_only
        self._synchronous: Durability | None = None
        try:
            self._connection = self._opened(key)
        except (apsw.Error, OSError) as error:
            raise _unreadable(path, error) from error

    def beside(self) -> "Database":
        """Open the same file once more, for another thread. Raises StoreError."""
        return Database(self._path, self._key, read_only=self.read_only)

    @contextmanager
    def writing(self, durability: Durability) -> Generator[None]:
        """Make one transaction of what is executed inside; all of it is saved, or nothing."""
        if self.read_only:
            raise ReadOnlyError
        if not _TURN.acquire(timeout=TURN_S):
            raise UnsavedError(tr(SAVING))
        try:
            self._make_durable(durability)
            self._connection.execute("BEGIN IMMEDIATE")
            yield
            self._connection.execute("COMMIT")
        except apsw.Error as error:
            self._roll_back()
            # A damaged index may claim that a part is new which is there already.
            if isinstance(error, apsw.CorruptError | apsw.ConstraintError) and self.mend_index():
                raise UnsavedError(tr(MENDED)) from error
            raise UnsavedError(_why(error, self._path.parent)) from error
        finally:
            # Whatever happens: without its turn back nobody would ever save again.
            try:
                self._roll_back()
            finally:
                _TURN.release()

    def execute(self, sql: str, values: Sequence[Value] = ()) -> None:
        """Execute one statement inside of `writing`."""
        self._connection.execute(sql, tuple(values))

    def finds(self, sql: str, values: Sequence[Value] = ()) -> bool:
        """Tell inside of `writing` whether sql finds a row; where that fails, nothing is saved."""
        return self._connection.execute(sql, tuple(values)).fetchone() is not None

    def rows(self, sql: str, values: Sequence[Value] = ()) -> Sequence[tuple[object, ...]]:
        """Return all rows that sql finds."""
        try:
            return self._found(sql, values)
        except apsw.Error as error:
            raise _unreadable(self._path, error) from error
        except UnicodeDecodeError as error:
            raise DamagedError from error

    def mend_index(self) -> bool:
        """Make the index of words anew where it is not whole; tell whether it was made."""
        try:
            return mend_index(self._connection)
        except apsw.Error:
            return False

    def empty_log(self) -> bool:
        """Write everything into the one file and leave nothing beside it; tell whether it was.

        It is not while another connection reads. What was deleted lies in the log until then.
        """
        try:
            self._make_durable(Durability.POWER_CUT)
            self._connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
        except apsw.BusyError:
            return False
        except apsw.Error as error:
            raise UnsavedError(_why(error, self._path.parent)) from error
        return True

    @property
    def changes(self) -> int:
        """Count the rows that were changed since the file was opened."""
        return self._connection.total_changes()

    def close(self) -> None:
        """Write everything into the one file and close it."""
        self._connection.close()

    def _found(self, sql: str, values: Sequence[Value]) -> Sequence[tuple[object, ...]]:
        try:
            return self._connection.execute(sql, tuple(values)).fetchall()
        except apsw.CorruptError:
            if not self.mend_index():
                raise
            return self._connection.execute(sql, tuple(values)).fetchall()

    def _roll_back(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")

    def _opened(self, key: bytes | None) -> apsw.Connection:
        if self.read_only:
            connection = untouched(self._path, key)
            show_as_known(connection)
            return connection
        make_private_folder(self._path.parent)
        self._connection = connect(make_private_file(self._path), key)
        self._set_up()
        return self._connection

    def _set_up(self) -> None:
        connection = self._connection
        connection.set_busy_timeout(BUSY_MS)
        self._refuse_foreign()
        # Where a volume cannot do WAL, the journal of old, made safer, takes its place.
        if connection.pragma("journal_mode", "wal") != "wal":
            connection.pragma("journal_mode", "delete")
        for name, value in (
            ("checkpoint_fullfsync", True),
            ("fullfsync", False),
            ("trusted_schema", False),
            ("cell_size_check", True),
            ("secure_delete", True),
        ):
            connection.pragma(name, value)
        self._migrate()

    def _refuse_foreign(self) -> None:
        # Our mark is read last, as another Paddock may be making the tables and it at this moment.
        tables = self._connection.execute("SELECT count(*) FROM sqlite_schema").get
        version = self._number("user_version")
        application = self._number("application_id")
        if application != APPLICATION_ID and (application or version or tables):
            raise ForeignDatabaseError(
                tr(
                    "{name} was not made by Paddock, so it was left as it is. "
                    "Move it away and start Paddock again.",
                    name=self._path.name,
                )
            )
        if version > len(MIGRATIONS):
            raise ForeignDatabaseError(
                tr(
                    "Your conversations were saved by a newer Paddock, so they were left as they "
                    "are. Update Paddock to open them."
                )
            )

    def _migrate(self) -> None:
        # A table that is made anew is dropped first, and nothing that leads to it may go with it.
        self._connection.pragma("foreign_keys", False)
        for number, statements in enumerate(MIGRATIONS, start=1):
            if number > self._number("user_version"):
                self._step(number, statements)
        self._connection.pragma("foreign_keys", True)

    def _step(self, number: int, statements: str) -> None:
        with self.writing(Durability.POWER_CUT):
            # Asked again, as another process may have made the step while this one waited.
            if number > self._number("user_version"):
                self.execute(statements)
                self._connection.pragma("application_id", APPLICATION_ID)
                self._connection.pragma("user_version", number)

    def _number(self, pragma: str) -> int:
        return int(str(self._connection.pragma(pragma)))

    def _make_durable(self, durability: Durability) -> None:
        if durability is not self._synchronous:
            self._connection.pragma("synchronous", durability.value)
            self._synchronous = durability


def _unreadable(path: Path, error: Exception) -> StoreError:
    if isinstance(error, apsw.NotADBError | apsw.CorruptError):
        return ForeignDatabaseError(
            tr(
                "{name} is damaged or was not made by Paddock, so it was left as it is. "
                "Move it away and start Paddock again.",
                name=path.name,
            )
        )
    why = _why(error, path.parent)
    return StoreError(
        tr(
            "Your conversations in {folder} could not be read: {why} and try again.",
            folder=str(path.parent),
            why=why,
        )
    )


def _why(error: Exception, folder: Path) -> str:
    """Say what stands in the way, and what to do about it."""
    if isinstance(error, apsw.BusyError | apsw.LockedError):
        return tr(BUSY)
    if _is_of_full_disk(error, folder):
        #: “… and try again” follows
        return tr("the disk is full. Free some space")
    kind = type(error).__name__
    #: “… and try again” follows
    return tr("the disk did not do it ({error}). Check the disk", error=kind)


def reason(error: apsw.Error | OSError, folder: Path) -> str:
    """Say in a few words what kept something from being written in a folder."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return tr("the disk is full") if _is_of_full_disk(error, folder) else type(error).__name__


def _is_of_full_disk(error: Exception, folder: Path) -> bool:
    # Where the file beside the database cannot grow, SQLite calls that an input/output error.
    is_full = folder.is_dir() and disk_usage(folder).free < LEAST_BYTES
    return isinstance(error, apsw.FullError) or is_full
