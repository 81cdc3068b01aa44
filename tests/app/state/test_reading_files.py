"""Files that take long to be read hold nobody up, and come in their order."""

import os
import threading

import pytest
from PySide6.QtCore import QUrl

from app.state import reading_files
from app.state.draft import LEFT, SLOW, STILL_READ


@pytest.fixture
def gates(monkeypatch):
    """Have each file that is called slow be read once its gate is open."""
    gates = {}
    read_text = reading_files.read_text

    def read_slowly(file):
        if file.name.startswith("slow"):
            gates[file.name].wait(10)
        return read_text(file)

    monkeypatch.setattr(reading_files, "read_text", read_slowly)
    yield gates
    for gate in gates.values():
        gate.set()


@pytest.fixture
def bring(draft, tmp_path, gates):
    def bring(*names):
        for name in names:
            (tmp_path / name).write_text(name)
            gates[name] = threading.Event()
        draft.bring([QUrl.fromLocalFile(os.fspath(tmp_path / name)) for name in names])

    return bring


def named(draft):
    return [each.attachment.name for each in draft.attached]


def test_what_is_read_quickly_is_there_at_once(draft, bring):
    bring("a.txt", "b.txt")
    assert named(draft) == ["a.txt", "b.txt"]


def test_files_come_in_their_order_whatever_takes_longest(draft, bring, gates, qtbot):
    bring("slow.txt", "a.txt")
    bring("b.txt")
    assert named(draft) == []
    gates["slow.txt"].set()
    qtbot.waitUntil(lambda: named(draft) == ["slow.txt", "a.txt", "b.txt"])


def test_what_is_typed_meanwhile_stays(draft, bring, gates, qtbot, chat):
    bring("slow.txt")
    draft.write("Read this")
    gates["slow.txt"].set()
    qtbot.waitUntil(lambda: named(draft) == ["slow.txt"])
    assert draft.text == "Read this"
    assert "slow.txt" in chat.draft


def test_nothing_is_sent_without_a_file_that_is_still_being_read(
    draft, bring, gates, qtbot, chat, notices
):
    bring("slow.txt")
    draft.write("Read this")
    assert not draft.send()
    assert notices.current.text == STILL_READ
    gates["slow.txt"].set()
    qtbot.waitUntil(lambda: named(draft) == ["slow.txt"])
    assert draft.send()
    assert "slow.txt" in chat.conversation.messages[0].text


def test_in_another_chat_nothing_is_attached_that_was_brought_to_the_one_before(
    draft, bring, gates, chat, answerer, notices, qtbot
):
    chat.send("One")
    answerer.finish()
    bring("slow.txt")
    chat.new()
    assert notices.current.text == LEFT
    gates["slow.txt"].set()
    bring("b.txt")
    qtbot.wait(100)
    assert named(draft) == ["b.txt"]


def test_a_chat_that_is_opened_again_has_what_was_brought_to_it(draft, bring, gates, chat, qtbot):
    bring("a.txt", "slow.txt")
    chat.new()  # which it is
    gates["slow.txt"].set()
    qtbot.waitUntil(lambda: named(draft) == ["a.txt", "slow.txt"])


def test_a_branch_of_the_same_chat_has_what_was_brought_to_it(
    draft, bring, gates, chat, answerer, notices, qtbot
):
    chat.send("One")
    answerer.finish()
    said = chat.conversation.messages[0].id
    chat.edit(said, "Two", ask=False)
    bring("slow.txt")
    chat.open_at(chat.conversation.id, said)
    assert chat.conversation.messages[0].id == said
    gates["slow.txt"].set()
    qtbot.waitUntil(lambda: named(draft) == ["slow.txt"])
    assert notices.current is None


def test_what_takes_long_is_told_and_can_be_cancelled(draft, bring, gates, notices, qtbot):
    bring("slow.txt")
    qtbot.waitUntil(lambda: notices.current is not None)
    assert (notices.current.text, notices.current.action) == (SLOW, "Cancel")
    notices.act()
    gates["slow.txt"].set()
    qtbot.wait(100)
    assert named(draft) == []
    assert draft.send() is False
    assert notices.current is None


def test_what_was_told_is_taken_back_once_it_is_read(draft, bring, gates, notices, qtbot):
    bring("slow.txt")
    qtbot.waitUntil(lambda: notices.current is not None)
    gates["slow.txt"].set()
    qtbot.waitUntil(lambda: notices.current is None)
    assert named(draft) == ["slow.txt"]


def test_one_that_cannot_be_there_keeps_none_of_the_others_away(draft, tmp_path, notices):
    (tmp_path / "b.txt").write_text("b")
    draft.bring([QUrl("file:///a%00"), QUrl.fromLocalFile(os.fspath(tmp_path / "b.txt"))])
    assert named(draft) == ["b.txt"]
    assert "is not there any more" in notices.current.text
