"""What a model needs and what this Mac has, in bytes."""

import mlx.core as mx
import psutil
from mlx import nn

from engine.cache import most_room
from engine.checkpoint import Checkpoint
from engine.config import LlamaConfig
from engine.device import on_gpu
from engine.generation import pass_tokens


def needed(checkpoint: Checkpoint, context: int) -> int:
    """Sum up weights and what comes beside them: in opening, or with a full KV cache in a pass.

    While it grows, a layer's cache is there twice.
    """
    config = checkpoint.config
    kv = most_room(context) * kv_per_token(config)
    full = kv + kv // config.n_layers + _scratch(config, context)
    return weights(checkpoint) + max(full, _opening(checkpoint))


def weights(checkpoint: Checkpoint) -> int:
    """Count the bytes of the weights as they will lie in memory."""
    if on_gpu():
        return checkpoint.weights_bytes
    return 4 * _parameters(checkpoint.config)


def kv_per_token(config: LlamaConfig) -> int:
    """Count the bytes that the KV cache keeps for one token."""
    return config.kv_numbers_per_token * _number_bytes()


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
    largest = max(_layer_parameters(checkpoint.config), _embedding_parameters(checkpoint.config))
    return min(checkpoint.weights_bytes, 4 * largest)


def _scratch(config: LlamaConfig, context: int) -> int:
    """Estimate what one pass holds beside weights and cache, all of one layer at once.

    Residual stream, q, k, v and the three sides of SwiGLU for each token of the pass, the scores
    of every head over the context (the CPU makes them whole; Metal's kernel does not), and the
    last token's logits.
    """
    tokens = min(pass_tokens(), context)
    stream = tokens * (4 * config.hidden_size + 3 * config.intermediate_size)
    scores = 0 if on_gpu() else 2 * config.n_heads * tokens * context
    return (stream + scores + 2 * config.vocab_size) * _number_bytes()


def _parameters(config: LlamaConfig) -> int:
    embedding = _embedding_parameters(config)
    heads = embedding if config.tie_word_embeddings else 2 * embedding
    return heads + config.n_layers * _layer_parameters(config) + config.hidden_size


def _embedding_parameters(config: LlamaConfig) -> int:
    return config.vocab_size * config.hidden_size


def _layer_parameters(config: LlamaConfig) -> int:
    queries, kept = config.n_heads * config.head_dim, config.n_kv_heads * config.head_dim
    attention = config.hidden_size * (2 * queries + 2 * kept)
    mlp = 3 * config.hidden_size * config.intermediate_size
    return attention + mlp + 2 * config.hidden_size


def evaluate(module: nn.Module) -> None:
    """Have a module's weights computed now, so that the first word need not wait for them."""
    mx.eval(module.parameters())
