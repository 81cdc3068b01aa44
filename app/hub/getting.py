"""`Getting`: one file of a download, from whatever is there of it to all of it, checked."""

import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import httpx2

from app.domain.download import Stage, Trouble, Wanted
from app.domain.remote import RemoteFile
from app.hub.answers import Body, OtherBytesError, check_commit, judged
from app.hub.ending import Ending
from app.hub.errors import HubError
from app.hub.incoming import Head, Incoming, Piece
from app.hub.locked import Lock
from app.hub.pace import Pace
from app.hub.part import BLOCK, Part, hasher
from app.hub.patience import Patience
from app.hub.places import Places, Where
from app.hub.progress import Progress
from app.hub.room import check_room
from app.hub.slots import Slots
from app.hub.source import Source
from app.hub.trying import Trying


@dataclass(frozen=True, slots=True)
class Means:
    """What all downloads share: where from, how fast, how many at once, how long is waited."""

    source: Source
    pace: Pace
    slots: Slots
    patience: Patience


@dataclass(frozen=True, slots=True)
class Job:
    """What all files of a download share."""

    wanted: Wanted
    means: Means
    places: Places
    client: httpx2.Client
    ending: Ending
    progress: Progress


class Getting:
    """Gets one file."""

    def __init__(self, job: Job, file: RemoteFile) -> None:
        self._job, self._file = job, file
        self._trying = Trying(job.means.patience)

    def run(self) -> None:
        """Have the file wait for the others, whole. Raises HubError, OSError, StoppedError."""
        lock = Lock(self._job.places.lock(self._file))
        while not lock.take():
            self._watch()
        try:
            if not self._is_there():
                self._get()
        finally:
            lock.leave()
        self._job.progress.ended(self._file)

    def _watch(self) -> None:
        """Wait for another Paddock that gets the same file, and tell how far it is."""
        job = self._job
        job.progress.doing(self._file, Stage.RUNNING)
        job.progress.has(self._file, job.places.kept(self._file))
        job.ending.wait(job.means.patience.tick)

    def _is_there(self) -> bool:
        places = self._job.places
        match places.find(self._file, self._job.ending):
            case Where.PLACED:
                # One that is damaged is got again, and takes its place.
                if is_sound := self._is_sound(places.final / self._file.path):
                    places.note_sound(self._file)
                return is_sound
            case Where.WAITING:
                whole = places.whole(self._file)
                if not (is_sound := self._is_sound(whole)):
                    whole.unlink(missing_ok=True)
                return is_sound
            case Where.NOWHERE:
                return False

    def _is_sound(self, whole: Path) -> bool:
        """Read again what came earlier, and tell whether it is still what it was."""
        digest = hasher(self._file)
        self._job.progress.doing(self._file, Stage.CHECKING)
        # Another Paddock may be done meanwhile and move it; what is open stays what it is.
        with suppress(FileNotFoundError), whole.open("rb") as file:
            while block := file.read(BLOCK):
                digest.update(block)
                self._job.ending.check()
        return digest.hexdigest() == self._file.digest

    def _get(self) -> None:
        job = self._job
        part = Part(job.places.part(self._file), self._file)
        try:
            job.progress.doing(self._file, Stage.CHECKING)
            part.read_again(job.ending)
            check_room(job.places.models, self._file.size - part.size, job.means.patience)
            self._fill(part)
            part.sync()
        finally:
            part.close()
        job.places.wait(self._file)

    def _has(self, nbytes: int) -> None:
        self._job.progress.has(self._file, nbytes)

    def _fill(self, part: Part) -> None:
        """Get all of it; where its digest is wrong, once more from its start."""
        self._job.progress.doing(self._file, Stage.RUNNING)
        self._has(part.size)
        for is_last in (False, True):
            with suppress(OtherBytesError):
                while not part.is_whole:
                    self._try(part)
                if part.is_right:
                    return
            part.begin_again()
            self._has(0)
            if is_last:
                raise HubError(Trouble.CORRUPTED, self._file.path, "its digest is wrong, twice")

    def _try(self, part: Part) -> None:
        """Ask for the rest once, and wait if that failed."""
        had = part.size
        try:
            self._receive(part)
        except HubError as error:
            if part.size > had and error.failure.trouble is not Trouble.SLOW:
                self._trying.came()
            pause = self._trying.failed(error)
            if self._trying.is_waiting:
                self._job.progress.doing(self._file, Stage.WAITING, error.failure)
            self._job.ending.wait(pause)

    def _receive(self, part: Part) -> None:
        job, commit = self._job, self._file.commit or self._job.wanted.commit
        url = job.means.source.address(job.wanted.repo, commit, self._file.path)
        incoming = Incoming(job.client, job.means.source)
        flow = _Flow(job.means.patience, url.host)
        incoming.ask(url, part.size)
        try:
            head = self._next(incoming, flow)
            assert isinstance(head, Head), "what comes first"
            check_commit(head, commit)
            had = part.size
            self._take(part, judged(head, self._file, had), (incoming, flow))
            if part.size == had:
                raise HubError(Trouble.HUB_DOWN, url.host, "the answer ended early")
        finally:
            incoming.leave()

    def _take(self, part: Part, body: Body, coming: tuple[Incoming, "_Flow"]) -> None:
        """Write what comes, and never more than the file has."""
        incoming, flow = coming
        skip = body.skip
        while not part.is_whole:
            block = self._next(incoming, flow)
            if not isinstance(block, bytes):
                return
            flow.came(len(block))
            # Who knows no ranges sends all again: what is there already is let go by.
            new = block[skip:][: self._file.size - part.size]
            skip = max(0, skip - len(block))
            part.write(new)
            if new:
                self._job.progress.came(self._file, len(new))
            self._job.means.pace.passed(len(block), self._job.ending)

    def _next(self, incoming: Incoming, flow: "_Flow") -> Piece:
        """Return what comes next, however long that takes, unless nobody wants it any more."""
        while True:
            self._job.ending.check()
            began = time.monotonic()
            piece = incoming.next(self._job.means.patience.tick)
            flow.waited(time.monotonic() - began)
            if piece is not None:
                return piece


class _Flow:
    """Bytes against the time that was spent waiting for them, in windows."""

    def __init__(self, patience: Patience, host: str) -> None:
        self._patience, self._host = patience, host
        self._seconds, self._bytes = 0.0, 0

    def came(self, nbytes: int) -> None:
        self._bytes += nbytes

    def waited(self, seconds: float) -> None:
        """Raise HubError where too little came for too long."""
        self._seconds += seconds
        if self._seconds < self._patience.slow_seconds:
            return
        if self._bytes < self._seconds * self._patience.slow_bytes_per_second:
            told = f"{self._bytes} bytes in {self._seconds:.0f} s"
            raise HubError(Trouble.SLOW, self._host, told)
        self._seconds, self._bytes = 0.0, 0
