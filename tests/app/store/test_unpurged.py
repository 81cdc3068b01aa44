"""What is deleted for good leaves the backups whoever is killed meanwhile, and at whatever step."""

import shutil
from datetime import UTC, datetime, timedelta

import pytest

from app.paths import backups_folder, damaged_folder, database_file
from app.store.backups import ASIDE, BackupError, Backups
from app.store.checking import fault_of
from app.store.conversations import ConversationStore
from app.store.database import Database
from app.store.unpurged import NOTE, clear_up, note, notes, purge_noted, take_back
from tests.app.store.test_search import put
from tests.helpers.canary import files_with
from tests.helpers.killed import killed_at, remove_for_good

DAYS = 3
GONE, STAYS = "xylophone", "quagmire"


@pytest.fixture
def filled(tmp_path):
    """Return a home with a chat in the trash, backups of it, and a copy that was put aside."""
    home = tmp_path / "filled"
    database = Database(database_file(home))
    store = ConversationStore(database)
    put(store, "a", *[f"{GONE} " * 500] * 3)
    put(store, "b", STAYS)
    for day in range(DAYS):
        backups = Backups(backups_folder(home))
        backups.make(database_file(home), datetime.now(UTC) - timedelta(days=day))
    store.delete("a")
    database.close()
    folder = damaged_folder(home) / "2026-01-01"
    folder.mkdir(parents=True)
    shutil.copy(database_file(home), folder / "paddock.sqlite")
    return home


def start_again(home):
    """Do what the next start does; tell whether the chat is in the trash still."""
    database = Database(database_file(home))
    in_trash = bool(ConversationStore(database).trash())
    backups = Backups(backups_folder(home))
    noted = notes(backups)
    if noted:
        assert not purge_noted(backups, database_file(home), noted)
    else:
        clear_up(backups, database_file(home))
    database.close()
    return in_trash


def copies(home):
    return [*backups_folder(home).glob("*.sqlite"), *damaged_folder(home).glob("*/*.sqlite")]


@pytest.mark.parametrize("ops", [0, 150])
def test_killed_at_any_step_all_is_as_it_was_or_the_next_start_ends_it(filled, tmp_path, ops):
    kept = ended = 0
    for step in range(0, 200, 5 if ops else 2):
        home = shutil.copytree(filled, tmp_path / f"{step}")
        if not killed_at(step, home, remove_for_good, "a", ops=ops):
            break
        in_trash = start_again(home)
        assert len(copies(home)) == DAYS + 1
        assert {file.suffix for file in home.rglob("*") if file.is_file()} == {".sqlite"}
        assert all(fault_of(file) is None for file in copies(home))
        assert all(STAYS.encode() in file.read_bytes() for file in copies(home))
        # What was not deleted yet is in the trash, and no backup has lost it.
        assert len(files_with(GONE, home)) == (DAYS + 2 if in_trash else 0)
        kept, ended = kept + in_trash, ended + (not in_trash)
        shutil.rmtree(home)
    else:
        pytest.fail("it was never done")
    assert ended > 4
    assert kept > 1 or ops
    assert start_again(home) is False
    assert files_with(GONE, home) == []


def test_a_note_has_no_word_and_is_for_its_owner_alone(home):
    noted = note(Backups(home / "backups"), ["the id"])
    assert noted.read_text() == '["the id"]'
    assert noted.stat().st_mode & 0o077 == 0


def test_what_a_note_was_taken_back_for_stays_in_the_backups(filled):
    backups = Backups(backups_folder(filled))
    take_back(note(backups, ["a"]))
    assert notes(backups) == []


def test_a_note_that_was_never_finished_means_nothing(filled):
    backups = Backups(backups_folder(filled))
    (backups.folder / f"half{NOTE}").write_text('["a')
    assert start_again(filled)
    assert len(files_with(GONE, filled)) == DAYS + 2
    assert notes(backups) == []


def test_where_nothing_can_be_noted_that_is_said(home):
    home.mkdir()
    (home / "backups").write_text("no folder")
    with pytest.raises(BackupError, match="Nothing was deleted"):
        note(Backups(home / "backups"), ["a"])


def test_what_cannot_be_done_now_stays_noted(filled):
    database = Database(database_file(filled))
    ConversationStore(database).remove(["a"])
    database.close()
    backups = Backups(backups_folder(filled))
    noted = note(backups, ["a"])
    stands = backups.folder / "in the way.part"
    stands.mkdir()
    with pytest.raises(BackupError, match="at its next start"):
        purge_noted(backups, database_file(filled), [noted])
    assert notes(backups) == [noted]
    stands.rmdir()
    start_again(filled)
    assert files_with(GONE, filled) == []


def test_of_what_was_never_deleted_nothing_is_told(filled):
    backups = Backups(backups_folder(filled))
    noted = note(backups, ["a"])
    assert purge_noted(backups, database_file(filled), [noted]) is None
    assert notes(backups) == []
    assert len(files_with(GONE, filled)) == DAYS + 2


def delete_for_good(home):
    database = Database(database_file(home))
    ConversationStore(database).remove(["a"])
    database.close()


def test_a_note_that_is_no_text_keeps_no_other_from_being_done(filled):
    backups = Backups(backups_folder(filled))
    (backups.folder / f"garbage{NOTE}").write_bytes(b'["\xff\xfe"]')
    (backups.folder / f"half a letter{NOTE}").write_bytes(b'["\\ud800"]')
    note(backups, ["a"])
    delete_for_good(filled)
    assert purge_noted(backups, database_file(filled), notes(backups)) == []
    assert files_with(GONE, filled) == []
    assert notes(backups) == []


def test_a_note_that_cannot_be_read_keeps_no_other_from_being_done_and_is_told(filled):
    backups = Backups(backups_folder(filled))
    unread = backups.folder / f"unread{NOTE}"
    unread.mkdir()
    noted = note(backups, ["a"])
    delete_for_good(filled)
    with pytest.raises(BackupError, match="could not be read"):
        purge_noted(backups, database_file(filled), [unread, noted])
    assert files_with(GONE, filled) == []
    assert notes(backups) == [unread]


def test_a_note_of_what_is_done_already_is_no_fault(filled):
    backups = Backups(backups_folder(filled))
    noted = note(backups, ["a"])
    delete_for_good(filled)
    assert purge_noted(backups, database_file(filled), [noted]) == []
    assert purge_noted(backups, database_file(filled), [noted]) is None


def test_what_was_half_made_of_a_backup_that_waits_is_removed(filled):
    half = filled / f"paddock.sqlite{ASIDE}"
    half.write_text(GONE)
    clear_up(Backups(backups_folder(filled)), database_file(filled))
    assert not half.exists()
