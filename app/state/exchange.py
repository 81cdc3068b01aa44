"""`Exchange`: conversations in from files and out into files, on a thread beside the window."""

import time
from collections.abc import Callable, Iterator, Sequence
from enum import Enum, auto
from functools import partial
from itertools import chain
from pathlib import Path
from threading import Event
from typing import override

from PySide6.QtCore import QObject, QThread, Signal, SignalInstance, Slot

from app.domain.conversation import Heading
from app.domain.exchange import Form, Tally
from app.domain.showing import SHOW
from app.domain.tree import Tree
from app.domain.unsaved import Unsaved
from app.state.exporting import Printer, writer_of, written
from app.state.importing import Counting, Saving, tally_of
from app.state.notices import Notice, Notices
from app.state.recorder import Recorder
from app.state.refusals import found
from app.store.database import Database
from app.store.exporting import trees
from app.store.importing import CancelledError
from app.words import tr

# The window hears so often how far it is.
TELL_S = 0.05


class Stage(Enum):
    """What is going on."""

    IDLE = auto()
    LOOKING = auto()
    LOOKED = auto()
    IMPORTING = auto()
    IMPORTED = auto()
    EXPORTING = auto()


class _Work(QThread):
    """Does one thing on a thread of its own, of Qt's kind, as what prints needs one."""

    def __init__(self, do: Callable[[], None]) -> None:
        super().__init__()
        self._do = do

    @override
    def run(self) -> None:
        self._do()


class Exchange(QObject):
    """What is being imported or exported, and how far that is.

    tally counts what was found, and after the import what was brought in; of total conversations
    done were dealt with.

    Signals:
        changed: something else goes on, or it is further.
        brought_in: there are new conversations.
        show_wanted: the user wants to see this file where it lies.
    """

    changed = Signal()
    brought_in = Signal()
    show_wanted = Signal(Path)
    _further = Signal(int)
    _looked = Signal(Tally)
    _imported = Signal(Tally)
    _exported = Signal(Path, str)

    def __init__(
        self,
        database: Path,
        recorder: Recorder,
        notices: Notices,
        *,
        printer: Printer,
        key: bytes | None = None,
    ) -> None:
        super().__init__()
        self._key = key
        self._database, self._printer = database, printer
        self._recorder, self._notices = recorder, notices
        self._work: _Work | None = None
        self._enough = Event()
        self._forgotten = False  # by who asked for what goes on
        self._told = 0.0
        self._warning: Notice | None = None
        self.stage = Stage.IDLE
        self.place = Path()
        self.tally = Tally()
        self.done = 0
        self.total = 0
        self._further.connect(self._on_further)
        self._looked.connect(self._on_looked)
        self._imported.connect(self._on_imported)
        self._exported.connect(self._on_exported)

    @property
    def busy(self) -> bool:
        """Tell whether something goes on that takes its time."""
        return self.stage in {Stage.LOOKING, Stage.IMPORTING, Stage.EXPORTING}

    def headings(self) -> tuple[Heading, ...]:
        """Return what can be exported, the one with the latest words first."""
        return found(self._notices, self._recorder.headings, otherwise=())

    def look(self, place: Path) -> None:
        """Count what there is at a place, in a file or a folder, and change nothing."""
        if not self.busy:
            self.place, self.total = place, 0
            self._begin(Stage.LOOKING, partial(self._take, place, Counting, tell=self._looked))

    @Slot()
    def bring_in(self) -> None:
        """Import what was looked at."""
        if self.stage is Stage.LOOKED:
            self.total = self.tally.read + len(self.tally.problems) + self.tally.more_problems
            do = partial(self._take, self.place, Saving, tell=self._imported)
            self._begin(Stage.IMPORTING, do)

    def export(
        self,
        conversation_ids: Sequence[str],
        file: Path,
        form: Form,
        *,
        unsaved: Tree | None = None,
    ) -> None:
        """Write conversations into a file; what is there already stays until that is whole.

        What the disk has refused of them until now is in it, too, as the file may lie on another.
        One that is unsaved, as it is private, comes before all that are.
        """
        if self.busy:
            return
        self._recorder.save_now()
        first = () if unsaved is None else (unsaved,)
        self.total = len(conversation_ids) + len(first)
        held = self._recorder.unsaved(conversation_ids)
        write = partial(self._write, tuple(conversation_ids), file, form=form)
        do = partial(write, first=first, held=held)
        self._begin(Stage.EXPORTING, do)

    @Slot()
    def cancel(self) -> None:
        """Have enough: what was brought in stays."""
        self._enough.set()

    @Slot()
    def forget(self) -> None:
        """Be done with what was looked at or brought in; what goes on is ended."""
        if self.busy:
            self._forgotten = True
            self.cancel()
        else:
            self._become(Stage.IDLE)

    def close(self) -> None:
        """End what goes on, and wait until it has."""
        self.cancel()
        if self._work is not None:
            self._work.wait()

    def _begin(self, stage: Stage, do: Callable[[], None]) -> None:
        self._enough.clear()
        self._forgotten = False
        self.done = 0
        if self._work is not None:
            self._work.wait()  # it has told all that it had to tell
        self._work = _Work(do)
        self._work.finished.connect(self._on_finished)
        self._work.start()
        self._become(stage)

    def _become(self, stage: Stage) -> None:
        self.stage = Stage.IDLE if self._forgotten else stage
        self.changed.emit()

    # From here on: on the other thread.

    def _goes_on(self) -> bool:
        return not self._enough.is_set()

    def _tell(self, done: int) -> None:
        if time.monotonic() - self._told > TELL_S:
            self._told = time.monotonic()
            self._further.emit(done)

    def _take(self, place: Path, kind: type[Counting], *, tell: SignalInstance) -> None:
        if (refusal := self._recorder.refusal) is not None:
            tell.emit(Tally(failure=refusal))
            return
        database = partial(Database, self._database, self._key)
        tally = tally_of(place, database, kind=kind, goes_on=self._goes_on, tell=self._tell)
        tell.emit(tally)

    def _write(
        self,
        conversation_ids: Sequence[str],
        file: Path,
        *,
        form: Form,
        first: Sequence[Tree],
        held: Unsaved,
    ) -> None:
        untouched = self._recorder.refusal is not None
        saved = trees(self._database, conversation_ids, self._key, untouched=untouched)
        whole = self._counted(chain(first, held.added_to(saved)))
        why = ""
        try:
            why = written(whole, file, write=writer_of(form, self._printer))
        except CancelledError:
            self._enough.set()
        self._exported.emit(file, why)

    def _counted(self, whole: Iterator[Tree]) -> Iterator[Tree]:
        for done, tree in enumerate(whole, start=1):
            if not self._goes_on():
                raise CancelledError
            self._tell(done)
            yield tree

    # From here on: on the window's thread again.

    @Slot(int)
    def _on_further(self, done: int) -> None:
        if self.busy:
            self.done = done
            self.changed.emit()

    @Slot(Tally)
    def _on_looked(self, tally: Tally) -> None:
        self.tally = tally
        self._become(Stage.IDLE if tally.cancelled else Stage.LOOKED)

    @Slot(Tally)
    def _on_imported(self, tally: Tally) -> None:
        self.tally = tally
        self._become(Stage.IMPORTED)
        if tally.new:
            self.brought_in.emit()

    @Slot()
    def _on_finished(self) -> None:
        """Be free again where a thread has ended without a word, as one does of a surprise."""
        if self.busy and self.sender() is self._work:
            self._become(Stage.IDLE)

    @Slot(Path, str)
    def _on_exported(self, file: Path, why: str) -> None:
        self._become(Stage.IDLE)
        if self._warning is not None:
            self._notices.take_back(self._warning)  # it is over, or said anew
        self._warning = self._notices.warn(why) if why else None
        if why:
            return
        if self._goes_on():
            show = partial(self.show_wanted.emit, file)
            exported = tr("Exported to {name}.", name=file.name)
            self._notices.tell(Notice(exported, action=tr(SHOW), act=show))
