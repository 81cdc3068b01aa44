"""Dated copies of the database, and which of them stay."""

from datetime import UTC, datetime, timedelta

import apsw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.paths import database_file
from app.store.backups import NAME, BackupError, Backups
from app.store.checking import fault_of
from app.store.database import Database, Durability

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
def backups(home):
    return Backups(home / "backups")


def texts(file):
    connection = apsw.Connection(str(file), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        return [text for (text,) in connection.execute("SELECT text FROM draft")]
    finally:
        connection.close()


def put(database, text):
    with database.writing(Durability.POWER_CUT):
        database.execute("INSERT OR REPLACE INTO draft VALUES ('', ?)", (text,))


def test_a_backup_has_what_was_saved_and_is_private(database, home, backups):
    put(database, "kept")
    made = backups.make(database_file(home), NOON)
    put(database, "later")
    assert texts(made.file) == ["kept"]
    assert fault_of(made.file) is None
    assert made.file.stat().st_mode & 0o777 == 0o600
    assert backups.folder.stat().st_mode & 0o777 == 0o700
    assert backups.all() == [made]


def test_a_backup_opens_as_a_database(database, home, backups, tmp_path):
    put(database, "kept")
    copy = tmp_path / "there" / "copy.sqlite"
    copy.parent.mkdir()
    backups.make(database_file(home)).file.rename(copy)
    again = Database(copy)
    assert again.rows("SELECT text FROM draft") == [("kept",)]
    assert again.rows("PRAGMA foreign_key_check") == []
    again.close()


def test_while_something_is_being_written_a_backup_has_what_was_saved(database, home, backups):
    put(database, "kept")
    with database.writing(Durability.POWER_CUT):
        database.execute("INSERT OR REPLACE INTO draft VALUES ('', 'not yet')")
        made = backups.make(database_file(home))
    assert texts(made.file) == ["kept"]


def test_a_damaged_database_gets_no_backup_and_the_older_ones_stay(database, home, backups):
    for number in range(200):
        with database.writing(Durability.CRASH):
            database.execute("INSERT INTO draft VALUES (?, ?)", (str(number), "x" * 1000))
    good = backups.make(database_file(home), NOON)
    database.close()
    held = bytearray(database_file(home).read_bytes())
    held[40_960:45_056] = bytes(4096)
    database_file(home).write_bytes(held)
    with pytest.raises(BackupError, match="No backup could be made"):
        backups.make(database_file(home), NOON + timedelta(hours=1))
    assert backups.all() == [good]
    assert list(backups.folder.iterdir()) == [good.file]


def test_where_the_folder_cannot_be_made_that_is_said(database, home, backups):
    backups.folder.write_text("no folder")
    with pytest.raises(BackupError, match=r"\(File exists\)"):
        backups.make(database_file(home))


def test_what_a_killed_paddock_left_is_removed(database, home, backups):
    backups.folder.mkdir()
    (backups.folder / "Paddock 2026-01-01T000000Z.part").write_bytes(b"half")
    made = backups.make(database_file(home))
    assert list(backups.folder.iterdir()) == [made.file]


def test_files_of_other_names_are_left_alone(database, home, backups):
    backups.folder.mkdir()
    (backups.folder / "mine.sqlite").write_bytes(b"mine")
    made = backups.make(database_file(home))
    assert backups.all() == [made]
    assert (backups.folder / "mine.sqlite").read_bytes() == b"mine"


def test_the_last_three_stay_though_they_are_of_one_hour(database, home, backups):
    made = [backups.make(database_file(home), NOON + timedelta(minutes=each)) for each in range(4)]
    assert backups.all() == made[:0:-1]


def test_those_of_one_second_are_several_in_their_order(database, home, backups):
    for number in range(6):
        put(database, str(number))
        made = backups.make(database_file(home), NOON)
        assert backups.all()[0] == made
    assert [texts(each.file)[-1] for each in backups.all()] == ["5", "4", "3"]


def test_one_that_is_made_after_the_clock_was_put_back_stays(database, home, backups):
    for day in range(5):
        backups.make(database_file(home), NOON + timedelta(days=day, minutes=1))
    made = backups.make(database_file(home), NOON)
    assert made in backups.all()


def test_an_old_one_that_cannot_be_removed_is_in_nobodys_way(database, home, backups):
    (backups.folder / NOON.strftime(NAME)).mkdir(parents=True)
    for minute in range(1, 6):
        made = backups.make(database_file(home), NOON + timedelta(minutes=minute))
        assert made in backups.all()


@given(st.sets(st.integers(0, 3 * 365 * 24), min_size=1, max_size=60))
@settings(max_examples=30, deadline=None)
def test_of_many_backups_the_last_of_each_period_stay(tmp_path_factory, hours):
    home = tmp_path_factory.mktemp("home")
    backups = Backups(home / "backups")
    backups.folder.mkdir()
    made = sorted(NOON - timedelta(hours=ago) for ago in hours)
    for when in made[:-1]:
        (backups.folder / when.strftime(NAME)).touch()
    database = Database(database_file(home))
    backups.make(database_file(home), made[-1])
    database.close()
    stayed = [backup.made for backup in backups.all()]
    assert stayed[0] == made[-1]
    assert len(stayed) <= 3 + 7 + 4 + 6
    assert stayed[:1] + [when for when in reversed(made[:-1]) if when in stayed] == stayed
    days = sorted({when.date() for when in made}, reverse=True)[:7]
    assert set(days) <= {when.date() for when in stayed}
    months = sorted({(when.year, when.month) for when in made}, reverse=True)[:6]
    assert set(months) <= {(when.year, when.month) for when in stayed}
