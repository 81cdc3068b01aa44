"""Files of what models have read, whichever model's: known by their names, sizes and times alone.

The folder has a folder for each model, and in that a file for each block. Its name is the block's
key, the tag of the conversation that it was read for, and SUFFIX, or ASIDE while it is written; so
what a conversation has is found without looking into files, which may be another version's.
READINGS has a file for each conversation, named by the tag alone.
"""

import os
import re
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO

SUFFIX, ASIDE, READING = ".safetensors", ".part", ".json"
READINGS = "readings"
_NAME = re.compile(r"(?:[0-9a-f]{32}\.)?([0-9a-f]{16})\.(?:safetensors|part|json)")


def name_of(key: bytes, owner: str) -> str:
    """Give the name of a block's file."""
    return f"{key.hex()}.{_tag_of(owner)}{SUFFIX}"


def reading_of(folder: Path, owner: str) -> Path:
    """Give the file that tells what was read last for owner, by whichever model."""
    return folder / READINGS / f"{_tag_of(owner)}{READING}"


@contextmanager
def written_aside(file: Path) -> Generator[BinaryIO]:
    """Give what to write a file to, which its user alone can read and which is there when whole."""
    aside = file.with_suffix(ASIDE)
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as out:
            yield out
        aside.rename(file)
    except OSError:
        _remove(aside)
        raise


def forget_in(folder: Path, owner: str | None) -> None:
    """Remove the files of all models that were written for owner, or for anybody."""
    if owner is None:
        keep_only(folder, ())
        return
    theirs = _tag_of(owner)
    for file in _files_in(folder, "*/*"):
        if _tag_in(file) == theirs:
            _remove(file)


def keep_only(folder: Path, owners: Iterable[str]) -> None:
    """Remove the files of all models, but for those that were written for owners.

    What another version named, and what was not finished, goes too: nothing may be written now.
    """
    living = set(map(_tag_of, owners))
    for file in _files_in(folder, "*/*"):
        if file.suffix == ASIDE or _tag_in(file) not in living:
            _remove(file)


def finished_in(folder: Path) -> list[Path]:
    """Give the files of one model; what has another name, or was not finished, is removed."""
    finished = list[Path]()
    for file in _files_in(folder, "*"):
        if file.suffix == ASIDE or _tag_in(file) is None:
            _remove(file)
        else:
            finished.append(file)
    return finished


class OtherModels:
    """What all other models have on disk than the one whose folder is own; nbytes counts it."""

    def __init__(self, own: Path) -> None:
        found = list[tuple[int, int, Path]]()
        for file in _files_in(own.parent, "*/*"):
            if file.parent.name != own.name and file.suffix != READING:
                with suppress(OSError):
                    seen = file.stat()
                    found.append((seen.st_mtime_ns, seen.st_size, file))
        # A text's end has an earlier time than its beginning, see `BlockStore`.
        self._files = deque((file, size) for _, size, file in sorted(found))
        self.nbytes = sum(size for _, size in self._files)

    def give_way(self, nbytes: int) -> int:
        """Remove what was not used the longest, so many bytes if there are; tell how many."""
        before = self.nbytes
        while self._files and before - self.nbytes < nbytes:
            file, size = self._files.popleft()
            if _remove(file):
                self.nbytes -= size
        return before - self.nbytes


def _tag_of(owner: str) -> str:
    return blake2b(owner.encode(), digest_size=8).hexdigest()


def _tag_in(file: Path) -> str | None:
    """Give the tag of whom a file is for, None where its name has another form."""
    named = _NAME.fullmatch(file.name)
    return named[1] if named else None


def _files_in(folder: Path, pattern: str) -> Iterator[Path]:
    return (file for file in folder.glob(pattern) if file.suffix in {SUFFIX, ASIDE, READING})


def _remove(file: Path) -> bool:
    """Remove a file; tell whether it is gone."""
    with suppress(OSError):
        file.unlink(missing_ok=True)
        return True
    return False
