"""A path becomes an open model, or a sentence that says why not."""

import os
from pathlib import Path

import numpy as np
import pytest

from engine import memory
from engine.errors import (
    DamagedModelError,
    MissingModelError,
    MissingStarterError,
    TooLargeError,
    UnsupportedModelError,
)
from engine.loading import network_of, open_model, opening, path_of, read_checkpoint
from engine.machine import Machine
from engine.starter import starter_file
from tests.helpers.tiny_model import write_tiny_model


def test_a_model_opens_step_by_step_and_then_computes(tiny_file):
    steps, shares = opening(tiny_file), []
    try:
        while True:
            shares.append(next(steps))
    except StopIteration as done:
        model = done.value
    assert shares == sorted(set(shares))
    assert shares[0] == 0
    assert shares[-1] < 1
    assert model.logits([1, 2, 3]).shape == (3, model.config.vocab_size)


def test_two_models_of_one_file_compute_the_same(tiny_file):
    first, second = open_model(tiny_file), open_model(tiny_file)
    assert np.array_equal(first.logits([5, 6, 7]), second.logits([5, 6, 7]))


def test_a_model_can_be_put_together_by_hand(tiny_file):
    checkpoint = read_checkpoint(tiny_file)
    assert len(network_of(checkpoint).layers) == checkpoint.config.n_layers


def test_a_model_is_called_by_its_file(tmp_path):
    file = write_tiny_model(tmp_path / "Tiny-2L.Q8_0.gguf")
    assert open_model(file).name == "Tiny-2L.Q8_0"


def test_no_file_no_model(tmp_path):
    with pytest.raises(MissingModelError, match=r"no model at .*nothing\.gguf"):
        open_model(tmp_path / "nothing.gguf")


def test_a_folder_that_holds_no_model_is_refused(tmp_path):
    with pytest.raises(DamagedModelError, match=r"it has no config\.json"):
        open_model(tmp_path)


@pytest.mark.parametrize("name", ["story.gguf", "story.txt"])
def test_a_text_is_refused_whatever_its_name(tmp_path, name):
    (tmp_path / name).write_text("Once upon a time")
    with pytest.raises(DamagedModelError, match="does not begin as a GGUF"):
        open_model(tmp_path / name)


def test_half_a_model_is_refused(tmp_path, tiny_file):
    whole = tiny_file.read_bytes()
    (tmp_path / "half.gguf").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(DamagedModelError, match="it ends before the tensor"):
        open_model(tmp_path / "half.gguf")


def test_a_model_that_cannot_fit_is_refused_with_the_numbers(tmp_path):
    # Of a width of one, so that the weights are small and the cache of 2,048 tokens is huge.
    shape = {"n_layers": 16, "n_heads": 1024, "n_kv_heads": 1024, "head_dim": 1024}
    narrow = {"hidden_size": 1, "intermediate_size": 1, "context": 4096}
    huge = write_tiny_model(tmp_path / "huge.gguf", seed=None, kind="F16", **shape, **narrow)
    with pytest.raises(TooLargeError) as refusal:
        open_model(huge)
    assert refusal.value.needs_bytes > 2048 * 16 * 1024 * 1024 * 2 * 2
    assert refusal.value.needs_bytes > refusal.value.free_bytes > 0


def test_a_model_opens_where_a_conversation_fits_and_its_whole_context_does_not(tmp_path):
    file = write_tiny_model(tmp_path / "long.gguf", context=2**27)
    read = read_checkpoint(file)
    need = memory.needed(read, read.config.context)
    assert not Machine().memory().free.has(need)
    assert open_model(file).config.context == 2**27


@pytest.mark.parametrize("name", ["a" * 300, "a/" * 3000, "a\0b", "/dev/null/a"])
def test_a_name_that_nothing_can_have_is_missed(name):
    with pytest.raises(MissingModelError):
        open_model(Path(name))


def test_a_pipe_is_refused_at_once_though_nobody_writes_to_it(tmp_path):
    os.mkfifo(tmp_path / "pipe.gguf")
    with pytest.raises(UnsupportedModelError, match="device or a pipe"):
        open_model(tmp_path / "pipe.gguf")


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
def test_a_device_is_refused_at_once(device):
    with pytest.raises(UnsupportedModelError, match="device or a pipe"):
        open_model(Path(device))


def test_what_was_typed_becomes_a_path(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    assert path_of("~/models/a.gguf") == tmp_path / "models" / "a.gguf"
    assert path_of("~nobody-of-this-name/a") == Path("~nobody-of-this-name/a")


def test_the_starter_model_is_found_once_it_is_there(home):
    with pytest.raises(MissingStarterError, match="make starter"):
        path_of("starter")
    starter_file().parent.mkdir(parents=True)
    starter_file().touch()
    assert path_of("starter") == starter_file()
    assert path_of("starter").is_relative_to(home)
