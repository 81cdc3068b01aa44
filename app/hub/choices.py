"""Files of a repository become the choices that people make: one quantization, or a folder."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from pathlib import PurePosixPath

from app.domain.remote import Choice, Kind, RemoteFile
from app.hub.names import is_taken

QUANTIZATION = re.compile(
    r"(?:^|[-_.])"
    r"((?:UD-)?(?:I?Q\d+(?:_[A-Z0-9]+)*|TQ\d_\d|BF16|FP16|F16|F32|MXFP4(?:_MOE)?|NVFP4))"
    r"(?=$|[-_.])",
    re.IGNORECASE,
)
PART = re.compile(r"(?P<stem>.+)-(?P<number>\d{5})-of-(?P<count>\d{5})", re.ASCII)
# Helpers of a model, and no models: what sees for it, what guesses for it, what it was packed by.
NO_MODELS = re.compile(
    r"mmproj|imatrix|(?:^|[-_.])(?:vocab|lora|draft|mtp)(?:[-_.]|$)", re.IGNORECASE
)


def choices(files: Sequence[RemoteFile], tags: AbstractSet[str], label: str) -> tuple[Choice, ...]:
    """Return all that can be chosen; label says how the weights of a folder are written."""
    if "mlx" in tags:
        return (*_folder(files, Kind.MLX, label or "MLX"), *_ggufs(files))
    return (*_ggufs(files), *_folder(files, Kind.SAFETENSORS, label or "safetensors"))


def named_first(made: Sequence[Choice], named: str) -> tuple[Choice, ...]:
    """Put first what an address named: a file, or a quantization."""
    wanted = named.casefold()
    is_meant = {
        id(choice): wanted
        in {choice.label.casefold(), *(file.path.casefold() for file in choice.files)}
        for choice in made
    }
    return tuple(sorted(made, key=lambda choice: not is_meant[id(choice)]))


def ggufs_of_one_model(made: Iterable[Choice]) -> tuple[Choice, ...]:
    """Return all GGUF choices; none where their names are of several models."""
    ggufs = tuple(choice for choice in made if choice.kind is Kind.GGUF)
    names = {_unquantized(choice.entry) for choice in ggufs}
    return ggufs if len(names) == 1 else ()


def _unquantized(entry: str) -> str:
    """Return what a file is called beside its quantization."""
    return QUANTIZATION.sub("", _whole(PurePosixPath(entry).stem)).casefold()


def _ggufs(files: Iterable[RemoteFile]) -> tuple[Choice, ...]:
    """Return a choice for each quantization, the smallest first; parts of one file are together."""
    sets: dict[str, list[RemoteFile]] = defaultdict(list)
    for file in files:
        path = PurePosixPath(file.path)
        if path.suffix.lower() == ".gguf" and not NO_MODELS.search(path.stem):
            sets[str(path.with_name(_whole(path.stem)))].append(file)
    whole = {stem: _ordered(parts) for stem, parts in sets.items() if _is_whole(parts)}
    labels = {stem: _label(stem) for stem in whole}
    often = Counter(labels.values())
    made = (
        Choice(
            PurePosixPath(stem).name if often[labels[stem]] > 1 else labels[stem],
            Kind.GGUF,
            parts,
            entry=parts[0].path,
        )
        for stem, parts in whole.items()
    )
    return tuple(sorted(made, key=lambda choice: choice.bytes))


def _folder(files: Iterable[RemoteFile], kind: Kind, label: str) -> tuple[Choice, ...]:
    """Return the choice of a whole folder, if it is a model; what lies deeper is something else."""
    top = [file for file in files if "/" not in file.path]
    weights = _weights([file for file in top if file.path.endswith(".safetensors")])
    if not weights or all(file.path != "config.json" for file in top):
        return ()
    others = [file for file in top if is_taken(file.path) and not _is_other_model(file.path)]
    return (Choice(label, kind, (*others, *weights)),)


def _is_other_model(path: str) -> bool:
    return path.lower().endswith((".safetensors", ".gguf")) or path.startswith("adapter")


def _weights(weights: Sequence[RemoteFile]) -> tuple[RemoteFile, ...]:
    """Leave out second copies, as some repositories hold them in their makers' own format."""
    named = [file for file in weights if file.path.startswith("model")]
    kept = named or [file for file in weights if not file.path.startswith("adapter")]
    return tuple(sorted(kept, key=lambda file: file.path))


def _whole(stem: str) -> str:
    part = PART.fullmatch(stem)
    return stem if part is None else part["stem"]


def _is_whole(files: Sequence[RemoteFile]) -> bool:
    """Tell whether all parts are there, each once."""
    parts = [PART.fullmatch(PurePosixPath(file.path).stem) for file in files]
    if len(files) == 1 and parts[0] is None:
        return True
    numbers = sorted(int(part["number"]) for part in parts if part)
    counts = {int(part["count"]) for part in parts if part}
    return counts == {len(files)} and numbers == list(range(1, len(files) + 1))


def _ordered(files: Iterable[RemoteFile]) -> tuple[RemoteFile, ...]:
    return tuple(sorted(files, key=lambda file: file.path))


def _label(stem: str) -> str:
    """Return the quantization that a name ends with, or all of the name."""
    name = PurePosixPath(stem).name
    found = QUANTIZATION.findall(name)
    return str(found[-1]).upper().replace("FP16", "F16") if found else name
