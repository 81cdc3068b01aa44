"""Removes a model that Paddock got: the files that its manifest names, and nothing besides."""

import time
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from app import paths
from app.domain.local_model import is_projector
from app.hub import manifest
from app.hub.locked import LOOK_S, Lock
from app.library.beginnings import beginning
from app.library.errors import GoneError, LibraryError
from app.library.found import Found
from app.library.manifested import folder_of, manifest_of, place_of
from app.library.starter import starter_file
from app.words import tr

# How a file begins that macOS writes beside another one, as “._name”, on disks of other systems.
APPLE_DOUBLE = bytes.fromhex("00051607")


class UnremovedError(LibraryError):
    """A part of it is still there."""

    def __init__(self, name: str, fault: str) -> None:
        super().__init__(
            tr(
                "{name} could not be removed whole ({error}). See that Paddock may write to its "
                "folder, and remove it again.",
                name=name,
                error=fault,
            )
        )


class ShippedError(LibraryError):
    """It is a part of Paddock."""

    def __init__(self, name: str) -> None:
        super().__init__(
            tr("{name} is a part of Paddock, so it stays as long as Paddock.", name=name)
        )


def remove(found: Found, home: Path) -> None:
    """Remove a model's files. Raises LibraryError where some of them stay."""
    if paths.shipped_models() in found.path.parents:
        raise ShippedError(found.path.name)
    with _placing(paths.models_folder(home)):
        _remove(found, home)


@contextmanager
def _placing(models: Path) -> Generator[None]:
    """Have no download put its files into place meanwhile; where none was ever, nobody does."""
    lock = Lock(models / ".downloads" / "placing.lock")
    try:
        while not lock.take():
            time.sleep(LOOK_S)
    except OSError:
        yield
        return
    try:
        yield
    finally:
        lock.leave()


def _remove(found: Found, home: Path) -> None:
    if found.path == starter_file(home):
        _removed([found.path], found)
        return
    said, folder = manifest_of(found, home), folder_of(found, home)
    if said is None or folder is None:  # it went meanwhile
        raise GoneError(found.path)
    named = {file.path: place_of(folder, file.path) for file in said.files}
    places = {name: path for name, path in named.items() if path and _is_inside(path, folder)}
    own = _own(found, places)
    gone = {name for name in named if places.get(name) in {None, *own}}
    _removed(own, found)
    left = said.without(gone)
    try:
        # It goes last: until then, what is left can be found, and removed again.
        if left.files:
            manifest.write(folder, left)
        else:
            (folder / manifest.NAME).unlink(missing_ok=True)
    except OSError as error:
        raise UnremovedError(found.path.name, error.strerror or str(error)) from error
    _clear([path.parent for path in own], paths.models_folder(home))


def _own(found: Found, places: Mapping[str, Path]) -> list[Path]:
    """Choose what goes with a model: all, unless another model lies in the same folder."""
    if found.is_folder:
        own = [path for path in places.values() if path.suffix.lower() != ".gguf"]
    else:
        own = [path for path in places.values() if path in found.files]
    if any(_is_model(path) for path in places.values() if path not in own):
        return own
    return list(places.values())


def _is_model(path: Path) -> bool:
    """Tell whether a file that stays is one to be opened, be it by itself or with its folder."""
    return path.suffix.lower() in {".gguf", ".safetensors"} and not is_projector(path)


def _is_inside(path: Path, folder: Path) -> bool:
    """Tell whether no link on the way leads out of the folder."""
    try:
        return path.parent.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a link to itself
        return False


def _removed(files: Sequence[Path], found: Found) -> None:
    """Remove files, as many as can be; raises UnremovedError where one stays."""
    fault = ""
    for file in files:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            fault = error.strerror or str(error)
    if fault:
        raise UnremovedError(found.path.name, fault)


def _clear(folders: Sequence[Path], models: Path) -> None:
    """Remove folders that are empty now, and those above them up to the folder of models."""
    for first in sorted(set(folders), key=lambda each: len(each.parts), reverse=True):
        folder = first
        with suppress(OSError):  # one that is not empty
            while models in folder.parents:
                _sweep(folder)
                folder.rmdir()
                folder = folder.parent


def _sweep(folder: Path) -> None:
    """Remove what the Finder keeps in a folder, where nothing else is left in it."""
    left = list(folder.iterdir())
    if all(_is_finders(file) for file in left):
        for file in left:
            file.unlink()


def _is_finders(file: Path) -> bool:
    """Tell whether a file is about how a folder looks, or what a disk cannot keep of another."""
    if file.is_symlink() or not file.is_file():
        return False
    if file.name.startswith("._"):
        return beginning(file, len(APPLE_DOUBLE)) == APPLE_DOUBLE
    return file.name == ".DS_Store"
