"""Tells what a file or folder is that was handed to Paddock: a model, conversations, or neither."""

import os
from enum import Enum, auto
from pathlib import Path

from app.domain.local_model import is_projector
from app.exchange.files import OnDisk, UnreadableError, begins_with
from app.exchange.reading import Read, outcomes_at
from app.paths import is_there

GGUF, CONFIG = ".gguf", "config.json"
MAGIC = b"GGUF"
# So much of a folder is looked at; that of a whole disk would take for ever.
MOST_LOOKED_AT = 2_000


class Kind(Enum):
    """What there is to do with it."""

    MODEL = auto()
    CONVERSATIONS = auto()
    OTHER = auto()
    GONE = auto()


def meant_by(place: Path) -> Path:
    """Return the one model file of a folder in which other apps and the Hub have it, or place."""
    if _has_config(place):
        return place
    try:
        models = [each for each in place.iterdir() if _is_model_file(each)]
    except OSError:  # no folder, or one that may not be looked into
        return place
    return models[0] if len(models) == 1 else place


def kind_of(place: Path) -> Kind:
    """Look at what was handed over; only conversations are known by what they hold."""
    if not is_there(place):
        return Kind.GONE
    if not (place.is_dir() or place.is_file()):
        return Kind.OTHER  # what is no plain file may never end
    if _is_model(place):
        return Kind.MODEL
    return Kind.CONVERSATIONS if _has_conversations(place) else Kind.OTHER


def has_conversations(file: Path) -> bool:
    """Tell whether a file holds words of conversations; much else has the same keys, and none."""
    return any(isinstance(each, Read) and each.tree.messages for each in outcomes_at(file, 1))


def _is_model(place: Path) -> bool:
    if place.is_dir():
        return _has_config(place)
    if place.suffix.lower() == GGUF:
        return True
    try:
        return begins_with(OnDisk(place), MAGIC)
    except UnreadableError:
        return False


def _has_config(folder: Path) -> bool:
    return os.path.isfile(folder / CONFIG)  # noqa: PTH113 - pathlib's own raises


def _is_model_file(path: Path) -> bool:
    # On a disk that is not its own, a Mac puts a file ._NAME beside each NAME.
    is_hidden = path.name.startswith(".")
    return path.name.lower().endswith(GGUF) and not is_hidden and not is_projector(path)


def _has_conversations(place: Path) -> bool:
    """Tell whether there is something to import, or an export that cannot be read.

    Of a folder, what cannot be read in it says nothing.
    """
    found = outcomes_at(place, MOST_LOOKED_AT)
    if place.is_dir():
        return any(isinstance(each, Read) for each in found)
    return next(found, None) is not None
