"""How well a model foresees a text."""

import json

import numpy as np
import pytest

from engine.__main__ import LONGEST_TEXT, main
from engine.errors import BadRequestError
from engine.perplexity import WINDOW, perplexity

TEXT = (
    "The capital of France is Paris. The river that runs through it is called the Seine, and it "
    "flows into the sea in the north. Many people visit the city every year to see its museums. "
)


@pytest.fixture
def wide(tiny_with):
    """Return a tiny model whose keys can be packed."""
    return tiny_with(head_dim=32, context=4096)


def told_by(logits, ids):
    logits = logits.astype(np.float64)
    logs = logits - np.logaddexp.reduce(logits, axis=-1, keepdims=True)
    return np.exp(-np.mean([logs[place, ids[place + 1]] for place in range(len(ids) - 1)]))


def test_it_is_what_the_logits_of_one_pass_say(wide):
    ids = (wide.tokenizer.encode(TEXT) * 3)[:400]
    assert perplexity(wide, ids) == pytest.approx(told_by(wide.logits(ids), ids), rel=1e-4)


def test_a_long_text_is_read_in_windows(wide):
    ids = (wide.tokenizer.encode(TEXT) * 60)[: WINDOW + 300]
    told = []
    perplexity(wide, ids, told=told.append)
    assert told == [WINDOW, WINDOW + 300]
    windows = [perplexity(wide, ids[:WINDOW]), perplexity(wide, ids[WINDOW:])]
    shares = [WINDOW - 1, 299]
    mean = np.average(np.log(windows), weights=shares)
    assert perplexity(wide, ids) == pytest.approx(np.exp(mean), rel=1e-6)


@pytest.mark.parametrize("ids", [[], [5]])
def test_a_text_too_short_is_refused(wide, ids):
    with pytest.raises(BadRequestError, match="too short"):
        perplexity(wide, ids)


def test_eight_bits_cost_hardly_anything_and_four_a_little(starter_model):
    ids = starter_model.tokenizer.encode(TEXT)
    computed, eight, four = (perplexity(starter_model, ids, bits) for bits in (None, 8, 4))
    assert abs(eight / computed - 1) < 0.01
    assert 0 < four / computed - 1 < 0.25


def test_the_command_says_what_each_precision_costs(starter, tmp_path, capsys):
    text = tmp_path / "text.txt"
    text.write_text(TEXT)
    assert main(["perplexity", str(starter), "--text", str(text), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    bytes_for = {name: told[name]["kv_bytes_per_token"] for name in ("computed", "8-bit", "4-bit")}
    assert bytes_for["4-bit"] < bytes_for["8-bit"] < bytes_for["computed"] / 2
    assert main(["perplexity", str(starter), "--text", str(text)]) == 0
    assert "bytes for each token" in capsys.readouterr().out


def test_the_command_leaves_out_what_a_model_cannot_have(tiny_file, tmp_path, capsys):
    text = tmp_path / "text.txt"
    text.write_text(TEXT[:100])
    assert main(["perplexity", str(tiny_file), "--text", str(text), "--json"]) == 0
    assert json.loads(capsys.readouterr().out).keys() == {"tokens", "computed"}


def test_what_has_no_end_is_not_read(tiny_file, tmp_path, capsys):
    assert main(["perplexity", str(tiny_file), "--text", "/dev/zero"]) == 2
    assert "is no file" in capsys.readouterr().err
    long = tmp_path / "long.txt"
    with long.open("wb") as file:
        file.truncate(LONGEST_TEXT + 1)
    assert main(["perplexity", str(tiny_file), "--text", str(long)]) == 2
    assert "longer than 20 MB" in capsys.readouterr().err


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_a_text_that_cannot_be_read_gets_a_sentence(tiny_file, tmp_path, capsys, content):
    text = tmp_path / "text.txt"
    if content is not None:
        text.write_bytes(content)
    assert main(["perplexity", str(tiny_file), "--text", str(text)]) == 2
    assert "cannot be read" in capsys.readouterr().err
