"""Bytecode is there for everything, is never written again, and names no place of a builder."""

import importlib.util
import marshal
import sys

import pytest

from bundle import bytecode
from tests.helpers.installed import files_in

UNCHECKED = 1  # of the flags behind a .pyc file's magic number


@pytest.fixture
def compiled(tmp_path):
    resources = tmp_path / "Paddock.app" / "Contents" / "Resources"
    for name in ("src/app/one.py", "python/lib/two.py", "site-packages/transformers/models/a/b.py"):
        (resources / name).parent.mkdir(parents=True)
        (resources / name).write_text("def f():\n    return {'a', 'b', 'c'}\n")
    bytecode.compile_bytecode(resources)
    return resources


def _read(file):
    content = file.read_bytes()
    return int.from_bytes(content[4:8], "little"), marshal.loads(content[16:])  # noqa: S302 - just made


def _compiled(source):
    return source.parent / "__pycache__" / f"{source.stem}.{sys.implementation.cache_tag}.pyc"


def test_it_stands_for_its_source_whatever_the_sources_date(compiled):
    file = _compiled(compiled / "src" / "app" / "one.py")
    flags, _ = _read(file)
    assert flags == UNCHECKED
    assert file.read_bytes()[:4] == importlib.util.MAGIC_NUMBER


def test_it_calls_its_source_as_it_is_called_inside_the_bundle(compiled):
    _, code = _read(_compiled(compiled / "python" / "lib" / "two.py"))
    assert code.co_filename == "python/lib/two.py"
    assert str(compiled).encode() not in _compiled(compiled / "src/app/one.py").read_bytes()


def test_sources_stay_beside_it_and_rare_ones_are_not_compiled(compiled):
    assert {name for name in files_in(compiled) if name.startswith("site-packages")} == {
        "site-packages/transformers/models/a/b.py"
    }
    assert (compiled / "src" / "app" / "one.py").exists()


def test_compiling_again_gives_the_same_bytes(compiled):
    file = _compiled(compiled / "src" / "app" / "one.py")
    first = file.read_bytes()
    file.unlink()
    bytecode.compile_bytecode(compiled)
    assert file.read_bytes() == first


def test_another_python_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(bytecode, "PYTHON", "3.12")
    with pytest.raises(bytecode.WrongPythonError, match=r"3\.12"):
        bytecode.compile_bytecode(tmp_path)
