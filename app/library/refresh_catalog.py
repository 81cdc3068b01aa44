"""Sees every entry of the catalog on the Hub, and writes down what is so: for maintainers.

`python -m app.library.refresh_catalog` runs where the Hub is reachable, and never in the app. It
tells each difference, and ends with 1 where an entry cannot be got by everyone any more. It reads
descriptions alone, no weights.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec

from app.domain.download import Trouble
from app.domain.packings import weights_in_memory
from app.domain.remote import Choice, Kind, Repository
from app.domain.troubles import sentence
from app.hub.asking import Asking
from app.hub.connecting import Door
from app.hub.errors import HubError
from app.hub.guard import Guard
from app.hub.ledger import Ledger
from app.hub.metadata import Metadata
from app.library.catalog import Catalog, Entry, catalog_file, read_catalog
from app.library.fetch_starter import Pin
from app.paths import resources, written_aside

HUB = "https://huggingface.co"
# They say nothing of one repository, and would only be said again of the next.
OF_ALL = {Trouble.OFFLINE, Trouble.HUB_DOWN, Trouble.RATE_LIMITED, Trouble.CAPTIVE_PORTAL}

Look = Callable[[str], Repository]


class StaleError(Exception):
    """An entry is no longer as it has to be; the sentence says how."""


def main(arguments: Sequence[str]) -> int:
    """Refresh the catalog, or with --check only tell what is different."""
    wanted = _parser().parse_args(arguments)
    before = read_catalog(wanted.catalog)
    with tempfile.TemporaryDirectory() as folder:
        door = Door(Ledger(Path(folder) / "network.jsonl"), Guard(), official=wanted.endpoint)
        look = Metadata(Asking(door), wanted.endpoint, None).look
        try:
            after, faults = refreshed(before, look, today=datetime.now(UTC).date())
        except HubError as error:
            _tell(f"{sentence(error.failure)} Nothing was changed.")
            return 1
    changes = list(differences(before, after))
    for line in (*changes, *faults):
        _tell(line)
    _tell(f"{len(before.entries)} entries, {len(changes)} differences, {len(faults)} faults.")
    if not wanted.check:
        write(after, wanted.catalog)
    return 1 if faults or (wanted.check and changes) else 0


def refreshed(before: Catalog, look: Look, *, today: date) -> tuple[Catalog, list[str]]:
    """Give the catalog as it is on the Hub, and what is wrong there.

    An entry that is wrong stays as it was. Raises HubError where the Hub cannot be asked at all.
    """
    entries: list[Entry] = []
    faults: list[str] = []
    for entry in before.entries:
        try:
            entries.append(_seen(entry, look, today))
        except StaleError as error:
            entries.append(entry)
            faults.append(f"{entry.id}: {error}")
    return msgspec.structs.replace(before, entries=tuple(entries)), faults


def differences(before: Catalog, after: Catalog) -> Iterable[str]:
    """Tell each fact that changed; the day alone is none."""
    for old, new in zip(before.entries, after.entries, strict=True):
        for name in Entry.__struct_fields__:
            then, now = msgspec.to_builtins(old)[name], msgspec.to_builtins(new)[name]
            if then == now or name == "checked":
                continue
            if name == "files":
                then, now = _counted(old), _counted(new)
            yield f"{old.id}: {name}: {then or 'nothing'} → {now}"


def write(catalog: Catalog, file: Path) -> None:
    """Write the catalog whole or not at all, and only if it can be read again."""
    content = msgspec.json.format(msgspec.json.encode(catalog), indent=2) + b"\n"
    msgspec.json.decode(content, type=Catalog)
    with written_aside(file) as out:
        os.fchmod(out.fileno(), 0o644)  # it is no secret, and everybody's
        out.write(content)


def _seen(entry: Entry, look: Look, today: date) -> Entry:
    if entry.comes_along:
        return _as_pinned(entry, today)
    try:
        found = look(entry.repo)
    except HubError as error:
        if error.failure.trouble in OF_ALL:
            raise
        raise StaleError(sentence(error.failure)) from error
    if found.gated:
        raise StaleError("its makers want to be asked first. Take another copy of it.")
    if found.shape is None:
        raise StaleError("its config.json is missing, or tells no shape.")
    choice = _choice(entry, found.choices)
    # Whether the embedding is the head, a config need not say, and the parameters prove.
    shape = replace(
        found.shape,
        architecture=found.architecture or entry.shape.architecture,
        tied=entry.shape.tied,
    )
    return msgspec.structs.replace(
        entry,
        repo=found.repo,
        commit=found.commit,
        licence=found.licence or entry.licence,
        shape=shape,
        entry=choice.entry,
        files=choice.files,
        weights_bytes=weights_in_memory(choice, shape),
        checked=today,
    )


def _as_pinned(entry: Entry, today: date) -> Entry:
    """Hold the model that comes along against what is pinned of it."""
    pin = msgspec.json.decode((resources() / "starter.json").read_bytes(), type=Pin)
    if [(file.path, file.digest) for file in entry.files] != [(pin.file, pin.file_sha256)]:
        raise StaleError("it is another file than resources/starter.json pins.")
    return msgspec.structs.replace(entry, checked=today)


def _choice(entry: Entry, choices: Sequence[Choice]) -> Choice:
    """Find the files that make the entry: the folder, or its one GGUF file."""
    kin = [choice for choice in choices if choice.kind is entry.kind]
    if entry.kind is Kind.GGUF:
        kin = [choice for choice in kin if choice.entry == entry.entry]
    if not kin:
        raise StaleError(f"there are no files of the kind “{entry.kind}” any more.")
    return kin[0]


def _counted(entry: Entry) -> str:
    return f"{len(entry.files)} files, {entry.size:,} bytes" if entry.files else ""


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m app.library.refresh_catalog")
    parser.add_argument("--check", action="store_true", help="only tell what is different")
    parser.add_argument("--endpoint", metavar="URL", default=HUB, help="ask another Hub")
    parser.add_argument(
        "--catalog", metavar="FILE", type=Path, default=catalog_file(), help="another catalog"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
