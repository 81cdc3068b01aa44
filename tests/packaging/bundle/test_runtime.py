"""Of a Python, what programs run is taken; nothing in it names where it was built."""

import hashlib
import tarfile
from dataclasses import dataclass

import pytest

from bundle.facts import PYTHON, Layout
from bundle.runtime import LIBPYTHON, Pin, WrongRuntimeError, copy_runtime, fetched, read_pin
from tests.helpers.installed import files_in
from tests.helpers.mach_o import Fixture, mach_o


@dataclass(frozen=True)
class _Built:
    folder: object
    layout: Layout


@pytest.fixture
def built(tmp_path):
    folder = tmp_path / "runtime"
    library = folder / "lib" / f"python{PYTHON}"
    for name in (
        "os.py",
        "LICENSE.txt",
        "lib-dynload/_ssl.cpython-313-darwin.so",
        "lib-dynload/_testcapi.cpython-313-darwin.so",
        "test/test_os.py",
        "config-3.13-darwin/libpython.a",
        "__pycache__/os.cpython-313.pyc",
        "site-packages/pip/__init__.py",
        "unittest/__init__.py",
    ):
        (library / name).parent.mkdir(parents=True, exist_ok=True)
        (library / name).write_text("")
    (library / "_sysconfigdata__darwin_darwin.py").write_text(
        "# made by the build\nbuild_time_vars = {'CC': 'clang', 'prefix': '/somewhere/built',\n"
        " 'EXT_SUFFIX': '.cpython-313-darwin.so', 'Py_GIL_DISABLED': 0}\n"
    )
    named = mach_o(Fixture(kind="dylib", name=f"@rpath/{LIBPYTHON}"))
    (folder / "lib" / LIBPYTHON).write_bytes(named)
    return _Built(folder, Layout(tmp_path / "Paddock.app"))


def test_the_library_and_what_programs_are_linked_with_are_there(built):
    copy_runtime(built.folder, built.layout)
    assert files_in(built.layout.library) == {
        "os.py",
        "LICENSE.txt",
        "lib-dynload/_ssl.cpython-313-darwin.so",
        "unittest/__init__.py",
        "_sysconfigdata__darwin_darwin.py",
    }
    assert files_in(built.layout.frameworks) == {LIBPYTHON}


def test_what_it_was_built_with_is_kept_but_for_places(built):
    copy_runtime(built.folder, built.layout)
    (file,) = built.layout.library.glob("_sysconfigdata*")
    said = {}
    exec(file.read_text(), said)  # noqa: S102 - as Python itself does
    assert said["build_time_vars"] == {
        "CC": "clang",
        "EXT_SUFFIX": ".cpython-313-darwin.so",
        "Py_GIL_DISABLED": 0,
    }


def test_a_library_that_is_called_by_its_builders_folder_is_refused_here(built, monkeypatch):
    monkeypatch.setattr("platform.system", lambda: "Linux")
    elsewhere = mach_o(Fixture(kind="dylib", name=f"/install/lib/{LIBPYTHON}"))
    (built.folder / "lib" / LIBPYTHON).write_bytes(elsewhere)
    with pytest.raises(WrongRuntimeError, match="@rpath"):
        copy_runtime(built.folder, built.layout)


def _offered(tmp_path, content=b"Python"):
    file = tmp_path / "os.py"
    file.write_bytes(content)
    archive = tmp_path / "cpython.tar.gz"
    with tarfile.open(archive, "w:gz") as packed:
        packed.add(file, "python/lib/os.py")
    return archive, hashlib.sha256(archive.read_bytes()).hexdigest()


def test_the_pinned_one_is_got_once_and_unpacked(tmp_path):
    archive, digest = _offered(tmp_path)
    pin = Pin("3.13.1", "1", archive.as_uri(), digest, archive.stat().st_size)
    folder = fetched(pin, tmp_path / "store")
    assert (folder / "lib" / "os.py").read_bytes() == b"Python"
    archive.unlink()
    assert fetched(pin, tmp_path / "store") == folder


def test_what_is_not_the_pinned_one_is_never_unpacked(tmp_path):
    archive, _ = _offered(tmp_path)
    pin = Pin("3.13.1", "1", archive.as_uri(), "0" * 64, 1)
    with pytest.raises(WrongRuntimeError, match="pins"):
        fetched(pin, tmp_path / "store")
    assert not list((tmp_path / "store").rglob("os.py"))


def test_a_python_that_cannot_be_got_is_told_in_a_sentence(tmp_path):
    pin = Pin("3.13.1", "1", (tmp_path / "none.tar.gz").as_uri(), "0" * 64, 1)
    with pytest.raises(WrongRuntimeError, match="--runtime"):
        fetched(pin, tmp_path / "store")


def test_a_folder_without_python_is_told_as_such(tmp_path):
    with pytest.raises(WrongRuntimeError, match="holds no Python"):
        copy_runtime(tmp_path / "none", Layout(tmp_path / "Paddock.app"))


def test_the_pin_is_of_the_python_that_wheels_are_for():
    pin = read_pin()
    assert pin.version.startswith(f"{PYTHON}.")
    assert "aarch64-apple-darwin" in pin.url
    assert len(pin.sha256) == 64
