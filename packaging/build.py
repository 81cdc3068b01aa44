"""Assembles Paddock.app on a Mac or on Linux: python packaging/build.py --help says how."""

import argparse
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

try:
    from bundle import (
        bytecode,
        frameworks,
        icon,
        launcher,
        licences,
        plist,
        qt,
        runtime,
        sealing,
        settling,
        sizes,
        sources,
    )
except ModuleNotFoundError as missing:
    sys.exit(f"{missing.name} is not installed; “sh packaging/setup.sh test” does that.")

from bundle.facts import ROOT, Facts, Layout, read_facts
from bundle.thinning import thin
from bundle.trimming import rewrite_records, trim_packages, trim_transformers
from bundle.wheels import install_wheels

KEPT = ROOT / "build"
# Each has a sentence of its own; pip and others have said theirs before they ended.
KNOWN_ERRORS = (
    bytecode.WrongPythonError,
    launcher.LauncherError,
    licences.MissingLicenceError,
    runtime.WrongRuntimeError,
    sealing.SealingError,
    sources.WrongStarterError,
    subprocess.CalledProcessError,
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What to assemble from: without runtime, neither Python nor the launcher is in it."""

    lock: Path
    wheels: Path
    runtime: Path | None
    starter: Path
    whole_transformers: bool = False


def main() -> int:
    """Build what the arguments say, and tell what takes the room; return 1 where that fails."""
    options = _options()
    facts = read_facts()
    app = options.out.resolve() / f"{facts.name}.app"
    begun = time.monotonic()
    try:
        build(app, facts, _plan(options))
    except KNOWN_ERRORS as error:
        print(error, file=sys.stderr)
        return 1
    print(sizes.table(Layout(app)))
    print(f"{app} took {time.monotonic() - begun:.0f} s.")
    return 0


def build(app: Path, facts: Facts, plan: Plan) -> None:
    """Have the whole app lie at app; what lay there stays until then."""
    if plan.runtime is not None:
        sealing.check()  # now, and not when all else is done
    unfinished = app.parent / "unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    assemble(Layout(unfinished / app.name), facts, plan)
    shutil.rmtree(app, ignore_errors=True)
    (unfinished / app.name).rename(app)
    unfinished.rmdir()


def assemble(layout: Layout, facts: Facts, plan: Plan) -> None:
    """Do every step, in the order in which they need each other."""
    words = layout.sources / "resources" / "words"
    languages = plist.languages_of(ROOT / "resources" / "words")
    icon_file = layout.resources / plist.ICON
    layout.resources.mkdir(parents=True)
    if plan.runtime is not None:
        _add_python(layout, facts, plan.runtime)
    _step("wheels", lambda: install_wheels(plan.lock, plan.wheels, site=layout.site))
    _step("our sources", lambda: sources.copy_sources(ROOT, layout.sources))
    _step("words", lambda: sources.compile_words(ROOT, words))
    _step("starter model", lambda: sources.put_starter(plan.starter, layout.sources))
    _step("trimming", lambda: _trim(layout, plan, languages=languages))
    _step("licences", lambda: licences.collect_licences(layout))
    _step("thinning", lambda: thin(layout.app))
    _step("frameworks", lambda: frameworks.link_frameworks(layout.site))
    _step("icon", lambda: icon.write_icon(ROOT / "resources", icon=icon_file))
    plist.write_plist(layout, facts, languages=languages)
    _step("bytecode", lambda: bytecode.compile_bytecode(layout.resources))
    if plan.runtime is not None:
        _step("seal", lambda: sealing.seal(layout.app))
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


def _plan(options: argparse.Namespace) -> Plan:
    """Get what the options leave to be got."""
    python = None
    if not options.no_runtime:
        python = options.runtime or runtime.fetched(runtime.read_pin(), KEPT / "runtime")
    return Plan(
        lock=ROOT / "packaging" / "locks" / "macos.lock",
        wheels=KEPT / "wheels",
        runtime=python,
        starter=options.starter or sources.fetched_starter(ROOT, KEPT / "home"),
        whole_transformers=options.whole_transformers,
    )


def _step(name: str, work: Callable[[], object]) -> None:
    begun = time.monotonic()
    work()
    print(f"{name}: {time.monotonic() - begun:.1f} s", flush=True)


def _add_python(layout: Layout, facts: Facts, python: Path) -> None:
    program = {"name": facts.name, "minimum": facts.minimum_macos}
    _step("Python", lambda: runtime.copy_runtime(python, layout))
    _step("launcher", lambda: launcher.add_launcher(layout.contents, python, **program))


def _trim(layout: Layout, plan: Plan, *, languages: list[str]) -> None:
    trim_packages(layout.site)
    if not plan.whole_transformers:
        trim_transformers(layout.site)
    qt.trim_qt(layout.site, qt.modules_used(layout.sources / "app"), languages=languages)
    rewrite_records(layout.site)


if __name__ == "__main__":
    sys.exit(main())
