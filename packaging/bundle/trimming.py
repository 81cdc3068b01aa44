"""Removes from installed packages what the app never opens: by what it is, and by where it lies.

What of Qt is kept is decided in another file, as that follows from what the app imports.
"""

import csv
import shutil
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

# What is for those who build upon a package, wherever it lies.
FOR_BUILDERS = (
    *("*.pyi", "*.pxd", "*.pyx", "*.h", "*.hpp", "*.c", "*.cpp", "*.cmake", "*.a", "*.o"),
    *("*.f", "*.f90", "*.pyf", "*.metal", "*.whl"),
    *("tests", "__pycache__", "conftest.py", "_*_tests.cpython-*.so"),
)
# Whole packages, as pip names them; above each, who wants it, for what the app never does.
UNUSED_PACKAGES = (
    # The commands of transformers and of the Hub's client.
    *("typer", "shellingham", "click"),
    *("pydantic", "pydantic-core", "annotated-types", "annotated-doc", "typing-inspection"),
    # The Hub's client: another way to download, past our own door, and the Hub as a file system.
    *("hf-xet", "fsspec"),
    # gguf, to read files of other computers.
    *("requests", "urllib3", "charset-normalizer"),
    # cffi, to read C; what is compiled already does without.
    "pycparser",
)
# By path below the folder of packages.
UNUSED = (
    "bin",  # programs for a terminal, which name the Python that installed them
    "share",
    "apsw/sqlite_extra_binaries",  # SQLite's extensions and programs; none is loaded
    "apsw/fts_test_strings",
    "gguf/scripts",
    "huggingface_hub/cli",
    "mlx/include",
    "mlx/share",
    "mlx/lib/cmake",
    "numpy/_core/include",
    "numpy/_core/lib",
    "numpy/_pyinstaller",
    "numpy/f2py",
    "numpy/random/lib",
)
# None of these can be imported where neither torch nor a library of pictures is, as in a bundle.
# Mappings in models/auto name what is here, so they stay whole.
TRANSFORMERS_MODELS = "transformers/models"
WITHOUT_TORCH = (
    *("modeling_*.py", "modular_*.py", "convert_*.py", "processing_*.py"),
    *("image_processing_*.py", "video_processing_*.py", "feature_extraction_*.py"),
)
# Nor is any of these looked into by who only wants a tokenizer.
PARTS_FOR_TORCH = ("cli", "distributed", "exporters", "loss", "pipelines", "quantizers")


def trim_packages(site: Path) -> None:
    """Remove from the folder of packages what none of them needs to run."""
    for name in UNUSED_PACKAGES:
        _remove_package(site, name)
    for path in list(_of_builders(site)):
        _remove(path)
    for unused in UNUSED:
        _remove(site / unused)
    _remove_empty_folders(site)


def trim_transformers(site: Path) -> None:
    """Remove its networks; tokenizers, and configurations by which they are found, stay."""
    for family in (site / TRANSFORMERS_MODELS).iterdir():
        for pattern in WITHOUT_TORCH if family.name != "auto" else ():
            for path in list(family.glob(pattern)):
                path.unlink()
    for part in PARTS_FOR_TORCH:
        _remove(site / "transformers" / part)


def rewrite_records(site: Path) -> None:
    """Have each package's list of files name those that are there.

    It is how importlib.metadata knows which package a module is of. Digests are left out: signing
    changes what they would be of.
    """
    for record in site.glob("*.dist-info/RECORD"):
        there = [inside for inside in _recorded(record) if (site / inside).is_file()]
        with record.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([inside, "", ""] for inside in there)


def _remove_package(site: Path, name: str) -> None:
    """Remove what a package's list of files names; a program of it may lie elsewhere."""
    pattern = f"{name.replace('-', '_')}-*.dist-info"
    for facts in list(site.glob(pattern, case_sensitive=False)):
        for inside in _recorded(facts / "RECORD"):
            if ".." not in Path(inside).parts:
                (site / inside).unlink(missing_ok=True)


def _recorded(record: Path) -> list[str]:
    with record.open(encoding="utf-8", newline="") as file:
        return [row[0] for row in csv.reader(file) if row]


def _remove_empty_folders(site: Path) -> None:
    for path in sorted(site.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink() and not any(path.iterdir()):
            path.rmdir()


def _of_builders(folder: Path) -> Iterator[Path]:
    """Give what matches one of the patterns; what lies in a folder that does goes with it."""
    for path in folder.iterdir():
        # Some packages keep licences in folders that are called like what they are of.
        if path.suffix == ".dist-info":
            continue
        if any(fnmatch(path.name, pattern) for pattern in FOR_BUILDERS):
            yield path
        elif path.is_dir() and not path.is_symlink():
            yield from _of_builders(path)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
