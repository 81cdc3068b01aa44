"""`BlockStore`: all blocks that are kept, in memory and on disk, found by the text before them."""

import time
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from engine.block_content import most_bytes
from engine.block_files import BlockFiles
from engine.blocks import BLOCK, Block, Chain, Rows, shared_tokens
from engine.siblings import Siblings
from engine.wire import Cause

# What a text shares of a block that is on disk alone is worth reading the whole of it from so many
# tokens on: a file of a large model has 33 MB.
WORTH_READING = BLOCK // 4
# A use is so long after the one before, in nanoseconds: more than a text has blocks.
APART = 1_000_000
# Of so many blocks that are not kept any more it is known why, in 1.2 kB each.
MOST_GONE = 4_000
# A reply waits while memory is given back.
SHRINK_S = 2.0


class Room(NamedTuple):
    """How many bytes blocks may take; on disk, those of all models together."""

    memory: int
    disk: int = 0


class Found(NamedTuple):
    """Blocks that go on with a text, the last one perhaps in part: up to so many of its tokens.

    lost says what became of what went on from there, if that is known.
    """

    blocks: tuple[Block, ...]
    tokens: int
    lost: Cause | None = None


class _Gone(NamedTuple):
    """What a block that is not kept any more had, whose it was, and why it is gone."""

    ids: bytes
    owner: str | None
    cause: Cause


class BlockStore:
    """Keeps blocks; where they take more than there is room for, the least recently used go first.

    Of a text's blocks, each counts as used a little later than the one after it, in files too: so
    a beginning never goes before what it leads to.

    files are where blocks are saved, and those that were saved before; without, there is only
    memory: fault says why, if there should be. in_memory and on_disk count the bytes that blocks
    take.
    """

    def __init__(
        self, room: Room, files: BlockFiles | None = None, *, fault: str | None = None
    ) -> None:
        self._fault = fault
        self.in_memory = self.on_disk = 0
        self._room, self._files = room, files
        self._after: dict[bytes, Siblings] = {}
        self._by_key: dict[bytes, Block] = {}
        self._now = time.time_ns()
        # What the disk had no room for, since something was looked for: it is not tried again.
        self._too_much: set[bytes] = set()
        # What is not kept any more, by the text before it.
        self._gone: OrderedDict[bytes, _Gone] = OrderedDict()
        self._find_files()
        self._make_room_on_disk(0, self._now + 1)

    def __iter__(self) -> Iterator[Block]:
        """Give all blocks."""
        return iter(self._by_key.values())

    def find(self, chain: Chain, held: int) -> Found:
        """Find what goes on with a text of which the first held tokens are at hand, in memory.

        Nothing is found where it would not go beyond these. What is found has to be taken.
        """
        self._settle()
        self._too_much.clear()
        self._now = max(time.time_ns(), self._now + APART)
        found = self._known(chain, held)
        # What is at hand may lie in files too, and should outlast what follows it.
        used = [*self._at_hand(chain, held), *found.blocks]
        for block in used:
            block.used = self._now - block.number
        if self._files is not None:
            self._files.touch(used)
        return found._replace(lost=self._lost(chain, found.tokens))

    def put(self, blocks: Iterable[Block]) -> None:
        """Keep a text's blocks in memory."""
        for block in blocks:
            self._put(block)
        self._keep_to(self._room.memory)

    def expect(self, blocks: Iterable[Block]) -> None:
        """Begin to read blocks that are on disk alone: they are taken next, in this order."""
        if self._files is not None:
            self._files.expect(block for block in blocks if not block.rows)

    def take(self, block: Block, tokens: int) -> list[Rows]:
        """Give a block's rows for so many of its tokens; none where they are no more.

        Whole, they are given away: if the block has a file, it is known still. In part they stay
        where they are, too, for the text that they are whole in.
        """
        if not block.rows:
            return self._read(block)
        rows = list(block.rows)
        if tokens == block.tokens:
            self._give_up_rows(block)
        return rows

    @property
    def writes(self) -> bool:
        """Tell whether a block could be saved now."""
        return self._files is not None and not self._files.full

    @property
    def fault(self) -> str | None:
        """Say why blocks cannot be saved, None where they can, as far as is known."""
        return self._fault if self._files is None else self._files.fault

    @property
    def saving(self) -> bool:
        """Tell whether something is being written, after which more may be to write."""
        return self._files is not None and self._files.busy

    def knows(self, chain: Chain, number: int) -> bool:
        """Tell whether a text's block is kept, or one that goes on with it."""
        siblings = self._after.get(chain.before(number))
        return siblings is not None and siblings.going_on(chain.ids(number)) is not None

    def save_next(self) -> bool:
        """Begin to write a block that is in memory alone; tell whether one was begun."""
        self._settle()
        if not self.writes:
            return False
        unsaved = [block for block in self if self._wants_file(block)]
        for block in sorted(unsaved, key=lambda block: -block.used):
            if self._begin_file(block):
                return True
        return False

    def add_to_files(self, block: Block) -> bool:
        """Begin to write a block whose rows lie elsewhere in memory too; tell whether it was."""
        self._settle()
        block.used = self._now - block.number
        if block.key in self._too_much or not self.writes or not self._begin_file(block):
            return False
        block.rows = []
        self._put(block)
        return True

    def shrink(self) -> None:
        """Keep nothing in memory: save what may be saved in so short a time, and drop the rest."""
        end = time.monotonic() + SHRINK_S
        # Where nothing is in memory, nobody waits for a slow disk, however often this is asked.
        while (
            self.in_memory
            and (left := end - time.monotonic()) > 0
            and (self.save_next() or self.saving)
        ):
            # One after the other, as what is being written lies in memory twice.
            self.wait(left)
        self._keep_to(0)

    def wait(self, seconds: float) -> None:
        """Wait until something that is being written is done, so many seconds at most."""
        if self._files is not None:
            self._files.wait(seconds)

    def close(self) -> None:
        """Write nothing more."""
        if self._files is not None:
            self._files.close()

    def forget(self, owner: str | None) -> None:
        """Keep nothing that was read for owner first, or for anybody, in memory and on disk."""
        for block in [block for block in self if owner in {None, block.owner}]:
            self._drop(block)
        forgotten = [key for key, gone in self._gone.items() if owner in {None, gone.owner}]
        for before in forgotten:
            del self._gone[before]
        if self._files is not None:
            self._files.damaged.clear()

    def limit(self, room: Room) -> None:
        """Keep so much from now on."""
        self._room = room
        self._too_much.clear()
        self._keep_to(self._room.memory)
        self._make_room_on_disk(0, self._now + 1)

    def _find_files(self) -> None:
        """Learn of the blocks that were saved before."""
        saved = self._files.blocks() if self._files else []
        for block in sorted(saved, key=lambda block: block.number):
            self._now = max(self._now, block.used)
            before = self._by_key.get(block.before)
            leads = block.number == (0 if before is None else before.number + 1)
            if leads and block.key not in self._by_key:
                self._enter(block)
            elif self._files is not None:
                self._files.remove(block)  # nothing leads to it, or it is there for another, too
        # Where the times were not noted any more, a beginning may look older than its end.
        for block in sorted(self, key=lambda block: -block.number):
            if (before := self._by_key.get(block.before)) is not None:
                before.used = max(before.used, block.used + 1)

    def _put(self, block: Block) -> None:
        """Keep a block, but not where another one goes on with it; nor then the other one."""
        block.used = self._now - block.number
        siblings = self._after.get(block.before, Siblings())
        if (other := siblings.going_on(block.ids)) is not None:
            other.used = block.used
            if other.ids == block.ids and block.rows and not other.rows:
                other.rows = block.rows
                self.in_memory += other.nbytes
            return
        if (other := siblings.gone_on_with(block.ids)) is not None:
            self._drop(other)
        self._enter(block)

    def _lost(self, chain: Chain, tokens: int) -> Cause | None:
        """Say why nothing is known that goes on with so many tokens of a text."""
        number = tokens // BLOCK
        before, ids = chain.before(number), chain.ids(number)
        if self._files is not None and chain.before(number + 1) in self._files.damaged:
            return Cause.DAMAGED
        gone = self._gone.get(before)
        if gone is not None and shared_tokens(gone.ids, ids) > tokens - BLOCK * number:
            return gone.cause
        siblings = self._after.get(before)
        if siblings is None:
            return None
        # What is there of it, and was not worth reading, has not been written otherwise.
        shared = max(shared_tokens(block.ids, ids) for block in siblings.near(ids))
        return None if shared > tokens - BLOCK * number else Cause.REWRITTEN

    def _note_gone(self, block: Block, cause: Cause) -> None:
        """Remember why a block is not kept any more, if it is not."""
        if self._by_key.get(block.key) is block:
            return
        self._gone[block.before] = _Gone(block.ids, block.owner, cause)
        self._gone.move_to_end(block.before)
        if len(self._gone) > MOST_GONE:
            self._gone.popitem(last=False)

    def _enter(self, block: Block) -> None:
        self._gone.pop(block.before, None)
        if self._files is not None:
            self._files.damaged.discard(block.key)
        self._after.setdefault(block.before, Siblings()).add(block)
        self._by_key[block.key] = block
        self.in_memory += block.nbytes
        self.on_disk += block.file_bytes

    def _drop(self, block: Block) -> None:
        self._give_up_file(block)
        self._give_up_rows(block)

    def _give_up_rows(self, block: Block) -> None:
        """Have a block in its file only; without one it is known no more."""
        self.in_memory -= block.nbytes
        block.rows = []
        self._lose(block)

    def _give_up_file(self, block: Block) -> None:
        """Have a block in memory only; if it is not there, it is known no more."""
        if self._files is not None and block.file is not None:
            self._files.remove(block)
        self.on_disk -= block.file_bytes
        block.file_bytes = 0
        self._lose(block)

    def _lose(self, block: Block) -> None:
        """Know a block no more, if it is neither in memory nor on disk."""
        if block.rows or block.file is not None or self._by_key.get(block.key) is not block:
            return
        del self._by_key[block.key]
        siblings = self._after[block.before]
        siblings.remove(block)
        if not siblings:
            del self._after[block.before]

    def _read(self, block: Block) -> list[Rows]:
        """Read a block's rows from its file, if they are there."""
        rows = self._files.read(block) if self._files is not None and block.file else []
        if not rows:
            self._give_up_file(block)
            self._note_gone(block, Cause.DAMAGED)
        return rows

    def _settle(self) -> None:
        """Note what has been written, and what the disk has refused."""
        for block, nbytes in self._files.arrived() if self._files is not None else ():
            self.on_disk += nbytes - block.file_bytes
            block.file_bytes = nbytes
            if not nbytes:
                self._too_much.add(block.key)
                block.file = None
                self._lose(block)

    def _wants_file(self, block: Block) -> bool:
        """Tell whether a block is to be saved now, which is after all that leads to it."""
        if not block.rows or block.file or block.owner is None or block.key in self._too_much:
            return False
        before = self._by_key.get(block.before)
        return block.number == 0 or (before is not None and before.file is not None)

    def _begin_file(self, block: Block) -> bool:
        """Begin to write a block, if the disk has room for it; tell whether it has."""
        assert self._files is not None, "there are files to save to"
        if not self._make_room_on_disk(most_bytes(block), block.used):
            self._too_much.add(block.key)
            return False
        self._files.write(block)
        if self._by_key.get(block.key) is block:
            self.on_disk += block.file_bytes
        return True

    def _make_room_on_disk(self, nbytes: int, used: int) -> bool:
        """Have room for so many bytes, if what was used before then can give way."""
        if self._files is None:
            return False
        others = self._files.others
        over = self.on_disk + others.nbytes + nbytes - self._room.disk
        if over <= 0:
            return True
        older = [block for block in self if block.file is not None and block.used < used]
        if over > others.nbytes + sum(block.file_bytes for block in older):
            return False
        over -= others.give_way(over)
        for block in sorted(older, key=lambda block: block.used):
            if over <= 0:
                break
            over -= block.file_bytes
            self._too_much.add(block.key)
            self._give_up_file(block)
            self._note_gone(block, Cause.EVICTED)
        return over <= 0

    def _keep_to(self, memory: int) -> None:
        """Let go of what was not used the longest, until the rest takes so many bytes at most."""
        if self.in_memory <= memory:
            return
        for block in sorted(self, key=lambda block: block.used):
            if self.in_memory > memory and block.rows:
                self._give_up_rows(block)
                # Where nothing is to be kept, it made room for nobody.
                self._note_gone(block, Cause.EVICTED if self._room.memory else Cause.LOST)

    def _at_hand(self, chain: Chain, held: int) -> Iterator[Block]:
        """Give what is kept of the first held tokens of a text."""
        for number in range(-(-held // BLOCK)):
            siblings = self._after.get(chain.before(number))
            ids = chain.ids(number)[: 4 * (held - BLOCK * number)]
            if siblings is not None and (block := siblings.going_on(ids)) is not None:
                yield block

    def _known(self, chain: Chain, held: int) -> Found:
        number = held // BLOCK
        blocks, tokens, shared = list[Block](), number * BLOCK, BLOCK
        while shared == BLOCK:
            at_hand = max(held - BLOCK * number, 0)
            block, shared = self._best(chain.before(number), chain.ids(number), at_hand)
            if block is not None:
                blocks.append(block)
            tokens += shared
            number += 1
        return Found(tuple(blocks), tokens) if tokens > held else Found((), held)

    def _best(self, before: bytes, ids: bytes, at_hand: int) -> tuple[Block | None, int]:
        """Find the block after a text that shares the most tokens with ids, and how many."""
        siblings = self._after.get(before)
        if siblings is None or not ids:
            return None, 0
        if (block := siblings.exactly(ids)) is not None:
            return block, block.tokens
        shared = [(shared_tokens(block.ids, ids), block) for block in siblings.near(ids)]
        worth = [
            (tokens, bool(block.rows), block)
            for tokens, block in shared
            if block.rows or tokens == block.tokens or tokens - at_hand >= WORTH_READING
        ]
        most, _, best = max(worth, key=lambda one: one[:2], default=(0, False, None))
        return (best, most) if most else (None, 0)
