"""A disk may be unplugged at any moment; whoever looks at it then hears a sentence at most."""

import sys
from pathlib import Path

import pytest

import app.library
from app.domain.local_model import Health
from app.library.errors import AwayError, LibraryError
from tests.helpers.model_places import shelf_at, write_cached, write_gguf_at, write_ollama

LIBRARY = str(Path(app.library.__file__).parent)
FOLDER = {"config.json": b"{}", "model.safetensors": b"weights" * 1000, "README.md": b"# Model"}
ADAPTER = ("adapter_config.json", "adapters.safetensors")


@pytest.fixture
def disk(tmp_path):
    """Return a disk that has what any program keeps on one."""
    disk = tmp_path / "disk"
    write_gguf_at(disk / "maker/Model.gguf")
    write_cached(disk / "hub", "o/n", FOLDER)
    write_ollama(disk / "ollama", "small:latest", b"GGUF small", licence="MIT License")
    for name in ADAPTER:
        (disk / "adapter").mkdir(exist_ok=True)
        (disk / "adapter" / name).write_bytes(b"{}")
    return disk


@pytest.fixture
def shelf(home, disk):
    shelf = shelf_at(home)
    shelf.add_folder(disk)
    return shelf


def lines_of(act, at=None, unplug=None):
    """Do something, and return the library's lines that it went through; unplug before one."""
    lines = []

    def trace(frame, event, _value):
        if not frame.f_code.co_filename.startswith(LIBRARY):
            return None
        line = frame.f_code.co_filename, frame.f_lineno
        if event == "line":
            if line == at and line not in lines:
                unplug()
            lines.append(line)
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        act()
    finally:
        sys.settrace(before)
    return list(dict.fromkeys(lines))


def unplugged_at_each_line_of(act, disk):
    """Unplug it at each line that is gone through, and give what came of each."""
    away = disk.with_name("unplugged")
    for line in lines_of(act):
        try:
            lines_of(act, line, lambda: disk.rename(away))
        except LibraryError as error:
            yield error
        else:
            yield None
        assert away.exists(), line
        away.rename(disk)


def test_one_that_is_unplugged_while_it_is_looked_at_has_fewer_models(shelf, disk):
    many = len(shelf.listed())
    assert many == 4

    def look():
        assert len(shelf.inspected(stopped=lambda: True)) <= many

    assert set(unplugged_at_each_line_of(look, disk)) == {None}
    assert len(shelf.listed()) == many


@pytest.mark.parametrize("whose", ["hub/models--o--n", "ollama"])
def test_one_that_is_unplugged_while_a_model_is_verified_is_told_in_a_sentence(shelf, disk, whose):
    model = next(each for each in shelf.listed() if each.path.is_relative_to(disk / whose))
    verdicts = []
    ends = list(unplugged_at_each_line_of(lambda: verdicts.append(shelf.verify(model.path)), disk))
    assert any(isinstance(end, AwayError) for end in ends)
    # Nothing that is only away is called damaged.
    assert {verdict.health for verdict in verdicts} <= {Health.WHOLE, Health.UNKNOWN}
    assert shelf.verify(model.path).health is Health.WHOLE
