"""Writes and reads Apple's disk images (.dmg): a disk's bytes in pieces, compressed one by one.

Knows nothing of file systems. Apple describes the format nowhere; its words are those of the open
tools that read it. Of its kinds, this is UDZO: zlib, readable since Mac OS X 10.2.
"""

import plistlib
import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from xml.parsers.expat import ExpatError

SECTOR = 512
PIECE = 1 << 20
BEST = 9
ZEROES, PLAIN, IGNORED, PACKED, LAST = 0, 1, 2, 0x80000005, 0xFFFFFFFF
CRC32 = 2
RUN = struct.Struct(">IIQQQQ")
CHECKSUM = struct.Struct(">II128s")
# mish: version, first sector, sectors, where data begins, sectors to hold a piece, descriptor.
TABLE = struct.Struct(">4sIQQQII24s136sI")
# koly: version, size, flags, forks, segment, checksum of data, XML, checksum of tables, variant.
TRAILER = struct.Struct(">4sIIIQQQQQII16s136sQQ120s136sIQ12s")
FLATTENED, DEVICE = 1, 1
# What comes of bytes that are no table, no plist, or one of something else.
DAMAGED = (struct.error, zlib.error, ExpatError, LookupError, ValueError, TypeError, OverflowError)
WHOLE = "whole disk (unknown partition : 0)"


class DamagedImageError(ValueError):
    """A file is no disk image that this reads, or is not as it was written."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece: its kind, its sectors on the disk, and its bytes in the file."""

    kind: int
    sector: int
    sectors: int
    offset: int
    size: int


def write_image(disk: Path, image: Path) -> None:
    """Write the disk in the file disk as a .dmg."""
    runs: list[Run] = []
    crc, data_crc, sector, offset = 0, 0, 0, 0
    with disk.open("rb") as source, image.open("wb") as out:
        for piece in _pieces(source):
            crc = zlib.crc32(piece, crc)
            kind, data = _packed(piece)
            runs.append(Run(kind, sector, len(piece) // SECTOR, offset=offset, size=len(data)))
            out.write(data)
            data_crc = zlib.crc32(data, data_crc)
            offset += len(data)
            sector += len(piece) // SECTOR
        runs.append(Run(LAST, sector, 0, offset=offset, size=0))
        out.write(_trailing(runs, crc, data_crc=data_crc))


def read_image(image: Path, disk: Path) -> None:
    """Write the disk that is in a .dmg into the file disk. Raises DamagedImageError."""
    try:
        with image.open("rb") as source, disk.open("wb") as out:
            _read(source, out)
    except DamagedImageError:
        raise
    except DAMAGED as error:
        raise DamagedImageError(f"{image.name} is no disk image: {error}") from error


def _pieces(source: BinaryIO) -> Iterator[bytes]:
    while piece := source.read(PIECE):
        yield piece + bytes(-len(piece) % SECTOR)


def _packed(piece: bytes) -> tuple[int, bytes]:
    if not piece.strip(b"\0"):
        return IGNORED, b""
    data = zlib.compress(piece, BEST)
    return (PACKED, data) if len(data) < len(piece) else (PLAIN, piece)


def _trailing(runs: list[Run], crc: int, *, data_crc: int) -> bytes:
    """Return what follows the pieces: the table of them, and where that lies."""
    end, sectors = runs[-1].offset, runs[-1].sector
    table = {"Attributes": "0x0050", "CFName": WHOLE, "Data": _table(runs, crc), "ID": "0"}
    settings = {"Attributes": "0x0050", "Data": bytes(1032), "ID": "0", "Name": ""}
    forks = {"blkx": [table | {"Name": WHOLE}], "plst": [settings]}
    xml = plistlib.dumps({"resource-fork": forks})
    return xml + TRAILER.pack(
        *(b"koly", 4, TRAILER.size, FLATTENED),
        *(0, 0, end, 0, 0),
        *(1, 1, struct.pack(">4I", crc, data_crc, sectors, 1)),
        *(_checksum(data_crc), end, len(xml), b""),
        *(_checksum(zlib.crc32(struct.pack(">I", crc))), DEVICE, sectors, b""),
    )


def _table(runs: list[Run], crc: int) -> bytes:
    sectors, needed = runs[-1].sector, PIECE // SECTOR + 8
    head = TABLE.pack(b"mish", 1, 0, sectors, 0, needed, 0, b"", _checksum(crc), len(runs))
    return head + b"".join(
        RUN.pack(run.kind, 0, run.sector, run.sectors, run.offset, run.size) for run in runs
    )


def _checksum(crc: int) -> bytes:
    return CHECKSUM.pack(CRC32, 32, struct.pack(">I", crc))


def _read(source: BinaryIO, out: BinaryIO) -> None:
    source.seek(max(0, source.seek(0, 2) - TRAILER.size))
    trailer = source.read()
    magic, *facts = TRAILER.unpack(trailer.ljust(TRAILER.size, b"\0"))
    if magic != b"koly":
        raise DamagedImageError("It does not end as a disk image does.")
    end, data_sum, at, size = facts[5], facts[11], facts[12], facts[13]
    source.seek(at)
    forks = plistlib.loads(source.read(size))["resource-fork"]
    tables = [entry["Data"] for entry in forks["blkx"]]
    sums = b"".join(_sum(TABLE.unpack_from(table)[8]) for table in tables)
    _expect(zlib.crc32(sums), facts[15], "tables")
    _expect(_crc_of(_stored(source, end)), data_sum, "data")
    for table in tables:
        _expect(_crc_of(_unpacked(source, out, table)), TABLE.unpack_from(table)[8], "disk")


def _stored(source: BinaryIO, end: int) -> Iterator[bytes]:
    source.seek(0)
    while end > 0:
        piece = source.read(min(PIECE, end))
        if not piece:
            raise DamagedImageError("It ends before its data does.")
        end -= len(piece)
        yield piece


def _unpacked(source: BinaryIO, out: BinaryIO, table: bytes) -> Iterator[bytes]:
    """Write each piece of a table where it belongs, and give it."""
    first = TABLE.unpack_from(table)[2]
    for kind, _, sector, sectors, offset, size in RUN.iter_unpack(table[TABLE.size :]):
        if kind == LAST:
            return
        source.seek(offset)
        piece = _plain(kind, source.read(size), sectors * SECTOR)
        if len(piece) != sectors * SECTOR:
            raise DamagedImageError("A piece of it has not its length.")
        out.seek((first + sector) * SECTOR)
        out.write(piece)
        yield piece


def _plain(kind: int, data: bytes, size: int) -> bytes:
    if kind in {ZEROES, IGNORED}:
        return bytes(size)
    if kind == PLAIN:
        return data
    if kind == PACKED:
        return zlib.decompress(data)
    raise DamagedImageError(f"Its pieces are packed in a way that only a Mac reads: {kind:#x}.")


def _crc_of(pieces: Iterable[bytes]) -> int:
    crc = 0
    for piece in pieces:
        crc = zlib.crc32(piece, crc)
    return crc


def _sum(checksum: bytes) -> bytes:
    return CHECKSUM.unpack(checksum)[2][:4]


def _expect(crc: int, checksum: bytes, what: str) -> None:
    if struct.pack(">I", crc) != _sum(checksum):
        raise DamagedImageError(f"Its {what} are not what was written.")
