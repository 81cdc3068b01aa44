"""`Progress`: how far each file of a download is, and by that the whole. Heard from any thread."""

import threading
from dataclasses import dataclass, replace

from app.domain.download import Download, Failure, Stage, Wanted
from app.domain.remote import RemoteFile
from app.hub.speed import Speed

# What the whole is doing, if one of its files does it.
_FIRST = (Stage.RUNNING, Stage.WAITING, Stage.CHECKING, Stage.QUEUED)


@dataclass(frozen=True, slots=True)
class _Doing:
    stage: Stage | None = None
    done: int = 0
    failure: Failure | None = None


class Progress:
    """A download's."""

    def __init__(self, wanted: Wanted, speed: Speed) -> None:
        self._wanted, self._speed = wanted, speed
        self._files = {file.path: _Doing() for file in wanted.files}
        self._came = 0
        self._last = (Stage.QUEUED, None)
        self._lock = threading.Lock()

    def doing(self, file: RemoteFile, stage: Stage, failure: Failure | None = None) -> None:
        """Hear what is done with a file; a failure is what it waits for."""
        with self._lock:
            before = self._files[file.path]
            self._files[file.path] = replace(before, stage=stage, failure=failure)

    def has(self, file: RemoteFile, nbytes: int) -> None:
        """Hear how much of a file is there."""
        with self._lock:
            self._files[file.path] = replace(self._files[file.path], done=nbytes)

    def came(self, file: RemoteFile, nbytes: int) -> None:
        """Hear that so much more of a file is there, from the network."""
        with self._lock:
            before = self._files[file.path]
            self._files[file.path] = _Doing(Stage.RUNNING, before.done + nbytes)
            self._came += nbytes

    def ended(self, file: RemoteFile) -> None:
        """Hear that a file is there."""
        with self._lock:
            self._files[file.path] = _Doing(None, file.size)

    def now(self) -> Download:
        """Return how the whole is doing."""
        with self._lock:
            states = list(self._files.values())
            came = self._came
        done = sum(state.done for state in states)
        stage, failure = self._last = self._stage(states)
        if stage is not Stage.RUNNING:
            self._speed.begin_again()
            return Download(self._wanted, stage, done, failure=failure)
        self._speed.at(came)
        speed, left = self._speed.bytes_per_second, self._wanted.bytes - done
        return Download(self._wanted, stage, done, speed, self._speed.seconds_for(left))

    def end(self, stage: Stage, failure: Failure | None = None) -> Download:
        """Return how it ended."""
        done = self.now().done_bytes
        return Download(self._wanted, stage, done, failure=failure)

    def _stage(self, states: list[_Doing]) -> tuple[Stage, Failure | None]:
        """Return what it does; between two files, what it did."""
        for stage in _FIRST:
            found = [state for state in states if state.stage is stage]
            if found:
                return stage, found[0].failure
        return self._last
