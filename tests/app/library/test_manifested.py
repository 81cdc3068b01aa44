"""What Paddock got from the Hub is known, so that it can be got again."""

import msgspec
import pytest

from app.domain.download import Stage
from app.domain.local_model import Health
from app.hub import manifest
from tests.helpers.fetching import got, wanted_of
from tests.helpers.local_hub import local_hub
from tests.helpers.model_places import shelf_at, write_gguf_at, write_got

FILES = {
    "config.json": b'{"model_type": "llama"}',
    "tokenizer.json": b"[1, 2, 3]" * 1_000,
    "model.safetensors": bytes(range(256)) * 1_000,
}
QUANTS = {"a.Q4_K_M.gguf": b"a" * 1000, "a.Q8_0.gguf": b"b" * 2000, "README.md": b"# A"}


@pytest.fixture
def hub():
    with local_hub() as hub:
        yield hub


@pytest.fixture
def shelf(home):
    return shelf_at(home)


@pytest.mark.parametrize("spoil", ["changed", "gone"])
def test_a_model_that_is_found_damaged_is_whole_again_once_it_was_got_again(
    hub, home, shelf, spoil
):
    got(hub, wanted_of(hub.add("some/model", FILES)), home / "models")
    (model,) = shelf.listed()
    file = model.path / ("tokenizer.json" if spoil == "gone" else "model.safetensors")
    if spoil == "gone":
        file.unlink()
    else:
        file.write_bytes(bytes(file.stat().st_size))
    verdict = shelf.verify(model.path)
    assert verdict.health is Health.DAMAGED
    assert (*verdict.damaged, *verdict.missing) == (file.name,)
    assert got(hub, model.got, home / "models").stage is Stage.DONE
    assert shelf.verify(model.path).health is Health.WHOLE
    assert file.read_bytes() == FILES[file.name]


def test_of_several_files_of_a_repository_each_is_got_by_itself(hub, home, shelf):
    got(hub, wanted_of(hub.add("some/model", QUANTS)), home / "models")
    found = {model.path.name: model.got for model in shelf.listed()}
    assert {name: each.entry for name, each in found.items()} == {
        "a.Q4_K_M.gguf": "a.Q4_K_M.gguf",
        "a.Q8_0.gguf": "a.Q8_0.gguf",
    }
    assert [file.path for file in found["a.Q8_0.gguf"].files] == ["a.Q8_0.gguf"]
    assert found["a.Q8_0.gguf"].folder == "some/model"


def test_what_is_not_from_the_hub_cannot_be_got_again(home, shelf, tmp_path):
    write_gguf_at(tmp_path / "disk" / "mine.gguf")
    shelf.add_folder(tmp_path / "disk")
    write_got(home, "", {"config.json": b"{}", "model.safetensors": b"1"})
    assert [model.got for model in shelf.listed() if model.name == "mine"] == [None]


def test_each_of_two_models_of_one_repository_is_got_again_at_its_own_commit(hub, home, shelf):
    repo = hub.add("some/model", {"a.Q4_K_M.gguf": b"a" * 1000, "README.md": b"# A"})
    first = repo.head
    got(hub, wanted_of(repo), home / "models")
    # The older one is no longer among the newest.
    second = repo.commit({"a.Q8_0.gguf": b"b" * 2000, "README.md": b"# B"})
    got(hub, wanted_of(repo), home / "models")
    found = {model.path.name: model for model in shelf.listed()}
    commits = {name: model.got.commit for name, model in found.items()}
    assert commits == {"a.Q4_K_M.gguf": first, "a.Q8_0.gguf": second}
    for model in found.values():
        content = model.path.read_bytes()
        model.path.write_bytes(bytes(len(content)))
        assert shelf.verify(model.path).health is Health.DAMAGED
        assert got(hub, model.got, home / "models").stage is Stage.DONE
        assert shelf.verify(model.path).health is Health.WHOLE
        assert model.path.read_bytes() == content
    assert {model.path.name: model.got for model in shelf.listed()} == {
        name: model.got for name, model in found.items()
    }


def test_a_folder_of_files_of_two_commits_is_got_again_whole(hub, home, shelf):
    repo = hub.add("some/model", FILES | {"generation_config.json": b"{}"})
    got(hub, wanted_of(repo), home / "models")
    newer = b"[3, 2, 1]" * 1_000
    repo.commit(FILES | {"tokenizer.json": newer})
    got(hub, wanted_of(repo), home / "models")
    (model,) = shelf.listed()
    for name in ("generation_config.json", "tokenizer.json"):
        (model.path / name).write_bytes(b"")
    assert got(hub, model.got, home / "models").stage is Stage.DONE
    assert shelf.verify(model.path).health is Health.WHOLE
    assert (model.path / "generation_config.json").read_bytes() == b"{}"
    assert (model.path / "tokenizer.json").read_bytes() == newer


def test_what_an_older_paddock_wrote_down_is_got_at_the_one_commit_that_it_knew(home, shelf):
    folder = write_got(home, "some/model", {"config.json": b"{}", "model.safetensors": b"1"})
    written = (folder / manifest.NAME).read_text()
    old = msgspec.json.decode(written)
    for file in old["files"]:
        del file["commit"]
    (folder / manifest.NAME).write_bytes(msgspec.json.encode(old))
    (model,) = shelf.listed()
    assert model.got.commit == "c" * 40
    assert shelf.verify(folder).health is Health.WHOLE


@pytest.mark.parametrize(("repo", "source"), [("some/model", "some/model"), ("", "")])
def test_what_an_older_paddock_converted_is_known_by_its_repository_alone(
    home, shelf, repo, source
):
    folder = write_got(home, "converted/model-4bit", {"config.json": b"{}", "a.safetensors": b"1"})
    said = msgspec.json.decode((folder / manifest.NAME).read_text())
    del said["made_from"]
    (folder / manifest.NAME).write_bytes(msgspec.json.encode(said | {"commit": "", "repo": repo}))
    assert [model.made_from for model in shelf.listed()] == [source]


def test_what_was_got_from_the_hub_was_not_converted_whoever_made_it(home, shelf):
    write_got(home, "converted/model", {"config.json": b"{}", "a.safetensors": b"1"})
    assert [model.made_from for model in shelf.listed()] == [None]
