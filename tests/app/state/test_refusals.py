"""Whatever the store refuses ends in a sentence, on whichever way it was asked."""

import time
from contextlib import closing

import apsw
import pytest
from PySide6.QtCore import Qt

from app.domain.conversation import Message, Role
from app.domain.finding import Search
from app.domain.tree import Tree
from app.paths import database_file
from app.store.database import Database
from app.store.importing import Importing
from tests.helpers.full_disk import no_file_larger_than

ACTION = Qt.DropAction.MoveAction


@pytest.fixture
def furnished(app, answerer):
    """Give an app with chats, one of them in the trash, a folder and a preset."""
    for text in ("First", "Second", "Third"):
        app.chat.new()
        app.chat.send(text)
        answerer.finish()
    app.folders.add("Work")
    app.presets.add("Brief", "Be brief.")
    app.conversations.delete(a_chat(app))
    app.notices.dismiss()
    return app


def a_chat(app):
    return next(each.id for each in app.recorder.listed() if each.id != app.chat.conversation.id)


def a_deleted_one(app):
    return app.trash.all()[0].heading.id


def a_folder(app):
    return next(iter(app.folders.all))


def a_preset(app):
    return next(iter(app.presets.all))


def row_of_folder(app):
    return app.conversations.index_of_folder(a_folder(app))


def drop(app):
    rows = app.conversations
    dragged = rows.mimeData([rows.index_of(a_chat(app))])
    return rows.dropMimeData(dragged, ACTION, -1, -1, row_of_folder(app))


def all_that_is_shown(app):
    return app.conversations.count, dict(app.folders.all), dict(app.presets.all)


def all_of_it(app):
    return all_that_is_shown(app), app.recorder.listed(), app.trash.all()


WRITES = {
    "ask": lambda app: app.chat.send("More"),
    "instruct": lambda app: app.chat.instruct("Be brief", dials=None, model=None),
    "undo": lambda app: app.conversations.undo(),
    "rename a chat": lambda app: app.conversations.rename(a_chat(app), "Other"),
    "delete a chat": lambda app: app.conversations.delete(a_chat(app)),
    "pin a chat": lambda app: app.conversations.pin(a_chat(app), pinned=True),
    "move a chat": drop,
    "add a folder": lambda app: app.folders.add("Other"),
    "rename a folder": lambda app: app.conversations.setData(row_of_folder(app), "Other"),
    "remove a folder": lambda app: app.conversations.remove_folder(a_folder(app)),
    "add a preset": lambda app: app.presets.add("Other", "Be other."),
    "rename a preset": lambda app: app.presets.rename(a_preset(app), "Other"),
    "remove a preset": lambda app: app.presets.remove(a_preset(app)),
    "take out of the trash": lambda app: app.trash.restore([a_deleted_one(app)]),
    "remove for good": lambda app: app.trash.remove([a_deleted_one(app)]),
    "choose": lambda app: app.window.toggle_sidebar() or app.window.close(),
}


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_a_full_disk_is_told_in_a_sentence(furnished, write, qtbot):
    before = all_of_it(furnished)
    with no_file_larger_than(0):
        write(furnished)
        assert "saved" in furnished.notices.current.text
        assert all_of_it(furnished) == before


READS = {
    "the list": lambda app: app.conversations.look(),
    "folders": lambda app: app.folders.look(),
    "presets": lambda app: app.presets.look(),
    "the trash": lambda app: app.trash.all(),
    "what is old in the trash": lambda app: app.trash.remove_old(),
    "words": lambda app: app.finding.look_for(Search("first")),
    "which models answered": lambda app: app.finding.models(),
    "a chat": lambda app: app.chat.open("any"),
    "a message of a chat": lambda app: app.chat.open_at("any", "message"),
    "what can be exported": lambda app: app.exchange.headings(),
    "titles": lambda app: app.recorder.titles(["any"]),
    "a draft": lambda app: app.recorder.unsent.draft("any"),
    "edits": lambda app: app.recorder.unsent.edits("any"),
}


@pytest.mark.parametrize("read", READS.values(), ids=READS)
def test_what_cannot_be_read_is_told_in_a_sentence_and_what_is_shown_stays(furnished, home, read):
    shown = all_that_is_shown(furnished)
    other = apsw.Connection(str(database_file(home)))
    tables = ("conversation", "message", "folder", "preset", "draft")
    for table in tables:
        other.execute(f"ALTER TABLE {table} RENAME TO lost_{table}")
    read(furnished)
    assert "could not be read" in furnished.notices.current.text
    assert all_that_is_shown(furnished) == shown
    for table in tables:
        other.execute(f"ALTER TABLE lost_{table} RENAME TO {table}")
    other.close()


GONE = {
    "rename a chat": lambda app: app.conversations.rename("gone", "Other"),
    "delete a chat": lambda app: app.conversations.delete("gone"),
    "pin a chat": lambda app: app.conversations.pin("gone", pinned=True),
    "move a chat": lambda app: app.conversations.move("gone", folder=a_folder(app)),
    "rename a folder": lambda app: app.folders.rename("gone", "Other"),
    "remove a folder": lambda app: app.folders.remove("gone"),
    "remove a folder of the list": lambda app: app.conversations.remove_folder("gone"),
    "rename a preset": lambda app: app.presets.rename("gone", "Other"),
    "remove a preset": lambda app: app.presets.remove("gone"),
    "take out of the trash": lambda app: app.trash.restore(["gone"]),
    "remove for good": lambda app: app.trash.remove(["gone"]),
    "open a chat": lambda app: app.chat.open("gone"),
    "open a chat at a message": lambda app: app.chat.open_at("gone", "gone"),
    "leave a chat": lambda app: app.chat.leave("gone"),
}


@pytest.mark.parametrize("verb", GONE.values(), ids=GONE)
def test_what_is_gone_meanwhile_is_no_surprise(furnished, verb):
    before = all_of_it(furnished)
    verb(furnished)
    assert all_of_it(furnished) == before


def test_an_own_model_that_no_disk_could_have_is_told_and_another_one_answers(furnished, answerer):
    furnished.chat.instruct("", dials=None, model="/models/" + "x" * 5000)
    furnished.chat.send("Is it there?")
    assert "is not in" in furnished.notices.current.text
    answerer.finish()
    assert furnished.chat.conversation.messages[-2].text == "Is it there?"


def test_a_chat_of_the_last_hour_that_there_is_hides_nothing(furnished, home, monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    with closing(Database(database_file(home))) as other:
        tree = Tree(
            "far", "Far", updated=1e300, messages=(Message("1", Role.USER, "x", None, 0.0),)
        )
        Importing(other, lambda: True).add(tree)
    furnished.conversations.look()
    assert furnished.conversations.count == 3
    monkeypatch.undo()
    time.tzset()


def test_a_chat_that_is_moved_to_a_folder_that_is_gone_stays_where_it_is(furnished):
    before = furnished.recorder.listed()
    furnished.conversations.move(a_chat(furnished), folder="gone")
    assert furnished.recorder.listed() == before
    assert "could be saved" in furnished.notices.current.text
