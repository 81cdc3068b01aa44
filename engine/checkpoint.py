"""`Checkpoint`: what a model file holds, whatever its format."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import mlx.core as mx

from engine.config import LlamaConfig
from engine.tokenizer import BpeTokenizer


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A model as its file has it, under the names of `llama.py`.

    read_weights reads them, anew each time, which takes weights_bytes of memory; a packed weight
    has `scales` and `biases` beside it. ends holds the ids that end a reply; specials the texts
    that templates know by name (bos_token, eos_token).
    """

    path: Path
    config: LlamaConfig
    read_weights: Callable[[], Mapping[str, mx.array]]
    weights_bytes: int
    tokenizer: BpeTokenizer
    template: str | None
    ends: frozenset[int]
    specials: Mapping[str, str]

    @property
    def name(self) -> str:
        """Give what to call the model."""
        return self.path.stem if self.path.suffix == ".gguf" else self.path.name
