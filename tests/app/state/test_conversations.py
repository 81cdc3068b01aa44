"""The list at the side."""

import time
import uuid

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.domain.conversation import Conversation, Message, Role
from app.state.conversations import Conversations
from app.state.folders import Folders
from app.state.notices import Notices
from app.state.outbox import Outbox
from app.state.recorder import Recorder
from app.state.sectioned import PAGE
from app.store.conversations import ConversationStore
from app.store.database import Durability
from app.store.folders import FolderStore
from tests.helpers.listing import rows, sections, titles


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


def test_a_new_name_holds_everywhere_and_after_a_restart(
    listed, chat, answerer, recorder, folders, notices
):
    say(chat, answerer, "First")
    assert listed.setData(rows(listed)[0], "  Rome \n again ")
    assert titles(listed) == ["Rome again"]
    assert chat.conversation.title == "Rome again"
    chat.send("More")
    assert titles(Conversations(recorder, folders, notices)) == ["Rome again"]


def test_a_name_of_nothing_is_refused(listed, chat, answerer):
    say(chat, answerer, "First")
    assert not listed.setData(rows(listed)[0], "   ")
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
        listed.delete(listed.id_at(rows(listed)[0]))
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
    spoken = listed.data(rows(listed)[0], Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("First, ")


def test_bringing_back_leaves_alone_what_is_told_of_something_else(listed, chat, answerer, notices):
    listed.delete(say(chat, answerer, "First"))
    notices.warn("Not saved yet.")
    listed.undo()
    assert notices.current.text == "Not saved yet."


def test_what_the_disk_refuses_is_told_and_stays_listed(listed, chat, answerer, refuse, notices):
    say(chat, answerer, "First")
    refuse()
    listed.delete(listed.id_at(rows(listed)[0]))
    assert titles(listed) == ["First"]
    assert "could be saved" in notices.current.text


DAY = 86_400


def put(store, title, days_ago):
    when = time.time() - days_ago * DAY
    said = Message(title, Role.USER, title, None, when)
    store.save(Conversation(title, title, when, when, (said,)), [said])


@pytest.fixture
def old(store, recorder, folders, notices):
    """Give a list of five chats, each older than the one before."""
    for days_ago, title in enumerate(("a", "b", "c", "d", "e")):
        put(store, title, days_ago * days_ago * 3)
    conversations = Conversations(recorder, folders, notices)
    tester = QAbstractItemModelTester(
        conversations, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    yield conversations
    tester.deleteLater()


def test_chats_stand_in_sections_by_time(old):
    shown = sections(old)
    assert list(shown)[:3] == ["Today", "Previous 7 days", "Previous 30 days"]
    assert list(shown.values())[:3] == [["a"], ["b"], ["c", "d"]]
    assert titles(old) == ["a", "b", "c", "d", "e"]


def test_a_pinned_chat_stands_above_all_others_until_it_is_unpinned(old, store):
    old.pin("c", "e", pinned=True)
    assert sections(old)["Pinned"] == ["c", "e"]
    assert [each.id for each in store.listed() if each.pinned] == ["c", "e"]
    old.pin("c", "e", pinned=False)
    assert titles(old) == ["a", "b", "c", "d", "e"]
    assert "Pinned" not in sections(old)


def test_a_folder_is_there_though_nothing_is_in_it_and_takes_chats(old, folders, store):
    folder = folders.add("Work")
    assert sections(old)["Work"] == []
    old.move("b", "d", folder=folder.id)
    assert sections(old)["Work"] == ["b", "d"]
    assert {each.folder for each in store.listed() if each.id in "bd"} == {folder.id}
    old.move("b", folder=None)
    assert sections(old)["Work"] == ["d"]
    assert titles(old)[-1] == "e"


def test_chats_that_were_moved_go_back_where_each_of_them_was(old, folders, notices, store):
    work, play = folders.add("Work"), folders.add("Play")
    old.pin("a", pinned=True)
    old.move("b", folder=play.id)
    before = store.listed()
    old.bring(["a", "b", "c"], old.section_at(old.index_of_folder(work.id)))
    assert sections(old)["Work"] == ["a", "b", "c"]
    assert notices.current.text == "3 chats moved."
    notices.act()
    assert sections(old)["Pinned"] == ["a"]
    assert sections(old)["Play"] == ["b"]
    assert store.listed() == before


def test_what_was_moved_goes_back_to_no_folder_that_is_gone(old, folders):
    work, play = folders.add("Work"), folders.add("Play")
    old.move("b", folder=play.id)
    old.move("b", "c", folder=work.id)
    folders.remove(play.id)
    old.undo()
    assert sections(old)["Work"] == ["b"]
    assert sorted(titles(old)) == ["a", "b", "c", "d", "e"]


def test_folders_stand_in_the_order_of_their_names(old, folders):
    for name in ("zoo", "Ant", "ant", "Bee"):
        folders.add(name)
    assert list(sections(old))[:4] == ["Ant", "ant", "Bee", "zoo"]
    folders.rename(folders.named()[0].id, "Zzz")
    assert list(sections(old))[:4] == ["ant", "Bee", "zoo", "Zzz"]


def test_a_folder_is_removed_without_its_chats_and_comes_back_with_them(old, folders, notices):
    folder = folders.add("Work")
    old.move("b", "d", folder=folder.id)
    old.remove_folder(folder.id)
    assert titles(old) == ["a", "b", "c", "d", "e"]
    assert "Work" not in sections(old)
    notices.act()
    assert sections(old)["Work"] == ["b", "d"]


def test_several_are_deleted_and_brought_back_at_once(old, notices, store):
    old.delete("b", "d", "e")
    assert titles(old) == ["a", "c"]
    assert [each.heading.id for each in store.trash()] == ["e", "d", "b"]
    assert notices.current.text == "3 chats deleted."
    notices.act()
    assert titles(old) == ["a", "b", "c", "d", "e"]


def test_a_pinned_chat_in_a_folder_comes_back_to_where_it_was(old, folders):
    folder = folders.add("Work")
    old.move("b", folder=folder.id)
    old.delete("b")
    old.undo()
    assert sections(old)["Work"] == ["b"]


def test_what_was_brought_back_elsewhere_and_changed_since_stays_so(old, folders, store):
    work = folders.add("Work")
    old.move("b", folder=work.id)
    old.delete("b")
    store.restore("b")
    old.look()
    old.pin("b", pinned=True)
    folders.remove(work.id)
    old.undo()
    assert old.listed("b") in store.listed()
    assert sections(old)["Pinned"] == ["b"]


def test_chats_are_dragged_into_folders_and_out_again(old, folders):
    folder = folders.add("Work")
    dragged = old.mimeData([index for index in rows(old) if index.data() in "bd"])
    into = old.index_of_folder(folder.id)
    assert old.dropMimeData(dragged, Qt.DropAction.MoveAction, -1, -1, into)
    assert sections(old)["Work"] == ["b", "d"]
    onto = old.index_of("a")  # today
    assert old.dropMimeData(dragged, Qt.DropAction.MoveAction, -1, -1, onto)
    assert sections(old)["Work"] == []
    assert titles(old) == ["a", "b", "c", "d", "e"]


def test_what_is_dragged_to_the_pinned_ones_is_pinned_and_out_again_is_not(old):
    old.pin("e", pinned=True)
    dragged = old.mimeData([old.index_of("b")])
    assert old.dropMimeData(dragged, Qt.DropAction.MoveAction, -1, -1, old.index_of("e"))
    assert sections(old)["Pinned"] == ["b", "e"]
    assert old.dropMimeData(dragged, Qt.DropAction.MoveAction, -1, -1, old.index_of("a"))
    assert sections(old)["Pinned"] == ["e"]


def test_what_is_no_chat_cannot_be_dropped(old):
    words = QMimeData()
    words.setText("a")
    assert not old.dropMimeData(words, Qt.DropAction.MoveAction, -1, -1, old.index_of("a"))


def test_what_the_disk_refuses_stays_where_it_was(old, folders, refuse, notices):
    folder = folders.add("Work")
    refuse()
    old.move("a", folder=folder.id)
    old.pin("b", pinned=True)
    old.remove_folder(folder.id)
    assert folders.add("Play") is None
    assert sections(old)["Work"] == []
    assert titles(old) == ["a", "b", "c", "d", "e"]
    assert "could be saved" in notices.current.text


def test_titles_are_read_only_near_those_that_are_shown(store, recorder, folders, notices):
    for number in range(10 * PAGE):
        put(store, f"{number}", 0)
    asked = []
    read = recorder.titles
    recorder.titles = lambda ids: asked.append(len(ids)) or read(ids)
    listed = Conversations(recorder, folders, notices)
    assert asked == []
    assert [rows(listed)[row].data() for row in range(10)] == titles_of(listed, range(10))
    assert sum(asked) <= 2 * PAGE


def titles_of(listed, numbers):
    return [listed.ids()[number] for number in numbers]


changes = st.lists(
    st.tuples(
        st.sampled_from(("pin", "unpin", "move", "out", "delete", "undo", "touch", "many")),
        st.sampled_from("abcde"),
    ),
    max_size=12,
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(changes)
def test_after_any_changes_the_list_is_what_a_new_one_would_be(database, qapp, doings):
    with database.writing(Durability.CRASH):
        database.execute("DELETE FROM conversation")
        database.execute("DELETE FROM folder")
    store, notices = ConversationStore(database), Notices()
    outbox = Outbox(notices)
    recorder, folders = Recorder(store, outbox, notices), Folders(FolderStore(database), notices)
    for days_ago, title in enumerate("abcde"):
        put(store, title, days_ago * days_ago * 3)
    listed = Conversations(recorder, folders, notices)
    tester = QAbstractItemModelTester(listed, QAbstractItemModelTester.FailureReportingMode.Fatal)
    folder = folders.add("Work").id
    for what, name in doings:
        match what:
            case "pin" | "unpin":
                listed.pin(name, pinned=what == "pin")
            case "move" | "out":
                listed.move(name, folder=folder if what == "move" else None)
            case "delete":
                listed.delete(name)
            case "many":
                listed.delete(*"abd")
            case "touch" if listed.listed(name):
                said = Message(uuid.uuid4().hex, Role.USER, "more", name, time.time())
                conversation = recorder.conversation(name).with_message(said)
                recorder.save(conversation, [said])
                listed.touch(conversation.heading)
            case _:
                listed.undo()
    assert sections(listed) == sections(Conversations(recorder, folders, notices))
    tester.deleteLater()
