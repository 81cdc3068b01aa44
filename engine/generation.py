"""The loop: prompt ids in, one id at a time out. Knows no text."""

from collections.abc import Iterator, Sequence
from typing import cast

import mlx.core as mx

from engine.device import on_gpu
from engine.network import Network
from engine.prompt_cache import PromptCache
from engine.sampling import PENALTY_WINDOW, Choose


def pass_tokens() -> int:
    """Tell how many tokens are read in one pass.

    A pass cannot be stopped in the middle, so it is kept short; much shorter, and a GPU idles.
    """
    return 512 if on_gpu() else 128


def prefill(network: Network, cache: PromptCache, prompt: Sequence[int]) -> Iterator[int]:
    """Read all of prompt that cache does not hold, but for its last pass; yield how much is read.

    What remains, one pass at most, is `decode`'s first pass: the prompt's last id is not
    read in a pass of its own, so the first id costs no more passes than the prompt does.
    """
    step = pass_tokens()
    cache.suit(network.stage(len(prompt)))
    while len(prompt) - len(cache.ids) > step:
        start, end = len(cache.ids), len(cache.ids) + step
        network.hidden(mx.array([list(prompt[start:end])]), cache.layers, len(prompt))
        mx.eval([layer.arrays for layer in cache.layers])
        cache.hold(prompt[:end])
        yield end


def decode(
    network: Network, cache: PromptCache, prompt: Sequence[int], *, choose: Choose
) -> Iterator[int]:
    """Read the rest of prompt and yield id after id, for as long as they are taken.

    While an id is on its way to the caller, the step after it is already being computed. Before
    each yield, cache holds every id up to and including the one that is yielded.
    """
    before = mx.array(list(prompt[-PENALTY_WINDOW:]))

    def step(read: mx.array, length: int) -> mx.array:
        hidden = network.hidden(read[None], cache.layers, length)
        chosen = choose(network.logits(hidden[:, -1]), before)
        mx.async_eval(chosen)
        return chosen

    ids = list(prompt)
    token = step(mx.array(ids[len(cache.ids) :]), len(ids))
    while True:
        before = mx.concatenate([before, token])[-PENALTY_WINDOW:]
        if network.stage(len(ids) + 1) == cache.stage:
            following = step(token, len(ids) + 1)
            ids.append(cast(int, token.item()))
        else:
            # With the next id the text is one that RoPE turns otherwise: all of it is read again.
            ids.append(cast(int, token.item()))
            for _ in prefill(network, cache, ids):
                pass
            following = step(mx.array(ids[len(cache.ids) :]), len(ids))
        cache.ids = ids
        yield ids[-1]
        token = following
