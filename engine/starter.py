"""Where the starter model lies: the one that comes with Paddock."""

import json
import os
from pathlib import Path

import platformdirs

PIN = Path(__file__).parent.parent / "resources" / "starter.json"


def is_checkout() -> bool:
    """Tell whether make can get it."""
    return (PIN.parent.parent / "Makefile").is_file()


def starter_file() -> Path:
    """Give the path of the starter model's file, whether it is there yet or not."""
    name = json.loads(PIN.read_text())["file"]
    shipped = PIN.parent / "models" / name  # as a bundle has it
    if shipped.is_file():
        return shipped
    chosen = os.environ.get("PADDOCK_HOME")
    home = Path(chosen) if chosen else platformdirs.user_data_path("Paddock", appauthor=False)
    return home / "models" / name
