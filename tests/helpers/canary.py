"""Words that are in no other file, looked for in all files as whoever finds the computer would."""

import re
import zlib
from hashlib import sha256
from pathlib import Path

CODINGS = ("utf-8", "utf-16-le", "utf-16-be")
THIRD = 10
# What zlib packs begins so.
PACKED = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
LETTERS = str.maketrans("0123456789", "ghijklmnop")


def files_with(words: str, folder: Path) -> list[Path]:
    """Give the files under folder that hold words, in whatever way text may lie in a file."""
    looks = [words.encode(coding) for coding in CODINGS]
    return [file for file, held in _files(folder) if any(look in held for look in looks)]


def canary(name: str) -> str:
    """Make words of a name, always the same, of which no third is in any other words.

    There are letters between the thirds of which each coding and escaping makes something else.
    """
    letters = sha256(name.encode()).hexdigest().translate(LETTERS)
    return "ä".join(letters[third * THIRD :][:THIRD] for third in range(3))


def places(folder: Path, names: list[str]) -> dict[str, set[str]]:
    """Give in which files under folder there is a third of which canary, by names and paths.

    A file's own path counts as well.
    """
    looks = {
        name: [third.encode(coding) for third in canary(name).split("ä") for coding in CODINGS]
        for name in names
    }
    found: dict[str, set[str]] = {}
    for file, held in _files(folder):
        path = file.relative_to(folder).as_posix()
        whole = held + b"\0" + path.encode()
        for name in names:
            if any(look in whole for look in looks[name]):
                found.setdefault(name, set()).add(path)
    return found


def _files(folder: Path) -> list[tuple[Path, bytes]]:
    return [(file, _held(file)) for file in sorted(folder.rglob("*")) if file.is_file()]


def _held(file: Path) -> bytes:
    """Give all that a file holds, and what is packed in it, as far as it lies in one piece."""
    try:
        held = file.read_bytes()
    except FileNotFoundError:  # meanwhile
        return b""
    return b"\0".join([held, *(_unpacked(held, found.start()) for found in PACKED.finditer(held))])


def _unpacked(held: bytes, start: int) -> bytes:
    unpacker = zlib.decompressobj()
    unpacked = b""
    try:
        # A byte at a time at the end of a page, as what follows there is something else.
        for at in range(start, min(len(held), start + 4_096)):
            unpacked += unpacker.decompress(held[at : at + 1])
    except zlib.error:
        pass
    return unpacked
