"""How files begin, read from folders that may hold anything."""

from pathlib import Path


def beginning(file: Path, most: int) -> bytes:
    """Read so many bytes; none where it may not be read. Nobody waits for who writes to a pipe."""
    try:
        if not file.is_file():
            return b""
        with file.open("rb") as opened:
            return opened.read(most)
    except OSError:
        return b""
