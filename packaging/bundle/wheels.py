"""Gets the wheels that a lock pins, for a Mac on any system, and lays them out as pip does."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bundle.facts import PYTHON, WHEEL_PLATFORM

FOR_A_MAC = (
    *("--platform", WHEEL_PLATFORM, "--python-version", PYTHON, "--implementation", "cp"),
    # The lock holds all that is needed: what markers say is of the system that pip runs on.
    *("--only-binary", ":all:", "--no-deps", "--require-hashes"),
)


def install_wheels(lock: Path, store: Path, *, site: Path) -> None:
    """Fill the folder site with what lock pins; wheels are kept in store for the next time."""
    store.mkdir(parents=True, exist_ok=True)
    stamp = store / "complete"
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    if not stamp.exists() or stamp.read_text() != digest:
        _pip(["download", "--dest", str(store), *FOR_A_MAC, "--requirement", str(lock)], store)
        stamp.write_text(digest)
    _lay_out(lock, store, site=site)


def _lay_out(lock: Path, store: Path, *, site: Path) -> None:
    """Have pip take them from store by the lock, so that each is held against its hash again."""
    site.mkdir(parents=True)
    words = ["install", "--quiet", "--target", str(site), "--no-compile", "--no-index"]
    # Of paths, pip would write down where they lay; of what it finds by itself, it does not.
    words += ["--find-links", str(store), *FOR_A_MAC, "--requirement", str(lock)]
    _pip(words, store)


def _pip(words: Sequence[str], store: Path) -> None:
    scratch = store / "scratch"
    scratch.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", *words]
    environment = {**os.environ, "PIP_NO_CACHE_DIR": "1", "TMPDIR": str(scratch.resolve())}
    subprocess.run(command, check=True, env=environment)  # noqa: S603 - the command is our own
