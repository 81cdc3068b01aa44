"""A Hugging Face folder's config.json → `LlamaConfig`, in each spelling there is.

What changes the arithmetic and is not known here is refused by name, and never ignored.
"""

from collections.abc import Callable, Mapping
from reprlib import repr as short
from typing import NamedTuple

import msgspec

from engine.config import LlamaConfig
from engine.hf_files import Json
from engine.rope import DynamicRope, LinearRope, Llama3Rope, LongRope, Rope, YarnRope

LLAMAS = ("llama", "mistral")
# What transformers takes where a file leaves it out, if the two differ.
CONTEXT = {"llama": 2048, "mistral": 4096 * 32}
KV_HEADS = {"llama": None, "mistral": 8}
WINDOW = {"llama": None, "mistral": 4096}


class _Scaling(msgspec.Struct, forbid_unknown_fields=True):
    """How RoPE is stretched; each kind has some of these."""

    type: str | None = None
    rope_type: str | None = None
    rope_theta: float | None = None
    partial_rotary_factor: float | None = None
    factor: float | None = None
    original_max_position_embeddings: int | None = None
    low_freq_factor: float | None = None
    high_freq_factor: float | None = None
    attention_factor: float | None = None
    beta_fast: float | None = None
    beta_slow: float | None = None
    mscale: float | None = None
    mscale_all_dim: float | None = None
    truncate: bool | None = None
    short_factor: tuple[float, ...] | None = None
    long_factor: tuple[float, ...] | None = None


class _Config(msgspec.Struct):
    """What changes the arithmetic."""

    model_type: str
    vocab_size: int
    hidden_size: int
    intermediate_size: int
    num_hidden_layers: int
    num_attention_heads: int
    num_key_value_heads: int | None = None
    head_dim: int | None = None
    max_position_embeddings: int | None = None
    original_max_position_embeddings: int | None = None
    rms_norm_eps: float = 1e-6
    tie_word_embeddings: bool | None = None
    attention_bias: bool | None = None
    mlp_bias: bool | None = None
    sliding_window: int | msgspec.UnsetType | None = msgspec.UNSET
    layer_types: tuple[str, ...] | None = None
    rope_theta: float | None = None
    rope_scaling: _Scaling | None = None
    rope_parameters: _Scaling | None = None


# They say how the model was trained, saved or named, and change nothing of what it computes.
_HARMLESS = frozenset({
    "architectures",
    "attention_dropout",
    "bos_token_id",
    "cache_implementation",
    "chunk_size_feed_forward",
    "dtype",
    "eos_token_id",
    "id2label",
    "initializer_range",
    "label2id",
    "max_length",
    "pad_token_id",
    "pretraining_tp",
    "quantization",
    "quantization_config",
    "return_dict",
    "tokenizer_class",
    "torch_dtype",
    "transformers.js_config",
    "transformers_version",
    "unk_token_id",
    "use_cache",
})
# They change the arithmetic, unless they have this value.
_NEUTRAL: Json = {"hidden_act": "silu", "is_decoder": True, "partial_rotary_factor": 1}

# What each kind of RoPE reads beside its theta. The others in a file must be empty.
_ROPE_NUMBERS: Mapping[str, frozenset[str]] = {
    "default": frozenset(),
    "linear": frozenset({"factor"}),
    # transformers takes max_position_embeddings for the trained length here, whatever this says.
    "dynamic": frozenset({"factor", "original_max_position_embeddings"}),
    "llama3": frozenset({
        "factor",
        "low_freq_factor",
        "high_freq_factor",
        "original_max_position_embeddings",
    }),
    "yarn": frozenset({
        "factor",
        "attention_factor",
        "beta_fast",
        "beta_slow",
        "mscale",
        "mscale_all_dim",
        "truncate",
        "original_max_position_embeddings",
    }),
    "longrope": frozenset({
        "factor",
        "attention_factor",
        "short_factor",
        "long_factor",
        "original_max_position_embeddings",
    }),
}


class UnknownConfigError(ValueError):
    """The config asks for arithmetic that is not known here."""


def config_of(said: Json) -> LlamaConfig:
    """Read what a config.json says of a Llama.

    Raises UnknownConfigError where it asks for what is not known here, and ValueError where its
    numbers are missing, of the wrong type or cannot belong to a Llama.
    """
    if said.get("model_type") not in LLAMAS:
        raise UnknownConfigError(f"its architecture is {short(said.get('model_type'))}")
    _refuse_unknown(said)
    try:
        read = msgspec.convert(said, _Config)
    except msgspec.ValidationError as error:
        raise ValueError(f"its config is wrong ({error})") from error
    context = _given(read.max_position_embeddings, CONTEXT[read.model_type])
    kv_heads = KV_HEADS[read.model_type] or read.num_attention_heads
    return LlamaConfig(
        vocab_size=read.vocab_size,
        hidden_size=read.hidden_size,
        intermediate_size=read.intermediate_size,
        n_layers=read.num_hidden_layers,
        n_heads=read.num_attention_heads,
        n_kv_heads=kv_heads if read.num_key_value_heads is None else read.num_key_value_heads,
        head_dim=_head_dim(read),
        context=context,
        rms_norm_eps=read.rms_norm_eps,
        tie_word_embeddings=bool(read.tie_word_embeddings),
        rope=_rope(read, context),
        attention_bias=bool(read.attention_bias),
        mlp_bias=bool(read.mlp_bias),
        sliding_window=_window(read, context),
    )


def refuse_code(said: Json) -> None:
    """Raise UnknownConfigError where a config names code that is to run."""
    if "auto_map" in said or "model_file" in said:
        raise UnknownConfigError("it wants to run code of its own")


def _refuse_unknown(said: Json) -> None:
    refuse_code(said)
    for key, value in said.items():
        known = key in _Config.__struct_fields__ or key in _HARMLESS or key.startswith("_")
        # What is switched off changes nothing, whatever it is.
        if not (known or value is None or value is False or _NEUTRAL.get(key) == value):
            raise UnknownConfigError(f"its config sets {key!r}, which is not known here")


def _head_dim(read: _Config) -> int:
    if read.head_dim is not None:
        return read.head_dim
    if read.num_attention_heads < 1 or read.hidden_size % read.num_attention_heads:
        raise ValueError(f"its {read.num_attention_heads} heads do not share {read.hidden_size}")
    return read.hidden_size // read.num_attention_heads


def _window(read: _Config, context: int) -> int | None:
    window = read.sliding_window
    if window is msgspec.UNSET:
        window = WINDOW[read.model_type]
    if window is not None and read.model_type == "llama":
        raise UnknownConfigError("it is a Llama and has a 'sliding_window'")
    layers = "full_attention" if window is None else "sliding_attention"
    if set(read.layer_types or ()) - {layers}:
        raise UnknownConfigError("its 'layer_types' are not all the same")
    # One that no text outgrows is none.
    return None if window is None or window >= context else window


def _rope(read: _Config, context: int) -> Rope:
    """Read which RoPE is asked for: rope_theta with rope_scaling, or rope_parameters."""
    said = read.rope_scaling or read.rope_parameters or _Scaling()
    kind = said.rope_type or said.type or "default"
    _check_kind(said, kind)
    theta = _given(said.rope_theta, read.rope_theta, 10_000.0)
    # Phi 3 and its kin keep the trained length outside, and transformers lets that one win.
    trained = _given(
        read.original_max_position_embeddings, said.original_max_position_embeddings, context
    )
    if trained < 1:
        raise ValueError(f"its original_max_position_embeddings is {trained}")
    return _MAKERS[kind](said, theta, _Lengths(trained, context))


class _Lengths(NamedTuple):
    """How many tokens a network was trained on, and how many it is made to hold."""

    trained: int
    context: int

    @property
    def factor(self) -> float:
        return self.context / self.trained


def _plain(_said: _Scaling, theta: float, _lengths: _Lengths) -> Rope:
    return Rope(theta)


def _linear(said: _Scaling, theta: float, _lengths: _Lengths) -> Rope:
    return LinearRope(theta, _needed(said.factor, "factor"))


def _dynamic(said: _Scaling, theta: float, lengths: _Lengths) -> Rope:
    return DynamicRope(theta, _needed(said.factor, "factor"), lengths.context)


def _llama3(said: _Scaling, theta: float, lengths: _Lengths) -> Rope:
    return Llama3Rope(
        theta,
        _needed(said.factor, "factor"),
        _needed(said.low_freq_factor, "low_freq_factor"),
        _needed(said.high_freq_factor, "high_freq_factor"),
        lengths.trained,
    )


def _yarn(said: _Scaling, theta: float, lengths: _Lengths) -> Rope:
    return YarnRope(
        theta,
        _given(said.factor, lengths.factor),
        lengths.trained,
        attention_factor=said.attention_factor,
        # Here transformers takes 0 for nothing, too.
        beta_fast=said.beta_fast or 32.0,
        beta_slow=said.beta_slow or 1.0,
        mscale=said.mscale,
        mscale_all_dim=said.mscale_all_dim,
        truncate=said.truncate is not False,
    )


def _longrope(said: _Scaling, theta: float, lengths: _Lengths) -> Rope:
    return LongRope(
        theta,
        _given(said.factor, lengths.factor),
        lengths.trained,
        short_factor=said.short_factor or (),
        long_factor=said.long_factor or (),
        attention_factor=said.attention_factor,
    )


_MAKERS: Mapping[str, Callable[[_Scaling, float, _Lengths], Rope]] = {
    "default": _plain,
    "linear": _linear,
    "dynamic": _dynamic,
    "llama3": _llama3,
    "yarn": _yarn,
    "longrope": _longrope,
}


def _check_kind(said: _Scaling, kind: str) -> None:
    if kind not in _MAKERS:
        raise UnknownConfigError(f"its RoPE is of the kind {kind!r}")
    if said.partial_rotary_factor not in {None, 1}:
        raise UnknownConfigError("its RoPE turns a part of each head ('partial_rotary_factor')")
    common = {"type", "rope_type", "rope_theta", "partial_rotary_factor"}
    for name in _Scaling.__struct_fields__:
        if getattr(said, name) is not None and name not in _ROPE_NUMBERS[kind] | common:
            raise UnknownConfigError(f"its {kind} RoPE sets {name!r}")


def _given[T](*values: T | None) -> T:
    """Give the first value that a config sets, 0 included; the last one is always there."""
    return next(value for value in values if value is not None)


def _needed(value: float | None, name: str) -> float:
    if value is None:
        raise ValueError(f"its RoPE has no {name}")
    return value
