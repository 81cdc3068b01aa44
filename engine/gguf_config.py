"""A GGUF file's numbers → `LlamaConfig`.

What changes the arithmetic and is not known here is refused by name, and never ignored.
Keys: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md and llama.cpp's src/llama-arch.cpp.
"""

import math
from collections.abc import Mapping

import numpy as np

from engine.config import LlamaConfig
from engine.errors import DamagedModelError, UnsupportedModelError
from engine.gguf_facts import Facts
from engine.gguf_header import Value
from engine.rope import FactoredRope, LinearRope, LongRope, Rope, YarnRope

KNOWN_KEYS = frozenset({
    "vocab_size",
    "context_length",
    "embedding_length",
    "feed_forward_length",
    "block_count",
    "attention.head_count",
    "attention.head_count_kv",
    "attention.key_length",
    "attention.value_length",
    "attention.layer_norm_rms_epsilon",
    "rope.dimension_count",
    "rope.freq_base",
    "rope.scale_linear",
    "rope.scaling.type",
    "rope.scaling.factor",
    "rope.scaling.original_context_length",
    "rope.scaling.attn_factor",
    "rope.scaling.yarn_beta_fast",
    "rope.scaling.yarn_beta_slow",
    "rope.scaling.finetuned",
})
# Keys that change nothing where they have this value.
NEUTRAL_KEYS: Mapping[str, Value] = {
    "expert_count": 0,
    "expert_used_count": 0,
    "rope.scaling.yarn_ext_factor": 1.0,
    "rope.scaling.yarn_attn_factor": 1.0,
}
# Numbers by which RoPE's frequencies are divided, one for each: a tensor, as weights are.
FACTORS, SHORT_FACTORS, LONG_FACTORS = (
    f"{name}.weight" for name in ("rope_freqs", "rope_factors_short", "rope_factors_long")
)


def read_config(facts: Facts, vocab_size: int) -> LlamaConfig:
    """Read the network's numbers. Raises DamagedModelError or UnsupportedModelError."""
    architecture = facts.needed("general.architecture", str)
    if architecture != "llama":
        raise UnsupportedModelError(facts.path, f"its architecture is {architecture!r}")
    _refuse_unknown_keys(facts)
    n_heads = facts.needed("llama.attention.head_count", int)
    hidden_size = facts.needed("llama.embedding_length", int)
    head_dim = facts.otherwise("llama.attention.key_length", hidden_size // max(n_heads, 1))
    for key in ("llama.attention.value_length", "llama.rope.dimension_count"):
        if facts.otherwise(key, head_dim) != head_dim:
            raise UnsupportedModelError(facts.path, f"its {key} is not its head_dim {head_dim}")
    if (said := facts.otherwise("llama.vocab_size", vocab_size)) != vocab_size:
        raise DamagedModelError(facts.path, f"it has {vocab_size} tokens and says {said}")
    context = facts.needed("llama.context_length", int)
    tensors = facts.header.tensors
    try:
        return LlamaConfig(
            vocab_size=vocab_size,
            hidden_size=hidden_size,
            intermediate_size=facts.needed("llama.feed_forward_length", int),
            n_layers=facts.needed("llama.block_count", int),
            n_heads=n_heads,
            n_kv_heads=facts.otherwise("llama.attention.head_count_kv", n_heads),
            head_dim=head_dim,
            context=context,
            rms_norm_eps=facts.needed("llama.attention.layer_norm_rms_epsilon", float),
            rope=_rope(facts, context),
            tie_word_embeddings="output.weight" not in tensors,
            attention_bias="blk.0.attn_q.bias" in tensors,
            mlp_bias="blk.0.ffn_gate.bias" in tensors,
        )
    except ValueError as error:
        raise DamagedModelError(facts.path, str(error)) from error


def _refuse_unknown_keys(facts: Facts) -> None:
    for key, value in facts.header.metadata.items():
        name = key.removeprefix("llama.")
        if name == key or name in KNOWN_KEYS:
            continue
        if name not in NEUTRAL_KEYS or NEUTRAL_KEYS[name] != value:
            raise UnsupportedModelError(facts.path, f"it sets {key!r}, which is not known here")


def _rope(facts: Facts, context: int) -> Rope:
    """Read how far which pairs turn, as llama.cpp understands the keys."""
    theta = facts.otherwise("llama.rope.freq_base", 10_000.0)
    kind = facts.otherwise("llama.rope.scaling.type", "linear")
    old = facts.otherwise("llama.rope.scale_linear", 1.0)
    factor = 1.0 if kind == "none" else facts.otherwise("llama.rope.scaling.factor", old) or 1.0
    if FACTORS in facts.header.tensors:
        if kind not in {"none", "linear"} or factor != 1:
            raise UnsupportedModelError(facts.path, "its RoPE is stretched in two ways at once")
        return FactoredRope(theta, _factors(facts, FACTORS))
    if kind in {"none", "linear"}:
        return Rope(theta) if factor == 1 else LinearRope(theta, factor)
    trained = facts.otherwise("llama.rope.scaling.original_context_length", context)
    return _trained_shorter(facts, kind, theta=theta, factor=factor, trained_length=trained)


def _trained_shorter(
    facts: Facts, kind: str, *, theta: float, factor: float, trained_length: int
) -> Rope:
    gain = facts.otherwise("llama.rope.scaling.attn_factor", 1.0)
    if kind == "yarn":
        return YarnRope(
            theta,
            factor,
            trained_length,
            attention_factor=gain * (0.1 * math.log(max(factor, 1.0)) + 1),
            beta_fast=facts.otherwise("llama.rope.scaling.yarn_beta_fast", 32.0),
            beta_slow=facts.otherwise("llama.rope.scaling.yarn_beta_slow", 1.0),
        )
    if kind == "longrope":
        return LongRope(
            theta,
            factor,
            trained_length,
            short_factor=_factors(facts, SHORT_FACTORS),
            long_factor=_factors(facts, LONG_FACTORS),
            attention_factor=gain,
        )
    raise UnsupportedModelError(facts.path, f"its RoPE is of the kind {kind!r}")


def _factors(facts: Facts, name: str) -> tuple[float, ...]:
    tensor = facts.header.tensors.get(name)
    if tensor is None or tensor.kind != "F32" or len(tensor.shape) != 1:
        raise DamagedModelError(facts.path, f"its {name!r} is missing or no row of numbers")
    numbers = np.fromfile(facts.path, "<f4", tensor.shape[0], offset=tensor.start)
    return tuple(numbers.tolist())
