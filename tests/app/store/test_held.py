"""What backups still hold of what is deleted for good."""

import apsw
import pytest

from app.paths import database_file
from app.store.backups import Backups
from app.store.conversations import ConversationStore
from app.store.database import APPLICATION_ID, Database
from app.store.held import held
from app.store.migrations import MIGRATIONS
from tests.app.store.test_search import put

KEY = bytes(range(32))


@pytest.fixture
def backups(home):
    return Backups(home / "backups")


def test_a_backup_holds_what_is_deleted_for_good_and_not_what_is_in_the_trash(
    database, home, backups
):
    store = ConversationStore(database)
    for each in ("a", "b", "c"):
        put(store, each, f"said in {each}")
        store.rename(each, f"Chat {each} 谈话")
    made = backups.make(database_file(home))
    assert held(backups, database_file(home)) == {made.file: ()}
    store.delete("a", "b")
    assert held(backups, database_file(home)) == {made.file: ()}
    store.remove(["a", "b"])
    gone = held(backups, database_file(home))[made.file]
    assert set(gone) == {("a", "Chat a 谈话"), ("b", "Chat b 谈话")}


def test_backups_of_a_locked_history_are_looked_into_with_its_key(home):
    with_key = Backups(home / "backups", KEY)
    database = Database(database_file(home), KEY)
    store = ConversationStore(database)
    put(store, "a", "said")
    made = with_key.make(database_file(home))
    store.delete("a")
    store.remove(["a"])
    assert len(held(with_key, database_file(home))[made.file]) == 1
    assert held(Backups(home / "backups"), database_file(home)) == {}
    database.close()


def test_what_a_newer_paddock_has_saved_is_looked_at_without_a_trace(database, home, backups):
    store = ConversationStore(database)
    put(store, "a", "said")
    made = backups.make(database_file(home))
    store.delete("a")
    store.remove(["a"])
    database.close()
    before = {file: file.stat().st_mtime_ns for file in home.rglob("*")}
    found = held(backups, database_file(home), untouched=True)
    assert [each.id for each in found[made.file]] == ["a"]
    assert {file: file.stat().st_mtime_ns for file in home.rglob("*")} == before


def test_of_a_backup_that_cannot_be_read_nothing_is_told(database, home, backups):
    made = backups.make(database_file(home))
    made.file.write_bytes(b"no database" * 100)
    assert held(backups, database_file(home)) == {made.file: ()}


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS)))
def test_backups_of_every_older_version_are_looked_into(database, home, backups, version):
    backups.folder.mkdir()
    old = backups.folder / "Paddock 2026-01-01T000000Z.sqlite"
    make_old(old, version)
    assert held(backups, database_file(home)) == {old: (("old", "Old"),)}


def make_old(file, version):
    """Write a database of an older version, with one conversation in it."""
    connection = apsw.Connection(str(file))
    for statements in MIGRATIONS[:version]:
        connection.execute(statements)
    connection.pragma("application_id", APPLICATION_ID)
    connection.pragma("user_version", version)
    connection.execute(
        "INSERT INTO conversation (id, title, created, updated) VALUES ('old', 'Old', 1, 1)"
    )
    connection.close()
