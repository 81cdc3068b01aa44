"""Where the bundle lies that this Paddock was started from, and where it should lie."""

import os
import plistlib
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path
from typing import cast
from xml.parsers.expat import ExpatError

import psutil

# What macOS puts a downloaded app below, as long as nobody has moved it: another folder each time.
TRANSLOCATED = "AppTranslocation"


def _is_read_only(place: Path) -> bool:
    try:
        return bool(os.statvfs(place).f_flag & os.ST_RDONLY)
    except OSError:
        return False


@dataclass(frozen=True, slots=True)
class Disk:
    """Where things lie on a Mac."""

    applications: Path = Path("/Applications")
    volumes: Path = Path("/Volumes")
    home: Path = field(default_factory=Path.home)
    is_read_only: Callable[[Path], bool] = _is_read_only


class Obstacle(Enum):
    """What is where the bundle should be, that is not to be replaced just so."""

    OPEN = auto()
    NEWER = auto()  # or nobody knows how old it is


def bundle_of(executable: Path) -> Path | None:
    """Return the bundle whose program this is, None where it is in none."""
    contents = executable.parent.parent
    inside = executable.parent.name == "MacOS" and contents.name == "Contents"
    return contents.parent if inside and contents.parent.suffix == ".app" else None


def is_astray(bundle: Path, disk: Disk) -> bool:
    """Tell whether a bundle lies where it will not stay: on a disk image, or among downloads."""
    if TRANSLOCATED in bundle.parts:
        # What macOS runs from elsewhere may be the very one that lies where it should.
        return not any(_is_same(bundle, each / bundle.name) for each in folders_of(disk))
    if bundle.is_relative_to(disk.home / "Downloads"):
        return True
    # A disk of one's own is among the volumes, too, and may be where somebody keeps their apps.
    return bundle.is_relative_to(disk.volumes) and disk.is_read_only(bundle)


def target_of(bundle: Path, disk: Disk) -> Path:
    """Return where a bundle should lie: for all who use this Mac, or else for its user alone."""
    for_all, own = folders_of(disk)
    return (for_all if os.access(for_all, os.W_OK) else own) / bundle.name


def folders_of(disk: Disk) -> tuple[Path, Path]:
    """Return where apps lie: those of all, and those of this user alone."""
    return disk.applications, disk.home / "Applications"


def obstacle(bundle: Path, target: Path) -> Obstacle | None:
    """Return why a bundle is not to take a place just so, None where nothing speaks against it."""
    if not os.path.lexists(target):
        return None
    if is_open(target):
        return Obstacle.OPEN
    ours, theirs = _number(bundle), _number(target)
    return None if ours and theirs and theirs <= ours else Obstacle.NEWER


def is_open(bundle: Path) -> bool:
    """Tell whether a program of a bundle runs."""
    # The system says where a program truly lies, whatever it was called by; and most disks of a Mac
    # take a name in capitals and one without for the same.
    place = Path(os.path.realpath(bundle).casefold())
    programs = (process.info["exe"] for process in psutil.process_iter(["exe"]))
    return any(Path(each.casefold()).is_relative_to(place) for each in programs if each)


def version_of(bundle: Path) -> str:
    """Return the version that a bundle has, "" where it has none."""
    try:
        said: object = plistlib.loads((bundle / "Contents" / "Info.plist").read_bytes())
    except (OSError, ValueError, ExpatError):
        return ""
    if not isinstance(said, dict):
        return ""
    return str(cast("dict[str, object]", said).get("CFBundleShortVersionString", ""))


def _is_same(bundle: Path, target: Path) -> bool:
    version = version_of(bundle)
    return bool(version) and version == version_of(target)


def _number(bundle: Path) -> tuple[int, ...]:
    parts = version_of(bundle).split(".")
    return tuple(map(int, parts)) if all(each.isdecimal() for each in parts) else ()
