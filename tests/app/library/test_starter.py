"""Where the starter model lies."""

import pytest

from app import paths
from app.domain.dials import Dials
from app.library import starter
from app.library.errors import LibraryError
from app.library.places import Around
from app.library.shelf import Shelf
from app.library.starter import starter_dials, starter_file


def test_the_starter_model_lies_in_the_models_folder(home, tmp_path):
    description = tmp_path / "starter.json"
    description.write_text('{"file": "tiny.gguf", "sha256": "x", "dials": {}}')
    assert starter_file(home, description) == paths.models_folder(home) / "tiny.gguf"


@pytest.fixture
def shipped(home, tmp_path, monkeypatch):
    """Return the starter model as a bundle carries it, beside the other resources."""
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    (tmp_path / "starter.json").write_text('{"file": "tiny.gguf", "name": "Tiny", "dials": {}}')
    file = tmp_path / "models" / "tiny.gguf"
    file.parent.mkdir()
    file.write_bytes(b"GGUF")
    return file


def test_the_one_that_a_bundle_carries_is_used_where_it_is(home, shipped, tmp_path):
    assert starter_file(home, tmp_path / "starter.json") == shipped
    shipped.unlink()
    assert starter_file(home, tmp_path / "starter.json") == home / "models" / "tiny.gguf"


def test_the_one_that_a_bundle_carries_is_listed_and_cannot_be_removed(home, shipped, monkeypatch):
    monkeypatch.setattr(starter, "resources", paths.resources)
    shelf = Shelf(home, Around(home, {}))
    assert [model.path for model in shelf.listed()] == [shipped]
    with pytest.raises(LibraryError, match="is a part of Paddock"):
        shelf.remove(shipped)
    assert shipped.exists()


def test_the_starter_model_is_sampled_as_its_makers_recommend():
    assert starter_dials() == Dials(temperature=0.0, repetition_penalty=1.1)
