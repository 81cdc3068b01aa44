"""`BlockCache`: what another text displaces is put aside in blocks, and comes back when needed."""

from collections.abc import Sequence
from typing import override

import mlx.core as mx

from engine.block_store import BlockStore
from engine.blocks import BLOCK, Block, Chain, Rows
from engine.cache import RowCache
from engine.network import LayerCache
from engine.pace import Pace
from engine.prompt_cache import PromptCache, Reused, shared_prefix


class BlockCache(PromptCache):
    """A `PromptCache` that forgets nothing for another text, as long as its store has room.

    A token's keys and values lie in one place of memory: with the layers, which compute on them, or
    in a block. They move one layer after the other, so that hardly more than they take is taken.
    model is the key of all that they depend on beside the text and the precision.
    """

    def __init__(
        self,
        layers: Sequence[RowCache],
        store: BlockStore,
        *,
        model: bytes = b"",
        pace: Pace | None = None,
    ) -> None:
        super().__init__(layers, pace=pace)
        self._layers, self._store, self._model = layers, store, model
        self._owner: str | None = None

    @override
    def renew(self, layers: Sequence[LayerCache], kv_bits: int | None) -> None:
        rows = [layer for layer in layers if isinstance(layer, RowCache)]
        assert len(rows) == len(layers), "all of them can be cut in blocks"
        if self.ids:
            self._put_aside(0)
        super().renew(layers, kv_bits)
        self._layers = rows

    @override
    def take_up(self, prompt: Sequence[int], stage: int = 0, *, owner: str | None = None) -> Reused:
        known = prompt[:-1]
        held = shared_prefix(self.ids, known) if stage == self.stage else 0
        found = self._store.find(self._chain(stage, known), held)
        start = held // BLOCK * BLOCK if found.blocks else held
        pieces: list[tuple[list[Rows], int]] = []
        for block in found.blocks:
            tokens = min(block.tokens, found.tokens - BLOCK * block.number)
            # What is needed in part stays where it is too, for the text that it is whole in.
            whole = tokens == block.tokens
            pieces.append((self._store.take(block) if whole else list(block.rows), tokens))
        if held < len(self.ids):
            self._put_aside(start)
        self.keep(start)
        self.stage, self._owner = stage, owner
        self._bring_back(pieces)
        self.hold(known[: found.tokens])
        return Reused(found.tokens - found.from_disk, found.from_disk)

    @override
    def save_next(self) -> bool:
        if not self._store.saves or self._owner is None:
            return self._store.save_next()
        chain = self._chain(self.stage, self.ids)
        for number in range(len(chain)):
            if not self._store.knows(chain, number):
                rows = [layer.rows(*self._span(number)) for layer in self._layers]
                mx.eval(rows)
                block = Block(chain.before(number), number, chain.ids(number), rows, self._owner)
                self._store.add_to_files(block)
                return True
        return self._store.save_next()

    @override
    def wait(self, seconds: float) -> None:
        self._store.wait(seconds)

    @override
    def close(self) -> None:
        self._store.close()

    @override
    def forget(self, owner: str) -> None:
        if self._owner == owner:
            self.keep(0)
            for layer in self._layers:
                layer.cut_off(0)
        self._store.forget(owner)

    def _put_aside(self, start: int) -> None:
        """Move what is held from start on into blocks; of a block's ids, some may be held still."""
        chain = self._chain(self.stage, self.ids)
        numbers = range(start // BLOCK, len(chain))
        moved: list[list[Rows]] = []
        for layer in self._layers:
            moved.append([layer.rows(*self._span(number)) for number in numbers])
            mx.eval(moved[-1])
            layer.cut_off(start)
        self._store.put(
            Block(chain.before(number), number, chain.ids(number), list(rows), self._owner)
            for number, rows in zip(numbers, zip(*moved, strict=True), strict=True)
        )

    def _bring_back(self, pieces: Sequence[tuple[list[Rows], int]]) -> None:
        """Move so many tokens of each piece behind what is held."""
        for index, layer in enumerate(self._layers):
            for rows, tokens in pieces:
                layer.put_back(tuple(part[:, :, :tokens] for part in rows[index]))
                rows[index] = ()  # so that it is gone as soon as it is copied
            mx.eval(layer.arrays)

    def _span(self, number: int) -> tuple[int, int]:
        return BLOCK * number, min(BLOCK * (number + 1), len(self.ids))

    def _chain(self, stage: int, ids: Sequence[int]) -> Chain:
        return Chain(self._model + stage.to_bytes(8) + bytes([self.kv_bits or 0]), ids)
