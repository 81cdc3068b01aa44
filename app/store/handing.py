"""Hands paths to the Paddock that is open: a file in its home, which it reads and removes."""

import os
import stat
import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from app.paths import handed_folder, make_private_folder, written_aside

# Nobody hands over more by hand, and what reads them is to read nothing endless.
MOST_PATHS, MOST_BYTES, MOST_FILES = 100, 1_000_000, 50
ENDING = ".json"
# So much earlier than it was, a disk may say that something was written.
GRAIN_S = 2.0


def hand_over(home: Path, paths: Sequence[Path]) -> Path | None:
    """Leave absolute paths for whoever has this home; return the file. Raises OSError."""
    if not paths:
        return None
    # As bytes: a name on a disk need not be text.
    written = msgspec.json.encode([os.fsencode(each) for each in paths[:MOST_PATHS]])
    # Two that are started at once leave two.
    name = f"{time.time_ns()}-{uuid.uuid4().hex}{ENDING}"
    file = make_private_folder(handed_folder(home)) / name
    with written_aside(file) as out:
        out.write(written)
    return file


def take_over(home: Path, *, since: float) -> list[Path]:
    """Return the paths that were left here since then; none of them is found again.

    What was left before that was for a Paddock that is gone.
    """
    try:
        there = sorted(handed_folder(home).iterdir())
    except OSError:
        return []
    left = [each for each in there if each.suffix == ENDING]
    return [path for file in left[:MOST_FILES] for path in _taken(file, since)][:MOST_PATHS]


def _taken(file: Path, since: float) -> Iterator[Path]:
    try:
        paths = msgspec.json.decode(_read(file, since), type=list[bytes])
    except (OSError, ValueError, msgspec.MsgspecError):
        paths = []
    with suppress(OSError):
        file.unlink()
    for path in map(os.fsdecode, paths):
        if os.path.isabs(path) and "\0" not in path:  # noqa: PTH117 - it may be no path at all
            yield Path(path)


def _read(file: Path, since: float) -> bytes:
    # Not through a link: whoever made that would have us read what they choose.
    opened = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    with os.fdopen(opened, "rb") as read:
        found = os.fstat(opened)
        is_ours = stat.S_ISREG(found.st_mode) and found.st_uid == os.getuid()
        fits = found.st_mtime >= since - GRAIN_S and found.st_size <= MOST_BYTES
        return read.read(MOST_BYTES) if is_ours and fits else b""
