"""The way to fall back to: one program of all, made here and started. It takes minutes."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / "dist" / "pyinstaller" / "Paddock" / "Paddock"
OFFSCREEN = ("env", "-i", f"HOME={os.devnull}", "QT_QPA_PLATFORM=offscreen")
XVFB = ("xvfb-run", "--auto-servernum", "env", "QT_QPA_PLATFORM=xcb")

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1800)]


@pytest.fixture(scope="module")
def program():
    """Return the program, made anew."""
    subprocess.run(["sh", "packaging/pyinstaller/build.sh"], cwd=ROOT, check=True)
    return PROGRAM


@pytest.mark.parametrize("way", [OFFSCREEN, XVFB])
def test_it_starts_all_of_its_processes_and_answers(program, way, tmp_path):
    if shutil.which(way[0]) is None:
        pytest.fail(f"{way[0]} is needed here.")
    seen = tmp_path / "seen.png"
    ended = subprocess.run(
        [*way, program, "--self-test", "--picture", str(seen)],
        cwd="/",
        capture_output=True,
        check=False,
    )
    said = json.loads(ended.stdout)
    assert said["well"], said
    assert QImage(str(seen)).width() > 500
    assert ended.returncode == 0


def test_it_says_which_paddock_it_is(program):
    ended = subprocess.run([program, "--version"], cwd="/", capture_output=True, check=True)
    assert ended.stdout.startswith(b"Paddock ")
