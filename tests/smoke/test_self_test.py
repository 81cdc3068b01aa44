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
# With less patience than a user has.
WITHIN_SECONDS = """
import sys
from app import self_test
from app.options import options_of
said = options_of(sys.argv[1:])
sys.exit(self_test.main(said.self_test, said.picture, limit_s=6.0))
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
    assert answer.strip()
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


def test_a_part_that_hangs_is_told_as_such_and_the_rest_is_tried(tmp_path):
    model = starter_file(tmp_path)
    model.parent.mkdir()
    os.mkfifo(model)  # who reads it waits for ever
    ended = start("--self-test", home=tmp_path, way=("-c", WITHIN_SECONDS))
    said, well = outcome(ended)
    assert (ended.returncode, said["well"], ended.stderr) == (1, False, "")
    assert (well["resources"], well["starter"]) == (True, False)
    assert {"error": "it had not ended after 6 s."} in [each["said"] for each in said["checks"]]


def test_a_picture_that_cannot_be_kept_is_told_as_such(stocked, tmp_path):
    where = tmp_path / "nowhere" / "seen.png"
    ended = start("--self-test", "window", "--picture", str(where), home=stocked)
    said, well = outcome(ended)
    assert (ended.returncode, well) == (1, {"window": False})
    assert str(where) in said["checks"][0]["said"]["error"]


def test_one_part_is_tried_alone_where_it_is_named():
    ended = start("--self-test", "resources")
    assert (ended.returncode, outcome(ended)[1]) == (0, {"resources": True})


def test_where_nothing_can_be_written_it_says_so(tmp_path):
    within = "import sys, tempfile; tempfile.tempdir = '/dev/null'; from app.__main__ import main"
    ended = start("--self-test", way=("-c", f"{within}; sys.exit(main(sys.argv[1:]))"))
    assert (ended.returncode, outcome(ended)[1]) == (1, {"folder": False})


def test_a_part_that_there_is_not_is_told_with_those_that_there_are():
    ended = start("--self-test", "garden")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "“garden”" in ended.stderr
    assert "resources, starter" in ended.stderr


@pytest.mark.parametrize("way", [("-m", "app"), ("-c", WITHOUT_QT)])
def test_the_version_is_the_project_s(way):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    ended = start("--version", way=way)
    assert ended.stdout == f"Paddock {project['version']}\n"
    assert (ended.returncode, ended.stderr) == (0, "")
