"""Which Paddock this is."""

import tomllib
from typing import NamedTuple

from app.paths import code


class About(NamedTuple):
    """What the project says of itself; releases is the page of all versions, where there is one."""

    version: str
    license: str
    releases: str | None


def about() -> About:
    """Read what the project says of itself, which is written once, in pyproject.toml."""
    file = code() / "pyproject.toml"
    project = tomllib.loads(file.read_text(encoding="utf-8"))["project"]
    releases = project.get("urls", {}).get("Releases", "")
    # A browser opens other addresses as well: files, or what some program has registered.
    page = releases if releases.startswith("https://") else None
    return About(project["version"], project["license"], page)


def version() -> str:
    """Return the version's number."""
    return about().version
