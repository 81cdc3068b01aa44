"""Which files below a folder are models."""

import json
import os

import pytest

from app.domain.local_model import Origin
from app.library.finding import below
from tests.helpers.model_places import write_cached

GGUF = b"GGUF"
SHARDS = ("model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors")


def write(folder, *names, **contents):
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(GGUF)
    return folder


def found(root):
    return [str(model.path.relative_to(root)) for model in below(root, Origin.FOLDER).models]


def test_a_file_that_is_still_coming_is_no_model(tmp_path):
    write(tmp_path, "a.gguf.part", "b.gguf.incomplete", "c.gguf", "c.gguf.aria2", ".d.gguf")
    write(tmp_path / ".downloads", "e.gguf")
    write(tmp_path / "folder", "config.json", "model.safetensors", "model.safetensors.part")
    assert found(tmp_path) == []


def test_parts_of_one_gguf_are_one_model_when_all_are_there(tmp_path):
    write(tmp_path, "big-00001-of-00002.gguf", "big-00002-of-00002.gguf", "cut-00001-of-00003.gguf")
    (model,) = below(tmp_path, Origin.FOLDER).models
    assert model.path.name == "big-00001-of-00002.gguf"
    assert (len(model.files), model.bytes) == (2, 8)


def test_what_sees_for_another_model_is_none_itself(tmp_path):
    write(tmp_path, "mmproj-model-f16.gguf", "Vision.mmproj-Q8_0.gguf", "Vision-Q8_0.gguf")
    assert found(tmp_path) == ["Vision-Q8_0.gguf"]


def test_a_part_of_no_parts_is_no_model_and_hides_no_other(tmp_path):
    write(tmp_path, "odd-00001-of-00000.gguf", "whole.gguf")
    assert found(tmp_path) == ["whole.gguf"]


def test_a_folder_is_a_model_when_no_part_of_its_weights_is_missing(tmp_path):
    folder = write(tmp_path / "model", "config.json", SHARDS[0])
    assert found(tmp_path) == []
    write(folder, SHARDS[1])
    assert found(tmp_path) == ["model"]
    named = {"weight_map": {"a": SHARDS[0], "b": "model-elsewhere.safetensors"}}
    (folder / "model.safetensors.index.json").write_text(json.dumps(named))
    assert found(tmp_path) == []


@pytest.mark.parametrize(
    "names",
    [
        ("config.json", "tokenizer.json"),
        ("model.safetensors",),
        ("config.json", "optimizer.pt", "training_args.bin"),
        ("config.json", "adapter_model.safetensors"),
    ],
)
def test_a_folder_without_config_or_weights_is_no_model(tmp_path, names):
    write(tmp_path / "model", *names)
    assert found(tmp_path) == []


@pytest.mark.parametrize(
    "names",
    [
        ("config.json", "pytorch_model.bin"),
        ("params.json", "consolidated.00.pth"),
        ("adapter_config.json", "adapter_model.safetensors"),
    ],
)
def test_what_cannot_run_is_found_so_that_the_reason_can_be_told(tmp_path, names):
    write(tmp_path / "model", *names)
    assert found(tmp_path) == ["model"]


def test_of_weights_that_are_there_twice_one_kind_counts(tmp_path):
    write(tmp_path / "m", "config.json", "model.safetensors", "pytorch_model.bin", "README.md")
    assert [model.bytes for model in below(tmp_path, Origin.FOLDER).models] == [8]


def test_the_parts_of_a_model_that_draws_are_no_models(tmp_path):
    write(tmp_path / "draws", "model_index.json")
    write(tmp_path / "draws/text_encoder", "config.json", "model.safetensors")
    assert found(tmp_path) == []


def test_of_a_cached_repository_the_commit_of_main_is_found(tmp_path):
    write_cached(tmp_path, "o/n", {"old-Q8_0.gguf": GGUF}, ref="v1")
    new = write_cached(tmp_path, "o/n", {"sub/new-Q8_0.gguf": GGUF, "mmproj.gguf": GGUF})
    (model,) = below(tmp_path, Origin.HUGGING_FACE).models
    assert (model.path, model.repo) == (new / "sub/new-Q8_0.gguf", "o/n")


def test_of_a_cached_repository_whose_main_has_no_model_another_commit_is_found(tmp_path):
    other = write_cached(tmp_path, "o/n", {"a.gguf": GGUF}, ref="v1")
    write_cached(tmp_path, "o/n", {"config.json": b"{}"})
    assert found(tmp_path) == [str((other / "a.gguf").relative_to(tmp_path))]


def test_a_cached_file_whose_content_is_gone_is_no_model(tmp_path):
    snapshot = write_cached(tmp_path, "o/n", {"a.gguf": GGUF})
    (snapshot / "a.gguf").resolve().unlink()
    assert found(tmp_path) == []


def test_owner_and_name_are_the_repository(tmp_path):
    write(tmp_path / "owner/name/sub", "m.gguf")
    assert [model.repo for model in below(tmp_path, Origin.LM_STUDIO).models] == ["owner/name"]


def test_a_folder_that_leads_into_itself_is_walked_once(tmp_path):
    write(tmp_path / "a", "m.gguf")
    (tmp_path / "a/again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a/self").symlink_to("self")
    assert found(tmp_path) == ["a/m.gguf"]


def test_what_may_not_be_read_hides_nothing_else(tmp_path):
    write(tmp_path / "shut", "m.gguf").chmod(0)
    write(tmp_path, "a.gguf")
    os.mkfifo(tmp_path / "pipe.gguf")
    (tmp_path / "folder.gguf").mkdir()
    try:
        # Root reads everything.
        assert set(found(tmp_path)) - {"shut/m.gguf"} == {"a.gguf"}
    finally:
        (tmp_path / "shut").chmod(0o700)


def test_what_lies_far_too_deep_is_not_looked_for(tmp_path):
    write(tmp_path / "1/2/3/4/5/6", "there.gguf")
    write(tmp_path / "1/2/3/4/5/6/7", "deeper.gguf")
    assert found(tmp_path) == ["1/2/3/4/5/6/there.gguf"]


def test_a_name_that_is_no_text_is_left_out(tmp_path):
    with open(os.fsencode(tmp_path) + b"/\xff.gguf", "wb") as file:  # noqa: PTH123
        file.write(GGUF)
    assert found(tmp_path) == []


@pytest.mark.parametrize(
    "said",
    ["", "[]", "{", "null", '{"model": 5}', "[" * 100_000, '{"model": null}'],
    ids=range(7),
)
def test_an_adapter_is_found_whatever_its_config_says(tmp_path, said):
    folder = write(tmp_path / "poems/adapters", "adapters.safetensors")
    (folder / "adapter_config.json").write_text(said)
    (adapter,) = below(tmp_path, Origin.FOLDER).adapters
    assert adapter.name == "poems"
    assert adapter.base in {"", "5"}
