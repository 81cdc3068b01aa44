"""What is still to be taken out of the backups: noted until it is, whoever is killed meanwhile.

A note has ids, and no word. It lies beside the backups, where no restored database changes it.
"""

import uuid
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from app.paths import make_private_file, make_private_folder
from app.store.backups import BackupError, Backups, sync
from app.store.database import as_list
from app.store.purging import purge, sweep
from app.words import tr

NOTE = ".purge"


def note(backups: Backups, conversation_ids: Sequence[str]) -> Path:
    """Note conversations that are about to be deleted for good; raise BackupError if that fails.

    Until they are gone from the database, the note means nothing.
    """
    file = backups.folder / f"{uuid.uuid4().hex}{NOTE}"
    try:
        make_private_folder(backups.folder)
        make_private_file(file).write_text(as_list(conversation_ids))
        sync(file)
        sync(file.parent)
    except OSError as error:
        take_back(file)
        raise BackupError(
            tr(
                "Nothing was deleted, as {folder} could not be written ({error}). "
                "See that there is room, and try again.",
                folder=str(backups.folder),
                error=str(error.strerror),
            )
        ) from error
    return file


def take_back(noted: Path) -> None:
    """Remove a note, as nothing was deleted, or all is done."""
    with suppress(OSError):
        noted.unlink(missing_ok=True)


def notes(backups: Backups) -> list[Path]:
    """Give the notes of what is still to be done."""
    return sorted(backups.folder.glob(f"*{NOTE}"))


def purge_noted(backups: Backups, database: Path, noted: Sequence[Path]) -> list[Path] | None:
    """Take what was noted out of all copies; give those that are damaged and hold it still.

    Gives None where nothing was to go, as nothing was deleted. May be called on any thread, and be
    killed at any moment: then it is done when it is called again. Raises BackupError where not all
    can be done; the notes of it stay then.
    """
    read = {file: _ids(file) for file in noted}
    left = purge(backups, [each for ids in read.values() for each in ids or []], database)
    for file in (file for file, ids in read.items() if ids is not None):
        take_back(file)
    if unread := [file for file, ids in read.items() if ids is None]:
        raise BackupError(
            tr(
                "{file} could not be read, so backups may still hold what you deleted. See that "
                "Paddock may read it: it tries again at its next start.",
                file=str(unread[0]),
            )
        )
    return left


def clear_up(backups: Backups, database: Path) -> None:
    """Remove what was half made by who was killed, as far as that can be done."""
    with suppress(OSError):
        sweep(backups, database)


def _ids(noted: Path) -> list[str] | None:
    """Read a note; None where nobody may.

    One that was not written to its end came before anything was deleted; of one that is not there
    any more, all is done.
    """
    try:
        return msgspec.json.decode(noted.read_bytes(), type=list[str])
    except (msgspec.MsgspecError, UnicodeDecodeError, FileNotFoundError):
        return []
    except OSError:
        return None
