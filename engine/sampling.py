"""Logits → one id, by the dials of a `Sampling`.

What a reply may go on with is decided as in transformers' generation/utils.py, in its order and
in float32: repetition penalty, temperature, top_k, top_p, min_p. All of it is one lazy graph that
is computed with the step that makes the logits: nothing here asks for a value.
"""

import math
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

import mlx.core as mx

from engine.errors import BadRequestError
from engine.wire import Sampling

# A penalty over the whole text would forbid "the" after a page; over the last few lines it stops
# the loops that small models fall into.
PENALTY_WINDOW = 64

# Below this, scores divided by the temperature are beyond float32; it is as good as none.
COLD = 1e-6

# A chat's next token is nearly always among so many, and to sort these takes no time.
CANDIDATES = 64

# The vocabulary is searched, summed up and drawn from in rows of so many tokens: 2,004 rows for
# Llama 3, of which as many are looked into as there are candidates.
ROW = 64

# How rarely, as a power of 2, no try of a draw may fit: float32's own chances are no finer.
FINEST = 24

# Below this a draw would need hundreds of tries, and the whole vocabulary is sorted instead.
FEW_TRIES = 1 / 16

# Stands for an id where a quick choice cannot tell which.
UNSURE = -1


# Logits (1, vocab) and the ids before them → one id, (1,), lazily.
Choose = Callable[[mx.array, mx.array], mx.array]


def checked(sampling: Sampling) -> Sampling:
    """Give the dials back, or raise BadRequestError naming the one that makes no sense."""
    seed = sampling.seed
    allowed = {
        "temperature is from 0 to 10": 0 <= sampling.temperature <= 10,
        "top_p is above 0, and 1 at most": 0 < sampling.top_p <= 1,
        "top_k is 0 or more": sampling.top_k >= 0,
        "min_p is from 0 to below 1": 0 <= sampling.min_p < 1,
        "repetition_penalty is above 0, and 10 at most": 0 < sampling.repetition_penalty <= 10,
        "seed is from 0 to below 2^63": seed is None or 0 <= seed < 2**63,
    }
    for rule, holds in allowed.items():
        if not holds:
            raise BadRequestError(f"{rule}: choose a number there.")
    return sampling


class Chooser:
    """Chooses by dials: logits (1, vocab) and the ids before it → one id, (1,).

    It is lazy, like all of MLX: what it returns is computed with the step that made the logits.
    """

    def __init__(self, sampling: Sampling, vocab_size: int) -> None:
        top_k = sampling.top_k if sampling.top_k < vocab_size else 0
        self._cuts = _Cuts(sampling.temperature, top_k, sampling.top_p, sampling.min_p)
        self._penalty = sampling.repetition_penalty

    def __call__(self, logits: mx.array, before: mx.array) -> mx.array:
        """Choose an id."""
        return self._choose(logits, before)

    def quickly(self, logits: mx.array, before: mx.array) -> mx.array:
        """Choose the same id without what is seldom needed; where it is needed, give UNSURE."""
        return self._choose(logits, before, quickly=True)

    def _choose(self, logits: mx.array, before: mx.array, *, quickly: bool = False) -> mx.array:
        scores = logits.flatten().astype(mx.float32)
        if self._penalty != 1:
            scores = _penalized(scores, before[-PENALTY_WINDOW:], self._penalty)
        if self._cuts.temperature <= COLD:
            return mx.argmax(scores, keepdims=True)
        return _drawn(scores, self._cuts, quickly=quickly)


def greedy(logits: mx.array, _before: mx.array) -> mx.array:
    """Choose the likeliest id, whatever was said before."""
    return mx.argmax(logits, axis=-1)


def recent(ids: Sequence[int], count: int = PENALTY_WINDOW) -> mx.array:
    """Give the last count of ids, at least one, in an array that always has this size.

    Where they are fewer, the oldest stands in for what is missing: it counts as said anyway, and
    these leave the window before it does.
    """
    last = list(ids[-count:])
    return mx.array([last[0]] * (count - len(last)) + last)


def likeliest(scores: mx.array, count: int) -> mx.array:
    """Find the ids, (count,), of the highest of scores, (V,), in no order.

    Each of them is in one of the count rows with the highest peaks: were its row left out, count
    others would have a score as high in their rows. So few scores are sorted; that is most of the
    time on Metal, where a partition is a sort, and some of it on the processor.
    """
    if len(scores) <= 2 * count * ROW:
        return _highest(scores, count)
    rows = _padded(scores).reshape(-1, ROW)
    looked_into = _highest(rows.max(axis=-1), count)
    found = _highest(rows[looked_into].flatten(), count)
    return looked_into[found // ROW] * ROW + found % ROW


def _highest(scores: mx.array, count: int) -> mx.array:
    return mx.argpartition(scores, kth=len(scores) - count)[-count:]


def _padded(scores: mx.array) -> mx.array:
    """Fill the last row up with tokens that have no chance."""
    missing = -len(scores) % ROW
    return mx.pad(scores, (0, missing), constant_values=-math.inf) if missing else scores


def _penalized(scores: mx.array, said: mx.array, penalty: float) -> mx.array:
    """Make what was said less likely (CTRL, arXiv 1909.05858); twice said is said."""
    theirs = scores[said]
    theirs = mx.where(theirs < 0, theirs * penalty, theirs / penalty)
    return mx.put_along_axis(scores, said, theirs, axis=0)


class _Cuts(NamedTuple):
    """The dials that a draw heeds, in the order in which they count. 0 is no top_k."""

    temperature: float
    top_k: int
    top_p: float
    min_p: float


# On Metal, a few tens of small kernels are one each so; `engine.device` leaves it off elsewhere.
@partial(mx.compile, inputs=mx.random.state, outputs=mx.random.state)
def _drawn(scores: mx.array, cuts: _Cuts, *, quickly: bool) -> mx.array:
    """Draw one id, (1,), from what the cuts leave of scores, (V,).

    Each cut leaves the likeliest of what the one before it left. So one draw is all it takes,
    from weights that are 0 for the others; nothing needs to be sorted but for top_k and top_p.
    """
    temperature, top_k, top_p, min_p = cuts
    # 2 to the power of x, since glibc computes it in a third of the time that MLX takes for e's.
    steepness = math.log2(math.e) / temperature
    if top_p == 1 and not top_k:
        weights = mx.power(0.5, (scores.max() - scores) * steepness)
        return _tries(_likely(weights, min_p), 1)
    near = likeliest(scores, _candidates(top_p, top_k, len(scores)))
    theirs = scores[near]
    behind = (theirs.max() - scores) * steepness
    weights = mx.power(0.5, behind)
    if top_k:
        # As in transformers, whatever is as likely as the last one stays too.
        weights = weights * (scores >= mx.sort(theirs)[-top_k])
    # Not before top_p: it counts the mass that min_p takes away.
    allowed = _likely(weights, min_p)
    if top_p == 1:
        return _tries(allowed, 1)
    field = _Field(behind, weights, allowed, top_p * _mass(weights))
    chosen, enough = _of_nucleus(field, near)
    if enough is None:
        return chosen
    # The other draw has three times as many kernels. Whether it is needed is known on the host only
    # once the step is computed, so a loop that will not wait has to go back where it was.
    other = mx.array([UNSURE]) if quickly else _of_wide_nucleus(field, _tries_for(top_p))
    return mx.where(enough, chosen, other)


def _candidates(top_p: float, top_k: int, vocab_size: int) -> int:
    """Tell how many of the likeliest are looked at one by one."""
    return vocab_size if top_p < FEW_TRIES else min(max(CANDIDATES, top_k), vocab_size)


def _likely(weights: mx.array, min_p: float) -> mx.array:
    """Leave what min_p does; the likeliest weighs 1."""
    return weights * (weights >= min_p) if min_p else weights


def _tries(weights: mx.array, count: int) -> mx.array:
    """Draw ids, (count,), in proportion to weights, (V,): first a row, then a token in it.

    The product of the two chances is the token's own. One sum that ran over the whole vocabulary
    would round a tail of a hundred thousand unlikely tokens away, one by one.
    """
    missing = -len(weights) % ROW
    rows = (mx.pad(weights, (0, missing)) if missing else weights).reshape(-1, ROW)
    upto = mx.cumsum(rows.sum(axis=-1))
    dice = mx.random.uniform(shape=(2, count, 1))
    # A die is below 1, so what is found has a weight: the sum grows there.
    row = mx.searchsorted(upto, dice[0, :, 0] * upto[-1], side="right").astype(mx.int32)
    row = mx.minimum(row, len(rows) - 1)
    within = mx.cumsum(rows[row], axis=-1)
    found = row * ROW + (within <= dice[1] * within[:, -1:]).sum(axis=-1)
    # Of scores that are no numbers, none is found: that is no id to read with.
    return mx.minimum(found, len(weights) - 1)


class _Field(NamedTuple):
    """What a nucleus is drawn from: arrays (V,), and limit, ().

    behind counts how often the likeliest is twice as likely again, weights is 2^-behind where
    top_k leaves it; allowed is what min_p leaves of these. The nucleus is each token with less
    than limit of weights above it. Of equally likely tokens the later stands above the earlier:
    so as many of them are in it as in transformers, whose sort leaves open which.
    """

    behind: mx.array
    weights: mx.array
    allowed: mx.array
    limit: mx.array


def _of_nucleus(field: _Field, near: mx.array) -> tuple[mx.array, mx.array | None]:
    """Draw an allowed id, (1,), from the nucleus, if all of it is among the candidates near.

    Tell whether it is, (), but for when these are all tokens.
    """
    # Bits of floats from 0 up are in the order of the floats.
    bits = field.behind[near].view(mx.int32).astype(mx.int64)
    near = near[mx.argsort((bits << 32) - near.astype(mx.int64))]
    masses = field.weights[near]
    inside = mx.cumsum(masses, inclusive=False) < field.limit
    chosen = near[_tries(field.allowed[near] * inside, 1)]
    if len(near) == len(field.weights):
        return chosen, None
    # Of tokens as likely as the last candidate, some may be no candidates: none may matter.
    return chosen, ((masses > masses[-1]) * masses).sum() >= field.limit


def _of_wide_nucleus(field: _Field, count: int) -> mx.array:
    """Draw an allowed id, (1,), of a nucleus of any size, without a sort.

    Draws from all that are repeated until one is inside are draws from the inside. At least top_p
    of them are, so of count tries one is, but for a chance of 2^-24. Where one try is inside, all
    likelier ones are: a search by halves finds in log2(count) sums which.
    """
    tries = _tries(field.allowed, count)
    theirs = field.behind[tries]
    ranked = mx.sort(theirs)
    half = (count + 1) // 2
    place, above = mx.array(half - 1), mx.array(0.0)
    while half:
        mass = mx.inner((field.behind < ranked[place]).astype(mx.float32), field.weights)
        inside = mass < field.limit
        above = mx.where(inside, mass, above)
        half //= 2
        # The last step is one back, to a try that is inside, if the place is not.
        place = place + mx.where(inside, half, -max(half, 1))
    # Of tokens as likely as that one, above which there is so much, those inside are the last.
    level = ranked[mx.maximum(place, 0)]
    later = mx.cumsum(field.behind == level, reverse=True, inclusive=False)[tries]
    above = above + later * mx.power(0.5, level)
    inside = (theirs < level) | ((theirs == level) & (above < field.limit))
    return tries[mx.argmax(inside, keepdims=True)]


def _mass(weights: mx.array) -> mx.array:
    """Sum weights, (V,), up by rows, where they are whole: fewer roundings meet in one sum."""
    rows = weights.reshape(-1, ROW) if len(weights) % ROW == 0 else weights
    return rows.sum(axis=-1).sum()


def _tries_for(top_p: float) -> int:
    """Tell how many tries are enough, as a number that halves evenly: 7 for 0.95, 15 for 0.9."""
    needed = FINEST * math.log(2) / -math.log1p(-top_p)
    return 2 ** math.ceil(math.log2(needed + 1)) - 1
