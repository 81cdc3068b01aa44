"""Holds what memory is said to be needed against what is: opening a model, and one reply.

    python -m benchmarks.peak

The prompt fills the context but for two tokens, and is read in passes as long as any: a slow
machine reads in shorter ones, which hold less. Each is measured in a process of its own, by MLX's
own count of its buffers: Python and its libraries take about 200 MB more. Beside the starter model
are random networks in other shapes, written to files first.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from itertools import product
from pathlib import Path
from typing import override

import mlx.core as mx

from engine import blas, memory
from engine.loading import open_model, path_of, read_checkpoint
from engine.pace import Pace, most_tokens
from engine.prompt_cache import PromptCache
from engine.reply import Limits, Reply, Task
from engine.sampling import Chooser
from engine.wire import Sampling
from tests.helpers.tiny_model import write_tiny_model

CONTEXTS = (256, 1024, 2048, 4096, 8192)
# How exactly keys and values are kept: as computed, or in so many bits.
KV_BITS = (None, 8, 4)
LONGEST = 8192
RANDOM: Mapping[str, Mapping[str, object]] = {
    "tiny": {"head_dim": 32},
    "overhead": {
        "hidden_size": 256,
        "intermediate_size": 512,
        "n_layers": 16,
        "n_heads": 4,
        "n_kv_heads": 2,
        "head_dim": 64,
    },
    "many heads": {
        "hidden_size": 512,
        "intermediate_size": 1024,
        "n_layers": 8,
        "n_heads": 16,
        "n_kv_heads": 16,
        "head_dim": 64,
        "kind": "F16",
    },
    "wide": {
        "hidden_size": 1024,
        "intermediate_size": 4096,
        "n_layers": 4,
        "n_heads": 16,
        "n_kv_heads": 4,
        "head_dim": 64,
        "kind": "Q4_0",
        "tied": True,
    },
}
REPLY = 2


class Unhurried(Pace):
    """Reads as many tokens in a pass as any machine does, however long this one takes."""

    @override
    def judge(self, seconds: float) -> None:
        self.tokens = most_tokens()


def measured(path: Path, context: int, kv_bits: int | None) -> tuple[int, int]:
    """Give the bytes that are said to be needed, and the most that MLX held."""
    said = memory.needed(read_checkpoint(path), context, kv_bits).total
    model = open_model(path)
    opened, size = mx.get_peak_memory(), model.config.vocab_size
    task = Task(
        prompt=[7 * place % size for place in range(context - REPLY)],
        choose=Chooser(Sampling(), size),
        seed=1,
        limits=Limits(REPLY, model.config.context, ends=frozenset()),
        asked=time.perf_counter(),
    )
    cache = PromptCache(model.network.new_caches(kv_bits), pace=Unhurried())
    reply = Reply(task, network=model.network, cache=cache, tokenizer=model.tokenizer)
    for _ in reply:
        pass
    return said, max(opened, reply.receipt.peak_bytes)


def main() -> None:
    """Print a line for each model and context."""
    if sys.argv[1:]:
        path, context, *bits = sys.argv[1:]
        print(json.dumps(measured(Path(path), int(context), int(bits[0]) if bits else None)))
        return
    print(f"{'':12}{'context':>8}{'bits':>6}{'said, MB':>10}{'held, MB':>10}{'ratio':>7}")
    with tempfile.TemporaryDirectory() as folder:
        models = {"starter": path_of("starter")}
        for name, shape in RANDOM.items():
            file = Path(folder) / f"{name}.gguf"
            models[name] = write_tiny_model(file, context=LONGEST, **shape)
        for name, path in models.items():
            for context, bits in product(CONTEXTS, KV_BITS):
                said, held = _in_a_process(path, context, bits)
                figures = f"{said / 1e6:10.1f}{held / 1e6:10.1f}{said / held:7.2f}"
                print(f"{name:12}{context:8,}{bits or '':>6}{figures}", flush=True)


def _in_a_process(path: Path, context: int, kv_bits: int | None) -> tuple[int, int]:
    command = [sys.executable, "-m", "benchmarks.peak", str(path), str(context)]
    command += [str(kv_bits)] if kv_bits else []
    said, held = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)  # noqa: S603
    return said, held


if __name__ == "__main__":
    main()
    blas.leave(0)
