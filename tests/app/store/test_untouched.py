"""A database that is looked at, and stays as it is to the byte."""

import shutil

import apsw
import pytest

from app.domain.conversation import Conversation, Message, Role
from app.domain.reply import Finish
from app.domain.settings import Settings
from app.paths import database_file
from app.store.checking import is_newer
from app.store.conversations import ConversationStore
from app.store.database import NEWER, Database, ReadOnlyError, StoreError
from app.store.search import Finder, Search
from app.store.settings import SettingsStore
from app.store.untouched import untouched

ASKED = Message("1", Role.USER, "Hello there", parent=None, created=1.0)
REPLY = Message("2", Role.ASSISTANT, "Hi ", parent="1", created=2.0)
SAID = Conversation("c", "Chat", 1.0, updated=2.0, messages=(ASKED, REPLY))


def snapshot(folder):
    return {
        file.name: (file.read_bytes(), file.stat().st_mtime_ns)
        for file in folder.iterdir()
        if file.is_file()
    }


@pytest.fixture
def newer(home, tmp_path):
    """Return what makes a newer Paddock's database, with or without a log beside it."""

    def newer(*statements, log=False):
        database = Database(database_file(home))
        store = ConversationStore(database)
        store.save(SAID, SAID.messages)
        store.append("2", 0, "you")
        store.append("2", 1, " too")
        other = apsw.Connection(str(database_file(home)))
        for statement in (*statements, "PRAGMA user_version = 999"):
            other.execute(statement)
        folder = tmp_path / "looked at"
        folder.mkdir()
        if not log:
            database.empty_log()
        for file in home.glob("paddock.sqlite*") if log else [database_file(home)]:
            shutil.copy(file, folder)
        other.close()
        database.close()
        return folder / database_file(home).name

    return newer


@pytest.mark.parametrize("log", [False, True])
def test_all_that_was_said_is_read_and_no_byte_changes(newer, log):
    file = newer(log=log)
    before = snapshot(file.parent)
    assert len(before) == (3 if log else 1)
    assert is_newer(file)
    database = Database(file, read_only=True)
    store = ConversationStore(database)
    found = store.conversation("c")
    assert [message.text for message in found.messages] == ["Hello there", "Hi you too"]
    assert found.messages[-1].finish is Finish.INTERRUPTED
    assert store.tree("c") == found.messages
    assert [heading.title for heading in store.headings()] == ["Chat"]
    assert [hit.text for hit in Finder(database).find(Search("ello"))] == ["Hello there"]
    database.close()
    assert snapshot(file.parent) == before


@pytest.mark.parametrize("log", [False, True])
def test_a_log_that_lost_its_index_is_read_too_and_gets_none(newer, log):
    file = newer(log=log)
    file.with_name(f"{file.name}-shm").unlink(missing_ok=True)
    before = snapshot(file.parent)
    database = Database(file, read_only=True)
    assert ConversationStore(database).conversation("c").messages[0] == ASKED
    database.close()
    assert snapshot(file.parent) == before


@pytest.mark.parametrize(
    "change",
    [
        lambda store: store.rename("c", "Other"),
        lambda store: store.delete("c"),
        lambda store: store.remove(["c"]),
        lambda store: store.save(SAID, SAID.messages),
        lambda store: store.append("2", 2, "more"),
        lambda store: store.keep_draft("c", "typed"),
        lambda store: store.choose("c", "1"),
    ],
)
def test_whatever_would_change_it_is_refused_with_a_sentence(newer, change):
    file = newer()
    before = snapshot(file.parent)
    database = Database(file, read_only=True)
    with pytest.raises(ReadOnlyError, match="Update Paddock"):
        change(ConversationStore(database))
    database.close()
    assert snapshot(file.parent) == before


def test_what_is_no_more_is_as_if_nobody_had_said_it(newer):
    file = newer(
        "DROP INDEX conversation_folder",
        "ALTER TABLE conversation DROP COLUMN folder",
        "ALTER TABLE conversation DROP COLUMN updated",
        "ALTER TABLE conversation ADD COLUMN mood TEXT",
        "ALTER TABLE message DROP COLUMN receipt",
        "ALTER TABLE message DROP COLUMN ids",
        "DROP TABLE draft",
        "DROP TABLE setting",
        "DROP TABLE piece",
        "CREATE TABLE dream (id TEXT)",
    )
    database = Database(file, read_only=True)
    store = ConversationStore(database)
    assert [(heading.title, heading.updated) for heading in store.headings()] == [("Chat", 0.0)]
    assert [message.text for message in store.conversation("c").messages] == ["Hello there", "Hi "]
    assert store.draft("c") == ""
    assert SettingsStore(database).load() == Settings()
    database.close()


def test_nothing_can_be_written_even_by_who_does_not_ask(newer):
    file = newer()
    with untouched(file) as connection, pytest.raises(apsw.ReadOnlyError):
        connection.execute("DELETE FROM message")


def test_only_a_newer_database_of_ours_is_newer(home, tmp_path, newer):
    assert not is_newer(tmp_path / "none")
    Database(database_file(home)).close()
    assert not is_newer(database_file(home))
    other = tmp_path / "other.sqlite"
    apsw.Connection(str(other)).execute("PRAGMA user_version = 999").close()
    assert not is_newer(other)
    (tmp_path / "note").write_text("Dear diary " * 100)
    assert not is_newer(tmp_path / "note")


def test_who_only_reads_makes_no_file_where_there_is_none(tmp_path):
    with pytest.raises(StoreError):
        Database(tmp_path / "none.sqlite", read_only=True)
    assert list(tmp_path.iterdir()) == []


def test_a_store_that_is_only_read_says_why(newer):
    database = Database(newer(), read_only=True)
    assert ConversationStore(database).refusal == NEWER
    database.close()
