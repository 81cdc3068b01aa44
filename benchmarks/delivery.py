"""Measures what a token waits for between the network and the reader, beside mlx-lm.

    python -m benchmarks.delivery

Ours: from the moment that the loop has an id until `Reply` hands over its piece, with the text and,
where asked for, the log-probabilities. mlx-lm's: from the moment that `generate_step` has an id
until its log-probability is there, asked for in the way of mlx-lm's server; text is left out. The
starter model; medians and the slowest of a reply, in milliseconds.
"""

import statistics
import time
from collections.abc import Iterator
from itertools import islice
from unittest.mock import patch

import engine.blas  # noqa: F401  (before anything that imports MLX)

# isort: split
import mlx.core as mx
from mlx_lm.generate import generate_step

import engine.reply
from benchmarks.networks import theirs, weights_named
from engine.generation import decode
from engine.loading import open_model, path_of
from engine.model import Model, Wish
from engine.reply import Piece
from engine.wire import Role, Sampling, Turn

TURNS = [Turn(Role.USER, "Tell me a story about a fox who learns to swim.")]
TOKENS, ROUNDS = 60, 3
GREEDY = Sampling(temperature=0)


def main() -> None:
    """Print a line for each way."""
    model = open_model(path_of("starter"))
    prompt = model.prompt(TURNS)
    other = theirs(weights_named("starter"))
    mx.eval(other.parameters())
    ways = {
        "ours": lambda: _ours(model, Wish(GREEDY, TOKENS, drafts=False)),
        "ours, 5 log-probabilities": lambda: _ours(model, Wish(GREEDY, TOKENS, logprobs=5)),
        "mlx-lm, 1 log-probability": lambda: _theirs(generate_step(mx.array(prompt), other)),
    }
    waits: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, way in ways.items():
            waits[name] += way()
    print(f"{'':28}{'median':>10}{'slowest':>10}")
    for name, times in waits.items():
        print(f"{name:28}{statistics.median(times):10.3f}{max(times):10.3f}")


def _ours(model: Model, wish: Wish) -> Iterator[float]:
    had: list[float] = []

    def timed(*args: object, **kwargs: object) -> Iterator[int]:
        for token in decode(*args, **kwargs):  # pyright: ignore[reportArgumentType]
            had.append(time.perf_counter())
            yield token

    with patch.object(engine.reply, "decode", timed):
        for step in model.reply(TURNS, wish):
            if isinstance(step, Piece):
                yield 1000 * (time.perf_counter() - had[-1])


def _theirs(made: Iterator[tuple[int, mx.array]]) -> Iterator[float]:
    for token, logprobs in islice(made, TOKENS):
        had = time.perf_counter()
        logprobs[token].item()
        yield 1000 * (time.perf_counter() - had)


if __name__ == "__main__":
    main()
