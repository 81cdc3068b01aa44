"""Lays out the packages that run here as they are in a bundle: trimmed, but for Linux."""

import importlib.metadata
import os
import shutil
from pathlib import Path

from bundle.trimming import rewrite_records, trim_packages, trim_transformers

# What of Qt is kept follows from files of a Mac, so here it stays whole.
WHOLE = ("PySide6", "shiboken6")
TOOLS = (
    *("__pycache__", "basedpyright*", "ruff*", "nodejs*"),
    *("pip", "pip-*", "hypothesis*", "_pytest"),
)


def lay_out_trimmed(site):
    """Fill the folder site. Nothing may be written to its files: they are those that run here."""
    here = Path(importlib.metadata.distribution("transformers").locate_file(""))
    shutil.copytree(here, site, copy_function=_link, ignore=shutil.ignore_patterns(*WHOLE, *TOOLS))
    for name in WHOLE:
        (site / name).symlink_to(here / name)
    trim_packages(site)
    trim_transformers(site)
    rewrite_records(site)


def _link(source, target):
    """Put a file there without copying it, but for those that are going to be written to."""
    if Path(source).name == "RECORD":
        shutil.copyfile(source, target)
        return
    try:
        os.link(source, target)
    except OSError:  # another disk
        shutil.copyfile(source, target)
