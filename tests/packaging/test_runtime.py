"""What is held against a cross-built CPython: a sound one passes, and each fault is named."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.mach_o import SYSTEM, Fixture, mach_o

ROOT = Path(__file__).parent.parent.parent
CHECK = ROOT / "packaging" / "runtime" / "check.py"
NAME = "@rpath/libpython3.13.dylib"
SHARED = ("_ssl", "_ctypes", "_sqlite3", "zlib", "_bz2", "_lzma")
ACCOUNT = {
    "MODBUILT_NAMES": "posix _io",
    "MODSHARED_NAMES": " ".join(SHARED),
    "MODULE__SSL_STATE": "yes",
    "MODULE__TKINTER_STATE": "n/a",
    "MODULE_SPWD_STATE": "n/a",
}
EXTENSION = Fixture(imports=(("_PyLong_FromLong", "@anywhere", False),))


@pytest.fixture
def built(tmp_path):
    """Return a folder as build.sh leaves it, of the smallest files that can be read."""
    library = tmp_path / "built" / "lib" / "python3.13"
    (library / "lib-dynload").mkdir(parents=True)
    write(library.parent / "libpython3.13.dylib", libpython())
    for name in SHARED:
        write(extension(tmp_path / "built", name), EXTENSION)
    account(tmp_path / "built", ACCOUNT)
    return tmp_path / "built"


def libpython(**facts):
    return Fixture(**{"kind": "dylib", "name": NAME, "exports": ("_PyLong_FromLong",), **facts})


def extension(folder, name):
    return folder / "lib" / "python3.13" / "lib-dynload" / f"{name}.cpython-313-darwin.so"


def write(file, fixture):
    file.write_bytes(mach_o(fixture))


def account(folder, values):
    file = folder / "lib" / "python3.13" / "_sysconfigdata__darwin_darwin.py"
    file.write_text(f"build_time_vars = {values!r}\n")


def check(folder, *options):
    """Return what is said of it, without the count, and the exit code."""
    command = [sys.executable, CHECK, folder, *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    lines = done.stdout.splitlines()
    assert lines[-1] == f"{len(lines) - 1} findings"
    return lines[:-1], done.returncode


def test_a_sound_one_passes(built):
    assert check(built, "--built-in", built.parent / "elsewhere") == ([], 0)


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ({"minimum": (15, 4, 0)}, "needs macOS (15, 4, 0)"),
        ({"signed": False}, "is not signed"),
        ({"rpaths": ("/opt/lib",)}, "searches ('/opt/lib',)"),
        ({"needs": (("/opt/lib/libssl.3.dylib", "load"),)}, "needs /opt/lib/libssl.3.dylib"),
        ({"imports": (("_pipe2", SYSTEM, False),)}, "asks a newer macOS for _pipe2"),
        ({"imports": (("_PyNone", "@anywhere", False),)}, "finds no _PyNone"),
    ],
)
def test_what_would_not_load_is_named(built, fault, said):
    facts = {"needs": (), "imports": (), **fault}
    if (imports := facts["imports"]) and imports[0][1] == SYSTEM:
        facts["needs"] = ((SYSTEM, "load"),)
    write(extension(built, "zlib"), Fixture(**facts))
    assert check(built) == ([f"zlib.cpython-313-darwin.so {said}"], 1)


def test_what_may_be_missing_is_no_fault(built):
    imports = (("_pipe2", SYSTEM, True), ("_PyNone", "@anywhere", True))
    write(extension(built, "zlib"), Fixture(imports=imports))
    assert check(built) == ([], 0)


def test_a_library_with_a_place_for_its_name_is_named(built):
    write(built / "lib" / "libpython3.13.dylib", libpython(name="/install/lib/libpython3.13.dylib"))
    assert check(built)[0] == [
        f"libpython is named /install/lib/libpython3.13.dylib, not {NAME}",
    ]


def test_a_module_that_is_not_there_is_named(built):
    extension(built, "_bz2").unlink()
    assert check(built)[0] == [
        "module _bz2 is not in lib-dynload",
        "a module that needs a library was not built",
    ]


def test_a_module_that_could_not_be_built_is_named(built):
    account(built, ACCOUNT | {"MODULE__SSL_STATE": "missing", "MODULE__UUID_STATE": "n/a"})
    assert check(built)[0] == [
        "module _ssl was not built: missing",
        "module _uuid was not built: n/a",
    ]


def test_what_tells_the_place_it_was_built_in_is_named(built):
    place = built.parent / "work"
    (built / "lib" / "python3.13" / "told.py").write_text(f"CC = '{place}/cc'")
    assert check(built, "--built-in", place)[0] == [
        "lib/python3.13/told.py tells where it was built",
    ]


def test_wheels_must_find_pythons_symbols_in_it(built, tmp_path):
    (tmp_path / "wheels").mkdir()
    write(tmp_path / "wheels" / "good.so", EXTENSION)
    lonely = Fixture(kind="object", imports=(("_Nobody", "@anywhere", False),))
    write(tmp_path / "wheels" / "never_loaded.o", lonely)
    write(tmp_path / "wheels" / "bad.so", Fixture(imports=(("_PyOld", "@anywhere", False),)))
    assert check(built, "--wheels", tmp_path / "wheels")[0] == ["bad.so finds no _PyOld"]
