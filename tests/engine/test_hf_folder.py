"""Hugging Face folders: what is read, and what is refused in a sentence."""

import json
import os
import struct

import mlx.core as mx
import numpy as np
import pytest
from safetensors.numpy import save_file
from tokenizers.processors import TemplateProcessing
from transformers import AutoTokenizer

from engine.errors import DamagedModelError, UnsupportedModelError
from engine.hf_config import config_of
from engine.hf_folder import read_folder
from engine.llama import Llama
from engine.loading import open_model
from engine.quantization import Packing, pack, unpacked
from engine.wire import Role, Turn
from tests.helpers.hf_folder import CONFIG, CONTROL, byte_level_tokenizer, write_folder
from tests.helpers.llama_weights import llama_weights

IDS = [1, 87, 85, 71, 84, 201, 259, 78, 2, 5, 319, 0]
WEIGHTS = llama_weights(CONFIG, 1)
PACKINGS = [
    *[Packing(group, bits) for group in (32, 64, 128) for bits in (2, 3, 4, 5, 6, 8)],
    Packing(32, 1),
    Packing(32, 4, "mxfp4"),
    Packing(32, 8, "mxfp8"),
    Packing(16, 4, "nvfp4"),
]


@pytest.fixture
def folder(tmp_path):
    return write_folder(tmp_path / "model")


def rewrite(folder, **changes):
    """Change config.json; what is None is left out."""
    file = folder / "config.json"
    config = json.loads(file.read_text()) | changes
    file.write_text(json.dumps({key: value for key, value in config.items() if value is not None}))


def save(folder, weights, name="model.safetensors"):
    arrays = {key: mx.array(array) for key, array in weights.items()}
    mx.save_safetensors(str(folder / name), arrays, metadata={"format": "mlx"})


def computed(weights, config=CONFIG):
    """Give the logits that dense weights under their long names lead to."""
    network = Llama(config_of(config))
    short = {name.removeprefix("model."): mx.array(w) for name, w in weights.items()}
    network.load_weights(list(short.items()))
    return np.array(network(mx.array([IDS]), network.new_caches())[0])


def error_of(ours, theirs):
    return np.linalg.norm(ours - theirs) / np.linalg.norm(theirs)


def test_a_folder_of_one_file_opens(folder):
    model = open_model(folder)
    assert model.name == "model"
    assert error_of(model.logits(IDS), computed(WEIGHTS)) < 1e-6


def test_a_sharded_folder_opens(folder):
    names = sorted(WEIGHTS)
    shards = {"a.safetensors": names[::2], "b.safetensors": names[1::2]}
    for file, part in shards.items():
        save_file({name: WEIGHTS[name] for name in part}, folder / file)
    (folder / "model.safetensors").unlink()
    index = {name: file for file, part in shards.items() for name in part}
    said = {"metadata": {}, "weight_map": index}
    (folder / "model.safetensors.index.json").write_text(json.dumps(said))
    assert error_of(open_model(folder).logits(IDS), computed(WEIGHTS)) < 1e-6


@pytest.mark.parametrize("dtype", [mx.float16, mx.bfloat16])
def test_half_precision_is_computed_as_the_numbers_it_holds(folder, dtype):
    halves = {name: mx.array(array).astype(dtype) for name, array in WEIGHTS.items()}
    save(folder, halves)
    rounded = {name: np.array(array.astype(mx.float32)) for name, array in halves.items()}
    assert error_of(open_model(folder).logits(IDS), computed(rounded)) < 1e-6


def packed(weights, packing_of):
    """Pack what packing_of gives a packing; give the packed weights, and what they stand for."""
    small, dense = {}, {}
    for name, array in weights.items():
        module = name.removesuffix(".weight")
        packing = packing_of(module) if array.ndim == 2 else None
        if packing is None:
            small[name] = dense[name] = array
            continue
        how = {"group_size": packing.group_size, "bits": packing.bits, "mode": packing.mode}
        parts = mx.quantize(mx.array(array), **how)
        small |= dict(zip((name, f"{module}.scales", f"{module}.biases"), parts, strict=False))
        dense[name] = np.array(mx.dequantize(*parts, **how, dtype=mx.float32))
    return small, dense


@pytest.mark.parametrize("packing", PACKINGS, ids=str)
def test_packed_weights_compute_what_they_stand_for(folder, packing):
    small, dense = packed(WEIGHTS, lambda _module: packing)
    save(folder, small)
    said = {"group_size": packing.group_size, "bits": packing.bits, "mode": packing.mode}
    rewrite(folder, quantization=said, quantization_config=said)
    expected = computed(dense)
    assert error_of(open_model(folder).logits(IDS), expected) < 1e-5
    read = read_folder(folder)
    network = Llama(read.config)
    pack(network, read.packings)
    network.load_weights(list(read.read_weights().items()))
    caches = network.new_caches()
    ours = np.array(network(mx.array([IDS]), caches)[0].astype(mx.float32))
    assert error_of(ours, expected) < 1e-2
    assert network.layers[1].mlp.gate_up_proj.parts[0].bits == packing.bits


def test_each_layer_may_be_packed_in_its_own_way_or_not_at_all(folder):
    others = {
        "model.layers.0.self_attn.q_proj": Packing(32, 8),
        "model.layers.1.mlp.down_proj": None,
        "lm_head": Packing(32, 6),
    }
    small, dense = packed(WEIGHTS, lambda module: others.get(module, Packing(64, 4)))
    save(folder, small)
    overrides = {
        module: {"group_size": own.group_size, "bits": own.bits} if own else False
        for module, own in others.items()
    }
    rewrite(folder, quantization={"group_size": 64, "bits": 4, **overrides})
    assert error_of(open_model(folder).logits(IDS), computed(dense)) < 1e-5


def test_biases_of_layers_are_no_biases_of_packings(folder):
    config = CONFIG | {"attention_bias": True, "mlp_bias": True}
    weights = llama_weights(config, 3)
    small, dense = packed(weights, lambda _module: Packing(32, 4))
    write_folder(folder, config=config, weights=weights)
    save(folder, small)
    rewrite(folder, quantization={"group_size": 32, "bits": 4})
    read = read_folder(folder)
    assert "layers.0.mlp.up_proj.bias" in unpacked(read.read_weights(), read.packings)
    assert error_of(open_model(folder).logits(IDS), computed(dense, config=config)) < 1e-5


def test_a_head_that_a_tied_network_does_not_read_is_left_out(folder):
    rewrite(folder, tie_word_embeddings=True)
    tied = {name: array for name, array in WEIGHTS.items() if name != "lm_head.weight"}
    expected = computed(tied, config=CONFIG | {"tie_word_embeddings": True})
    assert error_of(open_model(folder).logits(IDS), expected) < 1e-6


def test_a_folder_without_a_head_is_tied_whatever_it_says(folder):
    save_file(
        {name: array for name, array in WEIGHTS.items() if name != "lm_head.weight"},
        folder / "model.safetensors",
    )
    assert read_folder(folder).config.tie_word_embeddings


def test_old_tables_of_angles_are_left_out(folder):
    tables = {
        f"model.layers.{layer}.self_attn.rotary_emb.inv_freq": np.ones(8, np.float32)
        for layer in range(2)
    }
    save_file(WEIGHTS | tables, folder / "model.safetensors")
    assert error_of(open_model(folder).logits(IDS), computed(WEIGHTS)) < 1e-6


def test_every_id_that_is_said_to_end_a_reply_does(folder):
    rewrite(folder, eos_token_id=[5, 6])
    (folder / "generation_config.json").write_text('{"eos_token_id": [6, 7]}')
    assert read_folder(folder).words.ends == {0, 2, 5, 6, 7}


def test_the_template_may_be_a_file_of_its_own_or_the_default_of_several(folder):
    said = {
        "chat_template": [{"name": "tools", "template": "T"}, {"name": "default", "template": "D"}]
    }
    (folder / "tokenizer_config.json").write_text(json.dumps(said))
    assert read_folder(folder).words.template == "D"
    (folder / "chat_template.jinja").write_text("{{ bos_token }}")
    assert read_folder(folder).words.template == "{{ bos_token }}"


@pytest.mark.parametrize("said", [[[]], [5, None], [{"name": ["default"]}], {"default": 5}, 5])
def test_a_template_that_is_none_is_left_out(folder, said):
    (folder / "tokenizer_config.json").write_text(json.dumps({"chat_template": said}))
    assert read_folder(folder).words.template is None


def test_yes_and_no_are_no_ids(folder):
    (folder / "generation_config.json").write_text(json.dumps({"eos_token_id": [True, 259]}))
    assert read_folder(folder).words.ends == {2, 259, 0}


@pytest.mark.parametrize(
    ("said", "template"),
    [
        ([{"name": "tool_use", "template": "T"}], "T"),
        ({"rag": "R", "default": "D"}, "D"),
        ({}, None),
        ([], None),
        (7, None),
        (None, None),
    ],
)
def test_of_templates_without_a_default_the_first_is_taken(folder, said, template):
    (folder / "tokenizer_config.json").write_text(json.dumps({"chat_template": said}))
    assert read_folder(folder).words.template == template


@pytest.mark.parametrize("single", ["<|endoftext|> $A", "$A <|im_end|>", "$A"])
def test_without_a_template_a_prompt_begins_as_the_tokenizer_has_each_text_begin(folder, single):
    tokenizer = byte_level_tokenizer()
    controls = [(name, tokenizer.token_to_id(name)) for name in CONTROL]
    tokenizer.post_processor = TemplateProcessing(single=single, special_tokens=controls)
    tokenizer.enable_padding(direction="left", pad_id=1, length=9)
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "tokenizer_config.json").write_text("{}")
    prompt = open_model(folder).prompt([Turn(Role.USER, "Hi"), Turn(Role.ASSISTANT, "So")])
    theirs = AutoTokenizer.from_pretrained(folder)("user: Hi\n\nassistant: So").input_ids
    assert prompt == (theirs[:-1] if single.endswith("<|im_end|>") else theirs)


def test_a_tokenizer_that_begins_texts_with_what_is_no_token_is_refused(folder):
    tokenizer = byte_level_tokenizer()
    tokenizer.post_processor = TemplateProcessing(
        single="<|endoftext|> $A", special_tokens=[("<|endoftext|>", 1_000_000)]
    )
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "tokenizer_config.json").write_text("{}")
    with pytest.raises(DamagedModelError, match="tokens that its embedding does not have"):
        read_folder(folder)


def test_with_a_template_a_prompt_begins_as_the_template_does(folder):
    tokenizer = byte_level_tokenizer()
    tokenizer.post_processor = TemplateProcessing(
        single="<|endoftext|> $A", special_tokens=[("<|endoftext|>", 0)]
    )
    tokenizer.save(str(folder / "tokenizer.json"))
    assert open_model(folder).prompt([Turn(Role.USER, "Hi")])[0] == 1


SPECIALS = {
    "as texts": ({"bos_token": "<|im_start|>", "pad_token": "<|im_end|>"}, None),
    "as tokens": ({"eos_token": {"__type": "AddedToken", "content": "<|im_end|>"}}, None),
    "none": ({"bos_token": None}, None),
    "of a file before them": ({"bos_token": "<|im_end|>"}, {"bos_token": "<|im_start|>"}),
    "of a file after them": (
        {"bos_token": "<|im_end|>", "added_tokens_decoder": {}}, {"bos_token": "<|im_start|>"}
    ),
}  # fmt: skip


@pytest.mark.parametrize(("said", "map_file"), SPECIALS.values(), ids=SPECIALS)
def test_templates_know_the_tokens_that_transformers_tells_them_of(folder, said, map_file):
    said |= {"tokenizer_class": "PreTrainedTokenizerFast"}
    (folder / "tokenizer_config.json").write_text(json.dumps(said))
    if map_file is not None:
        (folder / "special_tokens_map.json").write_text(json.dumps(map_file))
    theirs = AutoTokenizer.from_pretrained(folder)
    assert read_folder(folder).words.specials == theirs.special_tokens_map


def cut(folder):
    file = folder / "model.safetensors"
    file.write_bytes(file.read_bytes()[:-100])


def absurd(folder):
    file = folder / "model.safetensors"
    file.write_bytes(struct.pack("<Q", 2**60) + file.read_bytes()[8:])


def no_file(folder):
    (folder / "model.safetensors").unlink()


def pickled(folder):
    no_file(folder)
    (folder / "pytorch_model.bin").write_bytes(b"\x80")


def outside(folder):
    said = {"weight_map": {"a": "../model.safetensors"}}
    (folder / "model.safetensors.index.json").write_text(json.dumps(said))


def missing_shard(folder):
    said = {"weight_map": {"a": "other.safetensors"}}
    (folder / "model.safetensors.index.json").write_text(json.dumps(said))


def with_weights(**changes):
    return lambda folder: save_file(
        {n: a for n, a in (WEIGHTS | changes).items() if a is not None},
        folder / "model.safetensors",
    )


def with_config(**changes):
    return lambda folder: rewrite(folder, **changes)


def with_text(name, text):
    return lambda folder: (folder / name).write_text(text)


def small_vocabulary(folder):
    write_folder(folder, config=CONFIG | {"vocab_size": 200})


def pipe(name):
    def spoil(folder):
        (folder / name).unlink(missing_ok=True)
        os.mkfifo(folder / name)

    return spoil


def endless(name):
    def spoil(folder):
        (folder / name).unlink(missing_ok=True)
        (folder / name).symlink_to("/dev/zero")

    return spoil


def in_groups_that_do_not_fill_a_row(folder):
    """Leave as many numbers as whole groups of 128 would have, of rows that have 160."""
    config = CONFIG | {"hidden_size": 160, "head_dim": 32}
    said = config | {"quantization": {"group_size": 128, "bits": 4}}
    weights = llama_weights(config, 1)
    for name in ("embed_tokens", "lm_head"):
        module = name if name == "lm_head" else f"model.{name}"
        weights[f"{module}.weight"] = np.zeros((320, 20), np.uint32)
        weights[f"{module}.scales"] = weights[f"{module}.biases"] = np.ones((320, 1), np.float32)
    write_folder(folder, config=said, weights=weights)


def packed_as(**said):
    def spoil(folder):
        save(folder, packed(WEIGHTS, lambda _module: Packing(64, 4))[0])
        rewrite(folder, quantization=said)

    return spoil


def many_tensors(folder):
    nothing = {"dtype": "F32", "shape": [0], "data_offsets": [0, 0]}
    head = json.dumps({f"{n}.rotary_emb.inv_freq": nothing for n in range(110_000)}).encode()
    (folder / "model.safetensors").write_bytes(struct.pack("<Q", len(head)) + head)


def index_of(name):
    return with_text("model.safetensors.index.json", json.dumps({"weight_map": {"a": name}}))


NORM = "model.norm.weight"
YARN = {"rope_type": "yarn", "factor": 2.718281828459045, "mscale": 1.0}
DAMAGED = {
    "cut off": (cut, "model.safetensors is cut off"),
    "absurd header": (absurd, "model.safetensors is cut off or no safetensors"),
    "no weights": (no_file, "it has no model.safetensors"),
    "a shard missing": (missing_shard, "it has no other.safetensors"),
    "files outside": (outside, "names files outside of it"),
    "no config": (lambda folder: (folder / "config.json").unlink(), "it has no config.json"),
    "config no JSON": (with_text("config.json", "{"), "config.json is no JSON"),
    "config a list": (with_text("config.json", "[]"), "config.json is no JSON object"),
    "config too deep": (with_text("config.json", "[" * 100_000), "config.json is"),
    "a size a text": (with_config(hidden_size="64"), "config is wrong"),
    "no size": (with_config(hidden_size=None), "config is wrong"),
    "heads not shared": (with_config(num_key_value_heads=3), "cannot share 3 key/value heads"),
    "absurd size": (with_config(num_hidden_layers=10**9), "n_layers is 1000000000"),
    "a tensor missing": (with_weights(**{NORM: None}), "'norm.weight' is missing"),
    "a shape wrong": (with_weights(**{NORM: np.ones(63, np.float32)}), "has the shape (63,)"),
    "tokenizer no JSON": (with_text("tokenizer.json", "no"), "tokenizer.json is no JSON"),
    "tokenizer nonsense": (with_text("tokenizer.json", "{}"), "its tokenizer cannot be read"),
    "packed in no known way": (packed_as(group_size=64, bits=7), "into 7 bits in groups of 64"),
    "packed in no known mode": (packed_as(group_size=64, bits=4, mode="int4"), "packed as 'int4'"),
    "packed into no number": (packed_as(group_size=64), "quantization is wrong"),
    "packed across rows": (in_groups_that_do_not_fill_a_row, "not made of whole groups"),
    "a number of 5000 digits": (
        with_text("config.json", '{"model_type": %s}' % ("9" * 5000)),
        "config.json is no JSON",
    ),
    "a gain of nothing": (
        with_config(rope_scaling=YARN | {"mscale_all_dim": -10.0}),
        "mscale_all_dim is -10.0",
    ),
    "a config as long as a library": (
        with_config(architectures="x" * 2**22),
        "config.json is far too large",
    ),
    "a header of tensors of nothing": (many_tensors, "no safetensors file"),
    "an index of no safetensors": (index_of("config.json"), "names what is no safetensors file"),
    "an index of half a character": (index_of("\ud800.safetensors"), "names what is no safe"),
    "an index of nothing": (index_of(""), "names what is no safetensors file"),
    **{
        f"{how.__name__} {name}": (how(name), f"its {name} is no file")
        for how in (pipe, endless)
        for name in (
            *("config.json", "model.safetensors", "model.safetensors.index.json"),
            *("tokenizer.json", "tokenizer_config.json", "generation_config.json"),
            "chat_template.jinja",
        )
    },
    "embedding too small": (small_vocabulary, "tokens that its embedding does not"),
}
UNSUPPORTED = {
    "pickled": (pickled, ".bin files, which can run code"),
    "another architecture": (with_config(model_type="secret"), "architecture is 'secret'"),
    "an architecture that is no text": (with_config(model_type=[[]]), "architecture is [[]]"),
    "code of its own": (with_config(auto_map={"AutoModel": "x.Y"}), "run code of its own"),
    "an unknown key": (with_config(logit_scale=0.5), "'logit_scale'"),
    "another activation": (with_config(hidden_act="gelu"), "'hidden_act'"),
    "an unknown RoPE": (with_config(rope_scaling={"type": "su", "factor": 2.0}), "'su'"),
    "a part of each head": (
        with_config(rope_parameters={"rope_type": "default", "partial_rotary_factor": 0.5}),
        "partial_rotary_factor",
    ),
    "numbers of another RoPE": (
        with_config(rope_scaling={"type": "linear", "factor": 2.0, "beta_fast": 3}),
        "'beta_fast'",
    ),
    "packed by others": (with_config(quantization_config={"quant_method": "gptq"}), "'gptq'"),
    "an unknown tensor": (
        with_weights(**{"model.layers.0.adapter": np.ones(1, np.float32)}),
        "'layers.0.adapter'",
    ),
    "double precision": (with_weights(**{NORM: np.ones(128)}), "type F64"),
    "mixed windows": (
        with_config(
            model_type="mistral",
            sliding_window=8,
            layer_types=["full_attention", "sliding_attention"],
        ),
        "'layer_types'",
    ),
}


@pytest.mark.parametrize(("spoil", "sentence"), DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_folder_is_refused_in_a_sentence(folder, spoil, sentence):
    spoil(folder)
    with pytest.raises(DamagedModelError) as caught:
        read_folder(folder)
    assert sentence in str(caught.value)


@pytest.mark.parametrize(("spoil", "sentence"), UNSUPPORTED.values(), ids=UNSUPPORTED)
def test_a_folder_of_another_kind_is_refused_by_name(folder, spoil, sentence):
    spoil(folder)
    with pytest.raises(UnsupportedModelError) as caught:
        read_folder(folder)
    assert sentence in str(caught.value)
