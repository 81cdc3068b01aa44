"""`Incoming`: an answer that comes on a thread of its own, so that who waits for it can go away.

A socket that stands still cannot be asked to stop. Whoever leaves forgets about it: nothing that
comes afterwards is written anywhere, and the connection is ended.
"""

import queue
import socket
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

import httpx2

from app.domain.download import Trouble
from app.hub.errors import HubError, unreached
from app.hub.source import Source
from app.hub.within import within

BLOCKS_AHEAD = 32
MOST_REDIRECTS = 6
HEAD_S = 30.0
_REDIRECTS = {301, 302, 303, 307, 308}
# So often the thread looks whether anybody still waits.
LOOK_S = 0.2


@dataclass(frozen=True, slots=True)
class Head:
    """What an answer says of itself. told is what the Hub said of the file, before the last one.

    Names of headers are in small letters, each with its last value, whatever bytes that has.
    """

    status: int
    headers: Mapping[str, str]
    host: str
    is_hub: bool
    is_signed: bool
    told: Mapping[str, str]


class EndOfBody:
    """Nothing comes any more, and all was well."""


END = EndOfBody()
type Piece = Head | bytes | EndOfBody


class _LeftError(Exception):
    """Nobody waits any more."""


class Incoming:
    """A request for a file from a byte on. Pieces are a head, then blocks, then the end."""

    def __init__(self, client: httpx2.Client, source: Source) -> None:
        self._client, self._source = client, source
        self._pieces: queue.Queue[Piece | Exception] = queue.Queue(BLOCKS_AHEAD)
        self._left = threading.Event()
        self._answer: httpx2.Response | None = None
        self._thread: threading.Thread | None = None

    def ask(self, url: httpx2.URL, start: int) -> None:
        """Ask for a file; returns at once."""
        self._thread = threading.Thread(
            target=self._come, args=(url, start), name="incoming", daemon=True
        )
        self._thread.start()

    def next(self, seconds: float) -> Piece | None:
        """Return what came, or None if nothing did for so long. Raises HubError."""
        try:
            piece = self._pieces.get(timeout=seconds)
        except queue.Empty:
            return None
        if isinstance(piece, Exception):
            raise piece
        return piece

    def leave(self) -> None:
        """End it, whatever it is doing; one that has ended by itself keeps its connection."""
        # What came whole is about to be done, and its connection is good for the next file.
        if self._thread is not None and self._pieces.empty():
            self._thread.join(0.02)
        self._left.set()
        answer = self._answer
        stream = answer and answer.extensions.get("network_stream")
        if stream is None or answer is None or answer.is_closed:
            return
        raw = stream.get_extra_info("socket")
        if isinstance(raw, socket.socket):
            with suppress(OSError):
                # Not TLS's own, which would take the connection apart under its reader.
                socket.socket.shutdown(raw, socket.SHUT_RDWR)

    def _come(self, url: httpx2.URL, start: int) -> None:
        try:
            self._read(url, start)
            self._put(END)
        except _LeftError:
            pass
        except Exception as error:  # noqa: BLE001 - whoever waits hears of it, whatever it is
            self._fail(error, url.host)

    def _fail(self, error: Exception, host: str) -> None:
        with suppress(_LeftError):
            self._put(_named(error, host))

    def _read(self, url: httpx2.URL, start: int) -> None:
        answer, told = self._opened(url, start)
        try:
            self._put(self._head(answer, told))
            for block in answer.iter_raw():
                self._put(block)
        finally:
            answer.close()

    def _head(self, answer: httpx2.Response, told: Mapping[str, str]) -> Head:
        request = answer.request
        return Head(
            status=answer.status_code,
            headers=plain(answer.headers),
            host=request.url.host,
            is_hub=self._source.is_hub(request.url),
            is_signed="Authorization" in request.headers,
            told=told,
        )

    def _opened(self, url: httpx2.URL, start: int) -> tuple[httpx2.Response, Mapping[str, str]]:
        told: dict[str, str] = {}
        for _ in range(MOST_REDIRECTS):
            headers = self._source.headers(url, start)
            request = self._client.build_request("GET", url, headers=headers)
            # Who waits here has gone by then; the bytes of a file may take as long as they like.
            with within(HEAD_S):
                answer = self._client.send(request, stream=True, follow_redirects=False)
            self._answer = answer
            if self._left.is_set():
                answer.close()
                raise _LeftError
            if self._source.is_hub(url):
                told.update(plain(answer.headers))
            if answer.status_code not in _REDIRECTS:
                return answer, told
            url = onward(answer, url)
            answer.close()
        raise HubError(Trouble.NOT_UNDERSTOOD, url.host, "sent in circles")

    def _put(self, piece: Piece | Exception) -> None:
        while not self._left.is_set():
            with suppress(queue.Full):
                self._pieces.put(piece, timeout=LOOK_S)
                return
        raise _LeftError


def onward(answer: httpx2.Response, url: httpx2.URL) -> httpx2.URL:
    """Return where an answer sends us, if that is a place on the web and not less safe."""
    said = plain(answer.headers).get("location", "")
    try:
        onward = url.join(said)
    except (httpx2.InvalidURL, ValueError) as error:
        raise HubError(Trouble.NOT_UNDERSTOOD, url.host, f"sent to {said!r}") from error
    safe = {"https"} if url.scheme == "https" else {"http", "https"}
    if onward.scheme not in safe or not onward.host:
        raise HubError(Trouble.NOT_UNDERSTOOD, url.host, f"sent to {said!r}")
    return onward


def plain(headers: httpx2.Headers) -> dict[str, str]:
    """Return headers as text; httpx2's own fails on bytes that are none."""
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in headers.raw}


def _named(error: Exception, host: str) -> Exception:
    """Return what the network's error means; what is none of the network's stays what it is."""
    if isinstance(error, httpx2.ReadTimeout):
        return HubError(Trouble.SLOW, host, "ReadTimeout")
    if isinstance(error, httpx2.HTTPError | OSError):
        return unreached(error, host)
    if isinstance(error, ValueError | httpx2.InvalidURL):
        # What a header says can make httpx2 itself fail.
        return HubError(Trouble.NOT_UNDERSTOOD, host, f"{type(error).__name__}: {error}")
    return error
