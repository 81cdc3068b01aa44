"""How likely the network held each id it was chosen from: computed only where it is asked for."""

from collections import deque
from dataclasses import dataclass
from typing import cast

import mlx.core as mx

from engine.errors import BadRequestError
from engine.sampling import Choose, likeliest

# As many as the samplers look at, and more than fit on a screen.
MOST = 64


@dataclass(frozen=True, slots=True)
class LogProbs:
    """Logarithms of chances, as the network gave them: before penalty, temperature and cuts.

    logprob is that of the id that was chosen, top those of the likeliest ids, the likeliest first.
    """

    logprob: float
    top: tuple[tuple[int, float], ...]


def checked_count(count: int) -> int:
    """Give back how many alternatives are wanted, or raise BadRequestError."""
    if not 0 <= count <= MOST:
        raise BadRequestError(f"A token can come with 0 to {MOST} of the likeliest, not {count}.")
    return count


class Watched:
    """Chooses as it would without being watched, and notes what each choice was made from.

    A choice is made one step ahead of the id that is handed over, so notes wait in a queue.
    """

    def __init__(self, choose: Choose, count: int) -> None:
        self._choose, self._count = choose, count
        self._notes: deque[tuple[mx.array, mx.array, mx.array]] = deque()

    def __call__(self, logits: mx.array, before: mx.array) -> mx.array:
        """Choose, and set off the notes with the choice: what reads them finds them computed."""
        chosen = self._choose(logits, before)
        scores = logits.flatten().astype(mx.float32)
        scores = scores - mx.logsumexp(scores)
        near = likeliest(scores, min(self._count, len(scores))) if self._count else chosen[:0]
        near = near[mx.argsort(-scores[near])] if self._count else near
        self._notes.append((scores[chosen], near, scores[near]))
        mx.async_eval(chosen, *self._notes[-1])
        return chosen

    def next(self) -> LogProbs:
        """Tell of the oldest choice that was not told of. It computes nothing, so waits no step."""
        own, near, theirs = (cast(list[float], note.tolist()) for note in self._notes.popleft())
        return LogProbs(own[0], tuple(zip(map(int, near), theirs, strict=True)))
