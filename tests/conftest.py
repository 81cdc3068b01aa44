"""Offscreen Qt, a home of its own for each test, and no socket but loopback; nothing clever."""

import gc
import json
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The app speaks the language of whoever tests it, and what it says is told here in English.
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)
# Set before anything imports the Hub's client, which reads them once.
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"

# Else each process that a test starts would compile all of the app anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
# A worker of pytest's has a core of its own, and OpenBLAS now and then waits for ever for threads.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import pytest
from hypothesis import HealthCheck, settings

# Before a test of any folder imports MLX, which would compute some twenty times as slowly.
import engine.blas  # noqa: F401

sys.dont_write_bytecode = False
ROOT = Path(__file__).parent.parent
STARTER = json.loads((ROOT / "resources" / "starter.json").read_text())["file"]
# Where `make test` puts it: in the checkout, as tests leave alone what their user has.
os.environ.setdefault(
    "PADDOCK_TEST_STARTER", str(ROOT / ".cache" / "test-home" / "models" / STARTER)
)
# How long an example takes says how busy the machine is.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")
LOOPBACK = {"127.0.0.1", "::1", "localhost"}


def _refuse_the_network(event, args):
    if event == "socket.connect" and isinstance(args[1], tuple) and args[1][0] not in LOOPBACK:
        message = f"a test tried to reach {args[1]!r}"
        raise PermissionError(message)


sys.addaudithook(_refuse_the_network)


# A widget that is freed on another thread than Qt's crashes the process, so rubbish is collected
# between tests alone, on this one, as `app.system.collecting.Collector` does it in the app.
gc.disable()
TESTS_A_COLLECTION = 20


def pytest_collection_finish(session):
    """Look no more through what was imported, nor through all tests: each time took 0.3 s."""
    gc.collect()
    gc.freeze()


def pytest_runtest_teardown(item, nextitem):
    """Collect what the tests before left behind, now and then."""
    item.session.config.stash[TESTS_DONE] = done = item.session.config.stash.get(TESTS_DONE, 0) + 1
    if nextitem is None or done % TESTS_A_COLLECTION == 0:
        gc.collect()


TESTS_DONE = pytest.StashKey[int]()


@pytest.fixture
def home(tmp_path, monkeypatch):
    """Return an empty data folder that stands for the user's."""
    folder = tmp_path / "home"
    monkeypatch.setenv("PADDOCK_HOME", str(folder))
    return folder


@pytest.fixture(scope="session")
def starter():
    """Return the starter model's file; without it there is no point in going on."""
    file = Path(os.environ["PADDOCK_TEST_STARTER"])
    if not file.exists():
        pytest.fail(f"The starter model is not at {file}. “make test” gets it.")
    return file
