"""Measures what keeping blocks costs: the look-up of a long text, and blocks of several sizes.

    python -m benchmarks.blocks

The look-up: a new conversation shares a system prompt of 200 tokens with one that is kept, and an
old one is come back to; beside it, mlx-lm's search for the nearest prompt among those that it
keeps. Milliseconds, the best of some, without what is kept itself: no keys or values are moved.

The sizes: the starter's shapes, 2,000 tokens in float32. Seconds to put them aside, bring them back
from memory, write them and bring them back from disk, the best of some; and how many tokens are
lost by cutting, on average, where another text parts from this one anywhere: a block that is on
disk is not read for a few tokens of it.
"""

import random
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import mlx.core as mx

from engine import block_cache, block_store, blocks
from engine.block_cache import BlockCache
from engine.block_files import BlockFiles
from engine.block_store import BlockStore, Room
from engine.blocks import Block, Chain
from engine.cache import KVCache

LENGTHS = (2_000, 8_000, 16_000, 32_000)
SIZES = (64, 128, 256, 512, 1024)
TOKENS = 2_000
# SmolLM2-135M: layers, key/value heads, and numbers a head.
LAYERS, HEADS, WIDTH = 30, 3, 64
PLENTY = Room(10**12, 10**12)
BEST_OF = 5


def main() -> None:
    """Print both tables."""
    print(f"{'look-up, ms':14}{'ours, new':>11}{'ours, old':>11}{'mlx-lm, new':>13}")
    for length in LENGTHS:
        new, old = _ours(length)
        print(f"{length:14,}{new:11.2f}{old:11.2f}{_theirs(length):13.1f}")
    heads = ("aside, s", "back, s", "write, s", "read, s", "files", "cut")
    print(f"\n{'block':8}{''.join(f'{head:>9}' for head in heads)}")
    for size in SIZES:
        _print_costs(size)


def _text(kind: int, length: int) -> list[int]:
    """Give ids that begin alike, 200 of them, and go on in their own way."""
    return [*range(200), *((number * 31 + kind) % 49_000 for number in range(length - 200))]


def _best(measured: Callable[[], object]) -> float:
    """Give the milliseconds of the quickest of some calls."""
    times: list[float] = []
    for _ in range(BEST_OF):
        start = time.perf_counter()
        measured()
        times.append(time.perf_counter() - start)
    return 1000 * min(times)


def _ours(length: int) -> tuple[float, float]:
    """Measure all of a look-up but the moving: hold the text against another, and find it."""
    store, kept, new = BlockStore(PLENTY), _text(1, length), _text(2, length)
    rows = [(mx.zeros((1, 1, 1, 1)),) * 2]
    chain = Chain(b"", kept)
    store.put(Block(chain.before(n), n, chain.ids(n), list(rows)) for n in range(len(chain)))

    def look_up(held: Sequence[int], prompt: Sequence[int]) -> int:
        mine = Chain(b"", held)
        wanted = Chain(b"", prompt, like=mine)
        return store.find(wanted, mine.shared(wanted)).tokens

    assert look_up(new, kept) == length
    assert look_up(new[200:], new) == 200
    return _best(lambda: look_up(new[200:], new)), _best(lambda: look_up(new, kept))


def _theirs(length: int) -> float:
    from mlx_lm.models.cache import LRUPromptCache

    class Nothing:
        """Stands for a cache of which nothing has to be copied."""

        nbytes = 0

        def is_trimmable(self) -> bool:
            return True

        def trim(self, _tokens: int) -> int:
            return 0

    kept = LRUPromptCache()
    kept.insert_cache("model", _text(1, length), [Nothing()])
    new = _text(2, length)
    return _best(lambda: kept.fetch_nearest_cache("model", new))


def _print_costs(size: int) -> None:
    for module in (blocks, block_cache, block_store):
        vars(module)["BLOCK"] = size
    vars(block_store)["WORTH_READING"] = size // 4
    runs: list[list[float]] = []
    for _ in range(BEST_OF):
        with tempfile.TemporaryDirectory(prefix="paddock-blocks-") as folder:
            runs.append(_costs(Path(folder) / "kept"))
            files = len(list(Path(folder).glob("*/*")))
            lost = _lost(Path(folder) / "kept")
    best = "".join(f"{min(each):9.3f}" for each in zip(*runs, strict=True))
    print(f"{size:<8}{best}{files:9}{lost:9.1f}")


def _lost(folder: Path) -> float:
    """Count the tokens that another text shares and that have to be read anew, on average."""
    store, kept = BlockStore(PLENTY, BlockFiles(folder, b"model")), list(range(TOKENS))
    parted = random.Random(1).choices(range(TOKENS), k=500)  # noqa: S311 - no secret
    found = [store.find(Chain(bytes(9), [*kept[:cut], 9, 9]), 0).tokens for cut in parted]
    return sum(cut - tokens for cut, tokens in zip(parted, found, strict=True)) / len(parted)


def _costs(folder: Path) -> list[float]:
    """Give the seconds to put a text aside, bring it back, write it, and bring it back then."""
    text, other = list(range(TOKENS)), [7]
    store = BlockStore(PLENTY, BlockFiles(folder, b"model"))
    cache = _holding(text, store)
    aside = _seconds(lambda: cache.take_up([*other, 1], owner="bench"))
    back = _seconds(lambda: cache.take_up([*text, 1], owner="bench"))
    written = _seconds(lambda: _save(cache))
    store = BlockStore(PLENTY, BlockFiles(folder, b"model"))
    cache = BlockCache([KVCache() for _ in range(LAYERS)], store)
    read = _seconds(lambda: cache.take_up([*text, 1], owner="bench"))
    assert len(cache.ids) == TOKENS
    return [aside, back, written, read]


def _holding(text: Sequence[int], store: BlockStore) -> BlockCache:
    layers = [KVCache() for _ in range(LAYERS)]
    cache = BlockCache(layers, store)
    cache.reserve(len(text))
    cache.take_up([*text, 1], owner="bench")
    for layer in layers:
        layer.update(*mx.random.normal((2, 1, HEADS, len(text), WIDTH)))
        mx.eval(layer.arrays)
    cache.hold(text)
    return cache


def _save(cache: BlockCache) -> None:
    while cache.save_next() or cache.saving:
        if not cache.save_next():
            cache.wait(10)


def _seconds(done: Callable[[], object]) -> float:
    start = time.perf_counter()
    done()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
