"""Where models lie on this computer: ours, other programs', and folders that the user added."""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from app.domain.local_model import Origin

MOST_SETTINGS = 4_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Around:
    """Whose computer it is: the user's own folder, and what programs are told by the system."""

    user: Path
    environment: Mapping[str, str]

    @classmethod
    def here(cls) -> "Around":
        """Return this computer."""
        return cls(Path.home(), os.environ)


@dataclass(frozen=True, slots=True)
class Place:
    """A folder in which models may lie, and who put them there."""

    folder: Path
    origin: Origin


def others_places(around: Around) -> tuple[Place, ...]:
    """Return where other programs keep models, whether they are there or not."""
    caches = (Place(folder, Origin.HUGGING_FACE) for folder in _hugging_face(around))
    studio = (Place(folder, Origin.LM_STUDIO) for folder in _lm_studio(around.user))
    return tuple(dict.fromkeys((*caches, *studio, Place(_ollama(around), Origin.OLLAMA))))


def _hugging_face(around: Around) -> Iterator[Path]:
    """Follow its documentation: the most exact variable wins."""
    said = around.environment
    for name in ("HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE"):
        if path := said.get(name):
            yield _at_home(path, around)
            return
    if path := said.get("HF_HOME"):
        yield _at_home(path, around) / "hub"
        return
    cache = said.get("XDG_CACHE_HOME")
    yield (_at_home(cache, around) if cache else around.user / ".cache") / "huggingface" / "hub"


def _lm_studio(user: Path) -> Iterator[Path]:
    homes = [user / ".lmstudio", user / ".cache" / "lm-studio"]
    support = user / "Library" / "Application Support" / "LM Studio"
    for home in homes:
        yield home / "models"
    for home in (*homes, support):
        named = _settings(home / "settings.json").get("downloadsFolder")
        if isinstance(named, str) and Path(named).is_absolute():
            yield Path(named)


def _ollama(around: Around) -> Path:
    chosen = around.environment.get("OLLAMA_MODELS")
    return _at_home(chosen, around) if chosen else around.user / ".ollama" / "models"


def _at_home(path: str, around: Around) -> Path:
    return around.user / path[2:] if path.startswith("~/") else around.user / path


def _settings(file: Path) -> dict[str, object]:
    try:
        if file.stat().st_size > MOST_SETTINGS:
            return {}
        said: object = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return cast(dict[str, object], said) if isinstance(said, dict) else {}
