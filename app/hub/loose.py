"""Files of ours that are part of no model: a placing that is cut off leaves them, and says so.

The manifest names them before the first of them is there, each with the download that it is of. So
they are written over by whoever comes next, and removed where their download is cancelled.
"""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from app.domain.download import Wanted
from app.domain.remote import RemoteFile
from app.hub import manifest
from app.hub.aside import keep_aside


def make_room(final: Path, files: Sequence[RemoteFile], download: str) -> None:
    """Keep aside what is another's where files come, and name as ours what will be. OSError."""
    said = manifest.read(final)
    ours = {file.path for file in said.files} | said.loose.keys()
    for file in files:
        if file.path not in ours:
            keep_aside(final / file.path, file)
    # What lies there still is the very same file, which its user has put there.
    names = [each.path for each in files]
    loose = {name: download for name in names if name in ours or not (final / name).exists()}
    if files:
        # Until all are there, nobody takes old files and new ones for one model.
        left = said.without(set(names))
        manifest.write(final, msgspec.structs.replace(left, loose=said.loose | loose))


def take_back(final: Path, wanted: Wanted, waiting: Path) -> None:
    """Remove what of a download was put in its place; what waits still was not. Raises OSError."""
    said, download = manifest.read(final), waiting.parent.name
    mine = {name for name, by in said.loose.items() if by == download}
    placed = {name for name in mine if not os.path.lexists(waiting / name)}
    root, names = final.resolve(), [file.path for file in wanted.files]
    # A link that somebody made since leads to what is not ours.
    inside = [each for each in names if (final / each).parent.resolve().is_relative_to(root)]
    for name in placed.intersection(inside):
        (final / name).unlink(missing_ok=True)
    if mine:
        kept = {name: by for name, by in said.loose.items() if name not in mine}
        # An older version of what was to come is ours as before, and nobody's to remove.
        kept |= {name: "" for name in mine - placed if os.path.lexists(final / name)}
        left = msgspec.structs.replace(said, loose=kept)
        if left.files or left.loose:
            manifest.write(final, left)
        else:
            (final / manifest.NAME).unlink(missing_ok=True)
    for torn in final.glob(f".{manifest.NAME}.*.part"):
        torn.unlink(missing_ok=True)
    _clear({(final / name).parent for name in inside}, final)


def _clear(folders: set[Path], final: Path) -> None:
    """Remove folders that are empty now, from the innermost to that of the owner."""
    for first in sorted(folders, key=lambda each: len(each.parts), reverse=True):
        folder = first
        with suppress(OSError):  # one that is not empty
            while folder == final or final in folder.parents:
                folder.rmdir()
                folder = folder.parent
            folder.rmdir()
