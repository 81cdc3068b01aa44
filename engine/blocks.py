"""`Block`: a piece of what the network has read, known by the exact ids before and in it.

A text's ids are cut into rows of BLOCK. Each has a key: a hash of its ids and of the key before it,
so a key stands for the whole text up to there, and what two texts share is kept once. The last
block of a text has fewer ids; like any other it serves a text that begins as it does, up to where
they differ.

A text is looked up in as many steps as it has blocks, however much is kept (a hash chain, as in
vLLM's prefix cache, Kwon et al. 2023, arXiv 2309.06180).
"""

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import mlx.core as mx

# Long enough that a text has few, short enough that what is dropped for others is little.
BLOCK = 256

# What one layer keeps of some tokens: keys and values, whose third axis are the tokens.
Rows = tuple[mx.array, ...]


@dataclass(slots=True, eq=False)
class Block:
    """What all layers keep of ids, four bytes each: the number-th block of a text, after before.

    Without rows it is in its file only, which takes file_bytes. owner is the conversation that it
    was read for first; without one it is never saved.
    """

    before: bytes
    number: int
    ids: bytes
    rows: list[Rows]
    owner: str | None = None
    file: Path | None = None
    file_bytes: int = 0
    used: int = 0

    @property
    def key(self) -> bytes:
        """Give the key of the text up to the block's end."""
        return _key(self.before, self.ids)

    @property
    def tokens(self) -> int:
        """Count the ids."""
        return len(self.ids) // 4

    @property
    def nbytes(self) -> int:
        """Count the bytes that it takes."""
        return sum(part.nbytes for rows in self.rows for part in rows)


class Chain:
    """A text's blocks; root is the key of everything else that what is kept depends on."""

    def __init__(self, root: bytes, ids: Sequence[int]) -> None:
        self._ids = array("i", ids).tobytes()
        self._keys = [root]

    def __len__(self) -> int:
        """Count the blocks, the last one perhaps a part."""
        return (len(self._ids) // 4 + BLOCK - 1) // BLOCK

    def ids(self, number: int) -> bytes:
        """Give the ids of a block: of the last one, and beyond it, as many as there are."""
        return self._ids[4 * BLOCK * number : 4 * BLOCK * (number + 1)]

    def before(self, number: int) -> bytes:
        """Give the key of the text before a block."""
        while len(self._keys) <= number:
            self._keys.append(_key(self._keys[-1], self.ids(len(self._keys) - 1)))
        return self._keys[number]


def _key(before: bytes, ids: bytes) -> bytes:
    return blake2b(before + ids, digest_size=16).digest()


def shared_tokens(one: bytes, other: bytes) -> int:
    """Count the ids, four bytes each, that both begin with."""
    most = min(len(one), len(other)) // 4
    return bisect_left(range(1, most + 1), x=True, key=lambda n: one[: 4 * n] != other[: 4 * n])
