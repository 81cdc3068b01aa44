"""A copy of a damaged database that can be read, where only its first bytes or its end are bad."""

import shutil
import struct
from pathlib import Path

from app.paths import make_private_file

# The places of numbers in a database's first 100 bytes (https://sqlite.org/fileformat.html):
# its size in pages, and where the list of its free pages begins and how long that is.
HEADER = 100
PAGE_SIZE_AT, VERSIONS_AT, PAGES_AT, FREE_AT = 16, 18, 28, 32
WITHOUT_LOG, WITH_LOG = b"\x01\x01", b"\x02\x02"


def mended_copy(damaged: Path, copy: Path, *, like: Path) -> None:
    """Copy a damaged database, with the first bytes of a sound one of ours, like, and its own size.

    What is missing at its end is an error only for what lay there. Raises OSError.
    """
    with like.open("rb") as held:
        header = bytearray(held.read(HEADER))
    (page_size,) = struct.unpack_from(">H", header, PAGE_SIZE_AT)
    shutil.copyfile(damaged, make_private_file(copy))
    pages = max(1, copy.stat().st_size // max(page_size, 512))
    header[VERSIONS_AT : VERSIONS_AT + 2] = WITHOUT_LOG
    struct.pack_into(">III", header, PAGES_AT, pages, 0, 0)
    with copy.open("r+b") as out:
        out.write(header)
