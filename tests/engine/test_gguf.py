"""A GGUF file becomes a checkpoint whose logits are those of the weights that were written."""

import math
import os

import mlx.core as mx
import numpy as np
import pytest

from engine.errors import DamagedModelError, MissingModelError, UnsupportedModelError
from engine.gguf import read_gguf
from engine.loading import open_model
from engine.quantization import unpacked
from engine.rope import LinearRope, Llama3Rope, Rope, YarnRope
from tests.helpers.gguf_blocks import HALVES, Blocks, random_blocks
from tests.helpers.tiny_model import (
    CHAT_TEMPLATE,
    CONTROL,
    U64,
    Tiny,
    Typed,
    gguf_tensors,
    tiny_metadata,
    true_weights,
    vocabulary,
    weights_of,
    write_gguf,
    write_tiny_model,
)

KINDS = ["F32", "F16", "Q8_0", "Q4_0", "Q4_1"]
SHAPES = {
    "grouped queries": {},
    "a key for each query": {"n_kv_heads": 4},
    "wide heads": {"head_dim": 32},
    "tied": {"tied": True},
}


@pytest.fixture
def file(tmp_path):
    return tmp_path / "model.gguf"


def dense(path):
    read = read_gguf(path)
    weights = unpacked(read.read_weights(), read.packings)
    return {name: np.array(array) for name, array in weights.items()}


@pytest.mark.parametrize("changes", SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize("kind", KINDS)
def test_weights_are_those_that_were_written_in_transformers_order(file, kind, changes):
    ours = dense(write_tiny_model(file, kind=kind, **changes))
    theirs = true_weights(Tiny(kind=kind, **changes))
    assert set(ours) == {f"{name}.weight" for name in theirs}
    for name, array in theirs.items():
        np.testing.assert_allclose(ours[f"{name}.weight"], array, rtol=0, atol=1e-5)


@pytest.mark.parametrize(("kind", "bits"), [("Q8_0", 8), ("Q4_0", 4), ("Q4_1", 4)])
def test_packed_weights_stay_packed(file, kind, bits):
    weights = read_gguf(write_tiny_model(file, kind=kind)).read_weights()
    q = weights["layers.0.self_attn.q_proj.weight"]
    assert (q.dtype, q.shape) == (mx.uint32, (64, 64 * bits // 32))
    assert weights["layers.0.self_attn.q_proj.scales"].shape == (64, 64 // 32)
    assert weights["norm.weight"].dtype == mx.float32


def test_numbers_of_the_file_become_the_config(file):
    config = read_gguf(write_tiny_model(file, context=777, rope_theta=5e5, eps=1e-3)).config
    assert (config.vocab_size, config.hidden_size, config.intermediate_size) == (270, 64, 96)
    assert (config.n_layers, config.n_heads, config.n_kv_heads, config.head_dim) == (2, 4, 2, 16)
    assert (config.context, config.rope.theta, config.tie_word_embeddings) == (777, 5e5, False)
    assert config.rms_norm_eps == pytest.approx(1e-3)


def test_a_file_without_an_output_matrix_uses_its_embedding(file):
    assert read_gguf(write_tiny_model(file, tied=True)).config.tie_word_embeddings


LEFT_OUT = {
    "llama.attention.head_count_kv": ("n_kv_heads", 4, {"n_kv_heads": 4}),
    "llama.attention.key_length": ("head_dim", 16, {}),
    "llama.attention.value_length": ("head_dim", 16, {}),
    "llama.rope.dimension_count": ("head_dim", 16, {}),
    "llama.rope.freq_base": ("rope", Rope(10_000.0), {}),
}


@pytest.mark.parametrize("key", LEFT_OUT)
def test_what_a_file_may_leave_out_is_what_the_format_says(file, key):
    name, value, changes = LEFT_OUT[key]
    config = read_gguf(write_tiny_model(file, leave_out=[key], **changes)).config
    assert getattr(config, name) == value


def test_vocabulary_template_and_special_tokens_come_along(file):
    checkpoint = read_gguf(write_tiny_model(file))
    words = checkpoint.words
    assert words.tokenizer.decode(words.tokenizer.encode("the 文")) == "the 文"
    assert words.template == CHAT_TEMPLATE
    assert words.specials == {"bos_token": "<|im_start|>", "eos_token": "<|im_end|>"}
    assert checkpoint.name == "model"


def test_every_token_that_ends_a_turn_ends_a_reply(file):
    checkpoint = read_gguf(write_tiny_model(file, metadata={"tokenizer.ggml.eot_token_id": 70}))
    known = {vocabulary().index("<|endoftext|>"), vocabulary().index("<|im_end|>")}
    assert checkpoint.words.ends == known | {70}


ENDS = ["<|im_end|>", "<|eot_id|>", "<|eom_id|>", "<|end_of_text|>", "<|endoftext|>", "</s>"]


@pytest.mark.parametrize("name", ENDS)
def test_a_control_token_of_each_name_for_an_end_ends_a_reply(file, name):
    tokens = [f"{text}x" if text in CONTROL else text for text in vocabulary()]
    tokens[70] = name
    metadata = {
        "tokenizer.ggml.tokens": tokens,
        "tokenizer.ggml.token_type": [3 if place == 70 else 1 for place in range(len(tokens))],
        "tokenizer.ggml.merges": [],
    }
    read = read_gguf(
        write_tiny_model(file, metadata=metadata, leave_out=["tokenizer.ggml.eos_token_id"])
    )
    assert read.words.ends == {70}


def test_a_token_that_only_looks_like_an_end_is_none(file):
    kinds = [1] * len(vocabulary())
    metadata = {"tokenizer.ggml.token_type": kinds, "tokenizer.ggml.eos_token_id": 7}
    assert read_gguf(write_tiny_model(file, metadata=metadata)).words.ends == {7}


def test_a_file_without_special_tokens_or_template_has_none(file):
    keys = ["bos_token_id", "eos_token_id", "add_bos_token", "pre"]
    left_out = [*(f"tokenizer.ggml.{key}" for key in keys), "tokenizer.chat_template"]
    words = read_gguf(write_tiny_model(file, leave_out=left_out)).words
    assert words.specials == {"bos_token": "", "eos_token": ""}
    assert words.template is None


@pytest.mark.parametrize("value", [True, False])
def test_the_first_token_is_added_where_the_file_says_so(file, value):
    metadata = {"tokenizer.ggml.add_bos_token": value}
    words = read_gguf(write_tiny_model(file, metadata=metadata)).words
    assert (words.tokenizer.encode_prompt("Hi", {})[0] == 1) == value


def test_keys_that_change_nothing_are_no_reason_to_refuse(file):
    neutral = {"llama.expert_count": 0, "llama.rope.scaling.type": "none", "general.file_type": 7}
    write_tiny_model(file, metadata=neutral)
    assert len(open_model(file).logits([1, 2, 3])) == 3


def tokens(**changes):
    return {f"tokenizer.ggml.{name}": value for name, value in changes.items()}


UNSUPPORTED = {
    "another architecture": ({"general.architecture": "mamba"}, "architecture is 'mamba'"),
    "unknown stretching": ({"llama.rope.scaling.type": "wild"}, "RoPE is of the kind 'wild'"),
    "a stretching number": ({"llama.rope.scaling.alpha": 8.0}, "'llama.rope.scaling.alpha'"),
    "experts": ({"llama.expert_count": 8}, "'llama.expert_count'"),
    "a sliding window": ({"llama.attention.sliding_window": 9}, "sliding_window"),
    "an unknown number": ({"llama.new_idea": 1}, "'llama.new_idea', which is not known"),
    "half-turned heads": ({"llama.rope.dimension_count": 8}, "rope.dimension_count is not"),
    "heads not turned": ({"llama.rope.dimension_count": 0}, "rope.dimension_count is not"),
    "values of no width": ({"llama.attention.value_length": 0}, "value_length is not its"),
    "unlike values": ({"llama.attention.value_length": 8}, "value_length is not its head_dim 16"),
    "another tokenizer": (tokens(model="bert"), "tokenizer is of the kind 'bert'"),
    "other words": (tokens(pre="secret"), "not known here.*'secret'"),
}
DAMAGED = {
    "no layer": ({"llama.block_count": 0}, "its n_layers is 0"),
    "endless layers": ({"llama.block_count": 10**7}, "its n_layers is 10000000"),
    "no heads": ({"llama.attention.head_count": 0}, "its (n_heads|head_dim)"),
    "heads that cannot share": ({"llama.attention.head_count_kv": 3}, "cannot share 3"),
    "odd heads": (
        {
            "llama.attention.key_length": 15,
            "llama.attention.value_length": 15,
            "llama.rope.dimension_count": 15,
        },
        "head_dim is 15",
    ),
    "no shared heads": ({"llama.attention.head_count_kv": 0}, "its n_kv_heads is 0"),
    "heads of no width": (
        {
            "llama.attention.key_length": 0,
            "llama.attention.value_length": 0,
            "llama.rope.dimension_count": 0,
        },
        "its head_dim is 0",
    ),
    "no base to turn by": ({"llama.rope.freq_base": 0.0}, "its rope_theta is 0.0"),
    "more tokens than there are": ({"llama.vocab_size": 271}, "it has 270 tokens and says 271"),
    "no eps": ({"llama.attention.layer_norm_rms_epsilon": 0.0}, "its rms_norm_eps is 0.0"),
    "more layers than tensors": ({"llama.block_count": 3}, "'blk.2.attn_norm.weight' is missing"),
    "another width": ({"llama.feed_forward_length": 128}, r"'blk.0.ffn_gate.weight' has the shape"),
    "a width of text": ({"llama.embedding_length": "64"}, "'llama.embedding_length' is not of"),
    "a width of yes or no": ({"llama.embedding_length": True}, "'llama.embedding_length' is not"),
    "a whole number for eps": (
        {"llama.attention.layer_norm_rms_epsilon": 1}, "rms_epsilon' is not of the type"
    ),
    "a template of numbers": ({"tokenizer.chat_template": 5}, "chat_template' is not of the type"),
    "tokens of numbers": (tokens(tokens=[1, 2]), "tokens' is not of the type"),
    "tokens no list": (tokens(tokens="abc"), "does not say its 'tokenizer.ggml.tokens'"),
    "fewer kinds than tokens": (tokens(token_type=[1]), "1 of its 270 tokens have a kind"),
    "kinds of text": (tokens(token_type=["1"] * 270), "token_type' is not of the type"),
    "unknown merges": (tokens(merges=["x yz"]), "merges name tokens"),
    "a merge of three": (tokens(merges=["a b c"]), "does not have two parts"),
    "an end beyond the vocabulary": (tokens(eos_token_id=270), "eos_token_id' is no token"),
    "an end before it": (tokens(eos_token_id=Typed(5, -1)), "eos_token_id' is no token"),
    "a begin beyond it": (tokens(bos_token_id=2**32 - 1), "bos_token_id' is no token"),
}  # fmt: skip


@pytest.mark.parametrize(("metadata", "words"), UNSUPPORTED.values(), ids=UNSUPPORTED)
def test_what_would_run_wrong_is_refused_by_name(file, metadata, words):
    with pytest.raises(UnsupportedModelError, match=words):
        read_gguf(write_tiny_model(file, metadata=metadata))


@pytest.mark.parametrize(("metadata", "words"), DAMAGED.values(), ids=DAMAGED)
def test_numbers_that_contradict_each_other_are_refused_by_name(file, metadata, words):
    with pytest.raises(DamagedModelError, match=words):
        read_gguf(write_tiny_model(file, metadata=metadata))


NEEDED = [
    "general.architecture",
    "llama.context_length",
    "llama.embedding_length",
    "llama.feed_forward_length",
    "llama.block_count",
    "llama.attention.head_count",
    "llama.attention.layer_norm_rms_epsilon",
    "tokenizer.ggml.model",
    "tokenizer.ggml.tokens",
    "tokenizer.ggml.token_type",
    "tokenizer.ggml.merges",
]


@pytest.mark.parametrize("key", NEEDED)
def test_what_a_llama_cannot_do_without_is_missed_by_name(file, key):
    with pytest.raises(DamagedModelError, match=f"does not say its '{key}'"):
        read_gguf(write_tiny_model(file, leave_out=[key]))


def tensors_file(file, tensors, metadata=None, **changes):
    """Write a tiny model with some tensors changed."""
    tiny = Tiny(**changes)
    tensors = gguf_tensors(tiny, weights_of(tiny)) | tensors
    write_gguf(file, tiny_metadata(tiny) | (metadata or {}), tensors)
    return file


@pytest.mark.parametrize("name", ["token_embd.weight", "output_norm.weight", "blk.1.attn_k.weight"])
def test_a_missing_tensor_is_missed_by_name(file, name):
    with pytest.raises(DamagedModelError, match=f"'{name}' is missing"):
        read_gguf(write_tiny_model(file, leave_out=[name]))


@pytest.mark.parametrize("name", ["blk.1.attn_q.bias", "blk.2.ffn_up.weight", "cls.weight"])
def test_a_tensor_that_is_not_known_is_refused_by_name(file, name):
    with pytest.raises(UnsupportedModelError, match=f"tensor '{name}'"):
        read_gguf(tensors_file(file, {name: ("F32", np.ones(8))}))


def test_a_tensor_of_another_shape_is_refused_by_name(file):
    turned = ("F32", np.ones((96, 64)))
    with pytest.raises(
        DamagedModelError, match=r"'blk.0.ffn_down.weight' has the shape \(96, 64\)"
    ):
        read_gguf(tensors_file(file, {"blk.0.ffn_down.weight": turned}))


def test_weights_of_a_type_that_is_not_known_are_refused_by_name(file):
    odd = Blocks("Q8_K", np.zeros((270, 292), np.uint8))
    with pytest.raises(UnsupportedModelError, match="type Q8_K, which is not known here"):
        read_gguf(tensors_file(file, {"token_embd.weight": ("Q8_K", odd)}, hidden_size=256))


WIDE = {"hidden_size": 256, "intermediate_size": 256, "head_dim": 64}


@pytest.mark.parametrize("kind", HALVES)
def test_logits_are_those_of_the_weights_as_the_formats_own_library_reads_them(tmp_path, kind):
    blocks = {
        name: random_blocks(kind, *array.shape, seed=place)
        for place, (name, (_, array)) in enumerate(
            gguf_tensors(Tiny(**WIDE), weights_of(Tiny(**WIDE))).items()
        )
        if array.ndim == 2
    }
    packed = {name: (kind, tensor) for name, tensor in blocks.items()}
    dense = {name: ("F32", tensor.true()) for name, tensor in blocks.items()}
    ours, theirs = (
        open_model(tensors_file(tmp_path / f"{name}.gguf", tensors, **WIDE)).logits([5, 80, 200, 9])
        for name, tensors in (("packed", packed), ("dense", dense))
    )
    assert np.isfinite(theirs).all()
    assert np.std(theirs[-1]) > 0
    np.testing.assert_allclose(ours, theirs, rtol=1e-4, atol=1e-4 * np.abs(theirs).max())


BIASES = {
    f"blk.{layer}.{name}.bias": size
    for layer in range(2)
    for name, size in {"attn_q": 64, "attn_k": 32, "attn_v": 32, "attn_output": 64}.items()
}


def test_biases_are_added_and_those_of_q_and_k_put_in_order(file):
    chance = np.random.default_rng(3)
    biases = {name: chance.standard_normal(size) for name, size in BIASES.items()}
    written = {name: ("F32", bias) for name, bias in biases.items()}
    read = dense(tensors_file(file, written))
    for layer in range(2):
        for name, heads in (("attn_q", 4), ("attn_k", 2)):
            ours = read[f"layers.{layer}.self_attn.{name[-1]}_proj.bias"]
            theirs = biases[f"blk.{layer}.{name}.bias"].reshape(heads, 8, 2).swapaxes(1, 2)
            np.testing.assert_allclose(ours, theirs.reshape(-1), rtol=1e-6)
    without = open_model(write_tiny_model(file.with_name("without.gguf"))).logits([5, 80])
    assert not np.allclose(open_model(file).logits([5, 80]), without, atol=0.1)


def scaled(**changes):
    return {f"llama.rope.scaling.{name}": value for name, value in changes.items()}


ROPES = {
    "none": ({"llama.rope.scaling.type": "none", **scaled(factor=4.0)}, Rope(10_000.0)),
    "linear": (scaled(type="linear", factor=4.0), LinearRope(10_000.0, 4.0)),
    "linear unsaid": (scaled(factor=4.0), LinearRope(10_000.0, 4.0)),
    "linear as it was": ({"llama.rope.scale_linear": 4.0}, LinearRope(10_000.0, 4.0)),
    "yarn": (
        scaled(type="yarn", factor=4.0, original_context_length=256, yarn_beta_fast=16.0),
        YarnRope(10_000.0, 4.0, 256, attention_factor=0.1 * math.log(4) + 1, beta_fast=16.0),
    ),
    "yarn with a gain": (
        scaled(type="yarn", factor=4.0, attn_factor=0.5),
        YarnRope(10_000.0, 4.0, 1024, attention_factor=0.5 * (0.1 * math.log(4) + 1)),
    ),
}


@pytest.mark.parametrize(("metadata", "rope"), ROPES.values(), ids=ROPES)
def test_each_way_to_stretch_positions_is_read(file, metadata, rope):
    assert read_gguf(write_tiny_model(file, metadata=metadata)).config.rope == rope


def test_factors_of_llama_3_turn_as_its_own_numbers_do(file):
    rope = Llama3Rope(10_000.0, 8.0, 1.0, 4.0, 256)
    factors = Rope(10_000.0).frequencies(16, 1) / rope.frequencies(16, 1)
    read = read_gguf(tensors_file(file, {"rope_freqs.weight": ("F32", factors)})).config.rope
    np.testing.assert_allclose(read.frequencies(16, 1), rope.frequencies(16, 1), rtol=1e-6)
    assert "rope_freqs.weight" not in read_gguf(file).read_weights()


def test_factors_of_longrope_are_read(file):
    short, long = np.linspace(1, 2, 8), np.linspace(1, 8, 8)
    tensors = {
        "rope_factors_short.weight": ("F32", short),
        "rope_factors_long.weight": ("F32", long),
    }
    said = scaled(type="longrope", factor=4.0, original_context_length=256, attn_factor=1.5)
    rope = read_gguf(tensors_file(file, tensors, said)).config.rope
    np.testing.assert_allclose(rope.frequencies(16, 257), Rope().frequencies(16, 1) / long)
    np.testing.assert_allclose(rope.frequencies(16, 256), Rope().frequencies(16, 1) / short)
    assert rope.gain == 1.5


FACTORS = ("F32", np.ones(8))
WRONG_FACTORS = {
    "too few": ({"rope_freqs.weight": ("F32", np.ones(7))}, {}, "7 factors for 8"),
    "of nothing": ({"rope_freqs.weight": ("F32", np.zeros(8))}, {}, "does not turn"),
    "no numbers": ({"rope_freqs.weight": ("F32", np.full(8, np.nan))}, {}, "does not turn"),
    "halves": ({"rope_freqs.weight": ("F16", np.ones(8))}, {}, "no row of numbers"),
    "a matrix": ({"rope_freqs.weight": ("F32", np.ones((8, 1)))}, {}, "no row of numbers"),
    "missing": ({}, scaled(type="longrope", factor=2.0), "rope_factors_short.weight' is missing"),
}


@pytest.mark.parametrize(("tensors", "said", "words"), WRONG_FACTORS.values(), ids=WRONG_FACTORS)
def test_factors_that_cannot_be_are_refused(file, tensors, said, words):
    with pytest.raises(DamagedModelError, match=words):
        read_gguf(tensors_file(file, tensors, said))


def test_factors_and_a_stretch_at_once_are_refused(file):
    with pytest.raises(UnsupportedModelError, match="in two ways"):
        read_gguf(tensors_file(file, {"rope_freqs.weight": FACTORS}, scaled(factor=2.0)))


def test_a_damaged_model_is_refused_before_its_weights_are_read(file):
    huge = {"tokenizer.ggml.eos_token_id": Typed(U64, 2**60)}
    with pytest.raises(DamagedModelError, match="eos_token_id"):
        read_gguf(write_tiny_model(file, metadata=huge))


def test_a_model_that_goes_or_is_cut_before_its_weights_are_read_is_told_as_such(tmp_path):
    path = write_tiny_model(tmp_path / "model.gguf")
    read, size = read_gguf(path), path.stat().st_size
    os.truncate(path, size - 1)
    with pytest.raises(DamagedModelError, match="ends too early"):
        read.read_weights()
    path.unlink()
    with pytest.raises(MissingModelError):
        read.read_weights()
    path.mkdir()
    with pytest.raises(DamagedModelError, match="cannot be read"):
        read.read_weights()
