"""The database file: whose it is, how it is brought up to date, what goes wrong in words."""

import threading

import apsw
import pytest

from app.paths import database_file
from app.store.database import (
    APPLICATION_ID,
    DamagedError,
    Database,
    Durability,
    ForeignDatabaseError,
    StoreError,
    UnsavedError,
)
from app.store.migrations import MIGRATIONS


def put(path, statements):
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = apsw.Connection(str(path))
    connection.execute(statements)
    connection.close()


def test_a_new_file_is_ours_current_and_private(database, home):
    assert database.rows("PRAGMA application_id") == [(APPLICATION_ID,)]
    assert database.rows("PRAGMA user_version") == [(len(MIGRATIONS),)]
    assert database.rows("PRAGMA journal_mode") == [("wal",)]
    assert database_file(home).stat().st_mode & 0o777 == 0o600
    assert home.stat().st_mode & 0o777 == 0o700


def test_the_files_beside_it_are_private_too(database, home):
    with database.writing(Durability.CRASH):
        database.execute("INSERT INTO draft VALUES ('', 'secret')")
    assert {file.stat().st_mode & 0o777 for file in home.iterdir()} == {0o600}


def test_opening_again_keeps_what_is_there(database, home):
    with database.writing(Durability.POWER_CUT):
        database.execute("INSERT INTO draft VALUES ('', 'kept')")
    database.close()
    again = Database(database_file(home))
    assert again.rows("SELECT text FROM draft") == [("kept",)]
    again.close()


def test_an_empty_file_becomes_a_new_database(home):
    home.mkdir()
    database_file(home).touch()
    Database(database_file(home)).close()


def test_a_newer_file_is_refused_and_left_alone(home):
    put(database_file(home), f"PRAGMA application_id={APPLICATION_ID}; PRAGMA user_version=999")
    before = database_file(home).read_bytes()
    with pytest.raises(ForeignDatabaseError, match="newer Paddock"):
        Database(database_file(home))
    assert database_file(home).read_bytes() == before


def test_another_programs_database_is_refused_and_left_alone(home):
    put(database_file(home), "CREATE TABLE theirs (x)")
    before = database_file(home).read_bytes()
    with pytest.raises(ForeignDatabaseError, match="not made by Paddock"):
        Database(database_file(home))
    assert database_file(home).read_bytes() == before


def test_a_file_that_is_no_database_is_refused_and_left_alone(home):
    home.mkdir()
    database_file(home).write_bytes(b"no database" * 1000)
    with pytest.raises(ForeignDatabaseError, match="damaged"):
        Database(database_file(home))
    assert database_file(home).read_bytes() == b"no database" * 1000


def test_a_folder_in_its_place_is_said_in_a_sentence(home):
    database_file(home).mkdir(parents=True)
    with pytest.raises(StoreError):
        Database(database_file(home))


def test_what_fails_halfway_is_not_saved_at_all(database):
    statements = ("INSERT INTO draft VALUES ('', 'half')", "INSERT INTO nowhere VALUES (1)")
    with pytest.raises(UnsavedError), database.writing(Durability.POWER_CUT):
        any(map(database.execute, statements))
    assert database.rows("SELECT * FROM draft") == []


def test_a_full_disk_is_said_in_a_sentence_and_harms_nothing(database):
    with database.writing(Durability.POWER_CUT):
        database.execute("INSERT INTO draft VALUES ('', 'kept')")
    database.rows("PRAGMA max_page_count = 1")
    with pytest.raises(UnsavedError, match="disk is full"), database.writing(Durability.CRASH):
        database.execute("INSERT INTO draft VALUES ('big', ?)", ("x" * 1_000_000,))
    assert database.rows("SELECT text FROM draft") == [("kept",)]


def test_a_file_locked_by_another_is_said_in_a_sentence(database, home):
    other = apsw.Connection(str(database_file(home)))
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(UnsavedError, match="another program"), database.writing(Durability.CRASH):
        database.execute("INSERT INTO draft VALUES ('', 'x')")
    other.close()


def test_each_migration_runs_once_and_in_order(home):
    put(database_file(home), MIGRATIONS[0])
    put(database_file(home), "INSERT INTO draft VALUES ('', 'of version one')")
    put(database_file(home), f"PRAGMA application_id={APPLICATION_ID}; PRAGMA user_version=1")
    database = Database(database_file(home))
    assert database.rows("SELECT text FROM draft") == [("of version one",)]
    assert database.rows("PRAGMA user_version") == [(len(MIGRATIONS),)]
    database.close()


def test_a_step_that_another_makes_at_the_same_time_is_not_made_twice(home):
    put(database_file(home), "PRAGMA journal_mode=wal")
    other = apsw.Connection(str(database_file(home)))
    other.execute(f"BEGIN IMMEDIATE; {MIGRATIONS[0]}; PRAGMA user_version=1")
    other.execute(f"PRAGMA application_id={APPLICATION_ID}")
    ending = threading.Timer(0.3, other.execute, ["COMMIT"])
    ending.start()
    database = Database(database_file(home))
    assert database.rows("PRAGMA user_version") == [(len(MIGRATIONS),)]
    database.close()
    ending.join()
    other.close()


def test_text_that_is_none_is_said_in_a_sentence(database):
    with database.writing(Durability.CRASH):
        database.execute("INSERT INTO draft VALUES ('', CAST(x'ff' AS TEXT))")
    with pytest.raises(DamagedError, match="left as it is"):
        database.rows("SELECT text FROM draft")


def test_what_is_not_saved_promises_nothing(database):
    database.rows("PRAGMA query_only = true")
    with pytest.raises(UnsavedError) as refused, database.writing(Durability.CRASH):
        database.execute("INSERT INTO draft VALUES ('', 'x')")
    assert str(refused.value).startswith("Nothing could be saved: ")
    assert "stays" not in str(refused.value)
