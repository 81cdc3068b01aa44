"""Versions and single messages in the database."""

import shutil
from contextlib import closing
from dataclasses import replace

import pytest

from app.domain.conversation import Conversation, Message, Role
from app.domain.reply import Finish
from app.paths import database_file
from app.store.backups import Backups
from app.store.checking import has_older_log
from app.store.conversations import ConversationStore
from app.store.database import Durability
from app.store.opening import open_database
from tests.helpers.fake_answerer import RECEIPT


def message(name, parent, role=Role.ASSISTANT, **more):
    more = {"finish": Finish.END, "receipt": RECEIPT} | more
    return Message(name, role, f"text of {name}", parent, 1.0, **more)


@pytest.fixture
def put(store):
    """Return what saves a path, each message of which follows the one before it."""

    def put(*names, conversation="c"):
        said = Conversation(conversation, "Chat", 1.0, updated=1.0)
        path = [
            message(name, above) for name, above in zip(names, (None, *names[:-1]), strict=True)
        ]
        store.save(replace(said, messages=tuple(path)), path)
        return store.conversation(conversation)

    return put


def numbers(database):
    return dict(database.rows("SELECT id, number FROM message ORDER BY number"))


def shown(store, conversation="c"):
    return [each.id for each in store.conversation(conversation).messages]


def test_versions_are_known_of_what_is_shown_and_of_nothing_else(store, put):
    put("a", "b", "c")
    put("a", "b2", "x", conversation="c")
    put("a", "b2", "y")
    put("other", conversation="d")
    put("z", "zz")
    assert store.conversation("c").versions == {"z": ("a", "z")}
    store.choose("c", "b2")
    assert store.conversation("c").versions == {
        "a": ("a", "z"),
        "b2": ("b", "b2"),
        "y": ("x", "y"),
    }
    assert store.conversation("c").below == ()
    assert store.conversation("d").versions == {}


def test_a_number_is_never_given_twice_so_what_comes_back_has_its_own(store, put, database):
    put("a", "b", "c")
    before = numbers(database)
    taken = store.take_out("c", "c")
    put("new", conversation="d")
    again = store.take_out("d", "new")
    put("newer", conversation="e")
    store.put_back(again)
    store.put_back(taken)
    after = numbers(database)
    assert {each: after[each] for each in before} == before
    assert len(set(after.values())) == len(after)
    assert list(after) == ["a", "b", "c", "new", "newer"]
    assert not database.mend_index()


def test_what_changed_since_of_a_receipt_is_not_undone(store, put, database):
    put("a", "b")
    told = message("c", "b", receipt=replace(RECEIPT, seen_from="b"))
    store.save(store.conversation("c").with_message(told), [told])
    taken = store.take_out("c", "b")
    assert store.tree("c")[-1].receipt.seen_from == "c"
    later = replace(store.tree("c")[-1], receipt=replace(RECEIPT, seed=99))
    store.save(store.conversation("c").with_last(later), [later])
    store.put_back(taken)
    assert store.tree("c")[-1].receipt == later.receipt
    assert shown(store) == ["a", "b", "c"]


def test_a_message_that_was_deleted_last_makes_no_log_look_older(store, put, database, home):
    put("a", "b", "c")
    assert store.empty_log()
    store.take_out("c", "c")
    killed = home / "killed"
    killed.mkdir()
    for file in (database_file(home), home / "paddock.sqlite-wal"):
        shutil.copyfile(file, killed / file.name)
    assert not has_older_log(database_file(killed))
    opened = open_database(database_file(killed), Backups(killed / "b"), killed / "d")
    with closing(opened.database) as again:
        assert opened.report is None
        assert shown(ConversationStore(again)) == ["a", "b"]


@pytest.mark.parametrize("gone", "abc")
def test_in_a_file_that_leads_in_a_circle_a_message_can_be_deleted(store, put, database, gone):
    put("a", "b", "c")
    put("a", "b", "d")
    with database.writing(Durability.CRASH):
        database.execute("UPDATE message SET parent = 'b' WHERE id = 'a'")
    assert store.conversation("c").messages
    assert store.take_out("c", gone).message.id == gone
    left = {each.id for each in store.tree("c")}
    assert left == set("abcd") - {gone}
    assert store.conversation("c").messages
    ((tip,),) = database.rows("SELECT tip FROM conversation WHERE id = 'c'")
    assert tip in left


def test_where_nothing_that_is_there_is_chosen_what_was_said_last_counts(store, put, database):
    put("a", "b")
    put("a", "c")
    with database.writing(Durability.CRASH):
        database.execute("UPDATE conversation SET tip = 'lost'")
    assert shown(store) == ["a", "c"]
    taken = store.take_out("c", "c")
    assert shown(store) == ["a", "b"]
    store.put_back(taken)
    assert shown(store) == ["a", "c"]


def test_nothing_is_taken_out_of_another_conversation(store, put):
    put("a", "b")
    put("x", conversation="d")
    assert store.take_out("d", "a") is None
    store.pin_message("d", "a", pinned=True)
    assert shown(store) == ["a", "b"]
    assert not store.tree("c")[0].pinned
