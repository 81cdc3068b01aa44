"""What is quick on this device: tried when a model opens, since no chip's name tells it."""

import logging
import time
from itertools import islice
from typing import cast

import mlx.core as mx

from engine.compiled import CompiledLlama
from engine.device import on_gpu
from engine.generation import decode
from engine.llama import Llama
from engine.network import Network
from engine.prompt_cache import PromptCache
from engine.sampling import greedy
from engine.speculation import MOST_GUESSED

_log = logging.getLogger(__name__)

# A guess that is right gives a few ids at once: a pass that costs as many passes gains nothing.
MOST_PAYING = 4.0

# Python issues the next step in less than this, so a GPU that takes longer never waits for it.
ISSUED_S = 0.01

# A half-precision network's hidden states differ by less, however they are summed.
ALIKE = 0.02


def quickest(network: Llama) -> Network:
    """Give network as it computes a step the quickest here: as it is, or compiled."""
    # The processor would have to wait for a C++ compiler first, and need one: see `settle`.
    if not on_gpu() or pass_s(network, 1) > ISSUED_S:
        return network
    return preferred(network, CompiledLlama(network))


def preferred(network: Network, other: Network) -> Network:
    """Give other where it computes the same as network and does so more quickly."""
    try:
        if _differ(network, other):
            _log.warning("A compiled step computes something else here, so none is used.")
        elif _step_s(other) < _step_s(network):
            return other
    except RuntimeError as error:
        _log.warning("A step cannot be compiled here: %s", error)
    return network


def pass_cost(network: Network) -> float:
    """Measure a pass over a guess in passes over one id; give 0 where guessing cannot pay.

    On a GPU that also makes the kernels, for which the first word would wait otherwise.
    """
    several, one = pass_s(network, MOST_GUESSED), pass_s(network, 1)
    if one < ISSUED_S:  # a loop is quicker than single steps
        one = _step_s(network)
    return max(1.0, several / one) if several < MOST_PAYING * one else 0.0


def pass_s(network: Network, tokens: int) -> float:
    """Time a pass over so many ids, the best of three: the first one may make kernels."""
    times: list[float] = []
    for _ in range(3):
        start = time.perf_counter()
        hidden = network.hidden(mx.zeros((1, tokens), mx.int32), network.new_caches())
        mx.eval(network.logits(hidden))
        times.append(time.perf_counter() - start)
    return min(times)


def _step_s(network: Network) -> float:
    """Time a step in the loop, which issues the next one while one is computed."""
    made = decode(network, PromptCache(network.new_caches()), [0, 0], choose=greedy)
    list(islice(made, 3))  # what is slow once only
    start, steps = time.perf_counter(), 6
    list(islice(made, steps))
    return (time.perf_counter() - start) / steps


def _differ(network: Network, other: Network) -> bool:
    read: list[mx.array] = []
    for one in (network, other):
        caches = one.new_caches()
        one.hidden(mx.array([[0, 0]]), caches)
        read.append(one.hidden(mx.array([[0]]), caches).astype(mx.float32))
    difference = mx.linalg.norm(read[0] - read[1]) / mx.linalg.norm(read[0])
    return not cast(float, difference.item()) < ALIKE
