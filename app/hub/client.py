"""`HubClient`: asks the hub process, which is there only while something is asked. Plain Python.

Each question is answered once, each download ends: where the process dies, by a failure.
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.download import Download, Failure, Stage, Trouble
from app.hub import wire
from app.hub.child import PING_S, PROCESS, Child
from app.hub.under_way import UnderWay

IDLE_S = 5.0
# So many processes may get stuck after a download was asked for, and others go on with it.
MOST_STUCK = 3
CRASHED = Failure(Trouble.CRASHED)

type Heard = wire.Answer | Download


@dataclass(frozen=True, slots=True)
class Means:
    """How the process is started, when it is ended after its last answer, where it keeps a ledger.

    ping_s is how often it is asked whether it is there.

    The token is sent to official alone, whatever the endpoint.
    """

    ledger: Path
    idle_s: float = IDLE_S
    official: str = wire.OFFICIAL
    command: Sequence[str] = PROCESS
    ping_s: float = PING_S


class HubClient:
    """Asks, from any thread.

    heard takes what is answered, changed is called when the process comes up or is gone: on a
    thread of the client's, or within the call.
    """

    def __init__(
        self, means: Means, heard: Callable[[Heard], None], changed: Callable[[], None]
    ) -> None:
        self._means, self._heard, self._changed = means, heard, changed
        official = means.official
        self._reach = wire.Reach(official, None, str(means.ledger), official=official)
        self._limit = wire.Limit(None)
        self._questions: set[int] = set()
        self._downloads = UnderWay()
        self._stuck = 0
        self._child: Child | None = None
        self._old: list[Child] = []  # told to end, and not gone yet
        self._rest: threading.Timer | None = None
        self._lock = threading.RLock()

    @property
    def pid(self) -> int | None:
        """Give the number of the process that is asked, None where there is none."""
        with self._lock:
            return None if self._child is None else self._child.pid

    @property
    def is_alive(self) -> bool:
        """Tell whether there is a process, be it one that is about to end."""
        with self._lock:
            return self._child is not None or bool(self._old)

    def reach(self, endpoint: str | None, token: str | None, *, offline: bool) -> None:
        """Ask this endpoint from now on, None is the Hub; where offline, end what is under way."""
        with self._lock:
            self._reach = wire.Reach(
                (endpoint or self._means.official).rstrip("/"),
                token,
                self._reach.ledger,
                offline=offline,
                official=self._reach.official,
            )
            if self._child is not None:
                self._child.say(self._reach)
        if offline:
            self._let_go()
            self._end_all(Failure(Trouble.SWITCHED_OFF), Stage.PAUSED)

    def ask(self, question: wire.Question) -> None:
        """Ask something; it is answered once."""
        with self._lock:
            self._questions.add(question.number)
        self._say(question)

    def get(self, line: wire.Get) -> None:
        """Begin a download, or go on with it; what is heard of it ends with a stage that is one."""
        with self._lock:
            self._downloads.begin(line)
            self._stuck = 0
        self._say(line)

    def pause(self, key: str) -> None:
        """Stop a download, if it is under way, and keep what came of it."""
        with self._lock:
            if key in self._downloads and self._child is not None:
                self._stop(self._child, wire.Pause(key))

    def cancel(self, key: str, models: Path) -> None:
        """Stop a download, be it under way or not, and remove what came of it."""
        with self._lock:
            # Also where Offline is on: what is removed is on this computer.
            if (child := self._awake()) is not None:
                self._stop(child, wire.Cancel(key, str(models)))
            self._rest_if_done()

    def limit(self, bytes_per_second: int | None) -> None:
        """Have all downloads together be no faster than this."""
        with self._lock:
            self._limit = wire.Limit(bytes_per_second)
            if self._child is not None:
                self._child.say(self._limit)

    def close(self) -> None:
        """End the process, and wait for that; what came of downloads is kept."""
        self._let_go()
        with self._lock:
            self._questions.clear()
            self._downloads.clear()
            old = list(self._old)
        for child in old:
            child.join()

    def _stop(self, child: Child, line: wire.Pause | wire.Cancel) -> None:
        self._downloads.stop(line)
        child.say(line)

    def _say(self, line: wire.FromApp) -> None:
        """Say a line to the process, which is started for that; or end all that waits for it."""
        with self._lock:
            if (offline := self._reach.offline) or (child := self._awake()) is None:
                failure = Failure(Trouble.SWITCHED_OFF) if offline else CRASHED
            else:
                child.say(line)
                return
        self._end_all(failure, Stage.PAUSED if offline else Stage.FAILED)

    def _awake(self) -> Child | None:
        """Return the process that is there or one that is started now; None if none can be."""
        self._stay()
        if self._child is None:
            try:
                self._child = self._started()
            except OSError:
                return None
            self._child.say(self._reach)
            self._child.say(self._limit)
            self._changed()
        return self._child

    def _started(self) -> Child:
        means = self._means
        return Child(self._on_said, self._on_gone, means.command, ping_s=means.ping_s)

    def _on_said(self, child: Child, said: wire.Answer | wire.Moved) -> None:
        """Pass on what is still waited for; on the child's thread."""
        with self._lock:
            heard = self._taken(said) if child is self._child else None
        if heard is not None:
            self._heard(heard)

    def _taken(self, said: wire.Answer | wire.Moved) -> Heard | None:
        heard: Heard | None = None
        if isinstance(said, wire.Moved):
            heard = self._downloads.moved(said)
        elif said.number in self._questions:
            self._questions.discard(said.number)
            heard = said
        self._rest_if_done()
        return heard

    def _on_gone(self, child: Child) -> None:
        """End what waits for a process that died, or have another do it; on the child's thread."""
        with self._lock:
            died = child is self._child
            if died:
                self._child = None
            elif child in self._old:
                self._old.remove(child)
        if died:
            self._replace() if child.was_stuck else self._end_all(CRASHED, Stage.FAILED)
        self._changed()

    def _replace(self) -> None:
        """Have another process go on with what comes; questions fail, as one may be the reason."""
        with self._lock:
            self._stuck += 1
            lines, ends = self._downloads.begin_again()
            numbers, self._questions = self._questions, set()
            child = self._awake() if lines and self._stuck <= MOST_STUCK else None
            if child is not None:
                for line in lines:
                    child.say(line)
            self._rest_if_done()
        self._fail(numbers, CRASHED)
        for ended in ends:
            self._heard(ended)
        if child is None:
            self._end_all(CRASHED, Stage.FAILED)

    def _end_all(self, failure: Failure, stage: Stage) -> None:
        with self._lock:
            numbers, self._questions = self._questions, set()
            moved = self._downloads.clear()
        self._fail(numbers, failure)
        for download in moved:
            ended = replace(download, stage=stage, speed=0.0, seconds_left=None, failure=failure)
            self._heard(ended)

    def _fail(self, numbers: set[int], failure: Failure) -> None:
        for number in sorted(numbers):
            self._heard(wire.Failed(number, failure))

    def _let_go(self) -> None:
        """Have the process end by itself; the next question starts another."""
        with self._lock:
            self._stay()
            child, self._child = self._child, None
            if child is None:
                return
            self._old.append(child)
            child.end()

    def _rest_if_done(self) -> None:
        if self._questions or self._downloads:
            return
        self._stay()
        self._rest = threading.Timer(self._means.idle_s, self._on_idle)
        self._rest.daemon = True
        self._rest.start()

    def _stay(self) -> None:
        if self._rest is not None:
            self._rest.cancel()
            self._rest = None

    def _on_idle(self) -> None:
        with self._lock:
            # One that was cancelled as it fired must not end what was asked meanwhile.
            if self._rest is threading.current_thread():
                self._let_go()
