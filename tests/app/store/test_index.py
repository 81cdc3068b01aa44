"""The index of words is made anew where it is damaged, and no message is lost for it."""

from contextlib import closing, suppress
from itertools import count

import apsw
import pytest

from app.domain.finding import Search
from app.paths import database_file
from app.state.safety import Safety
from app.store.backups import Backups
from app.store.checking import fault_of
from app.store.conversations import ConversationStore
from app.store.database import Database, Durability, UnsavedError
from app.store.opening import open_database
from app.store.search import Finder
from tests.app.store.test_search import put

# What each of these does to the index; the messages are as they were.
DAMAGES = {
    "nothing is in it": "INSERT INTO found (found) VALUES ('delete-all')",
    "its head is gone": "DELETE FROM found_data WHERE id = 10",
    "its head is zero": "UPDATE found_data SET block = zeroblob(length(block)) WHERE id = 10",
    "its words are gone": "DELETE FROM found_data WHERE id > 10",
    "its words are zero": "UPDATE found_data SET block = zeroblob(length(block)) WHERE id > 10",
    "its words are noise": "UPDATE found_data SET block = randomblob(length(block)) WHERE id > 10",
}
damaged = pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)


def fill(database):
    put(ConversationStore(database), "a", "boats in the harbour", "and in the river")


def damage_file(file, damage):
    connection = apsw.Connection(str(file))
    connection.execute(damage)
    connection.close()


def found(database, words="harbour"):
    return [hit.message for hit in Finder(database).find(Search(words))]


@damaged
def test_a_damaged_index_is_no_reason_to_put_the_conversations_aside(home, damage):
    path = database_file(home)
    database = Database(path)
    fill(database)
    database.close()
    damage_file(path, damage)
    assert fault_of(path) is None
    opened, report = open_database(path, Backups(home / "backups"), home / "damaged")
    opened.close()
    assert report is None


@damaged
def test_what_is_said_is_saved_at_the_second_try_at_the_latest(database, damage):
    fill(database)
    with database.writing(Durability.CRASH):
        database.execute(damage)
    store = ConversationStore(database)
    with suppress(UnsavedError):
        put(store, "b", "ships in the harbour")
    put(store, "b", "ships in the harbour")
    database.mend_index()  # where nobody has found the damage yet
    assert sorted(found(database)) == ["a-0", "b-0"]
    assert not database.mend_index()


@damaged
def test_looking_for_words_gives_no_error(database, home, damage):
    fill(database)
    database.close()
    damage_file(database_file(home), damage)
    again = Database(database_file(home))
    assert set(found(again)) <= {"a-0"}
    again.close()


def test_a_whole_index_is_not_made_anew(database):
    fill(database)
    assert not database.mend_index()


def test_an_index_is_whole_though_a_reply_has_not_begun(database):
    store = ConversationStore(database)
    put(store, "a", "boats in the harbour", "")
    assert not database.mend_index()
    put(store, "a", "boats in the harbour", "here they are")
    assert not database.mend_index()
    put(store, "a", "boats in the harbour", "")
    assert not database.mend_index()
    store.delete("a")
    store.remove(["a"])
    assert not database.mend_index()


@damaged
def test_what_nobody_noticed_is_mended_after_the_next_backup(
    database, home, notices, qtbot, damage
):
    path = database_file(home)
    fill(database)
    with database.writing(Durability.CRASH):
        database.execute(damage)
    safety = Safety(database, path, backups=Backups(home / "backups"), notices=notices)
    safety.back_up()
    with qtbot.waitSignal(safety.changed):
        pass
    safety.close()
    assert not database.mend_index()
    assert found(database) == ["a-0"]
    assert found(Database(safety.all()[0].file)) == ["a-0"]


@damaged
def test_a_damaged_file_comes_back_with_a_whole_index(database, home, damage):
    path, backups = database_file(home), Backups(home / "backups")
    fill(database)
    backup = backups.make(path)
    database.close()
    damage_file(backup.file, damage)
    path.write_bytes(b"\0" * 4096)
    opened, report = open_database(path, backups, home / "damaged")
    assert "1 conversation with 2 messages is back" in report
    assert found(opened) == ["a-0"]
    opened.close()


def letters(database):
    """Return all that is written down in the index of words, removed or not."""
    return b"|".join(bytes(block) for (block,) in database.rows("SELECT block FROM found_data"))


def test_of_a_removed_message_nothing_stays_in_the_index(database):
    store = ConversationStore(database)
    put(store, "a", "boats")
    put(store, "b", "qzxj")
    assert b"qzx" in letters(database)
    store.delete("b")
    store.remove(["b"])
    assert b"qzx" not in letters(database)


def test_of_words_that_are_replaced_nothing_stays_in_the_index(database):
    store = ConversationStore(database)
    put(store, "a", "boats", "qzxj")
    assert b"qzx" in letters(database)
    put(store, "a", "boats", "ships")
    assert b"qzx" not in letters(database)
    assert not database.mend_index()


@damaged
def test_of_what_is_removed_once_the_index_was_mended_nothing_stays(database, damage):
    fill(database)
    with database.writing(Durability.CRASH):
        database.execute(damage)
    store = ConversationStore(database)
    with suppress(UnsavedError):
        put(store, "b", "qzxj")
    put(store, "b", "qzxj")
    database.mend_index()
    store.delete("b")
    store.remove(["b"])
    assert b"qzx" not in letters(database)


def test_a_save_that_fails_midway_leaves_the_index_one_that_removes_at_once(database):
    store = ConversationStore(database)
    put(store, "a", "boats")
    execute, calls = database.execute, []

    def fail(sql, values=()):
        calls.append(sql)
        if len(calls) == 4:
            raise apsw.IOError
        execute(sql, values)

    database.execute = fail
    with pytest.raises(UnsavedError):
        put(store, "b", "qzxj")
    database.execute = execute
    put(store, "b", "qzxj")
    store.delete("b")
    store.remove(["b"])
    assert b"qzx" not in letters(database)


class Failing(Database):
    """A connection whose disk fails at the n-th statement that writes: SQLite takes back all."""

    left = 1_000

    def execute(self, sql, values=()):
        self.left -= 1
        if self.left == 0:
            super().execute("ROLLBACK")
            raise apsw.IOError
        super().execute(sql, values)


def test_wherever_the_disk_fails_nothing_is_saved_by_halves(database, home):
    put(ConversationStore(database), "a", "")
    failing = Failing(database_file(home))
    store = ConversationStore(failing)
    for number in count(1):
        failing.left = number
        try:
            put(store, "a", "qzxj", "boats")
        except UnsavedError:
            assert database.rows("SELECT text FROM message") == [("",)]
            continue
        break
    assert number > 5
    assert b"qzx" in letters(database)
    failing.left = 1_000
    store.delete("a")
    store.remove(["a"])
    assert b"qzx" not in letters(database)
    failing.close()


def test_where_it_cannot_be_told_whether_words_are_replaced_they_are_not_saved_yet(database, home):
    path = database_file(home)
    fill(database)
    root = "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_message_1'"
    [(page,)], [(size,)] = database.rows(root), database.rows("PRAGMA page_size")
    database.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\0" * size)
    with closing(Database(path)) as damaged:
        store = ConversationStore(damaged)
        with pytest.raises(UnsavedError):
            put(store, "b", "ships")
