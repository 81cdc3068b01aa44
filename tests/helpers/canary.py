"""Looks for words in all files of a folder, as whoever finds the computer would."""

from pathlib import Path


def files_with(words: str, folder: Path) -> list[Path]:
    """Give the files under folder that hold words, in whatever way text may lie in a file."""
    looks = [words.encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be")]
    files = (file for file in folder.rglob("*") if file.is_file())
    return [file for file in files if any(look in _held(file) for look in looks)]


def _held(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError:  # meanwhile
        return b""
