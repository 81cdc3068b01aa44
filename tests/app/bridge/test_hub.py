"""The app's questions to the Hub, by the real process and a Hub on loopback."""

import os
import signal
import threading

import pytest

from app.bridge.hub import ProcessHub
from app.domain.download import Download, Stage, Trouble, Wanted
from app.domain.remote import Algorithm, Query, RemoteFile
from app.hub.client import Means
from tests.helpers.local_hub.hub import local_hub
from tests.helpers.local_hub.repos import sha256

PATIENCE_MS = 20_000


@pytest.fixture
def hub():
    with local_hub() as hub:
        yield hub


@pytest.fixture
def models(tmp_path):
    return tmp_path / "models"


@pytest.fixture
def asked(qapp, hub, tmp_path, models):
    means = Means(tmp_path / "network.jsonl", official=hub.endpoint, idle_s=30.0)
    asked = ProcessHub(means, models)
    yield asked
    asked.close()


def wanted_of(hub, size=1 << 20):
    content = os.urandom(size)
    repo = hub.add("owner/name", {"a-Q4_0.gguf": content})
    file = RemoteFile("a-Q4_0.gguf", size, Algorithm.SHA256, sha256(content))
    return Wanted("key", "Model", repo.name, repo.head, (file,), repo.name, "a-Q4_0.gguf")


def test_answers_come_on_the_main_thread_and_after_the_question(qtbot, hub, asked):
    hub.add("owner/name", {"README.md": b"Hello"}, tags=("gguf",))
    threads = []
    asked.found.connect(lambda *_: threads.append(threading.current_thread()))
    with qtbot.waitSignal(asked.found, timeout=PATIENCE_MS) as found:
        asked.search(7, Query())
        assert not threads
    assert threads == [threading.main_thread()]
    number, hits, after = found.args
    assert (number, [hit.repo for hit in hits], after) == (7, ["owner/name"], "")
    with qtbot.waitSignal(asked.looked, timeout=PATIENCE_MS) as looked:
        asked.look(8, "owner/name")
    assert looked.args[0] == 8
    commit = looked.args[1].commit
    with qtbot.waitSignal(asked.told, timeout=PATIENCE_MS) as told:
        asked.tell(9, "owner/name", commit)
    assert told.args == [9, "Hello"]
    with qtbot.waitSignal(asked.failed, timeout=PATIENCE_MS) as failed:
        asked.look(10, "owner/none")
    assert failed.args[0] == 10
    assert failed.args[1].trouble is Trouble.PRIVATE


def test_it_is_busy_only_while_the_process_is_there(qtbot, hub, tmp_path, models):
    asked = ProcessHub(Means(tmp_path / "n.jsonl", official=hub.endpoint, idle_s=0.1), models)
    assert not asked.is_busy
    with qtbot.waitSignal(asked.busy_changed, timeout=PATIENCE_MS):
        asked.search(1, Query())
    assert asked.is_busy
    qtbot.waitUntil(lambda: not asked.is_busy, timeout=PATIENCE_MS)
    asked.close()


def test_a_download_is_told_to_its_end(qtbot, hub, asked, models):
    moves = []
    asked.moved.connect(moves.append)
    wanted = wanted_of(hub)
    asked.get(wanted, models)
    qtbot.waitUntil(lambda: bool(moves) and moves[-1].stage is Stage.DONE, timeout=PATIENCE_MS)
    assert all(isinstance(move, Download) and move.wanted == wanted for move in moves)
    assert moves[-1].done_bytes == wanted.bytes
    assert (models / "owner" / "name" / "a-Q4_0.gguf").stat().st_size == wanted.bytes


def test_a_process_that_is_killed_ends_all_that_waits_and_the_next_one_answers(
    qtbot, hub, asked, models
):
    hub.fault("/api/models", "hang")
    hub.fault("", "stall", at=1000, where="cdn")
    moves, failures = [], []
    asked.moved.connect(moves.append)
    asked.failed.connect(lambda *failed: failures.append(failed))
    asked.search(1, Query())
    asked.get(wanted_of(hub), models)
    qtbot.waitUntil(lambda: bool(hub.asked(where="cdn")), timeout=PATIENCE_MS)
    os.kill(asked.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: bool(failures) and bool(moves), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: moves[-1].stage is Stage.FAILED, timeout=PATIENCE_MS)
    assert moves[-1].failure.trouble is Trouble.CRASHED
    assert [(number, failure.trouble) for number, failure in failures] == [(1, Trouble.CRASHED)]
    with qtbot.waitSignal(asked.found, timeout=PATIENCE_MS):
        asked.search(2, Query())


def test_paused_limited_and_cancelled_as_it_was_asked(qtbot, hub, asked, models):
    moves = []
    asked.moved.connect(moves.append)
    wanted = wanted_of(hub, 4 << 20)
    asked.limit(1 << 20)
    asked.get(wanted, models)
    qtbot.waitUntil(lambda: any(move.done_bytes for move in moves), timeout=PATIENCE_MS)
    asked.pause(wanted.key)
    qtbot.waitUntil(lambda: moves[-1].stage is Stage.PAUSED, timeout=PATIENCE_MS)
    assert 0 < moves[-1].done_bytes < wanted.bytes
    asked.limit(None)
    asked.get(wanted, models)
    asked.cancel(wanted.key)
    qtbot.waitUntil(lambda: moves[-1].stage is Stage.FAILED, timeout=PATIENCE_MS)
    assert moves[-1].failure.trouble is Trouble.CANCELLED
    assert not list(models.rglob("*.part"))


def test_offline_pauses_downloads_and_fails_questions_without_a_connection(
    qtbot, hub, asked, models
):
    asked.reach(None, None, offline=True)
    with qtbot.waitSignal(asked.failed, timeout=PATIENCE_MS) as failed:
        asked.search(1, Query())
    assert failed.args[1].trouble is Trouble.SWITCHED_OFF
    with qtbot.waitSignal(asked.moved, timeout=PATIENCE_MS) as moved:
        asked.get(wanted_of(hub), models)
    assert moved.args[0].stage is Stage.PAUSED
    assert not asked.is_busy
    assert hub.connections == 0
    asked.reach(None, None, offline=False)
    with qtbot.waitSignal(asked.found, timeout=PATIENCE_MS):
        asked.search(2, Query())


def test_closed_in_the_midst_of_all_it_is_heard_no_more(qtbot, hub, asked, models):
    hub.fault("", "slow", arg=10_000, where="cdn")
    heard = []
    asked.get(wanted_of(hub), models)
    asked.search(1, Query())
    qtbot.waitUntil(lambda: bool(hub.asked(where="cdn")), timeout=PATIENCE_MS)
    pid = asked.pid
    asked.moved.connect(heard.append)
    asked.found.connect(heard.append)
    asked.close()
    heard.clear()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    qtbot.wait(50)
    assert not heard
