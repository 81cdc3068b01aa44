"""Which files there are where the user pointed: in a folder, in a zip, or beside each other.

Nothing is written anywhere: what lies in a zip is read in memory, whatever it calls itself.
"""

import lzma
import os
import zipfile
import zlib
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from app.words import phrase, tr

# So many files of a folder or a zip are looked at.
MOST_FILES = 100_000
# So much may come out of a zip, counted in its own sizes; and this much in any case.
MOST_GROWTH, LEAST_ROOM = 200, 1 << 28
ZIP, SQLITE = b"PK\x03\x04", b"SQLite format 3\0"
# What one of a zip is made of, and how it may be damaged, is nobody's to foresee.
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    EOFError,
)

TOO_MANY = phrase("has more than {many} files; choose a part of it")


class UnreadableError(Exception):
    """A file or folder cannot be read; why is said in a sentence's second half."""


class Reader(Protocol):
    """What bytes are read from."""

    def read(self, size: int, /) -> bytes:
        """Return at most so many bytes, none at the end."""
        ...


class Found(Protocol):
    """A file, wherever it lies; folder is what the folder is called that it lies in."""

    name: str
    folder: str

    @contextmanager
    def opened(self) -> Generator[Reader]:
        """Read it from its beginning. Raises UnreadableError."""
        ...

    def beside(self, name: str) -> "Found | None":
        """Return the file of that name in the same folder."""
        ...


class OnDisk:
    """A file of a folder."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.name
        self.folder = path.parent.name

    @contextmanager
    def opened(self) -> Generator[Reader]:
        """Read it from its beginning."""
        try:
            with self.path.open("rb") as file:
                yield file
        except OSError as error:
            raise UnreadableError(_why(error)) from error

    def beside(self, name: str) -> "OnDisk | None":
        """Return the file of that name in the same folder."""
        path = self.path.with_name(name)
        return OnDisk(path) if path.is_file() else None


class InZip:
    """A file in a zip."""

    def __init__(self, box: "_Box", member: zipfile.ZipInfo) -> None:
        self._box, self._member = box, member
        folder, _, self.name = member.filename.rpartition("/")
        self.folder = folder.rpartition("/")[2]

    @contextmanager
    def opened(self) -> Generator[Reader]:
        """Read it from its beginning."""
        try:
            with self._box.file.open(self._member) as file:
                yield _Bounded(file, self._box)
        except DAMAGED as error:
            raise UnreadableError(_locked_or_damaged(error)) from error
        except OSError as error:
            raise UnreadableError(_why(error)) from error

    def beside(self, name: str) -> "InZip | None":
        """Return the file of that name in the same folder."""
        folder, slash, _ = self._member.filename.rpartition("/")
        member = self._box.members.get(f"{folder}{slash}{name}")
        return InZip(self._box, member) if member else None


class _Box:
    """A zip that is open, and how much may still come out of it."""

    def __init__(self, file: zipfile.ZipFile, size: int) -> None:
        self.file = file
        self.members = {each.filename: each for each in file.infolist()[:MOST_FILES]}
        self.room = max(size * MOST_GROWTH, LEAST_ROOM)


class _Bounded:
    """Reads what lies in a zip, up to what may come out of it."""

    def __init__(self, file: Reader, box: _Box) -> None:
        self._file, self._box = file, box

    def read(self, size: int, /) -> bytes:
        """Return at most so many bytes."""
        block = self._file.read(size)
        self._box.room -= len(block)
        if self._box.room < 0:
            raise UnreadableError(tr("holds far more than it seems to, as a trap does"))
        return block


@contextmanager
def files_at(place: Path) -> Generator[Iterator[Found]]:
    """Return the files at a place: those of a folder, those of a zip, or the file itself.

    Raises UnreadableError.
    """
    try:
        if place.is_dir():
            yield _in_folder(place)
        elif begins_with(OnDisk(place), ZIP):
            with zipfile.ZipFile(place) as file:
                box = _Box(file, place.stat().st_size)
                yield (InZip(box, member) for member in _in_turn(box))
        else:
            yield iter((OnDisk(place),))
    except DAMAGED as error:
        raise UnreadableError(_locked_or_damaged(error)) from error
    except OSError as error:
        raise UnreadableError(_why(error)) from error


def begins_with(file: Found, mark: bytes) -> bool:
    """Tell whether a file begins with these bytes."""
    with file.opened() as opened:
        return opened.read(len(mark)) == mark


def _in_folder(folder: Path) -> Iterator[OnDisk]:
    """Return the files in a folder and those below it; what is elsewhere and only leads there not.

    Those of one folder come in the order of their names.
    """
    count = 0
    for here, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = Path(here, name)
            if path.is_symlink() or not path.is_file():
                continue
            count += 1
            if count > MOST_FILES:
                raise UnreadableError(tr(TOO_MANY, many=MOST_FILES))
            yield OnDisk(path)


def _in_turn(box: _Box) -> list[zipfile.ZipInfo]:
    files = [each for name, each in box.members.items() if not each.is_dir() and _matters(name)]
    return sorted(files, key=lambda member: member.filename)


def _matters(name: str) -> bool:
    # What macOS puts beside each file is none of its own.
    return not name.startswith("__MACOSX/")


def _locked_or_damaged(error: Exception) -> str:
    return tr("is locked by a password") if "password" in str(error) else tr("is damaged")


def _why(error: OSError) -> str:
    return tr("cannot be read ({error})", error=error.strerror or type(error).__name__)
