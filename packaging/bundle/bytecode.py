"""Compiles all of the bundle's Python once, so that nothing is ever written into it."""

import os
import subprocess
import sys
from pathlib import Path

from bundle.facts import PYTHON

# The families of models that transformers knows: of these hundreds, at most one is read, and that
# only for a folder whose words are in no newer form. Compiling it then takes milliseconds.
RARE = r"/transformers/models/(?!auto/)\w+/"


class WrongPythonError(Exception):
    """The Python that builds is not the one that is in the bundle."""

    def __init__(self) -> None:
        running = ".".join(map(str, sys.version_info[:2]))
        super().__init__(
            f"The bundle is Python {PYTHON}'s, and this is {running}: bytecode of one is nothing "
            "to the other. Build with the Python of .venv."
        )


def compile_bytecode(resources: Path) -> None:
    """Compile every file below resources, as seen from there. Raises WrongPythonError.

    The bytecode is never held against its source again: a date may change when an app is copied,
    and whoever signs seals both.
    """
    if ".".join(map(str, sys.version_info[:2])) != PYTHON:
        raise WrongPythonError
    command = [sys.executable, "-I", "-m", "compileall", "-q", "-j", "0", "-x", RARE]
    command += ["--invalidation-mode", "unchecked-hash", "-s", str(resources), str(resources)]
    # The order of sets of strings would differ from run to run.
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    subprocess.run(command, check=True, env=environment)  # noqa: S603 - the command is our own
