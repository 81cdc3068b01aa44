"""The network ledger: whole after kills, between processes, and never without end."""

import fcntl
import multiprocessing
import os
import signal
import stat
from concurrent.futures import ThreadPoolExecutor

import psutil
import pytest

from app.domain.network import Connection, Reason, Why
from app.hub import ledger as module
from app.hub.ledger import Ledger
from tests.helpers.full_disk import no_file_larger_than

WHY = Reason(Why.DOWNLOAD, "owner/name")


def test_a_connection_is_there_before_it_is_opened_and_its_bytes_after_it_ended(ledger):
    entry = ledger.open("host.example", WHY)
    (open_,) = ledger.connections()
    assert (open_.host, open_.why, open_.about) == ("host.example", Why.DOWNLOAD, "owner/name")
    assert not open_.ended
    entry.sent(100)
    entry.received(2000)
    entry.end()
    entry.end()
    (ended,) = ledger.connections()
    assert (ended.sent, ended.received, ended.ended) == (100, 2000, True)
    assert ended.at == open_.at
    assert ended.at.endswith("+00:00")


def test_the_newest_comes_first(ledger):
    for number in range(5):
        ledger.open(f"host{number}", Reason(Why.SEARCH)).end()
    hosts = [each.host for each in ledger.connections()]
    assert sorted(hosts, reverse=True) == hosts


def test_a_long_download_says_now_and_then_how_far_it_is(ledger):
    entry = ledger.open("host", WHY)
    for _ in range(5):
        entry.received(module.STEP_BYTES // 2)
    (known,) = ledger.connections()
    assert not known.ended
    assert known.received == 2 * module.STEP_BYTES


def test_half_a_line_costs_no_other(ledger, tmp_path):
    file = tmp_path / "network.jsonl"
    ledger.open("one", WHY).end()
    with file.open("ab") as out:
        out.write(b'{"says": "opened", "id": "torn')
    ledger.open("two", WHY).end()
    with file.open("ab") as out:
        out.write(b'\xff\xfe\n{"says":"moved","id":"nobody","sent":1,"received":1}\n[]\n\n{}\n')
    assert [each.host for each in ledger.connections()] == ["two", "one"]


def test_it_is_for_its_user_alone(ledger, tmp_path):
    ledger.open("one", WHY)
    assert stat.S_IMODE((tmp_path / "network.jsonl").stat().st_mode) == 0o600


def test_it_never_grows_without_end_and_keeps_what_is_new(ledger, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "MAX_BYTES", 10_000)
    for number in range(500):
        ledger.open(f"host{number}", WHY).end()
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) < 21_000
    known = ledger.connections()
    assert known[0].host == "host499"
    assert len(known) > 40
    assert all(each.ended for each in known)


def test_of_two_that_find_it_full_at_once_both_are_noted(ledger, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "MAX_BYTES", 10)
    ledger.open("before", WHY)
    with (tmp_path / "network.jsonl").open("rb") as held, ThreadPoolExecutor(2) as threads:
        fcntl.flock(held, fcntl.LOCK_EX)
        # Both have opened the same file, of which the first makes the older one.
        opened = [threads.submit(ledger.open, host, WHY) for host in ("one", "two")]
        while open_files().count(held.name) < 3:
            pass
        fcntl.flock(held, fcntl.LOCK_UN)
    for each in opened:
        each.result()
    assert {each.host for each in ledger.connections()} == {"before", "one", "two"}


def open_files():
    return [each.path for each in psutil.Process().open_files()]


def test_cleared_it_is_empty_and_what_still_runs_breaks_nothing(ledger, tmp_path):
    entry = ledger.open("one", WHY)
    ledger.clear()
    assert ledger.connections() == []
    entry.received(5)
    entry.end()
    assert ledger.connections() == []
    ledger.open("two", WHY)
    assert [each.host for each in ledger.connections()] == ["two"]
    ledger.clear()
    ledger.clear()


def write(file, name):
    ledger = Ledger(file)
    for number in range(200):
        ledger.open(f"{name}-{number}", WHY).end()


def test_several_processes_write_at_once_and_lose_nothing(tmp_path):
    file = tmp_path / "network.jsonl"
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=write, args=(file, name)) for name in "ab"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    known = {each.host for each in Ledger(file).connections() if each.ended}
    assert known == {f"{name}-{number}" for name in "ab" for number in range(200)}


def die(file):
    entry = Ledger(file).open("killed", WHY)
    entry.received(5)
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_killed_process_leaves_what_it_opened(tmp_path):
    file = tmp_path / "network.jsonl"
    process = multiprocessing.get_context("spawn").Process(target=die, args=(file,))
    process.start()
    process.join()
    (known,) = Ledger(file).connections()
    assert known == Connection(known.at, "killed", Why.DOWNLOAD, "owner/name")


def test_where_it_cannot_be_written_it_says_so(tmp_path):
    with pytest.raises(OSError, match="No such file"):
        Ledger(tmp_path / "none" / "network.jsonl").open("host", WHY)


def test_a_line_that_the_disk_takes_half_of_opens_no_connection(ledger, tmp_path):
    ledger.open("one", WHY)
    size = (tmp_path / "network.jsonl").stat().st_size
    with no_file_larger_than(size + 20), pytest.raises(OSError, match="cannot be written whole"):
        ledger.open("two", WHY)
    ledger.open("three", WHY)
    assert [each.host for each in ledger.connections()] == ["three", "one"]
