"""Our code goes in as it runs from a checkout, with words compiled and the starter model inside."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bundle.facts import read_facts
from bundle.sources import WrongStarterError, compile_words, copy_sources, put_starter
from tests.helpers.installed import files_in
from tests.house.files import ROOT

STARTER = Path(os.environ["PADDOCK_TEST_STARTER"])


@pytest.fixture
def sources(tmp_path):
    copy_sources(ROOT, tmp_path / "src")
    return tmp_path / "src"


def test_what_runs_is_there_and_nothing_of_who_writes_it(sources):
    found = files_in(sources)
    assert {"app/__main__.py", "engine/worker.py", "resources/theme.qss", "pyproject.toml"} <= found
    assert not any("__pycache__" in name or name.startswith("tests") for name in found)


def test_words_are_there_as_qt_reads_them_and_in_no_other_form(tmp_path):
    words = tmp_path / "words"
    words.mkdir()
    shutil.copy(ROOT / "resources" / "words" / "de.ts", words)
    (words / "glossary.md").write_text("words")
    compile_words(ROOT, words)
    assert files_in(words) == {"de.qm"}
    assert (words / "de.qm").stat().st_size > 10_000


def test_the_starter_model_lies_where_its_pin_says(sources):
    put_starter(STARTER, sources)
    (model,) = (sources / "resources" / "models").iterdir()
    assert model.name == STARTER.name
    assert model.stat().st_size == STARTER.stat().st_size


def test_another_model_is_no_starter_model(sources, tmp_path):
    other = tmp_path / "other.gguf"
    other.write_bytes(b"GGUF")
    with pytest.raises(WrongStarterError, match=r"other\.gguf"):
        put_starter(other, sources)
    assert not (sources / "resources" / "models").exists()


def test_a_starter_model_that_is_not_there_is_told_as_such(sources, tmp_path):
    with pytest.raises(WrongStarterError, match=r"none\.gguf is not there"):
        put_starter(tmp_path / "none.gguf", sources)


def test_it_knows_its_version_where_nothing_else_of_the_checkout_is(sources):
    script = "from app.paths import resources; print(resources())"
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, cwd=sources, capture_output=True, text=True, check=True)
    assert Path(done.stdout.strip()) == (sources / "resources").resolve()
    assert f'version = "{read_facts().version}"' in (sources / "pyproject.toml").read_text()
