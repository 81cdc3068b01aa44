"""What somebody else put where a download's file is to lie: it is kept under another name."""

import itertools
from pathlib import Path

from app.domain.remote import RemoteFile
from app.hub.part import hasher

BLOCK = 1 << 20


def keep_aside(file: Path, wanted: RemoteFile) -> None:
    """Rename a file unless it is the very one that is wanted. Raises OSError.

    One that is, was put there before a kill, or by hand: it may be written over.
    """
    if not file.is_symlink() and (not file.exists() or _is(file, wanted)):
        return
    names = (file.with_name(f"{file.name}.{n}.kept") for n in itertools.count(1))
    file.rename(next(name for name in names if not name.exists()))


def _is(file: Path, wanted: RemoteFile) -> bool:
    if not file.is_file() or file.stat().st_size != wanted.size:
        return False
    digest = hasher(wanted)
    with file.open("rb") as content:
        while block := content.read(BLOCK):
            digest.update(block)
    return digest.hexdigest() == wanted.digest
