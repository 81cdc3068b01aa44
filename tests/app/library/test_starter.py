"""Where the starter model lies."""

import os
from datetime import UTC, datetime

import pytest

from app import paths
from app.domain.dials import Dials
from app.library import starter
from app.library.errors import LibraryError
from app.library.inspecting import Memory
from app.library.notes import Notebook
from app.library.places import Around
from app.library.shelf import Shelf
from app.library.starter import model_now, starter_dials, starter_file


def test_the_starter_model_lies_in_the_models_folder(home, tmp_path):
    description = tmp_path / "starter.json"
    description.write_text('{"file": "tiny.gguf", "sha256": "x", "dials": {}}')
    assert starter_file(home, description) == paths.models_folder(home) / "tiny.gguf"


@pytest.fixture
def shipped(home, tmp_path, monkeypatch):
    """Return the starter model as a bundle carries it, beside the other resources."""
    folder = tmp_path / "resources"
    monkeypatch.setattr(paths, "resources", lambda: folder)
    file = folder / "models" / "tiny.gguf"
    file.parent.mkdir(parents=True)
    (folder / "starter.json").write_text('{"file": "tiny.gguf", "name": "Tiny", "dials": {}}')
    file.write_bytes(b"GGUF")
    return file


def test_the_one_that_a_bundle_carries_is_used_where_it_is(home, shipped):
    assert starter_file(home, shipped.parents[1] / "starter.json") == shipped
    shipped.unlink()
    assert starter_file(home, shipped.parents[1] / "starter.json") == home / "models" / "tiny.gguf"


def test_the_one_that_a_bundle_carries_is_listed_and_cannot_be_removed(home, shipped, monkeypatch):
    monkeypatch.setattr(starter, "resources", paths.resources)
    shelf = Shelf(home, Around(home, {}))
    assert [model.path for model in shelf.listed()] == [shipped]
    with pytest.raises(LibraryError, match="is a part of Paddock"):
        shelf.remove(shipped)
    assert shipped.exists()


def test_wherever_the_bundle_lies_it_is_one_model_that_is_looked_into_once(
    home, tmp_path, monkeypatch
):
    monkeypatch.setattr(starter, "resources", paths.resources)
    for start in ("one", "two", "three"):
        # As macOS does with what was downloaded, from another place each time.
        resources = tmp_path / start / "Paddock.app/Contents/Resources/src/resources"
        (resources / "models").mkdir(parents=True)
        (resources / "starter.json").write_text('{"file": "tiny.gguf", "name": "T", "dials": {}}')
        file = resources / "models" / "tiny.gguf"
        file.write_bytes(b"GGUF")
        os.utime(file, (1, 1))
        monkeypatch.setattr(paths, "resources", lambda resources=resources: resources)
        shelf = Shelf(home, Around(home, {}))
        shelf.note_use(file, datetime.now(UTC))
        if start == "one":
            shelf.rename(file, "Mine")
        (model,) = shelf.listed()
        assert (model.path, model.name, model.inspected) == (file, "Mine", start != "one")
        assert model.last_used is not None
        shelf.inspected()
    assert list(Notebook(home).read().models) == ["resources/models/tiny.gguf"]
    assert list(Memory(home).all()) == ["resources/models/tiny.gguf"]


def test_in_folders_that_are_called_as_ours_each_model_is_one_of_its_own(home, tmp_path):
    shelf = Shelf(home, Around(home, {}))
    for folder in (tmp_path / "one", tmp_path / "two"):
        (folder / "resources/models").mkdir(parents=True)
        (folder / "resources/models/x.gguf").write_bytes(folder.name.encode())
        shelf.add_folder(folder)
        shelf.rename(folder / "resources/models/x.gguf", folder.name)
    shelf.inspected()
    found = [(model.name, model.inspected) for model in shelf.listed()]
    assert sorted(found) == [("one", True), ("two", True)]


@pytest.mark.parametrize(
    ("saved", "is_there", "found"),
    [
        ("Downloads/Paddock.app/Contents/Resources/src/resources/models/tiny.gguf", True, True),
        ("Downloads/Paddock.app/Contents/Resources/src/resources/models/tiny.gguf", False, True),
        ("Downloads/Paddock.app/Contents/Resources/src/resources/models/other.gguf", True, False),
        ("home/models/tiny.gguf", False, True),
        ("home/models/tiny.gguf", True, False),
        ("mine/tiny.gguf", True, False),
        ("mine/resources/models/tiny.gguf", True, False),
        ("mine/other.gguf", False, False),
    ],
)
def test_a_starter_that_was_saved_by_its_path_is_the_one_that_is_carried_now(
    shipped, tmp_path, saved, is_there, found
):
    place = tmp_path / saved
    if is_there:
        place.parent.mkdir(parents=True)
        place.touch()
    assert model_now(shipped, place) == (shipped if found else place)


def test_the_starter_model_is_sampled_as_its_makers_recommend():
    assert starter_dials() == Dials(temperature=0.0, repetition_penalty=1.1)
