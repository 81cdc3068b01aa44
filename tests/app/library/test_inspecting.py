"""Models are inspected in another process, which may die of any of them."""

import sys

import pytest

from app.domain.local_model import Use
from app.library.found import stamp_of
from app.library.inspecting import Facts, Memory, Remembered, inspect
from tests.helpers.model_places import shelf_at, write_gguf_at

# An engine that dies of what is called so, waits for ever, or says what it likes.
SCRIPT = """
import json, os, sys, time
for path in sys.argv[1:]:
    name = os.path.basename(path)
    if name == "kills": os.kill(os.getpid(), 11)
    if name == "waits": time.sleep(600)
    print("a library says something")
    print(json.dumps({"model": "/another", "use": "llama"}))
    print(json.dumps({"model": path, "use": "llama", "architecture": name}), flush=True)
"""


@pytest.fixture
def command(tmp_path):
    script = tmp_path / "engine.py"
    script.write_text(SCRIPT)
    return (sys.executable, str(script))


def never():
    return False


def test_a_model_that_kills_who_reads_it_hides_no_other(tmp_path, command):
    names = ("one", "kills", "two", "kills", "kills", "three")
    models = [tmp_path / str(place) / name for place, name in enumerate(names)]
    answers = list(inspect(models, never, command))
    assert [path for path, _, _ in answers] == models
    assert [facts.use for _, facts, _ in answers] == [
        "llama",
        "not",
        "llama",
        "not",
        "not",
        "llama",
    ]
    assert [sure for *_, sure in answers] == [True, False, True, False, False, True]
    reason = answers[1][1].said
    assert reason is not None
    assert reason.text == "{name} cannot be read: what read it came to an end. Get the file again."
    assert reason.values == {"name": "kills"}


def test_a_model_that_takes_for_ever_is_given_up(tmp_path, command, monkeypatch):
    monkeypatch.setattr("app.library.inspecting.PATIENCE_S", 1.0)
    models = [tmp_path / "one", tmp_path / "waits", tmp_path / "two"]
    answers = list(inspect(models, never, command))
    assert [facts.use for _, facts, _ in answers] == ["llama", "not", "llama"]
    assert "took too long" in answers[1][1].said.text


def test_inspecting_ends_when_it_is_stopped(tmp_path, command):
    models = [tmp_path / "one", tmp_path / "waits"]
    told = []
    for path, _, _ in inspect(models, lambda: bool(told), command):
        told.append(path.name)
    assert told == ["one"]


def test_an_engine_that_cannot_start_blames_each_model_for_this_time(tmp_path):
    answers = list(inspect([tmp_path / "a", tmp_path / "b"], never, (sys.executable, "-c", "0/0")))
    assert [sure for *_, sure in answers] == [False, False]


def test_what_is_remembered_is_bounded_and_the_newest(home, tmp_path, monkeypatch):
    monkeypatch.setattr("app.library.inspecting.MOST_REMEMBERED", 3)
    memory = Memory(home)
    for number in range(5):
        memory.add({f"/{number}": Remembered("stamp", Facts(use="llama"))})
    assert list(memory.all()) == ["/2", "/3", "/4"]


ODD = (
    b'{"version": 1, "models": {"/m": {"stamp": "", "facts": {"use": "whatever"}}}}',
    *(b"", b"{", b"\xff", b'{"version": 99}', b"[" * 100_000),
)


@pytest.mark.parametrize("written", ODD)
def test_a_memory_that_is_damaged_is_made_again(home, written):
    file = write_gguf_at(home / "models/m.gguf")
    stamp = stamp_of((file,)).encode()
    said = written.replace(b"/m", bytes(file)).replace(b'"stamp": ""', b'"stamp": "%s"' % stamp)
    (home / "inspected.json").write_bytes(said)
    shelf = shelf_at(home)
    assert not shelf.listed()[0].inspected
    assert shelf.models()[0].use is Use.LLAMA
    assert list(Memory(home).all()) == [str(file)]
