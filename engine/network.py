"""What a network is to the loop: our own `Llama`, or any other one that mlx-lm has."""

from collections.abc import Sequence
from typing import Any, Protocol

import mlx.core as mx


class LayerCache(Protocol):
    """What one layer remembers of the tokens read so far."""

    @property
    def arrays(self) -> list[mx.array]:
        """Give what it keeps, to be evaluated together with others."""
        ...

    @property
    def goes_back(self) -> bool:
        """Tell whether one more token could be forgotten again.

        Nothing can be taken back from a state that sums up what was read.
        """
        ...

    def way_back(self, tokens: int) -> int:
        """Tell to how many tokens, so many at most, it can go back."""
        ...

    def trim(self, tokens: int) -> None:
        """Forget all but the first tokens, where `way_back` says that it can."""
        ...

    def mark(self) -> None:
        """Remember this place as one to go back to, where it cannot go back to any."""
        ...

    def reserve(self, tokens: int) -> None:
        """Hear that it will hold so many tokens, if nothing comes between."""
        ...


class Network(Protocol):
    """Token ids in, logits out; remembers nothing but in the caches that it gave."""

    def new_caches(self, kv_bits: int | None = None) -> Sequence[LayerCache]:
        """Give caches that hold nothing, one for each layer: as computed, or in so many bits.

        Raises BadRequestError where that cannot be.
        """
        ...

    def __call__(self, ids: mx.array, caches: Sequence[Any]) -> mx.array:
        """Read ids, (B, T), after what caches hold; return logits, (B, T, vocab_size)."""
        ...

    def hidden(
        self,
        ids: mx.array,
        caches: Sequence[Any],
        length: int | None = None,
        *,
        wanted: int | None = None,
    ) -> mx.array:
        """Read ids, (B, T), after what caches hold; return what `logits` takes, (B, T, …).

        length counts the whole text, where more of it is to be read: see `stage`. Where wanted is
        given, of so many of the last tokens.
        """
        ...

    def logits(self, hidden: mx.array) -> mx.array:
        """Score every token of the vocabulary for what follows each hidden state."""
        ...

    def stage(self, length: int) -> int:
        """Tell for which texts what is remembered is alike: see `Llama.stage`."""
        ...
