"""How processes of ours are started: by Python, by a Mac's bundle, or by a program of one piece."""

import sys
from collections.abc import Sequence
from pathlib import Path


def module(name: str, *words: str) -> tuple[str, ...]:
    """Return the command that runs a module of ours.

    In a bundle, `sys.executable` is the plain Python beside Paddock; a program of one piece
    understands these words itself.
    """
    return (sys.executable, "-m", name, *words)


def of_this(*, saying: Sequence[str]) -> list[str]:
    """Return the command that this process was started by, but with these words."""
    said = len(sys.argv) - 1
    return [_program(), *sys.orig_argv[1 : len(sys.orig_argv) - said], *saying]


def _program() -> str:
    # Two of one kind lie in a bundle, and macOS knows an app by the one that has its name.
    paddock = Path(sys.executable).with_name("Paddock")
    return str(paddock) if "-m" not in sys.orig_argv and paddock.is_file() else sys.executable
