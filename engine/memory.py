"""What a model needs and what this Mac has, in bytes."""

from math import prod

import mlx.core as mx
import psutil
from mlx import nn

from engine.cache import most_room
from engine.checkpoint import Checkpoint, weight_shapes
from engine.config import LlamaConfig, OtherConfig
from engine.device import on_gpu
from engine.pace import most_tokens
from engine.packed_cache import packed_bytes


def needed(checkpoint: Checkpoint, context: int, kv_bits: int | None = None) -> int:
    """Sum up weights and what comes beside them: in opening, or with a full KV cache in a pass.

    While it grows, a layer's cache is there twice.
    """
    config = checkpoint.config
    kv = most_room(context) * kv_per_token(config, kv_bits)
    full = kv + kv // config.n_layers + _scratch(config, context)
    return weights(checkpoint) + max(full, _opening(checkpoint))


def weights(checkpoint: Checkpoint) -> int:
    """Count the bytes of the weights as they will lie in memory."""
    if on_gpu() or isinstance(checkpoint.config, OtherConfig):
        return checkpoint.weights_bytes
    return 4 * _parameters(checkpoint.config)


def kv_per_token(config: LlamaConfig | OtherConfig, kv_bits: int | None = None) -> int:
    """Count the bytes that the KV cache keeps for one token: as computed, or packed.

    Raises BadRequestError where that cannot be.
    """
    number: float = _number_bytes()
    if kv_bits is not None:
        number = packed_bytes(kv_bits, config.head_dim, number_bytes=_number_bytes())
    return int(config.kv_numbers_per_token * number)


def free() -> int:
    """Tell how many bytes are free now, for the GPU too where there is one."""
    available = psutil.virtual_memory().available
    if not on_gpu():
        return available
    limit = mx.device_info().get("max_recommended_working_set_size")
    return min(available, int(limit)) if limit else available


def _number_bytes() -> int:
    return 2 if on_gpu() else 4


def _opening(checkpoint: Checkpoint) -> int:
    """Bound what the file's weights take beside those computed from them, part by part."""
    if isinstance(checkpoint.config, OtherConfig):
        return checkpoint.weights_bytes // checkpoint.config.n_layers
    largest = max(_parameters(checkpoint.config, part) for part in ("layers.0.", "embed_tokens"))
    return min(checkpoint.weights_bytes, 4 * largest)


def _scratch(config: LlamaConfig | OtherConfig, context: int) -> int:
    """Estimate what one pass holds beside weights and cache, all of one layer at once.

    Residual stream, q, k, v and the three sides of SwiGLU for each token of the pass, the scores
    of every head over the context (the CPU makes them whole; Metal's kernel does not), and the
    last token's logits.
    """
    tokens = min(most_tokens(), context)
    stream = tokens * (4 * config.hidden_size + 3 * config.intermediate_size)
    scores = 0 if on_gpu() else 2 * config.n_heads * tokens * context
    return (stream + scores + 2 * config.vocab_size) * _number_bytes()


def _parameters(config: LlamaConfig, within: str = "") -> int:
    """Count the numbers of all weights whose names begin with within."""
    shapes = weight_shapes(config).items()
    return sum(prod(shape) for name, shape in shapes if name.startswith(within))


def evaluate(module: nn.Module) -> None:
    """Have a module's weights computed now, so that the first word need not wait for them."""
    mx.eval(module.parameters())
