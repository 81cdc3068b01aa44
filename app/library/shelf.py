"""`Shelf`: the models of this computer, where they lie, and what the user says of them."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from app.domain.local_model import LocalModel, Origin, Verdict
from app.library import removing, verifying
from app.library.child import Stopped
from app.library.errors import GoneError, LibraryError, NotOursError
from app.library.found import Found
from app.library.look import Known, Look, Told, name_of
from app.library.notes import Note, Notebook, Notes
from app.library.places import Around
from app.library.survey import Survey, survey
from app.words import tr


def nobody(_done: int, _total: int) -> None:
    """Hear how far it is, and do nothing."""


def never() -> bool:
    """Go on to the end."""
    return False


class Shelf:
    """All models that are in a home and around it.

    Nothing is held between two calls but what was found last, so it may be asked on any thread.
    Raises LibraryError.
    """

    def __init__(self, home: Path, around: Around | None = None) -> None:
        self._home, self._around = home.absolute(), around or Around.here()
        self._notebook, self._known = Notebook(self._home), Known(self._home)

    def take_reports(self) -> tuple[str, ...]:
        """Return sentences about notes that could not be read and were put aside, each once."""
        told = tuple(self._notebook.reports)
        del self._notebook.reports[: len(told)]
        return told

    def look(self) -> Look:
        """Go through the disks, once."""
        notes = self._notebook.read()
        return Look(self._home, self._survey(notes), notes, known=self._known)

    def listed(self) -> tuple[LocalModel, ...]:
        """Return what is there now, quickly, the best first; some may not be inspected yet."""
        return tuple(model for model in self.look().models() if not model.unlisted)

    def hidden(self) -> tuple[LocalModel, ...]:
        """Return the models that the user does not want to see."""
        return tuple(model for model in self.look().models() if model.unlisted)

    def models(self) -> tuple[LocalModel, ...]:
        """Return what is there, all inspected, the best first; that may take a while."""
        return self.inspected()

    def inspected(self, told: Told = nobody, stopped: Stopped = never) -> tuple[LocalModel, ...]:
        """Inspect what is not known yet, telling how many of how many are, and return all."""
        look = self.look()
        look.inspect(told, stopped)
        return tuple(model for model in look.models() if not model.unlisted)

    @property
    def folders(self) -> tuple[Path, ...]:
        """Return the folders that the user added, be they there now or not."""
        return tuple(Path(folder) for folder in self._notebook.read().folders)

    def add_folder(self, folder: Path) -> None:
        """Look for models in this folder, too, whenever it is there."""
        if not folder.is_dir():
            raise LibraryError(
                tr("There is no folder {folder}. Choose one that is there.", folder=folder)
            )
        name = str(folder.absolute())
        self._notebook.change(lambda notes: _with_folder(notes, name))

    def forget_folder(self, folder: Path) -> None:
        """Look no more into this folder; nothing in it is changed."""
        name = str(folder.absolute())
        self._notebook.change(lambda notes: _without_folder(notes, name))

    def rename(self, path: Path, name: str) -> None:
        """Call a model by another name; with none, by its own. No file is changed."""
        self._note(path, lambda note: msgspec.structs.replace(note, name=name.strip()))

    def unlist(self, path: Path) -> None:
        """Do not show a model any more; no file is changed."""
        self._note(path, lambda note: msgspec.structs.replace(note, hidden=True))

    def relist(self, path: Path) -> None:
        """Show a hidden model again."""
        self._note(path, lambda note: msgspec.structs.replace(note, hidden=False))

    def note_use(self, path: Path, when: datetime) -> None:
        """Remember that a model was used."""
        used = when.astimezone(UTC).isoformat()
        self._note(path, lambda note: msgspec.structs.replace(note, used=used))

    def remove(self, path: Path) -> None:
        """Remove a model that Paddock got: the files that it put there, and no other."""
        found = self._at(path)
        if found.origin is not Origin.OURS:
            raise NotOursError(name_of(found, self._notebook.read()))
        removing.remove(found, self._home)
        self._notebook.change(lambda notes: notes.without(path))

    def verify(self, path: Path, told: Told = nobody, stopped: Stopped = never) -> Verdict | None:
        """Read a model whole and hold it against what it has to be; None where it was stopped."""
        return verifying.verify(self._at(path), self._home, told=told, stopped=stopped)

    def _survey(self, notes: Notes) -> Survey:
        return survey(self._home, self._around, tuple(map(Path, notes.folders)))

    def _at(self, path: Path) -> Found:
        for found in self._survey(self._notebook.read()).models:
            if found.path == path:
                return found
        raise GoneError(path)

    def _note(self, path: Path, changed: Callable[[Note], Note]) -> None:
        self._notebook.change(lambda notes: notes.with_note(path, changed(notes.of(path))))


def _with_folder(notes: Notes, name: str) -> Notes:
    folders = tuple(dict.fromkeys((*notes.folders, name)))
    return msgspec.structs.replace(notes, folders=folders)


def _without_folder(notes: Notes, name: str) -> Notes:
    folders = tuple(folder for folder in notes.folders if folder != name)
    return msgspec.structs.replace(notes, folders=folders)
