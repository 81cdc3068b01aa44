"""`Shelf`: the models of this computer, where they lie, and what the user says of them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from app.domain.local_model import LocalModel, Origin, Use, Verdict
from app.library import naming, removing, verifying
from app.library.adapters import given_to
from app.library.child import Stopped
from app.library.errors import GoneError, LibraryError, NotOursError
from app.library.found import Found, stamp_of
from app.library.inspecting import Facts, Memory, Remembered, inspect
from app.library.manifested import got_of, made_from
from app.library.notes import Note, Notebook, Notes
from app.library.places import Around
from app.library.survey import Survey, survey
from app.words import tr

type Told = Callable[[int, int], None]  # so many of so many: models, or bytes

RANKS = {Use.LLAMA: 0, Use.OTHER: 1, Use.NOT: 2}
BITS = re.compile(r"(\d{1,2}) bits")
WRITTEN_AT_ONCE = 40


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
        self._notebook, self._memory = Notebook(self._home), Memory(self._home)
        # What this process looked into, also where that is not written, or could not be read.
        self._new: dict[str, Remembered] = {}

    @property
    def reports(self) -> tuple[str, ...]:
        """Return sentences about notes that could not be read and were put aside."""
        return tuple(self._notebook.reports)

    def listed(self) -> tuple[LocalModel, ...]:
        """Return what is there now, quickly, the best first; some may not be inspected yet."""
        return tuple(model for model in self._all() if not model.unlisted)

    def hidden(self) -> tuple[LocalModel, ...]:
        """Return the models that the user does not want to see."""
        return tuple(model for model in self._all() if model.unlisted)

    def models(self) -> tuple[LocalModel, ...]:
        """Return what is there, all inspected, the best first; that may take a while."""
        return self.inspected()

    def inspected(self, told: Told = nobody, stopped: Stopped = never) -> tuple[LocalModel, ...]:
        """Inspect what is not known yet, and return all.

        told hears how many models of those are done, each time after that is known.
        """
        known = self._known()
        unknown = {
            found.path: stamp
            for found in self._survey().models
            if not _is_known(known.get(str(found.path)), stamp := stamp_of(found.files))
        }
        told(0, len(unknown))
        sure: dict[str, Remembered] = {}
        try:
            answers = inspect(tuple(unknown), stopped)
            for done, (path, facts, is_sure) in enumerate(answers, start=1):
                self._new[str(path)] = Remembered(unknown[path], facts)
                if is_sure:
                    sure[str(path)] = self._new[str(path)]
                told(done, len(unknown))
                # All that is known is written each time.
                if len(sure) >= WRITTEN_AT_ONCE:
                    self._memory.add(sure)
                    sure.clear()
        finally:
            self._memory.add(sure)
        return self.listed()

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
            raise NotOursError(self._name(found, self._notebook.read()))
        removing.remove(found, self._home)
        self._notebook.change(lambda notes: notes.without(path))

    def verify(self, path: Path, told: Told = nobody, stopped: Stopped = never) -> Verdict | None:
        """Read a model whole and hold it against what it has to be; None where it was stopped."""
        return verifying.verify(self._at(path), self._home, told=told, stopped=stopped)

    def _all(self) -> Iterator[LocalModel]:
        notes, known = self._notebook.read(), self._known()
        seen = self._survey(notes)
        models = [self._model(found, notes, known) for found in seen.models]
        yield from sorted(given_to(models, seen.adapters), key=_rank)

    def _model(self, found: Found, notes: Notes, known: dict[str, Remembered]) -> LocalModel:
        note = notes.of(found.path)
        remembered = known.get(str(found.path))
        model = LocalModel(
            path=found.path,
            name=self._name(found, notes),
            origin=found.origin,
            bytes=found.bytes,
            use=Use.NOT,
            repo=found.repo,
            last_used=note.used,
            quantization=naming.quantization_of(found.path),
            licence=found.licence or naming.licence_of(found),
            checkable=bool(verifying.digests_of(found, self._home)),
            unlisted=note.hidden,
            got=got_of(found, self._home, self._name(found, notes)),
            made_from=made_from(found, self._home),
        )
        if remembered is None or not _is_known(remembered, stamp_of(found.files)):
            reason = tr("Paddock has not looked at this model yet.")
            return replace(model, inspected=False, reason=reason)
        return _with_facts(model, remembered.facts)

    def _name(self, found: Found, notes: Notes) -> str:
        return notes.of(found.path).name or naming.name_of(found)

    def _survey(self, notes: Notes | None = None) -> Survey:
        folders = (notes or self._notebook.read()).folders
        return survey(self._home, self._around, tuple(map(Path, folders)))

    def _known(self) -> dict[str, Remembered]:
        return self._memory.all() | self._new

    def _at(self, path: Path) -> Found:
        for found in self._survey().models:
            if found.path == path:
                return found
        raise GoneError(path)

    def _note(self, path: Path, changed: Callable[[Note], Note]) -> None:
        self._notebook.change(lambda notes: notes.with_note(path, changed(notes.of(path))))


def _with_facts(model: LocalModel, facts: Facts) -> LocalModel:
    return replace(
        model,
        use=facts.use,
        reason="" if facts.said is None else facts.said.sentence,
        architecture=facts.architecture,
        quantization=_as_said(model.quantization or facts.quantization),
        licence=model.licence or facts.licence or None,
        context=facts.longest_context,
        has_template=facts.has_template,
        weights_bytes=facts.weights_bytes,
        kv_bytes_per_token=facts.kv_bytes_per_token,
        work_bytes=facts.usual_work_bytes,
        parameters=facts.parameters,
    )


def _as_said(quantization: str) -> str:
    bits = BITS.fullmatch(quantization)
    return quantization if bits is None else tr("{n} bits", "", int(bits[1]), one="1 bit")


def _is_known(remembered: Remembered | None, stamp: str) -> bool:
    return remembered is not None and remembered.stamp == stamp


def _rank(model: LocalModel) -> tuple[int, bool, bool, float, str]:
    """Put first what can be talked with, then what was used last."""
    used = model.last_used
    when = 0.0 if used is None else _moment(used)
    name = model.name.casefold()
    return RANKS[model.use], not model.inspected, not model.has_template, -when, name


def _moment(written: str) -> float:
    try:
        return datetime.fromisoformat(written).timestamp()
    except (ValueError, OverflowError):
        return 0.0


def _with_folder(notes: Notes, name: str) -> Notes:
    folders = tuple(dict.fromkeys((*notes.folders, name)))
    return msgspec.structs.replace(notes, folders=folders)


def _without_folder(notes: Notes, name: str) -> Notes:
    folders = tuple(folder for folder in notes.folders if folder != name)
    return msgspec.structs.replace(notes, folders=folders)
