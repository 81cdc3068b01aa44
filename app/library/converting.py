"""Converts a model to MLX in fewer bits: the engine does it, in a process of its own."""

import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from app import paths
from app.domain.local_model import LocalModel
from app.domain.remote import Algorithm, RemoteFile
from app.hub import manifest
from app.library.child import Child, Stopped, started
from app.library.errors import LibraryError
from app.library.verifying import content_of
from app.words import tr

COMMAND = (sys.executable, "-m", "engine", "convert", "--json")
BITS = (4, 5, 6, 8)
FOLDER = "converted"

type StageTold = Callable[[str, int, int], None]  # which stage, and how far that is


class TakenError(LibraryError):
    """There is something of this name."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            tr("There is a {folder} already. Remove it first, or keep it.", folder=folder)
        )


class UnconvertedError(LibraryError):
    """The engine could not do it; it says why."""

    def __init__(self, name: str, why: str) -> None:
        unknown = tr("The engine came to an end. Look whether there is memory and room for it.")
        super().__init__(tr("{name} could not be converted. {why}", name=name, why=why or unknown))


class _Step(msgspec.Struct):
    stage: str
    done: int = 0
    total: int = 0
    warning: str | None = None


@dataclass(frozen=True, slots=True)
class Converted:
    """What was made; warning is a sentence where it writes much worse than its source."""

    path: Path
    warning: str | None = None


def convert(
    model: LocalModel, bits: int, home: Path, *, told: StageTold, stopped: Stopped
) -> Converted | None:
    """Make a folder for MLX of a model, among our own; None where it was stopped.

    Nothing of it is left then, or where it fails. Raises LibraryError.
    """
    target = target_of(model, bits, home)
    if target.exists():
        raise TakenError(target)
    try:
        paths.make_private_folder(target.parent)
        command = [*COMMAND, "--bits", str(bits), str(model.path), str(target)]
        with started(command) as child:
            last = _last(child, told, stopped)
            if stopped():
                return None
            if child.ended() or last is None or last.stage != "done":
                raise UnconvertedError(model.name, child.complaint())
        files = _files(target, told)
        _write_manifest(target, model, files)
    except OSError as error:
        raise UnconvertedError(model.name, error.strerror or str(error)) from error
    return Converted(target, last.warning)


def target_of(model: LocalModel, bits: int, home: Path) -> Path:
    """Return the folder that a converted model comes to lie in."""
    name = re.sub(r"[^\w.-]+", "-", model.name).strip(".-") or "model"
    return paths.models_folder(home) / FOLDER / f"{name}-{bits}bit"


def _last(child: Child, told: StageTold, stopped: Stopped) -> _Step | None:
    """Hear all that it tells, and return the last of it."""
    last: _Step | None = None
    for line in child.lines(stopped):
        try:
            last = msgspec.json.decode(line, type=_Step)
        except (msgspec.MsgspecError, UnicodeDecodeError):
            continue
        told(last.stage, last.done, last.total)
    return last


def _files(folder: Path, told: StageTold) -> Sequence[RemoteFile]:
    """Digest what was made, so that it can be verified and removed like what was got."""
    there = sorted(file for file in folder.rglob("*") if file.is_file())
    total, before = sum(file.stat().st_size for file in there), 0
    files: list[RemoteFile] = []
    for file in there:

        def tell(read: int, before: int = before) -> bool:
            told("noting", before + read, total)
            return False

        digest, size = content_of(file, Algorithm.SHA256, tell), file.stat().st_size
        assert digest is not None, "nobody stops it"
        name = file.relative_to(folder).as_posix()
        files.append(RemoteFile(name, size, Algorithm.SHA256, digest))
        before += size
    return files


def _write_manifest(folder: Path, model: LocalModel, files: Sequence[RemoteFile]) -> None:
    when = datetime.now(UTC).isoformat(timespec="seconds")
    said = manifest.Manifest(
        model.repo, licence=model.licence, entries=("",), files=tuple(files), when=when
    )
    manifest.write(folder, said)
