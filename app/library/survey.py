"""All models around, each once: who comes first of several that are one file is who has it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from app import paths
from app.domain.local_model import Adapter, Origin
from app.library.finding import below
from app.library.found import Found
from app.library.manifested import manifest_of
from app.library.places import Around, Place, others_places
from app.library.starter import starter_file, starter_name


@dataclass(frozen=True, slots=True)
class Survey:
    """What was found."""

    models: tuple[Found, ...]
    adapters: tuple[Adapter, ...]


def survey(home: Path, around: Around, folders: tuple[Path, ...]) -> Survey:
    """Find all models: ours first, then other programs', then in folders that the user added."""
    ours = (
        Place(each, Origin.OURS) for each in (paths.shipped_models(), paths.models_folder(home))
    )
    added = (Place(folder, Origin.FOLDER) for folder in folders)
    models: dict[tuple[object, ...], Found] = {}
    adapters: dict[tuple[object, ...], Adapter] = {}
    for place in (*ours, *others_places(around), *added):
        found = below(place.folder, place.origin)
        for model in found.models:
            models.setdefault(_key(model.files), _known(model, home))
        for adapter in found.adapters:
            adapters.setdefault(_key((adapter.path,)), adapter)
    return Survey(tuple(models.values()), tuple(adapters.values()))


def _known(found: Found, home: Path) -> Found:
    """Say whether Paddock got it: whatever else lies in its folder, its user put there."""
    if found.origin is not Origin.OURS:
        return found
    if found.path == starter_file(home):
        return replace(found, name=starter_name())
    if (said := manifest_of(found, home)) is None:
        return replace(found, origin=Origin.FOLDER)
    return replace(found, repo=said.repo, licence=said.licence)


def _key(files: tuple[Path, ...]) -> tuple[object, ...]:
    """Tell which file it truly is, whatever it is called: of several, by the first of weights."""
    return tuple(_identities(files[:1]))


def _identities(files: tuple[Path, ...]) -> Iterator[object]:
    for file in files:
        try:
            said = file.stat()
        except OSError:
            yield str(file)
        else:
            yield said.st_dev, said.st_ino
