"""Where the starter model lies and what suits it; it is got by another file."""

from pathlib import Path

import msgspec

from app.domain.dials import Dials
from app.paths import is_there, models_folder, resources, shipped_models


class _Starter(msgspec.Struct):
    file: str
    dials: Dials
    name: str = ""
    file_sha256: str = ""


def starter_file(home: Path, description: Path | None = None) -> Path:
    """Return where the starter model is, or will be once it is there.

    A bundle carries it, and there it stays: who moves Paddock away takes it along.
    """
    file = _described(description).file
    shipped = shipped_models() / file
    return shipped if shipped.is_file() else models_folder(home) / file


def model_now(starter: Path, saved: Path) -> Path:
    """Return where a model lies now that was saved by its path.

    A starter lies in the Paddock that carries it. That may have been moved since, macOS starts it
    from another place each time as long as it lies where it was downloaded to, and another Paddock
    may be thrown away any day: so any of these is this one's.
    """
    if saved.name != starter.name:
        return saved
    return saved if is_there(saved) and not is_shipped(saved) else starter


def is_shipped(path: Path) -> bool:
    """Tell whether a Paddock to double-click carries a model, be it this one or another."""
    # A folder of the user's may be called as ours are; so a bundle has to be around it.
    in_bundle = any(each.endswith(".app") for each in path.parts)
    return in_bundle and path.parts[-3:-1] == shipped_models().parts[-2:]


def saved_as(path: Path) -> str:
    """Return by what it is saved what is known of a model: by its path, where that lasts.

    One that a Paddock carries would be another model at each start that macOS does from elsewhere.
    """
    return str(Path(*path.parts[-3:]) if is_shipped(path) else path)


def starter_name(description: Path | None = None) -> str:
    """Return what its makers call it."""
    return _described(description).name


def starter_digest(description: Path | None = None) -> str:
    """Return the SHA-256 that its file must have."""
    return _described(description).file_sha256


def starter_dials(description: Path | None = None) -> Dials:
    """Return the dials that suit it.

    Its makers recommend temperature 0.2 and top_p 0.9. At its four bits those often begin an
    answer in French (“The” 0.15, “L” 0.14) and run into a loop in one of ten; the likeliest token
    with a mild penalty did neither, over ten questions with two seeds.
    """
    return _described(description).dials


def _described(description: Path | None) -> _Starter:
    file = description or resources() / "starter.json"
    return msgspec.json.decode(file.read_bytes(), type=_Starter)
