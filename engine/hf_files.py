"""Reads the small files of a Hugging Face folder, which may hold anything."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import cast

Json = Mapping[str, object]

# Far beyond any honest one, and read in a second.
MOST_BYTES = 64 * 1024 * 1024


def read_json(file: Path) -> Json:
    """Read a file that holds one JSON object; raises ValueError."""
    try:
        read = json.loads(read_text(file))
    except RecursionError as error:
        raise ValueError(f"its {file.name} is nested too deep") from error
    except json.JSONDecodeError as error:
        raise ValueError(f"its {file.name} is no JSON") from error
    return group(read, f"its {file.name}")


def group(read: object, name: str) -> Json:
    """Give read where it is a JSON object; raises ValueError."""
    if isinstance(read, dict):
        return cast(Json, read)
    raise ValueError(f"{name} is no JSON object")


def read_text(file: Path) -> str:
    """Read a file of text; raises ValueError."""
    try:
        if file.stat().st_size > MOST_BYTES:
            raise ValueError(f"its {file.name} is far too large")
        return file.read_text("utf-8")
    except FileNotFoundError as error:
        raise ValueError(f"it has no {file.name}") from error
    except OSError as error:
        raise ValueError(f"its {file.name} cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise ValueError(f"its {file.name} is no text") from error
