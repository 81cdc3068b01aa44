"""`Asking`: huggingface_hub's own client on our door, within limits of size, time and patience.

It has one HTTP client for the whole process, so what a question may do hangs on its context. Each
answer is read here, whole: what is too long, too slow, packed or a web page ends in a `HubError`,
which the client passes on, where it would try errors of the network again for half a minute.
"""

import time
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import override

import httpx2
from huggingface_hub import set_client_factory

from app.domain.download import Trouble
from app.domain.network import Reason
from app.hub.connecting import AGENT, TIMEOUT_S, Door
from app.hub.errors import HubError, unreached, unwritten
from app.hub.guard import RefusedError
from app.hub.within import within

MOST_BYTES = 16 << 20
# Of one answer and all tries for it, from the connection to the last byte, however it trickles.
MOST_S = 30.0
# Of all that is asked for one question, however often it is sent elsewhere.
MOST_IN_ALL_S = 90.0
# Before it is tried again what may go by by itself.
PAUSES_S = (0.3, 1.0)
PASSING = {408, 500, 502, 503, 504}
# For so long one waits for a Hub that says when it may be asked again.
PATIENCE_S = 3


class Asked:
    """A question's way to the Hub. Pages of a search are turned by a cursor, one at a time."""

    def __init__(self, way: httpx2.BaseTransport, after: str = "") -> None:
        self.way = way
        self._after = after
        self.next = ""  # the cursor that the last page gave
        self.pages = 0
        self._end = time.monotonic() + MOST_IN_ALL_S

    def send(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request as often as is sensible, and return an answer that is whole."""
        request.extensions["timeout"] = dict.fromkeys(
            ("connect", "read", "write", "pool"), TIMEOUT_S
        )
        request.headers["Accept-Encoding"] = "identity"
        request.headers["User-Agent"] = AGENT
        if self._after:
            request.url = request.url.copy_set_param("cursor", self._after)
        with within(min(MOST_S, self._end - time.monotonic())):
            return self._sent(request)

    def _sent(self, request: httpx2.Request) -> httpx2.Response:
        for pause in PAUSES_S:
            try:
                answer = self._answer(request)
            except httpx2.TransportError as error:
                if (failure := unreached(error, request.url.host)).failure.trouble not in _AGAIN:
                    raise failure from error
            else:
                if answer.status_code not in PASSING and not _is_soon(answer):
                    return self._read(answer)
            time.sleep(pause)
        return self._last(request)

    def _last(self, request: httpx2.Request) -> httpx2.Response:
        try:
            answer = self._answer(request)
        except httpx2.TransportError as error:
            raise unreached(error, request.url.host) from error
        return self._read(answer)

    def _answer(self, request: httpx2.Request) -> httpx2.Response:
        try:
            answer = self.way.handle_request(request)
        except RefusedError as error:
            raise unreached(error, request.url.host) from error
        except OSError as error:
            # httpx2 has its own for the network's, so this is the ledger's.
            raise unwritten(error) from error
        try:
            content = _content(answer, request.url.host)
        finally:
            answer.close()
        headers = [(k, v) for k, v in answer.headers.multi_items() if k not in _OF_THE_WAY]
        return httpx2.Response(
            answer.status_code, headers=headers, content=content, request=request
        )

    def _read(self, answer: httpx2.Response) -> httpx2.Response:
        host = answer.request.url.host
        kind = answer.headers.get("Content-Type", "")
        if answer.status_code == 511 or (answer.is_success and kind.startswith("text/html")):
            raise HubError(Trouble.CAPTIVE_PORTAL, host, f"{answer.status_code} {kind}")
        # Errors of the Hub are its client's to read, but for those that it would try again.
        if answer.status_code >= 500:
            raise HubError(Trouble.HUB_DOWN, host, str(answer.status_code))
        if answer.status_code == 429:
            raise HubError(Trouble.RATE_LIMITED, host, answer.headers.get("Retry-After", ""))
        self.next = _cursor(answer)
        self.pages += not answer.is_redirect
        return answer


_AGAIN = {Trouble.HUB_DOWN}
_OF_THE_WAY = {"content-encoding", "content-length", "transfer-encoding"}
_asked: ContextVar[Asked] = ContextVar("_asked")


class Asking:
    """Lets questions be asked by huggingface_hub; what does not come from one goes nowhere."""

    def __init__(self, door: Door) -> None:
        self._door = door
        set_client_factory(_client)

    @contextmanager
    def asked(self, reason: Reason, after: str = "") -> Generator[Asked]:
        """Have what is asked within the block be this question's."""
        way = self._door.transport(reason)
        asked = Asked(way, after)
        before = _asked.set(asked)
        try:
            yield asked
        finally:
            _asked.reset(before)
            way.close()


def _client() -> httpx2.Client:
    return httpx2.Client(transport=_Way(), follow_redirects=True, trust_env=False)


class _Way(httpx2.BaseTransport):
    """Hands each request to the question that it belongs to."""

    @override
    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        asked = _asked.get(None)
        if asked is None:
            raise HubError(Trouble.REFUSED, request.url.host, "nobody asked for this")
        return asked.send(request)


def _content(answer: httpx2.Response, host: str) -> bytes:
    if answer.headers.get("Content-Encoding", "identity") != "identity":
        raise HubError(Trouble.NOT_UNDERSTOOD, host, "packed, though we asked for it as it is")
    content = bytearray()
    for piece in answer.iter_raw():
        content += piece
        if len(content) > MOST_BYTES:
            raise HubError(Trouble.NOT_UNDERSTOOD, host, "an answer without end")
    return bytes(content)


def _is_soon(answer: httpx2.Response) -> bool:
    """Tell whether we were asked to wait, and for a moment only."""
    wait = answer.headers.get("Retry-After", "")
    if answer.status_code != 429 or not wait.isdecimal() or int(wait[:6]) > PATIENCE_S:
        return False
    time.sleep(int(wait))
    return True


def _cursor(answer: httpx2.Response) -> str:
    """Return where the next page begins; of the address that is given, nothing else is taken."""
    try:
        onward = answer.links.get("next", {}).get("url", "")
        return httpx2.URL(onward).params.get("cursor", "")[:2000]
    except (httpx2.InvalidURL, ValueError):
        return ""
