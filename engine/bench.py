"""How quick a model is, measured; and how quick mlx-lm is with the same weights, in turn."""

import json
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import mlx.core as mx
import msgspec
from mlx_lm.generate import generate_step
from mlx_lm.utils import load_model

from engine.checkpoint import Checkpoint
from engine.config import LlamaConfig, OtherConfig
from engine.device import on_gpu
from engine.errors import BadRequestError
from engine.generation import decode, prefill
from engine.loading import network_of, weights_of
from engine.prompt_cache import PromptCache
from engine.sampling import Chooser
from engine.wire import Sampling

# Odd, so that the median is one of them.
ROUNDS = 3


class Figures(msgspec.Struct, frozen=True):
    """Tokens per second of reading and of writing, seconds to the first token, peak bytes."""

    prefill_tps: float
    decode_tps: float
    first_token_s: float
    peak_bytes: int


def measure_ours(checkpoint: Checkpoint, prompt_tokens: int, tokens: int) -> Figures:
    """Measure our own network and loop."""
    network = network_of(checkpoint)
    mx.eval(network.parameters())
    choose = Chooser(Sampling(temperature=0), checkpoint.config.vocab_size)

    def run(prompt: Sequence[int]) -> Iterator[int]:
        cache = PromptCache(network.new_caches())
        for _ in prefill(network, cache, prompt):
            pass
        yield from decode(network, cache, prompt, choose=choose)

    return _measured(run, _prompt(checkpoint.config, prompt_tokens), tokens)


def compare(checkpoint: Checkpoint, prompt_tokens: int, tokens: int) -> dict[str, object]:
    """Measure ours and mlx-lm's in turn, A B A B A B; give medians and their ratios.

    Both have the same BLAS and the same weights: mlx-lm reads folders, so what our network holds
    is saved as one for it. A ratio above 1 means that ours is better.
    """
    lengths = (prompt_tokens, tokens)
    ours: list[Figures] = []
    theirs: list[Figures] = []
    with tempfile.TemporaryDirectory(prefix="paddock-bench-") as folder:
        _export(checkpoint, Path(folder))
        for _ in range(ROUNDS):
            ours.append(measure_ours(checkpoint, *lengths))
            theirs.append(_measure_mlx_lm(Path(folder), checkpoint.config, lengths))
    mine, other = _median(ours), _median(theirs)
    ratio = {
        "prefill": mine.prefill_tps / other.prefill_tps,
        "decode": mine.decode_tps / other.decode_tps,
        "first_token": other.first_token_s / mine.first_token_s,
        "peak": other.peak_bytes / mine.peak_bytes,
    }
    return msgspec.to_builtins(mine) | {"against": msgspec.to_builtins(other), "ratio": ratio}


def _measure_mlx_lm(
    folder: Path, config: LlamaConfig | OtherConfig, lengths: tuple[int, int]
) -> Figures:
    mx.enable_compile()  # as mlx-lm is used
    network, _ = load_model(folder)

    def run(prompt: Sequence[int]) -> Iterator[int]:
        for token, _ in generate_step(mx.array(list(prompt)), network, max_tokens=lengths[1]):
            yield int(token)

    return _measured(run, _prompt(config, lengths[0]), lengths[1])


def _measured(
    run: Callable[[Sequence[int]], Iterator[int]], prompt: Sequence[int], tokens: int
) -> Figures:
    list(zip(run(prompt[:8]), range(2), strict=False))  # what is slow once only
    mx.clear_cache()
    mx.reset_peak_memory()
    start = time.perf_counter()
    made = run(prompt)
    next(made)
    first = time.perf_counter()
    list(zip(range(tokens - 1), made, strict=False))
    end = time.perf_counter()
    return Figures(
        prefill_tps=len(prompt) / (first - start),
        decode_tps=(tokens - 1) / (end - first),
        first_token_s=first - start,
        peak_bytes=mx.get_peak_memory(),
    )


def _prompt(config: LlamaConfig | OtherConfig, count: int) -> list[int]:
    chance = random.Random(0)  # noqa: S311
    return [chance.randrange(config.vocab_size) for _ in range(count)]


def _median(rounds: Sequence[Figures]) -> Figures:
    return Figures(
        prefill_tps=statistics.median(figures.prefill_tps for figures in rounds),
        decode_tps=statistics.median(figures.decode_tps for figures in rounds),
        first_token_s=statistics.median(figures.first_token_s for figures in rounds),
        peak_bytes=statistics.median_low(figures.peak_bytes for figures in rounds),
    )


def _export(checkpoint: Checkpoint, folder: Path) -> None:
    """Save the weights that our network computes with as a folder of the kind that mlx-lm reads.

    By which angles RoPE turns is left out, as no pass takes longer for it.
    """
    config = checkpoint.config
    if isinstance(config, OtherConfig):
        raise BadRequestError(f"A network of {config.architecture!r} is mlx-lm's own already.")
    if config.sliding_window is not None:
        raise BadRequestError("mlx-lm has no Llama whose layers all look through a window.")
    weights = {
        name if name.startswith("lm_head.") else f"model.{name}": array
        for name, array in weights_of(checkpoint).items()
    }
    mx.save_safetensors(str(folder / "model.safetensors"), weights, metadata={"format": "mlx"})
    facts: dict[str, object] = {
        "model_type": "llama",
        "vocab_size": config.vocab_size,
        "hidden_size": config.hidden_size,
        "intermediate_size": config.intermediate_size,
        "num_hidden_layers": config.n_layers,
        "num_attention_heads": config.n_heads,
        "num_key_value_heads": config.n_kv_heads,
        "head_dim": config.head_dim,
        "max_position_embeddings": config.context,
        "rms_norm_eps": config.rms_norm_eps,
        "rope_theta": config.rope.theta,
        "tie_word_embeddings": config.tie_word_embeddings,
        "attention_bias": config.attention_bias,
        "mlp_bias": config.mlp_bias,
    }
    packings = {
        name if name == "lm_head" else f"model.{name}": msgspec.to_builtins(packing)
        for name, packing in checkpoint.packings.items()
    }
    if on_gpu() and packings:
        usual: dict[str, object] = {"group_size": 32, "bits": 4}
        facts["quantization"] = usual | packings
    (folder / "config.json").write_text(json.dumps(facts))
