"""A bundle is signed from the inside out, and what is sealed without a Mac is sealed whole."""

import platform
import plistlib
import subprocess
import sys
from pathlib import Path

import pytest

from audit import audit
from bundle.sealing import NOBODY, SealingError, commands, seal
from macho import images
from tests.helpers.app_bundle import PROGRAM, QT, good_bundle, put

ENTITLEMENTS = Path("packaging/entitlements.plist")
elsewhere = pytest.mark.skipif(platform.system() == "Darwin", reason="a Mac seals by codesign")


@pytest.fixture
def app(tmp_path):
    return good_bundle(tmp_path)


def _signed(command, app):
    """Return what a command signs, seen from the app."""
    return [Path(word).relative_to(app).as_posix() for word in command if word.startswith(str(app))]


def test_libraries_are_signed_before_the_interpreter_and_the_app_last(app):
    libraries, interpreter, whole = commands(app, identity=NOBODY, entitlements=None)
    assert _signed(interpreter, app) == ["Contents/MacOS/python3"]
    assert _signed(whole, app) == ["."]
    depths = [len(Path(path).parts) for path in _signed(libraries, app)]
    assert depths == sorted(depths, reverse=True)
    assert "Contents/Frameworks/libpython3.13.dylib" in _signed(libraries, app)


def test_each_mach_o_is_signed_once_and_a_framework_as_a_whole(app):
    every = [
        path
        for command in commands(app, identity=NOBODY, entitlements=None)
        for path in _signed(command, app)
    ]
    assert len(every) == len(set(every))
    assert f"{QT}/Versions/A" in every
    assert f"{QT}/Versions/A/QtCore" not in every
    assert len(every) == 8  # of the helper's app, where the program goes with the app


def test_nobody_has_neither_hardened_runtime_nor_entitlements(app):
    words = [word for each in commands(app, identity=NOBODY, entitlements=None) for word in each]
    assert "runtime" not in words
    assert "--timestamp=none" in words


def test_an_identity_has_the_hardened_runtime_everywhere_and_programs_the_entitlements(app):
    libraries, *programs = commands(app, identity="Someone", entitlements=ENTITLEMENTS)
    for command in (libraries, *programs):
        assert command[2:7] == ["--sign", "Someone", "--timestamp", "--options", "runtime"]
        assert "--deep" not in command
    assert "--entitlements" not in libraries
    assert all("--entitlements" in command for command in programs)


def test_entitlements_are_none():
    assert plistlib.loads(ENTITLEMENTS.read_bytes()) == {}


@elsewhere
def test_only_a_mac_signs_as_somebody(app):
    with pytest.raises(SealingError, match="Only a Mac"):
        seal(app, identity="Someone", entitlements=ENTITLEMENTS)


@elsewhere
def test_a_bundle_without_a_program_cannot_be_sealed(app):
    (app / "Contents/MacOS/Paddock").unlink()
    with pytest.raises(SealingError, match="no program"):
        seal(app)


@elsewhere
def test_what_is_sealed_without_a_mac_passes_the_audit(app):
    pytest.importorskip("apple_platform", reason="packaging/locks/bundle.lock has it")
    (app / "Contents/_CodeSignature/CodeResources").unlink()
    put(app, "Contents/MacOS/Paddock", PROGRAM)
    put(app, "Contents/Resources/new file – 新.txt", "new")
    modes = {path: path.lstat().st_mode for path in app.rglob("*")}
    seal(app)
    assert audit(app) == []
    (image,) = images(app / "Contents/MacOS/Paddock")
    assert image.signature.is_adhoc
    assert not image.signature.is_hardened
    assert {path: path.lstat().st_mode for path in modes} == modes


@elsewhere
def test_without_a_mac_what_lies_in_resources_keeps_its_linkers_signature(app):
    pytest.importorskip("apple_platform", reason="packaging/locks/bundle.lock has it")
    resources = app / "Contents/Resources"
    before = {path: path.read_bytes() for path in resources.rglob("*") if path.is_file()}
    seal(app)
    after = {path: path.read_bytes() for path in resources.rglob("*") if path.is_file()}
    assert after == before


@elsewhere
def test_sealing_twice_changes_nothing(app):
    pytest.importorskip("apple_platform", reason="packaging/locks/bundle.lock has it")
    seal(app)
    once = {path: path.read_bytes() for path in app.rglob("*") if path.is_file()}
    seal(app)
    assert {path: path.read_bytes() for path in app.rglob("*") if path.is_file()} == once


@elsewhere
def test_the_command_says_in_a_sentence_why_it_cannot_sign(app):
    command = [sys.executable, "packaging/sign.py", app, "--identity", "Someone"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("Only a Mac signs as Someone")
