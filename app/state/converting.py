"""`Converting`: a model that is made smaller beside the chat, and how far that is."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.domain.local_model import LocalModel
from app.library.converting import Converted
from app.library.errors import LibraryError
from app.state.notices import Notice, Notices
from app.state.work import Work
from app.words import phrase, tr

READY = phrase("{name} in {bits} bits is ready.")
# What a stage has of the whole; to note what was made is quick, to try it takes a few seconds.
SHARES = {"pack": (0.0, 0.8), "try": (0.8, 0.95), "done": (0.95, 0.95), "noting": (0.95, 1.0)}


class Converter(Protocol):
    """What the app needs from whoever makes smaller models: `app.library.converting` does."""

    def target(self, model: LocalModel, bits: int) -> Path:
        """Return where it comes to lie."""
        ...

    def convert(
        self,
        model: LocalModel,
        bits: int,
        *,
        told: Callable[[str, int, int], None],
        stopped: Callable[[], bool],
    ) -> Converted | None:
        """Make it, or None where it was stopped. Raises LibraryError."""
        ...

    def clear(self) -> None:
        """Remove what is left of those that were killed."""
        ...


@dataclass(frozen=True, slots=True)
class Conversion:
    """A model that is being converted, and how much of that is done."""

    model: LocalModel
    bits: int
    stage: str = "pack"
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a conversion ended: where it lies, and a sentence where it is bad; or why it failed."""

    conversion: Conversion
    path: Path | None = None
    told: str = ""


class Converting(QObject):
    """One at a time, in a process of its own; who chats meanwhile does not wait for it.

    Signals:
        changed: one has begun or ended, or how that was is no longer shown.
        moved: it is further.
        made: there is a new model.
        chatting: the user wants to chat with what was made.
    """

    changed = Signal()
    moved = Signal()
    made = Signal(Path)
    chatting = Signal(Path)
    _further = Signal(object)

    def __init__(self, converter: Converter, notices: Notices) -> None:
        super().__init__()
        self._converter, self._notices = converter, notices
        self._work, self._clearing = Work("converting", self), Work("clearing", self)
        self._closed = self._is_watched = self.stops = False
        self.now: Conversion | None = None
        self.outcome: Outcome | None = None  # of the last one, until its user has seen it
        self._notice: Notice | None = None
        self._further.connect(self._on_further)
        # Once the window is there.
        self._first = QTimer(self, singleShot=True, interval=0)
        self._first.timeout.connect(self._clear)
        self._first.start()

    def target(self, model: LocalModel, bits: int) -> Path:
        """Return where a model in so many bits comes to lie."""
        return self._converter.target(model, bits)

    def begin(self, model: LocalModel, bits: int) -> None:
        """Make a copy of a model in so many bits, where none is being made."""
        if self.now is not None or self._closed:
            return
        self.forget()
        self.now = Conversion(model, bits)
        self.stops = False
        self._work.begin(partial(self._convert, self.now), self._on_ended)
        self.changed.emit()

    @property
    def is_watched(self) -> bool:
        """Tell whether its user is looking at it already."""
        return self._is_watched

    @Slot()
    def cancel(self) -> None:
        """Make it no longer; nothing of it is left."""
        self.stops = True
        self.moved.emit()

    def chat_with(self, path: Path) -> None:
        """Have what was made answer."""
        self.forget()
        self.chatting.emit(path)

    def watch(self, *, watched: bool) -> None:
        """Hear whether its user sees how it ends, so that nothing else has to say it."""
        self._is_watched = watched
        self.changed.emit()
        if not watched:
            self.forget()

    @Slot()
    def forget(self) -> None:
        """Show no longer how the last one ended."""
        if self._notice is not None:
            self._notices.take_back(self._notice)
            self._notice = None
        if self.outcome is not None:
            self.outcome = None
            self.changed.emit()

    def close(self) -> None:
        """End what is being done, and leave nothing of it."""
        self._closed = self.stops = True
        self._first.stop()
        self._work.close()
        self._clearing.close()

    @Slot()
    def _clear(self) -> None:
        self._clearing.begin(self._converter.clear, lambda _cleared: None)

    def _convert(self, begun: Conversion) -> Outcome | None:
        try:
            made = self._converter.convert(
                begun.model,
                begun.bits,
                told=self._teller(begun),
                stopped=lambda: self.stops,
            )
        except LibraryError as error:
            return Outcome(begun, told=str(error))
        return None if made is None else Outcome(begun, made.path, made.warning or "")

    def _teller(self, begun: Conversion) -> Callable[[str, int, int], None]:
        def told(stage: str, done: int, total: int) -> None:
            if stage in SHARES:
                first, last = SHARES[stage]
                share = first + (last - first) * (done / total if total else 0.0)
                self._further.emit(replace(begun, stage=stage, share=share))

        return told

    @Slot(object)
    def _on_further(self, now: Conversion) -> None:
        if self.now is not None:
            self.now = now
            self.moved.emit()

    def _on_ended(self, ended: object) -> None:
        assert ended is None or isinstance(ended, Outcome)
        self.now = None
        if self._closed:
            return
        self.outcome = ended
        self.changed.emit()
        if ended is not None and ended.path is not None:
            self.made.emit(ended.path)
        if ended is not None and not self._is_watched:
            self._tell_user(ended)

    def _tell_user(self, outcome: Outcome) -> None:
        if outcome.path is None:
            self._notice = Notice(outcome.told, lasting=True)
        else:
            words = f"{ready(outcome)} {outcome.told}".strip()
            chat = partial(self.chat_with, outcome.path)
            self._notice = Notice(words, action=tr("Chat"), act=chat, lasting=bool(outcome.told))
        self._notices.tell(self._notice)


def ready(outcome: Outcome) -> str:
    """Say that a model was made."""
    begun = outcome.conversion
    return tr(READY, name=begun.model.name, bits=begun.bits)
