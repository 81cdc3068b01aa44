"""A whole bundle works, as far as Linux can tell: our code, what is left of packages, the launcher.

Python and the packages are those for Linux; all else is as on a Mac.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from bundle.bytecode import compile_bytecode
from bundle.facts import Layout, read_facts
from bundle.sources import compile_words, copy_sources, put_starter
from tests.helpers.installed import files_in
from tests.helpers.trimmed import lay_out_trimmed
from tests.house.files import ROOT
from tests.packaging.test_launcher import lay_out, pytestmark, run

STARTER = Path(os.environ["PADDOCK_TEST_STARTER"])
__all__ = ["pytestmark"]  # what the launcher needs, this needs as well


@pytest.fixture(scope="module")
def layout(tmp_path_factory):
    layout = Layout(tmp_path_factory.mktemp("whole") / "Paddock.app")
    lay_out(layout.app)
    for stub in (layout.sources, layout.site):
        shutil.rmtree(stub)
    copy_sources(ROOT, layout.sources)
    compile_words(ROOT, layout.sources / "resources" / "words")
    put_starter(STARTER, layout.sources)
    compile_bytecode(layout.sources)
    lay_out_trimmed(layout.site)
    return layout


def test_it_says_which_one_it_is(layout):
    said = run(layout.programs / "Paddock", "--version").stdout
    assert said.split() == ["Paddock", read_facts().version]


@pytest.mark.timeout(300)
def test_all_of_it_works_from_nowhere_with_no_environment_and_nothing_is_written_into_it(layout):
    before = files_in(layout.app)
    # A part has some seconds to answer: where other tests run beside, it may need a second try.
    unwell = _unwell(layout) and _unwell(layout)
    assert unwell == []
    assert files_in(layout.app) == before


def _unwell(layout):
    """Return what does not work there, as it says itself."""
    command = [layout.programs / "Paddock", "--self-test"]
    done = subprocess.run(command, env={}, cwd="/", capture_output=True, check=False)
    checks = json.loads(done.stdout)["checks"]
    assert {check["name"] for check in checks} >= {"engine", "starter", "window"}
    unwell = [check for check in checks if not check["well"]]
    assert done.returncode == bool(unwell)
    return unwell
