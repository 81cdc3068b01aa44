"""Offscreen Qt, a home of its own for each test, and no socket but loopback; nothing clever."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Set before anything imports the Hub's client, which reads them once.
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"

import pytest

LOOPBACK = {"127.0.0.1", "::1", "localhost"}


def _refuse_the_network(event, args):
    if event == "socket.connect" and isinstance(args[1], tuple) and args[1][0] not in LOOPBACK:
        message = f"a test tried to reach {args[1]!r}"
        raise PermissionError(message)


sys.addaudithook(_refuse_the_network)


@pytest.fixture
def home(tmp_path, monkeypatch):
    """Return an empty data folder that stands for the user's."""
    folder = tmp_path / "home"
    monkeypatch.setenv("PADDOCK_HOME", str(folder))
    return folder
