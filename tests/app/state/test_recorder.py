"""Saving what is said as it happens."""

from dataclasses import replace

import pytest

from app.domain.conversation import Conversation, Message, Role
from app.domain.reply import Finish, written_by
from app.state.recorder import Recorder
from app.state.undo import MOST
from app.store.conversations import ConversationStore
from app.store.database import Durability

ASKED = Message("1", Role.USER, "Hello", parent=None, created=1.0)
GROWING = Message("2", Role.ASSISTANT, "", parent="1", created=2.0)
DONE = Message("2", Role.ASSISTANT, "Hi there", parent="1", created=2.0, finish=Finish.END)
BEGUN = Conversation("c", "Hello", 1.0, updated=1.0).with_message(ASKED).with_message(GROWING)

OTHER = Conversation("d", "Other", 1.0, updated=1.0).with_message(
    Message("3", Role.USER, "Hey", parent=None, created=1.0)
)


@pytest.fixture
def full(database):
    """Return what fills the disk, and what frees it."""

    def fill(*, pages=1):
        database.rows(f"PRAGMA max_page_count = {pages}")

    return fill


def saved(store):
    return store.conversation("c")


def test_what_is_not_saved_yet_lives_and_what_is_deleted_does_not(recorder, full, database):
    recorder.save(BEGUN, BEGUN.messages)
    full()
    other = Conversation("d", "Hello", 1.0, updated=1.0).with_message(
        Message("3", Role.USER, "x" * 500_000, parent=None, created=1.0)
    )
    recorder.save(other, other.messages)
    assert sorted(recorder.living()) == ["c", "d"]
    full(pages=100_000)
    recorder.delete("c")
    assert recorder.living() == ("d",)


def test_where_the_store_cannot_be_read_nobody_counts_as_deleted(recorder, database):
    database.rows("ALTER TABLE conversation RENAME TO lost")
    assert recorder.living() is None


def test_pieces_are_saved_by_themselves_while_a_reply_grows(recorder, database, qtbot):
    recorder.save(BEGUN, BEGUN.messages)
    recorder.follow(GROWING)
    recorder.add("Hi ")
    recorder.add("there")
    qtbot.waitUntil(lambda: database.rows("SELECT text FROM piece") == [("Hi there",)])
    assert ConversationStore(database).conversation("c").messages[-1].text == "Hi there"


def test_the_end_is_saved_as_a_whole(recorder, store):
    recorder.save(BEGUN, BEGUN.messages)
    recorder.follow(GROWING)
    recorder.add("Hi")
    recorder.finish(BEGUN.with_last(DONE))
    assert saved(store).messages[-1] == DONE


def test_what_a_full_disk_refuses_is_told_held_and_saved_later(
    recorder, store, notices, full, qtbot
):
    full()
    big = BEGUN.with_last(Message("2", Role.ASSISTANT, "x" * 500_000, "1", 2.0, Finish.END))
    recorder.save(big, big.messages)
    assert "disk is full" in notices.current.text
    assert recorder.conversation("c") == big
    assert saved(store) is None
    full(pages=100_000)
    recorder.save(big.with_last(DONE), [DONE])
    qtbot.waitUntil(lambda: saved(store) == big.with_last(DONE))
    assert notices.current is None


def test_what_was_held_of_another_conversation_goes_along(recorder, store, full):
    full()
    big = BEGUN.with_last(Message("2", Role.ASSISTANT, "x" * 500_000, "1", 2.0, Finish.END))
    recorder.save(big, big.messages)
    full(pages=100_000)
    recorder.save(OTHER, OTHER.messages)
    assert saved(store) == big


def test_pieces_that_cannot_be_saved_are_told_once_and_the_end_has_them_all(
    recorder, store, notices, full
):
    recorder.save(BEGUN, BEGUN.messages)
    recorder.follow(GROWING)
    full()
    recorder.add("x" * 500_000)
    recorder.flush()
    assert notices.current.lasting
    full(pages=100_000)
    recorder.finish(BEGUN.with_last(DONE))
    assert saved(store).messages[-1] == DONE


def test_pieces_that_were_refused_are_saved_before_the_end_where_the_disk_takes_them(
    recorder, database, refuse, qtbot
):
    recorder.save(BEGUN, BEGUN.messages)
    recorder.follow(GROWING)
    refuse()
    recorder.add("Hi ")
    recorder.flush()
    recorder.add("there")
    refuse(now=False)
    qtbot.waitUntil(lambda: database.rows("SELECT text FROM piece") == [("Hi there",)])


def test_a_reply_to_a_question_that_was_refused_is_saved_after_the_question(
    recorder, database, store, notices, refuse, qtbot
):
    refuse()
    recorder.save(BEGUN, BEGUN.messages)
    told = notices.current
    recorder.follow(GROWING)
    recorder.add("Hi ")
    recorder.flush()
    assert notices.current is told
    refuse(now=False)
    qtbot.waitUntil(lambda: database.rows("SELECT text FROM piece") == [("Hi ",)])
    assert saved(store) == BEGUN


def test_a_conversation_that_was_refused_can_be_renamed(recorder, store, refuse):
    refuse()
    recorder.save(BEGUN, BEGUN.messages)
    refuse(now=False)
    assert recorder.rename("c", "Rome")
    assert saved(store) == BEGUN.with_title("Rome")


def test_a_conversation_that_was_refused_can_be_deleted(recorder, store, outbox, refuse):
    refuse()
    recorder.save(BEGUN, BEGUN.messages)
    refuse(now=False)
    assert recorder.delete("c")
    outbox.close()
    assert saved(store) is None
    assert recorder.restore("c")
    assert saved(store) == BEGUN


def test_a_change_that_the_disk_refuses_is_not_made_and_promises_nothing(
    recorder, store, notices, refuse
):
    recorder.save(BEGUN, BEGUN.messages)
    refuse()
    for change in (lambda: recorder.rename("c", "Rome"), lambda: recorder.delete("c")):
        notices.dismiss()
        assert not change()
        assert notices.current.text.startswith("Nothing could be saved")
    assert saved(store) == BEGUN


def test_a_conversation_that_cannot_be_read_is_none_and_said(recorder, database, notices):
    recorder.save(BEGUN, BEGUN.messages)
    with database.writing(Durability.CRASH):
        database.execute("ALTER TABLE message RENAME TO gone")
    assert recorder.conversation("c") is None
    assert "could not be read" in notices.current.text


def test_what_is_typed_stays_until_the_disk_takes_it(recorder, store, refuse, qtbot):
    refuse()
    recorder.unsent.keep_draft("c", "half a thought")
    recorder.close()
    assert recorder.unsent.draft("c") == "half a thought"
    refuse(now=False)
    qtbot.waitUntil(lambda: store.draft("c") == "half a thought")


def test_what_is_typed_is_tried_once_more_at_the_end(recorder, store, outbox, refuse):
    refuse()
    recorder.unsent.keep_draft("c", "half a thought")
    recorder.unsent.keep_draft("d", "another")
    recorder.close()
    refuse(now=False)
    outbox.close()
    assert (store.draft("c"), store.draft("d")) == ("half a thought", "another")


def test_what_is_typed_is_kept_for_the_next_start(recorder, store, outbox, notices):
    recorder.unsent.keep_draft("c", "half a")
    recorder.unsent.keep_draft("c", "half a thought")
    assert recorder.unsent.draft("c") == "half a thought"
    recorder.close()
    assert Recorder(store, outbox, notices).unsent.draft("c") == "half a thought"


def test_a_private_conversation_is_neither_saved_nor_held(recorder, store, refuse, outbox):
    now = 1.0
    private = Conversation("p", "Private", now, updated=now, private=True)
    private = private.with_message(Message("m", Role.USER, "Secret", None, now))
    refuse()
    recorder.save(private, private.messages)
    assert recorder.living() == ()
    refuse(now=False)
    assert outbox.may_end("", list)
    assert store.conversation("p") is None


def test_of_what_is_deleted_for_good_nothing_is_saved_late(recorder, store, database, refuse):
    recorder.save(BEGUN, BEGUN.messages)
    recorder.delete("c")
    refuse()
    recorder.unsent.keep_draft("c", "half a thought")
    recorder.finish(BEGUN.with_last(DONE))
    recorder.save_now()
    refuse(now=False)
    store.remove(["c"])
    recorder.forget("c")
    recorder.save_now()
    recorder.save(OTHER, OTHER.messages)
    assert database.rows("SELECT id FROM conversation") == [("d",)]
    assert database.rows("SELECT * FROM draft") == []


def test_what_is_known_of_a_reply_that_grows_is_saved_once_with_what_it_grew_by(
    recorder, store, database
):
    recorder.save(BEGUN, BEGUN.messages)
    recorder.follow(BEGUN.messages[-1])
    for seconds in (1.0, 1.0, 2.0):
        recorder.note(replace(written_by("Tiny"), thought_s=(seconds,)))
    recorder.add("Hm")
    recorder.save_now()
    assert ConversationStore(database).conversation("c").messages[-1].receipt.thought_s == (2.0,)


def test_of_what_was_deleted_no_more_is_held_than_can_be_undone(recorder, store):
    said = Conversation("c", "Hello", 1.0, updated=1.0)
    for number in range(MOST + 1):
        parent = str(number - 1) if number else None
        said = said.with_message(Message(str(number), Role.USER, "x", parent, created=1.0))
    recorder.save(said, said.messages)
    for each in said.messages:
        assert recorder.take_out("c", each.id)
    assert all(recorder.put_back(each.id) for each in said.messages[::-1])
    assert [each.id for each in store.tree("c")] == [str(each) for each in range(1, MOST + 1)]
