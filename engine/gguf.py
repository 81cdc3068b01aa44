"""Reads a GGUF file into a `Checkpoint`, after `gguf_header` has checked it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial
from math import prod
from pathlib import Path

import mlx.core as mx

from engine.checkpoint import Checkpoint, UnknownTensorError, check_shapes, weight_shapes
from engine.config import LlamaConfig
from engine.errors import DamagedModelError, UnsupportedModelError
from engine.gguf_config import FACTORS, LONG_FACTORS, SHORT_FACTORS, read_config
from engine.gguf_facts import Facts
from engine.gguf_header import TensorFact, read_header
from engine.gguf_weights import READABLE, kept_bytes, packing, read_tensor
from engine.gguf_words import read_words
from engine.quantization import Packing

OUTER_NAMES = {
    "token_embd": "embed_tokens",
    "output_norm": "norm",
    "output": "lm_head",
}
LAYER_NAMES = {
    "attn_norm": "input_layernorm",
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.o_proj",
    "ffn_norm": "post_attention_layernorm",
    "ffn_gate": "mlp.gate_proj",
    "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj",
}
# What `general.file_type` names, where that is a mixture of types, by gguf's LlamaFileType: the
# library itself takes longer to load than a file's front to read.
MIXTURES: Mapping[object, str] = {
    11: "Q3_K_S",
    12: "Q3_K_M",
    13: "Q3_K_L",
    14: "Q4_K_S",
    15: "Q4_K_M",
    16: "Q5_K_S",
    17: "Q5_K_M",
    21: "Q2_K_S",
    22: "IQ3_XS",
    27: "IQ3_M",
    29: "IQ2_M",
}
NAMES = {"F32": "float32", "F16": "float16", "BF16": "bfloat16"}
NO_WEIGHTS = frozenset({FACTORS, SHORT_FACTORS, LONG_FACTORS})

_THEIR_OUTER_NAMES = {ours: theirs for theirs, ours in OUTER_NAMES.items()}
_THEIR_LAYER_NAMES = {ours: theirs for theirs, ours in LAYER_NAMES.items()}


def read_gguf(path: Path) -> Checkpoint:
    """Read a Llama from a GGUF file, but for its weights.

    Raises MissingModelError, DamagedModelError or UnsupportedModelError.
    """
    facts = Facts(path, read_header(path))
    tokens = facts.texts("tokenizer.ggml.tokens")
    words = read_words(facts, tokens)
    config = read_config(facts, len(tokens))
    tensors = _tensors(facts, config)
    return Checkpoint(
        path=path,
        config=config,
        read_weights=partial(_weights, path, config, tensors),
        weights_bytes=sum(kept_bytes(fact.kind, prod(fact.shape)) for fact in tensors.values()),
        packings=dict(_packings(tensors)),
        words=words,
        packed_as=_packed_as(facts, tensors),
    )


def _packed_as(facts: Facts, tensors: Mapping[str, TensorFact]) -> str:
    """Give the type of most weights, or the mixture of types that the file says it is."""
    weights: Counter[str] = Counter()
    for fact in tensors.values():
        weights[fact.kind] += prod(fact.shape)
    ((most, _),) = weights.most_common(1)
    mixture = MIXTURES.get(facts.header.metadata.get("general.file_type"), "")
    return mixture if mixture[:3] == most[:3] else NAMES.get(most, most)


def _packings(tensors: Mapping[str, TensorFact]) -> Iterator[tuple[str, Packing]]:
    """Tell how MLX will keep each tensor that it does not make dense."""
    for name, fact in tensors.items():
        if (how := packing(fact.kind)) is not None:
            yield name.removesuffix(".weight"), how


def _weights(
    path: Path, config: LlamaConfig, tensors: Mapping[str, TensorFact]
) -> dict[str, mx.array]:
    """Read them, and give q and k their order back."""
    heads = {"q_proj": config.n_heads, "k_proj": config.n_kv_heads}
    weights: dict[str, mx.array] = {}
    for name, fact in tensors.items():
        module, _, kind = name.rpartition(".")
        n_heads = heads.get(module.rpartition(".")[2])
        for part, array in read_tensor(path, fact):
            whole = f"{module}.{kind if part == 'weight' else part}"
            weights[whole] = array if n_heads is None else _rows_in_halves(array, n_heads)
    return weights


def _their_name(name: str) -> str:
    if not name.startswith("layers."):
        module, _, part = name.rpartition(".")
        return f"{_THEIR_OUTER_NAMES[module]}.{part}"
    _, layer, module_and_part = name.split(".", 2)
    module, _, part = module_and_part.rpartition(".")
    return f"blk.{layer}.{_THEIR_LAYER_NAMES[module]}.{part}"


def _rows_in_halves(array: mx.array, n_heads: int) -> mx.array:
    """Undo GGUF's order of the rows of q and k, (n_heads · D, …).

    GGUF puts the two numbers that RoPE turns together side by side (0, D/2, 1, D/2+1, …); the
    network, as in transformers, has them half a head apart. Scales and biases have a row for each
    row of the weight and move with it, so this loses nothing of a packed weight.
    """
    rows, *rest = array.shape
    halves = array.reshape(n_heads, rows // n_heads // 2, 2, *rest)
    return halves.swapaxes(1, 2).reshape(rows, *rest)


def _tensors(facts: Facts, config: LlamaConfig) -> dict[str, TensorFact]:
    """Give every tensor its name of `llama.py`, and hold its shape and type against the config."""
    theirs = facts.header.tensors
    ours = {_their_name(name): (name, shape) for name, shape in weight_shapes(config).items()}
    try:
        check_shapes(
            {name: fact.shape for name, fact in theirs.items() if name not in NO_WEIGHTS},
            {name: shape for name, (_, shape) in ours.items()},
        )
    except UnknownTensorError as error:
        raise UnsupportedModelError(facts.path, str(error)) from error
    except ValueError as error:
        raise DamagedModelError(facts.path, str(error)) from error
    tensors = {our_name: theirs[name] for name, (our_name, _) in ours.items()}
    for fact in tensors.values():
        if fact.kind not in READABLE:
            raise UnsupportedModelError(
                facts.path, f"its weights are of the type {fact.kind}, which is not known here"
            )
    return tensors
