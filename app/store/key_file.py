"""The key file of a locked history, and its copies: written whole or not at all."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from app.paths import make_private_file, make_private_folder
from app.store.backups import sync
from app.store.database import StoreError
from app.store.sealing import Seal
from app.words import tr

VERSION = 1
ASIDE = ".new"


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The key of all databases, sealed twice; it opens nothing by itself.

    name tells one lock from another, and check its key from others. ending says that its
    user wants the lock to be taken off.
    """

    name: Annotated[str, Meta(max_length=100)]
    check: Annotated[bytes, Meta(max_length=100)]
    passphrase: Seal
    recovery: Seal
    ending: bool = False
    version: int = VERSION


class KeyFileError(StoreError):
    """A key file makes no sense."""


class _Version(msgspec.Struct):
    version: int


def new_name() -> str:
    """Name a lock as no other is."""
    return secrets.token_hex(8)


def read(file: Path) -> KeyFile | None:
    """Return what a key file says, None where there is none.

    Raises KeyFileError where it is damaged, StoreError where it cannot be read.
    """
    try:
        written = file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StoreError(
            tr(
                "Your history is locked, and {file} cannot be read ({error}). "
                "See that Paddock may read it, then start it again.",
                file=str(file),
                error=str(error.strerror),
            )
        ) from error
    try:
        if msgspec.json.decode(written, type=_Version).version > VERSION:
            raise StoreError(
                tr(
                    "Your history was locked by a newer Paddock, so it was left as it is. "
                    "Update Paddock to open it."
                )
            )
        return msgspec.json.decode(written, type=KeyFile)
    except msgspec.MsgspecError as error:
        raise KeyFileError(tr("{name} is damaged.", name=file.name)) from error


def write(key_file: KeyFile, file: Path) -> None:
    """Have file say this; killed at any moment, it says this or what it said before."""
    make_private_folder(file.parent)
    aside = make_private_file(file.with_suffix(ASIDE))
    with aside.open("wb") as out:
        out.write(msgspec.json.format(msgspec.json.encode(key_file)))
        out.flush()
        os.fsync(out.fileno())
    aside.rename(file)
    sync(file.parent)
