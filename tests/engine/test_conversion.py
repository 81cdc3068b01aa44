"""Models become MLX folders as mlx-lm would make them, whole or not at all."""

import json
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import mlx.core as mx
import mlx_lm
import numpy as np
import pytest
from mlx.utils import tree_flatten
from mlx_lm.utils import load_model, quantize_model

from engine.__main__ import main
from engine.conversion import Tried, converting
from engine.errors import ConversionError, EngineError, TooLargeError
from engine.gguf_facts import Facts
from engine.gguf_folder import config_json
from engine.gguf_header import Header
from engine.gguf_words import read_words, tokenizer_json
from engine.hf_config import config_of
from engine.loading import open_model, read_checkpoint
from engine.machine import Machine, Memory
from engine.quantization import Packing
from engine.rope import FactoredRope, Llama3Rope, LongRope, YarnRope
from engine.tokenizer import Tokenizer, first_by_itself
from engine.wire import Role, Turn
from tests.helpers.full_disk import no_file_larger_than
from tests.helpers.hf_folder import CONFIG, write_folder
from tests.helpers.other_weights import other_weights
from tests.helpers.tiny_model import write_tiny_model

GOLDEN = Path(__file__).parent.parent / "golden"
TOLD = json.loads((GOLDEN / "others.json").read_text())
IDS = [5, 300, 17, 42, 260, 8, 99]
FRANCE = [Turn(Role.USER, "What is the capital of France?")]


def convert(source, target, bits=4, group_size=32, **more):
    """Convert a model; return what came of it and the steps on the way."""
    steps, rest = [], converting(source, target, Packing(group_size, bits), **more)
    while True:
        try:
            steps.append(next(rest))
        except StopIteration as ended:
            return ended.value, steps


def far(ours, theirs):
    return np.linalg.norm(np.array(ours) - np.array(theirs)) / np.linalg.norm(np.array(theirs))


def other_folder(folder):
    told = TOLD["qwen3"]
    return write_folder(
        folder, config=told["config"], weights=other_weights(told["shapes"], seed=7)
    )


SHAPES = {
    "plain": CONFIG,
    "tied": CONFIG | {"tie_word_embeddings": True},
    "with biases": CONFIG | {"attention_bias": True, "mlp_bias": True},
    "of a width that is no whole groups": CONFIG | {"hidden_size": 72, "head_dim": 16},
    "of Llama 3's RoPE": CONFIG
    | {
        "rope_parameters": {
            "rope_type": "llama3", "rope_theta": 500000.0, "factor": 8.0, "low_freq_factor": 1.0,
            "high_freq_factor": 4.0, "original_max_position_embeddings": 128,
        }
    },
    "a Mistral": CONFIG | {"model_type": "mistral", "sliding_window": 64},
}  # fmt: skip


@pytest.mark.parametrize("config", SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize("bits", [4, 5, 6, 8])
def test_a_folder_is_packed_as_mlx_lm_packs_it(tmp_path, config, bits):
    source = write_folder(tmp_path / "source", config=config)
    (source / "generation_config.json").write_text('{"eos_token_id": [2, 1]}')
    made, _ = convert(source, tmp_path / "made", bits=bits)
    theirs, _ = quantize_model(*load_model(source), 32, bits)
    ours, _ = load_model(made.path)
    wanted = dict(tree_flatten(theirs.parameters()))
    found = dict(tree_flatten(ours.parameters()))
    assert wanted.keys() == found.keys()
    assert all(mx.array_equal(found[name], wanted[name]) for name in wanted)
    words, before = read_checkpoint(made.path).words, read_checkpoint(source).words
    assert (words.template, words.ends) == (before.template, before.ends)
    assert read_checkpoint(made.path).config == read_checkpoint(source).config


def test_a_converted_model_says_nearly_what_its_source_says(tmp_path):
    source = write_folder(tmp_path / "source")
    before = open_model(source).logits(IDS)
    losses = [
        far(open_model(convert(source, tmp_path / str(bits), bits)[0].path).logits(IDS), before)
        for bits in (4, 6, 8)
    ]
    assert losses == sorted(losses, reverse=True)
    assert losses[-1] < 0.05


def test_other_architectures_can_be_converted(tmp_path):
    made, _ = convert(other_folder(tmp_path / "source"), tmp_path / "made", bits=8)
    assert far(open_model(made.path).logits(IDS), open_model(tmp_path / "source").logits(IDS)) < 0.1
    assert made.tried.perplexity


def test_the_starter_model_in_4_bits_still_knows_the_capital_of_france(
    starter, starter_model, tmp_path
):
    made, steps = convert(starter, tmp_path / "small")
    assert made.tried.warning is None
    assert made.tried.perplexity < 1.3 * made.tried.source_perplexity
    assert {step.stage for step in steps} == {"pack", "try"}
    packed = [step.done for step in steps if step.stage == "pack"]
    assert packed == sorted(packed)
    assert packed[-1] == steps[0].total == made.bytes
    model = open_model(made.path)
    assert model.prompt(FRANCE) == starter_model.prompt(FRANCE)
    ids = model.prompt(FRANCE)
    assert "Paris" in model.tokenizer.decode(model.greedy(ids, 12))
    theirs, words = mlx_lm.load(str(made.path))
    said = [{"role": "user", "content": FRANCE[0].text}]
    assert list(words.apply_chat_template(said, add_generation_prompt=True)) == ids
    theirs.set_dtype(mx.float32)
    assert far(model.logits(ids), theirs(mx.array([ids]))[0]) < 1e-3


def test_weights_are_written_in_parts_where_they_are_many(tmp_path):
    source = write_folder(tmp_path / "source")
    whole, _ = convert(source, tmp_path / "whole")
    parts, _ = convert(source, tmp_path / "parts", shard_gb=0)
    assert len(list(parts.path.glob("model-*.safetensors"))) > 5
    assert far(open_model(parts.path).logits(IDS), open_model(whole.path).logits(IDS)) == 0


def test_licences_are_kept_and_code_is_not(tmp_path):
    source = write_folder(tmp_path / "source")
    (source / "LICENSE.txt").write_text("as you like")
    (source / "modeling.py").write_text("import os")
    names = {file.name for file in convert(source, tmp_path / "made")[0].path.iterdir()}
    assert "LICENSE.txt" in names
    assert not any(name.endswith(".py") for name in names)


WORDS = json.loads((GOLDEN / "gguf_words.json").read_text())


@pytest.mark.parametrize("adds_space", [True, False])
def test_a_sentencepiece_vocabulary_becomes_a_tokenizer_that_reads_the_same(adds_space):
    said = WORDS["llama"] | {"model": "llama", "add_space_prefix": adds_space}
    metadata = {f"tokenizer.ggml.{key}": value for key, value in said.items()}
    facts = Facts(Path("m.gguf"), Header(metadata, {}))
    tokens = facts.texts("tokenizer.ggml.tokens")
    known = read_words(facts, tokens).tokenizer
    written, first = tokenizer_json(facts, tokens)
    again = Tokenizer(json.loads(json.dumps(written)), len(tokens), first=first)
    assert first_by_itself(written) == first
    for text in ("Hello, you", " two  spaces", "日本 🙂\n", ""):
        assert again.encode(text) == known.encode(text)
        assert again.decode(again.encode(text)) == known.decode(known.encode(text))


ROPES = {
    "llama3": Llama3Rope(500_000.0, 32.0, 1.0, 4.0, 8192),
    "yarn": YarnRope(10_000.0, 4.0, 4096, attention_factor=1.1, beta_fast=16.0, beta_slow=2.0),
    "long": LongRope(10_000.0, 2.0, 512, (1.0,) * 8, (2.0,) * 8, 1.2),
}


@pytest.mark.parametrize("rope", ROPES.values(), ids=ROPES)
def test_what_a_gguf_says_of_rope_is_said_in_a_config(tiny_file, rope):
    checkpoint = read_checkpoint(tiny_file)
    config = replace(checkpoint.config, rope=as_gguf_has_it(rope), context=4096)
    said = config_of(json.loads(json.dumps(config_json(tiny_file, config, checkpoint.words))))
    for length in (100, 4096):
        assert np.allclose(said.rope.frequencies(16, length), rope.frequencies(16, length))
    assert np.isclose(said.rope.gain, rope.gain)


def as_gguf_has_it(rope):
    if not isinstance(rope, Llama3Rope):
        return rope
    plain = FactoredRope(rope.theta, (1.0,) * 8).frequencies(16, 1)
    return FactoredRope(rope.theta, tuple((plain / rope.frequencies(16, 1)).tolist()))


def test_factors_that_are_not_llama_3s_are_refused(tiny_file):
    checkpoint = read_checkpoint(tiny_file)
    config = replace(checkpoint.config, rope=FactoredRope(10_000.0, (1.0, 3.0) * 4))
    with pytest.raises(EngineError, match=r"stretched as no config\.json can say"):
        config_json(tiny_file, config, checkpoint.words)


def packed_already(folder):
    return convert(write_folder(folder.with_name("first")), folder)[0].path


REFUSED = {
    "packed already": (packed_already, 32, "its weights are packed already"),
    "no groups": (
        lambda f: write_folder(
            f, config=CONFIG | {"hidden_size": 32, "head_dim": 16, "intermediate_size": 32}
        ),
        128,
        "made of whole groups of 128",
    ),
    "no model": (lambda f: f.mkdir() or f, 32, "it has no config.json"),
    "an unknown architecture": (
        lambda f: write_folder(f, config=CONFIG | {"model_type": "secret"}),
        32,
        "its architecture is 'secret'",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("made", "group_size", "words"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_converted_is_refused_and_leaves_nothing(tmp_path, made, group_size, words):
    source, place = made(tmp_path / "source"), tmp_path / "place"
    place.mkdir()
    with pytest.raises(EngineError, match=words):
        convert(source, place / "made", group_size=group_size)
    assert list(place.iterdir()) == []


def test_what_is_there_already_is_left_alone(tmp_path):
    source, target = write_folder(tmp_path / "source"), tmp_path / "target"
    for make in (lambda: target.write_text("mine"), lambda: (target.unlink(), target.mkdir())):
        make()
        with pytest.raises(ConversionError, match="target is there already"):
            convert(source, target)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["source", "target"]


def test_a_full_disk_is_told_and_leaves_nothing(tmp_path):
    source = write_folder(tmp_path / "source")
    with (
        no_file_larger_than(30_000),
        pytest.raises(ConversionError, match="what comes out cannot be written"),
    ):
        convert(source, tmp_path / "target")
    assert [file.name for file in tmp_path.iterdir()] == ["source"]


def test_a_folder_that_nobody_may_write_to_is_told(tmp_path):
    source = write_folder(tmp_path / "source")
    with pytest.raises(ConversionError, match="what comes out cannot be written"):
        convert(source, tmp_path / "none" / "target")


def test_too_little_memory_is_told_before_anything_is_written(tmp_path):
    source = write_folder(tmp_path / "source")
    small = Machine(memory=lambda: Memory(2**30, 2**20))
    with pytest.raises(TooLargeError):
        convert(source, tmp_path / "target", machine=small)
    assert [file.name for file in tmp_path.iterdir()] == ["source"]


def test_what_is_closed_on_the_way_leaves_nothing(tmp_path):
    source = write_folder(tmp_path / "source")
    for stop in range(1, 40, 9):
        steps = converting(source, tmp_path / "target", Packing(32, 4))
        for _ in range(stop):
            next(steps)
        assert len(list(tmp_path.iterdir())) == 2
        steps.close()
        assert [file.name for file in tmp_path.iterdir()] == ["source"]


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_and_leaves_nothing(starter, tmp_path, how):
    command = [sys.executable, "-m", "engine", "convert", str(starter), str(tmp_path / "made")]
    with subprocess.Popen([*command, "--json"], stdout=subprocess.PIPE, text=True) as process:
        first = json.loads(process.stdout.readline())
        assert first["stage"] == "pack"
        os.kill(process.pid, how)
        process.communicate()
    assert process.returncode == 130
    assert list(tmp_path.iterdir()) == []


def started(source, target):
    """Start a conversion in a process of its own, and wait until it is under way."""
    command = [sys.executable, "-m", "engine", "convert", str(source), str(target), "--json"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert json.loads(process.stdout.readline())["stage"] == "pack"
    return process


def test_what_a_killed_conversion_leaves_is_cleared_away_by_the_next_one(starter, tmp_path):
    source = write_folder(tmp_path / "source")
    place = tmp_path / "place"
    place.mkdir()
    (place / ".mine.abcdefgh.part").mkdir()
    with started(starter, place / "killed") as process:
        process.kill()
    (left,) = place.glob(".killed.*")
    assert any(left.iterdir())
    convert(source, place / "made")
    assert sorted(each.name for each in place.iterdir()) == [".mine.abcdefgh.part", "made"]


def test_what_another_conversion_is_making_is_left_to_it(starter, tmp_path):
    source = write_folder(tmp_path / "source")
    place = tmp_path / "place"
    place.mkdir()
    with started(starter, place / "other") as process:
        (there,) = place.glob(".other.*")
        convert(source, place / "made")
        assert there.exists() or (place / "other").exists()
        process.communicate()
    assert process.returncode == 0
    assert sorted(each.name for each in place.iterdir()) == ["made", "other"]


def test_a_link_that_is_called_like_something_unfinished_is_left_alone(tmp_path):
    source, place = write_folder(tmp_path / "source"), tmp_path / "place"
    place.mkdir()
    (place / ".made.abcdefgh.paddock-part").symlink_to(source)
    convert(source, place / "made")
    assert (source / "config.json").exists()
    assert (place / ".made.abcdefgh.paddock-part").is_symlink()


def test_a_result_that_is_far_worse_is_told():
    assert Tried(12.0, 10.0).warning is None
    assert "perplexity 20.0, and 10.0 before" in str(Tried(20.0, 10.0).warning)
    assert "too little free memory" in str(Tried(20.0, None).warning)


def test_the_command_line_tells_each_step(tmp_path, capsys):
    source = str(write_folder(tmp_path / "source"))
    asked = ["convert", source, str(tmp_path / "made"), "--bits", "8", "--group-size", "32"]
    assert main([*asked, "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert all({"done", "total", "stage"} <= set(line) for line in lines)
    assert lines[-1]["stage"] == "done"
    assert lines[-1]["path"] == str(tmp_path / "made")
    assert main(asked) == 2
    assert "made is there already" in capsys.readouterr().err
    assert main([*asked, "--json"]) == 2
    fault = json.loads(capsys.readouterr().out)
    assert (fault["stage"], fault["said"]["values"]["name"]) == ("failed", "source")
    assert "made is there already" in fault["error"]
    asked[2] = str(tmp_path / "again")
    assert main(asked) == 0
    assert "pack: 100 %\n" in capsys.readouterr().out


def test_a_gguf_with_a_tied_head_becomes_a_folder(tmp_path):
    file = write_tiny_model(tmp_path / "tiny.gguf", tied=True)
    made, _ = convert(file, tmp_path / "made", bits=8)
    ids = [5, 17, 42, 260, 8]
    assert far(open_model(made.path).logits(ids), open_model(file).logits(ids)) < 0.1
    assert "lm_head" not in (made.path / "config.json").read_text()
