"""What the bundle is called, for which macOS it is, and where each of its parts lies."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PYTHON = "3.13"
# What a wheel must be for: pip takes what is for older ones as well, and for both processors.
WHEEL_PLATFORM = "macosx_15_0_arm64"


@dataclass(frozen=True, slots=True)
class Facts:
    """What Info.plist says of the app."""

    name: str
    version: str
    identifier: str
    minimum_macos: str
    category: str
    copyright: str


def read_facts(root: Path = ROOT) -> Facts:
    """Read them from pyproject.toml, where each is written once, and from LICENSE."""
    said = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    bundle = said["tool"]["paddock"]["bundle"]
    licence = (root / "LICENSE").read_text(encoding="utf-8")
    return Facts(
        name=bundle["name"],
        version=said["project"]["version"],
        identifier=bundle["identifier"],
        minimum_macos=bundle["minimum-macos"],
        category=bundle["category"],
        copyright=next(line for line in licence.splitlines() if line.startswith("Copyright")),
    )


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the parts of the bundle at app lie."""

    app: Path

    @property
    def contents(self) -> Path:
        """Return the one folder of a bundle."""
        return self.app / "Contents"

    @property
    def programs(self) -> Path:
        """Return where the launcher lies; codesign lets no data lie beside it."""
        return self.contents / "MacOS"

    @property
    def frameworks(self) -> Path:
        """Return where libpython lies; nothing with a dot in a folder's name may."""
        return self.contents / "Frameworks"

    @property
    def resources(self) -> Path:
        """Return where all else lies."""
        return self.contents / "Resources"

    @property
    def library(self) -> Path:
        """Return Python's own library."""
        return self.resources / "python" / "lib" / f"python{PYTHON}"

    @property
    def site(self) -> Path:
        """Return what is installed from wheels."""
        return self.resources / "site-packages"

    @property
    def sources(self) -> Path:
        """Return our own code, with its resources beside it as in the checkout."""
        return self.resources / "src"

    @property
    def licences(self) -> Path:
        """Return what whoever gets the bundle must get with it."""
        return self.resources / "licences"
