"""Brings Python itself into the bundle: its library, and the part that programs are linked with."""

import ast
import hashlib
import json
import platform
import shutil
import subprocess
import tarfile
import urllib.request
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple

from bundle.facts import PYTHON, ROOT, Layout
from macho import images

PIN = ROOT / "packaging" / "runtime.json"
LIBPYTHON = f"libpython{PYTHON}.dylib"
# Tests, what installs, what builds, what needs Tk; licences are collected apart.
UNUSED = (
    *("test", "tests", "idlelib", "tkinter", "turtledemo", "turtle.py", "_tkinter*.so"),
    *("ensurepip", "venv", "site-packages", "EXTERNALLY-MANAGED", "config-*", "pydoc_data"),
    *("__pycache__", "_test*.so", "_ctypes_test*.so", "_xxtestfuzz*.so", "xxlimited*.so"),
)
BUILT_WITH = "_sysconfigdata_*.py"


class Pin(NamedTuple):
    """Which CPython is shipped: its archive, and what the archive's bytes must be."""

    version: str
    build: str
    url: str
    sha256: str
    bytes: int


class WrongRuntimeError(Exception):
    """A Python is not what it must be; the sentence says how."""


def read_pin(file: Path = PIN) -> Pin:
    """Read which one it is."""
    return Pin(**json.loads(file.read_text(encoding="utf-8")))


def fetched(pin: Pin, store: Path) -> Path:
    """Return the folder of the pinned Python, got and unpacked into store where it is not there.

    Raises WrongRuntimeError.
    """
    folder = store / pin.sha256[:16]
    if not folder.exists():
        store.mkdir(parents=True, exist_ok=True)
        archive = store / "runtime.tar.gz"
        _get(pin, archive)
        _unpack(archive, pin, folder)
    return folder / "python"


def _get(pin: Pin, archive: Path) -> None:
    try:
        urllib.request.urlretrieve(pin.url, archive)  # noqa: S310 - the pin's own address
    except OSError as error:
        raise WrongRuntimeError(
            f"Python could not be got from {pin.url}: {error}. Look at the network connection, or "
            "get it there yourself, unpack it, and name its folder by --runtime."
        ) from error


def _unpack(archive: Path, pin: Pin, folder: Path) -> None:
    with archive.open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != pin.sha256:
            raise WrongRuntimeError(f"What came from {pin.url} is not what runtime.json pins.")
    part = folder.with_suffix(".part")
    shutil.rmtree(part, ignore_errors=True)
    with tarfile.open(archive) as packed:
        packed.extractall(part, filter="data")
    part.rename(folder)


def copy_runtime(runtime: Path, layout: Layout) -> None:
    """Copy what is needed of the Python installed at runtime. Raises WrongRuntimeError."""
    library = runtime / "lib" / f"python{PYTHON}"
    if not library.is_dir():
        raise WrongRuntimeError(f"{runtime} holds no Python {PYTHON}: it has no {library}.")
    shutil.copytree(library, layout.library, symlinks=True, ignore=_unused)
    for file in layout.library.glob(BUILT_WITH):
        _forget_places(file)
    layout.frameworks.mkdir(parents=True, exist_ok=True)
    linked = layout.frameworks / LIBPYTHON
    shutil.copyfile(runtime / "lib" / LIBPYTHON, linked)
    _name_by_rpath(linked)


def _unused(_folder: str, names: list[str]) -> set[str]:
    return {name for name in names if any(fnmatch(name, pattern) for pattern in UNUSED)}


def _forget_places(file: Path) -> None:
    """Leave out of what Python was built with all that names a folder: of a builder's computer.

    What remains is what programs that run ask for, such as the ending of extension modules.
    """
    (said,) = [node for node in ast.parse(file.read_text()).body if isinstance(node, ast.Assign)]
    values = ast.literal_eval(said.value)
    kept = {name: value for name, value in values.items() if "/" not in str(value)}
    lines = "".join(f"    {name!r}: {kept[name]!r},\n" for name in sorted(kept))
    file.write_text(f"build_time_vars = {{\n{lines}}}\n")


def _name_by_rpath(library: Path) -> None:
    """Have programs look for it beside themselves: some builds name a folder of theirs."""
    wanted = f"@rpath/{LIBPYTHON}"
    if all(image.name == wanted for image in images(library)):
        return
    if platform.system() != "Darwin":
        raise WrongRuntimeError(f"{library.name} is not called {wanted}, which a Mac must mend.")
    command = ["install_name_tool", "-id", wanted, str(library)]
    subprocess.run(command, check=True)  # noqa: S603 - the command is our own
