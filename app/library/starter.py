"""Where the starter model lies and what suits it; it is got by another file."""

from pathlib import Path

import msgspec

from app.domain.dials import Dials
from app.paths import models_folder, resources


class _Starter(msgspec.Struct):
    file: str
    dials: Dials


def starter_file(home: Path, description: Path | None = None) -> Path:
    """Return where the starter model is, or will be once it is there."""
    return models_folder(home) / _described(description).file


def starter_dials(description: Path | None = None) -> Dials:
    """Return the dials that its makers recommend."""
    return _described(description).dials


def _described(description: Path | None) -> _Starter:
    file = description or resources() / "starter.json"
    return msgspec.json.decode(file.read_bytes(), type=_Starter)
