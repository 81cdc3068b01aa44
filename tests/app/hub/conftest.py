"""A Hub on loopback, and the ways to it."""

import pytest

from app.hub.asking import Asking
from app.hub.connecting import Door
from app.hub.guard import Guard
from app.hub.ledger import Ledger
from app.hub.metadata import Metadata
from tests.helpers.local_hub.hub import local_hub
from tests.helpers.raw_hub import raw_hub


@pytest.fixture
def hub():
    with local_hub() as hub:
        yield hub


@pytest.fixture
def raw():
    with raw_hub() as raw:
        yield raw


@pytest.fixture
def ledger(tmp_path):
    return Ledger(tmp_path / "network.jsonl")


@pytest.fixture
def guard():
    return Guard()


@pytest.fixture
def asking(hub, ledger, guard):
    return Asking(Door(ledger, guard, official=hub.endpoint))


@pytest.fixture
def metadata(asking, hub):
    return Metadata(asking, hub.endpoint, None)
