"""`DownloadQueue`: what is to be got, in a file of its own, so that it goes on after a restart."""

from dataclasses import dataclass
from pathlib import Path

import msgspec

from app.domain.download import Failure, Wanted
from app.paths import make_private_folder, written_aside
from app.store.database import UnsavedError
from app.words import tr


@dataclass(frozen=True, slots=True)
class Kept:
    """A download as it is kept. chat: its user wants to chat with it as soon as it is there."""

    wanted: Wanted
    done_bytes: int = 0
    paused: bool = False
    failure: Failure | None = None
    chat: bool = False


class DownloadQueue:
    """A file, read whole and written whole."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def load(self) -> tuple[Kept, ...]:
        """Return what is kept; of what makes no sense nothing: it can be asked for once more."""
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=tuple[Kept, ...])
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            return ()

    def save(self, kept: tuple[Kept, ...]) -> None:
        """Keep this in place of what was kept. Raises UnsavedError."""
        try:
            make_private_folder(self._file.parent)
            with written_aside(self._file) as out:
                out.write(msgspec.json.format(msgspec.json.encode(kept)))
        except OSError as error:
            raise UnsavedError(
                tr(
                    "{file} cannot be written ({fault}). See that there is room",
                    file=str(self._file),
                    fault=error.strerror or str(error),
                )
            ) from error
