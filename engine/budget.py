"""What is needed beside what there is: bytes, and words that say both so that they add up."""

from typing import NamedTuple

from engine.said import Said, listed, said

# What is left to the system and to other apps: with less, it swaps or ends apps, ours first.
# A sixteenth is half a gigabyte of the 8 that the smallest Mac has, and 1 GB of 16. It is for what
# they will want next; what they hold already is not counted as free in the first place.
LEFT_SHARE = 16
LEAST_LEFT = 512 * 1024 * 1024


class Need(NamedTuple):
    """Bytes: of a text's keys and values, of the largest pass, and of weights to be opened.

    piece is the largest buffer among them.
    """

    conversation: int
    work: int
    weights: int = 0
    piece: int = 0

    @property
    def total(self) -> int:
        """Sum up what is needed at the same time."""
        return self.weights + self.conversation + self.work


class Free(NamedTuple):
    """So many bytes can be had, beside those that are left to the system; piece of them at once."""

    bytes: int
    left: int = 0
    piece: int | None = None

    def more(self, size: int) -> "Free":
        """Tell what can be had where so many bytes are given back."""
        return self._replace(bytes=self.bytes + size)

    def has(self, need: Need) -> bool:
        """Tell whether there is room for what is needed."""
        return need.total <= self.bytes and not self.is_too_large(need.piece)

    def is_too_large(self, piece: int) -> bool:
        """Tell whether no buffer can be so large, however much is free."""
        return self.piece is not None and piece > self.piece


def left_to_the_system(total: int) -> int:
    """Tell how many of a machine's bytes are not ours to take."""
    return max(total // LEFT_SHARE, LEAST_LEFT)


def compared(need: Need, free: Free) -> Said:
    """Complete 'It …' with why there is no room.

    What is needed is rounded up and what is free down, so what is too much looks so, too.
    """
    if free.piece is not None and free.is_too_large(need.piece):
        unit = _Unit(need.piece)
        needs, most = unit.text(unit.up(need.piece)), unit.text(unit.down(free.piece))
        return said(
            "needs {size} of memory in one piece, and {most} is the most", size=needs, most=most
        )
    unit = _Unit(need.total)
    weights, conversation, work = map(unit.up, (need.weights, need.conversation, need.work))
    parts = [
        (said("{size} for its weights", size=unit.text(weights)), weights),
        (said("{size} for the conversation", size=unit.text(conversation)), conversation),
        (said("{size} for its work", size=unit.text(work)), work),
    ]
    return said(
        "needs {size} of memory ({parts}), and {had}",
        size=unit.text(weights + conversation + work),
        parts=listed([part for part, size in parts if size]),
        had=_had(unit, free),
    )


def _had(unit: "_Unit", free: Free) -> Said:
    size = unit.text(unit.down(free.bytes))
    if not free.left:
        return said("{size} can be had", size=size)
    left = unit.text(unit.up(free.left))
    return said("{size} can be had beside {left} that the system keeps", size=size, left=left)


class _Unit:
    """Tenths of a gigabyte, or megabytes where what is written is less than one."""

    def __init__(self, size: int) -> None:
        self._is_large = size >= 10**9
        self._step = 10**8 if self._is_large else 10**6

    def up(self, size: int) -> int:
        """Count the steps that hold size."""
        return -(-size // self._step)

    def down(self, size: int) -> int:
        """Count the steps that size holds."""
        return size // self._step

    def text(self, count: int) -> Said:
        """Write so many steps."""
        if self._is_large:
            return said("{number} GB", number=count / 10)
        return said("{number} MB", number=count)
