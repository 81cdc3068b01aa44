"""Rules of where things lie and what may be done with them, as macOS and codesign ask for it."""

import re
import stat
import unicodedata
from collections import defaultdict
from pathlib import Path

from auditing.bundle import Bundle, Complaints

FOR_BUILDERS = frozenset({".a", ".o", ".pyi", ".pyx", ".pxd", ".h", ".hpp", ".c", ".cpp", ".la"})
ARCHIVE = b"!<arch>\n"
# Below Contents. codesign takes what else lies there for code, and seals none of it.
KNOWN = frozenset(
    {"Info.plist", "PkgInfo", "MacOS", "Frameworks", "Resources", "_CodeSignature"}
    | {"CodeResources"}  # so Apple calls the ticket that notarizing a bundle puts there
)
ANY_EXECUTES = stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH
SPECIAL = stat.S_ISUID | stat.S_ISGID | stat.S_ISVTX


def links_inside(bundle: Bundle) -> Complaints:
    """Ask that links lead, by a relative path, to something in the bundle."""
    for path in bundle.links:
        target = path.readlink()
        if target.is_absolute():
            yield path, f"leads to the absolute path {target}"
        elif not path.exists():
            yield path, f"leads to {target}, which is not there"
        elif not bundle.has(path):
            yield path, f"leads to {target}, outside of the bundle"


def framework_links(bundle: Bundle) -> Complaints:
    """Ask that frameworks have one version, and links into it: else codesign knows no form."""
    for framework in bundle.folders:
        if framework.suffix == ".framework":
            yield from _framework(framework)


def _framework(framework: Path) -> Complaints:
    versions = framework / "Versions"
    current = versions / "Current"
    if not current.is_symlink() or not current.is_dir():
        yield framework, "has no link Versions/Current to a version"
        return
    others = [path for path in versions.iterdir() if path.name != current.readlink().name]
    if others != [current]:
        yield framework, "has more than one version"
    for name in (framework.stem, "Resources"):
        if not (framework / name).is_symlink():
            yield framework, f"has no link {name}"
    if not (framework / "Resources" / "Info.plist").is_file():
        yield framework, "has no Resources/Info.plist"
    for path in sorted(framework.iterdir()):
        if path != versions and not _leads_into(path, "Versions/Current"):
            yield path, "is no link into Versions/Current"


def _leads_into(path: Path, folder: str) -> bool:
    return path.is_symlink() and path.readlink() == Path(folder) / path.name


def executable_files(bundle: Bundle) -> Complaints:
    """Ask that only code may be executed, and that programs lie where a bundle has them."""
    for path in bundle.files:
        kinds = {image.kind for image in bundle.images.get(path, ())}
        may = bool(path.stat().st_mode & ANY_EXECUTES)
        if may and not kinds and path not in bundle.damaged:
            yield path, "may be executed, and is no Mach-O"
        if "program" in kinds and path.parent != bundle.programs:
            yield path, "is a program outside of Contents/MacOS"
        if path.parent == bundle.programs and not may:
            yield path, "may not be executed"


def modes(bundle: Bundle) -> Complaints:
    """Ask that all can read everything, and that only its owner may change it."""
    for path in (bundle.app, *bundle.files, *bundle.folders, *bundle.special):
        mode = path.stat().st_mode
        needed = 0o555 if path.is_dir() else 0o444
        if mode & needed != needed:
            yield path, f"cannot be read by everyone: {stat.filemode(mode)}"
        if mode & (stat.S_IWGRP | stat.S_IWOTH | SPECIAL):
            yield path, f"gives away too much: {stat.filemode(mode)}"
        if not (path.is_dir() or stat.S_ISREG(mode)):
            yield path, "is neither file, folder nor link"


def builders_files(bundle: Bundle) -> Complaints:
    """Ask that nothing is there that only a compiler or a type checker reads."""
    for path in bundle.files:
        kinds = {image.kind for image in bundle.images.get(path, ())}
        if path.suffix in FOR_BUILDERS or "object" in kinds or _begins(path, ARCHIVE):
            yield path, "is only for building upon it"


def codesigns_places(bundle: Bundle) -> Complaints:
    """Ask that there is only code where codesign looks for code, and no folder with a dot."""
    for path in bundle.contents.iterdir() if bundle.contents.is_dir() else ():
        if path.name not in KNOWN:
            yield path, "does not belong there"
    for path in (*bundle.programs.rglob("*"), *bundle.frameworks.rglob("*")):
        is_folder = path.is_dir() and not path.is_symlink()
        if is_folder and "." in path.name:
            yield path, "has a dot in its name, so codesign takes it for a bundle"
        elif not is_folder and path not in bundle.images:
            yield path, "is no Mach-O"


def names(bundle: Bundle) -> Complaints:
    """Ask that no two names are one to a Mac's disk, which tells neither case nor accents' forms.

    Nor does one have a character that the Finder or a .zip cannot keep.
    """
    same: defaultdict[str, list[Path]] = defaultdict(list)
    for path in bundle.everything:
        same[unicodedata.normalize("NFC", bundle.named(path)).casefold()].append(path)
        if re.search(r"[\x00-\x1f:\\]", path.name):
            yield path, "has a character in its name that not every disk can hold"
    for paths in same.values():
        for path in paths[1:]:
            yield path, f"is {paths[0].name} to a Mac's disk"


def _begins(path: Path, magic: bytes) -> bool:
    with path.open("rb") as file:
        return file.read(len(magic)) == magic
