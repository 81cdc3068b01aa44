"""Counts the kernels that Metal launches for a step of decode, and times how Python issues one.

    python -m benchmarks.kernels

Neither computes anything, so any machine can tell what a Mac would do. A step's graph is made with
each of MLX's fast operations as one node, since each is one kernel on Metal; what only looks at an
array in another way launches nothing. Ours beside mlx-lm's, for the same shapes.
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

from benchmarks.networks import SHAPES, ours, placeholders, theirs
from engine.config import LlamaConfig

# They give another view of an array, or are no work of a step.
VIEWS = frozenset({
    *("Broadcast", "Reshape", "Flatten", "Unflatten", "Transpose", "Slice", "Split", "AsStrided"),
    *("ExpandDims", "Squeeze", "Full", "StopGradient", "Depends"),
})
NODE = re.compile(r'\[label ="(\w+)"')
STEPS = 30

# One step: the id before it in, what has to be computed out.
Step = Callable[[mx.array], Sequence[mx.array]]


def our_step(config: LlamaConfig, held: int) -> Step:
    """Give a greedy step of ours on a cache that holds so many tokens."""
    network = ours(placeholders(config))
    caches = network.new_caches()
    kept = mx.zeros((1, config.n_kv_heads, held, config.head_dim))
    for cache in caches:
        cache.update(kept, kept)
    mx.eval(network.parameters(), [cache.arrays for cache in caches])

    def step(token: mx.array) -> Sequence[mx.array]:
        for cache in caches:
            cache.trim(held)
        hidden = network.hidden(token[None], caches)
        chosen = mx.argmax(network.logits(hidden[:, -1]), axis=-1)
        return [chosen, *(array for cache in caches for array in cache.arrays)]

    return step


def their_step(config: LlamaConfig, held: int) -> Step:
    """Give the same step of mlx-lm's, with the log-probabilities that it always makes."""
    from mlx_lm.models.cache import KVCache

    model = theirs(placeholders(config))
    kept = mx.zeros((1, config.n_kv_heads, held, config.head_dim))
    caches = [KVCache() for _ in range(config.n_layers)]
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
    mx.enable_compile()
    looked_at: list[mx.array] = []
    with _fast_as_one_node(looked_at), tempfile.TemporaryDirectory() as folder:
        drawn = Path(folder) / "step.dot"
        mx.export_to_dot(str(drawn), *step(mx.array([1])), *looked_at)
        nodes = NODE.findall(drawn.read_text())
    return sum(1 for node in nodes if node not in VIEWS)


def issue_ms(step: Step) -> float:
    """Time how Python makes a step's graph, in milliseconds."""
    token, times = mx.array([1]), []
    for _ in range(STEPS):
        start = time.perf_counter()
        made = step(token)
        times.append(1000 * (time.perf_counter() - start))
        del made
    return statistics.median(times)


@contextmanager
def _fast_as_one_node(looked_at: list[mx.array]) -> Iterator[None]:
    """Stand one node in for each fast operation, which a processor would take apart."""

    def attention(queries: mx.array, keys: mx.array, values: mx.array, **_: object) -> mx.array:
        looked_at.extend((keys, values))
        return mx.tanh(queries)

    with ExitStack() as patched:
        for name, stand_in in {
            "rms_norm": lambda x, *_, **__: mx.sin(x),
            "rope": lambda x, *_, **__: mx.sinh(x),
            "scaled_dot_product_attention": attention,
        }.items():
            patched.enter_context(patch.object(mx.fast, name, stand_in))
        yield


def main() -> None:
    """Print both, for each shape."""
    print(f"{'':10}{'kernels':>22}{'a layer':>18}{'issue, ms':>20}")
    print(f"{'':10}{'ours':>8}{'mlx-lm':>8}{'×':>6}{'ours':>10}{'mlx-lm':>8}", end="")
    print(f"{'ours':>8}{'mlx-lm':>8}{'×':>6}")
    for name, config in SHAPES.items():
        made = our_step(config, 200), their_step(config, 200)
        kernels = [count(step) for step in made]
        few = config.n_layers
        issued = [[issue_ms(step) for step in made] for _ in range(3)]
        ms = [statistics.median(times) for times in zip(*issued, strict=True)]
        print(
            f"{name:10}{kernels[0]:8}{kernels[1]:8}{kernels[1] / kernels[0]:6.2f}"
            f"{kernels[0] / few:10.1f}{kernels[1] / few:8.1f}"
            f"{ms[0]:8.2f}{ms[1]:8.2f}{ms[1] / ms[0]:6.2f}"
        )


if __name__ == "__main__":
    main()
