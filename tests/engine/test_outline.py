"""What is no chat model is refused by name, and what a file says of itself is told all the same."""

import json

import pytest

from engine.errors import ModelFileError
from engine.outline import outline, refuse_others
from engine.summary import summary
from tests.helpers.hf_folder import CONFIG, write_folder
from tests.helpers.tiny_model import write_tiny_model

BERT = {"architectures": ["BertForMaskedLM"], "model_type": "bert"}


def sentence(path):
    with pytest.raises(ModelFileError) as told:
        summary(path)
    return str(told.value)


@pytest.mark.parametrize(
    ("metadata", "says"),
    [
        ({"general.architecture": "bert"}, "turns text into numbers"),
        ({"llama.pooling_type": 1}, "turns text into numbers"),
        ({"general.architecture": "clip"}, "sees or hears"),
        ({"general.type": "adapter"}, "is a LoRA adapter"),
        ({"split.count": 3}, "is one of several files"),
        ({"general.architecture": "mamba3"}, "its architecture is 'mamba3'"),
    ],
)
def test_a_file_that_is_no_chat_model_is_refused_by_its_kind(tmp_path, metadata, says):
    told = sentence(write_tiny_model(tmp_path / "m.gguf", metadata=metadata))
    assert told.startswith(("m.gguf ", "Paddock cannot run m.gguf"))
    assert says in told


@pytest.mark.parametrize(
    ("config", "says"),
    [
        (BERT, "turns text into numbers"),
        (CONFIG | {"architectures": ["LlamaForSequenceClassification"]}, "turns text into numbers"),
        ({"model_type": "whisper"}, "sees or hears"),
        (CONFIG | {"model_type": "unheard_of"}, "its architecture is 'unheard_of'"),
    ],
    ids=["encoder", "sorts", "hears", "unheard of"],
)
def test_a_folder_that_is_no_chat_model_is_refused_by_its_kind(tmp_path, config, says):
    folder = write_folder(tmp_path / "m")
    (folder / "config.json").write_text(json.dumps(config))
    assert says in sentence(folder)


def test_pickled_weights_and_adapters_of_another_format_are_refused(tmp_path):
    pickled = write_folder(tmp_path / "pickled")
    (pickled / "model.safetensors").rename(pickled / "pytorch_model.bin")
    assert "can run code (pickle)" in sentence(pickled)
    peft = tmp_path / "peft"
    peft.mkdir()
    (peft / "adapter_config.json").write_text("{}")
    (peft / "adapter_model.safetensors").touch()
    assert "is a LoRA adapter in a format" in sentence(peft)


def test_what_a_file_says_of_itself_is_told_whether_it_runs_or_not(tmp_path):
    said = {"general.architecture": "mamba3", "mamba3.context_length": 9, "general.license": "mit"}
    file = write_tiny_model(tmp_path / "m.gguf", metadata=said)
    assert outline(file) == {"architecture": "mamba3", "longest_context": 9, "licence": "mit"}
    folder = write_folder(tmp_path / "m")
    assert outline(folder) == {"architecture": "llama", "longest_context": 512}
    assert summary(folder)["longest_context"] == 512


@pytest.mark.parametrize("config", ["", "[]", "{", '{"architectures": 5}', '{"model_type": []}'])
def test_what_cannot_be_read_is_for_who_reads_it_whole(tmp_path, config):
    folder = write_folder(tmp_path / "m")
    (folder / "config.json").write_text(config)
    refuse_others(folder)
    assert outline(folder) == {}
    refuse_others(tmp_path / "nowhere")
    assert outline(tmp_path / "nowhere") == {}


def test_a_long_name_of_an_architecture_is_cut(tmp_path):
    folder = write_folder(tmp_path / "m")
    (folder / "config.json").write_text(json.dumps({"model_type": "x" * 10_000}))
    assert len(outline(folder)["architecture"]) == 100
