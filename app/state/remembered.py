"""What was saved with the path of a model, with the path that this model has now."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from app.domain.conversation import Conversation
from app.domain.preset import Preset

type Find = Callable[[Path], Path]


def as_saved(path: Path) -> Path:
    """Return a path as it was saved."""
    return path


def with_model_now[T: (Conversation, Preset)](thing: T, find: Find) -> T:
    """Return what has a model of its own, or none, with where that is found."""
    if thing.model is None:
        return thing
    saved = Path(thing.model)
    now = find(saved)
    return thing if now == saved else replace(thing, model=str(now))
