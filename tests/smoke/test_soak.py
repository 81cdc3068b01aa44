"""Whoever lives with the app finds nothing that grows: a short run of benchmarks/soak.py."""

import subprocess
import sys

# Once round all that can be done, and once more.
TURNS = 110


def test_nothing_grows_while_somebody_lives_with_the_app():
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.soak", str(TURNS)],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert run.stdout.endswith("\nflat\n")
