"""`Child`: one hub process and the wire to it – started, spoken to, heard, ended. Plain Python.

It is asked again and again whether it is there: one that is stuck, or was stopped, is ended.
"""

import contextlib
import queue
import socket
import subprocess
import threading
from collections.abc import Callable, Sequence

from app import paths, processes
from app.hub import environment, wire

PROCESS = processes.module("app.hub")
# Downloads that are under way let go within a second.
GRACE_S = 3.0
# It answers at once, whatever it does besides. So often it may not; at its start, for so long.
PING_S = 5.0
MOST_SILENCES = 6
START_S = 60.0


class Child:
    """Starts the process at once, or raises OSError. What it says is heard on a thread of ours.

    gone is called there once, when it has ended and all that it said was heard.
    """

    def __init__(
        self,
        heard: "Callable[[Child, wire.Answer | wire.Moved], None]",
        gone: "Callable[[Child], None]",
        command: Sequence[str] = PROCESS,
        *,
        ping_s: float = PING_S,
    ) -> None:
        self._heard, self._gone, self._ping_s = heard, gone, ping_s
        self._outgoing: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self.was_ended = self.was_stuck = False
        self._says, self._over = threading.Event(), threading.Event()
        self._wire, theirs = socket.socketpair()
        with theirs:
            try:
                self._process = _started(command, theirs.fileno())
            except OSError:
                self._wire.close()
                raise
        self._threads = (
            threading.Thread(target=self._listen, name="hub-ears", daemon=True),
            threading.Thread(target=self._speak, name="hub-mouth", daemon=True),
            threading.Thread(target=self._watch, name="hub-watch", daemon=True),
        )
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        """Give the number of the process."""
        return self._process.pid

    @property
    def ended_well(self) -> bool:
        """Tell whether it ended by itself, and so heard all that it was told."""
        return self._process.returncode == 0

    def say(self, line: wire.Line) -> None:
        """Send a line; where the process is gone already, `gone` tells."""
        self._outgoing.put(wire.encode(line))

    def end(self) -> None:
        """Have the process end when it has heard all; nobody waits for that."""
        self.was_ended = True
        self._outgoing.put(None)

    def join(self) -> None:
        """Wait until the process is gone, which `end` asked for."""
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join(2 * GRACE_S)
                if thread.is_alive():
                    # It takes nothing any more, so it was not even told.
                    self._process.kill()

    def _listen(self) -> None:
        # A wire that is cut says nothing of why; that the process ended is told in any case.
        with contextlib.suppress(OSError), self._wire.makefile("rb") as lines:
            while (line := lines.readline(wire.MAX_LINE)).endswith(b"\n"):
                try:
                    said = wire.from_hub(line)
                except wire.WireError:
                    self._process.kill()
                    break
                self._says.set()
                if not isinstance(said, wire.Pong):
                    self._heard(self, said)
        self._wait()
        self._over.set()
        self._outgoing.put(None)
        self._gone(self)

    def _speak(self) -> None:
        """Send what is to be said, then close our end; so who asks never waits."""
        with contextlib.suppress(OSError):
            while (line := self._outgoing.get()) is not None:
                self._wire.sendall(line)
        with contextlib.suppress(OSError):
            self._wire.shutdown(socket.SHUT_WR)
        if self.was_ended:
            self._wait()
        self._threads[0].join()
        self._wire.close()

    def _watch(self) -> None:
        """End the process where it answers nothing any more."""
        silences, most = 0, max(MOST_SILENCES, START_S / self._ping_s)
        while not self._over.wait(self._ping_s):
            silences += 1
            if self._says.is_set():
                silences, most = 0, MOST_SILENCES
                self._says.clear()
            if silences > most:
                self.was_stuck = True
                self._process.kill()
                return
            self.say(wire.Ping())

    def _wait(self) -> None:
        """Wait for the end of a process that was told to, or said all it has to say."""
        try:
            self._process.wait(GRACE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _started(command: Sequence[str], wire_end: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - the command is our own
        [*command, str(wire_end)],
        pass_fds=(wire_end,),
        stdin=subprocess.DEVNULL,
        env=environment.scrubbed(),
        cwd=paths.code(),
        start_new_session=True,
    )
