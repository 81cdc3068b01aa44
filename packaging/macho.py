"""Reads Mach-O files: what they are for, need, import and hold. Writes none; runs on any system.

The format's own words stand in Apple's headers mach-o/loader.h, fat.h and nlist.h.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from signature import Signature, read_signature

ARM64 = "arm64"
# Where an import's library has no path.
ITSELF = "@self"
PROGRAM = "@program"
ANYWHERE = "@anywhere"  # whichever image has it: extension modules take Python's symbols so

MAGIC = 0xFEEDFACF
FAT_MAGIC = 0xCAFEBABE
FAT_MAGIC_64 = 0xCAFEBABF
# Java's classes begin with the fat magic as well, and go on with a version of 45 and more.
MAX_SLICES = 20
CPUS = {0x0100000C: ARM64, 0x01000007: "x86_64"}
KINDS = {1: "object", 2: "program", 6: "dylib", 8: "bundle", 10: "symbols"}
MACOS = 1  # of the platforms
TWO_LEVEL = 0x80  # of the header's flags

HEADER = struct.Struct("<8I")
SYMTAB, ID, UUID, RPATH = 0x2, 0xD, 0x1B, 0x8000001C
SEGMENT, SIGNATURE = 0x19, 0x1D
MINIMUM_MACOS, BUILD_VERSION = 0x24, 0x32
NLIST = struct.Struct("<IBBHQ")
STAB, PRIVATE, TYPE, EXTERNAL, WEAK = 0xE0, 0x10, 0x0E, 0x01, 0x40
SPECIAL_LIBRARIES = {0: ITSELF, 0xFE: ANYWHERE, 0xFF: PROGRAM}

type Version = tuple[int, int, int]
type Command = tuple[int, bytes]


class DamagedMachOError(ValueError):
    """A file says that it is Mach-O, and then cannot be read as one."""


class Manner(StrEnum):
    """How a library is needed."""

    LOAD = "load"
    WEAK = "weak"
    REEXPORT = "reexport"
    LAZY = "lazy"
    UPWARD = "upward"


MANNERS = {
    0xC: Manner.LOAD,
    0x80000018: Manner.WEAK,
    0x8000001F: Manner.REEXPORT,
    0x20: Manner.LAZY,
    0x80000023: Manner.UPWARD,
}


@dataclass(frozen=True, slots=True)
class Need:
    """A library that must be there, as its name was written by the linker."""

    name: str
    manner: Manner


@dataclass(frozen=True, slots=True)
class Import:
    """A symbol that another image must have; a weak one may be missing."""

    name: str
    library: str
    weak: bool


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the image; allowed says as bits what may be done there: 1 read, 2 write, 4 run."""

    name: str
    address: int
    offset: int
    size: int
    allowed: int


@dataclass(frozen=True, slots=True)
class Image:
    """One architecture's part of a file; offset and size say where in the file it lies."""

    arch: str
    kind: str
    offset: int
    size: int
    name: str | None
    platform: int | None
    minimum: Version | None
    sdk: Version | None
    uuid: bytes | None
    needs: tuple[Need, ...]
    rpaths: tuple[str, ...]
    segments: tuple[Segment, ...]
    imports: tuple[Import, ...]
    exports: frozenset[str]
    signature: Signature | None


def found_in(folder: Path) -> Iterator[tuple[Path, tuple[Image, ...]]]:
    """Give all Mach-O files below folder with what is in them, by name; links are passed over."""
    for path in sorted(folder.rglob("*")):
        if not path.is_symlink() and path.is_file() and is_mach_o(path):
            yield path, images(path)


def is_mach_o(path: Path) -> bool:
    """Tell whether a file begins like one; the whole of a large one is not read for that."""
    with path.open("rb") as file:
        return bool(_slices(file.read(HEADER.size)))


def images(path: Path) -> tuple[Image, ...]:
    """Read the file at path: an image for each architecture, none where it is no Mach-O.

    Raises DamagedMachOError.
    """
    return images_in(path.read_bytes())


def images_in(data: bytes) -> tuple[Image, ...]:
    """Read a file's bytes likewise."""
    try:
        return tuple(
            _image(data[offset : offset + size], offset)
            for offset, size in _slices(data)
            if _begins_an_image(data, offset)
        )
    except (struct.error, UnicodeDecodeError, ValueError, IndexError) as error:
        raise DamagedMachOError(str(error)) from error


def slice_of(data: bytes, arch: str) -> bytes:
    """Return the part of a file for arch alone: all of one that has a single part.

    Raises DamagedMachOError where it has none.
    """
    for image in images_in(data):
        if image.arch == arch:
            return data[image.offset : image.offset + image.size]
    raise DamagedMachOError(f"It has no part for {arch}.")


def _slices(data: bytes) -> list[tuple[int, int]]:
    """Return where the images of a file lie: offset and size."""
    if len(data) < HEADER.size:
        return []
    if int.from_bytes(data[:4], "little") == MAGIC:
        return [(0, len(data))]
    magic, count = struct.unpack_from(">2I", data)
    if magic not in {FAT_MAGIC, FAT_MAGIC_64} or not 0 < count <= MAX_SLICES:
        return []
    entry, step = (">8xII", 20) if magic == FAT_MAGIC else (">8xQQ", 32)
    starts = range(8, 8 + count * step, step)
    # Who only asks whether it is one has no more than the first bytes.
    return [
        struct.unpack_from(entry, data, start) if start + step <= len(data) else (0, 0)
        for start in starts
    ]


def _begins_an_image(data: bytes, offset: int) -> bool:
    """Tell images from what else a fat file may hold: archives, or those of 32 bits."""
    return int.from_bytes(data[offset : offset + 4], "little") == MAGIC


def _image(data: bytes, offset: int) -> Image:
    _, cpu, _, kind, count, _, flags, _ = HEADER.unpack_from(data)
    commands = _commands(data, count)
    needs = tuple(Need(_text(body), MANNERS[n]) for n, body in commands if n in MANNERS)
    platform, minimum, sdk = _versions(commands)
    libraries = [need.name for need in needs] if flags & TWO_LEVEL else None
    imports, exports = _symbols(data, commands, libraries)
    return Image(
        arch=CPUS.get(cpu, hex(cpu)),
        kind=KINDS.get(kind, str(kind)),
        offset=offset,
        size=len(data),
        name=next((_text(body) for number, body in commands if number == ID), None),
        platform=platform,
        minimum=minimum,
        sdk=sdk,
        uuid=next((body[8:24] for number, body in commands if number == UUID), None),
        needs=needs,
        rpaths=tuple(_text(body) for number, body in commands if number == RPATH),
        segments=tuple(_segment(body) for number, body in commands if number == SEGMENT),
        imports=imports,
        exports=exports,
        signature=_signature(data, commands),
    )


def _commands(data: bytes, count: int) -> list[Command]:
    commands: list[Command] = []
    at = HEADER.size
    for _ in range(count):
        number, size = struct.unpack_from("<2I", data, at)
        if size < 8 or at + size > len(data):
            raise DamagedMachOError("A load command ends behind the file.")
        commands.append((number, data[at : at + size]))
        at += size
    return commands


def _text(body: bytes) -> str:
    """Return the path that a command holds; where it begins stands third in each of them."""
    (start,) = struct.unpack_from("<I", body, 8)
    return body[start:].split(b"\0")[0].decode()


def _versions(commands: list[Command]) -> tuple[int | None, Version | None, Version | None]:
    """Return the platform, the oldest system, and the SDK that it was built with."""
    for number, body in commands:
        if number == BUILD_VERSION:
            platform, minimum, sdk = struct.unpack_from("<3I", body, 8)
            return platform, _version(minimum), _version(sdk)
        if number == MINIMUM_MACOS:
            minimum, sdk = struct.unpack_from("<2I", body, 8)
            return MACOS, _version(minimum), _version(sdk)
    return None, None, None


def _version(packed: int) -> Version:
    return packed >> 16, packed >> 8 & 0xFF, packed & 0xFF


def _segment(body: bytes) -> Segment:
    name, address, _, offset, size, _, allowed = struct.unpack_from("<16s4Q2I", body, 8)
    return Segment(name.rstrip(b"\0").decode(), address, offset=offset, size=size, allowed=allowed)


def _symbols(
    data: bytes, commands: list[Command], libraries: list[str] | None
) -> tuple[tuple[Import, ...], frozenset[str]]:
    """Return what is imported and what is offered; libraries is None where all names are flat."""
    imports: list[Import] = []
    exports: set[str] = set()
    for name, kind, about in _names(data, commands):
        if not kind & EXTERNAL or kind & (STAB | PRIVATE):
            continue
        if kind & TYPE:
            exports.add(name)
        else:
            library = ANYWHERE if libraries is None else _library(about >> 8, libraries)
            imports.append(Import(name, library, weak=bool(about & WEAK)))
    return tuple(imports), frozenset(exports)


def _names(data: bytes, commands: list[Command]) -> Iterator[tuple[str, int, int]]:
    """Give each symbol's name, its type, and its description, as nlist.h has them."""
    for body in (body for number, body in commands if number == SYMTAB):
        symbols, count, strings, _ = struct.unpack_from("<4I", body, 8)
        for at in range(symbols, symbols + count * NLIST.size, NLIST.size):
            start, kind, _, about, _ = NLIST.unpack_from(data, at)
            end = data.index(b"\0", strings + start)
            yield data[strings + start : end].decode(), kind, about


def _library(ordinal: int, libraries: list[str]) -> str:
    special = SPECIAL_LIBRARIES.get(ordinal)
    return libraries[ordinal - 1] if special is None else special


def _signature(data: bytes, commands: list[Command]) -> Signature | None:
    for body in (body for number, body in commands if number == SIGNATURE):
        offset, size = struct.unpack_from("<2I", body, 8)
        return read_signature(data[offset : offset + size])
    return None
