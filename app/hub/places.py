"""`Places`: where a download's files are while they come, and where they end. Knows no network.

Below the models lies `.downloads`: what comes is called by its digest, so that two Paddocks that
want the same thing meet there; what is whole waits in a folder of its download, until all is.
"""

import fcntl
import shutil
from collections.abc import Generator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

import msgspec

from app.domain.download import Trouble, Wanted
from app.domain.remote import RemoteFile
from app.hub import manifest, names
from app.hub.benches import FOLDER, bench_of
from app.hub.ending import Ending
from app.hub.errors import HubError
from app.hub.locked import LOOK_S, Lock, held
from app.hub.loose import make_room, take_back
from app.hub.part import sync_folder
from app.paths import make_private_folder, written_aside

PLACING = "placing.lock"
WAITING = "files"


class Where(Enum):
    """Where a file is."""

    PLACED = "placed"  # where it belongs, as part of a model or by a placing that was cut off
    WAITING = "waiting"  # whole, until the others are
    NOWHERE = "nowhere"  # or only in part


class Places:
    """The places of one download."""

    def __init__(self, models: Path, wanted: Wanted) -> None:
        self.models, self._wanted = models, wanted
        self.final = models / wanted.folder
        self._downloads = models / FOLDER
        self._bench = bench_of(models, wanted.key)
        self._sound: set[RemoteFile] = set()

    @contextmanager
    def used(self, ending: Ending) -> Generator[None]:
        """Make what is needed, and keep it there. Raises HubError, OSError, StoppedError."""
        self._check_final()
        lock = self._taken(ending)
        try:
            make_private_folder(self._bench)
            with written_aside(self._bench / "wanted.json") as out:
                out.write(msgspec.json.encode(self._wanted))
            yield
        finally:
            lock.leave()

    def _check_final(self) -> None:
        """Raise HubError where the folder is another model's, or a link in it leads elsewhere."""
        said = manifest.read(self.final)
        if said.files and said.repo.casefold() != self._wanted.repo.casefold():
            raise HubError(Trouble.UNWRITABLE, str(self.final), f"it has {said.repo}")
        root = self.final.resolve()
        for folder in {(self.final / file.path).parent for file in self._wanted.files}:
            if not folder.resolve().is_relative_to(root):
                raise HubError(Trouble.UNWRITABLE, str(folder), "a link leads elsewhere")

    def _taken(self, ending: Ending) -> Lock:
        """Share the download with whoever else has it; nobody has it alone but to remove it."""
        lock = Lock(self._bench.with_suffix(".lock"))
        while True:
            with suppress(FileNotFoundError):  # who was done with another one has just tidied
                for folder in (self.models, self._downloads):
                    make_private_folder(folder)
                if lock.take(fcntl.LOCK_SH):
                    return lock
            ending.wait(LOOK_S)

    def part(self, file: RemoteFile) -> Path:
        """Return where a file comes."""
        return self._downloads / f"{file.digest}.part"

    def lock(self, file: RemoteFile) -> Path:
        """Return what whoever gets a file holds."""
        return self._downloads / f"{file.digest}.lock"

    def whole(self, file: RemoteFile) -> Path:
        """Return where a whole file waits for the others."""
        return self._bench / WAITING / file.path

    def kept(self, file: RemoteFile) -> int:
        """Return how much of a file is there, wherever that is."""
        placed = _size(self.final / file.path)
        if placed != file.size and not manifest.read(self.final).has(file):
            placed = 0
        return min(file.size, max(placed, _size(self.whole(file)), _size(self.part(file))))

    def find(self, file: RemoteFile, ending: Ending) -> Where:
        """Return where a file is. Raises StoppedError."""
        with held(self._placing, ending):
            if _size(self.whole(file)) == file.size and self.whole(file).is_file():
                return Where.WAITING
            placed = self.final / file.path
            # A link that somebody made is no file that we have put there.
            is_ours = not placed.is_symlink() or manifest.read(self.final).has(file)
            if _size(placed) == file.size and placed.is_file() and is_ours:
                return Where.PLACED
        return Where.NOWHERE

    def note_sound(self, file: RemoteFile) -> None:
        """Hear that a file was read where it belongs, and that it is the one that is wanted."""
        self._sound.add(file)

    def wait(self, file: RemoteFile) -> None:
        """Have a whole file wait for the others. Raises OSError."""
        whole = self.whole(file)
        make_private_folder(whole.parent)
        self.part(file).replace(whole)
        sync_folder(whole.parent)

    def place(self, ending: Ending) -> bool:
        """Put all where they belong, the manifest last; False if some are missing after all."""
        with held(self._placing, ending):
            before = manifest.read(self.final)
            waiting = [file for file in self._wanted.files if self.whole(file).is_file()]
            # A placing that was cut off has left files of which no manifest tells.
            there = {*before.files, *self._sound}
            others = [file for file in self._wanted.files if file not in waiting]
            if not all(file in there and (self.final / file.path).is_file() for file in others):
                return False
            self._make_folders()
            make_room(self.final, waiting, self._bench.name)
            for file in waiting:
                self.whole(file).replace(self.final / file.path)
                sync_folder((self.final / file.path).parent)
            now = datetime.now(UTC).isoformat(timespec="seconds")
            manifest.write(self.final, before.merged(self._wanted, now))
            sync_folder(self.final)
            shutil.rmtree(self._bench, ignore_errors=True)
        return True

    @property
    def _placing(self) -> Path:
        return self._downloads / PLACING

    def _make_folders(self) -> None:
        folders = {(self.final / file.path).parent for file in self._wanted.files}
        for folder in sorted({self.final, *folders}):
            make_private_folder(folder)


def sweep(models: Path, key: str) -> None:
    """Remove what came of a download, but for what another one is using, or the disk keeps."""
    bench = bench_of(models, key)
    with suppress(OSError):
        used = Lock(bench.with_suffix(".lock"))
        if not (models / FOLDER).is_dir() or not used.take():
            return
        try:
            _sweep(models, bench)
            shutil.rmtree(bench, ignore_errors=True)
        finally:
            used.leave()
    tidy(models)


def _sweep(models: Path, bench: Path) -> None:
    if (wanted := wanted_at(bench)) is None:
        return
    for file in wanted.files:
        _remove_part(models / FOLDER, file)
    with held(models / FOLDER / PLACING, Ending()):
        take_back(models / wanted.folder, wanted, bench / WAITING)


def wanted_at(bench: Path) -> Wanted | None:
    """Return what is got on a bench, None where that cannot be read or is nothing to be got."""
    try:
        wanted = msgspec.json.decode((bench / "wanted.json").read_bytes(), type=Wanted)
        # Its digests and names become those of files that are removed.
        names.check(wanted)
    except (HubError, OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    return wanted


def is_used(bench: Path) -> bool:
    """Tell whether a Paddock is getting what is on a bench."""
    lock = Lock(bench.with_suffix(".lock"))
    try:
        if not lock.take():
            return True
    except OSError:  # a disk that is not ours to write on: nobody gets anything there
        return False
    lock.leave()
    return False


def tidy(models: Path) -> None:
    """Remove the folder of what is under way, if nothing is."""
    with suppress(OSError):
        (models / FOLDER).rmdir()


def _remove_part(downloads: Path, file: RemoteFile) -> None:
    lock = Lock(downloads / f"{file.digest}.lock")
    with suppress(OSError):
        if lock.take():
            try:
                (downloads / f"{file.digest}.part").unlink(missing_ok=True)
            finally:
                lock.leave()


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
