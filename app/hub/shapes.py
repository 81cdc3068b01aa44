"""A repository's config.json, read for what memory depends on. What is missing or mad is None."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import cast

import msgspec

from app.domain.fit import parameters
from app.domain.remote import Shape

# More than any number of a model that will be; the wire takes no more than 64 bits.
MOST = 2**52
MOST_BITS = 16
BITS = re.compile(r"(?:^|[-_])(\d{1,2})-?bit(?:$|[-_])", re.ASCII)


class _Config(msgspec.Struct):
    """As transformers and mlx-lm write it; a number may be null, and often is."""

    num_hidden_layers: int | None = None
    hidden_size: int | None = None
    intermediate_size: int | None = None
    num_attention_heads: int | None = None
    num_key_value_heads: int | None = None
    head_dim: int | None = None
    vocab_size: int | None = None
    max_position_embeddings: int | None = None
    model_type: str | None = None
    tie_word_embeddings: bool | None = None


class Written(msgspec.Struct):
    """What a config.json says: the shape, the architecture, and how its weights are packed."""

    shape: Shape | None
    architecture: str | None
    bits: int | None


def read_config(content: bytes, repo: str) -> Written | None:
    """Read a config.json; None where it is none."""
    try:
        raw = msgspec.json.decode(content, type=dict[str, object])
    except (msgspec.DecodeError, RecursionError):
        return None
    # A model that sees as well says of its words in a part of their own.
    inner = raw.get("text_config")
    try:
        whole = msgspec.convert(raw, _Config)
        text = msgspec.convert(inner, _Config) if isinstance(inner, dict) else whole
    except msgspec.ValidationError:
        return None
    return Written(_shape(text), whole.model_type or text.model_type, bits_of(raw, repo))


def number(value: object) -> int | None:
    """Take a number for what it may be: whole, not negative, and not beyond reason."""
    return value if type(value) is int and 0 <= value <= MOST else None


def is_tied(shape: Shape, counted: int | None) -> bool:
    """Tell by how many numbers a model has whether its embedding is its head as well."""
    if counted is None:
        return False
    one, two = (parameters(replace(shape, tied=tied)) for tied in (True, False))
    return abs(counted - one) < abs(counted - two)


def _shape(config: _Config) -> Shape | None:
    heads, hidden, layers = (
        config.num_attention_heads,
        config.hidden_size,
        config.num_hidden_layers,
    )
    # What a model takes is divided by its layers.
    if not heads or not hidden or not layers:
        return None
    shape = Shape(
        n_layers=layers,
        hidden_size=hidden,
        intermediate_size=config.intermediate_size or 0,
        n_heads=heads,
        n_kv_heads=config.num_key_value_heads or heads,
        head_dim=config.head_dim or hidden // heads,
        vocab_size=config.vocab_size or 0,
        context=config.max_position_embeddings or 0,
        architecture=config.model_type or "llama",
        tied=bool(config.tie_word_embeddings),
    )
    within = all(number(value) is not None for value in shape.numbers)
    return shape if within else None


def bits_of(config: Mapping[str, object], repo: str) -> int | None:
    """Tell how many bits a weight is packed into, by the configuration or else by the name."""
    for key in ("quantization", "quantization_config"):
        packed = config.get(key)
        if isinstance(packed, dict):
            bits = number(cast("dict[str, object]", packed).get("bits"))
            return bits if bits and bits <= MOST_BITS else None
    found = BITS.search(repo.lower())
    return int(found[1]) if found and 0 < int(found[1]) <= MOST_BITS else None
