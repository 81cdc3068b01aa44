"""Rules of what is compiled: for which Macs it is, and whether it finds there what it needs."""

from collections.abc import Iterator
from pathlib import Path

from auditing.bundle import SYSTEM, Bundle, Complaints, dotted
from auditing.newer import introduced
from macho import ARM64, MACOS, Image, Need

BESIDE, PROGRAM, SEARCHED = "@loader_path/", "@executable_path/", "@rpath/"


def for_apple_silicon(bundle: Bundle) -> Complaints:
    """Ask that each is for Macs with Apple silicon, and for nothing else."""
    for path, wrong in bundle.damaged.items():
        yield path, f"is damaged: {wrong}"
    for path, images in bundle.images.items():
        processors = [image.arch for image in images]
        if processors != [ARM64] and path not in bundle.damaged:
            yield path, f"is for {' and '.join(processors) or 'no 64-bit processor'}, not for arm64"
        for image in images:
            if image.platform != MACOS:
                yield path, f"is for platform {image.platform}, not for macOS"


def for_the_oldest_system(bundle: Bundle) -> Complaints:
    """Ask that each runs on the oldest macOS that Info.plist names."""
    for path, image in _each(bundle):
        if image.minimum is None:
            yield path, "does not say from which macOS on it runs"
        elif bundle.minimum is not None and image.minimum > bundle.minimum:
            yield path, f"needs macOS {dotted(image.minimum)}, later than LSMinimumSystemVersion"


def without_newer_symbols(bundle: Bundle) -> Complaints:
    """Ask that none takes from the system what the oldest macOS lacks: dyld would refuse it."""
    for path, image in _each(bundle):
        for wanted in image.imports:
            since = None if wanted.weak else introduced(wanted.name, wanted.library)
            if since is not None and bundle.minimum is not None and since > bundle.minimum:
                yield path, f"imports {wanted.name}, which macOS has since {dotted(since)}"


def needs_inside(bundle: Bundle) -> Complaints:
    """Ask that each library that one needs is the system's, or is found in the bundle."""
    for path, image in _each(bundle):
        for need in image.needs:
            if _is_of_no_place(need.name):
                yield path, f"needs {need.name}, which is looked for where it is started from"
            elif need.name.startswith("@") and not _is_found(need, path, image, bundle=bundle):
                yield path, f"needs {need.name}, which is not in the bundle"
        for rpath in filter(_is_of_no_place, image.rpaths):
            yield path, f"searches {rpath}, which depends on where it is started from"


def without_absolute_paths(bundle: Bundle) -> Complaints:
    """Ask that none names a folder of a computer, but for the system's own libraries."""
    for path, image in _each(bundle):
        said = [("needs", need.name) for need in image.needs]
        said += [("searches", rpath) for rpath in image.rpaths]
        if image.name is not None:
            said.append(("is called", image.name))
        for verb, name in said:
            if name.startswith("/") and not name.startswith(SYSTEM):
                yield path, f"{verb} {name}"
            elif verb == "searches" and name.startswith("@") and _is_outside(name, path, bundle):
                yield path, f"searches {name}, which lies outside of the bundle"


def _each(bundle: Bundle) -> Iterator[tuple[Path, Image]]:
    for path, images in bundle.images.items():
        for image in images:
            yield path, image


def _is_found(need: Need, path: Path, image: Image, *, bundle: Bundle) -> bool:
    if not need.name.startswith(SEARCHED):
        return bundle.has(_from(need.name, path, bundle))
    name = need.name.removeprefix(SEARCHED)
    return any(bundle.has(folder / name) for folder in _searched(path, image, bundle))


def _searched(path: Path, image: Image, bundle: Bundle) -> Iterator[Path]:
    """Give where dyld looks for path's @rpath: as it says itself, then as the program does."""
    for rpath in image.rpaths:
        yield _from(rpath, path, bundle)
    for program in bundle.images.get(bundle.executable, ()):
        for rpath in program.rpaths:
            yield _from(rpath, bundle.executable, bundle)


def _from(name: str, path: Path, bundle: Bundle) -> Path:
    """Return the path that name means in the file at path."""
    for beginning, folder in ((BESIDE, path.parent), (PROGRAM, bundle.programs)):
        if f"{name}/".startswith(beginning):
            return folder / name.removeprefix(beginning.rstrip("/")).lstrip("/")
    return Path(name)


def _is_of_no_place(name: str) -> bool:
    """Tell whether dyld would read a name from the folder that a program happens to be in."""
    return not name.startswith(("/", "@"))


def _is_outside(rpath: str, path: Path, bundle: Bundle) -> bool:
    return not _from(rpath, path, bundle).resolve().is_relative_to(bundle.app.resolve())
