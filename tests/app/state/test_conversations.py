"""The list at the side."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.state.conversations import Conversations


@pytest.fixture
def listed(conversations):
    tester = QAbstractItemModelTester(
        conversations, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    yield conversations
    tester.deleteLater()


def say(chat, answerer, text):
    chat.new()
    chat.send(text)
    answerer.finish()
    return chat.conversation.id


def titles(rows):
    return [rows.data(rows.index(row)) for row in range(rows.rowCount())]


def test_a_chat_is_listed_once_something_is_said_by_what_was_said(listed, chat):
    assert titles(listed) == []
    chat.send("Plan a trip\nto Rome")
    assert titles(listed) == ["Plan a trip"]


def test_the_one_with_the_latest_words_is_on_top(listed, chat, answerer):
    first = say(chat, answerer, "First")
    say(chat, answerer, "Second")
    assert titles(listed) == ["Second", "First"]
    chat.open(first)
    chat.send("More")
    assert titles(listed) == ["First", "Second"]


def test_a_new_name_holds_everywhere_and_after_a_restart(listed, chat, answerer, recorder, notices):
    say(chat, answerer, "First")
    assert listed.setData(listed.index(0), "  Rome \n again ")
    assert titles(listed) == ["Rome again"]
    assert chat.conversation.title == "Rome again"
    chat.send("More")
    assert titles(Conversations(recorder, notices)) == ["Rome again"]


def test_a_name_of_nothing_is_refused(listed, chat, answerer):
    say(chat, answerer, "First")
    assert not listed.setData(listed.index(0), "   ")
    assert titles(listed) == ["First"]


def test_what_is_deleted_can_be_brought_back_to_its_place(listed, chat, answerer, notices):
    say(chat, answerer, "First")
    second = say(chat, answerer, "Second")
    say(chat, answerer, "Third")
    listed.delete(second)
    assert titles(listed) == ["Third", "First"]
    assert notices.current.action == "Undo"
    notices.act()
    assert titles(listed) == ["Third", "Second", "First"]


def test_undo_goes_back_one_by_one(listed, chat, answerer):
    for text in ("First", "Second"):
        say(chat, answerer, text)
    for _ in range(2):
        listed.delete(listed.id_at(listed.index(0)))
    listed.undo()
    assert titles(listed) == ["First"]
    listed.undo()
    listed.undo()
    assert titles(listed) == ["Second", "First"]


def test_deleting_the_open_chat_opens_a_new_one_and_stops_its_reply(listed, chat, answerer):
    chat.send("First")
    question = answerer.question
    listed.delete(chat.conversation.id)
    assert chat.conversation.messages == ()
    assert answerer.stopped == [question]


def test_a_row_tells_its_title_and_when(listed, chat, answerer):
    say(chat, answerer, "First")
    spoken = listed.data(listed.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("First, ")


def test_bringing_back_leaves_alone_what_is_told_of_something_else(listed, chat, answerer, notices):
    listed.delete(say(chat, answerer, "First"))
    notices.warn("Not saved yet.")
    listed.undo()
    assert notices.current.text == "Not saved yet."


def test_what_the_disk_refuses_is_told_and_stays_listed(listed, chat, answerer, refuse, notices):
    say(chat, answerer, "First")
    refuse()
    listed.delete(listed.id_at(listed.index(0)))
    assert titles(listed) == ["First"]
    assert "could be saved" in notices.current.text
