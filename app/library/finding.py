"""What models lie below a folder, whoever keeps it: known by their files' names. Reads no model."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from app.domain.local_model import Adapter, Origin, adapter_name, is_projector
from app.hub import manifest
from app.library import ollama
from app.library.beginnings import beginning
from app.library.found import Found, bytes_of
from app.library.walking import Folder, Walk

GGUF = ".gguf"
# A model in several files: which one of how many.
PART = re.compile(
    r"(?P<stem>.+)-(?P<part>\d{5})-of-(?P<parts>\d{5})\.(gguf|safetensors)", re.IGNORECASE
)
INDEX = "model.safetensors.index.json"
ADAPTER_CONFIG, ADAPTER = "adapter_config.json", "adapters.safetensors"
PEFT = ("adapter_model.safetensors", "adapter_model.bin")
# What stands beside a file that is still being written.
UNFINISHED = (".part", ".incomplete", ".aria2", ".crdownload", ".download", ".partial")
# What a folder's model is read from, its weights first.
WEIGHTS = (".safetensors", ".bin", ".pth", ".pt")
TEXTS = (".json", ".jinja", ".model")
NO_WEIGHTS = re.compile(r"(training_args|optimizer|scheduler|rng_state|adapter).*", re.IGNORECASE)
MOST_TEXT = 4_000_000  # bytes of a file that is read here


@dataclass(frozen=True, slots=True)
class Below:
    """What was found below a folder."""

    models: tuple[Found, ...] = ()
    adapters: tuple[Adapter, ...] = ()


def below(root: Path, origin: Origin) -> Below:
    """Find all below a folder; one that is not there has none."""
    walk = Walk()
    models: list[Found] = []
    adapters: list[Adapter] = []
    for folder in walk.through(root):
        if (kept := _kept_by_others(folder, walk, origin)) is not None:
            models += kept
            walk.pass_over(folder.path)
            continue
        inside = list(_models_in(folder, origin))
        if any(found.is_folder for found in inside):
            walk.pass_over(folder.path)
        models += [_of_repo(found, _repo_of(folder.path, root)) for found in inside]
        adapters += _adapters_in(folder)
    return Below(tuple(models), tuple(adapters))


def _kept_by_others(folder: Folder, walk: Walk, origin: Origin) -> list[Found] | None:
    """Find what lies in an order of its own; None where a folder is in none."""
    if "snapshots" in folder.folders and folder.path.name.startswith("models--"):
        return list(_cached(folder, walk, origin))
    if "manifests" in folder.folders and "blobs" in folder.folders:
        return list(ollama.models(folder.path, origin))
    # The parts of a model that draws, each of which looks like a model that writes.
    return [] if "model_index.json" in folder.files else None


def _cached(folder: Folder, walk: Walk, origin: Origin) -> Iterator[Found]:
    """Find what the Hugging Face cache has of a repository: of main, or else of what is newest."""
    repo = folder.path.name.removeprefix("models--").replace("--", "/")
    main = _line(folder.path / "refs" / "main")
    there = walk.look(folder.folders["snapshots"]).folders
    newest = sorted(there, key=lambda name: _changed(there[name]), reverse=True)
    ordered = sorted(newest, key=lambda name: name != main)
    for name in ordered:
        inside = [
            replace(found, repo=repo)
            for below in Walk(3).through(there[name])
            for found in _models_in(below, origin)
        ]
        yield from inside
        if inside:
            return


def _models_in(folder: Folder, origin: Origin) -> Iterator[Found]:
    yield from _folder_model(folder, origin)
    for file in folder.ending(GGUF):
        found = _gguf(file, folder)
        if found is not None and not is_projector(file):
            yield Found(found[0], origin, found, bytes=bytes_of(found))


def _gguf(file: Path, folder: Folder) -> tuple[Path, ...] | None:
    """Give the files of a GGUF that are there; None for a later part, or where some are not."""
    if any(file.name + ending in folder.files for ending in UNFINISHED):
        return None
    part = PART.fullmatch(file.name)
    if part is None:
        return (file,)
    if int(part["part"]) != 1:
        return None
    names = _parts(part)
    there = tuple(folder.files[name] for name in names if name in folder.files)
    return there if there and len(there) == len(names) else None


def _parts(part: re.Match[str]) -> list[str]:
    ending = part[0].rpartition(".")[2]
    many = min(int(part["parts"]), 999)
    return [f"{part['stem']}-{each:05}-of-{part['parts']}.{ending}" for each in range(1, many + 1)]


def _folder_model(folder: Folder, origin: Origin) -> Iterator[Found]:
    """Find the model that the folder itself is, if it is one and whole."""
    names = folder.files
    weights = [file for file in folder.ending(*WEIGHTS) if not NO_WEIGHTS.fullmatch(file.name)]
    if "config.json" not in names and "params.json" not in names:
        # An adapter of a kind that nothing here adds to a model is listed to say so.
        weights = [names[name] for name in PEFT if name in names and ADAPTER_CONFIG in names]
    if weights and _is_whole(folder):
        # Kinds of weights are often there side by side, of which one is read.
        kind = min((file.suffix.lower() for file in weights), key=WEIGHTS.index)
        read = [file for file in weights if file.suffix.lower() == kind]
        texts = [file for file in folder.ending(*TEXTS) if file.name != manifest.NAME]
        files = (*read, *texts)
        yield Found(folder.path, origin, files, bytes=bytes_of(files))


def _is_whole(folder: Folder) -> bool:
    """Tell whether no part of the weights is missing, by what the others say of them."""
    wanted: set[str] = set()
    if INDEX in folder.files:
        named = _read(folder.files[INDEX]).get("weight_map")
        if isinstance(named, dict):
            wanted = {str(name) for name in cast(dict[str, object], named).values()}
    for file in folder.ending(".safetensors"):
        if part := PART.fullmatch(file.name):
            wanted |= set(_parts(part))
    unfinished = any(name.endswith(UNFINISHED) for name in folder.files)
    # A name with a folder in it is for who reads the model to refuse.
    return not unfinished and all("/" in name or name in folder.files for name in wanted)


def _adapters_in(folder: Folder) -> Iterator[Adapter]:
    names = folder.files
    if ADAPTER_CONFIG in names and ADAPTER in names:
        said = _read(names[ADAPTER_CONFIG])
        base = said.get("model") or said.get("base_model_name_or_path") or ""
        yield Adapter(folder.path, adapter_name(folder.path), str(base))


def _of_repo(found: Found, repo: str) -> Found:
    return replace(found, repo=found.repo or repo)


def _repo_of(folder: Path, root: Path) -> str:
    """Give the repository that owner/name below a folder of models stands for."""
    parts = folder.relative_to(root).parts
    return "/".join(parts[:2]) if len(parts) >= 2 else ""


def _read(file: Path) -> dict[str, object]:
    """Read a JSON object; what is none is an empty one."""
    try:
        if file.stat().st_size > MOST_TEXT:
            return {}
        said: object = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return cast(dict[str, object], said) if isinstance(said, dict) else {}


def _line(file: Path) -> str:
    return beginning(file, 200).decode(errors="replace").strip()


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
