"""How likely the network held each id it was chosen from: computed only where it is asked for."""

from collections import deque
from dataclasses import dataclass
from typing import NamedTuple, cast

import mlx.core as mx

from engine.errors import BadRequestError
from engine.sampling import Choose, Chooser, likeliest

# As many as the samplers look at, and more than fit on a screen.
MOST = 64


@dataclass(frozen=True, slots=True)
class LogProbs:
    """Logarithms of chances, as the network gave them: before penalty, temperature and cuts.

    They are those of a softmax over all tokens at temperature 1, which say what the network holds
    likely, and not what the dials have left of it: so they are the same however it was chosen.
    logprob is that of the id that was chosen, top those of the likeliest ids, the likeliest first.
    """

    logprob: float
    top: tuple[tuple[int, float], ...]


def checked_count(count: int) -> int:
    """Give back how many alternatives are wanted, or raise BadRequestError."""
    if not 0 <= count <= MOST:
        raise BadRequestError(f"A token can come with 0 to {MOST} of the likeliest, not {count}.")
    return count


class Note(NamedTuple):
    """How likely a chosen id, (1,), was, and the likeliest, (count,), in no order, all lazily.

    mass is the logarithm that scores have in common: they less that are logarithms of chances.
    """

    own: mx.array
    near: mx.array
    theirs: mx.array
    mass: mx.array


class Watched:
    """Chooses as it would without being watched, and tells how likely each id was.

    A choice is made a step ahead of the id that is given out, and may be taken back. So who chooses
    makes a note of it, begun with its step so that nothing waits for it, and gives the note out
    with the id; it waits here to be told of.
    """

    def __init__(self, choose: Choose, count: int) -> None:
        self._choose, self._count = choose, count
        self._given = deque[Note]()

    def __call__(self, logits: mx.array, before: mx.array) -> mx.array:
        """Choose an id."""
        return self._choose(logits, before)

    def quickly(self, logits: mx.array, before: mx.array) -> mx.array:
        """Choose an id, or give UNSURE where that is quicker."""
        if isinstance(self._choose, Chooser):
            return self._choose.quickly(logits, before)
        return self._choose(logits, before)

    def note(self, logits: mx.array, chosen: mx.array) -> Note:
        """Note how likely chosen, (1,), is by logits, (1, vocab)."""
        return Note(*_noted(logits, chosen, count=self._count))

    def give(self, note: Note) -> None:
        """Hear that the id is given out now of which this is the note."""
        self._given.append(note)

    def next(self) -> LogProbs:
        """Tell of the oldest id that was given out and not told of."""
        own, near, theirs, _ = self._given.popleft()
        top = zip(cast(list[int], near.tolist()), cast(list[float], theirs.tolist()), strict=True)
        # So few are sorted here in no time, and there by a kernel of its own.
        return LogProbs(cast(float, own.item()), tuple(sorted(top, key=lambda one: -one[1])))


def noted_anew(note: Note, logits: mx.array, token: int) -> Note:
    """Give the note of another id that was chosen in that place."""
    own = logits.flatten()[token].astype(mx.float32) - note.mass
    return note._replace(own=own)


# On Metal, a few tens of small kernels are fewer so; `engine.device` leaves it off elsewhere.
@mx.compile
def _noted(logits: mx.array, chosen: mx.array, *, count: int) -> tuple[mx.array, ...]:
    scores = logits.flatten().astype(mx.float32)
    mass = mx.logsumexp(scores)
    if not count:
        none = chosen[:0]
        return scores[chosen] - mass, none, none.astype(mx.float32), mass
    near = likeliest(scores, min(count, len(scores)))
    return scores[chosen] - mass, near, scores[near] - mass, mass
