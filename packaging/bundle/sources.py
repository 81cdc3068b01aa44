"""Brings our own code, its resources, the words of every language and the starter model."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

NO_CODE = ("__pycache__", "__init__.pyi", ".DS_Store")


class WrongStarterError(Exception):
    """A file is not there, or is not the starter model that resources/starter.json pins."""

    def __init__(self, starter: Path) -> None:
        wrong = "is not the starter model that resources/starter.json pins"
        super().__init__(f"{starter} {wrong if starter.is_file() else 'is not there'}.")


def copy_sources(root: Path, sources: Path) -> None:
    """Copy what is ours from the checkout at root."""
    sources.mkdir(parents=True)
    for package in ("app", "engine"):
        copy = sources / package
        shutil.copytree(root / package, copy, ignore=shutil.ignore_patterns(*NO_CODE))
    # The app reads there which version it is.
    shutil.copyfile(root / "pyproject.toml", sources / "pyproject.toml")
    ignored = shutil.ignore_patterns("*.qm", "*.new", ".DS_Store")
    shutil.copytree(root / "resources", sources / "resources", ignore=ignored)


def compile_words(root: Path, words: Path) -> None:
    """Have the folder's words as Qt reads them, and what they are made of no more."""
    script = root / "packaging" / "words.sh"
    subprocess.run(["sh", str(script), "compile", str(words)], check=True)  # noqa: S603, S607
    for path in list(words.iterdir()):
        if path.suffix != ".qm":
            path.unlink()


def put_starter(starter: Path, sources: Path) -> None:
    """Put the starter model where the app looks for it first. Raises WrongStarterError."""
    resources = sources / "resources"
    pin = json.loads((resources / "starter.json").read_text(encoding="utf-8"))
    if not starter.is_file():
        raise WrongStarterError(starter)
    with starter.open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != pin["file_sha256"]:
            raise WrongStarterError(starter)
    (resources / "models").mkdir()
    shutil.copyfile(starter, resources / "models" / pin["file"])


def fetched_starter(root: Path, home: Path) -> Path:
    """Return the starter model, got into home by what gets it for the app where it is not there."""
    pin = json.loads((root / "resources" / "starter.json").read_text(encoding="utf-8"))
    command: Sequence[str] = [sys.executable, "-m", "app.library.fetch_starter"]
    environment = {**os.environ, "PADDOCK_HOME": str(home.resolve())}
    subprocess.run(command, check=True, cwd=root, env=environment)  # noqa: S603 - our own
    return home / "models" / pin["file"]
