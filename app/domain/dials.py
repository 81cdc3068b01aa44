"""The dials for choosing a token, as the user sets them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dials:
    """How a reply is sampled. seed None means: a new one for each reply, told in its receipt."""

    temperature: float = 0.7
    top_p: float = 0.95
    top_k: int = 0
    min_p: float = 0.0
    repetition_penalty: float = 1.0
    seed: int | None = None
    max_tokens: int = 2048
