"""Which turns go where a conversation outgrows the context. Knows no tokenizer and no template.

Whatever goes, all that follows is read again, as it moves. So not a turn goes at a time, but so
much that there is room for many; and how much that is follows from the turns alone, which makes the
same turns go when the conversation is a turn longer.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from engine.wire import Role, Turn

# Room is made for such a share of the context at a time, and a reply is left as much.
SHARE = 4


@dataclass(frozen=True, slots=True)
class Room:
    """How many tokens there are for a prompt with its reply, and for a reply at most."""

    context: int
    max_tokens: int

    @property
    def limit(self) -> int:
        """Give how long a prompt is at most that leaves room for its reply."""
        return self.context - min(self.max_tokens, self.step)

    @property
    def step(self) -> int:
        """Give for how many tokens room is made at a time."""
        return max(1, self.context // SHARE)


def ways_out(turns: Sequence[Turn], sizes: Sequence[int], room: Room) -> Iterator[tuple[int, ...]]:
    """Give the places of the turns that go: as few as their sizes demand, then a step more each.

    The oldest exchanges go first. The last way is that all go that may.
    """
    exchanges = may_go(turns)
    sums = list(accumulate((sum(sizes[at] for at in each) for each in exchanges), initial=0))
    steps, going = -(-max(0, sum(sizes) - room.limit) // room.step), -1
    while going < len(exchanges):
        going = min(bisect_left(sums, steps * room.step), len(exchanges))
        yield tuple(place for each in exchanges[:going] for place in each)
        steps = sums[going] // room.step + 1


def may_go(turns: Sequence[Turn]) -> list[list[int]]:
    """Give the places of each exchange that may go, the oldest first.

    The last one is what is asked, and one with a pinned turn stays whole.
    """
    return [
        each for each in exchanges_of(turns)[:-1] if not any(turns[place].pinned for place in each)
    ]


def exchanges_of(turns: Sequence[Turn]) -> list[list[int]]:
    """Give the places of what a user says and of all that answers it, for each time.

    Many templates refuse turns that do not alternate, and whole exchanges leave turns that do. What
    the system says belongs to none.
    """
    exchanges: list[list[int]] = []
    for place, turn in enumerate(turns):
        if turn.role is Role.USER or (turn.role is Role.ASSISTANT and not exchanges):
            exchanges.append([])
        if turn.role is not Role.SYSTEM:
            exchanges[-1].append(place)
    return exchanges


def joined(turns: Sequence[Turn]) -> list[Turn]:
    """Make turns of the same role that follow each other one: a question that got no answer."""
    grouped = (list(group) for _, group in groupby(turns, key=lambda turn: turn.role))
    return [
        group[0] if len(group) == 1 else Turn(group[0].role, "\n\n".join(t.text for t in group))
        for group in grouped
    ]
