"""`Checkpoint`: what a model file holds, whatever its format."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import mlx.core as mx

from engine.adapter import Adapter
from engine.config import LlamaConfig, OtherConfig
from engine.other import OtherNetwork
from engine.quantization import Packing
from engine.words import Words

Shape = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A model as its file has it, under the names of `llama.py`.

    Of a Llama, read_weights reads the weights, anew each time, which takes weights_bytes of memory;
    packings tells of each module whose weight is packed how. Of any other architecture, other is
    the network, which has them already. packed_as is what people call the precision of most weights
    (“Q4_K_M”, “4 bits”, “bfloat16”). adapter changes the weights; another architecture's network
    has it already.
    """

    path: Path
    config: LlamaConfig | OtherConfig
    read_weights: Callable[[], Mapping[str, mx.array]]
    weights_bytes: int
    packings: Mapping[str, Packing]
    words: Words
    other: OtherNetwork | None = None
    packed_as: str = ""
    adapter: Adapter | None = None

    @property
    def name(self) -> str:
        """Give what to call the model."""
        return self.path.stem if self.path.suffix == ".gguf" else self.path.name


class UnknownTensorError(ValueError):
    """There is a tensor that no Llama has."""


def check_shapes(found: Mapping[str, Shape], wanted: Mapping[str, Shape]) -> None:
    """Hold every tensor's name and shape against what has to be there.

    Raises UnknownTensorError, or ValueError where one is missing or of another shape.
    """
    for name in found:
        if name not in wanted:
            raise UnknownTensorError(f"it has a tensor {name!r}, which is not known here")
    for name, shape in wanted.items():
        if name not in found:
            raise ValueError(f"the tensor {name!r} is missing")
        if found[name] != shape:
            raise ValueError(f"the tensor {name!r} has the shape {found[name]} and not {shape}")


def weight_shapes(config: LlamaConfig) -> dict[str, Shape]:
    """Give the shape of each weight that `llama.py` has, under its name, were none packed."""
    width, inner = config.hidden_size, config.intermediate_size
    queries, kept = config.n_heads * config.head_dim, config.n_kv_heads * config.head_dim
    shapes: dict[str, Shape] = {
        "embed_tokens.weight": (config.vocab_size, width),
        "norm.weight": (width,),
    }
    if not config.tie_word_embeddings:
        shapes["lm_head.weight"] = (config.vocab_size, width)
    attention = {
        "q_proj": (queries, width),
        "k_proj": (kept, width),
        "v_proj": (kept, width),
        "o_proj": (width, queries),
    }
    mlp = {"gate_proj": (inner, width), "up_proj": (inner, width), "down_proj": (width, inner)}
    for layer in (f"layers.{index}" for index in range(config.n_layers)):
        for norm in ("input_layernorm", "post_attention_layernorm"):
            shapes[f"{layer}.{norm}.weight"] = (width,)
        for name, sides in attention.items():
            shapes |= _linear(f"{layer}.self_attn.{name}", sides, bias=config.attention_bias)
        for name, sides in mlp.items():
            shapes |= _linear(f"{layer}.mlp.{name}", sides, bias=config.mlp_bias)
    return shapes


def _linear(name: str, sides: tuple[int, int], *, bias: bool) -> dict[str, Shape]:
    weight = {f"{name}.weight": sides}
    return weight | {f"{name}.bias": sides[:1]} if bias else dict(weight)
