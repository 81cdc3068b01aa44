"""A model on this computer: where it lies, what it is, and whether it runs."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.domain.download import Wanted


class Origin(StrEnum):
    """Who put it there; what is not ours is used in place and never removed."""

    OURS = "ours"
    HUGGING_FACE = "hugging face"
    LM_STUDIO = "lm studio"
    OLLAMA = "ollama"
    FOLDER = "folder"  # one that the user added


class Use(StrEnum):
    """What runs it, the best first."""

    LLAMA = "llama"  # our own network
    OTHER = "other"  # mlx-lm's
    NOT = "not"  # nothing here; the reason is told


@dataclass(frozen=True, slots=True)
class Adapter:
    """LoRA weights in mlx-lm's format. base is the model they were trained on, as they say."""

    path: Path
    name: str
    base: str = ""


@dataclass(frozen=True, slots=True)
class LocalModel:
    """A model, by what its files say.

    quantization is as people call it: “Q4_K_M”, “4 bits”, “bfloat16”. reason is a sentence where it
    does not run. last_used is ISO 8601, None if never. checkable: its digests are known. One that
    is not inspected yet counts as one that does not run, and says so. unlisted: the user hid it.
    got: what of the Hub it is, where Paddock got it there. made_from: what the model is called that
    Paddock converted into it, empty where that is not known, and None where it did not.
    """

    path: Path
    name: str
    origin: Origin
    bytes: int
    use: Use
    reason: str = ""
    architecture: str = ""
    quantization: str = ""
    context: int = 0
    licence: str | None = None
    has_template: bool = False
    repo: str = ""
    weights_bytes: int = 0
    kv_bytes_per_token: int = 0
    work_bytes: int = 0
    last_used: str | None = None
    checkable: bool = False
    adapters: tuple[Adapter, ...] = ()
    parameters: int = 0
    inspected: bool = True
    unlisted: bool = False
    got: Wanted | None = None
    made_from: str | None = None


def is_projector(path: Path) -> bool:
    """Tell by its name whether a file only shows pictures to the model beside it, of one kind."""
    return "mmproj" in path.name.lower()


def adapter_name(path: Path) -> str:
    """Name an adapter by its folder, or by the one above where all are called alike."""
    return path.parent.name if path.name.lower() in {"adapter", "adapters"} else path.name


def with_adapter(model: str, adapter: Path | None) -> str:
    """Name a model together with the adapter that changes it, if one does."""
    return model if adapter is None else f"{model} + {adapter_name(adapter)}"


class Health(StrEnum):
    """Whether a model's files are what their makers gave out."""

    WHOLE = "whole"
    DAMAGED = "damaged"
    UNKNOWN = "unknown"  # nobody says what they have to be


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of reading a model's files again; damaged and missing ones by their names."""

    health: Health
    damaged: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
