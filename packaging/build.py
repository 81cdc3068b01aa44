"""Assembles Paddock.app on a Mac or on Linux: python packaging/build.py --help says how."""

import argparse
import shutil
import time
from collections.abc import Callable
from pathlib import Path

from bundle import (
    bytecode,
    frameworks,
    icon,
    licences,
    plist,
    qt,
    runtime,
    settling,
    sizes,
    sources,
)
from bundle import launcher as launchers
from bundle.facts import ROOT, Facts, Layout, read_facts
from bundle.thinning import thin
from bundle.trimming import rewrite_records, trim_packages, trim_transformers
from bundle.wheels import install_wheels

LOCK = ROOT / "packaging" / "locks" / "macos.lock"
KEPT = ROOT / "build"


def main() -> None:
    """Build what the arguments say, and tell what takes the room."""
    options = _options()
    facts = read_facts()
    begun = time.monotonic()
    layout = Layout(options.out.resolve() / f"{facts.name}.app")
    shutil.rmtree(layout.app, ignore_errors=True)
    assemble(layout, facts, options)
    print(sizes.table(layout))
    print(f"{layout.app} took {time.monotonic() - begun:.0f} s.")


def assemble(layout: Layout, facts: Facts, options: argparse.Namespace) -> None:
    """Do every step, in the order in which they need each other."""
    words = layout.sources / "resources" / "words"
    languages = plist.languages_of(ROOT / "resources" / "words")
    layout.resources.mkdir(parents=True)
    with_runtime = None if options.no_runtime else (options.runtime or _pinned_runtime())
    if with_runtime is not None:
        _step("Python", lambda: runtime.copy_runtime(with_runtime, layout))
        _step("launcher", lambda: _add_launcher(layout, facts, with_runtime))
    _step("wheels", lambda: install_wheels(LOCK, KEPT / "wheels", site=layout.site))
    _step("our sources", lambda: sources.copy_sources(ROOT, layout.sources))
    _step("words", lambda: sources.compile_words(ROOT, words))
    _step("starter model", lambda: sources.put_starter(_starter(options), layout.sources))
    _step("trimming", lambda: _trim(layout, options, languages=languages))
    _step("licences", lambda: licences.collect_licences(layout))
    _step("thinning", lambda: thin(layout.app))
    _step("frameworks", lambda: frameworks.link_frameworks(layout.site))
    _step("icon", lambda: _write_icon(layout))
    plist.write_plist(layout, facts, languages=languages)
    _step("bytecode", lambda: bytecode.compile_bytecode(layout.resources))
    settling.settle(layout)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Assemble Paddock.app.")
    python = parser.add_mutually_exclusive_group()
    python.add_argument(
        "--runtime", type=Path, help="the folder of a CPython for Macs; else the pinned one is got"
    )
    python.add_argument("--no-runtime", action="store_true", help="without Python and launcher")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where the app is put")
    parser.add_argument("--starter", type=Path, help="the starter model; else it is got")
    parser.add_argument(
        "--whole-transformers", action="store_true", help="also what of it needs torch"
    )
    return parser.parse_args()


def _step(name: str, work: Callable[[], object]) -> None:
    begun = time.monotonic()
    work()
    print(f"{name}: {time.monotonic() - begun:.1f} s", flush=True)


def _pinned_runtime() -> Path:
    return runtime.fetched(runtime.read_pin(), KEPT / "runtime")


def _add_launcher(layout: Layout, facts: Facts, python: Path) -> None:
    launchers.add_launcher(layout.contents, python, name=facts.name, minimum=facts.minimum_macos)


def _starter(options: argparse.Namespace) -> Path:
    return options.starter or sources.fetched_starter(ROOT, KEPT / "home")


def _trim(layout: Layout, options: argparse.Namespace, *, languages: list[str]) -> None:
    trim_packages(layout.site)
    if not options.whole_transformers:
        trim_transformers(layout.site)
    qt.trim_qt(layout.site, qt.modules_used(layout.sources / "app"), languages=languages)
    rewrite_records(layout.site)


def _write_icon(layout: Layout) -> None:
    drawings = ROOT / "resources"
    icon.write_icon(
        drawings / "paddock.svg",
        drawings / "paddock_small.svg",
        icon=layout.resources / plist.ICON,
    )


if __name__ == "__main__":
    main()
