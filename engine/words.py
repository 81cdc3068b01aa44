"""`Words`: how a model hears and speaks, whichever kind of file says so."""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.tokenizer import Tokenizer


@dataclass(frozen=True, slots=True)
class Words:
    """Each part is as `Checkpoint` has it."""

    tokenizer: Tokenizer
    template: str | None
    ends: frozenset[int]
    specials: Mapping[str, str]
