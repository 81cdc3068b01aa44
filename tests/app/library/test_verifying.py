"""Models are held against what their files have to be."""

import os
from pathlib import Path

import pytest

from app.domain.local_model import Health, Verdict
from app.library import verifying
from tests.helpers.model_places import shelf_at, write_cached, write_got

FOLDER = {"config.json": b"{}", "model.safetensors": b"weights" * 1000, "README.md": b"# Model"}


@pytest.fixture
def shelf(home):
    return shelf_at(home)


@pytest.fixture
def folder(home):
    return write_got(home, "o/n", FOLDER)


def test_files_that_are_damaged_or_missing_are_named(shelf, folder):
    assert shelf.verify(folder) == Verdict(Health.WHOLE)
    (folder / "model.safetensors").write_bytes(b"weighty" * 1000)
    (folder / "README.md").unlink()
    verdict = shelf.verify(folder)
    assert verdict == Verdict(Health.DAMAGED, ("model.safetensors",), ("README.md",))


@pytest.mark.parametrize("name", FOLDER)
def test_a_single_flipped_bit_of_any_file_is_found(shelf, folder, name):
    content = bytearray((folder / name).read_bytes())
    content[-1] ^= 1
    (folder / name).write_bytes(content)
    assert shelf.verify(folder) == Verdict(Health.DAMAGED, (name,))


def test_a_cached_model_is_held_against_the_names_of_its_blobs(shelf, home):
    hub = home.parent / "user/.cache/huggingface/hub"
    snapshot = write_cached(hub, "o/n", FOLDER)
    assert shelf.verify(snapshot) == Verdict(Health.WHOLE)
    (snapshot / "config.json").resolve().write_bytes(b"[]")
    assert shelf.verify(snapshot) == Verdict(Health.DAMAGED, ("config.json",))


def test_the_starter_is_held_against_its_pin(shelf, home):
    starter = Path(os.environ["PADDOCK_TEST_STARTER"])
    file = home / "models" / starter.name
    file.parent.mkdir(parents=True)
    file.symlink_to(starter)
    assert shelf.verify(file) == Verdict(Health.WHOLE)
    file.unlink()
    file.write_bytes(starter.read_bytes()[:-1])
    assert shelf.verify(file) == Verdict(Health.DAMAGED, (starter.name,))


def test_progress_is_told_up_to_the_end(shelf, home, monkeypatch):
    monkeypatch.setattr(verifying, "BLOCK_BYTES", 1000)
    folder = write_got(home, "o/n", FOLDER)
    told = []
    shelf.verify(folder, lambda done, total: told.append((done, total)))
    total = sum(map(len, FOLDER.values()))
    assert told[0] == (0, total)
    assert told[-1] == (total, total)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert len(told) > 7


def test_verifying_ends_when_it_is_stopped(shelf, folder):
    told = []
    assert shelf.verify(folder, lambda *far: told.append(far), lambda: True) is None
    assert len(told) == 2
