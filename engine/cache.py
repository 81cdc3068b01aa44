"""`KVCache`: what attention remembers of one layer."""

import mlx.core as mx

# Growing copies all that is kept, so room is made for many tokens at once.
STEP = 256
GROWTH = 4 * STEP
# Room is made at once for a whole prompt and for as much of a reply as most replies are long.
AHEAD = 2 * STEP


class KVCache:
    """Keys and values of the tokens read so far, for one layer; B is always 1.

    The buffers have room for more tokens than they hold; `offset` counts those they hold. The
    first of a text have room for all that was reserved, so a prompt and a common reply never copy
    what is kept. A longer reply does, seldom: buffers grow by a half of themselves, at most by
    GROWTH tokens, so that they keep little room that they do not need.
    """

    def __init__(self) -> None:
        self.offset = 0
        self._reserved = 0
        self._keys: mx.array | None = None
        self._values: mx.array | None = None

    def update(self, keys: mx.array, values: mx.array) -> tuple[mx.array, mx.array]:
        """Add keys and values of new tokens, (B, n_kv_heads, T, D); return all, old and new."""
        start, self.offset = self.offset, self.offset + keys.shape[2]
        kept_keys = self._keys = self._with_room(self._keys, new=keys)
        kept_values = self._values = self._with_room(self._values, new=values)
        kept_keys[..., start : self.offset, :] = keys
        kept_values[..., start : self.offset, :] = values
        return kept_keys[..., : self.offset, :], kept_values[..., : self.offset, :]

    @property
    def goes_back(self) -> bool:
        """Tell that the last tokens can be forgotten."""
        return True

    def reserve(self, tokens: int) -> None:
        """Have room for so many tokens, all in all, when room is made the next time."""
        self._reserved = tokens

    def trim(self, tokens: int) -> bool:
        """Forget all but the first tokens; the buffers stay for what comes next."""
        assert 0 <= tokens <= self.offset, "a cache can only be trimmed to what it holds"
        self.offset = tokens
        return True

    @property
    def arrays(self) -> list[mx.array]:
        """Give the buffers, to be evaluated together with others."""
        return [array for array in (self._keys, self._values) if array is not None]

    def _with_room(self, kept: mx.array | None, *, new: mx.array) -> mx.array:
        has = 0 if kept is None else kept.shape[2]
        if kept is not None and has >= self.offset:
            return kept
        wanted = max(self.offset, self._reserved, has + min(has // 2, GROWTH))
        capacity = -(-wanted // STEP) * STEP
        B, H, _, D = new.shape
        grown = mx.zeros((B, H, capacity - has, D), dtype=new.dtype)
        return grown if kept is None else mx.concatenate([kept, grown], axis=2)


def most_room(tokens: int) -> int:
    """Tell how many tokens there is room for at most where so many are held."""
    return tokens + GROWTH + STEP
