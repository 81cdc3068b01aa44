"""Conversations in and out, killed processes and full disks included."""

import signal
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from app.domain.conversation import Conversation, Heading, Message, Role
from app.domain.dials import Dials
from app.domain.folder import Folder
from app.domain.preset import Preset
from app.domain.reply import Cause, Finish, Missed
from app.domain.times import LATEST
from app.paths import database_file
from app.store.conversations import TRASH_DAYS, ConversationStore
from app.store.database import Database, Durability, UnsavedError
from app.store.exporting import trees
from app.store.folders import FolderStore
from app.store.messages import UNREADABLE_FINISH
from app.store.presets import PresetStore
from tests.helpers.fake_answerer import RECEIPT
from tests.helpers.full_disk import no_file_larger_than

ROOT = Path(__file__).parents[3]


def exchange(name="c", *, text="Hi there", finish=Finish.END):
    asked = Message(f"{name}-1", Role.USER, "Hello", parent=None, created=1.0)
    reply = Message(f"{name}-2", Role.ASSISTANT, text, parent=asked.id, created=2.0, finish=finish)
    start = Conversation(name, f"Chat {name}", 1.0, updated=1.0)
    return start.with_message(asked).with_message(reply)


def saved(store, conversation):
    store.save(conversation, conversation.messages)
    return conversation


def test_what_is_not_in_the_trash_lives_whether_it_can_be_read_or_not(store, database):
    for name in "abcd":
        saved(store, exchange(name))
    store.delete("b")
    store.delete("c")
    store.restore("c")
    database.rows("UPDATE conversation SET updated = 9e999 WHERE id = 'd'")
    assert set(store.living()) == {"a", "c", "d"}


def test_a_conversation_comes_back_as_it_was(store):
    conversation = exchange()
    last = conversation.messages[-1]
    whole = Message(
        id=last.id,
        role=last.role,
        text="你好 👋🏽\n\tend\x00",
        parent=last.parent,
        created=last.created,
        finish=Finish.FAILED,
        reason="It broke.",
        receipt=replace(
            RECEIPT, missed=Missed(Cause.EDITED, "c-1", 1), kv_bits=8, dials=Dials(0.3)
        ),
        ids=(0, 5, 128_255, 2**31 - 1),
        pinned=True,
        edited=True,
    )
    conversation = saved(store, conversation.with_last(whole))
    assert store.conversation("c") == conversation


def test_the_newest_conversation_is_first(store):
    saved(store, exchange("old"))
    newer = exchange("new").with_message(Message("x", Role.USER, "More", "new-2", created=9.0))
    saved(store, newer)
    assert [heading.id for heading in store.headings()] == ["new", "old"]


def test_only_the_chosen_path_of_the_tree_is_read(store, database):
    conversation = saved(store, exchange())
    sibling = Message("other", Role.ASSISTANT, "Hey", "c-1", created=3.0, finish=Finish.END)
    store.save(conversation, [sibling])
    assert [message.text for message in store.conversation("c").messages] == ["Hello", "Hey"]
    with database.writing(Durability.CRASH):
        database.execute("UPDATE conversation SET tip = 'c-2'")
    assert store.conversation("c").messages == conversation.messages


def test_a_reply_that_was_cut_off_keeps_its_text_and_says_so(database, store):
    saved(store, exchange(text="", finish=None))
    for seq, piece in enumerate(["One ", "two ", "三"]):
        store.append("c-2", seq, piece)
    reply = ConversationStore(database).conversation("c").messages[-1]
    assert reply.text == "One two 三"
    assert reply.finish is Finish.INTERRUPTED
    assert database.rows("SELECT * FROM piece") == []


def test_the_end_of_a_reply_takes_the_place_of_its_pieces(database, store):
    saved(store, exchange(text="", finish=None))
    store.append("c-2", 0, "Hi")
    saved(store, exchange(text="Hi there"))
    assert database.rows("SELECT * FROM piece") == []
    assert ConversationStore(database).conversation("c") == exchange(text="Hi there")


def test_a_new_name_stays_when_more_is_said(store):
    conversation = saved(store, exchange())
    store.rename("c", "Rome")
    saved(store, conversation)
    assert store.conversation("c").title == "Rome"


def test_what_is_deleted_is_gone_until_it_is_restored(store):
    saved(store, exchange())
    store.delete("c")
    assert store.headings() == ()
    assert store.conversation("c") is None
    store.restore("c")
    assert store.conversation("c") == exchange()


def test_the_trash_is_emptied_after_a_month(store, database):
    for name in ("old", "young"):
        saved(store, exchange(name))
        store.delete(name)
    with database.writing(Durability.CRASH):
        long_ago = time.time() - (TRASH_DAYS + 1) * 86_400
        database.execute("UPDATE conversation SET deleted_at = ? WHERE id = 'old'", (long_ago,))
    ConversationStore(database)
    assert database.rows("SELECT id FROM conversation") == [("young",)]
    assert database.rows("SELECT DISTINCT conversation FROM message") == [("young",)]


def test_what_is_typed_is_kept_for_each_chat_alone(store):
    store.keep_draft("c", "half a thou")
    store.keep_draft("", "new")
    assert (store.draft("c"), store.draft(""), store.draft("d")) == ("half a thou", "new", "")
    store.keep_draft("c", "")
    assert not store.draft("c")


def damage(database, statement):
    with database.writing(Durability.CRASH):
        database.execute(statement)


@pytest.mark.parametrize("ids", ["x'0102'", "x'010203'", "x''"])
def test_ids_that_cannot_be_read_are_none_and_the_reply_is_there(store, database, ids):
    conversation = saved(store, exchange())
    damage(database, f"UPDATE message SET ids = {ids} WHERE id = 'c-2'")  # noqa: S608
    last = store.conversation("c").messages[-1]
    assert (last.text, last.ids) == (conversation.messages[-1].text, ())


@pytest.mark.parametrize("receipt", ["'{}'", "'no JSON'", "CAST(x'22ff22' AS TEXT)"])
def test_a_receipt_that_cannot_be_read_is_none_and_the_reply_is_there(store, database, receipt):
    saved(store, exchange())
    damage(database, f"UPDATE message SET receipt = {receipt} WHERE id = 'c-2'")  # noqa: S608
    assert store.conversation("c") == exchange()


def test_an_end_that_cannot_be_read_is_a_failure_with_a_reason(store, database):
    saved(store, exchange())
    damage(database, "UPDATE message SET finish = 'paused' WHERE id = 'c-2'")
    reply = store.conversation("c").messages[-1]
    assert (reply.text, reply.finish, reply.reason) == (
        "Hi there",
        Finish.FAILED,
        UNREADABLE_FINISH,
    )


@pytest.mark.parametrize(
    ("statement", "texts"),
    [
        ("UPDATE message SET role = 'nobody'", ["Hello", "Hi there"]),
        ("UPDATE message SET text = CAST(x'ff41' AS TEXT)", ["\ufffdA", "\ufffdA"]),
        ("UPDATE conversation SET title = CAST(x'ff' AS TEXT)", ["Hello", "Hi there"]),
        ("UPDATE message SET reason = CAST(x'ff' AS TEXT)", ["Hello", "Hi there"]),
        ("UPDATE message SET role = CAST(x'ff' AS TEXT)", ["Hello", "Hi there"]),
        ("UPDATE message SET created = 'then', pinned = 'yes'", ["Hello", "Hi there"]),
        ("UPDATE message SET finish = 5, receipt = 7, ids = 'x'", ["Hello", "Hi there"]),
        ("UPDATE message SET text = NULL, role = x'00'", ["", ""]),
    ],
)
def test_what_is_damaged_of_a_conversation_hides_nothing_else(store, database, statement, texts):
    saved(store, exchange())
    # Another program may have made the tables anew, with no rules.
    damage(database, "ALTER TABLE message RENAME TO strict")
    damage(database, "CREATE TABLE message AS SELECT * FROM strict")
    damage(database, statement)
    assert [message.text for message in store.conversation("c").messages] == texts
    assert [heading.id for heading in store.headings()] == ["c"]


LOST = [
    "UPDATE conversation SET tip = 'nowhere'",
    "UPDATE conversation SET tip = CAST(x'ff' AS TEXT)",
    "UPDATE message SET parent = 'nowhere' WHERE number = 2",
    "UPDATE message SET parent = CAST(x'ff' AS TEXT) WHERE number = 2",
    "UPDATE message SET id = CAST(x'ff' AS TEXT) WHERE number = 1",
]


@pytest.mark.parametrize("statement", LOST)
def test_a_path_that_leads_nowhere_is_found_among_what_is_there(store, database, home, statement):
    saved(store, exchange())
    database.rows("PRAGMA foreign_keys = off")
    damage(database, statement)
    shown = store.conversation("c").messages
    assert [message.text for message in shown] == ["Hello", "Hi there"]
    assert [message.parent for message in shown] == [None, shown[0].id]
    assert store.tree("c") == shown
    (tree,) = trees(database_file(home), ["c"])
    assert tree.messages == tree.path == shown


def test_ids_that_are_no_text_hide_no_others(store, database):
    saved(store, exchange("first"))
    saved(store, exchange("second"))
    folders, presets = FolderStore(database), PresetStore(database)
    for name in ("first", "second"):
        folders.put(Folder(name, name, 1.0))
        presets.put(Preset(name, name, "", None, None))
    database.rows("PRAGMA foreign_keys = off")
    for table in ("conversation", "folder", "preset"):
        damage(database, f"UPDATE {table} SET id = CAST(x'ff' AS TEXT) WHERE id = 'first'")  # noqa: S608 - the test's own
    damage(database, "UPDATE conversation SET folder = CAST(x'ff' AS TEXT)")
    for ids in (
        [each.id for each in store.headings()],
        [each.id for each in store.listed()],
        store.living(),
        [each.id for each in folders.all()],
        [each.id for each in presets.all()],
    ):
        assert sorted(ids) == ["second", "\ufffd"]


def test_what_was_typed_is_there_but_for_the_letter_that_is_damaged(store, database):
    saved(store, exchange())
    store.keep_draft("c", "typed")
    damage(database, "UPDATE draft SET text = CAST(x'7479ff6564' AS TEXT)")
    assert store.draft("c") == "ty\ufffded"


def test_what_can_be_made_of_a_damaged_heading_is_listed(store, database):
    saved(store, exchange())
    damage(database, "UPDATE conversation SET title = CAST(x'ff41' AS TEXT), updated = 9e999")
    assert store.headings() == (Heading("c", "\ufffdA", LATEST),)


def test_a_heading_of_which_nothing_can_be_made_hides_no_other(store, database):
    saved(store, exchange("good"))
    damage(database, "ALTER TABLE conversation RENAME TO strict")
    damage(database, "CREATE TABLE conversation AS SELECT * FROM strict")
    damage(database, "INSERT INTO conversation (id, title, updated) VALUES (NULL, 'Bad', 'x')")
    assert [heading.id for heading in store.headings()] == ["good"]


def test_ten_thousand_messages_open_in_well_under_a_third_of_a_second(store):
    conversation = Conversation("big", "Big", 0.0, updated=0.0)
    messages = [
        Message(f"m{i}", Role.USER, "word " * 40, f"m{i - 1}" if i else None, created=float(i))
        for i in range(10_000)
    ]
    store.save(conversation, messages)
    began = time.process_time()
    assert len(store.conversation("big").messages) == 10_000
    assert time.process_time() - began < 0.3


STREAM = """
import sys, time
from pathlib import Path
from app.store.conversations import ConversationStore
from app.store.database import Database
from tests.app.store.test_conversations import exchange
store = ConversationStore(Database(Path(sys.argv[1])))
conversation = exchange(text="", finish=None)
store.save(conversation, conversation.messages)
for seq in range(10_000):
    store.append("c-2", seq, f"{seq} ")
    print(seq, flush=True)
    time.sleep(0.002)
"""


def test_a_killed_app_loses_no_piece_that_was_saved(home):
    path = database_file(home)
    streaming = subprocess.Popen(
        [sys.executable, "-c", STREAM, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    heard = [int(streaming.stdout.readline()) for _ in range(120)]
    streaming.send_signal(signal.SIGKILL)
    heard += [int(line) for line in streaming.stdout.read().split()]
    streaming.wait()
    streaming.stdout.close()
    database = Database(path)
    reply = ConversationStore(database).conversation("c").messages[-1]
    database.close()
    assert reply.finish is Finish.INTERRUPTED
    assert reply.text.split()[: len(heard)] == [str(seq) for seq in heard]


SECRET = "The zanzibar-quetzal-7361 code is 北京烤鸭"


def files_with(home, words):
    return [file.name for file in home.rglob("*") if file.is_file() and words in file.read_bytes()]


def test_of_what_is_removed_for_good_no_word_stays_in_any_file(store, database, home):
    for name in "abc":
        saved(store, exchange(name, text=f"{name}: {SECRET}"))
        store.keep_draft(name, f"draft of {SECRET}")
        store.append(f"{name}-2", 0, SECRET)
    assert files_with(home, b"quetzal")
    for name in "ab":
        store.delete(name)
    assert [each.heading.id for each in store.trash()] == ["b", "a"]
    assert store.remove(["a", "b", "c"])
    assert store.trash() == ()
    assert store.conversation("c").messages[-1].text.endswith(SECRET)  # it was not in the trash
    store.delete("c")
    assert store.remove(["c"])
    for part in ("quetzal", "烤鸭", "zan", "7361"):
        assert files_with(home, part.encode()) == []


def test_while_another_reads_what_is_removed_stays_beside_the_file_until_it_is_tried_again(
    store, database, home
):
    saved(store, exchange("a", text=SECRET))
    other = apsw.Connection(str(database_file(home)))
    other.execute("BEGIN")
    assert other.execute("SELECT count(*) FROM message").get == 2
    store.delete("a")
    assert not store.remove(["a"])
    other.close()
    assert database.empty_log()
    assert files_with(home, b"quetzal") == []


def test_killed_before_the_log_is_empty_of_what_is_removed_the_next_start_empties_it(
    store, database, home
):
    saved(store, exchange("a", text=SECRET))
    other = apsw.Connection(str(database_file(home)))
    other.execute("BEGIN")
    assert other.execute("SELECT count(*) FROM message").get == 2
    store.delete("a")
    assert not store.remove(["a"])
    files = {file.name: file.read_bytes() for file in home.glob("paddock.sqlite*")}
    other.close()
    killed = home / "killed"
    killed.mkdir()
    for name in ("paddock.sqlite", "paddock.sqlite-wal"):
        (killed / name).write_bytes(files[name])
    assert files_with(killed, b"quetzal")
    with closing(Database(database_file(killed))) as opened:
        assert ConversationStore(opened).trash() == ()
        assert files_with(killed, b"quetzal") == []


def long_one(name, count=1100):
    """Make a conversation of more answers to answers than SQLite would follow."""
    said = Conversation(name, "Long", 1.0, updated=1.0)
    parent = None
    for number in range(count):
        said = said.with_message(
            Message(f"{name}-{number}", Role.USER, SECRET, parent=parent, created=1.0)
        )
        parent = f"{name}-{number}"
    return said


def test_a_conversation_of_more_than_a_thousand_messages_is_removed_for_good(store, home):
    saved(store, long_one("a"))
    store.delete("a")
    assert store.remove(["a"])
    assert files_with(home, b"quetzal") == []


def test_who_is_not_in_the_trash_keeps_its_messages_in_their_order(store):
    kept = saved(store, exchange("a"))
    store.remove(["a"])
    assert store.conversation("a").messages == kept.messages


def test_what_is_old_in_the_trash_is_removed_at_the_start(store, database, home):
    saved(store, exchange("a", text=SECRET))
    store.keep_draft("a", "draft")
    store.delete("a")
    database.rows("SELECT 1")
    with database.writing(Durability.CRASH):
        database.execute("UPDATE conversation SET deleted_at = deleted_at - 31 * 86400")
    ConversationStore(database)
    assert store.trash() == ()
    assert store.draft("a") == ""
    assert files_with(home, b"quetzal") == []


def grown(store, edges):
    """Save messages that follow others, and give the store's own view of the tree."""
    start = Conversation("tree", "Tree", 1.0, updated=1.0)
    for number, (name, parent) in enumerate(edges):
        role = (Role.USER, Role.ASSISTANT)[number % 2]
        store.save(start, [Message(name, role, name, parent, float(number), Finish.END)])


def path(store):
    return [message.id for message in store.conversation("tree").messages]


def test_every_branch_is_there_and_another_one_can_be_chosen(store):
    edges = [("q", None), ("a1", "q"), ("q2", "a1"), ("a2", "q2"), ("a3", "q2"), ("b1", "q")]
    grown(store, edges)
    assert [(message.id, message.parent) for message in store.tree("tree")] == edges
    assert path(store) == ["q", "b1"]
    store.choose("tree", "a1")
    assert path(store) == ["q", "a1", "q2", "a3"]
    store.choose("tree", "a2")
    assert path(store) == ["q", "a1", "q2", "a2"]
    store.choose("tree", "b1")
    assert path(store) == ["q", "b1"]


@pytest.mark.parametrize("name", ["nobody", "c-1"])
def test_what_is_not_in_a_conversation_cannot_be_chosen_there(store, name):
    saved(store, exchange("c"))
    grown(store, [("q", None), ("a1", "q")])
    store.choose("tree", name)
    assert path(store) == ["q", "a1"]


def test_a_tree_that_leads_in_a_circle_is_read_and_chosen_from(store, database):
    grown(store, [("q", None), ("a1", "q"), ("b1", "q")])
    damage(database, "UPDATE message SET parent = 'a1' WHERE id = 'q'")
    assert len(store.tree("tree")) == 3
    store.choose("tree", "b1")
    assert path(store) == ["a1", "q", "b1"]


def test_a_conversation_keeps_by_what_it_is_answered(store):
    told = replace(
        exchange(), system="Be brief.", dials=Dials(0.1), model="/m.gguf", adapter="/poems"
    )
    saved(store, told)
    assert store.conversation("c") == told
    saved(store, replace(told, system="Old"))  # messages alone are saved again
    assert store.conversation("c") == told
    changed = replace(told, system="", dials=None, adapter="/rhymes")
    store.instruct(changed)
    assert store.conversation("c") == changed
    store.instruct(replace(changed, model=None, adapter=None))
    assert store.conversation("c").adapter is None


def test_instructions_that_cannot_be_read_are_as_usual(store, database):
    saved(store, replace(exchange(), system="Be brief.", dials=Dials(0.1)))
    database.rows("UPDATE conversation SET system = CAST(x'41ff' AS TEXT), dials = '{'")
    found = store.conversation("c")
    assert (found.system, found.dials) == ("A\ufffd", None)


def test_a_chat_that_was_taken_out_of_the_trash_is_not_removed_nor_is_its_draft(store):
    conversation = saved(store, exchange())
    store.keep_draft("c", "Half a thought")
    store.delete("c")
    store.restore("c")
    assert store.remove(["c"])
    assert (store.conversation("c"), store.draft("c")) == (conversation, "Half a thought")


def test_what_is_removed_is_removed_though_the_disk_does_not_let_the_log_be_emptied(
    store, database
):
    for number in range(40):
        said = Message(f"m{number}", Role.USER, f"harbour {number} " * 300, None, 1.0)
        store.save(Conversation(f"c{number}", "t", 1.0, updated=1.0), [said])
    store.delete("c39")
    database.empty_log()
    outcomes = []
    for pages in range(4, 60, 4):
        with no_file_larger_than(pages * 4096):
            try:
                outcomes.append(store.remove(["c39"]))
            except UnsavedError:
                assert [each.heading.id for each in store.trash()] == ["c39"]
                continue
        assert store.trash() == ()
        break
    assert outcomes == [False]  # the log had room, and the file's end had none
    assert database.empty_log()
