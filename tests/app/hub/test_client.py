"""The hub process: there only for what is asked, and nothing is lost when it dies."""

import json
import os
import queue
import signal
import sys
import time

import psutil
import pytest

from app.domain.download import Download, Stage, Trouble, Wanted
from app.domain.network import Why
from app.domain.remote import Algorithm, Query, RemoteFile
from app.hub import child, wire
from app.hub.client import HubClient, Means
from app.hub.ledger import Ledger
from app.hub.under_way import ENDS
from tests.helpers.local_hub.repos import sha256

PATIENCE_S = 20
CONFIG = json.dumps({"model_type": "llama"}).encode()


class Talk:
    """A client, and what it hears."""

    def __init__(self, hub, ledger_file, **means):
        self.heard, self.changes = queue.SimpleQueue(), 0
        means = Means(ledger_file, official=hub.endpoint, **{"idle_s": 30.0, **means})
        self.client = HubClient(means, self.hear, self.change)

    def hear(self, said):
        self.heard.put(said)

    def change(self):
        self.changes += 1

    def next(self):
        return self.heard.get(timeout=PATIENCE_S)

    def end_of(self, key):
        while True:
            heard = self.next()
            if isinstance(heard, Download) and heard.wanted.key == key and heard.stage in ENDS:
                return heard


@pytest.fixture
def ledger_file(tmp_path):
    return tmp_path / "network.jsonl"


@pytest.fixture
def talk(hub, ledger_file):
    talk = Talk(hub, ledger_file)
    yield talk
    talk.client.close()


def wanted_of(repo, path="model-Q4_0.gguf"):
    content = repo.commits[repo.head][path]
    file = RemoteFile(path, len(content), Algorithm.SHA256, sha256(content))
    return Wanted(f"{repo.name}/{path}", "Model", repo.name, repo.head, (file,), repo.name, path)


def until(tells, what):
    for _ in range(400):
        if tells():
            return
        time.sleep(0.05)
    raise AssertionError(what)


def test_without_a_question_there_is_no_process_and_no_connection(hub, talk, ledger_file):
    talk.client.reach(None, None, offline=False)
    talk.client.limit(1000)
    talk.client.pause("none")
    assert talk.client.pid is None
    assert not talk.client.is_alive
    assert not hub.requests
    assert not ledger_file.exists()


def test_questions_are_answered_each_by_its_number(hub, talk):
    repo = hub.add("owner/name", {"config.json": CONFIG, "README.md": b"Hello"}, tags=("mlx",))
    talk.client.ask(wire.Search(1, Query("name")))
    talk.client.ask(wire.Look(2, "owner/name"))
    talk.client.ask(wire.Tell(3, "owner/name", repo.head))
    talk.client.ask(wire.Look(4, "owner/none"))
    answers = {answer.number: answer for answer in (talk.next() for _ in range(4))}
    assert [hit.repo for hit in answers[1].hits] == ["owner/name"]
    assert answers[2].repository.commit == repo.head
    assert answers[3].markdown == "Hello"
    assert answers[4].failure.trouble is Trouble.PRIVATE


def test_it_ends_by_itself_when_nothing_is_asked_and_comes_again(hub, ledger_file):
    talk = Talk(hub, ledger_file, idle_s=0.1)
    talk.client.ask(wire.Search(1, Query()))
    first = psutil.Process(talk.client.pid)
    assert isinstance(talk.next(), wire.Found)
    first.wait(PATIENCE_S)
    until(lambda: not talk.client.is_alive, "it is told to be gone")
    talk.client.ask(wire.Search(2, Query()))
    assert talk.client.pid != first.pid
    assert talk.next().number == 2
    talk.client.close()
    assert not talk.client.is_alive


def test_killed_it_fails_what_was_asked_and_the_next_question_is_answered(hub, talk, ledger_file):
    hub.fault("/api/models", "hang", times=1)
    talk.client.ask(wire.Search(1, Query()))
    until(hub.asked, "the Hub is asked")
    os.kill(talk.client.pid, signal.SIGKILL)
    assert talk.next().failure.trouble is Trouble.CRASHED
    talk.client.ask(wire.Search(2, Query()))
    assert isinstance(talk.next(), wire.Found)
    until(lambda: talk.changes >= 3, "it came, went and came again")
    assert len(ledger_of(ledger_file)) == 2


def ledger_of(file):
    return Ledger(file).connections()


def test_killed_in_a_download_it_goes_on_where_it_was(hub, talk, tmp_path, ledger_file):
    content = os.urandom(1 << 22)
    repo = hub.add("owner/name", {"model-Q4_0.gguf": content})
    wanted = wanted_of(repo)
    hub.fault("", "stall", at=3 << 20, where="cdn")
    talk.client.get(wire.Get(wanted, str(tmp_path / "models")))
    until(lambda: hub.sent(where="cdn") >= 3 << 20, "much of it came")
    until(lambda: part_bytes(tmp_path) >= 2 << 20, "and was written")
    os.kill(talk.client.pid, signal.SIGKILL)
    crashed = talk.end_of(wanted.key)
    assert (crashed.stage, crashed.failure.trouble) == (Stage.FAILED, Trouble.CRASHED)
    hub.requests.clear()
    talk.client.get(wire.Get(wanted, str(tmp_path / "models")))
    assert talk.end_of(wanted.key).stage is Stage.DONE
    assert (tmp_path / "models" / "owner" / "name" / "model-Q4_0.gguf").read_bytes() == content
    assert hub.sent(where="cdn") < 3 << 20
    noted = ledger_of(ledger_file)
    assert {(each.why, each.about) for each in noted} == {(Why.DOWNLOAD, "owner/name")}
    assert [each.ended for each in noted].count(False) == 1


def part_bytes(tmp_path):
    # Below lies what is written aside, which is called so as well.
    parts = list((tmp_path / "models" / ".downloads").glob("*.part"))
    return sum(part.stat().st_size for part in parts if part.is_file())


def test_the_ledger_has_every_connection_that_the_hub_saw(hub, talk, tmp_path, ledger_file):
    repo = hub.add("owner/name", {"model-Q4_0.gguf": os.urandom(1 << 20), "README.md": b"Hi"})
    talk.client.ask(wire.Search(1, Query()))
    talk.next()
    talk.client.ask(wire.Look(2, "owner/name"))
    talk.next()
    talk.client.get(wire.Get(wanted_of(repo), str(tmp_path / "models")))
    assert talk.end_of(wanted_of(repo).key).stage is Stage.DONE
    talk.client.close()
    noted = ledger_of(ledger_file)
    assert len(noted) == hub.connections
    assert {each.why for each in noted} == {Why.SEARCH, Why.LOOK, Why.DOWNLOAD}
    assert all(each.ended for each in noted)
    assert sum(each.received for each in noted) >= sum(seen.sent for seen in hub.requests)


def test_nothing_is_told_of_anybody(hub, talk, monkeypatch, tmp_path):
    monkeypatch.setenv("HF_TOKEN", "hf_ambient")
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:9")
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "keys"))
    repo = hub.add("owner/name", {"model-Q4_0.gguf": b"w" * 1000})
    talk.client.ask(wire.Search(1, Query()))
    assert isinstance(talk.next(), wire.Found)
    talk.client.get(wire.Get(wanted_of(repo), str(tmp_path / "models")))
    assert talk.end_of(wanted_of(repo).key).stage is Stage.DONE
    assert not hub.asked("agent-harnesses")
    assert not hub.asked("telemetry")
    told = {name for seen in hub.requests for name in seen.headers}
    assert not told & {"authorization", "cookie", "x-hf-download-counter", "x-amzn-trace-id"}
    assert {seen.headers["user-agent"] for seen in hub.requests} == {"Paddock"}


def test_a_mirror_that_would_know_who_asks_is_told_as_such(hub, talk, tmp_path):
    repo = hub.add("owner/model", {"model-Q4_0.gguf": b"x" * 9}, gated="auto")
    talk.client.reach(hub.endpoint.replace("127.0.0.1", "localhost"), "hf_good", offline=False)
    talk.client.ask(wire.Tell(1, "owner/model", repo.head))
    assert talk.next().failure.trouble is Trouble.MIRROR
    wanted = wanted_of(repo)
    talk.client.get(wire.Get(wanted, str(tmp_path / "models")))
    assert talk.end_of(wanted.key).failure.trouble is Trouble.MIRROR


def test_the_token_goes_to_the_official_hub_and_to_no_mirror_or_cdn(hub, talk, tmp_path):
    repo = hub.add("owner/name", {"model-Q4_0.gguf": b"w" * 1000}, private=True)
    talk.client.reach(None, hub.token, offline=False)
    talk.client.get(wire.Get(wanted_of(repo), str(tmp_path / "models")))
    assert talk.end_of(wanted_of(repo).key).stage is Stage.DONE
    assert {seen.token for seen in hub.asked(where="hub")} == {f"Bearer {hub.token}"}
    assert {seen.token for seen in hub.asked(where="cdn")} == {None}
    hub.requests.clear()
    mirror = hub.endpoint.replace("127.0.0.1", "localhost")
    talk.client.reach(mirror, hub.token, offline=False)
    talk.client.ask(wire.Look(1, "owner/name"))
    heard = talk.next()
    assert heard.failure.trouble is Trouble.UNMIRRORED
    talk.client.get(wire.Get(wanted_of(repo), str(tmp_path / "other")))
    assert talk.end_of(wanted_of(repo).key).failure.trouble is Trouble.UNMIRRORED
    assert {seen.token for seen in hub.requests} == {None}


def test_offline_ends_what_is_under_way_and_nothing_is_asked_any_more(hub, talk, tmp_path):
    repo = hub.add("owner/name", {"model-Q4_0.gguf": os.urandom(1 << 20)})
    hub.fault("", "slow", arg=10_000, where="cdn")
    hub.fault("/api/models", "hang")
    talk.client.get(wire.Get(wanted_of(repo), str(tmp_path / "models")))
    talk.client.ask(wire.Search(1, Query()))
    until(lambda: len(hub.asked()) >= 3, "both are under way")
    process = psutil.Process(talk.client.pid)
    talk.client.reach(None, None, offline=True)
    heard = [talk.end_of(wanted_of(repo).key)]
    assert heard[0].stage is Stage.PAUSED
    assert heard[0].failure.trouble is Trouble.SWITCHED_OFF
    process.wait(PATIENCE_S)
    hub.requests.clear()
    talk.client.ask(wire.Search(2, Query()))
    while getattr(answer := talk.next(), "number", None) != 2:
        pass
    assert answer.failure.trouble is Trouble.SWITCHED_OFF
    assert talk.client.pid is None
    assert not hub.requests


def test_a_paused_download_that_is_cancelled_leaves_nothing(hub, talk, tmp_path):
    repo = hub.add("owner/name", {"model-Q4_0.gguf": os.urandom(1 << 20)})
    wanted, models = wanted_of(repo), tmp_path / "models"
    hub.fault("", "slow", arg=100_000, where="cdn")
    talk.client.get(wire.Get(wanted, str(models)))
    until(lambda: part_bytes(tmp_path), "something came")
    talk.client.pause(wanted.key)
    assert talk.end_of(wanted.key).stage is Stage.PAUSED
    assert part_bytes(tmp_path)
    talk.client.reach(None, None, offline=True)
    talk.client.cancel(wanted.key, models)
    until(lambda: not part_bytes(tmp_path), "what came is removed")


def test_a_process_that_talks_nonsense_is_ended(hub, ledger_file):
    script = "import os, sys, time; os.write(int(sys.argv[1]), b'nonsense\\n'); time.sleep(60)"
    talk = Talk(hub, ledger_file, command=(sys.executable, "-c", script))
    talk.client.ask(wire.Search(1, Query()))
    assert talk.next().failure.trouble is Trouble.CRASHED
    talk.client.close()


@pytest.mark.parametrize("stops", ["pause", "cancel"])
def test_a_download_that_is_wanted_again_before_it_has_stopped_is_told_of_to_its_end(
    hub, talk, tmp_path, stops
):
    content = os.urandom(1 << 20)
    wanted = wanted_of(hub.add("owner/name", {"model-Q4_0.gguf": content}))
    models = tmp_path / "models"
    hub.fault("", "slow", arg=1_000_000, where="cdn", times=1)
    talk.client.get(wire.Get(wanted, str(models)))
    until(lambda: part_bytes(tmp_path), "something came")
    talk.client.pause(wanted.key) if stops == "pause" else talk.client.cancel(wanted.key, models)
    talk.client.get(wire.Get(wanted, str(models)))
    # What is said of the first one's end comes after the second was asked for.
    assert talk.end_of(wanted.key).stage is Stage.DONE
    assert (models / "owner/name/model-Q4_0.gguf").read_bytes() == content


def test_what_waits_for_a_hub_goes_on_at_a_mirror_and_ends_once(hub, talk, tmp_path):
    wanted = wanted_of(hub.add("owner/name", {"model-Q4_0.gguf": b"GGUF"}))
    talk.client.reach("http://127.0.0.1:1", None, offline=False)
    talk.client.get(wire.Get(wanted, str(tmp_path / "models")))
    while talk.next().stage is not Stage.WAITING:
        pass
    talk.client.reach(None, None, offline=False)
    assert talk.end_of(wanted.key).stage is Stage.DONE


SURPRISED = """
import app.hub.{module} as module
from app.hub.__main__ import main
def surprise(*_, **__): raise ZeroDivisionError
module.{name} = surprise
main()
"""


@pytest.mark.parametrize(
    ("module", "name"), [("queue", "fetch"), ("queue", "kept"), ("getting", "judged")]
)
def test_a_surprise_anywhere_in_a_download_ends_it_and_is_told(
    hub, ledger_file, tmp_path, capfd, module, name
):
    wanted = wanted_of(hub.add("owner/name", {"model-Q4_0.gguf": b"GGUF"}))
    script = SURPRISED.format(module=module, name=name)
    talk = Talk(hub, ledger_file, command=(sys.executable, "-c", script))
    talk.client.get(wire.Get(wanted, str(tmp_path / "models")))
    assert talk.end_of(wanted.key).failure.trouble is Trouble.CRASHED
    assert "ZeroDivisionError" in capfd.readouterr().err
    talk.client.close()


def stuck_in(hub, ledger_file, models):
    """Return a client, and what it gets by a process that was stopped in the midst of it."""
    content = os.urandom(1 << 21)
    wanted = wanted_of(hub.add("owner/name", {"model-Q4_0.gguf": content}))
    talk = Talk(hub, ledger_file, ping_s=0.3)
    hub.fault("", "slow", arg=1_000_000, where="cdn", times=1)
    talk.client.get(wire.Get(wanted, str(models)))
    until(lambda: part_bytes(models.parent), "something came")
    stopped = psutil.Process(talk.client.pid)
    stopped.suspend()
    return talk, wanted, stopped


def test_a_process_that_is_stopped_is_replaced_and_its_download_goes_on(hub, ledger_file, tmp_path):
    models = tmp_path / "models"
    talk, wanted, stopped = stuck_in(hub, ledger_file, models)
    assert talk.end_of(wanted.key).stage is Stage.DONE
    stopped.wait(PATIENCE_S)
    (there,) = wanted.files
    assert sha256((models / "owner/name/model-Q4_0.gguf").read_bytes()) == there.digest
    talk.client.close()


def test_a_stopped_process_that_takes_nothing_more_is_gone_after_the_end(hub, ledger_file):
    talk = Talk(hub, ledger_file)
    talk.client.ask(wire.Search(1, Query()))
    assert isinstance(talk.next(), wire.Found)
    stopped = psutil.Process(talk.client.pid)
    stopped.suspend()
    for _ in range(20_000):
        talk.client.limit(1_000_000)
    talk.client.close()
    stopped.wait(PATIENCE_S)


@pytest.mark.parametrize("stop", ["pause", "cancel"])
def test_what_a_stopped_process_was_told_to_end_ends(hub, ledger_file, tmp_path, stop):
    models = tmp_path / "models"
    talk, wanted, stopped = stuck_in(hub, ledger_file, models)
    if stop == "pause":
        talk.client.pause(wanted.key)
        assert talk.end_of(wanted.key).stage is Stage.PAUSED
        assert part_bytes(tmp_path)
    else:
        talk.client.cancel(wanted.key, models)
        assert talk.end_of(wanted.key).failure.trouble is Trouble.CANCELLED
        until(lambda: not part_bytes(tmp_path), "what came is removed")
    stopped.wait(PATIENCE_S)
    assert len(hub.asked(where="cdn")) == 1
    talk.client.close()


def test_a_question_to_a_stopped_process_fails_and_the_next_is_answered(hub, ledger_file):
    talk = Talk(hub, ledger_file, ping_s=0.3)
    talk.client.ask(wire.Search(1, Query()))
    assert isinstance(talk.next(), wire.Found)
    stopped = psutil.Process(talk.client.pid)
    stopped.suspend()
    talk.client.ask(wire.Search(2, Query()))
    assert talk.next().failure.trouble is Trouble.CRASHED
    stopped.wait(PATIENCE_S)
    talk.client.ask(wire.Search(3, Query()))
    assert isinstance(talk.next(), wire.Found)
    talk.client.close()


def test_where_each_process_gets_stuck_the_download_fails(hub, ledger_file, tmp_path, monkeypatch):
    monkeypatch.setattr(child, "START_S", 0.0)
    begun = tmp_path / "begun"
    script = f"import time; open({str(begun)!r}, 'a').write('x'); time.sleep(600)"
    command = (sys.executable, "-c", script)
    talk = Talk(hub, ledger_file, command=command, ping_s=0.3)
    wanted = wanted_of(hub.add("owner/name", {"model-Q4_0.gguf": b"GGUF"}))
    talk.client.get(wire.Get(wanted, str(tmp_path / "models")))
    assert talk.end_of(wanted.key).failure.trouble is Trouble.CRASHED
    assert begun.read_text() == "xxxx"
    assert not talk.client.is_alive


def test_a_process_that_answers_is_left_alone_though_nothing_comes(hub, ledger_file, tmp_path):
    hub.fault("/api/models", "hang", times=1)
    pings = tmp_path / "pings"
    script = COUNTING.format(file=str(pings))
    talk = Talk(hub, ledger_file, command=(sys.executable, "-c", script), ping_s=0.3)
    talk.client.ask(wire.Search(1, Query()))
    pid = talk.client.pid
    until(lambda: pings.exists() and pings.stat().st_size > 2 * child.MOST_SILENCES, "many pings")
    assert talk.client.pid == pid
    talk.client.close()


COUNTING = """
import app.hub.desk as desk
from app.hub.__main__ import main
class Counting(desk.Desk):
    def _hear(self, said):
        if isinstance(said, desk.wire.Ping):
            open({file!r}, "a").write("x")
        super()._hear(said)
desk.Desk = Counting
main()
"""


def test_a_process_that_cannot_be_started_is_a_failure(hub, ledger_file):
    talk = Talk(hub, ledger_file, command=("/nowhere/python",))
    talk.client.ask(wire.Search(1, Query()))
    assert talk.next().failure.trouble is Trouble.CRASHED
    assert not talk.client.is_alive


def test_the_process_knows_nothing_of_its_surroundings(hub, talk):
    talk.client.ask(wire.Search(1, Query()))
    talk.next()
    process = psutil.Process(talk.client.pid)
    assert process.parent().pid == os.getpid()
    assert process.environ().keys().isdisjoint({"HF_TOKEN", "HTTP_PROXY", "PADDOCK_HOME"})
    assert os.getsid(process.pid) == process.pid


@pytest.mark.parametrize("stop", ["pause", "cancel"])
def test_what_is_wanted_again_before_it_has_stopped_goes_on_to_its_end(hub, talk, tmp_path, stop):
    repo = hub.add("owner/name", {"model-Q4_0.gguf": bytes(3_000_000)})
    slow = hub.fault("", "slow", arg=1_000_000, times=-1, where="cdn")
    wanted, models = wanted_of(repo), tmp_path / "models"
    for _ in range(3):
        talk.client.get(wire.Get(wanted, str(models)))
        until(lambda: hub.sent(where="cdn"), "it has begun")
        if stop == "pause":
            talk.client.pause(wanted.key)
        else:
            talk.client.cancel(wanted.key, models)
    hub.faults.remove(slow)
    talk.client.get(wire.Get(wanted, str(models)))
    assert talk.end_of(wanted.key).stage is Stage.DONE


def test_a_cancel_that_a_stopped_process_was_told_is_done_by_another(hub, ledger_file, tmp_path):
    talk, wanted, models = paused_in(hub, ledger_file, tmp_path)
    stopped = psutil.Process(talk.client.pid)
    stopped.suspend()
    talk.client.cancel(wanted.key, models)
    until(lambda: not part_bytes(tmp_path), "what came is removed")
    stopped.wait(PATIENCE_S)
    until(lambda: not talk.client.is_alive, "the other one ends, too")
    talk.client.close()


def test_a_cancel_that_a_process_dies_of_is_not_tried_for_ever(hub, ledger_file, tmp_path):
    begun = tmp_path / "begun"
    script = f"import os; open({str(begun)!r}, 'a').write('x'); os._exit(1)"
    talk = Talk(hub, ledger_file, command=(sys.executable, "-c", script))
    talk.client.cancel("a/b@c/d", tmp_path / "models")
    until(lambda: begun.exists() and len(begun.read_text()) > 3, "it is tried again")
    until(lambda: not talk.client.is_alive, "and then no more")
    assert begun.read_text() == "xxxx"
    talk.client.close()


def test_what_is_wanted_after_a_cancel_that_nobody_heard_is_not_cancelled_later(
    hub, ledger_file, tmp_path
):
    talk, wanted, models = paused_in(hub, ledger_file, tmp_path)
    psutil.Process(talk.client.pid).suspend()
    talk.client.cancel(wanted.key, models)
    talk.client.get(wire.Get(wanted, str(models)))
    assert talk.end_of(wanted.key).stage is Stage.DONE
    talk.client.close()


def paused_in(hub, ledger_file, tmp_path):
    """Return a client, and a download that it has paused, of which something came."""
    models = tmp_path / "models"
    wanted = wanted_of(hub.add("owner/name", {"model-Q4_0.gguf": os.urandom(1 << 20)}))
    talk = Talk(hub, ledger_file, ping_s=0.3, idle_s=0.5)
    hub.fault("", "slow", arg=100_000, where="cdn", times=1)
    talk.client.get(wire.Get(wanted, str(models)))
    until(lambda: part_bytes(tmp_path), "something came")
    talk.client.pause(wanted.key)
    assert talk.end_of(wanted.key).stage is Stage.PAUSED
    return talk, wanted, models


class Again(Talk):
    """Asks once more as soon as it hears that a question failed."""

    def hear(self, said):
        super().hear(said)
        if isinstance(said, wire.Failed):
            self.client.ask(wire.Search(3, Query()))


def test_who_asks_again_on_hearing_of_a_stuck_process_is_answered(hub, ledger_file):
    talk = Again(hub, ledger_file, ping_s=0.3)
    talk.client.ask(wire.Search(1, Query()))
    assert isinstance(talk.next(), wire.Found)
    psutil.Process(talk.client.pid).suspend()
    talk.client.ask(wire.Search(2, Query()))
    assert talk.next().number == 2
    assert isinstance(talk.next(), wire.Found)
    talk.client.close()
