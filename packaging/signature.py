"""Reads the code signature of a Mach-O image, and holds its bytes against it. Trusts no authority.

The format's own words stand in Apple's cs_blobs.h.
"""

import hashlib
import struct
from collections.abc import Mapping
from dataclasses import dataclass

EMBEDDED = 0xFADE0CC0
DIRECTORY, REQUIREMENTS, ENTITLEMENTS, CMS = 0, 2, 5, 0x10000
ALTERNATE_DIRECTORIES = range(0x1000, 0x1006)
# The directory's hashes of what does not lie in the image: slot → what it is of.
INFO_PLIST, RESOURCES = 1, 3
ADHOC, RUNTIME, LINKER = 0x2, 0x10000, 0x20000
HASHES = {1: "sha1", 2: "sha256", 3: "sha256", 4: "sha384"}  # the third is cut to 20 bytes
FIXED = struct.Struct(">9I4BI")
WITH_TEAM = 0x20200
CDHASH_BYTES = 20  # of any digest, as SHA-1 was the first


@dataclass(frozen=True, slots=True)
class Signature:
    """What one signature says. special has the digests of files beside the image, by slot.

    cdhash is the digest of all of this, by which a bundle's seal names the code in it.
    """

    identifier: str
    team: str | None
    flags: int
    has_cms: bool
    entitlements: bytes | None
    algorithm: str
    digest_size: int
    page_size: int
    code_size: int
    pages: tuple[bytes, ...]
    special: Mapping[int, bytes]
    cdhash: bytes

    @property
    def is_adhoc(self) -> bool:
        """Tell whether nobody in particular signed it."""
        return bool(self.flags & ADHOC)

    @property
    def is_by_linker(self) -> bool:
        """Tell whether the linker wrote it, as it does where nobody signs."""
        return bool(self.flags & LINKER)

    @property
    def is_hardened(self) -> bool:
        """Tell whether it asks for the hardened runtime."""
        return bool(self.flags & RUNTIME)


def read_signature(data: bytes) -> Signature:
    """Read what LC_CODE_SIGNATURE points at. Raises ValueError or struct.error where it is none."""
    magic, _, count = struct.unpack_from(">3I", data)
    if magic != EMBEDDED:
        raise ValueError("Its code signature does not begin like one.")
    blobs: dict[int, bytes] = {}
    for slot, at in struct.iter_unpack(">2I", data[12 : 12 + 8 * count]):
        (size,) = struct.unpack_from(">I", data, at + 4)
        blobs[slot] = data[at : at + size]
    # The strongest stands last, and is the one that a system of today looks at.
    best = max((s for s in blobs if s in ALTERNATE_DIRECTORIES), default=DIRECTORY)
    return _read_directory(blobs[best], blobs)


def broken_pages(image: bytes, signature: Signature) -> list[int]:
    """Return which pages of an image are not what was signed; image is one architecture's part."""
    size = signature.page_size or signature.code_size
    starts = range(0, signature.code_size, size)
    actual = [
        _digest(image[start : min(start + size, signature.code_size)], signature)
        for start in starts
    ]
    if len(actual) != len(signature.pages):
        return list(range(max(len(actual), len(signature.pages))))
    return [
        n for n, pair in enumerate(zip(actual, signature.pages, strict=True)) if len(set(pair)) > 1
    ]


def is_sealed(content: bytes, signature: Signature, slot: int) -> bool:
    """Tell whether slot's digest is the one of content, as of Info.plist or CodeResources."""
    return signature.special.get(slot) == _digest(content, signature)


def _read_directory(blob: bytes, blobs: Mapping[int, bytes]) -> Signature:
    _, _, version, flags, hashes, name, n_special, n_pages, code_size, *rest = FIXED.unpack_from(
        blob
    )
    width, kind, _, page_bits, _ = rest
    at = [blob[hashes + n * width : hashes + (n + 1) * width] for n in range(n_pages)]
    special = {
        n: blob[hashes - n * width : hashes - (n - 1) * width] for n in range(1, n_special + 1)
    }
    return Signature(
        identifier=_text(blob, name),
        team=_team(blob, version),
        flags=flags,
        # An ad-hoc one may hold an empty CMS blob, which is its header of 8 bytes alone.
        has_cms=len(blobs.get(CMS, b"")) > 8,
        entitlements=blobs[ENTITLEMENTS][8:] if ENTITLEMENTS in blobs else None,
        algorithm=HASHES[kind],
        digest_size=width,
        page_size=1 << page_bits if page_bits else 0,
        code_size=code_size,
        pages=tuple(at),
        special={n: digest for n, digest in special.items() if any(digest)},
        cdhash=hashlib.new(HASHES[kind], blob).digest()[:CDHASH_BYTES],
    )


def _team(blob: bytes, version: int) -> str | None:
    if version < WITH_TEAM:
        return None
    (at,) = struct.unpack_from(">I", blob, 48)
    return _text(blob, at) if at else None


def _text(blob: bytes, start: int) -> str:
    return blob[start : blob.index(b"\0", start)].decode()


def _digest(content: bytes, signature: Signature) -> bytes:
    return hashlib.new(signature.algorithm, content).digest()[: signature.digest_size]
