"""Reads the small files of a Hugging Face folder, which may hold anything."""

import json
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import cast

Json = Mapping[str, object]

# Far beyond any honest one. Of empty lists, three bytes each, Python makes thirty times as much.
MOST_BYTES = 4 * 1024 * 1024
MOST_TOKENIZER_BYTES = 64 * 1024 * 1024


def read_json(file: Path, most: int = MOST_BYTES) -> Json:
    """Read a file that holds one JSON object, of so many bytes at most; raises ValueError."""
    text = read_text(file, most)
    try:
        read = json.loads(text)
    except RecursionError as error:
        raise ValueError(f"its {file.name} is nested too deep") from error
    except ValueError as error:
        raise ValueError(f"its {file.name} is no JSON") from error
    return group(read, f"its {file.name}")


def group(read: object, name: str) -> Json:
    """Give read where it is a JSON object; raises ValueError."""
    if isinstance(read, dict):
        return cast(Json, read)
    raise ValueError(f"{name} is no JSON object")


def read_text(file: Path, most: int = MOST_BYTES) -> str:
    """Read a file of text; raises ValueError."""
    try:
        return checked(file, most).read_text("utf-8")
    except OSError as error:
        raise ValueError(f"its {file.name} cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise ValueError(f"its {file.name} is no text") from error


def checked(file: Path, most: int = MOST_BYTES) -> Path:
    """Give file back where it is a file, and has so many bytes at most; raises ValueError."""
    if size_of(file) > most:
        raise ValueError(f"its {file.name} is far too large")
    return file


def size_of(file: Path) -> int:
    """Tell how many bytes a file has; raises ValueError where it is missing or none.

    Opening a pipe would wait for whoever writes to it, and a device may never end.
    """
    try:
        said = file.stat()
    except FileNotFoundError as error:
        raise ValueError(f"it has no {file.name}") from error
    except OSError as error:
        raise ValueError(f"its {file.name} cannot be read ({error.strerror})") from error
    if not stat.S_ISREG(said.st_mode):
        raise ValueError(f"its {file.name} is no file")
    return said.st_size
