"""`DownloadQueue`: what is to be got, in a file of its own, so that it goes on after a restart."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from app.domain.download import Failure, Wanted
from app.paths import make_private_folder, written_aside
from app.store.database import UnsavedError
from app.words import tr

VERSION = 1


@dataclass(frozen=True, slots=True)
class Kept:
    """A download as it is kept. chat: its user wants to chat with it as soon as it is there."""

    wanted: Wanted
    done_bytes: int = 0
    paused: bool = False
    failure: Failure | None = None
    chat: bool = False


class _Form(msgspec.Struct, frozen=True):
    downloads: tuple[Kept, ...]
    version: int = VERSION


class DownloadQueue:
    """A file, read whole and written whole.

    One that cannot be read is put aside before another is written; report says so.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self.is_unread = False
        self.report: str | None = None

    def load(self) -> tuple[Kept, ...]:
        """Return what is kept; of what makes no sense, or is a newer Paddock's, nothing."""
        try:
            # Before there was a version, the file was the list alone.
            read = msgspec.json.decode(self._file.read_bytes(), type=_Form | tuple[Kept, ...])
        except FileNotFoundError:
            return ()
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            self.is_unread = True
            return ()
        if not isinstance(read, _Form):
            return read
        self.is_unread = read.version > VERSION
        return () if self.is_unread else read.downloads

    def save(self, kept: tuple[Kept, ...]) -> None:
        """Keep this in place of what was kept. Raises UnsavedError."""
        try:
            make_private_folder(self._file.parent)
            if self.is_unread:
                self._put_aside()
            with written_aside(self._file) as out:
                out.write(msgspec.json.format(msgspec.json.encode(_Form(kept))))
        except OSError as error:
            raise UnsavedError(
                tr(
                    "{file} cannot be written ({fault}). See that there is room",
                    file=str(self._file),
                    fault=error.strerror or str(error),
                )
            ) from error

    def _put_aside(self) -> None:
        aside = self._file.with_name(f"downloads.{datetime.now(UTC):%Y-%m-%d-%H%M%S-%f}.json")
        self._file.rename(aside)
        self.is_unread = False
        self.report = tr(
            "The list of your downloads could not be read: it is damaged, or a newer Paddock wrote "
            "it. It is kept as {name}. What has come of a download is in the new list, paused.",
            name=aside.name,
        )
