"""What the command line tells of models that are not opened, one line for each."""

import json
import os
import sys
from pathlib import Path

import mlx.core as mx
import numpy as np
import pytest

from engine.__main__ import main
from engine.gguf_header import read_header, read_once
from tests.helpers.hf_folder import write_folder
from tests.helpers.other_weights import other_weights
from tests.helpers.tiny_model import write_tiny_model

TOLD = json.loads((Path(__file__).parent.parent / "golden" / "others.json").read_text())


@pytest.fixture
def told(capsys):
    """Return what gives the exit code of info, and what it said of each model."""

    def tell(*models):
        code = main(["info", "--json", *map(str, models)])
        said = capsys.readouterr()
        assert said.err == ""
        return code, [json.loads(line) for line in said.out.splitlines()]

    return tell


def other_folder(folder, weights=None, **changes):
    kind = TOLD["qwen3"]
    weights = weights or other_weights(kind["shapes"], seed=7)
    return write_folder(folder, config=kind["config"] | changes, weights=weights)


def packed(weights):
    """Pack all matrices but the embedding into 4 bits, as MLX does."""
    for name, array in weights.items():
        if array.ndim != 2 or "embed" in name:
            yield name, array
            continue
        parts = mx.quantize(mx.array(array), group_size=32, bits=4)
        module = name.removesuffix(".weight")
        for part, each in zip(("weight", "scales", "biases"), parts, strict=True):
            yield f"{module}.{part}", np.array(each)


def test_each_model_has_a_line_and_a_fault_is_one_among_them(told, tiny_file, tmp_path):
    story = tmp_path / "story.gguf"
    story.write_bytes(b"Once upon a time")
    models = (tiny_file, story, other_folder(tmp_path / "qwen"), tmp_path / "none")
    code, lines = told(*models)
    assert code == 2
    assert [line["model"] for line in lines] == [str(model) for model in models]
    assert [line["use"] for line in lines] == ["llama", "not", "other", "not"]
    assert lines[1]["error"].startswith("story.gguf is damaged or is no model")
    assert lines[1]["said"]["values"]["name"] == "story.gguf"
    assert "There is no model at" in lines[3]["error"]


@pytest.fixture
def maps():
    """Hear of each file that is mapped into memory, as the front of a GGUF is to be read."""
    mapped, listens = [], [True]
    sys.addaudithook(lambda event, _: mapped.append(event) if "mmap" in event and listens else None)
    yield mapped
    listens.clear()


def test_the_front_of_a_gguf_is_read_once_whether_it_runs_or_not(told, tiny_file, tmp_path, maps):
    newer = write_tiny_model(tmp_path / "newer.gguf", metadata={"general.architecture": "mamba2"})
    _, (runs, does_not) = told(tiny_file, newer)
    assert (runs["use"], does_not["use"], does_not["architecture"]) == ("llama", "not", "mamba2")
    assert len(maps) == 2


def test_a_gguf_that_is_another_since_is_read_anew(tmp_path):
    file = write_tiny_model(tmp_path / "a.gguf", context=512)
    with read_once():
        assert read_header(file).metadata["llama.context_length"] == 512
        write_tiny_model(file, context=1024)
        os.utime(file, (1, 1))
        assert read_header(file).metadata["llama.context_length"] == 1024


def test_only_models_that_run_are_a_success(told, tiny_file):
    code, (line,) = told(tiny_file)
    assert code == 0
    assert line["has_template"] is True
    assert line["needs_bytes"] == sum(
        line[f"{part}_bytes"] for part in ("weights", "conversation", "work")
    )
    assert line["longest_context"] == 1024


def test_a_model_without_a_template_is_told(told, tmp_path):
    file = write_tiny_model(tmp_path / "m.gguf", leave_out=["tokenizer.chat_template"])
    assert told(file)[1][0]["has_template"] is False


def test_parameters_are_as_many_as_the_weights_have(told, tiny_file, tmp_path):
    weights = other_weights(TOLD["qwen3"]["shapes"], seed=7)
    dense = other_folder(tmp_path / "dense", weights)
    small = dict(packed(weights))
    four = other_folder(tmp_path / "four", small, quantization={"group_size": 32, "bits": 4})
    lines = told(dense, four)[1]
    assert [line["parameters"] for line in lines] == [sum(a.size for a in weights.values())] * 2


@pytest.mark.parametrize(
    ("kind", "says", "name"),
    [
        ("F32", None, "float32"),
        ("F16", 1, "float16"),
        ("Q8_0", 7, "Q8_0"),
        ("Q4_0", None, "Q4_0"),
        ("Q4_0", 15, "Q4_K_M"),
        ("Q8_0", 15, "Q8_0"),
        ("Q8_0", "Q4_K_M", "Q8_0"),
    ],
)
def test_the_precision_of_a_gguf_has_the_name_that_people_use(told, tmp_path, kind, says, name):
    metadata = {} if says is None else {"general.file_type": says}
    file = write_tiny_model(tmp_path / "m.gguf", kind=kind, metadata=metadata)
    assert told(file)[1][0]["quantization"] == name


def test_the_precision_of_a_folder_has_the_name_that_people_use(told, tmp_path):
    weights = other_weights(TOLD["qwen3"]["shapes"], seed=7)
    four = {"group_size": 32, "bits": 4}
    folders = (
        other_folder(tmp_path / "dense", weights),
        other_folder(tmp_path / "four", dict(packed(weights)), quantization=four),
    )
    assert [line["quantization"] for line in told(*folders)[1]] == ["float32", "4 bits"]


def test_people_read_the_name_before_the_facts_of_several_models(tiny_file, tmp_path, capsys):
    assert main(["info", str(tiny_file), str(tmp_path / "none"), str(tiny_file)]) == 2
    said = capsys.readouterr()
    assert said.out.count(f"{tiny_file}:\n") == 2
    assert said.err.count("\n") == 1
