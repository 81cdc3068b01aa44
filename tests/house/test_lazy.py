"""What is loaded by importing: the window's process never holds MLX."""

import subprocess
import sys

import pytest

from tests.house.files import ROOT, tracked

LOAD = "import importlib, sys; importlib.import_module(sys.argv[1]); print(*sys.modules)"
HEAVY = {"mlx", "mlx_lm", "transformers", "torch", "numpy"}


def _modules(pattern):
    names = [".".join(file.relative_to(ROOT).with_suffix("").parts) for file in tracked(pattern)]
    return sorted(name.removesuffix(".__init__") for name in names)


def _loads(module):
    """Return the top-level names that a new Python holds once it has imported module."""
    command = [sys.executable, "-c", LOAD, module]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in ended.stdout.split()}


@pytest.mark.parametrize("module", _modules("app/*.py"))
def test_no_part_of_the_app_loads_mlx(module):
    assert not _loads(module) & HEAVY


def test_a_start_without_a_lock_loads_nothing_that_only_a_lock_needs():
    assert not _loads("app.__main__") & {"keyring", "nacl"}


def test_the_wire_loads_neither_mlx_nor_qt():
    assert not _loads("engine.wire") & (HEAVY | {"PySide6"})


def test_the_engine_loads_no_qt():
    assert not _loads("engine.__main__") & {"PySide6", "app", "apsw", "sqlite3"}
