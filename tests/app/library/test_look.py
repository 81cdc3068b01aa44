"""A look at the disks goes through them once, whatever is asked of it then."""

import sys
from collections import Counter

import pytest

from tests.helpers.model_places import shelf_at, write_cached, write_gguf_at, write_got

FOLDER = {"config.json": b"{}", "model.safetensors": b"weights", "README.md": b"# Model"}
opened = []
listens = []


def _hear(event, arguments):
    if listens and event in {"os.scandir", "open"}:
        opened.append((event, str(arguments[0])))


@pytest.fixture(autouse=True, scope="module")
def _hook():
    sys.addaudithook(_hear)


@pytest.fixture
def heard():
    """Hear which folders are gone through and which files are opened."""
    opened.clear()
    listens.append(True)
    yield opened
    listens.clear()


@pytest.fixture
def shelf(home, tmp_path):
    write_got(home, "o/n", FOLDER)
    write_cached(home.parent / "user/.cache/huggingface/hub", "o/cached", FOLDER)
    write_gguf_at(tmp_path / "disk" / "maker" / "Model.gguf")
    shelf = shelf_at(home)
    shelf.add_folder(tmp_path / "disk")
    assert len(shelf.models()) == 3
    return shelf


def test_each_folder_is_gone_through_once(shelf, tmp_path, heard):
    look = shelf.look()
    look.models()
    assert not look.inspect(lambda *_: None, lambda: False)
    look.models()
    times = Counter(path for event, path in heard if event == "os.scandir")
    assert str(tmp_path / "disk" / "maker") in times
    assert set(times.values()) == {1}


def test_what_came_since_is_there_at_the_next_look(shelf, home):
    look = shelf.look()
    write_got(home, "o/new", FOLDER | {"model.safetensors": b"others"})
    assert len(look.models()) == 3
    assert len(shelf.look().models()) == 4


def test_what_is_inspected_is_known_to_the_look_and_to_the_next_one(shelf, tmp_path):
    write_gguf_at(tmp_path / "disk" / "New.gguf", seed=3)
    look, told = shelf.look(), []
    assert [model.inspected for model in look.models()].count(False) == 1
    assert look.inspect(lambda *far: told.append(far), lambda: False)
    assert told == [(0, 1), (1, 1)]
    for each in (look, shelf.look()):
        assert all(model.inspected for model in each.models())


def test_what_the_user_hid_is_among_them_and_says_so(shelf, tmp_path):
    path = tmp_path / "disk" / "maker" / "Model.gguf"
    shelf.unlist(path)
    assert [model.path for model in shelf.look().models() if model.unlisted] == [path]
