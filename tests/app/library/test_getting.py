"""Models come from a Hub on loopback into the library, in the terminal."""

import signal
import subprocess
import sys
import time

import pytest

from app import paths
from app.domain.local_model import Health, Origin
from app.domain.settings import Settings
from app.library.__main__ import main
from app.library.getting import named_in_catalog, split
from app.store.database import Database
from app.store.settings import SettingsStore
from tests.helpers.local_hub import local_hub
from tests.helpers.model_places import shelf_at, write_gguf_at


@pytest.fixture
def hub():
    with local_hub() as hub:
        yield hub


@pytest.fixture
def content(tmp_path):
    return write_gguf_at(tmp_path / "tiny.gguf").read_bytes()


@pytest.fixture
def run(home, hub, capsys, monkeypatch):
    user = home.parent / "user"
    user.mkdir()
    monkeypatch.setenv("HOME", str(user))

    def run(*arguments, mirror=True):
        mirrored = ["--mirror", hub.endpoint] if mirror else []
        code = main([*map(str, arguments), *mirrored])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_a_model_that_was_got_is_ours_whole_and_can_be_removed(run, hub, home, content):
    hub.add("o/Tiny-GGUF", {"Tiny-Q8_0.gguf": content, "Tiny-Q4_K_M.gguf": content[:-1] + b"x"})
    code, told, complaint = run("get", "o/Tiny-GGUF:q8_0")
    path = home / "models/o/Tiny-GGUF/Tiny-Q8_0.gguf"
    assert (code, told, complaint) == (0, f"o/Tiny-GGUF Q8_0 is at {path}.\n", "")
    assert path.read_bytes() == content
    shelf = shelf_at(home)
    (model,) = shelf.models()
    assert (model.origin, model.repo) == (Origin.OURS, "o/Tiny-GGUF")
    assert shelf.verify(path).health is Health.WHOLE
    assert run("get", "o/Tiny-GGUF")[0] == 0  # the usual one
    assert len(shelf.listed()) == 2
    shelf.remove(path)
    shelf.remove(path.with_name("Tiny-Q4_K_M.gguf"))
    assert not (home / "models/o").exists()


def test_several_choices_are_named(run, hub):
    hub.add("o/Two", {"Two-Q8_0.gguf": b"GGUF 8", "Two-Q5_0.gguf": b"GGUF"})
    code, _, complaint = run("get", "o/Two")
    assert code == 2
    assert complaint.startswith("o/Two has several models. Name one:\n")
    assert "  o/Two:Q5_0  4 bytes\n  o/Two:Q8_0  6 bytes\n" in complaint
    assert run("get", "o/Two:Q3_K_M")[2].startswith("o/Two has no Q3_K_M. Name one:\n")


def test_what_the_hub_has_not_is_told(run):
    code, told, complaint = run("get", "o/none")
    assert (code, told) == (1, "")
    assert complaint.count("\n") == 1
    assert "o/none" in complaint


def test_where_the_user_is_offline_nothing_is_asked(run, hub, home):
    hub.add("o/One", {"One-Q8_0.gguf": b"GGUF"})
    paths.make_private_folder(home)
    database = Database(paths.database_file(home))
    SettingsStore(database).save(Settings(offline=True, hub_endpoint=hub.endpoint))
    code, _, complaint = run("get", "o/One", mirror=False)
    assert code == 1
    assert "set to stay offline" in complaint
    assert not hub.requests
    SettingsStore(database).save(Settings(hub_endpoint=hub.endpoint))
    assert run("get", "o/One", mirror=False)[0] == 0
    database.close()


def test_where_it_cannot_be_read_whether_to_stay_offline_nothing_is_asked(run, hub, home):
    paths.make_private_folder(home)
    for written in (b"SQLite format 3\0 but no database", b"\x01 encrypted" * 100):
        paths.database_file(home).write_bytes(written)
        code, _, complaint = run("get", "o/One")
        assert code == 1
        assert "stay offline" in complaint
    assert not hub.requests


def test_what_was_stopped_goes_on(run, hub, home, content):
    large = content + bytes(4_000_000)
    hub.add("o/One", {"One-Q8_0.gguf": large})
    hub.fault("", "stall", at=1_000_000, where="cdn", times=-1)
    command = [sys.executable, "-m", "app.library", "get", "o/One", "--mirror", hub.endpoint]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    part = home / "models/.downloads"
    while not any(file.stat().st_size for file in part.glob("*.part")):
        time.sleep(0.05)
        assert process.poll() is None, process.stderr.read()
    process.send_signal(signal.SIGINT)
    _, complaint = process.communicate()
    assert process.returncode == 130
    assert complaint == "Stopped. What came is kept; the same command goes on.\n"
    hub.faults.clear()
    assert run("get", "o/One")[0] == 0
    assert (home / "models/o/One/One-Q8_0.gguf").read_bytes() == large


@pytest.mark.parametrize(
    ("typed", "place", "label"),
    [
        ("o/n", "o/n", ""),
        ("o/n:Q4_K_M", "o/n", "Q4_K_M"),
        ("o/n:4 bits", "o/n", "4 bits"),
        ("https://huggingface.co/o/n", "https://huggingface.co/o/n", ""),
        ("http://127.0.0.1:8000/o/n", "http://127.0.0.1:8000/o/n", ""),
        ("starter", "starter", ""),
    ],
)
def test_a_choice_stands_behind_a_colon(typed, place, label):
    assert split(typed) == (place, label)


def test_an_entry_of_the_catalog_is_meant_by_its_name():
    entry = named_in_catalog("smollm2 135M instruct")
    assert entry is not None
    assert entry.comes_along
    assert named_in_catalog("o/n") is None
