"""`Child`: one hub process and the wire to it – started, spoken to, heard, ended. Plain Python."""

import contextlib
import queue
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from app.hub import environment, wire

PROCESS = (sys.executable, "-m", "app.hub")
CODE = Path(__file__).parents[2]
# Downloads that are under way let go within a second.
GRACE_S = 3.0


class Child:
    """Starts the process at once, or raises OSError. What it says is heard on a thread of ours.

    gone is called there once, when it has ended and all that it said was heard.
    """

    def __init__(
        self,
        heard: "Callable[[Child, wire.FromHub], None]",
        gone: "Callable[[Child], None]",
        command: Sequence[str] = PROCESS,
    ) -> None:
        self._heard, self._gone = heard, gone
        self._outgoing: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self.was_ended = False
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
        )
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        """Give the number of the process."""
        return self._process.pid

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

    def _listen(self) -> None:
        # A wire that is cut says nothing of why; that the process ended is told in any case.
        with contextlib.suppress(OSError), self._wire.makefile("rb") as lines:
            while (line := lines.readline(wire.MAX_LINE)).endswith(b"\n"):
                try:
                    said = wire.from_hub(line)
                except wire.WireError:
                    self._process.kill()
                    break
                self._heard(self, said)
        self._wait()
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
        cwd=CODE,
        start_new_session=True,
    )
