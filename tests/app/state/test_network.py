"""What the network was used for, as it was written down."""

import os

import pytest

from app.domain.network import Reason, Why
from app.hub.ledger import Ledger
from app.paths import ledger_file
from app.state.network import Network

LOOKED = Reason(Why.LOOK, "mlx-community/Llama-3.2-3B-Instruct-4bit")


@pytest.fixture
def ledger(home):
    home.mkdir()
    return Ledger(ledger_file(home))


@pytest.fixture
def network(ledger, notices):
    return Network(ledger, notices)


def test_of_a_network_that_was_never_used_nothing_is_told(network, qtbot):
    with qtbot.assertNotEmitted(network.changed):
        network.look()
    assert network.connections == ()


def test_every_connection_is_told_the_newest_first(network, ledger, qtbot):
    ledger.open("huggingface.co", LOOKED).end()
    ledger.open("hub.example.org", Reason(Why.SEARCH))
    with qtbot.waitSignal(network.changed):
        network.look()
    assert [each.host for each in network.connections] == ["hub.example.org", "huggingface.co"]
    assert [each.ended for each in network.connections] == [False, True]


def test_what_moved_meanwhile_is_told_and_what_did_not_is_not_told_again(network, ledger, qtbot):
    entry = ledger.open("huggingface.co", LOOKED)
    network.look()
    with qtbot.assertNotEmitted(network.changed):
        network.look()
    entry.received(1000)
    entry.end()
    with qtbot.waitSignal(network.changed):
        network.look()
    assert network.connections[0].received == 1000


def test_a_file_that_did_not_change_is_not_read_again(network, ledger, home):
    ledger.open("huggingface.co", LOOKED)
    network.look()
    file = ledger_file(home)
    was = file.stat()
    file.write_bytes(b" " * was.st_size)
    os.utime(file, ns=(was.st_atime_ns, was.st_mtime_ns))
    network.look()
    assert len(network.connections) == 1


def test_what_is_cleared_is_gone_from_the_disk_too(network, ledger, home, qtbot):
    ledger.open("huggingface.co", LOOKED).end()
    network.look()
    with qtbot.waitSignal(network.changed):
        network.clear()
    assert network.connections == ()
    assert not list(home.glob("network*"))


def test_a_list_that_cannot_be_read_is_told_once_and_again_only_after_it_could(
    network, ledger, home, notices
):
    ledger_file(home).mkdir()
    network.look()
    assert "cannot be read" in notices.current.text
    notices.dismiss()
    network.look()
    assert notices.current is None
    ledger_file(home).rmdir()
    network.look()
    ledger_file(home).mkdir()
    network.look()
    assert "cannot be read" in notices.current.text


def test_a_list_that_cannot_be_cleared_says_so_and_stays(network, ledger, home, notices):
    ledger.open("huggingface.co", LOOKED)
    network.look()
    ledger_file(home).with_suffix(".old.jsonl").mkdir()
    network.clear()
    assert "cannot be cleared" in notices.current.text
    assert len(network.connections) == 1
