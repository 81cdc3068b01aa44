"""`Block`: a piece of what the network has read, known by the exact ids before and in it.

A text's ids are cut into rows of BLOCK. Each has a key: a hash of its ids and of the key before it,
so a key stands for the whole text up to there, and what two texts share is kept once. The last
block of a text has fewer ids; like any other it serves a text that begins as it does, up to where
they differ.

A text is looked up in as many steps as it has blocks, however much is kept (a hash chain, as in
vLLM's prefix cache, Kwon et al. 2023, arXiv 2309.06180).
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

import mlx.core as mx
import numpy as np

# Long enough that a text has few, short enough that what is dropped for others is little. Blocks of
# 64 take twice as long to be moved; where texts part, of 1024 31 tokens are lost, not 8, on average
# (benchmarks/blocks.py).
BLOCK = 256

# What one layer keeps of some tokens: keys and values, whose third axis are the tokens.
Rows = tuple[mx.array, ...]


@dataclass(slots=True, eq=False)
class Block:
    """What all layers keep of ids, four bytes each: the number-th block of a text, after before.

    Without rows it is in its file only, which takes file_bytes. owner is the conversation that it
    was read for first; without one it is never saved. key is that of the text up to its end. used
    is when it was needed last, in nanoseconds, as `BlockStore` has it.
    """

    before: bytes
    number: int
    ids: bytes
    rows: list[Rows]
    owner: str | None = None
    file: Path | None = None
    file_bytes: int = 0
    used: int = 0
    key: bytes = field(init=False)

    def __post_init__(self) -> None:
        """Sum it up once."""
        self.key = _key(self.before, self.ids)

    @property
    def tokens(self) -> int:
        """Count the ids."""
        return len(self.ids) // 4

    @property
    def nbytes(self) -> int:
        """Count the bytes that it takes."""
        return sum(part.nbytes for rows in self.rows for part in rows)


class Chain:
    """A text's blocks; root is the key of everything else that what is kept depends on.

    like is another text's, whose keys are taken over as far as both are the same.
    """

    def __init__(self, root: bytes, ids: Sequence[int], like: "Chain | None" = None) -> None:
        self.all_ids = as_bytes(ids)
        self._keys = [root]
        if like is not None and like.before(0) == root:
            self._keys = [like.before(number) for number in range(self.shared(like) // BLOCK + 1)]

    def __len__(self) -> int:
        """Count the blocks, the last one perhaps a part."""
        return (len(self.all_ids) // 4 + BLOCK - 1) // BLOCK

    def shared(self, other: "Chain") -> int:
        """Count the ids that both texts begin with."""
        return shared_tokens(self.all_ids, other.all_ids)

    def ids(self, number: int) -> bytes:
        """Give the ids of a block: of the last one, and beyond it, as many as there are."""
        return self.all_ids[4 * BLOCK * number : 4 * BLOCK * (number + 1)]

    def before(self, number: int) -> bytes:
        """Give the key of the text before a block."""
        while len(self._keys) <= number:
            self._keys.append(_key(self._keys[-1], self.ids(len(self._keys) - 1)))
        return self._keys[number]


def as_bytes(ids: Sequence[int]) -> bytes:
    """Write ids down, four bytes each."""
    return array("i", ids).tobytes()


def _key(before: bytes, ids: bytes) -> bytes:
    return blake2b(before + ids, digest_size=16).digest()


def shared_tokens(one: bytes, other: bytes) -> int:
    """Count the ids, four bytes each, that both begin with."""
    most = min(len(one), len(other)) // 4
    if one[: 4 * most] == other[: 4 * most]:
        return most
    differ = np.frombuffer(one, np.int32, most) != np.frombuffer(other, np.int32, most)
    return int(differ.argmax())
