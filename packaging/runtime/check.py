"""Checks a cross-built CPython as far as that goes without a Mac: by reading it, not by running it.

`python packaging/runtime/check.py FOLDER [--wheels FOLDER] [--built-in FOLDER]`: what build.sh
made; packages installed for macOS that are to find Python's symbols in it; and the folder that it
was built in, which nothing may tell. A line for each finding; exit code 1 where there are any.
"""

import argparse
import os
import runpy
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from auditing.newer import OF_C
from bundle.facts import read_facts
from macho import ANYWHERE, ARM64, Image, found_in

NAME = "@rpath/libpython3.13.dylib"
SYSTEM = "/usr/lib/libSystem.B.dylib"
MINIMUM = tuple(int(part) for part in read_facts().minimum_macos.split("."))
# What zig's list of the system's symbols has of newer ones, and a configure may so find.
NEWER = {symbol for symbol, since in OF_C.items() if since[: len(MINIMUM)] > MINIMUM}
WRITE_AND_RUN = 2 | 4
# Of Apple's frameworks and the terminal: _scproxy.py stands in for the first of them.
LEFT_OUT = {"_scproxy", "_tkinter", "readline", "_curses", "_curses_panel", "_dbm", "_gdbm"}
# What no build for macOS has.
ELSEWHERE = {"ossaudiodev", "spwd", "nis"}


def main() -> int:
    """Print what is wrong with a built CPython; return the exit code."""
    parser = argparse.ArgumentParser(description="Check a cross-built CPython by reading it.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--wheels", type=Path)
    parser.add_argument("--built-in", type=Path)
    options = parser.parse_args()
    findings = list(_findings(options))
    for finding in findings:
        sys.stdout.write(f"{finding}\n")
    sys.stdout.write(f"{len(findings)} findings\n")
    return bool(findings)


def _findings(options: argparse.Namespace) -> Iterator[str]:
    images = dict(_images(options.folder))
    libpython = images[options.folder / "lib" / "libpython3.13.dylib"]
    if libpython.name != NAME:
        yield f"libpython is named {libpython.name}, not {NAME}"
    yield from _missing_modules(options.folder / "lib" / "python3.13")
    for path, image in images.items():
        yield from _unfit(path.name, image)
    yield from _missing_symbols(images, libpython)
    if options.wheels:
        yield from _missing_symbols(dict(_images(options.wheels)), libpython)
    if options.built_in:
        yield from _telling(options.folder, os.fsencode(options.built_in.resolve()))


def _images(folder: Path) -> Iterator[tuple[Path, Image]]:
    """Give the parts for Apple silicon of all that is linked."""
    for path, images in found_in(folder):
        for image in images:
            if image.arch == ARM64 and image.kind != "object":
                yield path, image


def _missing_modules(library: Path) -> Iterator[str]:
    """Ask the build's own account of each extension whether it is there."""
    (account,) = library.glob("_sysconfigdata_*.py")
    values = runpy.run_path(str(account))["build_time_vars"]
    shared = {path.name.split(".")[0] for path in (library / "lib-dynload").glob("*.so")}
    built_in = set(values["MODBUILT_NAMES"].split())
    for name in values["MODSHARED_NAMES"].split():
        if name not in shared:
            yield f"module {name} is not in lib-dynload"
    for key, state in values.items():
        name = key.removeprefix("MODULE_").removesuffix("_STATE").lower()
        if not key.startswith("MODULE_") or not key.endswith("_STATE") or name in ELSEWHERE:
            continue
        if state == "missing" or (state == "n/a" and name not in LEFT_OUT):
            yield f"module {name} was not built: {state}"
    if not {"_ssl", "_ctypes", "_sqlite3", "zlib", "_bz2", "_lzma"} <= shared | built_in:
        yield "a module that needs a library was not built"


def _unfit(name: str, image: Image) -> Iterator[str]:
    if image.minimum is None or image.minimum[: len(MINIMUM)] > MINIMUM:
        yield f"{name} needs macOS {image.minimum}"
    if image.signature is None:
        yield f"{name} is not signed"
    if image.rpaths:
        yield f"{name} searches {image.rpaths}"
    strange = {need.name for need in image.needs} - {SYSTEM, NAME}
    yield from (f"{name} needs {need}" for need in sorted(strange))
    newer = {each.name for each in image.imports if not each.weak} & NEWER
    yield from (f"{name} asks a newer macOS for {symbol}" for symbol in sorted(newer))
    for segment in image.segments:
        if segment.allowed & WRITE_AND_RUN == WRITE_AND_RUN:
            yield f"{name} has a part that may be written and run: {segment.name}"


def _missing_symbols(images: dict[Path, Image], libpython: Image) -> Iterator[str]:
    """Find what images expect of whoever has it, that neither Python nor themselves have."""
    for path, image in images.items():
        wanted = {each.name for each in image.imports if each.library == ANYWHERE and not each.weak}
        for symbol in sorted(wanted - libpython.exports - image.exports):
            yield f"{path.name} finds no {symbol}"


def _telling(folder: Path, place: bytes) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and place in path.read_bytes():
            yield f"{path.relative_to(folder)} tells where it was built"


if __name__ == "__main__":
    sys.exit(main())
