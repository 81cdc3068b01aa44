"""`Exchange`: conversations in from files and out into files, on a thread beside the window."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from enum import Enum, auto
from errno import ENOSPC
from pathlib import Path
from threading import Event
from typing import override

from PySide6.QtCore import QObject, QThread, Signal, Slot

from app.domain.conversation import Heading
from app.domain.exchange import Form, Known, Problem, Tally
from app.domain.tree import Tree
from app.exchange import html, markdown, paddock
from app.exchange.reading import Read, read_all
from app.paths import written_aside
from app.state.notices import Notice, Notices
from app.state.recorder import Recorder
from app.store.database import Database, StoreError, UnsavedError
from app.store.exporting import trees
from app.store.importing import CancelledError, Importing

# The window hears so often how far it is.
TELL_S = 0.05
# What else is to be saved has its turn after each conversation; a long one lets others wait longer.
LEAST_REST_S, MOST_REST_S = 0.001, 0.05

type Printer = Callable[[str], bytes]


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

    tally counts what was found, and after the import what was brought in; done counts the
    conversations that were dealt with.

    Signals:
        changed: something else goes on, or it is further.
        brought_in: there are new conversations.
    """

    changed = Signal()
    brought_in = Signal()
    _further = Signal(int)
    _looked = Signal(Tally)
    _imported = Signal(Tally)
    _exported = Signal(str, str)

    def __init__(
        self, database: Path, recorder: Recorder, notices: Notices, *, printer: Printer
    ) -> None:
        super().__init__()
        self._database, self._printer = database, printer
        self._recorder, self._notices = recorder, notices
        self._work: _Work | None = None
        self._enough = Event()
        self._told = 0.0
        self.stage = Stage.IDLE
        self.place: Path | None = None
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
        try:
            return self._recorder.headings()
        except StoreError as error:
            self._notices.warn(str(error))
            return ()

    def look(self, place: Path) -> None:
        """Count what there is at a place, in a file or a folder, and change nothing."""
        if not self.busy:
            self.place = place
            self._begin(Stage.LOOKING, self._look)

    @Slot()
    def bring_in(self) -> None:
        """Import what was looked at."""
        if self.stage is Stage.LOOKED:
            self.total = self.tally.read
            self._begin(Stage.IMPORTING, self._import)

    def export(self, conversation_ids: Sequence[str], file: Path, form: Form) -> None:
        """Write conversations into a file; what is there already stays until that is whole."""
        if self.busy:
            return
        self._recorder.save_now()
        self.total = len(conversation_ids)
        self._begin(Stage.EXPORTING, lambda: self._export(tuple(conversation_ids), file, form))

    @Slot()
    def cancel(self) -> None:
        """Have enough: what was brought in stays."""
        self._enough.set()

    @Slot()
    def forget(self) -> None:
        """Be done with what was looked at or brought in."""
        if self.busy:
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
        self.done = 0
        if self._work is not None:
            self._work.wait()  # it has told all that it had to tell
        self._work = _Work(do)
        self._work.start()
        self._become(stage)

    def _become(self, stage: Stage) -> None:
        self.stage = stage
        self.changed.emit()

    # From here on: on the other thread.

    def _goes_on(self) -> bool:
        return not self._enough.is_set()

    def _tell(self, done: int) -> None:
        if time.monotonic() - self._told > TELL_S:
            self._told = time.monotonic()
            self._further.emit(done)

    def _look(self) -> None:
        tally = self._tallied(_Looking)
        self._looked.emit(tally)

    def _import(self) -> None:
        tally = self._tallied(_Adding)
        self._imported.emit(tally)

    def _tallied(self, kind: "type[_Looking]") -> Tally:
        """Read all there is at the place, and count what becomes of it."""
        tally = Tally()
        try:
            with closing(Database(self._database)) as database:
                self._take_all(kind(Importing(database, self._goes_on)), tally)
        except CancelledError:
            pass
        except UnsavedError as error:
            tally.failure = (
                f"The import stopped: {error.why} and import again. What is here already is "
                "passed over then."
            )
        except StoreError as error:
            tally.failure = str(error)
        tally.cancelled = not self._goes_on()
        return tally

    def _take_all(self, taker: "_Looking", tally: Tally) -> None:
        assert self.place is not None
        for done, outcome in enumerate(read_all(self.place), start=1):
            if not self._goes_on():
                return
            if isinstance(outcome, Problem):
                tally.add_problem(outcome.sentence)
            elif not outcome.tree.messages:
                tally.empty += 1
            else:
                taker.take(outcome, tally)
            self._tell(done)

    def _export(self, conversation_ids: Sequence[str], file: Path, form: Form) -> None:
        why = ""
        try:
            with written_aside(file) as out:
                for part in self._parts(conversation_ids, form):
                    out.write(part)
        except OSError as error:
            why = why_unwritten(error, file)
        except StoreError as error:
            why = str(error)
        except CancelledError:
            pass  # who said so knows it
        self._exported.emit(file.name, why)

    def _parts(self, conversation_ids: Sequence[str], form: Form) -> Iterable[bytes]:
        whole = self._told_of(trees(self._database, conversation_ids))
        if form is Form.PDF:
            return (self._printer(html.printable(whole)),)
        write = {Form.JSON: paddock.write, Form.MARKDOWN: markdown.write, Form.HTML: html.write}
        return write[form](whole)

    def _told_of(self, whole: Iterator[Tree]) -> Iterator[Tree]:
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

    @Slot(str, str)
    def _on_exported(self, name: str, why: str) -> None:
        self._become(Stage.IDLE)
        if why:
            self._notices.warn(why)
        elif self._goes_on():
            self._notices.tell(Notice(f"Exported to {name}."))


class _Looking:
    """Counts conversations, and whether they are here already."""

    def __init__(self, importing: Importing) -> None:
        self.importing = importing
        self._seen: set[str] = set()

    def take(self, read: Read, tally: Tally) -> None:
        """Count one."""
        called = read.tree.origin or read.tree.id
        known = Known.HERE if called in self._seen else self.importing.known(read.tree)
        self._seen.add(called)
        _count(read, known, tally)


class _Adding(_Looking):
    """Saves conversations that are not here already."""

    @override
    def take(self, read: Read, tally: Tally) -> None:
        begun = time.monotonic()
        _count(read, self.importing.add(read.tree), tally)
        took = time.monotonic() - begun
        time.sleep(min(max(took, LEAST_REST_S), MOST_REST_S))


def _count(read: Read, known: Known | None, tally: Tally) -> None:
    if known is None:
        tally.conversations[read.program] += 1
        tally.messages[read.program] += len(read.tree.messages)
    else:
        tally.known[known] += 1


def why_unwritten(error: OSError, file: Path) -> str:
    """Say why a file could not be written, and what to do about it."""
    if error.errno == ENOSPC:
        return f"{file.name} was not written: the disk is full. Free some space and export again."
    return (
        f"{file.name} was not written ({error.strerror or type(error).__name__}). "
        "Choose another folder and export again."
    )
