"""Programs of ours in a process of their own: what they write is heard line by line."""

import os
import selectors
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from app import paths
from app.surroundings import of_engine

LOOK_S = 0.1
# What is told to end may clear up for so long.
GRACE_S = 5.0
MOST_COMPLAINT = 10_000  # bytes

type Stopped = Callable[[], bool]


class Child:
    """A process that was started."""

    def __init__(self, process: subprocess.Popen[bytes], complaints: Path) -> None:
        self._process, self._complaints = process, complaints

    def lines(self, stopped: Stopped, patience_s: float | None = None) -> Iterator[bytes]:
        """Give each line that it writes, until its end or until stopped.

        Raises TimeoutError where it says nothing for longer than it has patience.
        """
        begun, last = b"", time.monotonic()
        while not stopped():
            read = self._read()
            if read == b"":
                return
            if read is not None:
                *whole, begun = (begun + read).split(b"\n")
                yield from whole
                last = time.monotonic()
            elif patience_s is not None and time.monotonic() - last > patience_s:
                raise TimeoutError

    def _read(self) -> bytes | None:
        """Read what it wrote; None where that is nothing yet, and nothing at its end."""
        assert self._process.stdout is not None, "a pipe was asked for"
        out = self._process.stdout.fileno()
        with selectors.DefaultSelector() as selector:
            selector.register(out, selectors.EVENT_READ)
            return os.read(out, 1 << 16) if selector.select(LOOK_S) else None

    def complaint(self) -> str:
        """Return what it said last where it complains."""
        said = self._complaints.read_bytes()[-MOST_COMPLAINT:].decode(errors="replace")
        return (said.strip().splitlines() or [""])[-1]

    def ended(self) -> int:
        """Wait for its end, and return its exit code."""
        return self._process.wait()

    def end(self) -> None:
        """Tell it to end, kill it where it does not, and what it has started."""
        if self._process.poll() is None:
            self._process.terminate()
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(GRACE_S)
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()


@contextmanager
def started(command: Sequence[str], *, holding: Sequence[int] = ()) -> Generator[Child]:
    """Start a program, which has ended when the with statement does. Raises OSError.

    It holds these descriptors, too, so that a lock stays where it outlives us.
    """
    with tempfile.NamedTemporaryFile() as complaints:
        process = subprocess.Popen(  # noqa: S603 - the command is our own
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=complaints,
            cwd=paths.code(),
            env=of_engine(),
            start_new_session=True,
            pass_fds=holding,
        )
        child = Child(process, Path(complaints.name))
        try:
            yield child
        finally:
            child.end()
            if process.stdout is not None:
                process.stdout.close()
