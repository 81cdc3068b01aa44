"""Which of our folders' files a manifest names, and where they lie."""

from pathlib import Path, PurePosixPath

from app import paths
from app.domain.download import Wanted
from app.domain.wanting import key_of
from app.hub import manifest
from app.hub.manifest import Manifest
from app.library.found import Found

# Where among our own models those lie that were made of others here.
CONVERTED = "converted"


def place_of(folder: Path, name: str) -> Path | None:
    """Return where a file of a manifest lies; None for a name that leads out of the folder."""
    parts = PurePosixPath(name).parts
    if not parts or name.startswith("/") or any(part in {"..", "."} for part in parts):
        return None
    if "\0" in name or "\\" in name or name == manifest.NAME:
        return None
    return folder.joinpath(*parts)


def manifest_of(found: Found, home: Path) -> Manifest | None:
    """Return the manifest of the folder that a model of ours lies in, where it names its files."""
    if (folder := folder_of(found, home)) is None:
        return None
    said = manifest.read(folder)
    named = {place_of(folder, file.path) for file in said.files}
    return said if named & set(found.files) else None


def got_of(found: Found, home: Path, name: str) -> Wanted | None:
    """Return what a model of ours is on the Hub, so that it can be got again; None for others."""
    said, folder = manifest_of(found, home), folder_of(found, home)
    if said is None or folder is None or not (said.repo and said.commit):
        return None
    entry = "" if found.is_folder else found.path.relative_to(folder).as_posix()
    places = {place_of(folder, each.path): each for each in said.files}
    files = tuple(each for place, each in places.items() if _is_of(found, place))
    # That of its weights: beside them may lie what came with another model, later.
    first = next(places[file] for file in found.files if file in places)
    commit = said.commit_of(first)
    return Wanted(
        key_of(said.repo, commit, entry),
        name,
        said.repo,
        commit,
        files,
        folder.relative_to(paths.models_folder(home)).as_posix(),
        entry,
        said.licence,
    )


def made_from(found: Found, home: Path) -> str | None:
    """Return what was converted into a model of ours; empty is not known, None for any other."""
    if found.path.parent != paths.models_folder(home) / CONVERTED:
        return None
    said = manifest_of(found, home)
    # An older Paddock wrote down only what repository it was of.
    return None if said is None or said.commit else said.made_from or said.repo


def _is_of(found: Found, file: Path | None) -> bool:
    """Tell whether a file of the same folder is the model's: a GGUF file is one by itself."""
    if file is None or not found.is_folder:
        return file in found.files
    return file.suffix.lower() != ".gguf"


def folder_of(found: Found, home: Path) -> Path | None:
    """Return the folder with the manifest: the model's own, or one above it."""
    models = paths.models_folder(home)
    first = found.path if found.is_folder else found.path.parent
    for folder in (first, *first.parents):
        if folder == models or models not in folder.parents:
            return None
        if (folder / manifest.NAME).exists():
            return folder
    return None
