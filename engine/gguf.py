"""Reads a GGUF file into a `Checkpoint`, after `gguf_header` has checked it."""

from collections.abc import Iterator, Mapping
from functools import partial
from math import prod
from pathlib import Path

import mlx.core as mx

from engine.checkpoint import Checkpoint, weight_shapes
from engine.config import LlamaConfig
from engine.errors import DamagedModelError, UnsupportedModelError
from engine.gguf_header import Header, Value, read_header
from engine.quantization import Packing
from engine.rope import Rope
from engine.tokenizer import END_NAMES, BpeTokenizer, Vocabulary

# What MLX reads as it is, and the bytes that 32 weights of it take in memory: dense, or packed
# with a scale and a bias in half precision.
READABLE = {"F32": 128, "F16": 64, "Q4_0": 20, "Q4_1": 20, "Q8_0": 36}
# Those that MLX keeps packed, with one scale and bias for 32 weights.
BITS = {"Q4_0": 4, "Q4_1": 4, "Q8_0": 8}
GROUP_SIZE = 32

# Where a Llama's numbers stand in a GGUF file. A key beside these may change the arithmetic, so
# a file that has one is refused, and never run wrong in silence.
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
})
# Keys that change nothing where they have this value.
NEUTRAL_KEYS: Mapping[str, Value] = {"expert_count": 0, "rope.scaling.type": "none"}

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

_THEIR_OUTER_NAMES = {ours: theirs for theirs, ours in OUTER_NAMES.items()}
_THEIR_LAYER_NAMES = {ours: theirs for theirs, ours in LAYER_NAMES.items()}

CONTROL, USER_DEFINED = 3, 4  # GGUF's kinds of tokens that matter here


def read_gguf(path: Path) -> Checkpoint:
    """Read a Llama from a GGUF file, but for its weights, which stay packed as they are.

    Raises MissingModelError, DamagedModelError or UnsupportedModelError.
    """
    facts = _Facts(path, read_header(path))
    config = facts.config()
    _check_tensors(facts, config)
    tokens = facts.tokens()
    tokenizer = facts.tokenizer(tokens, config.vocab_size)
    return Checkpoint(
        path=path,
        config=config,
        read_weights=partial(_weights, path, config),
        weights_bytes=sum(
            prod(tensor.shape) * READABLE[tensor.kind] // 32
            for tensor in facts.header.tensors.values()
        ),
        packings=dict(_packings(facts.header)),
        tokenizer=tokenizer,
        template=facts.optional("tokenizer.chat_template", str),
        ends=facts.ends(tokenizer),
        specials=facts.specials(tokens),
    )


def _packings(header: Header) -> Iterator[tuple[str, Packing]]:
    """Tell how MLX will keep each tensor that it does not make dense."""
    for name, tensor in header.tensors.items():
        if tensor.kind in BITS:
            yield _our_name(name).removesuffix(".weight"), Packing(GROUP_SIZE, BITS[tensor.kind])


def _weights(path: Path, config: LlamaConfig) -> dict[str, mx.array]:
    return dict(_named(_arrays(path), config))


def _arrays(path: Path) -> dict[str, mx.array]:
    try:
        loaded = mx.load(str(path), format="gguf")
    except (RuntimeError, ValueError) as error:
        raise DamagedModelError(path, "its weights cannot be read") from error
    assert isinstance(loaded, dict), "a GGUF file gives arrays by name"
    return loaded


def _named(arrays: dict[str, mx.array], config: LlamaConfig) -> Iterator[tuple[str, mx.array]]:
    """Give every array the name that `llama.py` has for it, and q and k their order back."""
    heads = {"attn_q": config.n_heads, "attn_k": config.n_kv_heads}
    for name, array in arrays.items():
        module = name.split(".")[-2]
        ordered = _rows_in_halves(array, heads[module]) if module in heads else array
        yield _our_name(name), ordered


def _our_name(name: str) -> str:
    *layer, module, part = name.split(".")
    if not layer:
        return f"{OUTER_NAMES[module]}.{part}"
    return f"layers.{layer[1]}.{LAYER_NAMES[module]}.{part}"


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


def _check_tensors(facts: "_Facts", config: LlamaConfig) -> None:
    """Hold every tensor's name, shape and type against the config, before MLX reads any."""
    tensors = facts.header.tensors
    wanted = {_their_name(name): shape for name, shape in weight_shapes(config).items()}
    for name in tensors:
        if name not in wanted:
            raise UnsupportedModelError(
                facts.path, f"it has a tensor {name!r}, which is not known here"
            )
    for name, shape in wanted.items():
        if name not in tensors:
            raise DamagedModelError(facts.path, f"the tensor {name!r} is missing")
        tensor = tensors[name]
        if tensor.shape != shape:
            raise DamagedModelError(
                facts.path, f"the tensor {name!r} has the shape {tensor.shape} and not {shape}"
            )
        if tensor.kind not in READABLE:
            raise UnsupportedModelError(
                facts.path, f"its weights are of the type {tensor.kind}, which MLX does not read"
            )


class _Facts:
    """A header's metadata, asked for by key and type; what is missing or wrong is an error."""

    def __init__(self, path: Path, header: Header) -> None:
        self.path = path
        self.header = header

    def config(self) -> LlamaConfig:
        architecture = self.needed("general.architecture", str)
        if architecture != "llama":
            raise UnsupportedModelError(self.path, f"its architecture is {architecture!r}")
        self._refuse_unknown_keys()
        n_heads = self.needed("llama.attention.head_count", int)
        hidden_size = self.needed("llama.embedding_length", int)
        head_dim = self.otherwise("llama.attention.key_length", hidden_size // max(n_heads, 1))
        for key in ("llama.attention.value_length", "llama.rope.dimension_count"):
            if self.otherwise(key, head_dim) != head_dim:
                raise UnsupportedModelError(self.path, f"its {key} is not its head_dim {head_dim}")
        vocab_size = len(self.tokens())
        if (said := self.otherwise("llama.vocab_size", vocab_size)) != vocab_size:
            raise DamagedModelError(self.path, f"it has {vocab_size} tokens and says {said}")
        try:
            return LlamaConfig(
                vocab_size=vocab_size,
                hidden_size=hidden_size,
                intermediate_size=self.needed("llama.feed_forward_length", int),
                n_layers=self.needed("llama.block_count", int),
                n_heads=n_heads,
                n_kv_heads=self.otherwise("llama.attention.head_count_kv", n_heads),
                head_dim=head_dim,
                context=self.needed("llama.context_length", int),
                rms_norm_eps=self.needed("llama.attention.layer_norm_rms_epsilon", float),
                rope=Rope(self.otherwise("llama.rope.freq_base", 10_000.0)),
                tie_word_embeddings="output.weight" not in self.header.tensors,
            )
        except ValueError as error:
            raise DamagedModelError(self.path, str(error)) from error

    def tokens(self) -> list[str]:
        return self._texts("tokenizer.ggml.tokens")

    def tokenizer(self, tokens: list[str], vocab_size: int) -> BpeTokenizer:
        kind = self.needed("tokenizer.ggml.model", str)
        if kind != "gpt2":
            raise UnsupportedModelError(self.path, f"its tokenizer is of the kind {kind!r}")
        kinds = self._numbers("tokenizer.ggml.token_type")
        if len(kinds) != vocab_size:
            raise DamagedModelError(
                self.path, f"{len(kinds)} of its {vocab_size} tokens have a kind"
            )
        merges = [tuple(merge.split(" ")) for merge in self._texts("tokenizer.ggml.merges")]
        pairs = [(merge[0], merge[1]) for merge in merges if len(merge) == 2]
        if len(pairs) != len(merges):
            raise DamagedModelError(self.path, "one of its merges does not have two parts")
        vocabulary = Vocabulary(
            tokens=tokens,
            merges=pairs,
            control=_ids_of(kinds, CONTROL),
            literal=_ids_of(kinds, USER_DEFINED),
            pre=self.otherwise("tokenizer.ggml.pre", "default"),
            bos=self._token("tokenizer.ggml.bos_token_id", vocab_size),
            add_bos=self.otherwise("tokenizer.ggml.add_bos_token", False),
        )
        try:
            return BpeTokenizer(vocabulary)
        except ValueError as error:
            raise UnsupportedModelError(self.path, str(error)) from error

    def ends(self, tokenizer: BpeTokenizer) -> frozenset[int]:
        size = len(self.tokens())
        keys = ("tokenizer.ggml.eos_token_id", "tokenizer.ggml.eot_token_id")
        said = (self._token(key, size) for key in keys)
        known = (tokenizer.control_id(name) for name in END_NAMES)
        return frozenset(token for token in (*said, *known) if token is not None)

    def specials(self, tokens: list[str]) -> dict[str, str]:
        names = {"bos_token": "bos_token_id", "eos_token": "eos_token_id"}
        ids = {
            name: self._token(f"tokenizer.ggml.{key}", len(tokens)) for name, key in names.items()
        }
        return {name: "" if token is None else tokens[token] for name, token in ids.items()}

    def needed[T: (bool, int, float, str)](self, key: str, kind: type[T]) -> T:
        value = self.optional(key, kind)
        if value is None:
            raise DamagedModelError(self.path, f"it does not say its {key!r}")
        return value

    def otherwise[T: (bool, int, float, str)](self, key: str, default: T) -> T:
        value = self.optional(key, type(default))
        return default if value is None else value

    def optional[T: (bool, int, float, str)](self, key: str, kind: type[T]) -> T | None:
        value = self.header.metadata.get(key)
        # A bool is an int to Python, but never a size.
        if value is None:
            return None
        if not isinstance(value, kind) or isinstance(value, bool) is not (kind is bool):
            raise DamagedModelError(self.path, f"its {key!r} is not of the type it should have")
        return value

    def _refuse_unknown_keys(self) -> None:
        for key, value in self.header.metadata.items():
            name = key.removeprefix("llama.")
            if name == key or name in KNOWN_KEYS:
                continue
            if name not in NEUTRAL_KEYS or NEUTRAL_KEYS[name] != value:
                raise UnsupportedModelError(self.path, f"it sets {key!r}, which is not known here")

    def _texts(self, key: str) -> list[str]:
        values = self._list(key)
        texts = [value for value in values if isinstance(value, str)]
        if len(texts) != len(values):
            raise DamagedModelError(self.path, f"its {key!r} is not a list of texts")
        return texts

    def _numbers(self, key: str) -> list[int]:
        values = self._list(key)
        numbers = [value for value in values if isinstance(value, int)]
        if len(numbers) != len(values):
            raise DamagedModelError(self.path, f"its {key!r} is not a list of numbers")
        return numbers

    def _list(self, key: str) -> list[bool] | list[int] | list[float] | list[str]:
        value = self.header.metadata.get(key)
        if not isinstance(value, list):
            raise DamagedModelError(self.path, f"it does not say its {key!r}")
        return value

    def _token(self, key: str, vocab_size: int) -> int | None:
        token = self.optional(key, int)
        if token is not None and not 0 <= token < vocab_size:
            raise DamagedModelError(self.path, f"its {key!r} is no token that it has")
        return token


def _ids_of(kinds: list[int], wanted: int) -> frozenset[int]:
    return frozenset(index for index, kind in enumerate(kinds) if kind == wanted)
