"""Bytecode that is missing, wrong or tells of a builder is found, and so is a missing Python."""

import importlib.util
import py_compile
from pathlib import Path

import pytest

from tests.helpers.app_bundle import put
from tests.helpers.mach_o import Fixture

# Where a Mac's users have what is theirs.
HOMES = "/Users"

SITE = "Contents/Resources/site-packages"
SOURCE = f"{SITE}/certifi/__init__.py"
CACHED = Path(importlib.util.cache_from_source("__init__.py")).name
COMPILED = f"{SITE}/certifi/__pycache__/{CACHED}"
LIBRARY = "Contents/Resources/python/lib/python3.13"


def _compile(app, **how):
    mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
    return py_compile.compile(
        str(app / SOURCE), **({"invalidation_mode": mode, "dfile": "certifi.py"} | how)
    )


def test_a_source_without_bytecode_is_found(app, found):
    (app / COMPILED).unlink()
    assert found("bytecode") == [(SOURCE, "is not compiled for the Python that audits")]


def test_bytecode_of_another_source_is_found(app, found):
    put(app, SOURCE, "def where():\n    return 2\n")
    assert found("bytecode") == [(COMPILED, "is of another source")]


@pytest.mark.parametrize("mode", ["TIMESTAMP", "CHECKED_HASH"])
def test_bytecode_that_would_be_checked_each_time_is_found(app, found, mode):
    _compile(app, invalidation_mode=py_compile.PycInvalidationMode[mode])
    assert found("bytecode") == [(COMPILED, "would be held against its source each time")]


def test_bytecode_of_another_python_is_found(app, found):
    path = app / COMPILED
    path.write_bytes(b"\xa7\r\r\n" + path.read_bytes()[4:])
    assert found("bytecode") == [(COMPILED, "is of another Python than the one that audits")]


def test_bytecode_without_a_source_is_found(app, found):
    (app / SOURCE).unlink()
    assert found("bytecode") == [(COMPILED, "is of no source that is there")]
    put(app, f"{SITE}/lone.pyc", "")
    assert (f"{SITE}/lone.pyc", "is of no source that is there") in found("bytecode")


def test_families_of_models_that_are_seldom_read_need_no_bytecode(app, found):
    put(app, f"{SITE}/transformers/models/bert/tokenization_bert.py", "")
    assert found("bytecode") == []
    put(app, f"{SITE}/transformers/models/auto/tokenization_auto.py", "")
    assert len(found("bytecode")) == 1


def test_bytecode_that_names_a_builders_folder_is_found(app, found):
    _compile(app, dfile=f"{HOMES}/builder/certifi/__init__.py")
    assert found("built-nowhere") == [(COMPILED, f"names {HOMES}/builder/certifi/__init__.py")]


def test_a_builders_folder_is_found_in_what_python_was_built_with(app, found):
    settings = f"{LIBRARY}/_sysconfigdata__darwin_.py"
    put(app, settings, "build_time_vars = {'CC': 'clang -I/install/include', 'SHELL': '/bin/sh'}\n")
    assert found("built-nowhere") == [(settings, "names /install/include")]


def test_where_a_package_was_installed_from_is_found(app, found):
    told = f"{SITE}/certifi-1.0.dist-info/direct_url.json"
    put(app, told, '{"url": "file:///home"}')
    assert found("built-nowhere") == [(told, "tells from which folder its package was installed")]


def test_a_bundle_without_its_interpreter_is_found(app, found):
    (app / "Contents/MacOS/python3").unlink()
    assert found("runtime") == [("Contents/MacOS/python3", "is not there, or is no program")]


def test_a_second_libpython_is_found(app, found):
    put(app, f"{LIBRARY}/libpython3.13.dylib", Fixture(kind="dylib"))
    assert found("runtime") == [("Contents/Frameworks", "has not the one libpython: found 2")]


def test_a_bundle_without_pythons_library_is_found(app, found):
    (app / LIBRARY / "encodings/__init__.py").unlink()
    assert found("runtime") == [("Contents/Resources/python", "has not the one library of Python")]
