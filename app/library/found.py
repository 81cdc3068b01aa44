"""`Found`: a model that lies somewhere, by its files alone; nothing of it is read yet."""

import os
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from app.domain.local_model import Origin


@dataclass(frozen=True, slots=True)
class Found:
    """A model's place and its files. path is what opens it: a file, or a folder.

    told is what its surroundings tell of it: its repository, a name, a licence.
    """

    path: Path
    origin: Origin
    files: tuple[Path, ...]
    repo: str = ""
    name: str = ""
    licence: str | None = None
    bytes: int = field(default=0, compare=False)

    @property
    def is_folder(self) -> bool:
        """Tell whether it is a folder of several files."""
        return self.files[:1] != (self.path,)


def bytes_of(files: tuple[Path, ...]) -> int:
    """Count what files take; one that is gone takes nothing."""
    return sum(said.st_size for said in map(_said, files) if said is not None)


def stamp_of(files: tuple[Path, ...]) -> str:
    """Return what is another one as soon as a file was changed, came or went."""
    written = blake2b(digest_size=16)
    for file in files:
        said = _said(file)
        facts = "" if said is None else f"{said.st_size} {said.st_mtime_ns}"
        written.update(f"{file.name}\0{facts}\0".encode(errors="surrogateescape"))
    return written.hexdigest()


def _said(file: Path) -> os.stat_result | None:
    try:
        return file.stat()
    except (OSError, ValueError):
        return None
