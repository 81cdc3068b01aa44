"""The models of a computer: where they lie, what they are, and what the user says of them."""

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.local_model import Health, Origin, Use, Verdict
from app.library.errors import GoneError, LibraryError, NotOursError
from app.library.inspecting import Memory
from tests.helpers.hf_folder import write_folder
from tests.helpers.model_places import (
    contents_of,
    shelf_at,
    write_cached,
    write_gguf_at,
    write_got,
    write_ollama,
)

WHEN = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)


@pytest.fixture
def shelf(home):
    return shelf_at(home)


@pytest.fixture
def user(home):
    return home.parent / "user"


def test_a_home_without_anything_has_no_models(shelf):
    assert shelf.models() == ()


def test_models_of_all_programs_are_found_where_they_lie(shelf, home, user, tmp_path):
    tiny = write_gguf_at(tmp_path / "tiny.gguf", metadata={"general.file_type": 0})
    whole = contents_of(write_folder(tmp_path / "whole"))
    got = write_got(home, "maker/Got-GGUF", {"Got-Q4_K_M.gguf": tiny.read_bytes()})
    hub = user / ".cache/huggingface/hub"
    cached = write_cached(hub, "maker/Cached", whole)
    studio = write_gguf_at(user / ".lmstudio/models/maker/Studio-GGUF/Studio.gguf", seed=2)
    content = write_gguf_at(tmp_path / "other.gguf", seed=3).read_bytes()
    blob = write_ollama(user / ".ollama/models", "tiny:1b", content, licence="MIT License\n…")
    disk = write_folder(tmp_path / "disk" / "Mine", seed=5)
    shelf.add_folder(disk.parent)

    models = {model.name: model for model in shelf.models()}

    assert {name: (model.path, model.origin) for name, model in models.items()} == {
        "Got": (got / "Got-Q4_K_M.gguf", Origin.OURS),
        "Cached": (cached, Origin.HUGGING_FACE),
        "Studio": (studio, Origin.LM_STUDIO),
        "tiny:1b": (blob, Origin.OLLAMA),
        "Mine": (disk, Origin.FOLDER),
    }
    assert {model.use for model in models.values()} == {Use.LLAMA}
    assert {name: model.licence for name, model in models.items() if model.licence} == {
        "Got": "mit",
        "tiny:1b": "mit",
    }
    assert models["Got"].quantization == "Q4_K_M"
    assert models["Cached"].quantization == "float32"
    assert models["Studio"].quantization == "float32"
    assert models["Cached"].repo == "maker/Cached"
    assert (models["Mine"].context, models["Mine"].has_template) == (512, True)
    assert models["Mine"].weights_bytes
    assert models["Mine"].kv_bytes_per_token


def test_what_is_not_inspected_yet_is_listed_and_says_so(shelf, home):
    write_got(home, "a/b", {"b-Q8_0.gguf": b"GGUF"})
    (model,) = shelf.listed()
    assert (model.name, model.quantization, model.inspected) == ("b", "Q8_0", False)
    assert model.reason == "Paddock has not looked at this model yet."


def test_a_model_is_inspected_once_and_again_when_its_file_has_changed(shelf, home, tmp_path):
    content = write_gguf_at(tmp_path / "tiny.gguf").read_bytes()
    folder = write_got(home, "a/b", {"b.gguf": content})
    asked = []
    shelf.inspected(lambda done, total: asked.append((done, total)))
    shelf.inspected(lambda done, total: asked.append((done, total)))
    assert asked == [(0, 1), (1, 1), (0, 0)]
    (folder / "b.gguf").write_bytes(content[:-100])
    assert not shelf.listed()[0].inspected
    (model,) = shelf.models()
    assert (model.inspected, model.use) == (True, Use.NOT)
    assert model.reason.startswith("b.gguf is damaged or is no model: it ends before the tensor")


def test_what_a_shelf_has_inspected_the_next_one_knows(shelf, home, tmp_path):
    write_gguf_at(home / "models/tiny.gguf")
    shelf.models()
    assert shelf_at(home).listed()[0].use is Use.LLAMA


def test_models_that_run_come_first_and_of_those_the_last_used(shelf, home):
    for number, name in enumerate(("a", "b", "c")):
        write_gguf_at(home / f"models/{name}.gguf", seed=number)
    (home / "models/0.gguf").write_bytes(b"no model")
    shelf.models()
    shelf.note_use(home / "models/b.gguf", WHEN)
    shelf.note_use(home / "models/c.gguf", WHEN + timedelta(hours=1))
    assert [model.name for model in shelf.listed()] == ["c", "b", "a", "0"]
    assert shelf.listed()[1].last_used == WHEN.isoformat()


def test_a_folder_that_is_unplugged_is_empty_and_is_back_with_its_disk(shelf, tmp_path):
    disk = tmp_path / "disk"
    write_gguf_at(disk / "maker/Model.gguf")
    shelf.add_folder(disk)
    shelf.rename(disk / "maker/Model.gguf", "Mine")
    disk.rename(tmp_path / "unplugged")
    assert shelf.listed() == ()
    assert shelf.folders == (disk,)
    (tmp_path / "unplugged").rename(disk)
    assert [model.name for model in shelf.listed()] == ["Mine"]


def test_a_forgotten_folder_keeps_its_files(shelf, tmp_path):
    file = write_gguf_at(tmp_path / "disk" / "m.gguf")
    shelf.add_folder(file.parent)
    shelf.add_folder(file.parent)
    assert shelf.folders == (file.parent,)
    shelf.forget_folder(file.parent)
    assert (shelf.folders, shelf.listed()) == ((), ())
    assert file.exists()


def test_a_folder_that_is_not_there_cannot_be_added(shelf, tmp_path):
    with pytest.raises(LibraryError, match="There is no folder"):
        shelf.add_folder(tmp_path / "nowhere")


def test_a_model_has_the_name_that_it_is_given_until_it_is_given_none(shelf, home):
    file = write_gguf_at(home / "models/Tiny-Q8_0.gguf")
    shelf.rename(file, "  My model ")
    assert [model.name for model in shelf.listed()] == ["My model"]
    shelf.rename(file, "")
    assert [model.name for model in shelf.listed()] == ["Tiny"]
    assert file.exists()


def test_an_unlisted_model_is_hidden_until_it_is_listed_again(shelf, user):
    file = write_gguf_at(user / ".lmstudio/models/a/b/b.gguf")
    shelf.unlist(file)
    assert shelf.listed() == ()
    assert [model.path for model in shelf.hidden()] == [file]
    shelf.relist(file)
    assert [model.path for model in shelf.listed()] == [file]


def test_the_same_file_under_two_names_is_one_model_and_ours(shelf, home, user):
    ours = write_gguf_at(home / "models/a/b/b.gguf")
    theirs = user / ".lmstudio/models/a/b/b.gguf"
    theirs.parent.mkdir(parents=True)
    theirs.symlink_to(ours)
    (theirs.parent / "hard.gguf").hardlink_to(ours)
    assert [model.path for model in shelf.listed()] == [ours]


def test_an_adapter_is_listed_under_its_model(shelf, home, user, tmp_path):
    write_cached(
        user / ".cache/huggingface/hub", "maker/Base", contents_of(write_folder(tmp_path / "f"))
    )
    adapter = home / "models/me/poems"
    adapter.mkdir(parents=True)
    (adapter / "adapter_config.json").write_text('{"model": "maker/base", "num_layers": 2}')
    (adapter / "adapters.safetensors").write_bytes(b"...")
    (model,) = shelf.listed()
    assert [each.name for each in model.adapters] == ["poems"]
    (adapter / "adapter_config.json").write_text('{"model": "maker/Another"}')
    lone = next(model for model in shelf.listed() if model.path == adapter)
    assert lone.use is Use.NOT
    assert "a LoRA adapter for maker/Another, which is not on this computer" in lone.reason


def test_only_what_paddock_got_can_be_removed(shelf, home, user):
    theirs = write_gguf_at(user / ".lmstudio/models/a/b/b.gguf")
    put_there = write_gguf_at(home / "models/own.gguf", seed=4)
    for file in (theirs, put_there):
        with pytest.raises(NotOursError, match="was not got by Paddock"):
            shelf.remove(file)
        assert file.exists()
    with pytest.raises(GoneError, match="There is no model at"):
        shelf.remove(home / "models/none.gguf")


def test_a_removed_model_is_gone_with_what_was_noted_of_it(shelf, home, tmp_path):
    content = write_gguf_at(tmp_path / "tiny.gguf").read_bytes()
    folder = write_got(home, "a/b", {"b.gguf": content, "README.md": b"# b"})
    shelf.rename(folder / "b.gguf", "Mine")
    shelf.remove(folder / "b.gguf")
    assert shelf.listed() == ()
    assert list((home / "models").iterdir()) == []
    write_got(home, "a/b", {"b.gguf": content})
    assert [model.name for model in shelf.listed()] == ["b"]


def test_a_model_is_verified_by_the_digests_that_came_with_it(shelf, home, user):
    folder = write_got(home, "a/b", {"b.gguf": b"GGUF", "LICENSE": b"do"})
    blob = write_ollama(user / ".ollama/models", "o:1b", b"GGUF of Ollama")
    own = write_gguf_at(home / "models/own.gguf")
    assert shelf.verify(folder / "b.gguf") == Verdict(Health.WHOLE)
    assert shelf.verify(blob) == Verdict(Health.WHOLE)
    assert shelf.verify(own) == Verdict(Health.UNKNOWN)
    blob.write_bytes(b"GGUF of 0llama")
    assert shelf.verify(blob) == Verdict(Health.DAMAGED, damaged=(blob.name,))
    assert {model.path: model.checkable for model in shelf.listed()} == {
        folder / "b.gguf": True,
        blob: True,
        own: False,
    }


def test_more_models_than_most_people_have_are_looked_into_once(shelf, home):
    names = [f"odd-{number}.gguf" for number in range(45)]
    (home / "models").mkdir(parents=True)
    for name in names:
        (home / "models" / name).write_bytes(b"GGUF")
    kept = []

    def told(_done, _many):
        assert sum(model.inspected for model in shelf.listed()) == _done
        kept.append(len(Memory(home).all()))

    assert len(shelf.inspected(told)) == len(names)
    assert len(Memory(home).all()) == len(names)
    # Each time all that is known is written anew.
    assert len(set(kept)) <= 2


def test_of_notes_that_were_put_aside_is_told_once(home, shelf):
    home.mkdir(exist_ok=True)
    (home / "library.json").write_bytes(b"{")
    shelf.look()
    (report,) = shelf.take_reports()
    assert next(home.glob("library.*.json")).name in report
    assert shelf.take_reports() == ()
