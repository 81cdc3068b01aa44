"""What a Hugging Face folder says beside its weights, written from what a GGUF file says."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np

from engine.config import LlamaConfig
from engine.errors import UnsupportedModelError
from engine.gguf_facts import Facts
from engine.gguf_header import read_header
from engine.gguf_words import tokenizer_json
from engine.rope import FactoredRope, LinearRope, Llama3Rope, LongRope, Rope, YarnRope
from engine.words import Words

# GGUF has of Llama 3's RoPE the factors that come out of these numbers and one more.
LLAMA3 = Llama3Rope(low_freq_factor=1.0, high_freq_factor=4.0, trained_length=8192)


def write_words(file: Path, words: Words, folder: Path) -> None:
    """Write a GGUF file's tokenizer, its template and what ends a reply into folder."""
    facts = Facts(file, read_header(file))
    tokens = facts.texts("tokenizer.ggml.tokens")
    tokenizer, first = tokenizer_json(facts, tokens)
    _write(folder / "tokenizer.json", tokenizer)
    said: dict[str, object] = {"tokenizer_class": "PreTrainedTokenizerFast"}
    said |= {name: text for name, text in words.specials.items() if text}
    if words.template is not None:
        said["chat_template"] = _beginning(words.template, first, tokens)
    _write(folder / "tokenizer_config.json", said)
    if words.ends:
        _write(folder / "generation_config.json", {"eos_token_id": sorted(words.ends)})


def config_json(file: Path, config: LlamaConfig, words: Words) -> dict[str, object]:
    """Give the config.json of a GGUF file's Llama. Raises UnsupportedModelError."""
    return {
        "architectures": ["LlamaForCausalLM"],
        "model_type": "llama",
        "hidden_act": "silu",
        "vocab_size": config.vocab_size,
        "hidden_size": config.hidden_size,
        "intermediate_size": config.intermediate_size,
        "num_hidden_layers": config.n_layers,
        "num_attention_heads": config.n_heads,
        "num_key_value_heads": config.n_kv_heads,
        "head_dim": config.head_dim,
        "max_position_embeddings": config.context,
        "rms_norm_eps": config.rms_norm_eps,
        "tie_word_embeddings": config.tie_word_embeddings,
        "attention_bias": config.attention_bias,
        "mlp_bias": config.mlp_bias,
        "eos_token_id": sorted(words.ends),
        **_rope(file, config),
    }


def _rope(file: Path, config: LlamaConfig) -> Mapping[str, object]:
    said: dict[str, object] = {"rope_theta": config.rope.theta}
    scaling = _scaling(file, config.rope, config.head_dim)
    return said | {"rope_scaling": scaling} if scaling else said


def _scaling(file: Path, rope: Rope, head_dim: int) -> Mapping[str, object]:
    match rope:
        case LinearRope():
            return {"rope_type": "linear", "factor": rope.factor}
        case YarnRope() | LongRope():
            return _trained_shorter(rope)
        case FactoredRope():
            return _as_llama3(file, rope, head_dim)
        case _:
            return {}


def _trained_shorter(rope: YarnRope | LongRope) -> Mapping[str, object]:
    own: dict[str, object] = {"rope_type": rope.kind}
    if isinstance(rope, YarnRope):
        own |= {"beta_fast": rope.beta_fast, "beta_slow": rope.beta_slow}
    else:
        own |= {"short_factor": rope.short_factor, "long_factor": rope.long_factor}
    return own | {
        "factor": rope.factor,
        "original_max_position_embeddings": rope.trained_length,
        "attention_factor": rope.attention_factor,
    }


def _as_llama3(file: Path, rope: FactoredRope, head_dim: int) -> Mapping[str, object]:
    """Find the numbers that Llama 3's factors came from: the largest one is its factor."""
    found = replace(LLAMA3, theta=rope.theta, factor=round(max(rope.factors), 3))
    ours, theirs = (each.frequencies(head_dim, 1) for each in (found, rope))
    if not np.allclose(ours, theirs, rtol=1e-4):
        raise UnsupportedModelError(file, "its RoPE is stretched as no config.json can say")
    return {
        "rope_type": "llama3",
        "factor": found.factor,
        "low_freq_factor": found.low_freq_factor,
        "high_freq_factor": found.high_freq_factor,
        "original_max_position_embeddings": found.trained_length,
    }


def _beginning(template: str, first: int | None, tokens: list[str]) -> str:
    """Have a template write the first token, as llama.cpp does where a template does not."""
    if first is None or "bos_token" in template or tokens[first] in template:
        return template
    return "{{ bos_token }}" + template


def _write(file: Path, said: Mapping[str, object]) -> None:
    file.write_text(json.dumps(said, ensure_ascii=False, indent=1), "utf-8")
