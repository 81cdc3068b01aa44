"""Where things lie: data, models, logs, resources; folders and files of their owner alone."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkstemp
from typing import BinaryIO

from platformdirs import user_data_path

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600


def home() -> Path:
    """Return the folder that holds all that Paddock keeps."""
    chosen = os.environ.get("PADDOCK_HOME")
    return Path(chosen).expanduser() if chosen else user_data_path("Paddock", appauthor=False)


def models_folder(home: Path) -> Path:
    """Return where models lie that Paddock got itself."""
    return home / "models"


def database_file(home: Path) -> Path:
    """Return the file that holds conversations and settings."""
    return home / "paddock.sqlite"


def backups_folder(home: Path) -> Path:
    """Return where dated copies of the database lie."""
    return home / "backups"


def damaged_folder(home: Path) -> Path:
    """Return where a damaged database is put aside."""
    return home / "damaged"


def lock_file(home: Path) -> Path:
    """Return the file that is locked while a Paddock is open."""
    return home / "paddock.lock"


def key_file(home: Path) -> Path:
    """Return the file that opens a locked history to who knows the passphrase."""
    return home / "lock.json"


def key_file_copy(home: Path) -> Path:
    """Return where that file is copied: without it, no backup could be read."""
    return backups_folder(home) / "lock.json"


def locked_folder(home: Path) -> Path:
    """Return where a history is put aside whose passphrase is forgotten."""
    return home / "locked"


def language_file(home: Path) -> Path:
    """Return the file that names the language that was chosen."""
    return home / "language"


def downloads_file(home: Path) -> Path:
    """Return the file that says which models are to be got."""
    return home / "downloads.json"


def ledger_file(home: Path) -> Path:
    """Return the file that has a line for every connection that was made."""
    return home / "network.jsonl"


def kept_folder(home: Path) -> Path:
    """Return where the engine keeps what models have read."""
    return home / "kept"


def handed_folder(home: Path) -> Path:
    """Return where the next Paddock that is started leaves what the open one is to open."""
    return home / "handed"


def logs_folder(home: Path) -> Path:
    """Return where the app writes what went wrong."""
    return home / "logs"


def resources() -> Path:
    """Return the folder of the data that ships with the app."""
    return code() / "resources"


def code() -> Path:
    """Return the folder of our packages, where processes of ours are started."""
    return Path(__file__).resolve().parent.parent


def is_there(path: Path) -> bool:
    """Tell whether there is a file or folder that may be looked at, whatever its name is."""
    return os.path.exists(path)  # noqa: PTH110 - pathlib's own raises where it may not look


def is_checkout() -> bool:
    """Tell whether make can get what is missing here; what lacks in a bundle, nothing can."""
    return (code() / "Makefile").is_file()


def shipped_models() -> Path:
    """Return where models lie that a bundle carries; in a checkout there are none."""
    return resources() / "models"


def translations() -> Path:
    """Return the folder of what the app says in other languages."""
    return resources() / "words"


def make_private_folder(folder: Path) -> Path:
    """Make folder, readable by its owner alone, and return it."""
    folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    folder.chmod(PRIVATE_FOLDER)
    return folder


def make_private_file(file: Path) -> Path:
    """Make file if it is not there, readable by its owner alone, and return it."""
    file.touch(mode=PRIVATE_FILE)
    file.chmod(PRIVATE_FILE)
    return file


@contextmanager
def written_aside(file: Path) -> Generator[BinaryIO]:
    """Give what to write a file to, which its user alone can read and which is there when whole.

    What was there before stays until then. Raises OSError.
    """
    descriptor, name = mkstemp(".part", f".{file.name[:40]}.", file.parent)
    aside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as out:
            yield out
            out.flush()
            os.fsync(descriptor)
        aside.replace(file)
    finally:
        aside.unlink(missing_ok=True)
