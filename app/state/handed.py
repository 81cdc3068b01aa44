"""`Handed`: what is handed to Paddock from outside, each thing opened as what it is."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.exchange.handed import Kind, kind_of, meant_by
from app.state.exchange import Exchange, Stage
from app.state.models import Models
from app.state.notices import Notice, Notices
from app.state.work import Work
from app.words import phrase, tr

MOST = 100  # at once: nobody would know what became of more
MOST_TOLD = 3
GONE = phrase("“{name}” is not there.")
OTHER = phrase(
    "Paddock cannot open “{name}”. It opens models (.gguf files, and folders with a config.json) "
    "and exported conversations. To have a file go with a message, drop it on the chat."
)
NOT_IMPORTED = phrase("“{name}” was not imported.")
ONE_MODEL = phrase("One model answers at a time: “{name}” was opened, and none of the others.")


@dataclass(frozen=True, slots=True)
class _Import:
    """What is to be imported; attach is what may be done with it in place of that."""

    place: Path
    attach: Callable[[], object] | None = None


type Known = tuple[Path, Kind]
type Unopened = Callable[[list[Path]], object]


class Handed(QObject):
    """A model answers, as if it had been picked; conversations are shown before they come in.

    Signals:
        import_wanted: there is something to import, at which the exchange looks.
    """

    import_wanted = Signal()

    def __init__(self, models: Models, exchange: Exchange, notices: Notices) -> None:
        super().__init__()
        self._models, self._exchange, self._notices = models, exchange, notices
        self._to_import = deque[_Import]()
        self._shown: _Import | None = None
        self._closed = False
        # Who imports may be in the midst of closing their sheet.
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._import_next)
        exchange.changed.connect(self._on_exchange)

    def hand(self, paths: Sequence[Path]) -> None:
        """Open what lies there, and tell of what is nothing to open."""
        self._look(paths[:MOST], self._open_or_tell)

    def offer(self, paths: Sequence[Path], unopened: Unopened) -> None:
        """Open what lies there, and give back what is nothing to open."""
        self._look(paths, partial(self._open_or_give_back, unopened))

    def offer_import(self, file: Path, attach: Callable[[], object]) -> None:
        """Show the conversations in a file; who does not import them may have it attached."""
        self._to_import.append(_Import(file, attach))
        self._next.start()

    def close(self) -> None:
        """Open nothing any more."""
        self._closed = True
        self._shown = None
        self._to_import.clear()

    def _look(self, paths: Sequence[Path], then: Callable[[list[Known]], object]) -> None:
        if not paths:
            return
        # One on a volume that does not answer is to hold up no other.
        work = Work("looking at what was handed over", self)
        work.begin(partial(_known, tuple(paths)), partial(self._on_known, work, then))

    def _on_known(self, work: Work, then: Callable[[list[Known]], object], known: object) -> None:
        work.deleteLater()
        if not self._closed:
            then(cast("list[Known]", known))

    def _open_or_tell(self, known: list[Known]) -> None:
        self._open(known)
        told = [tr(GONE, name=_name(path)) for path in _of(Kind.GONE, known)]
        told += [tr(OTHER, name=_name(path)) for path in _of(Kind.OTHER, known)]
        if told:
            self._notices.warn("\n".join(told[:MOST_TOLD]))

    def _open_or_give_back(self, unopened: Unopened, known: list[Known]) -> None:
        self._open(known)
        unopened([path for path, kind in known if kind in {Kind.GONE, Kind.OTHER}])

    def _open(self, known: list[Known]) -> None:
        if models := _of(Kind.MODEL, known):
            self._models.open(models[0])
            if models[1:]:
                name = self._models.name_of(models[0])
                self._notices.tell(Notice(tr(ONE_MODEL, name=name)))
        self._to_import += map(_Import, _of(Kind.CONVERSATIONS, known))
        self._next.start()

    @Slot()
    def _import_next(self) -> None:
        if self._to_import and self._exchange.stage is Stage.IDLE:
            self._shown = self._to_import.popleft()
            self._exchange.look(self._shown.place)
            self.import_wanted.emit()

    @Slot()
    def _on_exchange(self) -> None:
        stage = self._exchange.stage
        if self._shown is not None and stage not in {Stage.LOOKING, Stage.LOOKED}:
            shown, self._shown = self._shown, None
            if stage is Stage.IDLE and shown.attach is not None:
                words = tr(NOT_IMPORTED, name=_name(shown.place))
                self._notices.tell(Notice(words, action=tr("Attach Instead"), act=shown.attach))
        if self._to_import:
            self._next.start()


def _known(paths: Sequence[Path]) -> list[Known]:
    return [(path, kind_of(path)) for path in map(meant_by, paths)]


def _of(kind: Kind, known: list[Known]) -> list[Path]:
    return [path for path, each in known if each is kind]


def _name(path: Path) -> str:
    return path.name or str(path)
