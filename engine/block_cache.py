"""`BlockCache`: what another text displaces is put aside in blocks, and comes back when needed."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple, override

import mlx.core as mx

from engine.block_store import BlockStore, Room
from engine.blocks import BLOCK, Block, Chain, Rows
from engine.cache import RowCache
from engine.network import LayerCache
from engine.pace import Pace
from engine.prompt_cache import PromptCache, Reused
from engine.wire import Cause


class Piece(NamedTuple):
    """So many tokens of a block, and its rows: none yet, where they are on disk alone."""

    block: Block
    tokens: int
    rows: list[Rows]


class BlockCache(PromptCache):
    """A `PromptCache` that forgets nothing for another text, as long as its store has room.

    A token's keys and values lie in one place of memory: with the layers, which compute on them, or
    in a block. They move one layer after the other, and from disk one block after the other, when
    what was held is out of the way; so hardly more than they take is taken.
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
        self._text = Chain(b"", ())  # that of which the keys were needed last

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
        self._text = self._chain(self.stage, self.ids)
        chain = self._chain(stage, known)
        held = self._text.shared(chain) if stage == self.stage else 0
        found = self._store.find(chain, held)
        start = held // BLOCK * BLOCK if found.blocks else held
        # What is in memory is taken before what is held needs its room there.
        pieces = [self._piece(block, found.tokens) for block in found.blocks]
        lost = found.lost
        if lost is None and found.tokens == held < len(self.ids) and stage == self.stage:
            lost = Cause.REWRITTEN
        if held < len(self.ids):
            self._put_aside(start)
        self.keep(start)
        self.stage, self._owner = stage, owner
        from_disk = self._bring_back(pieces)
        self.hold(known[: self._layers[0].offset])
        self._text = chain
        if len(self.ids) < found.tokens:
            lost = Cause.DAMAGED
        elif found.tokens == len(known):
            lost = None
        return Reused(len(self.ids) - from_disk, from_disk, lost)

    @override
    def save_next(self) -> bool:
        if not self._store.writes or self._owner is None:
            return self._store.save_next()
        self._text = chain = self._chain(self.stage, self.ids)
        unknown = (at for at in range(len(chain)) if not self._store.knows(chain, at))
        if (number := next(unknown, None)) is None:
            return self._store.save_next()
        rows = [layer.rows(*self._span(number)) for layer in self._layers]
        mx.eval(rows)
        block = Block(chain.before(number), number, chain.ids(number), rows, self._owner)
        return self._store.add_to_files(block) or self._store.save_next()

    @property
    @override
    def saving(self) -> bool:
        return self._store.saving

    @property
    @override
    def fault(self) -> str | None:
        return self._store.fault

    @override
    def limit(self, memory: int, disk: int) -> None:
        self._store.limit(Room(memory, disk))

    @override
    def wait(self, seconds: float) -> None:
        self._store.wait(seconds)

    @override
    def close(self) -> None:
        self._store.close()

    @override
    def forget(self, owner: str | None) -> None:
        if owner in {None, self._owner}:
            self.keep(0)
            for layer in self._layers:
                layer.cut_off(0)
            self._text = Chain(b"", ())
        self._store.forget(owner)

    @property
    @override
    def put_by(self) -> int:
        return self._store.in_memory

    @override
    def let_go(self, tokens: int) -> None:
        if tokens < len(self.ids):
            start = tokens // BLOCK * BLOCK
            self._put_aside(start)
            self.keep(start)
        self._store.shrink()

    def _put_aside(self, start: int) -> None:
        """Move what is held from start on into blocks; of a block's ids, some may be held still."""
        self._text = chain = self._chain(self.stage, self.ids)
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

    def _piece(self, block: Block, end: int) -> Piece:
        """Give what lies of a block before end."""
        tokens = min(block.tokens, end - BLOCK * block.number)
        return Piece(block, tokens, self._store.take(block, tokens) if block.rows else [])

    def _bring_back(self, pieces: Sequence[Piece]) -> int:
        """Move pieces behind what is held, up to one that is damaged; count what was on disk."""
        self._store.expect(piece.block for piece in pieces if not piece.rows)
        from_disk = 0
        for in_memory, group in groupby(pieces, key=lambda piece: bool(piece.rows)):
            if in_memory:
                self._move(list(group))
                continue
            for block, tokens, _ in group:
                if not self._move_from_disk(block, tokens):
                    return from_disk
                from_disk += tokens
        return from_disk

    def _move_from_disk(self, block: Block, tokens: int) -> bool:
        """Move a block's rows; tell whether they are there."""
        if not (rows := self._store.take(block, tokens)):
            return False
        for layer, parts in zip(self._layers, rows, strict=True):
            layer.put_back(tuple(part[:, :, :tokens] for part in parts))
        # All at once: they are in memory together, and to wait for each layer takes its time.
        mx.eval([layer.arrays for layer in self._layers])
        return True

    def _move(self, pieces: Sequence[Piece]) -> None:
        for index, layer in enumerate(self._layers):
            for _, tokens, rows in pieces:
                layer.put_back(tuple(part[:, :, :tokens] for part in rows[index]))
                rows[index] = ()  # so that it is gone as soon as it is copied
            mx.eval(layer.arrays)

    def _span(self, number: int) -> tuple[int, int]:
        return BLOCK * number, min(BLOCK * (number + 1), len(self.ids))

    def _chain(self, stage: int, ids: Sequence[int]) -> Chain:
        root = self._model + stage.to_bytes(8) + bytes([self.kv_bits or 0])
        return Chain(root, ids, like=self._text)
