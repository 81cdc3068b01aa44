"""The launcher, compiled for Linux and run in a bundle laid out as on a Mac."""

import json
import shutil
import signal
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from bundle.launcher import compile_launcher
from bundle.sources import compile_words, copy_sources, put_starter

ROOT = Path(__file__).parent.parent.parent
SHIM = Path(__file__).parent / "linux"
STDLIB = Path(sysconfig.get_path("stdlib"))
LIBRARY = Path(sysconfig.get_config_var("LIBDIR")) / sysconfig.get_config_var("INSTSONAME")
VERSION = "python3.13"
# What the bundle's own app does here: it tells where it is, or does as it is told.
APP = """
import json, locale, os, sys
if __name__ == "__main__":
    if sys.argv[1:2] == ["run"]:
        exec(sys.argv[2])
    else:
        names = ("isolated", "utf8_mode", "dont_write_bytecode", "ignore_environment", "safe_path",
                 "no_user_site", "inspect", "optimize", "verbose", "dev_mode")
        flags = {name: getattr(sys.flags, name) for name in names}
        print(json.dumps({
            "argv": sys.argv, "path": sys.path, "executable": sys.executable,
            "prefix": sys.prefix, "flags": flags, "encoding": sys.stdout.encoding,
            "names": sys.getfilesystemencoding(), "environment": dict(os.environ),
            "letters": locale.setlocale(locale.LC_CTYPE), "base": sys._base_executable,
        }))
"""

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="a Mac runs the bundle itself"),
    pytest.mark.skipif(
        not (sysconfig.get_config_var("Py_ENABLE_SHARED") and LIBRARY.exists()),
        reason="this Python has no shared library to embed",
    ),
    pytest.mark.skipif(shutil.which("gcc") is None, reason="there is no C compiler"),
]


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    """Return a bundle's Contents, in a place with a space and Chinese letters in its name."""
    return lay_out(tmp_path_factory.mktemp("bundle") / "My apps 小屋" / "Paddock.app")


def lay_out(app):
    """Make a bundle at app: the launcher, links to this Python's library and modules, an app."""
    contents = app / "Contents"
    compiler = ["gcc", "-std=gnu17", "-O2", "-Wall", "-Wextra", "-Werror", f"-I{SHIM}"]
    compile_launcher(
        contents / "MacOS" / "Paddock",
        [*compiler, "-Wl,-rpath,$ORIGIN/../Frameworks"],
        (Path(sysconfig.get_path("include")), LIBRARY),
    )
    library = contents / "Resources" / "python" / "lib" / VERSION
    library.mkdir(parents=True)
    for entry in STDLIB.iterdir():
        if entry.name not in {"site-packages", "__pycache__"}:
            (library / entry.name).symlink_to(entry)
    (contents / "Frameworks").mkdir()
    (contents / "Frameworks" / LIBRARY.name).symlink_to(LIBRARY)
    (contents / "Resources" / "site-packages").mkdir()
    module = contents / "Resources" / "src" / "app"
    module.mkdir(parents=True)
    (module / "__init__.py").touch()
    (module / "__main__.py").write_text(APP)
    return contents


@pytest.fixture(scope="module")
def whole(tmp_path_factory, starter):
    """Return a bundle's Contents with Paddock itself in it, and the starter model."""
    contents = lay_out(tmp_path_factory.mktemp("whole") / "Paddock.app")
    source = contents / "Resources" / "src"
    shutil.rmtree(source)
    copy_sources(ROOT, source)
    compile_words(ROOT, source / "resources" / "words")
    put_starter(starter, source)
    site = contents / "Resources" / "site-packages"
    site.rmdir()
    site.symlink_to(sysconfig.get_path("purelib"))
    return contents


def run(program, *arguments, env=None, cwd="/"):
    """Run one of the bundle's programs as the Finder does: in /, with next to no environment."""
    return subprocess.run(
        [program, *arguments],
        env=env or {},
        cwd=cwd,
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )


def told(done):
    """Return what the app told of itself."""
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_app_runs_with_no_environment_in_the_root_folder(bundle):
    fact = told(run(bundle / "MacOS" / "Paddock"))
    assert fact["executable"] == fact["base"] == str(bundle / "MacOS" / "python3")
    assert fact["prefix"] == str(bundle / "Resources" / "python")


@pytest.mark.parametrize("name", ["Paddock", "python3"])
def test_modules_come_from_the_bundle_alone(bundle, name):
    fact = told(run(bundle / "MacOS" / name, *(["-m", "app"] if name == "python3" else [])))
    resources = bundle / "Resources"
    library = resources / "python" / "lib" / VERSION
    assert fact["path"] == [
        str(library),
        str(library / "lib-dynload"),
        str(resources / "src"),
        str(resources / "site-packages"),
    ]


@pytest.mark.parametrize("name", ["Paddock", "python3"])
def test_python_is_isolated_speaks_utf8_and_writes_no_bytecode(bundle, name):
    fact = told(run(bundle / "MacOS" / name, *(["-m", "app"] if name == "python3" else [])))
    flags = fact["flags"]
    wanted = ("isolated", "utf8_mode", "dont_write_bytecode", "ignore_environment", "safe_path")
    assert all(flags[flag] for flag in wanted), flags
    assert (fact["encoding"], fact["names"]) == ("utf-8", "utf-8")


@pytest.mark.parametrize("name", ["Paddock", "python3"])
def test_the_environment_and_the_current_folder_have_no_say(bundle, tmp_path, name):
    for module in ("json", "sitecustomize", "usercustomize", "startup", "app"):
        (tmp_path / f"{module}.py").write_text("raise SystemExit('a stranger was imported')")
    strange = {
        "PYTHONPATH": str(tmp_path),
        "PYTHONHOME": "/nowhere",
        "PYTHONSTARTUP": str(tmp_path / "startup.py"),
        "PYTHONUSERBASE": str(tmp_path),
        "PYTHONPLATLIBDIR": "nowhere",
        "PYTHONUTF8": "0",
        "PYTHONIOENCODING": "ascii",
        "PYTHONINSPECT": "1",
        "PYTHONOPTIMIZE": "2",
        "PYTHONWARNINGS": "error",
        "PYTHONVERBOSE": "1",
        "LC_ALL": "C",
        "__PYVENV_LAUNCHER__": str(tmp_path / "bin" / "python3"),
    }
    arguments = ["-m", "app"] if name == "python3" else []
    done = run(bundle / "MacOS" / name, *arguments, env=strange, cwd=tmp_path)
    fact, plain = told(done), told(run(bundle / "MacOS" / name, *arguments))
    assert done.stderr == ""
    assert (fact["path"], fact["flags"]) == (plain["path"], plain["flags"])
    assert fact["encoding"] == "utf-8"
    assert "__PYVENV_LAUNCHER__" not in fact["environment"]


def test_the_c_library_knows_the_users_letters(bundle):
    done = run(bundle / "MacOS" / "Paddock", env={"LC_ALL": "C.UTF-8"})
    assert told(done)["letters"] == "C.UTF-8"


def test_the_app_gets_its_arguments_untouched(bundle):
    words = ["-c", "--version", "-m", "模型.gguf", ""]
    assert told(run(bundle / "MacOS" / "Paddock", *words))["argv"][1:] == words


def test_the_twin_is_an_interpreter_like_any_other(bundle, tmp_path):
    python = bundle / "MacOS" / "python3"
    script = tmp_path / "文.py"
    script.write_text("import sys; print(sys.argv[1:])")
    assert run(python, "-c", "print('你好')").stdout == "你好\n"
    assert run(python, "-m", "calendar", "1999", "1").stdout.startswith("    January 1999")
    assert run(python, "-I", script, "a").stdout == "['a']\n"
    assert run(python, "--version").stdout.startswith("Python 3.13")
    assert run(python, "--nonsense").returncode == 2


def test_what_is_compiled_can_be_imported_and_called(bundle):
    code = """
import ctypes, hashlib, lzma, sqlite3, ssl
back = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int)(lambda n: n + 1)
(row,) = sqlite3.connect(":memory:").execute("select 6 * 7").fetchone()
ssl.create_default_context()
print(back(1), row, len(hashlib.sha256(lzma.compress(b"")).digest()))
"""
    done = run(bundle / "MacOS" / "python3", "-c", code)
    assert done.stdout == "2 42 32\n", done.stderr


def test_the_apps_children_are_started_by_the_twin(bundle):
    code = """
import multiprocessing, subprocess
with multiprocessing.get_context("spawn").Pool(1) as pool:
    print(pool.apply(len, ["four"]), pool.apply(eval, ["__import__('sys').executable"]))
subprocess.run([sys.executable, "-m", "app", "run", "print(sys.executable)"])
"""
    done = run(bundle / "MacOS" / "Paddock", "run", code)
    twin = str(bundle / "MacOS" / "python3")
    assert sorted(done.stdout.splitlines()) == sorted([f"4 {twin}", twin]), done.stderr


@pytest.mark.parametrize(
    ("name", "start"), [("Paddock", ["run"]), ("python3", ["-c"])], ids=["app", "twin"]
)
def test_exit_codes_are_passed_on(bundle, name, start):
    program = bundle / "MacOS" / name
    assert run(program, *start, "import sys; sys.exit(7)").returncode == 7
    assert run(program, *start, "raise ValueError('of mine')").returncode == 1
    assert run(program, *start, "import os; os.abort()").returncode == -signal.SIGABRT


@pytest.mark.parametrize("name", ["Paddock", "python3"])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it(bundle, name, number):
    start = ["run"] if name == "Paddock" else ["-c"]
    code = "import time; print('up', flush=True); time.sleep(60)"
    with subprocess.Popen(
        [bundle / "MacOS" / name, *start, code],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        # A test runner in the background may have been told to ignore Control-C.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    ) as process:
        assert process.stdout.readline() == b"up\n"
        process.send_signal(number)
        assert process.wait(30) == -number


def test_a_closed_pipe_is_an_error_that_python_hears_of(bundle):
    code = """
import os, sys
try:
    while True:
        print("more", flush=True)
except BrokenPipeError:
    sys.stderr.write("heard")
    sys.stderr.flush()
    os._exit(0)
"""
    with subprocess.Popen(
        [bundle / "MacOS" / "python3", "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdout.close()
        assert process.stderr.read() == b"heard"


def test_a_run_leaves_the_bundle_as_it_was(bundle):
    def files():
        return {
            path: (path.lstat().st_mtime_ns, path.lstat().st_size) for path in bundle.rglob("*")
        }

    before = files()
    run(bundle / "MacOS" / "Paddock")
    run(bundle / "MacOS" / "python3", "-c", "import app.__main__, json, ssl")
    assert files() == before


def test_a_link_to_the_program_starts_the_bundle_it_leads_to(bundle, tmp_path):
    link = tmp_path / "paddock"
    link.symlink_to(bundle / "MacOS" / "Paddock")
    assert told(run(link))["executable"] == str(bundle / "MacOS" / "python3")


def test_a_very_long_path_is_taken_whole(tmp_path):
    deep = tmp_path.joinpath(*["folder" * 30] * 15)
    contents = lay_out(deep / "Paddock.app")
    assert len(str(contents)) > 2500
    assert told(run(contents / "MacOS" / "Paddock"))["path"][2] == str(contents / "Resources/src")


@pytest.mark.timeout(300)
def test_paddock_passes_its_self_test_in_a_bundle(whole):
    done = run(whole / "MacOS" / "Paddock", "--self-test")
    report = json.loads(done.stdout)
    assert [check["name"] for check in report["checks"] if not check["well"]] == [], done.stdout
    assert done.returncode == 0
    assert list((whole / "Resources" / "src").rglob("__pycache__")) == []


def test_paddock_tells_its_version_in_a_bundle(whole):
    assert run(whole / "MacOS" / "Paddock", "--version").stdout.startswith("Paddock 0.")


def test_a_bundle_without_its_library_says_so_in_a_sentence(bundle, tmp_path):
    contents = tmp_path / "Paddock.app" / "Contents"
    shutil.copytree(bundle / "MacOS", contents / "MacOS")
    shutil.copytree(bundle / "Frameworks", contents / "Frameworks", symlinks=True)
    done = run(contents / "MacOS" / "Paddock")
    missing = contents / "Resources" / "python" / "lib" / VERSION
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"Paddock cannot start: “{missing}” is missing or may not be read. "
        "Put a new copy of Paddock in its place.\n"
    )


def test_a_bundle_whose_python_is_damaged_says_what_python_says(bundle, tmp_path):
    contents = tmp_path / "Paddock.app" / "Contents"
    shutil.copytree(bundle / "MacOS", contents / "MacOS")
    shutil.copytree(bundle / "Frameworks", contents / "Frameworks", symlinks=True)
    (contents / "Resources" / "python" / "lib" / VERSION).mkdir(parents=True)
    done = run(contents / "MacOS" / "Paddock")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("Paddock cannot start: Python says: ")
