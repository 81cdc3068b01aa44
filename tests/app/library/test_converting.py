"""A model in fewer bits is a model of ours."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from app.domain.local_model import Health, Origin, Use
from app.library import commands, converting
from app.library.__main__ import main
from app.library.converting import Converter
from app.library.errors import LibraryError
from tests.helpers.hf_folder import write_folder
from tests.helpers.model_places import shelf_at

# What stays and takes its time until it is told to end, and clears up then.
SLOW = """
import pathlib, shutil, signal, sys, time
folder = pathlib.Path(sys.argv[-1])
signal.signal(signal.SIGTERM, lambda *_: (shutil.rmtree(folder), sys.exit(1)))
folder.mkdir()
print('{"stage": "pack", "done": 1, "total": 9}', flush=True)
time.sleep(600)
"""


@pytest.fixture
def shelf(home, tmp_path):
    shelf = shelf_at(home)
    write_folder(tmp_path / "disk" / "My Model")
    shelf.add_folder(tmp_path / "disk")
    return shelf


@pytest.fixture
def source(shelf):
    (model,) = shelf.listed()
    return model


def convert(source, bits, home, **more):
    return Converter(home).convert(source, bits, **more)


def target_of(source, bits, home):
    return Converter(home).target(source, bits)


def never():
    return False


def nobody(*_):
    pass


def test_a_converted_model_is_ours_whole_and_can_be_removed(shelf, source, home):
    stages = []
    made = convert(source, 8, home, told=lambda *far: stages.append(far), stopped=never)
    assert made.path == target_of(source, 8, home) == home / "models/converted/My-Model-8bit"
    assert {stage for stage, _, _ in stages} >= {"pack", "done", "noting"}
    assert stages[-1][1] == stages[-1][2]
    model = next(each for each in shelf.models() if each.path == made.path)
    assert (model.origin, model.use, model.quantization) == (Origin.OURS, Use.LLAMA, "8 bits")
    assert shelf.verify(made.path).health is Health.WHOLE
    assert (model.made_from, source.made_from, model.got) == ("My Model", None, None)
    with pytest.raises(LibraryError, match="already"):
        convert(source, 8, home, told=nobody, stopped=never)
    shelf.remove(made.path)
    assert not made.path.parent.exists()
    assert source.path.exists()


def test_a_conversion_that_is_stopped_leaves_nothing(source, home, tmp_path, monkeypatch):
    script = tmp_path / "slow.py"
    script.write_text(SLOW)
    monkeypatch.setattr(converting, "COMMAND", (sys.executable, str(script)))
    told = []
    stopped = convert(
        source, 4, home, told=lambda *far: told.append(far), stopped=lambda: bool(told)
    )
    assert stopped is None
    assert told == [("pack", 1, 9)]
    assert not target_of(source, 4, home).exists()


def test_what_cannot_be_converted_says_why(source, home):
    (source.path / "model.safetensors").write_bytes(b"no weights")
    with pytest.raises(LibraryError, match=r"My Model could not be converted\. .*damaged"):
        convert(source, 4, home, told=nobody, stopped=never)
    assert not target_of(source, 4, home).exists()


def test_what_the_engine_refuses_by_its_name_is_told_once(source, home, tmp_path, monkeypatch):
    script = tmp_path / "refuse.py"
    said = {"text": "{name} cannot be converted: {fault}.", "values": {"name": "A", "fault": "B"}}
    script.write_text(f"print({json.dumps({'stage': 'failed', 'said': said})!r})")
    monkeypatch.setattr(converting, "COMMAND", (sys.executable, str(script)))
    with pytest.raises(LibraryError, match=r"^A cannot be converted: B\.$"):
        convert(source, 4, home, told=nobody, stopped=never)


def test_who_stops_one_in_the_terminal_is_told_that_nothing_is_left(
    shelf, source, home, capsys, monkeypatch
):
    def interrupted(*_):
        raise KeyboardInterrupt

    step = 'print(\'{"stage": "pack"}\')'
    monkeypatch.setattr(converting, "COMMAND", (sys.executable, "-c", step))
    monkeypatch.setattr(commands, "_move", interrupted)
    assert main(["convert", "My Model"]) == 130
    assert capsys.readouterr().err.endswith("Stopped. Nothing was left behind.\n")
    assert not list((home / "models").rglob("*My-Model-4bit*"))


def test_one_that_is_stopped_while_it_is_read_again_leaves_nothing(source, home):
    stages = []

    def told(stage, *_):
        stages.append(stage)

    stopped = convert(source, 4, home, told=told, stopped=lambda: "noting" in stages)
    assert stopped is None
    assert not target_of(source, 4, home).parent.exists()


SLEEPING = """
import sys
from pathlib import Path
from app.library.converting import Converter
from app.library import converting
from app.library.shelf import Shelf
script, home, disk = map(Path, sys.argv[1:])
converting.COMMAND = (sys.executable, str(script))
(model,) = [each for each in Shelf(home).listed() if disk in each.path.parents]
Converter(home).convert(model, 4, told=lambda *_: print("told", flush=True), stopped=lambda: False)
"""
STAYS = """
import pathlib, sys, time
folder = pathlib.Path(sys.argv[-1])
folder.mkdir()
(folder.parent / "pid").write_text(str(__import__("os").getpid()))
print('{"stage": "pack", "done": 1, "total": 9}', flush=True)
time.sleep(600)
"""


@pytest.fixture
def other(shelf, home, tmp_path, monkeypatch):
    """Start another Paddock that converts, and wait until it is under way."""
    monkeypatch.setenv("HOME", str(home.parent / "user"))
    script = tmp_path / "stays.py"
    script.write_text(STAYS)
    command = [sys.executable, "-c", SLEEPING, str(script), str(home), str(tmp_path / "disk")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "told\n"
        yield process
        process.kill()


def test_what_a_killed_conversion_left_goes_once_its_engine_is_dead_too(
    other, source, home, tmp_path
):
    bench = target_of(source, 4, home).with_name(".My-Model-4bit")
    engine = int((bench / "pid").read_text())
    Converter(home).clear()
    assert bench.exists()
    with pytest.raises(LibraryError, match="Another Paddock is converting My Model just now"):
        convert(source, 4, home, told=nobody, stopped=never)
    other.kill()
    other.wait()
    Converter(home).clear()
    assert bench.exists()  # its engine is still at it
    os.kill(engine, signal.SIGKILL)
    give_up = time.monotonic() + 20
    while bench.exists() and time.monotonic() < give_up:
        Converter(home).clear()
    assert list(bench.parent.iterdir()) == []
    made = convert(source, 4, home, told=nobody, stopped=never)
    assert [each.name for each in bench.parent.iterdir()] == [made.path.name]


def test_what_is_no_leftover_of_ours_is_left_alone(home, tmp_path):
    folder = home / "models" / "converted"
    folder.mkdir(parents=True)
    (folder / ".mine").mkdir()
    (folder / ".link.lock").symlink_to(tmp_path / "elsewhere")
    Converter(home).clear()
    assert sorted(each.name for each in folder.iterdir()) == [".link.lock", ".mine"]


def test_a_model_is_converted_in_the_terminal(shelf, source, home, capsys, monkeypatch):
    monkeypatch.setenv("HOME", str(home.parent / "user"))
    assert main(["convert", "My Model", "--bits", "6"]) == 0
    said = capsys.readouterr()
    assert said.out == f"My Model in 6 bits is at {home / 'models/converted/My-Model-6bit'}.\n"
