"""`CompiledLlama`: a step over one id as one compiled graph, where Python is what a step waits for.

Python issues the few hundred operations of a step one by one. A GPU computes them meanwhile, but a
small network's is done before Python is. MLX's compile traces a step once and then issues the same
graph again; in it nothing may depend on how much is held, or each step would be another graph:

- The place of the token is an array, not a number that the trace would keep.
- Attention looks at all of a bucket of STEP tokens and is masked to those that are held. Metal's
  kernel skips what is masked. The next bucket is a new trace, and the one before it is dropped.
"""

from collections.abc import Callable, Sequence
from typing import cast

import mlx.core as mx

from engine.cache import STEP, Buffers, KVCache
from engine.llama import Cache, Llama

# What each layer keeps.
_Kept = list[Buffers]
# The id, its place and what is kept → its hidden state and what is kept then.
_Step = Callable[[mx.array, mx.array, _Kept], tuple[mx.array, _Kept]]


class CompiledLlama:
    """A Llama whose steps over one id are compiled; everything else it does as it is."""

    def __init__(self, network: Llama) -> None:
        self._network = network
        self._traced_for: tuple[int, int] | None = None
        self._step: _Step | None = None

    def new_caches(self, kv_bits: int | None = None) -> list[Cache]:
        """Give caches that hold nothing, one for each layer."""
        return self._network.new_caches(kv_bits)

    def __call__(self, ids: mx.array, caches: Sequence[Cache]) -> mx.array:
        """Read ids, (B, T), after what caches hold; return logits, (B, T, vocab_size)."""
        return self.logits(self.hidden(ids, caches))

    def logits(self, hidden: mx.array) -> mx.array:
        """Score every token of the vocabulary for what follows each hidden state."""
        return self._network.logits(hidden)

    def stage(self, length: int) -> int:
        """Tell for which texts keys are alike."""
        return self._network.stage(length)

    def hidden(
        self,
        ids: mx.array,
        caches: Sequence[Cache],
        length: int | None = None,
        *,
        wanted: int | None = None,
    ) -> mx.array:
        """Read ids, (B, T), after what caches hold; return (B, T, hidden_size), normed."""
        held = caches[0].offset
        plain = [cache for cache in caches if isinstance(cache, KVCache)]
        if ids.size > 1 or not held or len(plain) < len(caches):
            return self._network.hidden(ids, caches, length, wanted=wanted)
        length = length or held + 1
        kind = _bucket(held + 1), self.stage(length)
        if self._step is None or kind != self._traced_for:
            self._traced_for = kind
            self._step = mx.compile(_step_of(self._network, kind[0], length))
        # Ids of another type would be traced again.
        ids = ids.astype(mx.int32)
        hidden, kept = self._step(ids, mx.array([held]), [cache.lend() for cache in plain])
        for cache, lent in zip(plain, kept, strict=True):
            cache.take_back(lent)
        return hidden


def _step_of(network: Llama, bucket: int, length: int) -> _Step:
    # No method, or what it makes and its object would hold each other, and the weights with them.
    def step(ids: mx.array, place: mx.array, kept: _Kept) -> tuple[mx.array, _Kept]:
        caches = [_TracedCache(place, bucket, buffers) for buffers in kept]
        # They are no KVCaches, but all that the network asks of these.
        hidden = network.hidden(ids, cast(list[KVCache], caches), length)
        return hidden, [cache.kept for cache in caches]

    return step


class _TracedCache:
    """Stands in for a `KVCache` in a trace: its offset, (1,), is an array, its room a bucket."""

    def __init__(self, offset: mx.array, bucket: int, kept: Buffers) -> None:
        self.offset, self.kept, self._bucket = offset, kept, bucket

    def update(self, keys: mx.array, values: mx.array) -> tuple[mx.array, mx.array]:
        """Add keys and values of a new token, (1, n_kv_heads, 1, D); return the whole bucket."""
        kept_keys, kept_values = self.kept
        place = mx.broadcast_to(self.offset, keys.shape)
        # On Metal one kernel each, as a slice with a known start is; one with an array takes two.
        kept_keys = mx.put_along_axis(kept_keys, place, keys, axis=2)
        kept_values = mx.put_along_axis(kept_values, place, values, axis=2)
        self.kept = kept_keys, kept_values
        return kept_keys[..., : self._bucket, :], kept_values[..., : self._bucket, :]

    def mask(self, tokens: int, window: int | None) -> mx.array:
        """Tell which of the bucket the new token may look at, (bucket,)."""
        assert tokens == 1, "only steps over one id are traced"
        places = mx.arange(self._bucket)
        held = places <= self.offset
        return held if window is None else held & (places > self.offset - window)


def _bucket(tokens: int) -> int:
    return -(-tokens // STEP) * STEP
