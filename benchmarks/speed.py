"""Measures reading and writing beside mlx-lm: the same weights, in turn, A B A B, medians.

    python -m benchmarks.speed [NETWORK …] [--rounds N]

Each side has a process of its own each time, so that none finds the other's memory or caches. What
is held before a step of decode is random: a processor would take minutes to read it, and a step
costs the same whatever it looks at. On a processor long prompts are left out for the same reason.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice

import mlx.core as mx
from mlx import nn

from benchmarks.networks import Weights, ours, theirs, weights_named
from engine import blas
from engine.device import on_gpu, settle
from engine.generation import decode, prefill
from engine.prompt_cache import PromptCache
from engine.sampling import Chooser
from engine.wire import Sampling

NETWORKS = ("starter", "overhead", "1B", "3B")
CONTEXTS = (128, 2048, 8192)
SIDES = ("ours", "mlx-lm")
STEPS = 12
# How many tokens are read at once, where the device is quick enough.
PROMPTS: Mapping[str, tuple[int, ...]] = {
    "starter": (128, 512),
    "overhead": (128, 2048),
    "1B": (16,),
    "3B": (8,),
}
ON_GPU = (128, 2048, 8192)

Figures = dict[str, float]
# A prompt's ids and the caches that hold what was before it: ids, one after the other.
Write = Callable[[Sequence[int], int], Iterator[int]]


def main() -> None:
    """Measure what is asked for and print a table, or one side of it as JSON."""
    said = argparse.ArgumentParser("python -m benchmarks.speed")
    said.add_argument("networks", nargs="*", default=NETWORKS, choices=[*NETWORKS, "8B"])
    said.add_argument("--rounds", type=int, default=3)
    said.add_argument("--side", choices=SIDES)
    wanted = said.parse_args()
    if wanted.side:
        print(json.dumps(_measured(wanted.networks[0], wanted.side)))
        return
    print(f"{'':38}{'ours':>10}{'mlx-lm':>10}{'ratio':>8}")
    for name in wanted.networks:
        rounds = [[_in_a_process(name, side) for side in SIDES] for _ in range(wanted.rounds)]
        _print(name, *(_median(one) for one in zip(*rounds, strict=True)))


def _print(name: str, mine: Figures, other: Figures) -> None:
    for what, value in mine.items():
        # Of seconds and bytes, fewer are better; of tokens per second, more.
        better = value / other[what] if what.startswith(("read", "write")) else other[what] / value
        print(f"{name:10}{what:28}{value:10.4g}{other[what]:10.4g}{better:8.2f}", flush=True)


def _in_a_process(name: str, side: str) -> Figures:
    command = [sys.executable, "-m", "benchmarks.speed", name, "--side", side]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)  # noqa: S603


def _median(rounds: Sequence[Figures]) -> Figures:
    return {what: statistics.median(figures[what] for figures in rounds) for what in rounds[0]}


def _measured(name: str, side: str) -> Figures:
    weights = weights_named(name)
    settle()
    if side == "mlx-lm":
        mx.enable_compile()  # as it is used
    write = (_ours if side == "ours" else _theirs)(weights)
    del weights
    list(islice(write([1, 2, 3], 0), 2))  # what is slow once only
    figures: Figures = {}
    for tokens in ON_GPU if on_gpu() else PROMPTS[name]:
        mx.clear_cache()
        mx.reset_peak_memory()
        passes = _Passes()
        start = time.perf_counter()
        with passes:
            next(write([7] * tokens, 0))
        took = time.perf_counter() - start
        figures[f"first id after {tokens}, s"] = took
        figures[f"read {tokens}, tokens/s"] = tokens / took
        figures[f"passes to word 1 of {tokens}"] = passes.count
        figures[f"peak of {tokens}, bytes"] = mx.get_peak_memory()
    for held in CONTEXTS:
        made = write([7], held)
        next(made)
        times: list[float] = []
        for _ in range(STEPS):
            start = time.perf_counter()
            next(made)
            times.append(time.perf_counter() - start)
        figures[f"write at {held}, tokens/s"] = 1 / statistics.median(times)
    return figures


class _Passes:
    """Counts passes through the embedding, the next word's among them, as it is on its way."""

    def __init__(self) -> None:
        self.count = 0

    def __enter__(self) -> None:
        self._before = {kind: kind.__call__ for kind in (nn.Embedding, nn.QuantizedEmbedding)}
        for kind, call in self._before.items():
            kind.__call__ = self._counted(call)

    def __exit__(self, *_: object) -> None:
        for kind, call in self._before.items():
            kind.__call__ = call

    def _counted(self, call: Callable[..., mx.array]) -> Callable[..., mx.array]:
        def counted(module: nn.Module, ids: mx.array) -> mx.array:
            self.count += 1
            return call(module, ids)

        return counted


def _ours(weights: Weights) -> Write:
    network, kept = ours(weights), _kept_of(weights)
    mx.eval(network.parameters())
    config = weights.config
    choose = Chooser(Sampling(temperature=0), config.vocab_size)

    def write(prompt: Sequence[int], held: int) -> Iterator[int]:
        cache = PromptCache(network.new_caches())
        if held:
            for layer in cache.layers:
                layer.update(kept(held), kept(held))
            mx.eval([layer.arrays for layer in cache.layers])
        ids = [7] * held + list(prompt)
        cache.hold(ids[:held])
        for _ in prefill(network, cache, ids):
            pass
        yield from decode(network, cache, ids, choose=choose)

    return write


def _theirs(weights: Weights) -> Write:
    from mlx_lm.generate import generate_step
    from mlx_lm.models.cache import make_prompt_cache

    model, kept = theirs(weights), _kept_of(weights)
    mx.eval(model.parameters())

    def write(prompt: Sequence[int], held: int) -> Iterator[int]:
        caches = make_prompt_cache(model)
        if held:
            for cache in caches:
                cache.update_and_fetch(kept(held), kept(held))
            mx.eval([(cache.keys, cache.values) for cache in caches])
        made = generate_step(mx.array(prompt), model, prompt_cache=caches, max_tokens=10_000)
        yield from (int(token) for token, _ in made)

    return write


def _kept_of(weights: Weights) -> Callable[[int], mx.array]:
    """Return what makes a layer's random keys, or values, of so many tokens."""
    heads, head_dim = weights.config.n_kv_heads, weights.config.head_dim
    precision = weights.arrays["norm.weight"].dtype
    return lambda held: mx.random.normal((1, heads, held, head_dim)).astype(precision)


if __name__ == "__main__":
    main()
    blas.leave(0)
