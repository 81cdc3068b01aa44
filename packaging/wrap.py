"""Wraps an app to be given away, and unwraps it again to see that nothing was lost.

python packaging/wrap.py dmg Paddock.app Paddock.dmg     a disk image with a link to Applications
python packaging/wrap.py zip Paddock.app Paddock.zip     an archive that keeps links and modes
python packaging/wrap.py read Paddock.dmg FOLDER         what is in either, in a new folder
    … --same-as Paddock.app                              and whether that is this app, to the bit

On a Mac the first two use Apple's own tools; the third reads what was written elsewhere.
"""

import argparse
import platform
import shutil
import stat
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from filecmp import cmp
from pathlib import Path

try:
    from iso9660 import DamagedVolumeError, read_volume, write_volume
except ModuleNotFoundError as missing:
    sys.exit(f"{missing.name} is not installed; “sh packaging/setup.sh test” does that.")

from udif import DamagedImageError, read_image, write_image

APPLICATIONS = {"Applications": "/Applications"}
# The earliest that a .zip can say: who gets it sees when it was unpacked, not when it was built.
EARLIEST = (1980, 1, 1, 0, 0, 0)
UNIX = 3
TRIES, BUSY = 8, "Resource busy"


class WrapError(Exception):
    """A file could not be wrapped or unwrapped; the sentence says why."""


# The last is what a zip asks for that Python does not know.
KNOWN_ERRORS = (
    *(WrapError, DamagedImageError, DamagedVolumeError),
    *(zipfile.BadZipFile, OSError, NotImplementedError),
)


def main() -> int:
    """Do what the arguments say; return 1 where that fails."""
    options = _options()
    try:
        if options.verb == "read":
            return _read(options)
        {"dmg": write_dmg, "zip": write_zip}[options.verb](options.app.resolve(), options.out)
        print(f"{options.out}: {options.out.stat().st_size / 1_000_000:.1f} MB")
    except KNOWN_ERRORS as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def write_dmg(app: Path, dmg: Path) -> None:
    """Write app into a disk image, beside a link to drag it onto."""
    with tempfile.TemporaryDirectory(dir=dmg.resolve().parent) as scratch:
        # The disk's own folder gets the modes of this one, and the scratch is its owner's alone.
        root = Path(scratch) / "root"
        root.mkdir()
        root.chmod(0o755)
        if platform.system() == "Darwin":
            _by_hdiutil(app, dmg, root)
            return
        shutil.copytree(app, root / app.name, symlinks=True)
        disk = Path(scratch) / "disk"
        write_volume(root, disk, name=app.stem, links=APPLICATIONS)
        write_image(disk, dmg)


def write_zip(app: Path, archive: Path) -> None:
    """Write app into an archive that the Finder unpacks as it was."""
    if platform.system() == "Darwin":
        _run(["ditto", "-c", "-k", "--keepParent", str(app), str(archive)])
        return
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in (app, *sorted(app.rglob("*"))):
            _put(packed, path, path.relative_to(app.parent).as_posix())


def unwrap(wrapped: Path, folder: Path) -> None:
    """Write into folder, which must not be there yet, what is in a .dmg or .zip.

    Raises DamagedImageError, DamagedVolumeError, WrapError.
    """
    if folder.exists():
        raise WrapError(f"{folder} is there already; name a new folder.")
    if zipfile.is_zipfile(wrapped):
        _unzip(wrapped, folder)
        return
    with tempfile.TemporaryDirectory(dir=folder.resolve().parent) as scratch:
        read_image(wrapped, Path(scratch) / "disk")
        read_volume(Path(scratch) / "disk", folder)


def differences(one: Path, other: Path) -> Iterator[str]:
    """Give what is not the same in two folders: names, kinds, modes, links and bytes."""
    names = {path.relative_to(root) for root in (one, other) for path in root.rglob("*")}
    for name in (Path(), *sorted(names)):
        seen = [_seen(root / name) for root in (one, other)]
        if seen[0] != seen[1]:
            yield f"{name}: {seen[0][0]} there, {seen[1][0]} here"
        elif seen[0][0].startswith("-") and not cmp(one / name, other / name, shallow=False):
            yield f"{name}: other bytes"


def _seen(path: Path) -> tuple[str, str]:
    """Return what a name is and may, and of a link where it leads."""
    if path.is_symlink():
        return "link", str(path.readlink())
    return (stat.filemode(path.stat().st_mode), "") if path.exists() else ("nothing", "")


def _by_hdiutil(app: Path, dmg: Path, root: Path) -> None:
    _run(["ditto", str(app), str(root / app.name)])
    for link, target in APPLICATIONS.items():
        (root / link).symlink_to(target)
    command = ["hdiutil", "create", "-volname", app.stem, "-srcfolder", str(root), "-fs", "HFS+"]
    command += ["-format", "ULFO", "-ov", str(dmg)]
    complaint = ""
    # Whatever looks into a new disk, as XProtect does, keeps hdiutil from letting go of it.
    for _ in range(TRIES):
        complaint = _complaint(command)
        if BUSY not in complaint:
            break
    _tell(command, complaint)


def _run(command: list[str]) -> None:
    _tell(command, _complaint(command))


def _tell(command: list[str], complaint: str) -> None:
    if complaint:
        raise WrapError(f"{command[0]} failed:\n{complaint}")


def _complaint(command: list[str]) -> str:
    """Run a command; return why it failed, and nothing where it did not."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    return (done.stderr or f"code {done.returncode}") if done.returncode else ""


def _put(packed: zipfile.ZipFile, path: Path, name: str) -> None:
    mode = path.lstat().st_mode
    entry = zipfile.ZipInfo(name + "/" if stat.S_ISDIR(mode) else name, EARLIEST)
    entry.create_system = UNIX
    entry.external_attr = mode << 16
    entry.compress_type = zipfile.ZIP_DEFLATED
    if stat.S_ISLNK(mode):
        packed.writestr(entry, str(path.readlink()))
    elif stat.S_ISDIR(mode):
        packed.writestr(entry, b"")
    else:
        packed.writestr(entry, path.read_bytes())


def _unzip(archive: Path, folder: Path) -> None:
    """Unpack what zipfile itself would give without links and modes."""
    with zipfile.ZipFile(archive) as packed:
        for entry in packed.infolist():
            mode, path = entry.external_attr >> 16, folder / entry.filename
            if not path.resolve().is_relative_to(folder.resolve()):
                raise WrapError(f"{entry.filename} would lie outside of {folder}.")
            path.parent.mkdir(parents=True, exist_ok=True)
            if stat.S_ISLNK(mode):
                path.symlink_to(packed.read(entry).decode())
                continue
            if entry.is_dir():
                path.mkdir(exist_ok=True)
            else:
                path.write_bytes(packed.read(entry))
            path.chmod(stat.S_IMODE(mode))


def _read(options: argparse.Namespace) -> int:
    unwrap(options.wrapped, options.folder)
    print(f"{options.folder} holds what was in {options.wrapped.name}.")
    if options.same_as is None:
        return 0
    found = list(differences(options.same_as, options.folder / options.same_as.name))
    print("\n".join(found) or f"It is {options.same_as} to the bit.")
    return 1 if found else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Wrap an app, or unwrap it again.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    for verb in ("dmg", "zip"):
        writing = verbs.add_parser(verb)
        writing.add_argument("app", type=Path)
        writing.add_argument("out", type=Path)
    reading = verbs.add_parser("read")
    reading.add_argument("wrapped", type=Path)
    reading.add_argument("folder", type=Path)
    reading.add_argument("--same-as", type=Path, help="the app that should be in it")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
