"""`BlockStore`: all blocks that are kept, in memory and on disk, found by the text before them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from engine.block_files import BlockFiles
from engine.blocks import BLOCK, Block, Chain, Rows, shared_tokens


class Room(NamedTuple):
    """How many bytes blocks may take."""

    memory: int
    disk: int = 0


class Found(NamedTuple):
    """Blocks that go on with a text, the last one perhaps in part: up to so many of its tokens.

    So many of these had to be read from files.
    """

    blocks: tuple[Block, ...]
    tokens: int
    from_disk: int = 0


class BlockStore:
    """Keeps blocks; where they take more than there is room for, the least recently used go first.

    files are where blocks are saved, and those that were saved before; without, there is only
    memory. in_memory and on_disk count the bytes that blocks take.
    """

    def __init__(self, room: Room, files: BlockFiles | None = None) -> None:
        self.in_memory = self.on_disk = 0
        self._room, self._files = room, files
        self._after: dict[bytes, dict[bytes, Block]] = {}
        self._uses = 0
        # What the disk had no room for, since something was looked for: it is not tried again.
        self._too_much: set[tuple[bytes, bytes]] = set()
        self._find_files()
        self._keep_to_room()

    def __iter__(self) -> Iterator[Block]:
        """Give all blocks."""
        for siblings in self._after.values():
            yield from siblings.values()

    def find(self, chain: Chain, held: int) -> Found:
        """Find what goes on with a text of which the first held tokens are at hand, in memory.

        Nothing is found where it would not go beyond these.
        """
        self._uses += 1
        self._too_much.clear()
        found, fetched = self._known(chain, held), set[bytes]()
        while missing := [block for block in found.blocks if not block.rows]:
            for block in missing:
                if self._fetched(block):
                    fetched.add(block.before)
                else:
                    self._drop(block)
            found = self._known(chain, held)
        from_disk = sum(
            min(block.tokens, found.tokens - BLOCK * block.number)
            for block in found.blocks
            if block.before in fetched
        )
        found = found._replace(from_disk=from_disk)
        for number in range(held // BLOCK):
            # What is at hand may lie in files too, and should outlast what follows it.
            if block := self._after.get(chain.before(number), {}).get(chain.ids(number)):
                block.used = self._uses
        for block in found.blocks:
            block.used = self._uses
        return found

    def put(self, blocks: Iterable[Block]) -> None:
        """Keep a text's blocks, in memory or, where they have no rows, in their files alone."""
        for block in blocks:
            self._put(block)
        self._keep_to_room()

    def take(self, block: Block) -> list[Rows]:
        """Give a block's rows away; if it has a file, it is known still."""
        rows, known = block.rows, self._after.get(block.before, {}).get(block.ids) is block
        if known and block.file is None:
            self._drop(block)
        elif known:
            self._release(block)
        return rows

    @property
    def saves(self) -> bool:
        """Tell whether blocks go to disk."""
        return self._files is not None

    def knows(self, chain: Chain, number: int) -> bool:
        """Tell whether a text's block is kept, or one that goes on with it, or cannot be."""
        if (chain.before(number), chain.ids(number)) in self._too_much:
            return True
        siblings = self._after.get(chain.before(number), {}).values()
        return any(block.ids.startswith(chain.ids(number)) for block in siblings)

    def save_next(self) -> bool:
        """Begin to write a block that is in memory alone; tell whether there was one."""
        if self._files is None:
            return False
        for block in self:
            tried = (block.before, block.ids) in self._too_much
            if block.rows and block.file is None and block.owner is not None and not tried:
                self._files.write(block)
                self.on_disk += block.file_bytes
                self._keep_to_room()
                return True
        return False

    def add_to_files(self, block: Block) -> None:
        """Begin to write a block whose rows lie elsewhere in memory too."""
        assert self._files is not None, "there are files to save to"
        self._files.write(block)
        block.rows = []
        self.put([block])

    def wait(self, seconds: float) -> None:
        """Wait for what is being written, so many seconds at most."""
        if self._files is not None:
            self._files.wait(seconds)

    def close(self) -> None:
        """Write nothing more."""
        if self._files is not None:
            self._files.close()

    def forget(self, owner: str) -> None:
        """Keep nothing that was read for owner first, neither in memory nor on disk."""
        for block in [block for block in self if block.owner == owner]:
            self._drop(block)

    def _find_files(self) -> None:
        """Learn of the blocks that were saved before."""
        saved = self._files.blocks() if self._files else []
        by_key: dict[bytes, Block] = {}
        for block in saved:
            self._uses += 1
            self._enter(block)
            by_key[block.key] = block
        # A beginning may be older than its end; it was used with it all the same.
        for block in sorted(saved, key=lambda block: -block.number):
            if parent := by_key.get(block.before):
                parent.used = max(parent.used, block.used)
            elif block.number:
                self._drop(block)  # nothing leads to it

    def _put(self, block: Block) -> None:
        """Keep a block, but not where another one goes on with it; nor then the other one."""
        block.used = self._uses
        for other in list(self._after.get(block.before, {}).values()):
            if other.ids.startswith(block.ids):
                other.used = self._uses
                if other.ids == block.ids and block.rows and not other.rows:
                    other.rows = block.rows
                    self.in_memory += other.nbytes
                return
            if block.ids.startswith(other.ids):
                self._drop(other)
        self._enter(block)

    def _enter(self, block: Block) -> None:
        block.used = self._uses
        self._after.setdefault(block.before, {})[block.ids] = block
        self.in_memory += block.nbytes
        self.on_disk += block.file_bytes

    def _drop(self, block: Block) -> None:
        siblings = self._after[block.before]
        del siblings[block.ids]
        if not siblings:
            del self._after[block.before]
        self._release(block)
        self._remove(block)

    def _remove(self, block: Block) -> None:
        if self._files is not None and block.file is not None:
            self.on_disk -= block.file_bytes
            self._files.remove(block)

    def _release(self, block: Block) -> None:
        self.in_memory -= block.nbytes
        block.rows = []

    def _fetched(self, block: Block) -> bool:
        """Read a block's rows from its file; tell whether they are there."""
        if self._files is None or block.file is None or not self._files.read(block):
            self.on_disk -= block.file_bytes
            block.file_bytes = 0
            return False
        self.in_memory += block.nbytes
        return True

    def _known(self, chain: Chain, held: int) -> Found:
        number = held // BLOCK
        blocks, tokens, shared = list[Block](), number * BLOCK, BLOCK
        while shared == BLOCK:
            block, shared = self._best(chain.before(number), chain.ids(number))
            if block is not None:
                blocks.append(block)
            tokens += shared
            number += 1
        return Found(tuple(blocks), tokens) if tokens > held else Found((), held)

    def _best(self, before: bytes, ids: bytes) -> tuple[Block | None, int]:
        """Find the block after a text that shares the most tokens with ids, and how many."""
        siblings = self._after.get(before, {})
        if ids in siblings:
            return siblings[ids], len(ids) // 4
        shared = [(shared_tokens(block.ids, ids), block) for block in siblings.values()]
        most, best = max(shared, key=lambda pair: pair[0], default=(0, None))
        return (best, most) if most else (None, 0)

    def _keep_to_room(self) -> None:
        """Let go of the least recently used, those at the end of a text first."""
        if self.in_memory <= self._room.memory and self.on_disk <= self._room.disk:
            return
        for block in sorted(self, key=lambda block: (block.used, -block.number)):
            if self.in_memory > self._room.memory:
                self._release(block)
            if self.on_disk > self._room.disk and block.file is not None:
                self._too_much.add((block.before, block.ids))
                self._remove(block)
            if not block.rows and block.file is None:
                self._drop(block)
