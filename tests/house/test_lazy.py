"""What is loaded by importing: the window's process never holds MLX."""

import ast
import subprocess
import sys
from graphlib import TopologicalSorter

from tests.house.files import ROOT, tracked

LOAD = "import importlib, sys; importlib.import_module(sys.argv[1]); print(*sys.modules)"
# In one Python after the other: what any of them loads is there in the end. That none needs another
# one to be there before it, the next test holds.
LOAD_ALL = """
import importlib, sys
for module in sys.stdin.read().split():
    before = set(sys.modules)
    importlib.import_module(module)
    print(module, *sys.modules.keys() - before)
"""
HEAVY = {"mlx", "mlx_lm", "transformers", "torch", "numpy"}


def _module(file):
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def _modules(pattern):
    return sorted(map(_module, tracked(pattern)))


def _run(code, *arguments, said=""):
    """Return what a new Python prints."""
    command = [sys.executable, "-c", code, *arguments]
    ended = subprocess.run(
        command, cwd=ROOT, input=said, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def _tops(names):
    return {name.partition(".")[0] for name in names}


def _loads(module):
    """Return the top-level names that a new Python holds once it has imported module."""
    return _tops(_run(LOAD, module).split())


def test_no_part_of_the_app_loads_mlx():
    lines = _run(LOAD_ALL, said="\n".join(_modules("app/*.py"))).splitlines()
    loaded = {module: _tops(names) for module, *names in map(str.split, lines)}
    assert list(loaded) == _modules("app/*.py")
    assert {module: tops & HEAVY for module, tops in loaded.items() if tops & HEAVY} == {}


def _needed(file, modules):
    """Return which of modules a file imports as it is loaded itself."""
    names = set()
    for node in ast.parse(file.read_text()).body:
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names & modules


def test_no_part_of_the_app_needs_another_one_loaded_before_it():
    files = dict(zip(_modules("app/*.py"), sorted(tracked("app/*.py"), key=_module), strict=True))
    needs = {module: _needed(file, files.keys()) for module, file in files.items()}
    order = TopologicalSorter(needs)
    order.prepare()  # which raises CycleError with the modules that stand in a circle


def test_a_start_without_a_lock_loads_nothing_that_only_a_lock_needs():
    assert not _loads("app.starting") & {"keyring", "nacl"}


def test_the_wire_loads_neither_mlx_nor_qt():
    assert not _loads("engine.wire") & (HEAVY | {"PySide6"})


def test_the_engine_loads_no_qt():
    assert not _loads("engine.__main__") & {"PySide6", "app", "apsw", "sqlite3"}
