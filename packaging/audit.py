"""Audits a built app: python packaging/audit.py Paddock.app says what is wrong, a line each.

The last line says what was looked at. Needs nothing but Python and no Mac, and writes nothing. What
it cannot tell is listed in README.md.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sized
from dataclasses import asdict, dataclass
from pathlib import Path

from auditing import contents, documents, machines, python, room, shape, signing, words
from auditing.bundle import Bundle, Complaints


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that must hold, as its check says. Some need Python in the bundle."""

    name: str
    check: Callable[[Bundle], Complaints]
    of_runtime: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """Where a rule does not hold, and how."""

    rule: str
    path: str
    what: str

    def __str__(self) -> str:
        """Return it as a line."""
        return f"{self.rule}: {self.path}: {self.what}"


RULES = (
    Rule("architecture", machines.for_apple_silicon),
    Rule("minimum-macos", machines.for_the_oldest_system),
    Rule("newer-symbols", machines.without_newer_symbols),
    Rule("needs", machines.needs_inside),
    Rule("absolute-paths", machines.without_absolute_paths),
    Rule("signed", signing.signed),
    Rule("sealed", signing.sealed),
    Rule("links", shape.links_inside),
    Rule("frameworks", shape.framework_links),
    Rule("executable-files", shape.executable_files),
    Rule("modes", shape.modes),
    Rule("builders-files", shape.builders_files),
    Rule("codesigns-places", shape.codesigns_places),
    Rule("names", shape.names),
    Rule("info", words.info_keys),
    Rule("version", words.version),
    Rule("executable", words.executable, of_runtime=True),
    Rule("icon", words.icon),
    Rule("languages", words.languages),
    Rule("documents", documents.document_types),
    Rule("bytecode", python.bytecode),
    Rule("built-nowhere", python.built_nowhere),
    Rule("runtime", python.runtime, of_runtime=True),
    Rule("metal", contents.metal),
    Rule("starter", contents.starter),
    Rule("licences", contents.licences),
    Rule("python-licence", contents.pythons_licence, of_runtime=True),
    Rule("left-behind", contents.left_behind),
    Rule("resources", contents.json_whole),
    Rule("sizes", room.budgets),
)


def main() -> int:
    """Print what is wrong with the app that the arguments name; return 1 where something is."""
    options = _options()
    if not (options.app / "Contents").is_dir():
        print(f"{options.app} is no app: it has no folder Contents.", file=sys.stderr)
        return 2
    bundle = Bundle(options.app)
    rules = RULES if options.runtime else WITHOUT_RUNTIME
    found = _findings(bundle, rules)
    if options.json:
        print(json.dumps([asdict(finding) for finding in found], ensure_ascii=False, indent=2))
    else:
        for finding in found:
            print(finding)
        print(f"{len(rules)} rules, {_many(bundle.files, 'file')}, {_many(found, 'finding')}.")
    return 1 if found else 0


WITHOUT_RUNTIME = tuple(rule for rule in RULES if not rule.of_runtime)


def audit(app: Path, rules: tuple[Rule, ...] = RULES) -> list[Finding]:
    """Return all that is wrong with the bundle at app, in the order of the rules."""
    return _findings(Bundle(app), rules)


def _findings(bundle: Bundle, rules: tuple[Rule, ...]) -> list[Finding]:
    return [
        Finding(rule.name, _where(bundle, path), what)
        for rule in rules
        for path, what in rule.check(bundle)
    ]


def _where(bundle: Bundle, path: Path) -> str:
    return bundle.named(path) if path != bundle.app else bundle.app.name


def _many(things: Sized, name: str) -> str:
    return f"{len(things):,} {name}{'' if len(things) == 1 else 's'}"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Audit a built app.")
    parser.add_argument("app", type=Path, help="the .app")
    parser.add_argument("--json", action="store_true", help="print the findings as JSON")
    parser.add_argument(
        "--no-runtime",
        dest="runtime",
        action="store_false",
        help="it was built with build.py --no-runtime: skip the rules of Python itself",
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
