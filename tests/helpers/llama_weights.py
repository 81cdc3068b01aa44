"""Weights of small Llamas, the same wherever they are made. Knows neither engine nor torch."""

import math
from collections.abc import Mapping

import numpy as np

Config = Mapping[str, object]


def llama_weights(config: Config, seed: int) -> dict[str, np.ndarray]:
    """Give random float32 weights under transformers' names for a config.json's content.

    They are so large that attention looks at few tokens sharply: with a wrong angle, head or mask
    the logits would be others altogether.
    """
    # RandomState, since NumPy promises that its numbers never change.
    chance = np.random.RandomState(seed)
    return {name: _array(chance, name, shape) for name, shape in llama_shapes(config).items()}


def llama_shapes(config: Config) -> dict[str, tuple[int, ...]]:
    """Give the shape of each weight that a config.json asks for."""
    width, inner = int(config["hidden_size"]), int(config["intermediate_size"])
    heads = int(config["num_attention_heads"])
    kept = int(config.get("num_key_value_heads") or heads)
    head_dim = int(config.get("head_dim") or width // heads)
    shapes: dict[str, tuple[int, ...]] = {
        "model.embed_tokens.weight": (int(config["vocab_size"]), width),
        "model.norm.weight": (width,),
    }
    if not config.get("tie_word_embeddings", False):
        shapes["lm_head.weight"] = (int(config["vocab_size"]), width)
    projections = {
        "self_attn.q_proj": (heads * head_dim, width),
        "self_attn.k_proj": (kept * head_dim, width),
        "self_attn.v_proj": (kept * head_dim, width),
        "self_attn.o_proj": (width, heads * head_dim),
        "mlp.gate_proj": (inner, width),
        "mlp.up_proj": (inner, width),
        "mlp.down_proj": (width, inner),
    }
    for layer in range(int(config["num_hidden_layers"])):
        front = f"model.layers.{layer}"
        shapes[f"{front}.input_layernorm.weight"] = (width,)
        shapes[f"{front}.post_attention_layernorm.weight"] = (width,)
        for name, sides in projections.items():
            shapes[f"{front}.{name}.weight"] = sides
            part = "attention_bias" if name.startswith("self_attn") else "mlp_bias"
            if config.get(part):
                shapes[f"{front}.{name}.bias"] = sides[:1]
    return shapes


def _array(chance: np.random.RandomState, name: str, shape: tuple[int, ...]) -> np.ndarray:
    if name.endswith("norm.weight"):
        numbers = chance.uniform(0.5, 1.5, shape)
    elif name.endswith("bias"):
        numbers = chance.standard_normal(shape) * 0.5
    elif name == "model.embed_tokens.weight":
        numbers = chance.standard_normal(shape)
    else:
        numbers = chance.standard_normal(shape) * 1.5 / math.sqrt(shape[1])
    return numbers.astype(np.float32)
