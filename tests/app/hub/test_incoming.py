"""An answer with a file in it, as it comes."""

import pytest

from app.domain.download import Trouble
from app.domain.network import Reason, Why
from app.hub.connecting import Door
from app.hub.errors import HubError
from app.hub.incoming import Incoming
from app.hub.source import Source
from tests.helpers.raw_hub import trickled

PATIENCE_S = 60


@pytest.fixture
def incoming(raw, ledger, guard):
    door = Door(ledger, guard, official=raw.endpoint)
    with door.client(Reason(Why.DOWNLOAD, "owner/name")) as client:
        yield Incoming(client, Source(raw.endpoint))


def test_a_head_that_trickles_is_not_waited_for(raw, incoming, monkeypatch):
    monkeypatch.setattr("app.hub.incoming.HEAD_S", 0.5)
    raw.answer = trickled(b"HTTP/1.1 200 OK\r\nX: " + b"-" * 500 + b"\r\n\r\n")
    incoming.ask(Source(raw.endpoint).address("owner/name", "0" * 40, "a.gguf"), 0)
    with pytest.raises(HubError) as raised:
        incoming.next(PATIENCE_S)
    assert raised.value.failure.trouble is Trouble.SLOW


def test_a_body_may_take_longer_than_a_head(raw, incoming, monkeypatch):
    monkeypatch.setattr("app.hub.incoming.HEAD_S", 0.5)
    raw.answer = _slowly(b"HTTP/1.1 200 OK\r\nContent-Length: 60\r\n\r\n", b"-" * 60)
    incoming.ask(Source(raw.endpoint).address("owner/name", "0" * 40, "a.gguf"), 0)
    assert incoming.next(PATIENCE_S).status == 200
    came = b""
    while isinstance(piece := incoming.next(PATIENCE_S), bytes):
        came += piece
    assert came == b"-" * 60


def _slowly(head, body):
    yield head
    yield from trickled(body)
