"""How long the choice of a token takes, beside mlx-lm's, at the width of Llama 3's vocabulary.

    .venv/bin/python -m benchmarks.sampling [ROUNDS]

Both choose from the same logits in turn, A B A B, each as its own loop does it: mlx-lm's from
log-probabilities, which its loop computes for every token, and with mx.compile; ours with what
`engine.device` sets. Times are medians; a ratio above 1 means that ours is quicker. The last
figure is how many operations a choice puts into the graph, views left out: on a GPU, where these
are small, that counts rather than their work.
"""

import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import engine.blas  # noqa: F401  (before anything that imports MLX)

# isort: split
import mlx.core as mx
from mlx_lm.sample_utils import make_sampler

from engine.device import on_gpu, settle
from engine.sampling import UNSURE, Chooser
from engine.wire import Sampling

VOCAB_SIZE = 128_256
CHOICES = 12
DIALS = {
    "greedy": Sampling(temperature=0),
    "temperature": Sampling(top_p=1),
    "top_p 0.95": Sampling(top_p=0.95),
    "top_p 0.5": Sampling(top_p=0.5),
    "top_k 40": Sampling(top_p=1, top_k=40),
    "top_k 40, top_p 0.95": Sampling(top_k=40, top_p=0.95),
    "min_p 0.05": Sampling(top_p=1, min_p=0.05),
}
VIEWS = {"Reshape", "Broadcast", "Slice", "ExpandDims", "Squeeze", "Flatten", "View", "Split"}

Choice = Callable[[], mx.array]


def main() -> None:
    """Print a table of milliseconds and ratios."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    mx.random.seed(0)
    print(f"{'':22}{'ours':>9}{'mlx-lm':>9}{'ratio':>8}{'ops':>10}")
    # Sharp ones, as a chat's are; and such that 64 tokens hold too little for any top_p.
    for name, spread in (("peaked", 4.0), ("flat", 0.5)):
        logits = mx.random.normal((1, VOCAB_SIZE)) * spread
        mx.eval(logits)
        print(f"{name} logits")
        for dials, sampling in DIALS.items():
            _measure(dials, sampling, logits, rounds=rounds)


def _measure(name: str, sampling: Sampling, logits: mx.array, *, rounds: int) -> None:
    mine, other = _ours(logits, sampling), _theirs(logits, sampling)
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(rounds):
        settle()
        ours += _times(mine)
        mx.enable_compile()  # as mlx-lm is used
        theirs += _times(other)
    settle()
    a, b = statistics.median(ours), statistics.median(theirs)
    ops = f"{_operations(mine)}/{_operations(other)}"
    print(f"  {name:20}{a * 1e3:6.2f} ms{b * 1e3:6.2f} ms{b / a:8.1f}{ops:>10}")


def _ours(logits: mx.array, sampling: Sampling) -> Choice:
    choose, before = Chooser(sampling, VOCAB_SIZE), mx.array([1])
    # Where a quick choice does not do, the loop makes no other ones for a while.
    sure = choose.quickly(logits, before).item() != UNSURE
    return lambda: (choose.quickly if sure else choose)(logits, before)


def _theirs(logits: mx.array, sampling: Sampling) -> Choice:
    sample = make_sampler(
        sampling.temperature, top_p=sampling.top_p, min_p=sampling.min_p, top_k=sampling.top_k
    )
    return lambda: sample(logits - mx.logsumexp(logits, axis=-1, keepdims=True))


def _times(choice: Choice) -> list[float]:
    mx.eval(choice())  # what is slow once only
    times: list[float] = []
    for _ in range(CHOICES):
        start = time.perf_counter()
        mx.eval(choice())
        times.append(time.perf_counter() - start)
    return times


def _operations(choice: Choice) -> int:
    """Count what is computed; where MLX joins operations, as it does on a GPU, joined ones once."""
    mx.eval(mx.random.state)
    with tempfile.TemporaryDirectory() as folder:
        graph = Path(folder) / "graph.dot"
        mx.export_to_dot(str(graph), choice())
        names = re.findall(r'label ="(\w+)", shape=rectangle', graph.read_text())
    return sum(name not in VIEWS for name in names)


if __name__ == "__main__":
    settle()
    print(f"{VOCAB_SIZE:,} tokens, on the {'GPU' if on_gpu() else 'processor'}; medians")
    main()
