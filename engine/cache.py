"""`KVCache`: what attention remembers of one layer."""

import mlx.core as mx

# Growing copies all that is kept, so room is made for many tokens at once.
STEP = 256
GROWTH = 4 * STEP


class KVCache:
    """Keys and values of the tokens read so far, for one layer; B is always 1.

    The buffers have room for more tokens than they hold; `offset` counts those they hold. They
    grow by a half of themselves, at most by GROWTH tokens, so that a long conversation is copied
    seldom and still keeps little room that it does not need.
    """

    def __init__(self) -> None:
        self.offset = 0
        self._keys: mx.array | None = None
        self._values: mx.array | None = None

    def update(self, keys: mx.array, values: mx.array) -> tuple[mx.array, mx.array]:
        """Add keys and values of new tokens, (B, n_kv_heads, T, D); return all, old and new."""
        start, self.offset = self.offset, self.offset + keys.shape[2]
        kept_keys = self._keys = _with_room(self._keys, new=keys, tokens=self.offset)
        kept_values = self._values = _with_room(self._values, new=values, tokens=self.offset)
        kept_keys[..., start : self.offset, :] = keys
        kept_values[..., start : self.offset, :] = values
        return kept_keys[..., : self.offset, :], kept_values[..., : self.offset, :]

    def trim(self, tokens: int) -> bool:
        """Forget all but the first tokens; the buffers stay for what comes next."""
        assert 0 <= tokens <= self.offset, "a cache can only be trimmed to what it holds"
        self.offset = tokens
        return True

    @property
    def arrays(self) -> list[mx.array]:
        """Give the buffers, to be evaluated together with others."""
        return [array for array in (self._keys, self._values) if array is not None]


def _with_room(kept: mx.array | None, *, new: mx.array, tokens: int) -> mx.array:
    if kept is not None and kept.shape[2] >= tokens:
        return kept
    has = 0 if kept is None else kept.shape[2]
    wanted = max(tokens, has + min(has // 2, GROWTH))
    capacity = -(-wanted // STEP) * STEP
    B, H, _, D = new.shape
    grown = mx.zeros((B, H, capacity - has, D), dtype=new.dtype)
    return grown if kept is None else mx.concatenate([kept, grown], axis=2)


def most_room(tokens: int) -> int:
    """Tell how many tokens there is room for at most where so many are held."""
    return tokens + GROWTH + STEP
