"""A bundle as an audit looks at it: read once, judged nowhere here."""

import json
import plistlib
import tomllib
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from xml.parsers.expat import ExpatError

from macho import DamagedMachOError, Image, Version, images, is_mach_o

# What a rule says: where something is wrong, and what.
type Complaint = tuple[Path, str]
type Complaints = Iterator[Complaint]

NO_PLIST = (plistlib.InvalidFileException, ExpatError, ValueError)
SYSTEM = ("/usr/lib/", "/System/Library/")


class Bundle:
    """The app at a path. What cannot be read is as if it were empty; the rules tell what fails."""

    def __init__(self, app: Path) -> None:
        self.app = app
        self.contents = app / "Contents"
        self.programs = self.contents / "MacOS"
        self.frameworks = self.contents / "Frameworks"
        self.resources = self.contents / "Resources"
        self.python = self.resources / "python"
        self.site = self.resources / "site-packages"
        self.sources = self.resources / "src"
        self.models = self.sources / "resources" / "models"
        self.licences = self.resources / "licences"

    @cached_property
    def everything(self) -> tuple[Path, ...]:
        """Return all that lies in it, by name."""
        return tuple(sorted(self.app.rglob("*")))

    @cached_property
    def links(self) -> tuple[Path, ...]:
        """Return its symbolic links."""
        return tuple(path for path in self.everything if path.is_symlink())

    @cached_property
    def folders(self) -> tuple[Path, ...]:
        """Return its folders; a link to one is none."""
        return tuple(path for path in self.everything if path.is_dir() and not path.is_symlink())

    @cached_property
    def files(self) -> tuple[Path, ...]:
        """Return its plain files: those that can be read."""
        return tuple(path for path in self.everything if path.is_file() and not path.is_symlink())

    @cached_property
    def special(self) -> tuple[Path, ...]:
        """Return what is no file, folder or link: a pipe may have nobody who writes into it."""
        apart = {*self.links, *self.folders, *self.files}
        return tuple(path for path in self.everything if path not in apart)

    @cached_property
    def images(self) -> Mapping[Path, tuple[Image, ...]]:
        """Return what is in each of its Mach-O files; nothing, in one that cannot be read."""
        return {path: read for path, read, _ in self._mach_o}

    @cached_property
    def damaged(self) -> Mapping[Path, str]:
        """Return what is wrong with each that cannot."""
        return {path: wrong for path, _, wrong in self._mach_o if wrong}

    @cached_property
    def info(self) -> Mapping[str, object]:
        """Return what Info.plist says."""
        try:
            return mapping(plistlib.loads((self.contents / "Info.plist").read_bytes()))
        except (OSError, *NO_PLIST):
            return {}

    @cached_property
    def executable(self) -> Path:
        """Return the program that a double-click starts."""
        return self.programs / str(self.info.get("CFBundleExecutable") or "Paddock")

    @cached_property
    def minimum(self) -> Version | None:
        """Return the oldest macOS that it says it runs on."""
        return version_of(str(self.info.get("LSMinimumSystemVersion", "")))

    @cached_property
    def project(self) -> Mapping[str, object]:
        """Return pyproject.toml's [project], which lies beside our sources."""
        try:
            text = (self.sources / "pyproject.toml").read_text(encoding="utf-8")
            return mapping(tomllib.loads(text).get("project"))
        except (OSError, ValueError):
            return {}

    @cached_property
    def starter(self) -> Mapping[str, str]:
        """Return what the app knows of its starter model."""
        try:
            said = json.loads((self.sources / "resources/starter.json").read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return {name: str(value) for name, value in mapping(said).items()}

    def named(self, path: Path) -> str:
        """Return where path lies, seen from the app."""
        return path.relative_to(self.app).as_posix()

    def is_program(self, path: Path) -> bool:
        """Tell whether the file at path can be started."""
        return "program" in {image.kind for image in self.images.get(path, ())}

    def has(self, path: Path) -> bool:
        """Tell whether path is there and, all links followed, in the bundle."""
        return path.exists() and path.resolve().is_relative_to(self.app.resolve())

    @cached_property
    def _mach_o(self) -> tuple[tuple[Path, tuple[Image, ...], str], ...]:
        return tuple((path, *_read(path)) for path in self.files if is_mach_o(path))


def _read(path: Path) -> tuple[tuple[Image, ...], str]:
    try:
        return images(path), ""
    except DamagedMachOError as error:
        return (), str(error) or "cannot be read"


def mapping(said: object) -> Mapping[str, object]:
    """Return what a file says where that has names; else nothing."""
    return dict(said) if isinstance(said, dict) else {}  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]


def version_of(text: str) -> Version | None:
    """Read a version of one to three numbers; others are none."""
    numbers = text.split(".")
    if len(numbers) > 3 or not all(number.isascii() and number.isdigit() for number in numbers):
        return None
    major, minor, patch, *_ = [*map(int, numbers), 0, 0]
    return major, minor, patch


def dotted(version: Version) -> str:
    """Write a version as macOS does."""
    return ".".join(map(str, version if version[2] else version[:2]))
