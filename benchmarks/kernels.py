"""Counts the kernels that Metal launches for a step of decode, and times how Python issues one.

    python -m benchmarks.kernels

Neither computes anything, so any machine can tell what a Mac would do. A step's graph is made with
each of MLX's fast operations as one node, since each is one kernel on Metal; what only looks at an
array in another way launches nothing. Ours beside mlx-lm's, for the same shapes: as it is, and as
`CompiledLlama` has it, to which the ratios belong. A Mac takes the compiled one for small networks.
"""

import re
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from unittest.mock import patch

import mlx.core as mx

from benchmarks.networks import SHAPES, Weights, ours, placeholders, theirs
from engine.compiled import CompiledLlama
from engine.llama import Llama

# They give another view of an array, or are no work of a step.
VIEWS = frozenset({
    *("Broadcast", "Reshape", "Flatten", "Unflatten", "Transpose", "Slice", "Split", "AsStrided"),
    *("ExpandDims", "Squeeze", "Full", "StopGradient", "Depends"),
})
NODE = re.compile(r'\[label ="(\w+)"')
STEPS = 30
ROUNDS = 3
# So many tokens are held before the step.
HELD = 200

# One step: the id before it in, what has to be computed out.
Step = Callable[[mx.array], Sequence[mx.array]]


def our_step(network: Llama | CompiledLlama, kept: mx.array) -> Step:
    """Give a greedy step of ours on a cache that holds kept in all layers."""
    caches, held = network.new_caches(), kept.shape[2]
    for cache in caches:
        cache.update(kept, kept)
    mx.eval([cache.arrays for cache in caches])

    def step(token: mx.array) -> Sequence[mx.array]:
        for cache in caches:
            cache.trim(held)
        hidden = network.hidden(token[None], caches)
        chosen = mx.argmax(network.logits(hidden[:, -1]), axis=-1)
        return [chosen, *(array for cache in caches for array in cache.arrays)]

    return step


def their_step(weights: Weights, kept: mx.array) -> Step:
    """Give the same step of mlx-lm's, with the log-probabilities that it always makes."""
    from mlx_lm.models.cache import KVCache

    model, held = theirs(weights), kept.shape[2]
    caches = [KVCache() for _ in range(weights.config.n_layers)]
    for cache in caches:
        cache.update_and_fetch(kept, kept)
    mx.eval(model.parameters(), [(cache.keys, cache.values) for cache in caches])

    def step(token: mx.array) -> Sequence[mx.array]:
        for cache in caches:
            cache.trim(1 if cache.offset > held else 0)
        logits = model(token[None], cache=caches)[:, -1, :]
        logprobs = logits - mx.logsumexp(logits, keepdims=True)
        chosen = mx.argmax(logprobs, axis=-1)
        kept = [array for cache in caches for array in (cache.keys, cache.values)]
        return [chosen, logprobs, *kept]

    return step


def count(step: Step) -> int:
    """Count the kernels of one step."""
    with tempfile.TemporaryDirectory() as folder:
        drawn = Path(folder) / "step.dot"
        mx.export_to_dot(str(drawn), *step(mx.array([1])))
        nodes = NODE.findall(drawn.read_text())
    return sum(1 for node in nodes if node not in VIEWS)


def issue_ms(step: Step) -> float:
    """Time how Python makes a step's graph, in milliseconds."""
    token, times = mx.array([1]), []
    step(token)  # where it is traced, it is now
    for _ in range(STEPS):
        start = time.perf_counter()
        made = step(token)
        times.append(1000 * (time.perf_counter() - start))
        del made
    return statistics.median(times)


@contextmanager
def _fast_as_one_node() -> Iterator[None]:
    """Stand one node in for each fast operation, which a processor would take apart."""
    with ExitStack() as patched:
        for name, stand_in in {
            "rms_norm": lambda x, *_, **__: mx.sin(x),
            "rope": lambda x, *_, **__: mx.sinh(x),
            "scaled_dot_product_attention": lambda queries, *_, **__: mx.tanh(queries),
        }.items():
            patched.enter_context(patch.object(mx.fast, name, stand_in))
        yield


def main() -> None:
    """Print all, for each shape."""
    mx.enable_compile()
    print(f"{'':10}{'kernels':>32}{'a layer':>27}{'issue, ms':>31}")
    sides = f"{'ours':>9}{'compiled':>9}{'mlx-lm':>9}"
    print(f"{'':10}{sides}{'×':>5}{sides}{sides}{'×':>5}")
    for name, config in SHAPES.items():
        weights = placeholders(config)
        network = ours(weights)
        mx.eval(network.parameters())
        kept = mx.zeros((1, config.n_kv_heads, HELD, config.head_dim))
        with _fast_as_one_node():
            made = [
                our_step(network, kept),
                our_step(CompiledLlama(network), kept),
                their_step(weights, kept),
            ]
            kernels = [count(step) for step in made]
            issued = [[issue_ms(step) for step in made] for _ in range(ROUNDS)]
        ms = [statistics.median(times) for times in zip(*issued, strict=True)]
        _print(name, kernels, ms, layers=config.n_layers)


def _print(name: str, kernels: Sequence[int], ms: Sequence[float], *, layers: int) -> None:
    print(f"{name:10}", *(f"{number:8}" for number in kernels), end="")
    print(f"{kernels[2] / kernels[1]:5.2f}", end="")
    print("", *(f"{number / layers:8.1f}" for number in kernels), end="")
    print("", *(f"{number:8.2f}" for number in ms), f"{ms[2] / ms[1]:5.2f}")


if __name__ == "__main__":
    main()
