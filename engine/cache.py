"""`KVCache`: what attention remembers of one layer, in room that grows seldom."""

import mlx.core as mx

from engine.blocks import Rows

# Growing copies all that is kept, so room is made for many tokens at once.
STEP = 256
GROWTH = 4 * STEP
# What attention may look at: an array of truths, "causal", or everything.
Mask = mx.array | str | None
# Keys and values of all tokens, (1, n_kv_heads, room, D) each.
Buffers = tuple[mx.array, mx.array]
# Room is made at once for a whole prompt and for as much of a reply as most replies are long.
AHEAD = 2 * STEP


class RowCache:
    """What one layer keeps of the tokens read so far, in parts whose third axis are the tokens.

    The buffers have room for more tokens than they hold; `offset` counts those they hold. The
    first of a text have room for all that was reserved, so a prompt and a common reply never copy
    what is kept. A longer reply does, seldom: buffers grow by a half of themselves, at most by
    GROWTH tokens, so that they keep little room that they do not need.
    """

    def __init__(self) -> None:
        self.offset = 0
        self._reserved = 0
        self._parts: list[mx.array] = []

    def put_back(self, rows: Rows) -> list[mx.array]:
        """Add what is kept of more tokens, as `rows` gave it; return all, old and new."""
        start, end = self.offset, self.offset + rows[0].shape[2]
        parts = self._parts or [part[:, :, :0] for part in rows]
        self._parts = [self._with_room(part, end) for part in parts]
        for part, new in zip(self._parts, rows, strict=True):
            part[..., start:end, :] = new
        self.offset = end
        return [part[..., :end, :] for part in self._parts]

    def mask(self, tokens: int, window: int | None) -> Mask:
        """Tell what each of tokens that come next may look at: itself and those before it.

        These are window tokens at most. For a single token that is what is held with it: no mask.
        """
        if tokens == 1:
            return None
        total = self.offset + tokens
        if window is None or total <= window:
            # It lines the last token up with the last one held, so it holds with a filled cache.
            return "causal"
        queries, keys = mx.arange(self.offset, total)[:, None], mx.arange(total)[None]
        return (keys <= queries) & (keys > queries - window)

    @property
    def goes_back(self) -> bool:
        """Tell that one more token could be forgotten again."""
        return True

    def reserve(self, tokens: int) -> None:
        """Have room for so many tokens, all in all, when room is made the next time."""
        self._reserved = tokens

    def rows(self, start: int, end: int) -> Rows:
        """Copy what is kept of the tokens from start up to end."""
        assert 0 <= start < end <= self.offset, "only what is held can be copied"
        # Not a slice, which would keep the whole buffer.
        places = mx.arange(start, end)
        return tuple(part[:, :, places] for part in self._parts)

    def cut_off(self, tokens: int) -> None:
        """Forget all but the first tokens, and give the room back where it is mostly not needed."""
        self.trim(tokens)
        if not tokens:
            self._parts = []
        elif self._parts[0].shape[2] > 2 * tokens + STEP:
            self._parts = list(self.rows(0, tokens))
            mx.eval(self._parts)

    def way_back(self, tokens: int) -> int:
        """Tell to how many tokens, so many at most, it can go back: to any place."""
        return tokens

    def trim(self, tokens: int) -> None:
        """Forget all but the first tokens; the buffers stay for what comes next."""
        assert 0 <= tokens <= self.offset, "a cache can only be trimmed to what it holds"
        self.offset = tokens

    def mark(self) -> None:
        """Remember no place, as it can go back to any."""

    @property
    def arrays(self) -> list[mx.array]:
        """Give the buffers, to be evaluated together with others."""
        return list(self._parts)

    def _with_room(self, kept: mx.array, tokens: int) -> mx.array:
        B, H, has, D = kept.shape
        # Always some that is free: what fills a buffer would replace it, and with it all else that
        # was computed beside these keys would be kept.
        if has > tokens:
            return kept
        wanted = max(tokens, self._reserved, has + min(has // 2, GROWTH))
        capacity = room(wanted)
        grown = mx.zeros((B, H, capacity - has, D), dtype=kept.dtype)
        return mx.concatenate([kept, grown], axis=2) if has else grown


class KVCache(RowCache):
    """Keys and values as they were computed; B is always 1."""

    def update(self, keys: mx.array, values: mx.array) -> tuple[mx.array, mx.array]:
        """Add keys and values of new tokens, (B, n_kv_heads, T, D); return all, old and new."""
        kept_keys, kept_values = self.put_back((keys, values))
        return kept_keys, kept_values

    def lend(self) -> Buffers:
        """Give the buffers away, with room for one more token than they hold, which is some."""
        keys, values = (self._with_room(part, self.offset + 1) for part in self._parts)
        return keys, values

    def take_back(self, lent: Buffers) -> None:
        """Take the buffers that were lent, with one more token."""
        self._parts = list(lent)
        self.offset += 1


def room(tokens: int) -> int:
    """Tell how many tokens there is room for where it was reserved for so many."""
    return (tokens // STEP + 1) * STEP
