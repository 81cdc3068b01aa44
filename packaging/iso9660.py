"""Writes a folder as a file system of ISO 9660 with Rock Ridge, which keeps modes, names and links.

pycdlib writes; what reads it back is of this file alone, so that neither's mistakes hide the
other's. The format's own words: ECMA-119, and IEEE P1281 and P1282 for Rock Ridge.
"""

import stat
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from pycdlib import PyCdlib

BLOCK = 2048
FIRST_BLOCK = 16
# The rules of names and depth that are nearest to none.
LEVEL_WITHOUT_LIMITS = 4
ROCK_RIDGE = "1.12"
FOLDER_FLAG, MORE_FLAG = 0x02, 0x80
CONTINUED = 0x01
CURRENT, PARENT, ROOT = 0x02, 0x04, 0x08
STANDING_FOR = {CURRENT: b".", PARENT: b"..", ROOT: b""}


class DamagedVolumeError(ValueError):
    """A disk has no such file system, or one that this does not read."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One name in a folder: what it is by its mode, and where its bytes lie."""

    name: str
    mode: int
    block: int
    size: int
    target: str


def write_volume(folder: Path, disk: Path, *, name: str, links: Mapping[str, str]) -> None:
    """Write all that is in folder, and links more beside it, as a volume called name."""
    volume = PyCdlib()
    volume.new(interchange_level=LEVEL_WITHOUT_LIMITS, rock_ridge=ROCK_RIDGE, vol_ident=name)
    numbers = count()
    _add(volume, folder, inside="", numbers=numbers)
    for link, target in links.items():
        volume.add_symlink(_plain(numbers), rr_symlink_name=link, rr_path=target)
    volume.write(str(disk))
    volume.close()


def _add(volume: PyCdlib, folder: Path, *, inside: str, numbers: Iterator[int]) -> None:
    """Add what lies in folder. Only Rock Ridge has the true names, of any length and script."""
    for path in sorted(folder.iterdir()):
        place = f"{inside}{_plain(numbers)}"
        if path.is_symlink():
            volume.add_symlink(place, rr_symlink_name=path.name, rr_path=str(path.readlink()))
        elif path.is_dir():
            volume.add_directory(place, rr_name=path.name, file_mode=path.stat().st_mode)
            _add(volume, path, inside=place, numbers=numbers)
        else:
            mode = path.stat().st_mode
            volume.add_file(str(path), place, rr_name=path.name, file_mode=mode)


def _plain(numbers: Iterator[int]) -> str:
    return f"/{next(numbers):08}"


def read_volume(disk: Path, folder: Path) -> str:
    """Write all that is on the disk into folder; return the volume's name.

    Raises DamagedVolumeError.
    """
    data = disk.read_bytes()
    try:
        described = _at(data, FIRST_BLOCK, BLOCK)
        if described[:6] != b"\x01CD001":
            raise DamagedVolumeError("There is no volume of ISO 9660 on this disk.")
        block, size = struct.unpack_from("<I4xI", described, 156 + 2)
        _extract(data, Entry("", stat.S_IFDIR, block, size=size, target=""), folder)
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise DamagedVolumeError(f"The volume cannot be read: {error}") from error
    return described[40:72].decode().rstrip()


def _extract(data: bytes, parent: Entry, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for entry in _entries(data, parent):
        path = folder / entry.name
        if stat.S_ISLNK(entry.mode):
            path.symlink_to(entry.target)
        elif stat.S_ISDIR(entry.mode):
            _extract(data, entry, path)
        else:
            path.write_bytes(_at(data, entry.block, entry.size))
        if not stat.S_ISLNK(entry.mode):
            path.chmod(stat.S_IMODE(entry.mode))


def _entries(data: bytes, folder: Entry) -> Iterator[Entry]:
    """Give what a folder's records name, but for the first two: itself and its parent."""
    for record in list(_records(_at(data, folder.block, folder.size)))[2:]:
        block, size = struct.unpack_from("<I4xI", record, 2)
        if record[25] & MORE_FLAG:
            raise DamagedVolumeError("A file of it is in several parts.")
        entry = _named(data, record, block=block, size=size)
        if bool(record[25] & FOLDER_FLAG) != stat.S_ISDIR(entry.mode):
            raise DamagedVolumeError(f"{entry.name} is a folder by one word and none by another.")
        yield entry


def _at(data: bytes, block: int, size: int) -> bytes:
    """Return size bytes from block on. Not by slicing twice, which copies all of the disk."""
    return data[block * BLOCK : block * BLOCK + size]


def _records(content: bytes) -> Iterator[bytes]:
    """Give the records of a folder's blocks; none reaches from one block into the next."""
    at = 0
    while at < len(content):
        if size := content[at]:
            yield content[at : at + size]
            at += size
        else:
            at += BLOCK - at % BLOCK


def _named(data: bytes, record: bytes, *, block: int, size: int) -> Entry:
    """Return what Rock Ridge says of a record."""
    after_name = 33 + record[32] + (record[32] + 1) % 2
    name, mode, parts, goes_on = b"", 0, [b""], False
    for kind, body in _fields(data, record[after_name:]):
        if kind == b"NM":
            name += body[1:]
        elif kind == b"PX":
            (mode,) = struct.unpack_from("<I", body)
        elif kind == b"SL":
            goes_on = _follow(body[1:], parts, goes_on=goes_on)
    if not name or b"/" in name or name in {b".", b".."} or not mode:
        raise DamagedVolumeError("A record of it has no name or mode of Rock Ridge.")
    return Entry(name.decode(), mode, block, size=size, target=b"/".join(parts[1:]).decode())


def _fields(data: bytes, area: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give kind and content of each field; where there are too many, they go on elsewhere."""
    at = 0
    while at + 4 <= len(area) and area[at + 2] >= 4:
        kind, body = area[at : at + 2], area[at + 4 : at + area[at + 2]]
        at += area[at + 2]
        if kind == b"CE":
            block, start, size = struct.unpack_from("<I4xI4xI", body)
            yield from _fields(data, _at(data, block, start + size)[start:])
        elif kind == b"ST":
            return
        else:
            yield kind, body


def _follow(components: bytes, parts: list[bytes], *, goes_on: bool) -> bool:
    """Add the parts of a link's target; return whether the last one goes on in the next field."""
    at = 0
    while at < len(components):
        flags, size = components[at], components[at + 1]
        part = STANDING_FOR.get(flags & ~CONTINUED, components[at + 2 : at + 2 + size])
        if goes_on:
            parts[-1] += part
        else:
            parts.append(part)
        goes_on = bool(flags & CONTINUED)
        at += 2 + size
    return goes_on
