"""What a conversation remembers, in the precision that was chosen for it."""

import json
from pathlib import Path

import pytest

from engine.errors import BadRequestError
from engine.loading import open_model
from engine.model import Wish
from engine.wire import Keep, Role, Sampling, Turn
from tests.helpers.hf_folder import write_folder
from tests.helpers.other_weights import other_weights
from tests.helpers.tiny_model import write_tiny_model

TOLD = json.loads((Path(__file__).parent.parent / "golden" / "others.json").read_text())
GREEDY = Sampling(temperature=0)
PLENTY = 10**9
LONG = [Turn(Role.USER, "Say the a in it, and then say it again. " * 40)]
OTHER = [Turn(Role.USER, "Why, and where, and when was all of this? " * 40)]


@pytest.fixture(scope="module")
def wide(tmp_path_factory):
    """Return the file of a tiny model whose keys can be packed."""
    path = tmp_path_factory.mktemp("wide") / "wide.gguf"
    return write_tiny_model(path, head_dim=32, context=8192)


def asked(model, turns, kv_bits, tokens=8):
    reply = model.reply(turns, Wish(GREEDY, tokens, conversation="a", kv_bits=kv_bits))
    text = "".join(step.text for step in reply if hasattr(step, "text"))
    return Turn(Role.ASSISTANT, text, reply.spoken_ids), reply.receipt


@pytest.mark.parametrize("bits", [8, 4])
def test_a_conversation_goes_on_without_reading_what_is_packed_again(wide, bits):
    model = open_model(wide)
    answer, _ = asked(model, LONG, bits)
    longer = [*LONG, answer, *OTHER]
    again, receipt = asked(model, longer, bits)
    assert receipt.reused_tokens > len(model.prompt(LONG))
    assert again == asked(open_model(wide), longer, bits)[0]


def test_four_bits_are_others_than_eight(wide):
    told = {asked(open_model(wide), LONG, bits, 40)[0].ids for bits in (None, 8, 4)}
    assert len(told) > 1


def test_what_is_kept_in_one_precision_is_kept_while_another_is_used(wide):
    model = open_model(wide)
    first, receipt = asked(model, LONG, None)
    assert receipt.reused_tokens == 0
    assert asked(model, LONG, 8)[1].reused_tokens == 0
    again, receipt = asked(model, LONG, None)
    assert again == first
    assert receipt.read_tokens == 1
    assert asked(model, LONG, 8)[1].read_tokens == 1


@pytest.mark.parametrize("bits", [None, 8, 4])
def test_what_is_packed_comes_back_after_a_restart(wide, tmp_path, bits):
    keep = Keep(str(tmp_path), PLENTY, PLENTY)
    model = open_model(wide, keep)
    first, _ = asked(model, LONG, bits)
    model.close()
    model = open_model(wide, keep)
    again, receipt = asked(model, LONG, bits)
    assert again == first
    assert receipt.disk_tokens == receipt.prompt_tokens - 1
    other = next(other for other in (None, 8, 4) if other != bits)
    assert asked(model, LONG, other)[1].reused_tokens == 0


def test_four_bits_take_a_fraction_of_the_disk(wide, tmp_path):
    sizes = {}
    for bits in (None, 8, 4):
        folder = tmp_path / str(bits)
        model = open_model(wide, Keep(str(folder), PLENTY, PLENTY))
        asked(model, LONG, bits)
        model.close()
        sizes[bits] = sum(file.stat().st_size for file in folder.glob("*/*.safetensors"))
    assert sizes[4] < sizes[8] < 0.5 * sizes[None]


def test_a_precision_that_cannot_be_is_refused_and_nothing_is_lost(tiny):
    question = [Turn(Role.USER, "Say the a in it.")]
    asked(tiny, question, None)
    with pytest.raises(BadRequestError, match="cannot be packed"):
        asked(tiny, question, 8)
    assert asked(tiny, question, None)[1].read_tokens == 1


def wider(shape, name):
    """Give the shape of a weight where heads have 32 numbers instead of 16."""
    if "_norm" in name and "self_attn" in name:
        return [32]
    if "o_proj" in name:
        return [shape[0], 2 * shape[1]]
    return [2 * shape[0], *shape[1:]] if "self_attn" in name else shape


@pytest.fixture(scope="module")
def qwen(tmp_path_factory):
    told = TOLD["qwen3"]
    shapes = {name: wider(shape, name) for name, shape in told["shapes"].items()}
    config = told["config"] | {"head_dim": 32, "max_position_embeddings": 4096}
    weights = other_weights(shapes, seed=7)
    return write_folder(tmp_path_factory.mktemp("qwen"), config=config, weights=weights)


@pytest.mark.parametrize("bits", [None, 8])
def test_plain_networks_of_mlx_lm_keep_what_they_read_as_llamas_do(qwen, tmp_path, bits):
    keep = Keep(str(tmp_path), PLENTY, PLENTY)
    model = open_model(qwen, keep)
    first, _ = asked(model, LONG, bits)
    asked(model, OTHER, bits)
    again, receipt = asked(model, LONG, bits)
    assert (again, receipt.read_tokens) == (first, 1)
    model.close()
    again, receipt = asked(open_model(qwen, keep), LONG, bits)
    assert again == first
    assert receipt.disk_tokens == receipt.prompt_tokens - 1


@pytest.mark.parametrize("kind", ["gemma3_text", "falcon_h1"])
def test_what_is_no_list_of_keys_and_values_is_not_packed(kind, tmp_path):
    told = TOLD[kind]
    weights = other_weights(told["shapes"], seed=7)
    model = open_model(write_folder(tmp_path, config=told["config"], weights=weights))
    with pytest.raises(BadRequestError, match="no plain list"):
        asked(model, [Turn(Role.USER, "the in a")], 8)
    assert asked(model, [Turn(Role.USER, "the in a")], None)[1].prompt_tokens > 0
