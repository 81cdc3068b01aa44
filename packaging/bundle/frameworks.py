"""Gives frameworks the links again that a wheel cannot hold.

Without them codesign refuses each as ambiguous: it is neither of the two forms of a bundle.
"""

import shutil
from pathlib import Path

LINKED = ("Resources", "Libraries", "Helpers")


def link_frameworks(folder: Path) -> None:
    """Have every framework below folder look like one that Apple's tools made."""
    for framework in sorted(folder.rglob("*.framework")):
        if framework.is_dir() and not framework.is_symlink():
            _link(framework)


def _link(framework: Path) -> None:
    versions = framework / "Versions"
    (version,) = [path.name for path in versions.iterdir() if path.name != "Current"]
    for path in framework.iterdir():
        if path.is_symlink() or path.is_file():
            path.unlink()
        elif path != versions:
            shutil.rmtree(path)  # a wheel's copy of what the link stands for
    current = versions / "Current"
    current.unlink(missing_ok=True)
    current.symlink_to(version)
    for name in (framework.stem, *LINKED):
        if (versions / version / name).exists():
            (framework / name).symlink_to(f"Versions/Current/{name}")
