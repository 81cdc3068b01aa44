"""The door: what passes through it, by which way, and with what."""

import httpx2
import pytest

from app.domain.download import Trouble
from app.domain.network import Reason, Why
from app.domain.remote import Query
from app.hub.asking import Asking
from app.hub.connecting import Door
from app.hub.errors import HubError
from app.hub.metadata import Metadata
from app.hub.proxies import chosen, system_proxy


@pytest.fixture
def proxied(raw, ledger, guard):
    """Return what asks by a proxy, which is the raw server."""

    def proxied(official, token):
        door = Door(ledger, guard, official=official, proxy=lambda _: raw.endpoint)
        return Metadata(Asking(door), official, token)

    return proxied


def test_by_a_proxy_the_hub_is_asked_and_the_proxy_is_written_down(raw, proxied, ledger):
    raw.say(b"[]")
    assert proxied("http://hub.example", None).search(Query()) == ((), "")
    assert raw.heard.startswith(b"GET http://hub.example/api/models?")
    assert [entry.host for entry in ledger.connections()] == ["127.0.0.1"]


def test_a_proxy_does_not_see_the_token(raw, proxied):
    raw.say(b"", status=403)
    with pytest.raises(HubError) as raised:
        proxied("https://hub.example", "hf_secret").search(Query())
    assert raised.value.failure.trouble is Trouble.HUB_DOWN
    assert raw.heard.startswith(b"CONNECT hub.example:443")
    assert b"hf_secret" not in raw.heard


def test_of_proxies_those_are_taken_that_speak_http():
    proxies = {"https": "http://10.0.0.1:8080", "http": "socks5://10.0.0.1:1080"}
    assert chosen(proxies, httpx2.URL("https://hub.example")) == "http://10.0.0.1:8080"
    assert chosen(proxies, httpx2.URL("http://hub.example")) is None
    assert chosen({}, httpx2.URL("https://hub.example")) is None


@pytest.mark.skipif("sys.platform == 'darwin'", reason="a Mac may have one set")
def test_a_proxy_of_the_environment_is_none(monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", "http://10.0.0.1:8080")
    assert system_proxy(httpx2.URL("https://hub.example")) is None


def test_a_client_for_bytes_follows_nobody_and_sends_no_cookies(hub, ledger, guard):
    hub.fault("/a", "redirect", arg=f"{hub.endpoint}/b", headers={"Set-Cookie": "id=1"})
    door = Door(ledger, guard, official=hub.endpoint)
    with door.client(Reason(Why.DOWNLOAD, "owner/name")) as client:
        assert client.get(f"{hub.endpoint}/a").status_code == 302
        client.get(f"{hub.endpoint}/b")
    assert [seen.path for seen in hub.requests] == ["/a", "/b"]
    assert all("cookie" not in seen.headers for seen in hub.requests)
    assert [each.about for each in ledger.connections()] == ["owner/name"]
