"""Writes small Mach-O files, whole enough to be read and held against their signature."""

import hashlib
import struct
from dataclasses import dataclass, field

CPUS = {"arm64": 0x0100000C, "x86_64": 0x01000007}
KINDS = {"object": 1, "program": 2, "dylib": 6, "bundle": 8}
MANNERS = {
    "load": 0xC,
    "weak": 0x80000018,
    "reexport": 0x8000001F,
    "lazy": 0x20,
    "upward": 0x80000023,
}
SPECIAL = {"@self": 0, "@anywhere": 0xFE, "@program": 0xFF}
PAGE = 0x4000
SIGNED_PAGE_BITS = 12
SYSTEM = "/usr/lib/libSystem.B.dylib"


@dataclass(frozen=True)
class Fixture:
    """What a file is to say. needs: (path, manner); imports: (symbol, library, weak)."""

    kind: str = "bundle"
    arch: str = "arm64"
    minimum: tuple = (15, 0, 0)
    sdk: tuple = (15, 0, 0)
    name: str | None = None
    needs: tuple = ((SYSTEM, "load"),)
    rpaths: tuple = ()
    imports: tuple = (("_malloc", SYSTEM, False),)
    exports: tuple = ("_PyInit_fixture",)
    flat: bool = False
    old_minimum: bool = False
    signed: bool = True
    flags: int = 0x20002
    team: str | None = None
    entitlements: bytes | None = None
    special: dict = field(default_factory=dict)
    content: bytes = b""


def mach_o(fixture=None):
    """Return the bytes of one image."""
    made = fixture or Fixture()
    text_end = PAGE
    symbols, strings = _symbols(made)
    linkedit = symbols + strings
    linkedit += bytes(-len(linkedit) % 16)
    end = text_end + len(linkedit)
    size = len(_signature(made, bytes(end))) if made.signed else 0
    commands = _commands(made, len(symbols), len(strings), linkedit=len(linkedit) + size)
    if made.signed:
        commands.append(struct.pack("<4I", 0x1D, 16, end, size))
    body = b"".join(commands)
    header = struct.pack(
        "<8I",
        0xFEEDFACF,
        CPUS[made.arch],
        0,
        KINDS[made.kind],
        len(commands),
        len(body),
        0x5 if made.flat else 0x85,
        0,
    )
    image = (header + body + made.content).ljust(text_end, b"\0") + linkedit
    assert len(image) == end, "its commands and content fit a page"
    return image + (_signature(made, image) if made.signed else b"")


def fat(*images, wide=False):
    """Return one file of several images."""
    entry, step = (">IIQQII", 32) if wide else (">IIIII", 20)
    header = struct.pack(">2I", 0xCAFEBABF if wide else 0xCAFEBABE, len(images))
    at, entries, body = PAGE, b"", b""
    for image in images:
        (cpu,) = struct.unpack_from("<I", image, 4)
        entries += struct.pack(entry, cpu, 0, at, len(image), 14, *([0] if wide else []))
        padded = image + bytes(-len(image) % PAGE)
        body += padded
        at += len(padded)
    assert step * len(images) == len(entries)
    return (header + entries).ljust(PAGE, b"\0") + body


def _commands(made, symbols, strings, *, linkedit):
    count = symbols // 16
    commands = [
        _segment(b"__TEXT", 0, 0, PAGE, 5),
        _segment(b"__LINKEDIT", PAGE, PAGE, linkedit, 1),
        struct.pack("<6I", 0x2, 24, PAGE, count, PAGE + symbols, strings),
        struct.pack("<2I", 0x1B, 24) + hashlib.sha256(repr(made).encode()).digest()[:16],
        _minimum(made),
    ]
    if made.name is not None:
        commands.append(_dylib(0xD, made.name))
    commands += [_dylib(MANNERS[manner], path) for path, manner in made.needs]
    commands += [_string(0x8000001C, struct.pack("<I", 12), path) for path in made.rpaths]
    return commands


def _minimum(made):
    minimum, sdk = ((v[0] << 16 | v[1] << 8 | v[2]) for v in (made.minimum, made.sdk))
    if made.old_minimum:
        return struct.pack("<4I", 0x24, 16, minimum, sdk)
    return struct.pack("<6I", 0x32, 24, 1, minimum, sdk, 0)


def _segment(name, address, offset, size, allowed):
    return struct.pack(
        "<2I16s4Q4I", 0x19, 72, name, address, size, offset, size, allowed, allowed, 0, 0
    )


def _dylib(number, path):
    return _string(number, struct.pack("<4I", 24, 0, 0x10000, 0x10000), path)


def _string(number, fixed, path):
    body = fixed + path.encode() + b"\0"
    body += bytes(-len(body) % 8)
    return struct.pack("<2I", number, 8 + len(body)) + body


def _symbols(made):
    strings, entries = b"\0", b""
    libraries = [path for path, _ in made.needs]
    for name, library, weak in made.imports:
        ordinal = SPECIAL[library] if library in SPECIAL else libraries.index(library) + 1
        entries += struct.pack(
            "<IBBHQ", len(strings), 0x01, 0, ordinal << 8 | (0x40 if weak else 0), 0
        )
        strings += name.encode() + b"\0"
    for name in made.exports:
        entries += struct.pack("<IBBHQ", len(strings), 0x0F, 1, 0, 0x100)
        strings += name.encode() + b"\0"
    return entries, strings


def _signature(made, image):
    blobs = {0: _directory(made, image)}
    if made.entitlements is not None:
        blobs[5] = struct.pack(">2I", 0xFADE7171, 8 + len(made.entitlements)) + made.entitlements
    blobs[0x10000] = struct.pack(">2I", 0xFADE0B01, 8)
    at, index, body = 12 + 8 * len(blobs), b"", b""
    for slot, blob in blobs.items():
        index += struct.pack(">2I", slot, at + len(body))
        body += blob
    return struct.pack(">3I", 0xFADE0CC0, at + len(body), len(blobs)) + index + body


def _directory(made, image):
    size = 1 << SIGNED_PAGE_BITS
    pages = [image[at : at + size] for at in range(0, len(image), size)]
    texts = b"fixture\0" + (made.team.encode() + b"\0" if made.team else b"")
    special = max(made.special, default=0)
    hashes = 88 + len(texts) + 32 * special
    fixed = struct.pack(
        ">9I4BI",
        0xFADE0C02,
        hashes + 32 * len(pages),
        0x20400,
        made.flags,
        hashes,
        88,
        special,
        len(pages),
        len(image),
        32,
        2,
        0,
        SIGNED_PAGE_BITS,
        0,
    )
    fixed += struct.pack(">2I", 0, 88 + len(b"fixture\0") if made.team else 0)
    before = b"".join(made.special.get(slot, bytes(32)) for slot in range(special, 0, -1))
    digests = b"".join(hashlib.sha256(page).digest() for page in pages)
    return fixed.ljust(88, b"\0") + texts + before + digests
