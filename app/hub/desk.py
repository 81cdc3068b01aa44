"""`Desk`: hears what the app asks of the Hub, has it answered on threads, and tells the answers.

Only a `HubError` is expected: any other surprise ends the process, and the app starts another.
"""

import os
import socket
import sys
import threading
import traceback
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NoReturn

import httpx2

from app.domain.download import Download, Failure, Trouble
from app.domain.network import Reason, Why
from app.hub import wire
from app.hub.asking import Asking
from app.hub.connecting import Door
from app.hub.errors import HubError
from app.hub.guard import Guard
from app.hub.ledger import Ledger
from app.hub.metadata import Metadata
from app.hub.queue import Queue
from app.hub.source import Source

AT_ONCE = 4
# What only who signs in is given, and what it is at a mirror, where nobody can.
AT_MIRROR = {
    Trouble.GATED: Trouble.MIRROR,
    Trouble.LICENCE: Trouble.MIRROR,
    Trouble.PRIVATE: Trouble.UNMIRRORED,
}
SURPRISED = 70  # the exit code: a fault inside, as sysexits.h has it


class Desk:
    """The hub process, at its end of the wire."""

    def __init__(self, descriptor: int) -> None:
        self._wire = socket.socket(fileno=descriptor)
        self._one_at_a_time = threading.Lock()
        self._guard = Guard()
        self._guard.watch()
        self._asks = ThreadPoolExecutor(AT_ONCE, "question")
        self._metadata: Metadata | None = None
        self._queue: Queue | None = None
        self._asks_mirror = False

    def run(self) -> None:
        """Answer until the wire closes."""
        # An app that ends without having heard all resets the wire.
        with suppress(ConnectionError), self._wire.makefile("rb") as lines:
            while (line := lines.readline(wire.MAX_LINE)).endswith(b"\n"):
                self._hear(wire.from_app(line))
        if self._queue is not None:
            self._queue.close()

    def _hear(self, said: wire.FromApp) -> None:
        if isinstance(said, wire.Ping):
            self._say(wire.Pong())
            return
        if isinstance(said, wire.Reach):
            self._reach(said)
            return
        assert self._metadata is not None, "whom to ask is said first"
        assert self._queue is not None, "and with it, where downloads come from"
        match said:
            case wire.Search() | wire.Look() | wire.Tell():
                self._ask(said, self._metadata)
            case wire.Get():
                self._queue.get(said.wanted, Path(said.models))
            case wire.Pause():
                self._queue.pause(said.key)
            case wire.Cancel():
                self._queue.cancel(said.key, Path(said.models))
            case wire.Limit():
                self._queue.limit(said.bytes_per_second)

    def _reach(self, said: wire.Reach) -> None:
        self._guard.switch(off=said.offline)
        door = Door(Ledger(Path(said.ledger)), self._guard, official=said.official)
        self._metadata = Metadata(Asking(door), said.endpoint, said.token)
        client = partial(_client, door)
        # The door lets it out to the official Hub alone; where it cannot go, it is not even known.
        self._asks_mirror = said.endpoint != said.official
        token = None if self._asks_mirror else said.token
        source = Source(said.endpoint, token, client)
        if self._queue is None:
            self._queue = Queue(source, self._move)
        else:
            self._queue.reach(source)

    def _ask(self, question: wire.Question, metadata: Metadata) -> None:
        self._asks.submit(_answered, question, metadata).add_done_callback(self._tell)

    def _tell(self, answered: "Future[wire.Answer]") -> None:
        if (error := answered.exception()) is not None:
            end_surprised(error)
        answer = answered.result()
        if isinstance(answer, wire.Failed):
            answer = wire.Failed(answer.number, self._meant(answer.failure))
        self._say(answer)

    def _move(self, download: Download) -> None:
        self._say(
            wire.Moved(
                download.wanted.key,
                download.stage,
                done_bytes=download.done_bytes,
                speed=download.speed,
                seconds_left=download.seconds_left,
                failure=None if download.failure is None else self._meant(download.failure),
            )
        )

    def _meant(self, failure: Failure) -> Failure:
        if not self._asks_mirror:
            return failure
        return replace(failure, trouble=AT_MIRROR.get(failure.trouble, failure.trouble))

    def _say(self, line: wire.Line) -> None:
        # Where the app is gone, the wire's end says so to who listens there.
        with self._one_at_a_time, suppress(OSError):
            self._wire.sendall(wire.encode(line))


def end_surprised(error: BaseException) -> NoReturn:
    """End the process at once, so that the app hears of it, whatever its threads wait for."""
    with suppress(OSError):
        traceback.print_exception(error)
        sys.stderr.flush()
    os._exit(SURPRISED)


def _client(door: Door, repo: str) -> httpx2.Client:
    return door.client(Reason(Why.DOWNLOAD, repo))


def _answered(question: wire.Question, metadata: Metadata) -> wire.Answer:
    try:
        match question:
            case wire.Search():
                hits, after = metadata.search(question.query, question.after)
                return wire.Found(question.number, hits, after)
            case wire.Look():
                return wire.Looked(question.number, metadata.look(question.place))
            case wire.Tell():
                markdown = metadata.tell(question.repo, question.commit)
                return wire.Told(question.number, markdown)
    except HubError as error:
        return wire.Failed(question.number, error.failure)
