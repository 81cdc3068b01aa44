"""Where the starter model lies on this computer; it is got by another file."""

from pathlib import Path

import msgspec

from app.paths import models_folder, resources


class _Starter(msgspec.Struct):
    file: str


def starter_file(home: Path, description: Path | None = None) -> Path:
    """Return where the starter model is, or will be once it is there."""
    described = (description or resources() / "starter.json").read_bytes()
    return models_folder(home) / msgspec.json.decode(described, type=_Starter).file
