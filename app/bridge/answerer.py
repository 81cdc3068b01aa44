"""`EngineAnswerer`: the app's words on one side, the wire's on the other.

Starts another engine where one died, and replaces one that no longer moves.
"""

import contextlib
import logging
import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path
from typing import override

import psutil
from PySide6.QtCore import QObject, QTimer, Slot

from app.bridge.process import WORKER, Died, EngineProcess
from app.bridge.translation import (
    Answering,
    Asked,
    count,
    counted,
    receipt,
    sampling,
    scored,
    sentence,
    turn,
)
from app.domain.confidence import OTHERS
from app.domain.conversation import Message
from app.domain.dials import Dials, Overflow
from app.domain.local_model import adapter_name
from app.domain.model_card import ModelStatus, Readiness
from app.domain.reply import Finish, ReplyEnded, ReplyGrew, ReplyReading
from app.state.answerer import Answerer
from app.words import tr
from engine import wire

log = logging.getLogger("paddock")

# A model that ends its engine so often in a row will do it again.
MOST_CRASHES = 3
# How long to wait before the next start, after each crash in a row.
PAUSES_MS = (0, 2_000)
# A crash so long after the start has nothing to do with the one before.
CALM_S = 300.0
# What models have read takes at most such a share of the disk's free room.
DISK_SHARE = 10
MOST_ON_DISK = 20_000_000_000
# An engine that was woken to forget something rests again after so long.
DOZE_S = 2.0


@dataclass(frozen=True, slots=True)
class Patience:
    """How long an engine may stand still, in seconds, before it is replaced."""

    reading_s: float = 180.0
    writing_s: float = 30.0


AS_USUAL = Patience()


class _Stage(Enum):
    """How far the engine is with a question that it was asked."""

    WAITING = auto()
    READING = auto()
    WRITING = auto()


class EngineAnswerer(Answerer):
    """Answers with the engine's process, which is started at once and is there until closed.

    living gives the ids of the conversations that are there, if that is known: each process hears
    of them before it opens a model, and keeps nothing of others, which one before it had no time
    to remove.
    """

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        keep: wire.Keep | None = None,
        living: Callable[[], Sequence[str] | None] | None = None,
        patience: Patience = AS_USUAL,
        command: Sequence[str] = WORKER,
    ) -> None:
        super().__init__(parent)
        self._keep, self._patience, self._command = keep, patience, command
        self._usual_disk = 0 if keep is None else keep.disk_bytes
        self._living, self._knows_living = living, False
        self._path: Path | None = None
        self._adapter: Path | None = None
        self._opens = 0  # how often a model was opened: facts about earlier ones are dropped
        self._status = ModelStatus(Readiness.NONE)
        # What the engine has open. While another model loads, a reply may be this one's still.
        self._answers = Answering()
        self._adapters: dict[int, str] = {}  # what was to be opened with one, and is not yet
        self._questions: dict[int, _Stage] = {}  # asked and not ended
        self._asked: dict[int, Asked] = {}  # what was asked with them
        self._considered: tuple[Message, ...] = ()  # by the process that is there
        self._early: list[wire.Ask] = []  # asked between one process and the next
        self._rest_s = 0.0
        self._crashes = 0
        self._moved = self._began = time.monotonic()
        self._process: EngineProcess | None = None
        with contextlib.suppress(OSError):  # opening a model tries again, and tells
            self._process = self._started()
        self._watch = QTimer(self)
        self._watch.setInterval(int(min(patience.writing_s / 4, 1.0) * 1000))
        self._watch.timeout.connect(self._on_watch)
        self._watch.start()

    @property
    def pid(self) -> int | None:
        """Give the number of the engine's process, None where there is none."""
        return None if self._process is None else self._process.pid

    @property
    def _rests(self) -> bool:
        return self._status.readiness is Readiness.RESTING

    @override
    def open_model(self, path: Path, adapter: Path | None = None) -> None:
        self._path, self._adapter = path, adapter
        self._crashes = 0
        self._open()

    @override
    def ask(
        self,
        question: int,
        messages: Sequence[Message],
        dials: Dials,
        *,
        conversation: str | None,
        overflow: Overflow = Overflow.DROP,
    ) -> None:
        if self._status.readiness in {Readiness.NONE, Readiness.FAILED}:
            reason = self._status.reason or tr("No model is open. Choose one first.")
            self.ended.emit(ReplyEnded(question, Finish.FAILED, reason))
            return
        self._questions[question] = _Stage.WAITING
        self._moved = time.monotonic()
        ids = tuple(message.id for message in messages)
        self._asked[question] = Asked(ids, dials, at=self._moved)
        ask = wire.Ask(
            question,
            tuple(map(turn, messages)),
            sampling(dials),
            dials.max_tokens,
            conversation=conversation,
            overflow=wire.Overflow(overflow),
            context=dials.context,
            kv_bits=dials.kv_bits,
            scores=OTHERS,
        )
        if self._process is None or self._rests:
            self._early.append(ask)
            self.wake()
        else:
            self._process.say(ask)

    @override
    def count(
        self,
        number: int,
        text: str,
        messages: Sequence[Message],
        *,
        dials: Dials,
        overflow: Overflow = Overflow.DROP,
    ) -> None:
        if self._process is None or self._status.readiness is not Readiness.READY:
            return
        if text and not self._questions:
            self._moved = time.monotonic()  # who types wants no model that goes to rest
        before, self._considered = self._considered, tuple(messages)
        keep = _shared(before, self._considered)
        if keep < max(len(before), len(messages)):
            more = tuple(map(turn, messages[keep:]))
            self._process.say(wire.Consider(more, keep))
        self._process.say(count(number, text, dials, overflow=overflow))

    @override
    def measure(self, number: int, text: str) -> None:
        if self._process is not None and self._status.readiness is Readiness.READY:
            self._process.say(wire.Measure(number, text))

    @override
    def stop(self, question: int) -> None:
        stage = self._questions.get(question)
        if stage is None:
            return
        self._early = [ask for ask in self._early if ask.question != question]
        if self._process is not None:
            self._process.say(wire.Stop(question))
        if self._status.readiness is Readiness.LOADING and stage is _Stage.WAITING:
            # The engine hears of it when the model is open; nobody should wait for that.
            self._end(ReplyEnded(question, Finish.STOPPED))

    @override
    def forget(self, conversation: str | None) -> None:
        folder = None if self._keep is None else self._keep.folder
        if self._process is None and self._rests:
            # Woken without its model. After a crash, the next one hears of what is there anyway.
            with contextlib.suppress(OSError):
                self._process = self._started()
        if self._process is not None:
            self._moved = time.monotonic()
            self._considered = ()
            self._process.say(wire.Forget(conversation, folder))

    @property
    @override
    def usual_room(self) -> tuple[int, int]:
        return psutil.virtual_memory().total // wire.MEMORY_SHARE, self._usual_disk

    @property
    @override
    def kept_bytes(self) -> int:
        return 0 if self._keep is None else _size(Path(self._keep.folder))

    @override
    def limit(self, memory_bytes: int | None, disk_bytes: int | None) -> None:
        if self._keep is None:
            return
        disk = self._usual_disk if disk_bytes is None else disk_bytes
        keep = wire.Keep(self._keep.folder, disk, memory_bytes)
        # Settings change with each conversation that is opened; the room seldom does.
        if keep != self._keep and self._process is not None:
            self._process.say(wire.Limit(keep))
        self._keep = keep

    @override
    def rest_after(self, seconds: float) -> None:
        self._rest_s = seconds

    @override
    def wake(self) -> None:
        if self._rests:
            self._open()

    @override
    def close(self) -> None:
        self._watch.stop()
        if self._process is not None:
            self._process.close()
            self._process = None

    def _started(self) -> EngineProcess:
        self._knows_living = False
        self._considered = ()
        process = EngineProcess(self._command, self)
        process.heard.connect(self._on_heard)
        process.died.connect(self._on_died)
        return process

    def _open(self) -> None:
        assert self._path is not None, "there is a model to open"
        try:
            self._process = self._process or self._started()
        except OSError as error:
            self._give_up(f"could not be started ({error.strerror})")
            return
        self._opens += 1
        self._tell_living(self._process)
        adapter = None if self._adapter is None else str(self._adapter)
        if self._adapter is not None:
            self._adapters[self._opens] = adapter_name(self._adapter)
        self._process.say(wire.Open(self._opens, str(self._path), self._keep, adapter))
        for ask in self._early:
            self._process.say(ask)
        self._early.clear()
        # Last: whoever asks on hearing it is answered by this model, and not by the one before.
        self._tell(ModelStatus(Readiness.LOADING, self._path.stem))

    def _tell_living(self, process: EngineProcess) -> None:
        """Say once what is there, before anything is read for what comes after it."""
        if self._keep is None or self._living is None or self._knows_living:
            return
        if (living := self._living()) is not None:
            process.say(wire.Living(tuple(living), self._keep.folder))
        self._knows_living = True

    def _tell(self, status: ModelStatus) -> None:
        self._moved = time.monotonic()
        self._status = status
        self.model_changed.emit(status)

    @Slot(object)
    def _on_heard(self, said: wire.FromEngine) -> None:
        match said:
            case wire.Opening() | wire.Opened() | wire.Refused():
                self._on_model(said)
            case wire.Reading() | wire.Grew() | wire.Ended():
                self._on_reply(said)
            case wire.Hello():
                self._greet(said)
            case wire.Counted():
                self.counted.emit(counted(said))
            case wire.Measured():
                self.measured.emit(counted(said))
            case wire.Unkept():
                self.unkept.emit(said.reason)
            case wire.Beat():
                pass

    def _greet(self, said: wire.Hello) -> None:
        self._began = time.monotonic()
        if said.protocol != wire.PROTOCOL and self._process is not None:
            self._process.kill(tr("is of another version than the window: install Paddock again"))

    def _on_model(self, said: wire.Opening | wire.Opened | wire.Refused) -> None:
        if not isinstance(said, wire.Opening):
            adapter = self._adapters.pop(said.number, "")
            if isinstance(said, wire.Opened):
                self._answers = Answering(said.name, adapter)
        if said.number != self._opens:
            return
        name = self._status.name
        match said:
            case wire.Opening():
                self._tell(ModelStatus(Readiness.LOADING, name, fraction=said.fraction))
            case wire.Opened():
                self._note_waits()
                ready = ModelStatus(Readiness.READY, said.name, context=said.context)
                self._tell(replace(ready, kv_bytes=said.kv_bytes))
            case wire.Refused():
                self._tell(ModelStatus(Readiness.FAILED, name, reason=sentence(said.reason)))

    def _note_waits(self) -> None:
        """Note how long questions have waited for the model that is open now."""
        now = time.monotonic()
        for question, stage in self._questions.items():
            if stage is _Stage.WAITING:
                asked = self._asked[question]
                self._asked[question] = asked._replace(opening_s=now - asked.at)

    def _on_reply(self, said: wire.Reading | wire.Grew | wire.Ended) -> None:
        if said.question not in self._questions:
            return
        self._moved = time.monotonic()
        match said:
            case wire.Reading():
                self._questions[said.question] = _Stage.READING
                seen_from = self._seen_from(said)
                self.reading.emit(ReplyReading(said.question, said.read, said.total, seen_from))
            case wire.Grew():
                self._questions[said.question] = _Stage.WRITING
                self.grew.emit(ReplyGrew(said.question, said.text, said.tokens, said.held))
                if said.scored:
                    self.scored.emit(scored(said))
            case wire.Ended():
                self._crashes = 0
                asked, seen_from = self._asked[said.question], self._seen_from(said)
                cost = receipt(said, self._answers, asked=asked, seen_from=seen_from)
                finish = Finish(said.finish.value)
                reason = said.reason and sentence(said.reason)
                self._end(ReplyEnded(said.question, finish, reason, cost, said.ids))

    def _seen_from(self, said: wire.Reading | wire.Ended) -> str | None:
        """Tell which message follows those that the model did not see, which are the oldest."""
        if not said.unseen:
            return None
        passed = {*said.unseen, *said.too_long}
        messages = self._asked[said.question].messages
        places = range(max(said.unseen) + 1, len(messages))
        return next((messages[place] for place in places if place not in passed), None)

    def _end(self, ended: ReplyEnded) -> None:
        self._questions.pop(ended.question, None)
        self._asked.pop(ended.question, None)
        self.ended.emit(ended)

    @Slot(Died)
    def _on_died(self, died: Died) -> None:
        assert self._process is not None, "only a process that is there can die"
        self._process.close()
        self._process.deleteLater()
        self._process = None
        self._crashes = 1 if time.monotonic() - self._began > CALM_S else self._crashes + 1
        lost = tuple(self._questions)
        log.warning("the engine %s", died.how)
        if self._path is None:
            pass  # nothing is lost: the first model that is opened starts the next one
        elif self._crashes < MOST_CRASHES:
            self._tell(ModelStatus(Readiness.LOADING, self._path.stem))
            QTimer.singleShot(PAUSES_MS[self._crashes - 1], self._start_again)
        else:
            often = tr(
                "{how}, {count} times in a row with this model",
                how=died.how,
                count=self._crashes,
            )
            self._give_up(often)
        for question in lost:
            reason = tr(
                "The engine {how}. What it had written is kept; you can ask again.", how=died.how
            )
            self._end(ReplyEnded(question, Finish.FAILED, reason))

    def _give_up(self, how: str) -> None:
        reason = tr("The engine {how}. Choose another model, or open this one again.", how=how)
        self._tell(ModelStatus(Readiness.FAILED, self._status.name, reason=reason))
        for ask in self._early:
            self._end(ReplyEnded(ask.question, Finish.FAILED, reason))
        self._early.clear()

    @Slot()
    def _start_again(self) -> None:
        if self._process is None and self._watch.isActive():
            self._open()

    @Slot()
    def _on_watch(self) -> None:
        loading = self._status.readiness is Readiness.LOADING
        if self._process is None:
            return
        if not (self._questions or loading):
            self._rest_if_tired(self._process)
            return
        writing = _Stage.WRITING in self._questions.values()
        limit = self._patience.writing_s if writing else self._patience.reading_s
        if time.monotonic() - self._moved > limit:
            self._moved = time.monotonic()
            still = tr("did not move for {seconds} seconds and was replaced", seconds=round(limit))
            self._process.kill(still)

    def _rest_if_tired(self, process: EngineProcess) -> None:
        """Give back all memory where nobody asked for long; what was read is on disk by then."""
        waits = DOZE_S if self._rests else self._rest_s
        if not waits or not (self._rests or self._status.readiness is Readiness.READY):
            return
        if time.monotonic() - self._moved <= waits:
            return
        self._process = None
        process.close()
        process.deleteLater()
        self._tell(replace(self._status, readiness=Readiness.RESTING))


def _shared(before: Sequence[Message], now: Sequence[Message]) -> int:
    """Count the messages that both begin with."""
    pairs = enumerate(zip(before, now, strict=False))
    # Most are the very same, which is quicker told.
    differs = (place for place, (was, is_now) in pairs if was is not is_now and was != is_now)
    return next(differs, min(len(before), len(now)))


def _size(folder: Path) -> int:
    total = 0
    for file in folder.glob("*/*"):
        with contextlib.suppress(OSError):
            total += file.stat().st_size
    return total


def keep_in(folder: Path, *, on_disk: bool = True) -> wire.Keep:
    """Have what models read kept in folder: as much as this disk can easily spare, or nothing."""
    free = shutil.disk_usage(folder.parent).free if on_disk else 0
    return wire.Keep(str(folder), disk_bytes=min(MOST_ON_DISK, free // DISK_SHARE))
