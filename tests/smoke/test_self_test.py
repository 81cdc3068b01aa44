"""`--self-test` and `--version`, by processes that are told nothing of where they run."""

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app.library.starter import starter_file

ROOT = Path(__file__).parents[2]
# As a system has it on which a library of Qt cannot be loaded.
WITHOUT_QT = """
import runpy, sys
sys.modules["PySide6"] = None
sys.argv = ["app", *sys.argv[1:]]
runpy.run_module("app", run_name="__main__")
"""


@pytest.fixture(scope="module")
def stocked(starter, tmp_path_factory):
    """Return a home that has the starter model, and nothing else."""
    home = tmp_path_factory.mktemp("stocked")
    file = starter_file(home)
    file.parent.mkdir()
    file.symlink_to(starter)
    return home


def start(*words, home=None, way=("-m", "app")):
    needed = {"PATH": os.defpath, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, *way, *words],
        cwd="/",
        env=needed | ({} if home is None else {"PADDOCK_HOME": str(home)}),
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )


def outcome(ended):
    said = json.loads(ended.stdout)
    return said, {each["name"]: each["well"] for each in said["checks"]}


def test_all_is_well_here(stocked, tmp_path):
    ended = start("--self-test", "--picture", str(tmp_path / "seen.png"), home=stocked)
    said, well = outcome(ended)
    assert all(well.values()), said
    assert ended.returncode == 0
    answer = next(each["said"]["answer"] for each in said["checks"] if each["name"] == "window")
    assert len(answer.split()) > 1
    assert QImage(str(tmp_path / "seen.png")).width() > 500
    assert [each.name for each in stocked.iterdir()] == ["models"]  # nothing of its user's changed


def test_without_a_starter_model_what_does_not_need_it_is_still_well(tmp_path):
    ended = start("--self-test", home=tmp_path / "empty")
    said, well = outcome(ended)
    assert ended.returncode == 1
    assert not said["well"]
    assert {name for name, is_well in well.items() if not is_well} == {"starter", "window"}


def test_without_qt_it_says_so_and_the_rest_is_tried(stocked):
    ended = start("--self-test", home=stocked, way=("-c", WITHOUT_QT))
    said, well = outcome(ended)
    assert ended.returncode == 1
    assert {name for name, is_well in well.items() if not is_well} == {"parts", "window"}
    assert "PySide6" in next(each["said"]["error"] for each in said["checks"])


@pytest.mark.parametrize("way", [("-m", "app"), ("-c", WITHOUT_QT)])
def test_the_version_is_the_project_s(way):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    ended = start("--version", way=way)
    assert ended.stdout == f"Paddock {project['version']}\n"
    assert (ended.returncode, ended.stderr) == (0, "")
