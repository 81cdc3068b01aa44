"""Collects under which licence each part of the bundle comes, as most of them ask for."""

import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from email.parser import Parser
from pathlib import Path

from bundle.facts import PYTHON, ROOT, Layout

TEXTS = ROOT / "packaging" / "licences"
PATTERNS = ("licen[cs]e*", "copying*", "notice*", "authors*")


@dataclass(frozen=True, slots=True)
class Supplied:
    """What comes from our own folder of texts, and whose it is where they do not say."""

    texts: tuple[str, ...]
    holder: str = ""


# Their wheels carry none.
SUPPLIED: Mapping[str, Supplied] = {
    "latex2mathml": Supplied(("MIT",), "Copyright (c) Ronie Martinez"),
    "pyside6-essentials": Supplied(("Qt", "LGPL-3.0-only", "GPL-3.0-only")),
    "sentencepiece": Supplied(("Apache-2.0",), "Copyright Google LLC"),
    "shiboken6": Supplied(("Qt", "LGPL-3.0-only", "GPL-3.0-only")),
    "tokenizers": Supplied(("Apache-2.0",), "Copyright The HuggingFace Inc. team"),
}
# Fonts inside of packages, whose own licences do not speak of them.
FONTS: Mapping[str, str] = {"ziafont": "DejaVu", "ziamath": "STIX"}


@dataclass(frozen=True, slots=True)
class Part:
    """One line of the list: what it is called, which one it is, and its licence in short."""

    name: str
    version: str
    licence: str


class MissingLicenceError(Exception):
    """A package's licence is not known."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} carries no licence; find its text, and name it in licences.py.")


def collect_licences(layout: Layout, *, root: Path = ROOT, texts: Path = TEXTS) -> list[Part]:
    """Fill the bundle's folder of licences: a folder a part, and a list of them.

    Raises MissingLicenceError.
    """
    parts = [_ours(layout, root), *_packages(layout, texts)]
    if layout.library.exists():
        parts.append(_python(layout, texts))
    if (layout.sources / "resources" / "models").exists():
        parts.append(_starter(layout, texts))
    lines = "".join(f"{part.name} {part.version}: {part.licence}\n" for part in parts)
    (layout.licences / "README.txt").write_text(lines, encoding="utf-8")
    return parts


def _ours(layout: Layout, root: Path) -> Part:
    folder = _folder(layout, "Paddock")
    shutil.copyfile(root / "LICENSE", folder / "LICENSE")
    return Part("Paddock", "", "MIT")


def _packages(layout: Layout, texts: Path) -> Iterator[Part]:
    for facts in sorted(layout.site.glob("*.dist-info"), key=lambda path: path.name.lower()):
        said = Parser().parsestr((facts / "METADATA").read_text(encoding="utf-8"))
        name = str(said["Name"])
        folder = _folder(layout, name)
        carried = _carried(facts)
        for inside, file in carried.items():
            (folder / inside).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, folder / inside)
        if not carried:
            _supply(name, folder, texts)
        if name in FONTS:
            shutil.copyfile(texts / f"{FONTS[name]}.txt", folder / f"{FONTS[name]}.txt")
        yield Part(name, str(said["Version"]), _in_short(said))


def _carried(facts: Path) -> dict[Path, Path]:
    """Return the licences that a wheel has: where a newer one keeps them, or beside its facts."""
    new = facts / "licenses"
    found = {file.relative_to(new): file for file in new.rglob("*") if file.is_file()}
    for pattern in PATTERNS:
        for file in facts.glob(pattern, case_sensitive=False):
            if file.is_file():
                found.setdefault(Path(file.name), file)
    return found


def _supply(name: str, folder: Path, texts: Path) -> None:
    supplied = SUPPLIED.get(name.lower().replace("_", "-"))
    if supplied is None:
        raise MissingLicenceError(name)
    for text in supplied.texts:
        shutil.copyfile(texts / f"{text}.txt", folder / f"{text}.txt")
    if supplied.holder:
        (folder / "COPYRIGHT").write_text(f"{supplied.holder}\n", encoding="utf-8")


def _in_short(said: Message) -> str:
    """Return what a package says of its licence, in the newest of the three ways there are."""
    short = said["License-Expression"] or said["License"] or ""
    classes = [
        str(line).rpartition(" :: ")[2]
        for line in said.get_all("Classifier", [])
        if str(line).startswith("License :: ")
    ]
    # Some have the whole text where its name belongs.
    return short if short and "\n" not in short else ", ".join(classes) or "see its text"


def _python(layout: Layout, texts: Path) -> Part:
    folder = _folder(layout, "Python")
    # Its own text, and those of what was built into it, as its documentation has them.
    shutil.copyfile(texts / "CPython.txt", folder / "CPython.txt")
    own = layout.library / "LICENSE.txt"
    if own.exists():
        shutil.copyfile(own, folder / "LICENSE.txt")
    return Part("Python", PYTHON, "PSF-2.0")


def _starter(layout: Layout, texts: Path) -> Part:
    about = layout.sources / "resources" / "starter.json"
    pin = json.loads(about.read_text(encoding="utf-8"))
    folder = _folder(layout, pin["name"])
    shutil.copyfile(texts / f"{pin['license']}.txt", folder / f"{pin['license']}.txt")
    return Part(pin["name"], "", pin["license"])


def _folder(layout: Layout, name: str) -> Path:
    folder = layout.licences / name
    folder.mkdir(parents=True)
    return folder
