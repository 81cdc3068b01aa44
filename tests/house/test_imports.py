"""Who may import whom. The laws themselves stand in pyproject.toml."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.files import ROOT, tracked


def test_the_parts_import_each_other_in_one_direction():
    # In this process it would silence every logger that there is, and tests that listen to one.
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def _imported(file):
    """Return the full name of everything that file imports."""
    names = set()
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def _of(names, package):
    return {name for name in names if f"{name}.".startswith(f"{package}.")}


@pytest.mark.parametrize("file", tracked("app/state/*.py"), ids=lambda file: file.name)
def test_state_knows_of_qt_the_core_alone(file):
    assert _of(_imported(file), "PySide6") == _of(_imported(file), "PySide6.QtCore")


@pytest.mark.parametrize("file", tracked("app/*.py"), ids=lambda file: file.name)
def test_the_app_knows_of_the_engine_the_wire_alone(file):
    assert _of(_imported(file), "engine") == _of(_imported(file), "engine.wire")
