"""What a model and a text need of memory, in bytes.

Held against what was measured by `python -m benchmarks.peak`.
"""

from math import prod
from typing import cast

import mlx.core as mx
from mlx import nn
from mlx.utils import tree_flatten

from engine.budget import Need
from engine.cache import room
from engine.checkpoint import Checkpoint, weight_shapes
from engine.config import LlamaConfig, OtherConfig
from engine.device import on_gpu
from engine.pace import most_tokens
from engine.packed_cache import packed_bytes

# Metal's kernel of attention for several tokens has these widths of a head; for others, and on a
# processor, all scores of a pass are made at once.
WIDTHS = frozenset({64, 72, 80, 96, 128})


def needed(checkpoint: Checkpoint, context: int, kv_bits: int | None = None) -> Need:
    """Tell what a model needs to be opened and to hold so many tokens, whichever takes more."""
    config, opened = checkpoint.config, weights(checkpoint)
    text = for_text(config, context, kv_bits)
    work = max(text.work, _opening(checkpoint) - opened - text.conversation)
    return Need(text.conversation, work, opened, max(text.piece, _largest(checkpoint)))


def for_text(config: LlamaConfig | OtherConfig, tokens: int, kv_bits: int | None = None) -> Need:
    """Tell what a text of so many tokens, with its reply, needs beside the weights."""
    conversation = room(tokens) * kv_per_token(config, kv_bits)
    if isinstance(config, OtherConfig):
        # mlx-lm's caches grow as they are filled, and a layer's is there twice meanwhile.
        conversation += conversation // config.n_layers
    unpacked = 0 if kv_bits is None else tokens * kv_per_token(config) // config.n_layers
    # Keys and values are two buffers.
    piece = max(conversation // config.n_layers, unpacked) // 2
    held = work(config, tokens) + _unpacking(config, tokens, unpacked)
    return Need(conversation, held, piece=piece)


def weights(checkpoint: Checkpoint) -> int:
    """Count the bytes of the weights as they will lie in memory, an adapter's among them."""
    if isinstance(checkpoint.config, OtherConfig):
        return checkpoint.weights_bytes
    # What lies beside maps that are joined has zeros in it, half of it at most.
    beside = 0 if checkpoint.adapter is None else 2 * checkpoint.adapter.bytes
    if on_gpu():
        return checkpoint.weights_bytes + beside
    return 4 * parameters(checkpoint.config) + beside


def parameters(config: LlamaConfig, within: str = "") -> int:
    """Count the numbers of all weights whose names begin with within."""
    shapes = weight_shapes(config).items()
    return sum(prod(shape) for name, shape in shapes if name.startswith(within))


def kv_per_token(config: LlamaConfig | OtherConfig, kv_bits: int | None = None) -> int:
    """Count the bytes that the KV cache keeps for one token: as computed, or packed.

    Raises BadRequestError where that cannot be.
    """
    number: float = _number_bytes()
    if kv_bits is not None:
        number = packed_bytes(kv_bits, config.head_dim, number_bytes=_number_bytes())
    return int(config.kv_numbers_per_token * number)


def work(config: LlamaConfig | OtherConfig, context: int) -> int:
    """Tell what the largest pass over so many tokens holds beside weights and cache.

    That is the last one, which may be short, or the last full one before it.
    """
    last = (context - 1) % most_tokens() + 1
    full = context - last
    return max(_pass(config, last, context), _pass(config, min(full, most_tokens()), full))


def _pass(config: LlamaConfig | OtherConfig, tokens: int, held: int) -> int:
    """Tell what a pass over so many tokens takes, after which so many are held.

    The numbers of one layer: a pass is issued ahead of what is computed, so of each token there
    are several residual streams, queries, keys and values, and sides of SwiGLU at once. So it was
    measured, within 8 %, for thirteen shapes on a processor. Beside them are the scores of every
    head over all tokens with the truths that mask them, and of the last token the logits and what
    is chosen by.
    """
    scores = 0 if on_gpu() and config.head_dim in WIDTHS else tokens * held
    numbers = tokens * _stream(config) + config.n_heads * scores + 4 * config.vocab_size
    return numbers * _number_bytes() + scores


def _stream(config: LlamaConfig | OtherConfig) -> int:
    """Count the numbers that a pass holds of each of its tokens, as `_pass` says."""
    queries, kept = config.n_heads * config.head_dim, config.n_kv_heads * config.head_dim
    return 7 * config.hidden_size + 3 * config.intermediate_size + 7 * queries + 5 * kept


def _unpacking(config: LlamaConfig | OtherConfig, tokens: int, unpacked: int) -> int:
    """Tell what packed keys and values add to the work of a pass over so many tokens.

    It unpacks a layer's, and ahead of it the next one's, while half of its tokens' own numbers are
    not there yet, or gone.
    """
    stream = min(tokens, most_tokens()) * _stream(config) * _number_bytes()
    return max(0, 2 * unpacked - stream // 2)


def _number_bytes() -> int:
    return 2 if on_gpu() else 4


def _opening(checkpoint: Checkpoint) -> int:
    """Bound what opening takes: what the file has, beside what is computed from it part by part.

    The embedding and the head are computed first, and what they are computed from is large.
    """
    config, read = checkpoint.config, checkpoint.weights_bytes
    if isinstance(config, OtherConfig):
        return read + read // config.n_layers
    layer, embedding = parameters(config, "layers.0."), parameters(config, "embed_tokens")
    total = weights(checkpoint)
    if on_gpu():
        return total + min(read, 4 * max(layer, embedding))
    outer = parameters(config) - config.n_layers * layer
    # Unpacking makes a few arrays more; what is float32 in the file already is taken as it is.
    computed = 4 * outer + (6 * embedding if checkpoint.packings else 0)
    # A layer is joined from its parts, and beside them lie those of the file: half precision most.
    joined = layer * (9 if checkpoint.packings else 11) // 2
    return max(total + joined, read + (computed if read < total else 0))


def _largest(checkpoint: Checkpoint) -> int:
    """Count the bytes of the largest weight."""
    if isinstance(checkpoint.config, OtherConfig):
        return 0
    total = parameters(checkpoint.config)
    largest = max(prod(shape) for shape in weight_shapes(checkpoint.config).values())
    return weights(checkpoint) * largest // total


def evaluate(module: nn.Module) -> None:
    """Have a module's weights computed now, so that the first word need not wait for them."""
    mx.eval(module.parameters())


def evaluate_outer(network: nn.Module) -> None:
    """Have the weights computed that are in no layer."""
    weights = cast(list[tuple[str, mx.array]], tree_flatten(network.parameters()))
    mx.eval([array for name, array in weights if ".layers." not in f".{name}"])
