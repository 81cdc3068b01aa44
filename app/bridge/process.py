"""`EngineProcess`: one child process and the wire to it – started, spoken to, heard, ended."""

import contextlib
import queue
import signal
import socket
import subprocess
import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from app import paths, processes
from app.surroundings import of_engine
from app.words import tr
from engine import wire

WORKER = processes.module("engine.worker")
GRACE_S = 2.0
# What was said last has so long to go out.
LAST_WORDS_S = 0.5


@dataclass(frozen=True, slots=True)
class Died:
    """The process is gone. how says it in words that follow “The engine …”."""

    how: str


class EngineProcess(QObject):
    """Starts the engine at once, or raises OSError; its lines are heard on the maker's thread.

    A thread of its own reads the wire and leaves what comes in a queue; one signal wakes the main
    thread for all that is waiting, which costs a twentieth of a signal a line.

    Signals:
        heard: a value that the engine sent.
        died: the process has ended without being told to.
    """

    heard = Signal(object)
    died = Signal(Died)
    _woken = Signal()

    def __init__(self, command: Sequence[str] = WORKER, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._closed = False
        self._why_killed = ""
        self._waking = False
        self._waiting: deque[wire.FromEngine | Died] = deque()
        self._outgoing: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._woken.connect(self._on_woken)
        self._wire, theirs = socket.socketpair()
        with theirs:
            try:
                self._process = _started(command, theirs.fileno())
            except OSError:
                self._wire.close()
                raise
        self._threads = (
            threading.Thread(target=self._listen, name="engine-ears", daemon=True),
            threading.Thread(target=self._speak, name="engine-mouth", daemon=True),
        )
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        """Give the number of the process."""
        return self._process.pid

    def say(self, line: wire.FromApp) -> None:
        """Send a line; where the engine is gone already, `died` tells."""
        self._outgoing.put(wire.encode(line))

    def kill(self, why: str) -> None:
        """End a process that cannot go on; `died` tells why when it is gone."""
        self._why_killed = why
        self._process.kill()

    def close(self) -> None:
        """End the process, when it has done what it was told, and hear nothing more of it."""
        if self._closed:
            return
        self._closed = True
        self._outgoing.put(None)
        _, mouth = self._threads
        mouth.join(LAST_WORDS_S)
        # It is heard until its end: an engine that can say nothing leaves at once.
        self._shut(socket.SHUT_WR)
        self._ended()
        self._shut(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(GRACE_S)
        self._wire.close()
        self._waiting.clear()

    @Slot()
    def _on_woken(self) -> None:
        self._waking = False
        while self._waiting and not self._closed:
            said = self._waiting.popleft()
            if isinstance(said, Died):
                self.died.emit(said)
            else:
                self.heard.emit(said)

    def _listen(self) -> None:
        """Read the wire to its end; on a thread of its own."""
        # A wire that is cut says nothing of why; how the process ended does.
        with contextlib.suppress(OSError), self._wire.makefile("rb") as lines:
            while (line := lines.readline(wire.MAX_LINE)).endswith(b"\n"):
                try:
                    self._leave(wire.from_engine(line))
                except wire.WireError:
                    self.kill(tr("said something that the window does not understand"))
        code = self._ended()
        if not self._closed:
            self._leave(Died(self._why_killed or _how(code)))

    def _ended(self) -> int:
        """Wait until the process is gone, which cannot say anything more; return its code."""
        try:
            return self._process.wait(GRACE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()

    def _shut(self, how: int) -> None:
        # macOS has no shutdown for a wire whose other end is gone already.
        with contextlib.suppress(OSError):
            self._wire.shutdown(how)

    def _leave(self, said: wire.FromEngine | Died) -> None:
        self._waiting.append(said)
        # Once woken, the main thread empties the queue whole. It takes the flag down before it
        # looks, so what is left after it looked always wakes it again.
        if not self._waking and not self._closed:
            self._waking = True
            self._woken.emit()

    def _speak(self) -> None:
        """Send what is to be said; on a thread of its own, so that the window never waits."""
        while (line := self._outgoing.get()) is not None:
            try:
                self._wire.sendall(line)
            except OSError:
                return


def _started(command: Sequence[str], wire_end: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - the command is our own
        [*command, str(wire_end)],
        pass_fds=(wire_end,),
        stdin=subprocess.DEVNULL,
        env=of_engine(),
        cwd=paths.code(),
        start_new_session=True,
    )


def _how(code: int) -> str:
    """Say how the process ended; code is negative for the signal that ended it."""
    if code == -signal.SIGKILL:
        return tr("was ended from outside, perhaps because memory ran out")
    if code < 0:
        return tr("crashed ({name})", name=signal.Signals(-code).name)
    return tr("stopped unexpectedly (code {code})", code=str(code))
