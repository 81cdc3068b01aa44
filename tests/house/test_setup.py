"""What setup.sh and make decide before they install anything, and that they say it well."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from engine import blas
from tests.house.files import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a Mac has all of it")
# The one that an environment is made from, not that of an environment.
PYTHON = Path(sys.base_prefix) / "bin" / "python3.13"
PACKAGES = ROOT / "packaging" / "apt-packages.txt"
TOOLS = (
    "basename",
    "cat",
    "cmp",
    "cp",
    "dirname",
    "mkdir",
    "mv",
    "paste",
    "rm",
    "sed",
    "sh",
    "uname",
)
LOCK = "packaging/locks/linux{}.lock"


class Machine:
    """A checkout with no dependencies to install, on a computer that has next to nothing."""

    def __init__(self, folder):
        self.checkout = folder / "a checkout"
        self.bin = folder / "bin"
        self.home = folder / "home"
        for made in (self.checkout / "packaging" / "locks", self.bin, self.home):
            made.mkdir(parents=True)
        for name in TOOLS:
            (self.bin / name).symlink_to(shutil.which(name))
        for name in (".python-version", "packaging/setup.sh"):
            shutil.copy(ROOT / name, self.checkout / name)
        self.need("libc6 libc.so.6")
        for extra in ("", "-test"):
            self.lock(extra).write_text(f"# nothing{extra}\n")

    def lock(self, extra=""):
        return self.checkout / LOCK.format(extra)

    @property
    def venv(self):
        return self.checkout / ".venv"

    @property
    def stamp(self):
        return self.venv / "installed.lock"

    def need(self, line):
        (self.checkout / "packaging" / "apt-packages.txt").write_text(f"# needed\n{line}\n")

    def command(self, name, text):
        file = self.bin / name
        file.unlink(missing_ok=True)
        file.write_text(f"#!/bin/sh\n{text}\n")
        file.chmod(0o755)

    def have_python(self):
        versions = self.home / ".pyenv" / "versions" / "3.13.99" / "bin"
        versions.mkdir(parents=True)
        (versions / "python").symlink_to(PYTHON)

    def make_venv(self, installed=""):
        command = [PYTHON, "-m", "venv", "--without-pip", self.venv]
        subprocess.run(command, check=True)
        shutil.copy(self.lock(installed), self.stamp)

    def set_up(self, word, **environment):
        return subprocess.run(
            ["sh", self.checkout / "packaging" / "setup.sh", word],
            env={"PATH": str(self.bin), "HOME": str(self.home), "PIP_NO_INDEX": "1"} | environment,
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )


@pytest.fixture
def machine(tmp_path):
    return Machine(tmp_path)


def _silent(ended):
    return (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


def test_without_a_python_it_says_how_to_get_one(machine):
    ended = machine.set_up("test")
    assert ended.returncode == 1
    assert "needs Python 3.13" in ended.stderr
    for way in ("brew install", "pyenv install", "uv python install", "apt-get install"):
        assert way in ended.stderr
    assert not machine.venv.exists()


@pytest.mark.parametrize("shim", ["exit 127", 'exec /bin/false "$@"'])
def test_a_python_that_does_not_run_is_none(machine, shim):
    machine.command("python3.13", shim)
    assert "needs Python 3.13" in machine.set_up("test").stderr


def test_a_missing_library_is_named_with_the_line_that_brings_it(machine):
    machine.have_python()
    machine.need("libc6 libc.so.6\nlibnone1 libnone.so.1 libnone-more.so.1\nfonts-none")
    ended = machine.set_up("test")
    assert ended.returncode == 1
    assert "missing: libnone.so.1 libnone-more.so.1" in ended.stderr
    assert "libc.so.6" not in ended.stderr
    assert "sudo apt-get install -y libc6 libnone1 fonts-none\n" in ended.stderr
    assert not machine.venv.exists()


def test_chat_asks_for_no_library_of_windows(machine):
    machine.make_venv()
    machine.need("libnone1 libnone.so.1")
    assert _silent(machine.set_up("chat"))


def test_without_a_display_run_leads_to_chat(machine):
    ended = machine.set_up("run")
    assert ended.returncode == 1
    assert "“make chat”" in ended.stderr
    assert not machine.venv.exists()


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_with_a_display_run_goes_on(machine, name):
    machine.make_venv()
    assert _silent(machine.set_up("run", **{name: "something"}))


def test_another_kind_of_computer_is_told_so(machine):
    machine.command("uname", "echo Plan9")
    ended = machine.set_up("test")
    assert ended.returncode == 1
    assert "Plan9" in ended.stderr


def test_another_word_is_told_which_there_are(machine):
    assert "run|chat|test" in machine.set_up("fly").stderr


def test_after_test_there_is_nothing_to_do_for_chat(machine):
    machine.make_venv(installed="-test")
    assert _silent(machine.set_up("chat"))
    assert _silent(machine.set_up("test"))


def test_an_installation_that_fails_says_so_and_is_not_taken_for_whole(machine):
    machine.make_venv()
    ended = machine.set_up("test")  # this environment has no pip
    assert ended.returncode == 1
    assert "could not be ended" in ended.stderr
    assert not machine.stamp.exists()


def test_a_new_lock_is_installed_into_what_is_there(machine):
    machine.have_python()
    assert machine.set_up("chat").returncode == 0
    (machine.venv / "kept").touch()
    machine.lock().write_text("# another\n")
    assert "Setting Paddock up" in machine.set_up("chat").stdout
    assert (machine.venv / "kept").exists()
    assert _silent(machine.set_up("chat"))


def _cut_off(machine):
    machine.stamp.unlink()


def _lose_python(machine):
    for name in ("python", "python3", "python3.13"):
        (machine.venv / "bin" / name).unlink(missing_ok=True)
        (machine.venv / "bin" / name).symlink_to("gone")


@pytest.mark.parametrize("harm", [_cut_off, _lose_python])
def test_what_cannot_be_trusted_is_made_anew(machine, harm):
    machine.have_python()
    machine.make_venv()
    (machine.venv / "left over").touch()
    harm(machine)
    assert machine.set_up("chat").returncode == 0
    assert not (machine.venv / "left over").exists()
    assert _silent(machine.set_up("chat"))


def test_nothing_is_left_in_the_home_folder(machine):
    machine.have_python()
    assert machine.set_up("chat").returncode == 0
    assert [path.name for path in machine.home.iterdir()] == [".pyenv"]


def _make(*words):
    blind = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "MAKEFLAGS", "MAKELEVEL"}
    environment = {name: text for name, text in os.environ.items() if name not in blind}
    return subprocess.run(
        ["make", *words], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


def test_make_run_without_a_display_says_so_before_all_else():
    ended = _make("run")
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert "“make chat”" in ended.stderr


def test_make_alone_tells_every_word_there_is():
    words = re.search(r"^\.PHONY: help (.*)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    told = [line.split()[1] for line in _make().stdout.splitlines()]
    assert sorted(told) == sorted(words[1].split())


def _packages():
    lines = PACKAGES.read_text().splitlines()
    return {line.split()[0]: line.split()[1:] for line in lines if line[0] != "#"}


def test_the_readme_has_the_same_line_for_apt():
    assert f"sudo apt-get install -y {' '.join(_packages())}\n" in (ROOT / "README.md").read_text()


def test_the_engines_own_library_is_among_those_asked_for():
    assert any(blas.LIBRARY in libraries for libraries in _packages().values())


def test_the_build_server_installs_what_people_are_told_to():
    assert PACKAGES.relative_to(ROOT).as_posix() in (ROOT / ".ci" / "run").read_text()
