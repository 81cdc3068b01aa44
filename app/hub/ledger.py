"""`Ledger`: every connection that was opened, as lines of JSON in a file of the user's alone.

A line is written before a connection is opened, so a killed process leaves it; others follow with
what has moved. Several processes may write at once. What is older than MAX_BYTES goes.
"""

import errno
import fcntl
import os
import uuid
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from app.domain.network import Connection, Reason, Why
from app.paths import PRIVATE_FILE

# Some five thousand connections; as much again lies in the file before it.
MAX_BYTES = 1 << 20
# A long download says how far it is each time it moved so much, should it be killed.
STEP_BYTES = 32 << 20
LONGEST = 255


class _Opened(msgspec.Struct, tag_field="says", tag="opened"):
    id: str
    at: str
    host: str
    why: Why
    about: str = ""


class _Moved(msgspec.Struct, tag_field="says", tag="moved"):
    id: str
    sent: int
    received: int
    ended: bool = False


_LINE = msgspec.json.Decoder(_Opened | _Moved)


class Ledger:
    """The file, written and read."""

    def __init__(self, file: Path) -> None:
        self._file, self._older = file, file.with_suffix(".old.jsonl")

    def open(self, host: str, reason: Reason) -> "Entry":
        """Note a connection that is about to be opened. Raises OSError where it cannot be noted."""
        entry = Entry(self)
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        about = reason.about[:LONGEST]
        self.append(_Opened(entry.id, now, host[:LONGEST], reason.why, about))
        return entry

    def append(self, line: msgspec.Struct) -> None:
        """Write a line at the end."""
        flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC
        descriptor = os.open(self._file, flags, PRIVATE_FILE)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            written = os.fstat(descriptor).st_size
            # After a full disk there may be half a line.
            torn = written > 0 and os.pread(descriptor, 1, written - 1) != b"\n"
            whole = b"\n" * torn + msgspec.json.encode(line) + b"\n"
            if os.write(descriptor, whole) < len(whole):
                raise OSError(errno.ENOSPC, "A line cannot be written whole", str(self._file))
            if written > MAX_BYTES:
                self._turn_over(descriptor)
        finally:
            os.close(descriptor)

    def connections(self) -> list[Connection]:
        """Read all that is kept, the newest first; lines that nobody understands are passed over.

        Raises OSError.
        """
        entries: dict[str, Connection] = {}
        for line in self._lines():
            try:
                said = _LINE.decode(line)
            except (msgspec.DecodeError, UnicodeDecodeError):
                continue
            if isinstance(said, _Opened):
                entries[said.id] = Connection(said.at, said.host, said.why, said.about)
            elif (known := entries.get(said.id)) is not None:
                entries[said.id] = _with(known, said)
        # As they were written: clocks are set back, too.
        return list(reversed(entries.values()))

    def stamp(self) -> tuple[tuple[int, int], ...]:
        """Return what is another thing once something was written. Raises OSError."""
        files = (file.stat() for file in (self._older, self._file) if file.exists())
        return tuple((each.st_size, each.st_mtime_ns) for each in files)

    def clear(self) -> None:
        """Forget all connections. Raises OSError."""
        self._older.unlink(missing_ok=True)
        self._file.unlink(missing_ok=True)

    def _turn_over(self, descriptor: int) -> None:
        """Put the file aside, unless another process, which held the lock before us, has."""
        with suppress(FileNotFoundError):
            if os.fstat(descriptor).st_ino == self._file.stat().st_ino:
                self._file.replace(self._older)

    def _lines(self) -> Iterator[bytes]:
        for file in (self._older, self._file):
            if file.exists():
                yield from file.read_bytes().splitlines()


class Entry:
    """A connection that is open: what moves on it is added up, and written now and then."""

    def __init__(self, ledger: Ledger) -> None:
        self.id = uuid.uuid4().hex[:16]
        self._ledger = ledger
        self._sent = self._received = self._told = 0
        self._ended = False

    def sent(self, count: int) -> None:
        """Add bytes that went out."""
        self._sent += count

    def received(self, count: int) -> None:
        """Add bytes that came in."""
        self._received += count
        if self._sent + self._received - self._told >= STEP_BYTES:
            self._tell()

    def end(self) -> None:
        """Note that the connection is closed; once."""
        if not self._ended:
            self._ended = True
            self._tell()

    def _tell(self) -> None:
        self._told = self._sent + self._received
        line = _Moved(self.id, self._sent, self._received, self._ended)
        try:
            self._ledger.append(line)
        except OSError:  # that it was opened is written; a full disk ends nothing that runs
            return


def _with(known: Connection, said: _Moved) -> Connection:
    return replace(known, sent=said.sent, received=said.received, ended=said.ended)
