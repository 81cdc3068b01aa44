"""Converts a model to MLX in fewer bits: the engine does it, in a process of its own.

What is being made lies in a hidden folder beside its place, under a lock that this process and the
engine's hold. It goes to its place whole; where all died, the next one clears it away.
"""

import re
import shutil
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from app import paths, processes
from app.domain.local_model import LocalModel
from app.domain.remote import Algorithm, RemoteFile
from app.hub import manifest
from app.hub.locked import Lock
from app.library.child import Child, Stopped, started
from app.library.errors import LibraryError
from app.library.manifested import CONVERTED
from app.library.reason import Reason
from app.library.verifying import content_of
from app.words import tr

# So begins what the engine says where it has looked at a model and does not convert it.
REFUSES = "{name} cannot be converted"
COMMAND = processes.module("engine", "convert", "--json")

type StageTold = Callable[[str, int, int], None]  # which stage, and how far that is


class TakenError(LibraryError):
    """There is something of this name."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            tr("There is a {folder} already. Remove it first, or keep it.", folder=folder)
        )


class BusyError(LibraryError):
    """Another Paddock makes the same."""

    def __init__(self, name: str) -> None:
        super().__init__(
            tr("Another Paddock is converting {name} just now. Wait until it is done.", name=name)
        )


class UnconvertedError(LibraryError):
    """The engine could not do it; it says why."""

    def __init__(self, name: str, why: str) -> None:
        unknown = tr("The engine came to an end. Look whether there is memory and room for it.")
        super().__init__(tr("{name} could not be converted. {why}", name=name, why=why or unknown))


class RefusedError(LibraryError):
    """The engine refuses to convert it, and names it in the sentence that says why."""

    def __init__(self, said: Reason) -> None:
        super().__init__(said.sentence)


class _Step(msgspec.Struct):
    stage: str
    done: int = 0
    total: int = 0
    warning: Reason | None = None
    said: Reason | None = None


@dataclass(frozen=True, slots=True)
class Converted:
    """What was made; warning is a sentence where it writes much worse than its source."""

    path: Path
    warning: str | None = None


class Converter:
    """Makes folders for MLX of models, among our own in a home."""

    def __init__(self, home: Path) -> None:
        self._folder = paths.models_folder(home) / CONVERTED

    def target(self, model: LocalModel, bits: int) -> Path:
        """Return the folder that a converted model comes to lie in."""
        name = re.sub(r"[^\w.-]+", "-", model.name).strip(".-") or "model"
        return self._folder / f"{name}-{bits}bit"

    def convert(
        self, model: LocalModel, bits: int, *, told: StageTold, stopped: Stopped
    ) -> Converted | None:
        """Make a folder of a model; None where it was stopped.

        Nothing of it is left then, or where it fails. Raises LibraryError.
        """
        target = self.target(model, bits)
        if target.exists():
            raise TakenError(target)
        self.clear()
        try:
            paths.make_private_folder(self._folder)
            with _bench(target, model) as (bench, lock):
                made = _Making(model, bench / "model", told=told, stopped=stopped)
                if not made.convert(bits, lock) or not made.note():
                    return None
                made.folder.rename(target)
        except OSError as error:
            raise UnconvertedError(model.name, error.strerror or str(error)) from error
        return Converted(target, made.warning)

    def clear(self) -> None:
        """Remove what conversions left that were killed, and nothing that is being made."""
        with suppress(OSError):
            for file in list(self._folder.glob(".*.lock")):
                lock = Lock(file)
                if lock.take():
                    shutil.rmtree(file.with_suffix(""), ignore_errors=True)
                    lock.leave()


@contextmanager
def _bench(target: Path, model: LocalModel) -> Generator[tuple[Path, Lock]]:
    """Give a hidden folder beside target, and what says that it is used."""
    bench = target.with_name(f".{target.name}")
    lock = Lock(bench.with_name(f"{bench.name}.lock"))
    if not lock.take():
        raise BusyError(model.name)
    try:
        paths.make_private_folder(bench)
        yield bench, lock
    finally:
        shutil.rmtree(bench, ignore_errors=True)
        lock.leave()
        with suppress(OSError):  # others are in it
            target.parent.rmdir()


class _Making:
    """One conversion; how it goes is told."""

    def __init__(
        self, model: LocalModel, folder: Path, *, told: StageTold, stopped: Stopped
    ) -> None:
        self._model, self.folder = model, folder
        self._told, self._stopped = told, stopped
        self.warning: str | None = None

    def convert(self, bits: int, lock: Lock) -> bool:
        """Have the engine make the folder; False where it was stopped. Raises LibraryError."""
        command = [*COMMAND, "--bits", str(bits), str(self._model.path), str(self.folder)]
        with started(command, holding=(lock.fileno(),)) as child:
            last = self._last(child)
            if self._stopped():
                return False
            if child.ended() or last is None or last.stage != "done":
                raise self._failed(last.said if last else None, child)
        self.warning = last.warning.sentence if last.warning else None
        return True

    def _failed(self, said: Reason | None, child: Child) -> LibraryError:
        if said is None:
            return UnconvertedError(self._model.name, child.complaint())
        if said.text.startswith(REFUSES):
            return RefusedError(said)
        return UnconvertedError(self._model.name, said.sentence)

    def note(self) -> bool:
        """Say what was made, so that it can be verified and removed like what was got."""
        there = sorted(file for file in self.folder.rglob("*") if file.is_file())
        total, before = sum(file.stat().st_size for file in there), 0
        files: list[RemoteFile] = []
        for file in there:

            def tell(read: int, before: int = before) -> bool:
                self._told("noting", before + read, total)
                return self._stopped()

            digest, size = content_of(file, Algorithm.SHA256, tell), file.stat().st_size
            if digest is None:
                return False
            name = file.relative_to(self.folder).as_posix()
            files.append(RemoteFile(name, size, Algorithm.SHA256, digest))
            before += size
        now = datetime.now(UTC).isoformat(timespec="seconds")
        repo, licence = self._model.repo, self._model.licence
        said = manifest.Manifest(repo, licence=licence, entries=("",), files=tuple(files), when=now)
        manifest.write(self.folder, msgspec.structs.replace(said, made_from=self._model.name))
        return True

    def _last(self, child: Child) -> _Step | None:
        """Hear all that it tells, and return the last of it."""
        last: _Step | None = None
        for line in child.lines(self._stopped):
            try:
                last = msgspec.json.decode(line, type=_Step)
            except (msgspec.MsgspecError, UnicodeDecodeError):
                continue
            self._told(last.stage, last.done, last.total)
        return last
