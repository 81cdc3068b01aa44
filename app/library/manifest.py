"""`paddock.json`: what Paddock itself put into a folder, file by file, with their digests."""

from pathlib import Path, PurePosixPath

import msgspec

from app import paths
from app.domain.remote import RemoteFile

NAME = "paddock.json"
MOST_BYTES = 4_000_000


class Manifest(msgspec.Struct, frozen=True):
    """What was got from a repository; files by their paths below the folder."""

    repo: str = ""
    commit: str = ""
    licence: str | None = None
    files: tuple[RemoteFile, ...] = ()
    when: str = ""


def read(folder: Path) -> Manifest | None:
    """Return a folder's manifest; one that is not understood is none."""
    file = folder / NAME
    try:
        if file.stat().st_size > MOST_BYTES:
            return None
        return msgspec.json.decode(file.read_bytes(), type=Manifest)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def write(folder: Path, manifest: Manifest) -> None:
    """Write a folder's manifest. Raises OSError."""
    with paths.written_aside(folder / NAME) as out:
        out.write(msgspec.json.format(msgspec.json.encode(manifest), indent=1))


def place_of(folder: Path, name: str) -> Path | None:
    """Return where a file of a manifest lies; None for a name that leads out of the folder."""
    parts = PurePosixPath(name).parts
    if not parts or name.startswith("/") or any(part in {"..", "."} for part in parts):
        return None
    if "\0" in name or "\\" in name or name == NAME:
        return None
    return folder.joinpath(*parts)
