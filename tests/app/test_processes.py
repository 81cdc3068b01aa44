"""How processes of ours are started again, seen by processes that were."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAYS = (
    "import json; from app import processes; print(json.dumps(processes.of_this(saying=['--ask'])))"
)
# What a launcher is to Python that embeds it: its own name, its own words, and another program.
EMBEDDED = """
import sys
sys.executable, sys.orig_argv = sys.argv[1], ["Paddock", "--model", "m", "x.gguf"]
sys.argv = ["app", "--model", "m", "x.gguf"]
"""


def said_by(*words):
    ended = subprocess.run(
        [sys.executable, *words], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return json.loads(ended.stdout)


def test_from_the_terminal_it_is_started_again_as_it_was():
    again = said_by("-c", SAYS, "x.gguf", "--model", "a b")
    assert again == [sys.executable, "-c", SAYS, "--ask"]


def test_in_a_bundle_paddock_is_started_again_and_not_the_python_beside_it(tmp_path):
    (tmp_path / "Paddock").touch()
    again = said_by("-c", EMBEDDED + SAYS, str(tmp_path / "python3"))
    assert again == [str(tmp_path / "Paddock"), "--ask"]
