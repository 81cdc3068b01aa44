"""Which Paddock this is."""

import tomllib
from typing import NamedTuple

from app.paths import resources


class About(NamedTuple):
    """What the project says of itself."""

    version: str
    license: str


def about() -> About:
    """Read what the project says of itself, which is written once, in pyproject.toml."""
    file = resources().parent / "pyproject.toml"
    project = tomllib.loads(file.read_text(encoding="utf-8"))["project"]
    return About(project["version"], project["license"])


def version() -> str:
    """Return the version's number."""
    return about().version
