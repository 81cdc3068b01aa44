"""Writes a GGUF file of a tiny Llama with random weights, and any other GGUF file, well or badly.

No line of the engine is used here: what it reads is held against what is written.
"""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

Metadata = Mapping[str, object]

CONTROL = ("<|endoftext|>", "<|im_start|>", "<|im_end|>")
LITERAL = "<think>"
MERGES = ("h e", "Ġ t", "Ġt he", "i n", "Ġ a", "o u", "l l", "e r", "a n", "Ġ Ġ")
CHAT_TEMPLATE = (
    "{% for message in messages %}<|im_start|>{{ message['role'] }}\n"
    "{{ message['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)

# ggml's tensor types and GGUF's types of values, as far as they are written here.
TENSOR_TYPES = {
    "F32": 0,
    "F16": 1,
    "Q4_0": 2,
    "Q4_1": 3,
    "Q5_0": 6,
    "Q5_1": 7,
    "Q8_0": 8,
    "Q2_K": 10,
    "Q3_K": 11,
    "Q4_K": 12,
    "Q5_K": 13,
    "Q6_K": 14,
    "Q8_K": 15,
    "IQ2_XXS": 16,
    "IQ2_XS": 17,
    "IQ3_XXS": 18,
    "IQ1_S": 19,
    "IQ4_NL": 20,
    "IQ3_S": 21,
    "IQ2_S": 22,
    "IQ4_XS": 23,
    "IQ1_M": 29,
    "BF16": 30,
    "TQ1_0": 34,
    "TQ2_0": 35,
    "MXFP4": 39,
}
U8, I8, U16, I16, U32, I32, F32, BOOL, TEXT, ARRAY, U64, I64, F64 = range(13)
LETTERS = dict(zip(range(13), "BbHhIif?  Qqd", strict=True))


@dataclass(frozen=True)
class Typed:
    """A value of metadata whose type in the file is chosen."""

    kind: int
    value: object


@dataclass(frozen=True)
class Tiny:
    """Shape of a tiny Llama. kind is the type of its matrices, as GGUF names it.

    Without a seed its matrices are all zeros, which is the quickest for a file that is large.
    Only tokens of printable ASCII are likely, so that replies can be read. ends says how loud
    <|im_end|> is among them: as it is, a reply goes on to its limit; with 3 it ends soon.
    """

    seed: int | None = 1
    hidden_size: int = 64
    intermediate_size: int = 96
    n_layers: int = 2
    n_heads: int = 4
    n_kv_heads: int = 2
    head_dim: int = 16
    context: int = 1024
    rope_theta: float = 10_000.0
    eps: float = 1e-5
    tied: bool = False
    kind: str = "F32"
    pre: str = "smollm"
    ends: float = 0.05

    @property
    def vocab_size(self) -> int:
        return len(vocabulary())


def write_tiny_model(
    path: Path,
    *,
    metadata: Metadata | None = None,
    leave_out: Sequence[str] = (),
    **changes: object,
) -> Path:
    """Write a tiny model to path, which is returned.

    changes are those of `Tiny`; metadata adds keys or gives them another value; leave_out names
    keys and tensors that are not to be in the file.
    """
    tiny = Tiny(**changes)
    keys = tiny_metadata(tiny) | dict(metadata or {})
    tensors = gguf_tensors(tiny, weights_of(tiny))
    write_gguf(
        path,
        {key: value for key, value in keys.items() if key not in leave_out},
        {name: tensor for name, tensor in tensors.items() if name not in leave_out},
    )
    return path


def write_emoji_model(path):
    """Write a tiny model that has emoji for letters: each is held back, as it may grow."""
    facts = tiny_metadata(Tiny())
    tokens, kinds = facts["tokenizer.ggml.tokens"], facts["tokenizer.ggml.token_type"]
    letters = [place for place, token in enumerate(tokens) if len(token) == 1 and token.isascii()]
    for number, letter in enumerate(letters):
        rare = tokens.index(byte_characters()[0x80 + number])
        tokens[rare], tokens[letter], kinds[letter] = tokens[letter], chr(0x1F600 + number), 4
    return write_tiny_model(path, metadata=facts, context=131_072)


def byte_characters() -> list[str]:
    """Give GPT-2's visible character for each byte, in the bytes' order."""
    visible = {*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)}
    hidden = [byte for byte in range(256) if byte not in visible]
    return [chr(byte if byte in visible else 0x100 + hidden.index(byte)) for byte in range(256)]


def vocabulary() -> list[str]:
    """Give the tiny model's tokens: control, all bytes, merges, one literal."""
    merged = [merge.replace(" ", "") for merge in MERGES]
    return [*CONTROL, *byte_characters(), *merged, LITERAL]


def tiny_metadata(tiny: Tiny) -> dict[str, object]:
    """Give what the tiny model's file says of it."""
    tokens = vocabulary()
    kinds = [3] * len(CONTROL) + [1] * (len(tokens) - len(CONTROL) - 1) + [4]
    return {
        "general.architecture": "llama",
        "general.name": "Tiny",
        "llama.vocab_size": len(tokens),
        "llama.context_length": tiny.context,
        "llama.embedding_length": tiny.hidden_size,
        "llama.feed_forward_length": tiny.intermediate_size,
        "llama.block_count": tiny.n_layers,
        "llama.attention.head_count": tiny.n_heads,
        "llama.attention.head_count_kv": tiny.n_kv_heads,
        "llama.attention.key_length": tiny.head_dim,
        "llama.attention.value_length": tiny.head_dim,
        "llama.attention.layer_norm_rms_epsilon": tiny.eps,
        "llama.rope.dimension_count": tiny.head_dim,
        "llama.rope.freq_base": tiny.rope_theta,
        "tokenizer.ggml.model": "gpt2",
        "tokenizer.ggml.pre": tiny.pre,
        "tokenizer.ggml.tokens": tokens,
        "tokenizer.ggml.token_type": kinds,
        "tokenizer.ggml.merges": list(MERGES),
        "tokenizer.ggml.bos_token_id": 1,
        "tokenizer.ggml.eos_token_id": 2,
        "tokenizer.ggml.add_bos_token": False,
        "tokenizer.chat_template": CHAT_TEMPLATE,
    }


def weights_of(tiny: Tiny) -> dict[str, np.ndarray]:
    """Give the weights under transformers' names and in its order, as (rows, columns).

    They are so large that attention looks at few tokens sharply: with a wrong angle or head the
    logits would be others altogether.
    """
    chance = np.random.default_rng(tiny.seed)
    width, inner = tiny.hidden_size, tiny.intermediate_size
    queries, kept = tiny.n_heads * tiny.head_dim, tiny.n_kv_heads * tiny.head_dim

    def matrix(rows: int, columns: int, size: float = 1.5) -> np.ndarray:
        if tiny.seed is None:
            return np.zeros((rows, columns), np.float32)
        return (chance.standard_normal((rows, columns)) * size / columns**0.5).astype(np.float32)

    def norm() -> np.ndarray:
        return chance.uniform(0.5, 1.5, width).astype(np.float32)

    weights = {"embed_tokens": matrix(tiny.vocab_size, width, width**0.5), "norm": norm()}
    for layer in range(tiny.n_layers):
        parts = {
            "input_layernorm": norm(),
            "self_attn.q_proj": matrix(queries, width),
            "self_attn.k_proj": matrix(kept, width),
            "self_attn.v_proj": matrix(kept, width),
            "self_attn.o_proj": matrix(width, queries),
            "post_attention_layernorm": norm(),
            "mlp.gate_proj": matrix(inner, width),
            "mlp.up_proj": matrix(inner, width),
            "mlp.down_proj": matrix(width, inner),
        }
        weights |= {f"layers.{layer}.{name}": array for name, array in parts.items()}
    if not tiny.tied:
        weights["lm_head"] = matrix(tiny.vocab_size, width, 3.0) * _loudness(tiny)[:, None]
    return weights


def _loudness(tiny: Tiny) -> np.ndarray:
    """Give each token a factor for its scores: small for what no reply should have."""
    printable = [token.replace("Ġ", " ").isascii() for token in vocabulary()]
    readable = np.array(printable) & ~np.isin(vocabulary(), [*CONTROL, LITERAL])
    loudness = np.where(readable, 1.0, 0.05).astype(np.float32)
    loudness[vocabulary().index("<|im_end|>")] = tiny.ends
    return loudness


GGUF_NAMES = {
    "embed_tokens": "token_embd",
    "norm": "output_norm",
    "lm_head": "output",
    "input_layernorm": "attn_norm",
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output",
    "post_attention_layernorm": "ffn_norm",
    "mlp.gate_proj": "ffn_gate",
    "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down",
}


def gguf_tensors(
    tiny: Tiny, weights: Mapping[str, np.ndarray]
) -> dict[str, tuple[str, np.ndarray]]:
    """Give every tensor GGUF's name, type and order of rows; norms are always F32."""
    tensors = {}
    for name, array in weights.items():
        layer, module = name.split(".", 2)[1:] if name.startswith("layers.") else ("", name)
        gguf_name = f"blk.{layer}.{GGUF_NAMES[module]}" if layer else GGUF_NAMES[module]
        heads = {"self_attn.q_proj": tiny.n_heads, "self_attn.k_proj": tiny.n_kv_heads}
        ordered = interleaved(array, heads[module]) if module in heads else array
        kind = "F32" if array.ndim == 1 else tiny.kind
        tensors[f"{gguf_name}.weight"] = (kind, ordered)
    return tensors


def interleaved(array: np.ndarray, n_heads: int) -> np.ndarray:
    """Put rows i and i + D/2 of each head side by side, as those who write GGUF files do."""
    rows, columns = array.shape
    halves = array.reshape(n_heads, 2, rows // n_heads // 2, columns)
    return halves.swapaxes(1, 2).reshape(rows, columns)


def write_gguf(
    path: Path,
    metadata: Metadata,
    tensors: Mapping[str, tuple[str, np.ndarray]],
    alignment: int = 32,
) -> None:
    """Write a GGUF file, version 3."""
    facts, body = b"", bytearray()
    for name, (kind, array) in tensors.items():
        facts += tensor_bytes(name, array.shape[::-1], TENSOR_TYPES[kind], len(body))
        body += packed(array, kind)
        body += bytes(-len(body) % alignment)
    keys = b"".join(text_bytes(key) + value_bytes(value) for key, value in metadata.items())
    head = b"GGUF" + struct.pack("<IQQ", 3, len(tensors), len(metadata)) + keys + facts
    path.write_bytes(head + bytes(-len(head) % alignment) + body)


def tensor_bytes(name: str, sides: Sequence[int], kind: int, offset: int) -> bytes:
    """Write what a file's front says of one tensor; sides begin with the innermost."""
    numbers = struct.pack(f"<I{len(sides)}QIQ", len(sides), *sides, kind, offset)
    return text_bytes(name) + numbers


def text_bytes(text: str) -> bytes:
    """Write a text, its length before it."""
    raw = text.encode()
    return struct.pack("<Q", len(raw)) + raw


def value_bytes(value: object) -> bytes:
    """Write a value of metadata, its type before it."""
    kind, value = (value.kind, value.value) if isinstance(value, Typed) else (_kind(value), value)
    return struct.pack("<I", kind) + _content(kind, value)


def _content(kind: int, value: object) -> bytes:
    if kind == TEXT:
        return text_bytes(value)
    if kind != ARRAY:
        return struct.pack(f"<{LETTERS[kind]}", value)
    typed = [each if isinstance(each, Typed) else Typed(_kind(each), each) for each in value]
    inner = typed[0].kind if typed else U32
    front = struct.pack("<IQ", inner, len(value))
    return front + b"".join(_content(inner, each.value) for each in typed)


def _kind(value: object) -> int:
    return {bool: BOOL, int: U32, float: F32, str: TEXT, list: ARRAY}[type(value)]


def packed(array: np.ndarray, kind: str) -> bytes:
    """Write an array's numbers as ggml does; blocks of 32 share a scale.

    What is no array but has raw bytes, such as `gguf_blocks.Blocks`, is written as it is.
    """
    if not isinstance(array, np.ndarray):
        return array.raw.tobytes()
    if kind == "F32":
        return array.astype("<f4").tobytes()
    if kind == "F16":
        return array.astype("<f2").tobytes()
    blocks = array.reshape(-1, 32).astype(np.float32)
    return {"Q8_0": _q8_0, "Q4_0": _q4_0, "Q4_1": _q4_1}[kind](blocks)


def _q8_0(blocks: np.ndarray) -> bytes:
    scales = (np.abs(blocks).max(axis=1, keepdims=True) / 127).astype("<f2")
    numbers = np.rint(blocks / scales.astype(np.float32)).clip(-127, 127).astype(np.int8)
    return _rows(scales, numbers)


def _q4_0(blocks: np.ndarray) -> bytes:
    scales = (np.abs(blocks).max(axis=1, keepdims=True) / 7).astype("<f2")
    numbers = np.rint(blocks / scales.astype(np.float32) + 8).clip(0, 15).astype(np.uint8)
    return _rows(scales, _nibbles(numbers))


def _q4_1(blocks: np.ndarray) -> bytes:
    lowest = blocks.min(axis=1, keepdims=True).astype("<f2")
    span = blocks.max(axis=1, keepdims=True) - lowest.astype(np.float32)
    scales = (span / 15).astype("<f2")
    steps = (blocks - lowest.astype(np.float32)) / scales.astype(np.float32)
    return _rows(scales, lowest, _nibbles(np.rint(steps).clip(0, 15).astype(np.uint8)))


def _nibbles(numbers: np.ndarray) -> np.ndarray:
    """Put a block's first 16 numbers into the low halves of its bytes, the others above."""
    return numbers[:, :16] | (numbers[:, 16:] << 4)


def _rows(*parts: np.ndarray) -> bytes:
    return np.concatenate([part.view(np.uint8) for part in parts], axis=1).tobytes()


def unpacked(raw: bytes, kind: str, shape: Sequence[int]) -> np.ndarray:
    """Read what `packed` wrote, in float64: what a file's weights truly are."""
    if kind in {"F32", "F16"}:
        return np.frombuffer(raw, f"<f{4 if kind == 'F32' else 2}").reshape(shape).astype(float)
    size = {"Q8_0": 34, "Q4_0": 18, "Q4_1": 20}[kind]
    blocks = np.frombuffer(raw, np.uint8).reshape(-1, size)
    scales = _halves(blocks, 0)
    if kind == "Q8_0":
        return (blocks[:, 2:].view(np.int8) * scales).reshape(shape)
    low, high = blocks[:, -16:] & 15, blocks[:, -16:] >> 4
    numbers = np.concatenate([low, high], axis=1).astype(float)
    values = (numbers - 8) * scales if kind == "Q4_0" else numbers * scales + _halves(blocks, 2)
    return values.reshape(shape)


def _halves(blocks: np.ndarray, start: int) -> np.ndarray:
    return blocks[:, start : start + 2].copy().view("<f2").astype(float)


def true_weights(tiny: Tiny) -> dict[str, np.ndarray]:
    """Give a tiny model's weights in float64, after what packing does to them."""

    def truth(array: np.ndarray) -> np.ndarray:
        kind = "F32" if array.ndim == 1 else tiny.kind
        return unpacked(packed(array, kind), kind, array.shape)

    return {name: truth(array) for name, array in weights_of(tiny).items()}
