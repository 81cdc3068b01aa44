"""`Door`: the only way to the network. What passes is announced, written down and counted.

Its transports are for httpx2, whoever uses them: huggingface_hub for what is told of a repository,
our own downloader for bytes. No proxy, certificate or token comes from the environment; a proxy of
the system's own is gone through, and is the host that is written down then.
"""

import ssl
import threading
from collections.abc import Callable, Iterable
from functools import partial
from typing import override

import httpcore2
import httpx2

from app.domain.network import Reason
from app.hub.guard import Guard
from app.hub.ledger import Entry, Ledger
from app.hub.proxies import system_proxy
from app.hub.within import left

AGENT = "Paddock"
TIMEOUT_S = 10.0
KEPT_S = 15.0


class Door:
    """Makes transports and clients. The token passes to its own place alone."""

    def __init__(
        self,
        ledger: Ledger,
        guard: Guard,
        *,
        official: str,
        proxy: Callable[[httpx2.URL], str | None] = system_proxy,
    ) -> None:
        self._ledger, self._guard, self._proxy = ledger, guard, proxy
        self._official = httpx2.URL(official)
        # The certificates that the system trusts: its keychain's on a Mac.
        self._tls = httpx2.create_ssl_context(trust_env=False)

    def transport(self, reason: Reason) -> httpx2.BaseTransport:
        """Return a way out, of which each connection is opened for one reason."""
        return _Proxied(self._proxy, partial(self._transport, reason))

    def _transport(self, reason: Reason, proxy: str | None) -> "_Transport":
        network = _Network(self._ledger, self._guard, reason)
        return _Transport(network, tls=self._tls, official=self._official, proxy=proxy)

    def client(self, reason: Reason) -> httpx2.Client:
        """Return a client for bytes: TIMEOUT_S without one is too long."""
        return httpx2.Client(
            transport=self.transport(reason),
            headers={"User-Agent": AGENT},
            timeout=TIMEOUT_S,
            trust_env=False,
        )


class _Proxied(httpx2.BaseTransport):
    """Takes the way that the system has for each address, made when it is first needed."""

    def __init__(
        self,
        proxy: Callable[[httpx2.URL], str | None],
        make: "Callable[[str | None], _Transport]",
    ) -> None:
        self._proxy, self._make = proxy, make
        self._ways: dict[str | None, _Transport] = {}
        self._lock = threading.Lock()

    @override
    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        proxy = self._proxy(request.url)
        with self._lock:
            way = self._ways.get(proxy) or self._ways.setdefault(proxy, self._make(proxy))
        return way.handle_request(request)

    @override
    def close(self) -> None:
        for way in self._ways.values():
            way.close()


class _Transport(httpx2.HTTPTransport):
    """httpx2's own, on our network. A token leaves for the official Hub, cookies for nobody."""

    def __init__(
        self,
        network: "_Network",
        *,
        tls: ssl.SSLContext,
        official: httpx2.URL,
        proxy: str | None,
    ) -> None:
        # httpx2 takes no network of ours, so its pool is put in here, as its own __init__ does.
        self._pool = httpcore2.ConnectionPool(
            ssl_context=tls,
            max_keepalive_connections=2,
            keepalive_expiry=KEPT_S,
            network_backend=network,
            proxy=None if proxy is None else httpcore2.Proxy(proxy),
        )
        self._official = official

    @override
    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        if _origin(request.url) != _origin(self._official):
            request.headers.pop("Authorization", None)
        request.headers.pop("Cookie", None)
        return super().handle_request(request)


def _origin(url: httpx2.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


class _Network(httpcore2.NetworkBackend):
    """Opens connections: notes each before it is there."""

    def __init__(self, ledger: Ledger, guard: Guard, reason: Reason) -> None:
        self._ledger, self._guard, self._reason = ledger, guard, reason
        self._real = httpcore2.SyncBackend()

    @override
    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        patience = _left(timeout, httpcore2.ConnectTimeout)
        with self._guard.announced(host, port):
            entry = self._ledger.open(host, self._reason)
            try:
                stream = self._real.connect_tcp(
                    host,
                    port,
                    timeout=patience,
                    local_address=local_address,
                    socket_options=socket_options,
                )
            except BaseException:
                entry.end()
                raise
        return _Counted(stream, entry)


class _Counted(httpcore2.NetworkStream):
    """A connection whose bytes are counted, as they are before TLS and after it."""

    def __init__(self, stream: httpcore2.NetworkStream, entry: Entry) -> None:
        self._stream, self._entry = stream, entry

    @override
    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        got = self._stream.read(max_bytes, _left(timeout, httpcore2.ReadTimeout))
        self._entry.received(len(got))
        return got

    @override
    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(timeout, httpcore2.WriteTimeout))
        self._entry.sent(len(buffer))

    @override
    def close(self) -> None:
        try:
            self._stream.close()
        finally:
            self._entry.end()

    @override
    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        try:
            patience = _left(timeout, httpcore2.ConnectTimeout)
            inner = self._stream.start_tls(ssl_context, server_hostname, patience)
        except BaseException:
            self._entry.end()
            raise
        return _Counted(inner, self._entry)

    @override
    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


def _left(timeout: float | None, over: type[Exception]) -> float | None:
    """Return how long a step may take; over is what httpcore raises where one took too long."""
    try:
        return left(timeout)
    except TimeoutError as error:
        raise over(str(error)) from error
