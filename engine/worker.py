"""The engine's process: hears questions on the wire, answers them on its main thread.

`python -m engine.worker FD`, where FD is one end of a socket pair. It ends when the wire closes.
MLX stays on the main thread, since its arrays belong to the thread that made them; a second one
listens, so that a Stop is heard while a reply is made, a third says that the process lives, and a
fourth counts what is typed, also while a reply is made.
Only an `EngineError` is expected: any other surprise ends the process, and the app starts another.
"""

import contextlib
import logging
import os
import queue
import resource
import signal
import sys
import threading
import time
import traceback
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, NoReturn

import msgspec

from engine import blas
from engine.counting import Size
from engine.errors import EngineError
from engine.kept_files import forget_in, keep_only
from engine.loading import opening
from engine.machine import Machine
from engine.model import Model, Wish
from engine.overflow import Room
from engine.reply import Piece, Progress, Reply
from engine.said import said
from engine.wire import (
    MAX_LINE,
    PROTOCOL,
    Ask,
    Beat,
    Consider,
    Count,
    Counted,
    Ended,
    Finish,
    Forget,
    Grew,
    Hello,
    Limit,
    Line,
    Living,
    Measure,
    Measured,
    Open,
    Opened,
    Opening,
    Reading,
    Refused,
    Scored,
    Stop,
    Turn,
    Unkept,
    encode,
    from_app,
)

BEAT_S = 1.0
# Who has just had an answer may ask again at once.
IDLE_S = 1.0
# As long as something is being written, more of what was read may wait for it.
SAVING_S = 0.05
# What was read and is not saved yet has so long when the app is gone.
LAST_S = 1.5
NO_MEMORY = said(
    "Cut off here: this Mac has run out of memory. Close other apps, then ask the model to go on."
)
SURPRISED = 70  # the exit code: a fault inside, as sysexits.h has it

Wanted = Open | Ask | Forget | Living | Limit
Typed = Consider | Count | Measure | Forget

_log = logging.getLogger(__name__)


def main() -> NoReturn:
    """Answer until the wire closes."""
    logging.basicConfig(level=logging.INFO, format="engine: %(message)s")
    # A core file of this process would hold what people typed.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Ctrl-C in the terminal is the app's to hear; it closes the wire.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.excepthook, threading.excepthook = _end_in_main, _end_in_thread
    sys.addaudithook(_refuse_the_network)
    _log.debug("matrices by %s", blas.in_use())
    descriptor = int(sys.argv[1])
    # Never closed: a surprise would wait there for the ears, which hold what they read from.
    hears = os.fdopen(descriptor, "rb", closefd=False)
    says = os.fdopen(descriptor, "wb", buffering=0, closefd=False)
    Worker(Wire(hears, says)).run()


class Wire:
    """The engine's end: whole lines in, whole lines out, from any thread."""

    def __init__(self, hears: BinaryIO, says: BinaryIO) -> None:
        self._hears, self._says = hears, says
        self._one_at_a_time = threading.Lock()

    def lines(self) -> Iterator[bytes]:
        """Give line after line until the app is gone."""
        # An app that ends without having heard all resets the wire; one may end in mid-line too.
        with contextlib.suppress(ConnectionError):
            while (line := self._hears.readline(MAX_LINE)).endswith(b"\n") or len(line) == MAX_LINE:
                yield line

    def say(self, line: Line) -> None:
        """Send a line, or raise ConnectionError."""
        rest = memoryview(encode(line))
        with self._one_at_a_time:
            while rest:
                rest = rest[self._says.write(rest) :]


class Worker:
    """Opens models and answers questions, one after the other, in the order they come."""

    def __init__(self, wire: Wire, machine: Machine | None = None) -> None:
        self._wire, self._machine = wire, machine or Machine()
        self._wishes: queue.SimpleQueue[Wanted | None] = queue.SimpleQueue()
        self._typed: queue.SimpleQueue[Typed] = queue.SimpleQueue()
        self._considered: tuple[Turn, ...] = ()
        self._gone = threading.Event()  # the app is
        self._stopped: set[int] = set()
        self._unwanted: set[int] = set()  # opened, and the next opened before any question
        self._model: Model | None = None
        self._refusal = said("No model is open.")
        self._faults: set[str] = set()  # that were told

    def run(self) -> NoReturn:
        """Answer until the wire closes, which ends the process."""
        with contextlib.suppress(ConnectionError):
            self._serve()
        if self._model is not None:
            self._model.save(LAST_S)
        _leave()

    def _serve(self) -> None:
        self._wire.say(Hello(PROTOCOL))
        threading.Thread(target=self._listen, name="ears", daemon=True).start()
        threading.Thread(target=self._beat, name="heart", daemon=True).start()
        threading.Thread(target=self._count, name="fingers", daemon=True).start()
        while (wish := self._next_wish()) is not None:
            match wish:
                case Open() | Ask() if self._gone.is_set():
                    pass  # nobody hears of it, and what is to be forgotten has little time
                case Open():
                    self._open(wish)
                case Ask():
                    self._answer(wish)
                case Forget() | Limit() | Living():
                    self._keep_less(wish)

    def _next_wish(self) -> Wanted | None:
        """Wait for the next wish; what was read is saved where there is none for a while."""
        pause = IDLE_S
        while True:
            self._tell_fault()
            with contextlib.suppress(queue.Empty):
                return self._wishes.get(timeout=pause)
            while self._wishes.empty() and self._model is not None and self._model.save_next():
                pass
            if self._model is not None:
                self._model.relieve()
            saving = self._model is not None and self._model.saving
            pause = SAVING_S if saving else IDLE_S

    def _listen(self) -> NoReturn:
        last: Wanted | None = None
        for line in self._wire.lines():
            said = from_app(line)
            if isinstance(said, Stop):
                self._stopped.add(said.question)
                continue
            if isinstance(said, Consider | Count | Measure | Forget):
                self._typed.put(said)
            if isinstance(said, Consider | Count | Measure):
                continue
            if isinstance(said, Open) and isinstance(last, Open):
                self._unwanted.add(last.number)
            self._wishes.put(said)
            last = said
        self._gone.set()
        self._wishes.put(None)
        time.sleep(LAST_S)
        _leave()

    def _beat(self) -> None:
        pause = threading.Event()
        while not pause.wait(BEAT_S):
            try:
                self._wire.say(Beat())
            except ConnectionError:
                return

    def _count(self) -> NoReturn:
        """Tell how long what is typed is; of what is to be told of the next prompt, the latest."""
        while True:
            waiting = [self._typed.get()]
            while not self._typed.empty():
                waiting.append(self._typed.get())
            latest = max((each.number for each in waiting if isinstance(each, Count)), default=0)
            for each in waiting:
                if not isinstance(each, Count) or each.number == latest:
                    self._heed(each)

    def _heed(self, typed: Typed) -> None:
        match typed:
            case Consider():
                self._considered = (*self._considered[: typed.keep], *typed.turns)
            case Forget():
                self._considered = ()
                if self._model is not None:
                    self._model.counter.forget()
            case Count() | Measure():
                self._tell_size(typed)

    def _tell_size(self, said: Count | Measure) -> None:
        size = self._size_of(said)
        if isinstance(said, Measure):
            told = Measured(said.number, size and size.tokens, size is None or size.exact)
        elif size is None:
            told = Counted(said.number, None)
        else:
            told = Counted(said.number, size.tokens, size.exact, size.left_out)
        # An app that is gone is the ears' to notice.
        with contextlib.suppress(ConnectionError):
            self._wire.say(told)

    def _size_of(self, said: Count | Measure) -> Size | None:
        model = self._model
        if model is None:
            return None
        try:
            if isinstance(said, Measure):
                return model.counter.alone(said.text)
            room = _room(said, model)
            turns, overflow = self._considered, said.overflow
            return model.counter.next_prompt(turns, said.text, room, overflow=overflow)
        except EngineError:
            return None

    def _tell_fault(self) -> None:
        fault = None if self._model is None else self._model.fault
        if fault is not None and fault not in self._faults:
            self._faults.add(fault)
            self._wire.say(Unkept(fault))

    def _keep_less(self, wish: Forget | Limit | Living) -> None:
        match wish:
            case Living():
                keep_only(Path(wish.folder), wish.conversations)
            case Limit():
                if self._model is not None:
                    self._model.limit(wish.keep)
            case Forget():
                if self._model is not None:
                    self._model.forget(wish.conversation)
                if wish.folder is not None:
                    forget_in(Path(wish.folder), wish.conversation)

    def _open(self, wish: Open) -> None:
        if self._model is not None:
            self._model.close()
            self._model = None
        adapter = None if wish.adapter is None else Path(wish.adapter)
        steps = opening(Path(wish.path), wish.keep, self._machine, adapter=adapter)
        try:
            self._model = self._opened(wish.number, steps)
        except EngineError as error:
            self._refusal = error.said
            self._wire.say(Refused(wish.number, self._refusal))
            return
        if self._model is not None:
            context = self._model.config.context
            opened = Opened(wish.number, self._model.name, context, self._model.kv_bytes)
            self._wire.say(opened)

    def _opened(self, number: int, steps: Generator[float, None, Model]) -> Model | None:
        """Take the steps to the end; give None where another model is wanted before that."""
        while number not in self._unwanted and not self._gone.is_set():
            try:
                self._wire.say(Opening(number, next(steps)))
            except StopIteration as done:
                return done.value
        return None

    def _answer(self, ask: Ask) -> None:
        ended = self._ended(ask)
        self._stopped.discard(ask.question)
        self._wire.say(ended)

    def _ended(self, ask: Ask) -> Ended:
        if self._model is None:
            return Ended(ask.question, Finish.FAILED, self._refusal)
        if not ask.turns:
            nothing = said("There is nothing to answer. Write first.")
            return Ended(ask.question, Finish.FAILED, nothing)
        try:
            reply = self._model.reply(ask.turns, _wish(ask, self._model))
        except EngineError as error:
            return Ended(ask.question, Finish.FAILED, error.said)
        if reply.unseen:
            total = reply.receipt.prompt_tokens
            self._wire.say(Reading(ask.question, 0, total, reply.unseen, reply.too_long))
        self._tell(ask.question, reply, ask.scores)
        return Ended(
            ask.question,
            reply.finish,
            NO_MEMORY if reply.finish is Finish.MEMORY else None,
            receipt=reply.receipt,
            ids=reply.spoken_ids,
            unseen=reply.unseen,
            too_long=reply.too_long,
        )

    def _is_stopped(self, question: int) -> bool:
        return question in self._stopped or self._gone.is_set()

    def _tell(self, question: int, reply: Reply, scores: int) -> None:
        while not self._is_stopped(question) and (event := next(reply, None)) is not None:
            if isinstance(event, Progress):
                self._wire.say(Reading(question, event.read, event.total))
            else:
                tokens = len(reply.token_ids)
                self._wire.say(
                    Grew(question, event.text, tokens, event.held, _scored(event, scores))
                )
        if rest := reply.close():
            self._wire.say(Grew(question, rest, len(reply.token_ids)))


def _wish(ask: Ask, model: Model) -> Wish:
    # A setting that holds for all models does not keep one from answering.
    kv_bits = ask.kv_bits if model.can_keep(ask.kv_bits) else None
    return Wish(
        ask.sampling,
        ask.max_tokens,
        # One more, as the token itself is mostly among the likeliest.
        logprobs=ask.scores + 1 if ask.scores else None,
        conversation=ask.conversation,
        kv_bits=kv_bits,
        overflow=ask.overflow,
        context=ask.context,
    )


def _scored(piece: Piece, count: int) -> tuple[Scored, ...]:
    """Give how likely a piece's token was, and no more others than were asked for."""
    if piece.scored is None:
        return ()
    return (msgspec.structs.replace(piece.scored, others=piece.scored.others[:count]),)


def _room(count: Count, model: Model) -> Room:
    most = model.config.context
    context = most if count.context is None else min(max(1, count.context), most)
    return Room(context, count.max_tokens)


def _leave() -> NoReturn:
    """End where the app is gone: whatever is being made has nobody to hear it.

    MLX's threads may be at work still; leaving without Python's farewell cannot crash on them.
    """
    os._exit(0)


def _end_in_main(
    kind: type[BaseException], _error: BaseException, trace: TracebackType | None
) -> NoReturn:
    """End at once after a surprise: after a fault on the GPU nothing computed can be trusted.

    The error's own words are left out, since they may quote what someone typed.
    """
    _log.error("ends after %s\n%s", kind.__name__, "".join(traceback.format_tb(trace)))
    os._exit(SURPRISED)


def _end_in_thread(surprise: threading.ExceptHookArgs) -> NoReturn:
    """End likewise where a thread was surprised: half an engine would wait for ever."""
    _end_in_main(surprise.exc_type, BaseException(), surprise.exc_traceback)


def _refuse_the_network(event: str, _arguments: Sequence[object]) -> None:
    """Keep what people type on this Mac, whatever a library under the engine may try."""
    if event.startswith("socket."):
        raise PermissionError("the engine has no network")


if __name__ == "__main__":
    main()
