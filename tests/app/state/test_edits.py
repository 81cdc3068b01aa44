"""Messages that are being edited."""

import pytest

from app.state.unsent import Unsent


@pytest.fixture
def said(chat, answerer):
    chat.send("Hello")
    answerer.say("Hi")
    answerer.finish()
    return chat.conversation.messages[0]


def kept(store, chat):
    """Return what is typed in the open conversation as it is saved by now."""
    chat.save_now()
    return store.edits(chat.conversation.id)


def test_an_edit_begins_with_what_was_said_and_keeps_what_is_typed(chat, said, qtbot):
    assert chat.edits.text(said.id) is None
    with qtbot.waitSignal(chat.edits.changed):
        chat.edits.begin(said)
    assert chat.edits.text(said.id) == "Hello"
    chat.edits.keep(said.id, "Hell")
    chat.edits.begin(said)
    assert chat.edits.text(said.id) == "Hell"


def test_an_edit_that_ended_keeps_nothing(chat, said, store, qtbot):
    chat.edits.begin(said)
    chat.edits.keep(said.id, "Hello you")
    assert kept(store, chat) == {said.id: "Hello you"}
    with qtbot.waitSignal(chat.edits.changed):
        chat.edits.end(said.id)
    chat.edits.keep(said.id, "late")
    assert chat.edits.text(said.id) is None
    assert kept(store, chat) == {}
    with qtbot.assertNotEmitted(chat.edits.changed):
        chat.edits.end(said.id)


def test_only_what_was_typed_is_kept_and_not_that_a_field_was_opened(chat, said, store):
    chat.edits.begin(said)
    assert kept(store, chat) == {}
    chat.edits.keep(said.id, "")
    assert kept(store, chat) == {said.id: ""}
    chat.edits.keep(said.id, "Hello ")
    assert kept(store, chat) == {}


def test_what_was_typed_is_saved_when_the_fingers_rest(chat, said, store, qtbot):
    chat.edits.begin(said)
    chat.edits.keep(said.id, "Hello you")
    there = chat.conversation.id
    qtbot.waitUntil(lambda: store.edits(there) == {said.id: "Hello you"})


def test_what_is_typed_without_a_rest_is_saved_meanwhile(chat, said, store, qtbot):
    there, typed = chat.conversation.id, ""
    chat.edits.begin(said)
    for _ in range(100):
        typed += "a "
        chat.edits.keep(said.id, typed)
        chat.keep_draft(typed)
        qtbot.wait(20)
        if store.edits(there) and store.draft(there):
            return
    pytest.fail("what was typed would be lost")


def test_an_edit_that_ended_is_forgotten_at_once_as_it_would_come_back(chat, said, store):
    chat.edits.begin(said)
    chat.edits.keep(said.id, "Hello you")
    chat.save_now()
    chat.edits.end(said.id)
    assert store.edits(chat.conversation.id) == {}


def test_an_edit_in_a_private_chat_is_not_saved_and_goes_with_it(chat, said, store, database):
    chat.new_private()
    chat.send("A secret")
    chat.stop()
    secret = chat.conversation.messages[0]
    chat.edits.begin(secret)
    chat.edits.keep(secret.id, "Another secret")
    chat.save_now()
    assert database.rows("SELECT * FROM edit") == []
    chat.give_up()
    assert chat.edits.text(secret.id) is None


def test_an_edit_of_a_deleted_message_comes_back_with_it(chat, said, store, conversations):
    chat.edits.begin(said)
    chat.edits.keep(said.id, "Hello you")  # and not saved yet
    chat.delete_message(said.id)
    assert kept(store, chat) == {}
    conversations.undo()
    assert kept(store, chat) == {said.id: "Hello you"}


def test_an_edit_of_what_the_disk_has_not_taken_yet_waits_for_it(
    chat, answerer, store, refuse, outbox
):
    refuse()
    chat.send("Hello")
    answerer.finish()
    said = chat.conversation.messages[0]
    chat.edits.begin(said)
    chat.edits.keep(said.id, "Hello you")
    chat.save_now()
    assert not outbox.may_end("", list)
    refuse(now=False)
    assert outbox.may_end("", list)
    assert store.edits(chat.conversation.id) == {said.id: "Hello you"}


def test_what_the_disk_has_not_taken_is_there_all_the_same(chat, said, refuse, store):
    refuse()
    chat.edits.begin(said)
    chat.edits.keep(said.id, "Hello you")
    chat.save_now()
    there = chat.conversation.id
    chat.new()
    chat.open(there)
    assert chat.edits.text(said.id) == "Hello you"
    refuse(now=False)


def test_of_a_chat_that_is_deleted_for_good_no_edit_is_saved_late(store, outbox, notices, qapp):
    saved = []
    unsent = Unsent(store, outbox, notices, save_said=saved.append)
    unsent.keep_edit("c", "m", "late")
    unsent.keep_edit("d", "n", "stays")
    unsent.forget("c")
    unsent.save_now()
    assert saved == ["d"]
