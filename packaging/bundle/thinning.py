"""Leaves of each file for several processors the part for Apple's own."""

from pathlib import Path

from macho import ARM64, found_in, slice_of


def thin(folder: Path) -> int:
    """Thin all Mach-O files below folder; return how many bytes that saved.

    Raises macho.DamagedMachOError where one has no such part.
    """
    saved = 0
    for path, images in found_in(folder):
        if len(images) > 1:
            whole = path.read_bytes()
            part = slice_of(whole, ARM64)
            path.write_bytes(part)  # keeps what may be done with it
            saved += len(whole) - len(part)
    return saved
