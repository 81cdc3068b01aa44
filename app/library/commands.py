"""What can be done with models in the terminal. Each gives its exit code."""

import argparse
import json
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import msgspec
from tqdm import tqdm

from app import paths
from app.domain.download import Download, Stage
from app.domain.local_model import Health, LocalModel, Origin, Use, Verdict
from app.domain.sizes import size
from app.hub.client import Means
from app.library import converting
from app.library.errors import LibraryError, UnknownModelError
from app.library.fetch_starter import FetchError, Pin, fetch
from app.library.getting import Getting, chosen, named_in_catalog, split
from app.library.look import Told
from app.library.reach import reach_of
from app.library.shelf import Shelf, never
from app.library.starter import starter_file
from app.store.keychain import system_keychain

STAGES = {
    "pack": "making its weights smaller",
    "try": "trying what came out",
    "done": "trying what came out",
    "noting": "noting what its files are",
}
WHOSE = {
    Origin.OURS: "Paddock",
    Origin.HUGGING_FACE: "Hugging Face cache",
    Origin.LM_STUDIO: "LM Studio",
    Origin.OLLAMA: "Ollama",
    Origin.FOLDER: "folder",
}


def list_models(shelf: Shelf, wanted: argparse.Namespace) -> int:
    """List the models of this computer, those that run first."""
    look = shelf.look()
    with _bar("Looking at models", "model") as told:
        look.inspect(told, never)
    there = look.models()
    models = [model for model in there if not model.unlisted]
    if wanted.all:
        models += [model for model in there if model.unlisted]
    if wanted.json:
        told_of = [msgspec.to_builtins(model, enc_hook=str) for model in models]
        print(json.dumps(told_of, ensure_ascii=False, indent=1))
        return 0
    if not models:
        print("There are no models on this computer yet.")
    for line in _table([_row(model) for model in models]):
        print(line)
    return 0


def get(_shelf: Shelf, wanted: argparse.Namespace) -> int:
    """Get a model from the Hub, or go on where it was stopped."""
    home = paths.home()
    place, label = split(wanted.model)
    entry = named_in_catalog(place)
    if wanted.model == "starter" or (entry is not None and entry.comes_along):
        return _get_starter(home)
    settings = reach_of(home)
    token = None if settings.offline else system_keychain().hub_token
    with Getting(Means(paths.ledger_file(home)), home) as getting:
        getting.limit(settings.bytes_per_second)
        getting.reach(wanted.mirror or settings.hub_endpoint, token, offline=settings.offline)
        repository = None if entry is None else entry.repository()
        if repository is None:
            repository = getting.look(place if entry is None else entry.repo)
        if entry is not None and len(repository.choices) > 1:
            label = label or entry.quantization
        choice = chosen(repository, label)
        try:
            with _download_bar(f"{repository.repo} {choice.label}") as moved:
                path = getting.get(repository, choice, moved)
        except KeyboardInterrupt:
            print("Stopped. What came is kept; the same command goes on.", file=sys.stderr)
            raise
    print(f"{repository.repo} {choice.label} is at {path}.")
    return 0


def _get_starter(home: Path) -> int:
    pin = msgspec.json.decode((paths.resources() / "starter.json").read_bytes(), type=Pin)
    try:
        print(f"{pin.name} is at {fetch(pin, home)}.")
    except FetchError as error:
        raise LibraryError(str(error)) from error
    return 0


def convert(shelf: Shelf, wanted: argparse.Namespace) -> int:
    """Make a copy of a model for MLX in fewer bits; the model itself stays as it is."""
    model = _named(shelf, wanted.model)
    try:
        with _stages_bar(f"Converting {model.name}") as told:
            made = converting.Converter(paths.home()).convert(
                model, wanted.bits, told=told, stopped=lambda: False
            )
    except KeyboardInterrupt:
        print("Stopped. Nothing was left behind.", file=sys.stderr)
        raise
    assert made is not None, "nobody stops it"
    if made.warning is not None:
        print(made.warning, file=sys.stderr)
    print(f"{model.name} in {wanted.bits} bits is at {made.path}.")
    return 0


def verify(shelf: Shelf, wanted: argparse.Namespace) -> int:
    """Read models whole and compare them with what they have to be."""
    names: Sequence[str] = wanted.models
    models = [_named(shelf, name) for name in names] or list(shelf.listed())
    code = 0
    for model in models:
        with _bar(model.name, "B") as told:
            verdict = shelf.verify(model.path, told)
        if verdict is not None:
            print(f"{model.name}: {_verdict(verdict, model)}")
            code = max(code, int(verdict.health is Health.DAMAGED))
    return code


def remove(shelf: Shelf, wanted: argparse.Namespace) -> int:
    """Remove a model that Paddock got; those of other programs stay."""
    model = _named(shelf, wanted.model)
    if not wanted.yes and not _is_sure(f"Remove {model.name} ({size(model.bytes)})?"):
        return 1
    shelf.remove(model.path)
    print(f"{model.name} is removed, which gives back {size(model.bytes)}.")
    return 0


def rename(shelf: Shelf, wanted: argparse.Namespace) -> int:
    """Call a model by another name; its files stay as they are."""
    shelf.rename(_named(shelf, wanted.model).path, wanted.name)
    return 0


def hide(shelf: Shelf, wanted: argparse.Namespace) -> int:
    """List a model no more; its files stay as they are."""
    shelf.unlist(_named(shelf, wanted.model).path)
    return 0


def show(shelf: Shelf, wanted: argparse.Namespace) -> int:
    """List a hidden model again."""
    shelf.relist(_named(shelf, wanted.model).path)
    return 0


def folders(shelf: Shelf, wanted: argparse.Namespace) -> int:
    """Tell in which folders of yours models are looked for, or change that."""
    if wanted.add is not None:
        shelf.add_folder(wanted.add)
    elif wanted.forget is not None:
        if wanted.forget.absolute() not in shelf.folders:
            raise LibraryError(f"{wanted.forget} is none of the folders that you added.")
        shelf.forget_folder(wanted.forget)
    else:
        if not shelf.folders:
            print("You have added no folders.")
        for folder in shelf.folders:
            print(folder if folder.is_dir() else f"{folder} (not there now)")
    return 0


COMMANDS: dict[str, Callable[[Shelf, argparse.Namespace], int]] = {
    "list": list_models,
    "get": get,
    "verify": verify,
    "remove": remove,
    "rename": rename,
    "hide": hide,
    "show": show,
    "folders": folders,
    "convert": convert,
}


def _named(shelf: Shelf, typed: str) -> LocalModel:
    """Find the model that is meant: by its path, its name, or its repository."""
    models = shelf.look().models()
    if typed:
        starter = starter_file(paths.home())
        path = starter if typed == "starter" else Path(typed).expanduser().absolute()
        found = [model for model in models if model.path == path]
        found = found or [model for model in models if typed.casefold() in _names(model)]
    else:
        found = []
    if len(found) == 1:
        return found[0]
    if not found:
        raise UnknownModelError(
            f"There is no model {typed} here. “python -m app.library list” names them all."
        )
    several = "\n".join(f"  {model.path}" for model in found)
    raise UnknownModelError(
        f"There are {len(found)} models {typed}. Name one by its path:\n{several}"
    )


def _names(model: LocalModel) -> set[str]:
    repo, packed = model.repo.casefold(), model.quantization.casefold()
    return {model.name.casefold(), model.path.name.casefold(), repo, f"{repo}:{packed}"} - {""}


def _row(model: LocalModel) -> tuple[str, ...]:
    runs = {Use.LLAMA: "Llama", Use.OTHER: model.architecture}.get(model.use, "does not run")
    return (
        model.name,
        model.quantization,
        size(model.bytes),
        f"{model.context:,} tokens" if model.context else "",
        runs,
        WHOSE[model.origin],
        model.reason,
    )


def _table(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """Write rows in columns; what is told last may be as long as it is."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    widths[-1:] = [0]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def _verdict(verdict: Verdict, model: LocalModel) -> str:
    if verdict.health is Health.UNKNOWN:
        return "nobody says what its files have to be, so there is nothing to compare them with."
    if verdict.health is Health.WHOLE:
        return "whole."
    faults = [f"{name} is damaged" for name in verdict.damaged]
    faults += [f"{name} is missing" for name in verdict.missing]
    return f"{', '.join(faults)}. {_way_out(model)}"


def _way_out(model: LocalModel) -> str:
    """Say what makes a damaged model whole."""
    if model.path == starter_file(paths.home()):
        return "“python -m app.library get starter” gets it again."
    if model.made_from is not None:
        return f"Remove the model and convert {model.made_from or 'its source'} again."
    return "Remove the model and get it again."


def _is_sure(question: str) -> bool:
    if not sys.stdin.isatty():
        raise UnknownModelError("Nobody is there to be asked. Add --yes to remove it all the same.")
    try:
        return input(f"{question} [y/N] ").strip().casefold() in {"y", "yes"}
    except EOFError:
        return False


@contextmanager
def _bar(about: str, unit: str) -> Generator[Told]:
    """Show how far something is, in a terminal; tell nothing elsewhere."""
    with _bar_of(about, unit) as bar:

        def told(done: int, total: int) -> None:
            _move(bar, done, total)

        yield told


@contextmanager
def _download_bar(about: str) -> Generator[Callable[[Download], None]]:
    with _bar_of(about, "B") as bar:

        def moved(download: Download) -> None:
            # Of what waits for the network it should be seen that it does.
            waits = download.stage in {Stage.WAITING, Stage.CHECKING}
            bar.set_postfix_str(download.stage.value if waits else "", refresh=False)
            _move(bar, download.done_bytes, download.wanted.bytes)

        yield moved


@contextmanager
def _stages_bar(about: str) -> Generator[converting.StageTold]:
    # Until the engine is there nobody knows how much there is to do.
    with _bar_of(about, "", total=1, bar_format="{desc}: {percentage:3.0f}%|{bar}|") as bar:

        def told(stage: str, done: int, total: int) -> None:
            bar.set_description(f"{about}, {STAGES.get(stage, stage)}", refresh=False)
            _move(bar, done, total)

        yield told


def _bar_of(
    about: str, unit: str, *, total: int | None = None, bar_format: str | None = None
) -> "tqdm[NoReturn]":
    return tqdm(
        desc=about,
        unit=unit,
        unit_scale=unit == "B",
        leave=False,
        file=sys.stderr,
        disable=None,
        total=total,
        bar_format=bar_format,
    )


def _move(bar: "tqdm[NoReturn]", done: int, total: int) -> None:
    bar.total = total
    bar.update(done - bar.n)
