"""`Siblings`: the blocks that follow one text, found by what they have in common with given ids."""

from bisect import bisect_left, insort
from collections.abc import Iterator

from engine.blocks import Block

# So many on either side are looked at, where several have the same ids in common with a text.
NEAR = 8


class Siblings:
    """Blocks in the order of their ids, in which those that share the most stand together.

    So a text is held against a few, however many conversations begin alike.
    """

    def __init__(self) -> None:
        self._order: list[bytes] = []
        self._blocks: dict[bytes, Block] = {}

    def __len__(self) -> int:
        """Count them."""
        return len(self._order)

    def __iter__(self) -> Iterator[Block]:
        """Give all of them."""
        return iter(self._blocks.values())

    def add(self, block: Block) -> None:
        """Have one more, whose ids none has."""
        insort(self._order, block.ids)
        self._blocks[block.ids] = block

    def remove(self, block: Block) -> None:
        """Have one less."""
        del self._order[bisect_left(self._order, block.ids)]
        del self._blocks[block.ids]

    def exactly(self, ids: bytes) -> Block | None:
        """Give the one that has these ids."""
        return self._blocks.get(ids)

    def going_on(self, ids: bytes) -> Block | None:
        """Give one that has these ids, or these and more."""
        place = bisect_left(self._order, ids)
        if place < len(self._order) and self._order[place].startswith(ids):
            return self._blocks[self._order[place]]
        return None

    def gone_on_with(self, ids: bytes) -> Block | None:
        """Give the one that has the first of these ids and no others."""
        # What stands between the two in this order would begin with the shorter one's ids, too.
        place = bisect_left(self._order, ids) - 1
        if place >= 0 and ids.startswith(self._order[place]):
            return self._blocks[self._order[place]]
        return None

    def near(self, ids: bytes) -> list[Block]:
        """Give some of which at least one shares as many ids with these as any other does."""
        place = bisect_left(self._order, ids)
        return [self._blocks[other] for other in self._order[max(0, place - NEAR) : place + NEAR]]
