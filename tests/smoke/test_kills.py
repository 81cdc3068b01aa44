"""The app is killed at random moments and loses nothing: a short run of benchmarks/kills.py."""

import re
import subprocess
import sys
import time

ROUNDS = 12


def test_an_app_that_is_killed_again_and_again_loses_nothing():
    # Another run every day: what one does not find, another may. The seed is told where it fails.
    seed = str(int(time.time()) // 86_400)
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.kills", str(ROUNDS), seed],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert run.returncode == 0, f"seed {seed}: {run.stderr}"
    assert re.search(rf"killed {ROUNDS} times, opened as often; [1-9]\d* steps", run.stdout)
