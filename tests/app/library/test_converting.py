"""A model in fewer bits is a model of ours."""

import sys

import pytest

from app.domain.local_model import Health, Origin, Use
from app.library import converting
from app.library.__main__ import main
from app.library.converting import convert, target_of
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


def test_a_model_is_converted_in_the_terminal(shelf, source, home, capsys, monkeypatch):
    monkeypatch.setenv("HOME", str(home.parent / "user"))
    assert main(["convert", "My Model", "--bits", "6"]) == 0
    said = capsys.readouterr()
    assert said.out == f"My Model in 6 bits is at {home / 'models/converted/My-Model-6bit'}.\n"
