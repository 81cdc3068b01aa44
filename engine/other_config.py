"""A config.json of any architecture → the numbers that each of them has.

Read as mlx-lm 0.32 needs it: there, `rope_parameters`, in which transformers 5 keeps what was
`rope_theta` and `rope_scaling` before, is passed over by most architectures without a word.
"""

import re
from collections.abc import Iterator
from typing import cast

import msgspec

from engine.config import OtherConfig
from engine.hf_config import UnknownConfigError, refuse_code
from engine.hf_files import Json

# It becomes the name of a module of mlx-lm's.
ARCHITECTURE = re.compile(r"[A-Za-z0-9_-]{1,64}")


class _Numbers(msgspec.Struct):
    """What every architecture says of itself, some under two names."""

    vocab_size: int
    hidden_size: int
    num_hidden_layers: int
    num_attention_heads: int = 1
    num_key_value_heads: int | None = None
    head_dim: int | None = None
    intermediate_size: int | None = None
    max_position_embeddings: int | None = None


def other_config_of(said: Json) -> OtherConfig:
    """Read the numbers. Raises UnknownConfigError, or ValueError where they cannot be."""
    refuse_code(said)
    architecture = said.get("model_type")
    if not isinstance(architecture, str) or not ARCHITECTURE.fullmatch(architecture):
        raise UnknownConfigError(f"its architecture is {architecture!r}")
    try:
        read = msgspec.convert(dict(said) | dict(_text(said)), _Numbers)
    except msgspec.ValidationError as error:
        raise ValueError(f"its config is wrong ({error})") from error
    heads = max(1, read.num_attention_heads)
    return OtherConfig(
        architecture=architecture,
        vocab_size=read.vocab_size,
        hidden_size=read.hidden_size,
        intermediate_size=read.intermediate_size or 4 * read.hidden_size,
        n_layers=read.num_hidden_layers,
        n_heads=heads,
        n_kv_heads=read.num_key_value_heads or heads,
        head_dim=read.head_dim or max(1, read.hidden_size // heads),
        context=read.max_position_embeddings or 4096,
    )


def as_mlx_lm_reads_it(said: Json) -> dict[str, object]:
    """Give what has to stand elsewhere in the config for mlx-lm."""
    text = _text(said)
    moved = dict(_rope(text))
    if text is said:
        return moved
    return {"text_config": dict(text) | moved} if moved else {}


def _text(said: Json) -> Json:
    """Give the part on the language model, where a config has several."""
    text = said.get("text_config")
    return cast(Json, text) if isinstance(text, dict) else said


def _rope(said: Json) -> Iterator[tuple[str, object]]:
    rope = said.get("rope_parameters")
    if not isinstance(rope, dict):
        return
    rope = cast(Json, rope)
    # Gemma 3 turns the layers that see all otherwise than those that see what is near.
    everywhere, near = rope.get("full_attention"), rope.get("sliding_attention")
    if isinstance(everywhere, dict) and isinstance(near, dict):
        yield "rope_local_base_freq", cast(Json, near).get("rope_theta", 10_000.0)
        rope = cast(Json, everywhere)
    if "rope_theta" in rope and "rope_theta" not in said:
        yield "rope_theta", rope["rope_theta"]
    for name in ("partial_rotary_factor", "rotary_pct"):
        # GPT-NeoX has another name for it.
        if "partial_rotary_factor" in rope and name not in said:
            yield name, rope["partial_rotary_factor"]
    if rope.get("rope_type", "default") != "default" and said.get("rope_scaling") is None:
        yield "rope_scaling", {name: value for name, value in rope.items() if name != "rope_theta"}
