"""`Library`: the models on this computer, as they are known now; looking is done beside."""

import sys
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.domain.download import Wanted
from app.domain.fit import Computer, Fit, Need, fit, room_for
from app.domain.local_model import LocalModel, Origin, Use, Verdict
from app.domain.names import on_one_line
from app.domain.wanting import is_part
from app.library.errors import LibraryError
from app.paths import is_there
from app.state.notices import Notice, Notices
from app.state.refusals import found
from app.state.shelf import Look, Shelf
from app.store.model_use import ModelUse
from app.words import tr

# Whether a model fits is told for a conversation of so many tokens.
USUAL_CONTEXT = 8192
# What is looked into is shown so often meanwhile.
SHOW_S = 0.5
# A window that is often come back to is not looked for each time.
LEAST_S = 10.0


@dataclass(frozen=True, slots=True)
class Verifying:
    """A model whose files are read again, and how far that is."""

    path: Path
    read_bytes: int = 0
    bytes: int = 0


class _Seen(NamedTuple):
    models: tuple[LocalModel, ...]
    folders: tuple[Path, ...]
    away: frozenset[Path]
    computer: Computer | None
    is_last: bool = False


class Library(QObject):
    """What a thread of its own has seen of a shelf, and what is done there.

    away are folders that are not there now, as of a disk that is not plugged in. verdicts has what
    came of reading models again since the app began.

    Signals:
        changed: there are other models, or one is called otherwise, or it is known how they are.
        moved: a model's files are read again, further than before, or no longer.
        removed: a model's files are deleted.
    """

    changed = Signal()
    moved = Signal()
    removed = Signal(Path)
    _seen = Signal(object)
    _refused = Signal(str)
    _read = Signal(object)
    _verified = Signal(object)

    def __init__(
        self,
        shelf: Shelf,
        notices: Notices,
        *,
        computer: Callable[[], Computer] | None = None,
        users: ModelUse | None = None,
    ) -> None:
        super().__init__()
        self._shelf, self._notices = shelf, notices
        self._ask_computer, self._users = computer, users
        self._looker = ThreadPoolExecutor(1, "library")
        self._reader = ThreadPoolExecutor(1, "verifying")
        self._closed = self._stops = False
        self._looks = 0  # how many looks are asked for and not done
        self._looked_at = 0.0
        self._by_path: Mapping[Path, LocalModel] = MappingProxyType({})
        self.models: tuple[LocalModel, ...] = ()
        self.folders: tuple[Path, ...] = ()
        self.away: frozenset[Path] = frozenset()
        self.computer: Computer | None = None
        self.looked = False
        self.verifying: Verifying | None = None
        self.verdicts: dict[Path, Verdict] = {}
        self._seen.connect(self._on_seen)
        self._refused.connect(self._on_refused)
        self._read.connect(self._on_read)
        self._verified.connect(self._on_verified)
        # Once the window is there.
        self._first = QTimer(self, singleShot=True, interval=0)
        self._first.timeout.connect(self.look)
        self._first.start()

    @property
    def looking(self) -> bool:
        """Tell whether disks are being looked at."""
        return self._looks > 0

    @property
    def listed(self) -> tuple[LocalModel, ...]:
        """Return the models that the user did not hide, the best first."""
        return tuple(each for each in self.models if not each.unlisted)

    @property
    def hidden(self) -> tuple[LocalModel, ...]:
        """Return the models that the user hid."""
        return tuple(each for each in self.models if each.unlisted)

    def at(self, path: Path) -> LocalModel | None:
        """Return what is known of the model at a path."""
        return self._by_path.get(path)

    def need_of(self, model: LocalModel) -> Need | None:
        """Tell what a model takes of memory with a usual conversation; None is not known."""
        if not model.weights_bytes:
            return None
        tokens = min(model.context or USUAL_CONTEXT, USUAL_CONTEXT)
        conversation = room_for(tokens) * model.kv_bytes_per_token
        return Need(model.weights_bytes, conversation, model.work_bytes)

    def fit_of(self, model: LocalModel) -> Fit | None:
        """Tell how a model fits this computer now; None is not known."""
        need = self.need_of(model)
        return None if need is None or self.computer is None else fit(need, self.computer)

    def chats_with(self, path: Path) -> int:
        """Count the conversations that this model answers and no other."""
        if self._users is None:
            return 0
        return found(self._notices, partial(self._users.chats_with, path), otherwise=0)

    @Slot()
    def look(self) -> None:
        """Look at disks anew."""
        self._do(lambda: None)

    @Slot()
    def look_again(self) -> None:
        """Look anew where that was not done a moment ago; the first look is done by itself."""
        if self.looked and not self.looking and time.monotonic() - self._looked_at > LEAST_S:
            self.look()

    def add_folder(self, folder: Path) -> None:
        """Look for models in a folder, too."""
        self._do(partial(self._shelf.add_folder, folder))

    def forget_folder(self, folder: Path) -> None:
        """Look there no longer, and offer to go on with it."""
        self._do(partial(self._shelf.forget_folder, folder))
        told = tr("Paddock no longer looks into “{name}”.", name=folder.name or folder)
        self._offer_undo(told, partial(self.add_folder, folder))

    def rename(self, path: Path, name: str) -> None:
        """Call a model by another name; nothing typed is its own name again."""
        called = on_one_line(name)
        known = self.at(path)
        if known is not None and called and called != known.name:
            self._become(tuple(_renamed(each, path, called) for each in self.models))
        self._do(partial(self._shelf.rename, path, called))

    def unlist(self, path: Path) -> None:
        """Show a model no longer, whose files are others', and offer to show it again."""
        known = self.at(path)
        name = path.stem if known is None else known.name
        self._become(tuple(_unlisted(each, path) for each in self.models))
        self._do(partial(self._shelf.unlist, path))
        told = tr("“{name}” is no longer listed. Its files stay where they are.", name=name)
        self._offer_undo(told, partial(self.relist, path))

    def relist(self, path: Path) -> None:
        """Show a model again."""
        self._do(partial(self._shelf.relist, path))

    def remove(self, path: Path) -> None:
        """Delete the files of a model that Paddock got."""
        if self.verifying is not None and self.verifying.path == path:
            self.stop_verifying()
        self._do(partial(self._remove, path))

    def verify(self, path: Path) -> None:
        """Read a model's files again, and hold them against their digests."""
        # What fails as the app ends may ask for this, too.
        if self._closed or self.verifying is not None:
            return
        known = self.at(path)
        self.verifying = Verifying(path, 0, 0 if known is None else known.bytes)
        self._stops = False
        self.verdicts.pop(path, None)
        self._reader.submit(self._verify, path).add_done_callback(_surprise)
        self.moved.emit()

    @Slot()
    def stop_verifying(self) -> None:
        """Read no further."""
        self._stops = True

    def trust(self, path: Path) -> None:
        """Forget what came of reading a model's files, which are others now."""
        if self.verdicts.pop(path, None) is not None:
            self.moved.emit()

    def has(self, wanted: Wanted) -> LocalModel | None:
        """Return the model that is here of something that could be got."""
        here = (each for each in self.models if each.got and is_part(wanted, each.got))
        return next(here, None)

    @Slot(Path)
    def note_use(self, path: Path) -> None:
        """Note that a model was opened just now."""
        self._do(partial(self._shelf.note_use, path, datetime.now(UTC)))

    def close(self) -> None:
        """End what is being done."""
        self._closed = self._stops = True
        self._first.stop()
        self._looker.shutdown(cancel_futures=True)
        self._reader.shutdown()

    def _offer_undo(self, told: str, undo: Callable[[], object]) -> None:
        self._notices.tell(Notice(told, action=tr("Undo"), act=undo))

    def _do(self, act: Callable[[], object]) -> None:
        """Do something at the shelf, and see what has become of it."""
        if self._closed:
            return
        self._looks += 1
        self._looker.submit(self._see, act).add_done_callback(_surprise)
        if self._looks == 1:
            self.changed.emit()

    def _see(self, act: Callable[[], object]) -> None:
        """Do something, tell at once what there is, and then what is in it."""
        seen = None
        try:
            act()
        except LibraryError as error:
            self._refused.emit(str(error))
        try:
            look = self._shelf.look()
            seen = self._seen_of(look)
            self._seen.emit(seen)
            if look.inspect(self._show_further(look), self._is_waited_for):
                seen = self._seen_of(look)
        except LibraryError as error:
            self._refused.emit(str(error))
        finally:
            for report in self._shelf.take_reports():
                self._refused.emit(report)
            self._seen.emit(None if seen is None else seen._replace(is_last=True))

    def _seen_of(self, look: Look) -> _Seen:
        computer = None if self._ask_computer is None else self._ask_computer()
        folders = self._shelf.folders
        away = frozenset(each for each in folders if not is_there(each))
        return _Seen(look.models(), folders, away, computer)

    def _show_further(self, look: Look) -> Callable[[int, int], None]:
        """Return what shows, now and then, what was looked into."""
        shown = time.monotonic()

        def told(done: int, _many: int) -> None:
            nonlocal shown
            if done and time.monotonic() - shown > SHOW_S:
                self._seen.emit(self._seen_of(look))
                shown = time.monotonic()

        return told

    def _is_waited_for(self) -> bool:
        """Tell whether something else is to be done first; it goes on with what is left here."""
        return self._closed or self._looks > 1

    def _remove(self, path: Path) -> None:
        self._shelf.remove(path)
        self.removed.emit(path)

    def _verify(self, path: Path) -> None:
        verdict: Verdict | str | None = None
        try:
            verdict = self._shelf.verify(path, partial(self._tell, path), lambda: self._stops)
        except LibraryError as error:
            verdict = str(error)
        finally:
            self._verified.emit((path, verdict))

    def _tell(self, path: Path, read: int, whole: int) -> None:
        self._read.emit(Verifying(path, read, whole))

    @Slot(object)
    def _on_seen(self, seen: _Seen | None) -> None:
        is_last = seen is None or seen.is_last
        self._looks -= is_last
        # What was asked for since is shown already, and not seen yet.
        if seen is not None and self._looks <= (not is_last):
            self._looked_at, self.looked = time.monotonic(), True
            self.folders, self.away = seen.folders, seen.away
            self.computer = seen.computer
            self._become(seen.models)
        else:
            self.changed.emit()

    def _become(self, models: tuple[LocalModel, ...]) -> None:
        self.models = models
        self._by_path = MappingProxyType({each.path: each for each in models})
        self.changed.emit()

    @Slot(str)
    def _on_refused(self, sentence: str) -> None:
        self._notices.warn(sentence)

    @Slot(object)
    def _on_read(self, further: Verifying) -> None:
        if self.verifying is not None:
            self.verifying = further
            self.moved.emit()

    @Slot(object)
    def _on_verified(self, ended: tuple[Path, Verdict | str | None]) -> None:
        path, verdict = ended
        self.verifying = None
        if isinstance(verdict, Verdict):
            self.verdicts[path] = verdict
        elif verdict is not None:
            self._notices.warn(verdict)
        self.moved.emit()


def runs(model: LocalModel) -> bool:
    """Tell whether a model can be opened here."""
    return model.use is not Use.NOT


def is_ours(model: LocalModel) -> bool:
    """Tell whether Paddock got a model, and so may remove it."""
    return model.origin is Origin.OURS


def _renamed(model: LocalModel, path: Path, name: str) -> LocalModel:
    return replace(model, name=name) if model.path == path else model


def _unlisted(model: LocalModel, path: Path) -> LocalModel:
    return replace(model, unlisted=True) if model.path == path else model


def _surprise(done: Future[None]) -> None:
    """Have a surprise be heard of, which would vanish with the other thread's work."""
    if not done.cancelled() and (surprise := done.exception()) is not None:
        sys.excepthook(type(surprise), surprise, surprise.__traceback__)
