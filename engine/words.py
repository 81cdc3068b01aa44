"""`Words`: how a model hears and speaks, whichever kind of file says so."""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.tokenizer import Tokenizer


@dataclass(frozen=True, slots=True)
class Words:
    """What turns text into ids, and the model's own chat template.

    ends holds the ids that end a reply; specials the texts that templates know by name (bos_token,
    eos_token).
    """

    tokenizer: Tokenizer
    template: str | None
    ends: frozenset[int]
    specials: Mapping[str, str]
