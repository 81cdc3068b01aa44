"""Whether a model fits this computer, in numbers that add up, and how fast it may be."""

from dataclasses import dataclass
from enum import StrEnum


class Fit(StrEnum):
    """How a model fits into memory."""

    COMFORTABLE = "comfortable"
    TIGHT = "tight"  # it runs, with little left for other apps
    TOO_LARGE = "too large"


@dataclass(frozen=True, slots=True)
class Need:
    """What a model takes of memory at a context, in bytes."""

    weights: int
    conversation: int
    work: int

    @property
    def bytes(self) -> int:
        """Return it all."""
        return self.weights + self.conversation + self.work


@dataclass(frozen=True, slots=True)
class Computer:
    """This computer as models see it. bandwidth is of its memory, in bytes a second, None unknown.

    total_bytes is all memory, usable_bytes what a model may have at most, free_bytes what it may
    have now; disk_bytes is free where models lie.
    """

    chip: str
    total_bytes: int
    usable_bytes: int
    free_bytes: int
    disk_bytes: int
    bandwidth: float | None = None
