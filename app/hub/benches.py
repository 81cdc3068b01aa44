"""Where downloads come: each on a bench of its own, in a folder beside the models."""

import hashlib
from pathlib import Path

FOLDER = ".downloads"


def bench_of(models: Path, key: str) -> Path:
    """Return the folder where the whole files of a download wait for the others."""
    return models / FOLDER / hashlib.sha256(key.encode()).hexdigest()[:32]
