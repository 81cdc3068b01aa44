"""The dials for choosing a token, as the user sets them."""

from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Annotated, Literal

from msgspec import Meta


class Overflow(StrEnum):
    """What is done where a conversation outgrows the context."""

    DROP = "drop"  # the model no longer sees the oldest messages
    STOP = "stop"  # nothing is answered any more


@dataclass(frozen=True, slots=True)
class Dials:
    """How a reply is sampled, within the engine's limits, which are checked when it is read.

    seed None means: a new one for each reply, told in its receipt. context is how many tokens the
    model holds at most, None for all that it can. kv_bits is how exactly it remembers them: in so
    many bits for each number, None for as computed.

    Where these are somebody's own, usual names the dials among them that are nobody's choice, and
    follow whatever is usual. That of precision is among them unless it was chosen: it is a setting.
    """

    temperature: Annotated[float, Meta(ge=0, le=10)] = 0.7
    top_p: Annotated[float, Meta(gt=0, le=1)] = 0.95
    top_k: Annotated[int, Meta(ge=0, le=2**31)] = 0
    min_p: Annotated[float, Meta(ge=0, lt=1)] = 0.0
    repetition_penalty: Annotated[float, Meta(gt=0, le=10)] = 1.0
    seed: Annotated[int, Meta(ge=0, le=2**63 - 1)] | None = None
    max_tokens: Annotated[int, Meta(ge=1, le=2**31)] = 2048
    context: Annotated[int, Meta(ge=2, le=2**31)] | None = None
    kv_bits: Literal[8, 4] | None = None
    usual: tuple[str, ...] = ("kv_bits",)

    @property
    def own(self) -> frozenset[str]:
        """Return the names of the dials that were chosen."""
        return NAMES - {*self.usual}

    def onto(self, usual: "Dials") -> "Dials":
        """Return what holds, where what was chosen here takes the place of what is usual."""
        return replace(usual, **{name: getattr(self, name) for name in self.own})

    def with_own(self, name: str, value: object) -> "Dials":
        """Return them with one more that was chosen."""
        return replace(self, **{name: value}, usual=tuple(sorted({*self.usual} - {name})))

    def as_usual(self, name: str) -> "Dials":
        """Return them with one less that was chosen."""
        value = getattr(Dials(), name)  # two that choose the same are the same
        return replace(self, **{name: value}, usual=tuple(sorted({*self.usual, name})))


NAMES = frozenset(field.name for field in fields(Dials)) - {"usual"}
# What somebody has chosen who has chosen nothing yet.
NOTHING_CHOSEN = Dials(usual=tuple(sorted(NAMES)))
