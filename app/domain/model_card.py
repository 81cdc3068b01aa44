"""What the app knows of a model: a name, a place and how far it is open; no weights."""

from dataclasses import dataclass
from enum import StrEnum


class Readiness(StrEnum):
    """How far a model is open."""

    NONE = "none"
    LOADING = "loading"
    READY = "ready"
    RESTING = "resting"  # it gave its memory back, and opens again when it is asked
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ModelStatus:
    """How the model that answers is doing.

    fraction is how much of a loading model is in memory, 0 to 1; reason is a sentence for the
    user where it failed; context is how many tokens it can hold, 0 where that is not known yet.
    kv_bytes are the precisions in which it can remember a conversation, in bits for each number or
    None for as computed, each with the bytes that a token takes.
    """

    readiness: Readiness
    name: str = ""
    fraction: float = 0.0
    reason: str | None = None
    context: int = 0
    kv_bytes: tuple[tuple[int | None, int], ...] = ()
