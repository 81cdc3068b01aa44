"""What a model is and what it needs, told without opening it: all but its weights is read."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from engine import memory
from engine.checkpoint import Checkpoint
from engine.config import LlamaConfig, OtherConfig
from engine.errors import BadRequestError
from engine.loading import read_checkpoint
from engine.machine import Machine
from engine.model import LEAST_CONTEXT
from engine.outline import outline, refuse_others
from engine.packed_cache import GROUPS

USUAL_CONTEXT = 8192  # tokens

Facts = Mapping[str, str | int | bool]


def summary(
    path: Path,
    context: int | None = None,
    kv_bits: int | None = None,
    *,
    adapter: Path | None = None,
) -> Facts:
    """Tell of the model at path, and what it needs for a context, all that it can hold by default.

    adapter is the folder of one that it is to have.

    Raises an EngineError that says why it cannot be used, or not so.
    """
    refuse_others(path)
    checkpoint = read_checkpoint(path, adapter)
    config = checkpoint.config
    context = checked_context(context, config.context) or config.context
    need, free = memory.needed(checkpoint, context, kv_bits), Machine().memory().free
    return {
        **outline(path),
        "use": "llama" if isinstance(config, LlamaConfig) else "other",
        "architecture": config.architecture,
        "quantization": checkpoint.packed_as,
        "parameters": _parameters(checkpoint),
        "has_template": checkpoint.words.template is not None,
        "n_layers": config.n_layers,
        "n_heads": config.n_heads,
        "n_kv_heads": config.n_kv_heads,
        "head_dim": config.head_dim,
        "context": context,
        "longest_context": config.context,
        "weights_bytes": need.weights,
        "kv_bytes_per_token": memory.kv_per_token(config, kv_bits),
        **_kv_bytes_packed(config),
        "conversation_bytes": need.conversation,
        "work_bytes": need.work,
        # For a list of models, of which each can hold another length.
        "usual_work_bytes": memory.needed(checkpoint, min(USUAL_CONTEXT, config.context)).work,
        "needs_bytes": need.total,
        "free_bytes": free.bytes,
        "fits": free.has(need),
    }


def checked_context(context: int | None, most: int) -> int | None:
    """Give context back where a model can hold so many tokens; raises BadRequestError."""
    if context is not None and not LEAST_CONTEXT <= context <= most:
        raise BadRequestError(
            f"The context can be {LEAST_CONTEXT} to {most:,} tokens with this model. "
            "Give --context such a number, or leave it out."
        )
    return context


def _kv_bytes_packed(config: LlamaConfig | OtherConfig) -> dict[str, int]:
    """Tell what a token takes in each precision that can be chosen."""
    told: dict[str, int] = {}
    for bits in GROUPS:
        with suppress(BadRequestError):  # its heads cannot be cut into groups
            told[f"kv_bytes_per_token_{bits}_bit"] = memory.kv_per_token(config, bits)
    return told


def _parameters(checkpoint: Checkpoint) -> int:
    if checkpoint.other is not None:
        return checkpoint.other.parameter_count
    assert isinstance(checkpoint.config, LlamaConfig), "other networks are built already"
    return memory.parameters(checkpoint.config)
