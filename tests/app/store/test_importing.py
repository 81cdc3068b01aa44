"""Whole conversations in and out of the database: nothing is lost, and nothing comes twice."""

import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from app.domain.conversation import Conversation, Message, Role
from app.domain.exchange import Known
from app.domain.reply import Finish, Missed, Receipt
from app.domain.tree import Tree
from app.exchange import paddock
from app.exchange.reading import read_all
from app.paths import database_file
from app.store.checking import fault_of
from app.store.conversations import ConversationStore
from app.store.database import Database, UnsavedError
from app.store.exporting import trees as exported
from app.store.importing import CancelledError, Importing
from tests.helpers.trees import trees


def said(name, parent=None, role=Role.USER, **more):
    finish = Finish.END if role is Role.ASSISTANT else None
    return Message(name, role, f"text of {name}", parent, 1.0, **({"finish": finish} | more))


def tree(name="t", *messages, **more):
    told = messages or (said(f"{name}1"), said(f"{name}2", f"{name}1", Role.ASSISTANT))
    return Tree(name, **({"title": name, "tip": told[-1].id, "updated": 2.0} | more), messages=told)


@pytest.fixture
def importing(database):
    return Importing(database, lambda: True)


def out(home, *ids):
    return list(exported(database_file(home), ids))


@given(trees())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_goes_out_comes_into_another_database_the_same(whole):
    with tempfile.TemporaryDirectory() as folder:
        first, second = Path(folder, "a.sqlite"), Path(folder, "b.sqlite")
        file = Path(folder, "out.json")
        with closing(Database(first)) as database:
            assert Importing(database, lambda: True).add(whole) is None
        file.write_bytes(b"".join(paddock.write(exported(first, [whole.id]))))
        with closing(Database(second)) as database:
            for read in read_all(file):
                assert Importing(database, lambda: True).add(read.tree) is None
        assert list(exported(second, [whole.id])) == [whole]
        assert fault_of(second) is None
        with closing(Database(second)) as database:
            assert not database.mend_index()


def test_the_store_finds_what_was_imported(importing, database):
    importing.add(tree(title="From afar"))
    store = ConversationStore(database)
    assert [heading.title for heading in store.headings()] == ["From afar"]
    assert [message.text for message in store.conversation("t").messages] == [
        "text of t1",
        "text of t2",
    ]


def test_the_same_comes_only_once(importing, home):
    assert importing.add(tree(origin="chatgpt:1")) is None
    assert importing.add(tree()) is Known.HERE
    assert importing.add(tree("other", origin="chatgpt:1")) is Known.HERE
    assert importing.known(tree("third", origin="chatgpt:1")) is Known.HERE
    assert importing.known(tree("third")) is None
    assert [each.id for each in out(home, "t", "other")] == ["t"]


def test_what_was_deleted_stays_deleted(importing, database):
    importing.add(tree(origin="chatgpt:1"))
    ConversationStore(database).delete("t")
    assert importing.add(tree("again", origin="chatgpt:1")) is Known.TRASH
    assert ConversationStore(database).headings() == ()


def test_messages_whose_ids_are_taken_get_others(importing, home):
    importing.add(tree("one", said("a"), said("b", "a", Role.ASSISTANT)))
    receipt = Receipt("Llama", 1, 0, 1, 1, 0.1, 0.1, 1.0, 1, 1, seen_from="a", too_long=("a", "x"))
    receipt = replace(receipt, missed=Missed("edited", "a", 1))
    reply = said("b", "a", Role.ASSISTANT, receipt=receipt)
    importing.add(tree("two", said("a"), reply, said("c", "b")))
    one, two = out(home, "one", "two")
    assert [message.id for message in one.messages] == ["a", "b"]
    first, second, third = two.messages
    assert {first.id, second.id}.isdisjoint({"a", "b"})
    assert (second.parent, third.parent, third.id) == (first.id, second.id, "c")
    told = second.receipt
    assert (told.seen_from, told.too_long) == (first.id, (first.id, "x"))
    assert told.missed.message == first.id
    assert two.tip == "c"


def test_a_folder_of_the_same_name_is_the_same_folder(importing, database, home):
    importing.add(tree("one", folder="Work"))
    importing.add(tree("two", folder="Work"))
    assert [each.folder for each in out(home, "one", "two")] == ["Work", "Work"]
    assert database.rows("SELECT count(*) FROM folder") == [(1,)]


def test_a_reply_that_grew_when_it_was_exported_is_interrupted(importing, home):
    importing.add(tree("t", said("q"), said("r", "q", Role.ASSISTANT, finish=None)))
    assert out(home, "t")[0].messages[1].finish is Finish.INTERRUPTED


def test_a_reply_that_grows_is_exported_as_far_as_it_has_grown(store, home):
    conversation = Conversation("g", "Growing", 1.0, updated=1.0)
    reply = said("r", "q", Role.ASSISTANT, finish=None)
    store.save(conversation, [said("q"), replace(reply, text="")])
    store.append("r", 0, "Half of ")
    store.append("r", 1, "it")
    assert out(home, "g")[0].messages[1].text == "Half of it"
    assert store.tree("g")[1].finish is None


def test_what_is_deleted_or_was_never_there_is_not_exported(importing, database, home):
    importing.add(tree())
    ConversationStore(database).delete("t")
    assert out(home, "t", "nobody") == []


def test_a_cancelled_conversation_leaves_nothing(database, home):
    left = iter([True, False])
    many = tuple(said(f"m{n}") for n in range(1_000))
    with pytest.raises(CancelledError):
        Importing(database, lambda: next(left)).add(tree("t", *many))
    assert out(home, "t") == []
    assert database.rows("SELECT count(*) FROM message") == [(0,)]


def test_what_the_disk_refuses_leaves_nothing(importing, home, refuse):
    refuse()
    with pytest.raises(UnsavedError):
        importing.add(tree())
    refuse(now=False)
    assert out(home, "t") == []
    assert importing.add(tree()) is None


def test_two_connections_save_by_turns(importing, store, home):
    with closing(Database(database_file(home))) as other:
        beside = Importing(other, lambda: True)
        for number in range(20):
            beside.add(tree(f"i{number}"))
            store.save(Conversation(f"c{number}", "Mine", 1.0, updated=1.0), [said(f"s{number}")])
    assert len(store.headings()) == 40
    with closing(sqlite3.connect(database_file(home))) as plain:
        assert plain.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
