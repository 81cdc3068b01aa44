"""Measures what it costs to know how likely each token was, with the likeliest five others.

    python -m benchmarks.scores [ROUNDS]

The starter model, a reply without and with them, in turns; the ratio is with them to without. Work
is what processors have done, which other programs lengthen less than the time. Then what is noted
of a choice, by itself, and what happens to it after the network, for each token: sent and heard,
saved, and read again. Kernels are those that Metal would launch, by the graph of what is noted.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import engine.blas  # noqa: F401  (before anything that imports MLX)

# isort: split
import mlx.core as mx

from app.bridge.translation import scored
from app.domain.confidence import OTHERS, Scores
from app.store.confidence import read, written
from benchmarks.kernels import NODE, VIEWS
from engine import wire
from engine.loading import open_model, path_of
from engine.logprobs import Watched
from engine.model import Model, Wish
from engine.reply import Piece
from engine.sampling import greedy

TURNS = [wire.Turn(wire.Role.USER, "Tell me a story about a fox who learns to swim.")]
WAYS = {
    "greedy": wire.Sampling(temperature=0),
    "temperature 0.7, top_p 0.95": wire.Sampling(seed=1),
}
TOKENS = 40


def main(rounds: int) -> None:
    """Print what it costs."""
    model = open_model(path_of("starter"))
    print(f"{'':34}{'without':>10}{'with':>10}{'ratio':>8}")
    for name, sampling in WAYS.items():
        for guessing in (False, True):
            told = f"{name}{', guessing' if guessing else ''}"
            _compare(model, Wish(sampling, TOKENS, drafts=guessing), told, rounds=rounds)
    lines = _lines(model)
    scores = Scores(tuple(each for line in lines for each in scored(line).tokens))
    kept = written(scores)
    for vocab in (49_152, 128_256):
        name = f"noted of {vocab:,} tokens, µs"
        print(f"{name:34}{'':10}{_noting(vocab):10.1f}")
    print(f"{'kernels a step':34}{'':10}{_kernels():10}")
    cross = _microseconds(lambda: [scored(_crossed(line)) for line in lines], len(lines))
    bare = [wire.Grew(1, line.text, line.tokens, line.held) for line in lines]
    without = _microseconds(lambda: [_crossed(line) for line in bare], len(lines))
    print(f"{'sent and heard, µs a token':34}{without:10.1f}{cross:10.1f}")
    print(
        f"{'saved, µs a token':34}{'':10}{_microseconds(lambda: written(scores), len(lines)):10.1f}"
    )
    print(
        f"{'read again, µs a token':34}{'':10}{_microseconds(lambda: read(kept), len(lines)):10.1f}"
    )
    print(f"{'on disk, bytes a token':34}{'':10}{len(kept) / len(lines):10.1f}")


def _compare(model: Model, wish: Wish, name: str, *, rounds: int) -> None:
    """Print how quick a reply is, and how much of the processors it takes."""
    ways = {None: wish, OTHERS + 1: _with(wish)}
    speeds: dict[int | None, list[float]] = {way: [] for way in ways}
    works: dict[int | None, list[float]] = {way: [] for way in ways}
    for _ in range(rounds):
        for way, wanted in ways.items():
            began = time.process_time()
            reply = model.reply(TURNS, wanted)
            for _ in reply:
                pass
            works[way].append(1000 * (time.process_time() - began) / len(reply.token_ids))
            speeds[way].append(reply.receipt.decode_tps)
    for measured, unit in ((speeds, "tokens/s"), (works, "ms of work a token")):
        without, with_them = (statistics.median(each) for each in measured.values())
        ratio = with_them / without
        print(f"{name}\n{'  ' + unit:34}{without:10.2f}{with_them:10.2f}{ratio:8.3f}")


def _with(wish: Wish) -> Wish:
    return Wish(wish.sampling, wish.max_tokens, drafts=wish.drafts, logprobs=OTHERS + 1)


def _lines(model: Model) -> list[wire.Grew]:
    """Give what the engine says of a reply, line by line."""
    pieces = model.reply(TURNS, _with(Wish(WAYS["greedy"], TOKENS)))
    return [
        wire.Grew(1, piece.text, 1, piece.held, (piece.scored,))
        for piece in pieces
        if isinstance(piece, Piece) and piece.scored is not None
    ]


def _crossed(line: wire.Grew) -> wire.Grew:
    heard = wire.from_engine(wire.encode(line))
    assert isinstance(heard, wire.Grew)
    return heard


def _kernels() -> int:
    """Count the kernels of a note."""
    logits, chosen = mx.zeros((1, 128_256)), mx.array([1])
    with tempfile.TemporaryDirectory() as folder:
        drawn = Path(folder) / "note.dot"
        mx.export_to_dot(str(drawn), *Watched(greedy, OTHERS + 1).note(logits, chosen))
        return sum(node not in VIEWS for node in NODE.findall(drawn.read_text()))


def _noting(vocab: int) -> float:
    """Time what is noted of one choice, alone."""
    logits = mx.random.normal((1, vocab)) * 4
    watched, chosen = Watched(greedy, OTHERS + 1), mx.array([1])
    mx.eval(logits)
    return _microseconds(lambda: mx.eval(watched.note(logits, chosen)), 1)


def _microseconds(act: Callable[[], object], count: int) -> float:
    times = []
    for _ in range(20):
        began = time.perf_counter()
        act()
        times.append(1e6 * (time.perf_counter() - began) / count)
    return min(times)  # what other programs take is no part of it


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
