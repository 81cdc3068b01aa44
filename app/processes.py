"""How processes of ours are started: by Python, by a Mac's bundle, or by a program of one piece."""

import sys
from pathlib import Path


def module(name: str, *words: str) -> tuple[str, ...]:
    """Return the command that runs a module of ours.

    In a bundle, `sys.executable` is the plain Python beside Paddock; a program of one piece
    understands these words itself.
    """
    return (sys.executable, "-m", name, *words)


def of_this(*, without: str) -> list[str]:
    """Return the command that this process was started by, but for one word."""
    return [_program(), *(word for word in sys.orig_argv[1:] if word != without)]


def _program() -> str:
    # Two of one kind lie in a bundle, and macOS knows an app by the one that has its name.
    paddock = Path(sys.executable).with_name("Paddock")
    return str(paddock) if "-m" not in sys.orig_argv and paddock.is_file() else sys.executable
