"""Our caches behind the face that mlx-lm's networks know, so that what they read is kept alike."""

from typing import override

import mlx.core as mx
from mlx_lm.models.cache import KVCache as TheirCache
from mlx_lm.models.cache import QuantizedKVCache as TheirPackedCache

from engine.cache import KVCache
from engine.packed_cache import PackedCache

# As mlx-lm passes packed numbers on: weights, scales, biases.
Parts = tuple[mx.array, mx.array, mx.array]


class Lent(TheirCache):
    """Keys and values as they were computed."""

    def __init__(self, kept: KVCache) -> None:
        self._kept = kept

    @property
    def offset(self) -> int:
        """Count the tokens that are held."""
        return self._kept.offset

    @override
    def update_and_fetch(self, keys: mx.array, values: mx.array) -> tuple[mx.array, mx.array]:
        return self._kept.update(keys, values)


class LentPacked(TheirPackedCache):
    """Keys and values in fewer bits."""

    def __init__(self, kept: PackedCache) -> None:
        self._kept = kept
        self.group_size, self.bits = kept.group_size, kept.bits

    @property
    def offset(self) -> int:
        """Count the tokens that are held."""
        return self._kept.offset

    @override
    def update_and_fetch(self, keys: mx.array, values: mx.array) -> tuple[Parts, Parts]:
        packed_keys, packed_values = self._kept.update(keys, values)
        return packed_keys.parts, packed_values.parts


def lent(cache: KVCache | PackedCache) -> Lent | LentPacked:
    """Give a cache's other face."""
    return LentPacked(cache) if isinstance(cache, PackedCache) else Lent(cache)


def is_plain(theirs: object) -> bool:
    """Tell whether a cache of mlx-lm's keeps the keys and values of all tokens, and no more."""
    return type(theirs) is TheirCache
