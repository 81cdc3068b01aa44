"""`library.json`: what the user says of models – folders, names, what is hidden, when used."""

import fcntl
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from app import paths
from app.library.errors import UnreadError, UnwrittenError
from app.library.starter import saved_as
from app.words import tr

VERSION = 1


class Note(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is noted of a model. used is ISO 8601."""

    name: str = ""
    hidden: bool = False
    used: str | None = None


class Notes(msgspec.Struct, frozen=True):
    """All that is noted."""

    version: int = VERSION
    folders: tuple[str, ...] = ()
    models: dict[str, Note] = {}

    def of(self, path: Path) -> Note:
        """Return what is noted of the model at path."""
        return self.models.get(saved_as(path), Note())

    def with_note(self, path: Path, note: Note) -> "Notes":
        """Return these notes with another one of a model."""
        return msgspec.structs.replace(self, models=self.models | {saved_as(path): note})

    def without(self, path: Path) -> "Notes":
        """Return these notes without any of a model."""
        gone = saved_as(path)
        kept = {name: note for name, note in self.models.items() if name != gone}
        return msgspec.structs.replace(self, models=kept)


class _Version(msgspec.Struct):
    version: int


class Notebook:
    """The file of notes in a home. Several processes may write to it, one at a time.

    What cannot be read is put aside, never lost; reports has a sentence of each such time.
    """

    def __init__(self, home: Path) -> None:
        self.file = home / "library.json"
        self.reports: list[str] = []

    def read(self) -> Notes:
        """Return what is noted. Raises LibraryError where the file may not be read."""
        try:
            return self._decoded()
        except msgspec.MsgspecError:
            with self._alone():
                return self._or_put_aside()

    def change(self, changed: Callable[[Notes], Notes]) -> None:
        """Note something else. Raises LibraryError where that cannot be written."""
        with self._alone():
            notes = changed(self._or_put_aside())
            try:
                with paths.written_aside(self.file) as out:
                    out.write(msgspec.json.format(msgspec.json.encode(notes), indent=1))
            except OSError as error:
                raise UnwrittenError(self.file, error.strerror or str(error)) from error

    def _decoded(self) -> Notes:
        try:
            raw = self.file.read_bytes()
        except FileNotFoundError:
            return Notes()
        except OSError as error:
            raise UnreadError(self.file, error.strerror or str(error)) from error
        try:
            if msgspec.json.decode(raw, type=_Version).version > VERSION:
                raise msgspec.ValidationError("It is of a newer version.")
            return msgspec.json.decode(raw, type=Notes)
        except (UnicodeDecodeError, RecursionError) as error:
            raise msgspec.DecodeError(str(error)) from error

    def _or_put_aside(self) -> Notes:
        try:
            return self._decoded()
        except msgspec.MsgspecError:
            aside = self.file.with_name(f"library.{datetime.now(UTC):%Y-%m-%d-%H%M%S-%f}.json")
            try:
                self.file.rename(aside)
            except OSError as error:
                raise UnwrittenError(self.file, error.strerror or str(error)) from error
            self.reports.append(
                tr(
                    "What was noted of your models (their names, your folders) could not be read: "
                    "it is damaged, or a newer Paddock wrote it. It is kept as {name}; no model "
                    "is lost.",
                    name=aside.name,
                )
            )
            return Notes()

    @contextmanager
    def _alone(self) -> Generator[None]:
        lock = self.file.with_name("library.lock")
        try:
            paths.make_private_folder(self.file.parent)
            held = paths.make_private_file(lock).open("wb")
        except OSError as error:
            raise UnwrittenError(self.file, error.strerror or str(error)) from error
        with held:
            fcntl.flock(held, fcntl.LOCK_EX)
            yield
