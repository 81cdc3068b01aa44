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
# So many processes may be lost after a download was asked for, or that it be removed, and others
# go on with it.
MOST_LOST = 3
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
        self._cancels: dict[str, tuple[wire.Cancel, Child]] = {}  # which nobody says were heard
        self._lost = 0
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
            ends = self._said(question)
        self._hear(ends)

    def get(self, line: wire.Get) -> None:
        """Begin a download, or go on with it; what is heard of it ends with a stage that is one."""
        with self._lock:
            self._downloads.begin(line)
            self._cancels.pop(line.wanted.key, None)
            self._lost = 0
            ends = self._said(line)
        self._hear(ends)

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
                line = wire.Cancel(key, str(models))
                self._cancels[key], self._lost = (line, child), 0
                self._stop(child, line)
            self._rest_if_done()

    def limit(self, bytes_per_second: int | None) -> None:
        """Have all downloads together be no faster than this."""
        with self._lock:
            self._limit = wire.Limit(bytes_per_second)
            if self._child is not None:
                self._child.say(self._limit)

    def close(self) -> None:
        """End the process, and wait for that; what came of downloads is kept."""
        with self._lock:
            self._questions.clear()
            self._downloads.clear()
            self._cancels.clear()
            self._let_go()
            old = list(self._old)
        for child in old:
            child.join()

    def _stop(self, child: Child, line: wire.Pause | wire.Cancel) -> None:
        self._downloads.stop(line)
        child.say(line)

    def _said(self, line: wire.FromApp) -> list[Heard]:
        """Say a line to the process, which is started for that; or return what ends without."""
        if self._reach.offline:
            return self._ended(Failure(Trouble.SWITCHED_OFF), Stage.PAUSED)
        if (child := self._awake()) is None:
            return self._ended(CRASHED, Stage.FAILED)
        child.say(line)
        return []

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
            self._lost += child.was_stuck or not child.ended_well
            if child in self._old:
                self._old.remove(child)
            ends = self._left_by(child) if child is self._child else []
            self._cancel_again(child)
        self._hear(ends)
        self._changed()

    def _left_by(self, child: Child) -> list[Heard]:
        """Have another process go on with what comes; questions fail, as one may be the reason."""
        self._child = None
        if not child.was_stuck:
            return self._ended(CRASHED, Stage.FAILED)
        ends = self._unanswered(CRASHED)
        lines, stopped = self._downloads.begin_again()
        other = self._awake() if lines and self._lost <= MOST_LOST else None
        if other is None:
            return [*ends, *stopped, *self._ended(CRASHED, Stage.FAILED)]
        for line in lines:
            other.say(line)
        return [*ends, *stopped]

    def _cancel_again(self, child: Child) -> None:
        """Have another process remove what one was to, unless that heard all it was told."""
        told = [line for line, by in self._cancels.values() if by is child]
        for line in told:
            del self._cancels[line.key]
        if child.ended_well or not told:
            return
        other = self._awake() if self._lost <= MOST_LOST else None
        if other is not None:
            for line in told:
                self._cancels[line.key] = line, other
                other.say(line)
            self._rest_if_done()

    def _end_all(self, failure: Failure, stage: Stage) -> None:
        with self._lock:
            ends = self._ended(failure, stage)
        self._hear(ends)

    def _ended(self, failure: Failure, stage: Stage) -> list[Heard]:
        """Wait for nothing any more, and return how all ends."""
        ends = self._unanswered(failure)
        for each in self._downloads.clear():
            speedless = replace(each, speed=0.0, seconds_left=None)
            ends.append(replace(speedless, stage=stage, failure=failure))
        return ends

    def _unanswered(self, failure: Failure) -> list[Heard]:
        numbers, self._questions = self._questions, set()
        return [wire.Failed(number, failure) for number in sorted(numbers)]

    def _hear(self, ends: list[Heard]) -> None:
        for each in ends:
            self._heard(each)

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
