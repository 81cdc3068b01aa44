"""Locking a history, and unlocking it: all files of it, with whatever happens meanwhile."""

import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import apsw
import pytest

from app.domain.finding import Search
from app.paths import (
    backups_folder,
    damaged_folder,
    database_file,
    kept_folder,
    key_file,
    key_file_copy,
    locked_folder,
)
from app.store.backups import ASIDE, Backups
from app.store.connecting import connect, is_plain, is_sealed
from app.store.conversations import ConversationStore
from app.store.database import Database, ForeignDatabaseError, StoreError
from app.store.exporting import trees
from app.store.lock import Lock
from app.store.locking import (
    lock_all,
    plain_copies,
    remove_plain_copies,
    start_empty,
    unlock_all,
)
from app.store.opening import open_database, want
from app.store.purging import holding, purge
from app.store.search import Finder
from tests.helpers.full_disk import no_file_larger_than
from tests.helpers.killed import killed_at
from tests.helpers.locked import (
    CANARY,
    CHATS,
    CHEAP,
    PASSPHRASE,
    all_chats,
    back_up,
    chat,
    fill,
    found_in,
    keep_something,
    put_on,
    read_all,
)

ROOT = Path(__file__).parents[3]
PAGE = 4096
NOW = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
WAYS = {"on": lock_all, "off": unlock_all}
DAYS = [NOW - timedelta(days=days) for days in (0, 1, 40)]


def told(_sentence):
    """Hear how far it is."""


def about_to_be_locked(home):
    """Fill a home with conversations, backups and what models have read; give the key."""
    fill(home)
    back_up(home, *DAYS)
    keep_something(home)
    put_on(home)
    return Lock(home, CHEAP).open(PASSPHRASE)


def locked(home):
    key = about_to_be_locked(home)
    assert lock_all(home, key, told) is None
    return key


def opened(home, key):
    """Open a home as the app does; give what is there, and the report."""
    backups = Backups(backups_folder(home), key)
    database, report = open_database(database_file(home), backups, damaged_folder(home))
    store = ConversationStore(database)
    chats = {each.id: store.conversation(each.id) for each in store.headings()}
    database.close()
    return chats, report


def damage(file, at, held):
    content = bytearray(file.read_bytes())
    content[at : at + len(held)] = held
    file.write_bytes(content)


def test_what_is_locked_is_in_no_file_and_all_there_with_the_key(home):
    fill(home)
    assert found_in(home) == ["paddock.sqlite"]
    key = locked(home)
    assert found_in(home) == []
    assert not kept_folder(home).exists()
    assert read_all(home, key) == all_chats()
    assert found_in(home) == []


def test_while_it_is_open_no_file_beside_it_tells_a_word(home):
    key = locked(home)
    database = Database(database_file(home), key)
    store = ConversationStore(database)
    for number in range(CHATS, 3 * CHATS):
        store.save(chat(number), chat(number).messages)
    assert database_file(home).with_name("paddock.sqlite-wal").stat().st_size > 0
    assert found_in(home) == []
    database.close()
    assert len(read_all(home, key)) == 3 * CHATS


def test_words_are_found_in_a_locked_history(home):
    database = Database(database_file(home), locked(home))
    assert len(Finder(database).find(Search("anary asks"))) == CHATS
    database.close()


def test_every_backup_is_made_anew_and_one_that_is_made_later_is_locked_too(home):
    key = locked(home)
    fill(home, range(CHATS, CHATS + 1), key)
    later = Backups(backups_folder(home), key).make(database_file(home), NOW + timedelta(days=1))
    backups = Backups(backups_folder(home), key).all()
    assert [backup.made for backup in backups] == [later.made, *DAYS]
    assert all(is_sealed(backup.file) for backup in backups)
    assert found_in(home) == []
    want(backups[-1], database_file(home), key)
    chats, report = opened(home, key)
    assert chats == all_chats()
    assert report.startswith("The backup is restored.")


def test_without_the_key_or_with_another_nothing_can_be_read(home):
    locked(home)
    for key in (None, bytes(32)):
        with pytest.raises(apsw.NotADBError), closing(connect(database_file(home), key)) as there:
            there.execute("SELECT * FROM message").fetchall()


def test_a_plain_database_is_not_written_with_a_key(home):
    fill(home)
    before = database_file(home).read_bytes()
    with pytest.raises(ForeignDatabaseError):
        Database(database_file(home), bytes(32))
    assert database_file(home).read_bytes() == before


def test_what_came_into_the_folder_plain_is_locked_at_the_next_start(home, tmp_path):
    key = locked(home)
    other = tmp_path / "other"
    fill(other)
    brought = backups_folder(home) / "Paddock 2025-01-01T000000Z.sqlite"
    database_file(other).rename(brought)
    beside = database_file(home).with_name("paddock.sqlite.wanted")
    beside.write_bytes(brought.read_bytes())
    lock_all(home, key, told)
    assert is_sealed(brought)
    assert is_sealed(beside)
    assert found_in(home) == []


def test_what_a_killed_paddock_has_left_half_made_is_removed(home):
    key = locked(home)
    for name in ("paddock.sqlite.restoring", "paddock.sqlite.locking", "backups/x.part"):
        (home / name).write_text(CANARY)
    lock_all(home, key, told)
    assert found_in(home) == []


def test_unlocked_again_all_is_as_it_was(home):
    key = locked(home)
    assert unlock_all(home, key, told) is None
    assert not key_file(home).exists()
    assert not key_file_copy(home).exists()
    assert read_all(home) == all_chats()
    backups = Backups(backups_folder(home))
    assert [backup.made for backup in backups.all()] == DAYS
    assert all(is_plain(backup.file) for backup in backups.all())
    want(backups.all()[0], database_file(home))
    assert opened(home, None)[0] == all_chats()


def test_a_damaged_locked_database_comes_back_from_its_backups_and_what_can_be_read(home):
    key = locked(home)
    more = range(CHATS, 40 * CHATS)
    fill(home, more, key)
    file = database_file(home)
    damage(file, (file.stat().st_size // PAGE - 20) * PAGE, bytes(PAGE))
    chats, report = opened(home, key)
    assert all_chats().items() <= chats.items()
    assert len(chats) > 30 * CHATS
    assert "from the backup of" in report
    assert found_in(home) == []
    assert plain_copies(home) == []


def test_a_damaged_locked_database_comes_back_from_a_backup_that_is_not_locked_yet(home):
    key = locked(home)
    plain = home / "plain"
    fill(plain)
    for backup in Backups(backups_folder(home), key).all():
        backup.file.write_bytes(database_file(plain).read_bytes())
    damage(database_file(home), 0, bytes(2 * PAGE))
    chats, report = opened(home, key)
    assert chats == all_chats()
    assert "from the backup" in report
    assert is_sealed(database_file(home))


def test_a_damaged_locked_database_without_backups_is_salvaged(home):
    key = locked(home)
    fill(home, range(CHATS, 40 * CHATS), key)
    for backup in Backups(backups_folder(home)).all():
        backup.file.unlink()
    file = database_file(home)
    damage(file, file.stat().st_size // 2 // PAGE * PAGE, bytes(PAGE))
    chats, report = opened(home, key)
    assert len(chats) > 30 * CHATS
    assert "from what could be read of it" in report
    assert found_in(home) == []


@pytest.mark.parametrize("held", [bytes(PAGE), b"garbage" * 1000, b""])
def test_a_locked_database_of_which_nothing_is_left_comes_back_from_a_backup(home, held):
    key = locked(home)
    database_file(home).write_bytes(held)
    chats, _report = opened(home, key)
    assert chats == all_chats()
    assert is_sealed(database_file(home))


def test_a_database_that_is_damaged_before_it_is_locked_is_locked_when_it_is_mended(home):
    fill(home)
    back_up(home, NOW)
    put_on(home)
    damage(database_file(home), 20 * PAGE, bytes(PAGE))
    key = Lock(home, CHEAP).open(PASSPHRASE)
    lock_all(home, key, told)
    assert opened(home, key)[0] == all_chats()
    assert is_sealed(database_file(home))
    assert [folder.parent for folder in plain_copies(home)] == [damaged_folder(home)]
    remove_plain_copies(home)
    assert found_in(home) == []


def test_a_damaged_backup_is_put_aside_and_stands_in_nobodys_way(home):
    fill(home)
    back_up(home, *DAYS)
    worst = Backups(backups_folder(home)).all()[1].file
    damage(worst, 3 * PAGE, bytes(10 * PAGE))
    put_on(home)
    key = Lock(home, CHEAP).open(PASSPHRASE)
    assert lock_all(home, key, told) is None
    assert len(Backups(backups_folder(home)).all()) == 2
    (folder,) = plain_copies(home)
    assert (folder / worst.name).exists()
    assert all(name.startswith("damaged/") for name in found_in(home))


def test_what_was_put_aside_locked_can_be_opened_after_the_lock_was_taken_off(home):
    key = locked(home)
    damage(database_file(home), 20 * PAGE, bytes(PAGE))
    opened(home, key)
    unlock_all(home, key, told)
    (kept,) = damaged_folder(home).glob("* locked/lock.json")
    there = kept.parent / "there"
    there.mkdir()
    kept.rename(key_file(there))
    assert Lock(there, CHEAP).open(PASSPHRASE) == key


def test_a_backup_that_there_is_no_room_for_is_told_and_locked_at_the_next_start(home):
    fill(home, range(60))
    back_up(home, DAYS[2])
    large = Backups(backups_folder(home)).all()[0].file.stat().st_size
    database_file(home).unlink()
    fill(home)
    back_up(home, DAYS[0])
    put_on(home)
    key = Lock(home, CHEAP).open(PASSPHRASE)
    with no_file_larger_than(large - 4 * PAGE):
        report = lock_all(home, key, told)
    assert report.startswith("Some backups are not locked yet (")
    assert read_all(home, key) == all_chats()
    assert len(found_in(home)) == 1
    assert lock_all(home, key, told) is None
    assert found_in(home) == []


def test_a_database_that_there_is_no_room_for_stays_as_it_is_and_that_is_said(home):
    fill(home)
    put_on(home)
    key = Lock(home, CHEAP).open(PASSPHRASE)
    with no_file_larger_than(8 * PAGE), pytest.raises(StoreError, match="could not be locked"):
        lock_all(home, key, told)
    assert read_all(home) == all_chats()
    lock_all(home, key, told)
    assert found_in(home) == []


def test_who_forgot_the_passphrase_begins_anew_and_loses_no_file(home):
    key = locked(home)
    before = {file.name: file.read_bytes() for file in home.rglob("*.sqlite")}
    folder = start_empty(home)
    assert folder.parent == locked_folder(home)
    assert not Lock(home).may_be_on
    assert {file.name: file.read_bytes() for file in folder.glob("*.sqlite")} == before
    assert opened(home, None) == ({}, None)
    database_file(home).unlink()
    for file in folder.iterdir():
        file.rename(home / file.name)
    assert read_all(home, Lock(home, CHEAP).open(PASSPHRASE)) == all_chats()
    assert Lock(home, CHEAP).open(PASSPHRASE) == key


def end_locking(home, key):
    lock_all(home, key, told)
    assert found_in(home) == []
    assert read_all(home, key) == all_chats()
    return [".locking", ".part", ".new", "-wal", "-journal"]


def end_unlocking(home, key):
    if Lock(home).may_be_on:
        unlock_all(home, key, told)
    assert read_all(home) == all_chats()
    return [".locking", ".part", ".new", "-wal", "-journal", "lock.json"]


@pytest.mark.parametrize("ops", [0, 400])
@pytest.mark.parametrize("way", WAYS)
def test_killed_at_any_step_nothing_is_lost_and_the_next_start_ends_it(tmp_path, way, ops):
    for step in range(1, 400, 7 if ops else 2):
        home = tmp_path / f"{step}"
        key = locked(home) if way == "off" else about_to_be_locked(home)
        if not killed_at(step, home, WAYS[way], key, str, ops=ops):
            break
        if Lock(home).may_be_on:
            assert Lock(home, CHEAP).open(PASSPHRASE) == key
        gone = end_locking(home, key) if way == "on" else end_unlocking(home, key)
        left = [file.name for file in home.rglob("*") if file.is_file()]
        assert not [name for name in left if name.endswith(tuple(gone))]
    else:
        pytest.fail("it was never done")
    assert step > 10


def be_newer(home, key):
    """Have a newer Paddock have saved it, and have been killed."""
    connection = connect(database_file(home), key)
    connection.pragma("journal_mode", "wal")
    connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    connection.execute("ALTER TABLE message ADD COLUMN mood TEXT; PRAGMA user_version = 999")
    connection.close()
    assert database_file(home).with_name("paddock.sqlite-wal").stat().st_size > 0


def everything(home):
    return {file: file.read_bytes() for file in home.rglob("*") if file.is_file()}


@pytest.mark.parametrize("log", ["with its log", "without"])
def test_what_a_newer_paddock_has_locked_is_shown_and_left_as_it_is(home, log):
    key = locked(home)
    be_newer(home, key)
    if log == "without":
        with closing(connect(database_file(home), key)) as connection:
            connection.pragma("journal_mode", "delete")
    before = everything(home)
    assert lock_all(home, key, told) is None
    backups = Backups(backups_folder(home), key)
    database, report = open_database(database_file(home), backups, damaged_folder(home))
    assert "newer Paddock saved" in report
    assert len(database.rows("SELECT id FROM conversation")) == CHATS
    database.close()
    assert everything(home) == before


def test_what_is_deleted_for_good_goes_from_locked_backups_too(home):
    key = locked(home)
    backups = Backups(backups_folder(home), key)
    assert len(holding(backups, ["chat 3"])) == len(DAYS)
    purge(backups, ["chat 3"])
    assert holding(backups, ["chat 3"]) == []
    assert len(holding(backups, ["chat 2"])) == len(DAYS)
    assert all(is_sealed(backup.file) for backup in backups.all())
    assert found_in(home) == []


def test_what_was_put_aside_locked_loses_it_too(home):
    key = locked(home)
    backups = Backups(backups_folder(home), key)
    want(backups.all()[-1], database_file(home), key)
    in_the_way = backups.folder / f"x{ASIDE}"
    in_the_way.mkdir()  # so no backup can be made of what is there before
    opened(home, key)
    in_the_way.rmdir()
    (aside,) = damaged_folder(home).glob("* locked/*.sqlite")
    database = Database(database_file(home), key)
    store = ConversationStore(database)
    store.delete("chat 3")
    store.remove(["chat 3"])
    assert aside in holding(backups, ["chat 3"], database_file(home))
    assert purge(backups, ["chat 3"], database_file(home)) == []
    database.close()
    assert is_sealed(aside)
    with closing(connect(aside, key)) as there:
        chats = [row[0] for row in there.execute("SELECT id FROM conversation ORDER BY id")]
    assert chats == [each for each in sorted(all_chats()) if each != "chat 3"]
    assert found_in(home) == []


def test_a_locked_history_is_exported(home):
    key = locked(home)
    (tree,) = trees(database_file(home), ["chat 3"], key)
    assert [message.text for message in tree.messages] == [
        message.text for message in chat(3).messages
    ]


# Whether another program could take the lock that SQLite holds on an open database.
TAKE = """
import fcntl, sys
with open(sys.argv[1], "r+b") as file:
    fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 510, 0x40000002)
"""


def test_a_backup_beside_the_open_database_lets_go_of_none_of_its_locks(home):
    key = locked(home)
    database = Database(database_file(home), key)
    assert database.rows("SELECT count(*) FROM message") == [(2 * CHATS,)]
    backups = Backups(backups_folder(home), key)
    backups.make(database_file(home))
    assert len(list(trees(database_file(home), ["chat 3"], key))) == 1
    command = [sys.executable, "-c", TAKE, str(database_file(home))]
    held = subprocess.run(command, check=False, capture_output=True, text=True)
    assert "BlockingIOError" in held.stderr or "PermissionError" in held.stderr
    database.close()


HALF_WRITTEN = """
import os, signal, sys
from pathlib import Path
from app.store.connecting import connect
connection = connect(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]) or None)
connection.pragma("journal_mode", "delete")
connection.pragma("cache_size", 1)
connection.execute("BEGIN")
connection.execute("UPDATE message SET text = 'half written ' || text")
os.kill(os.getpid(), signal.SIGKILL)
"""


MANY = 60  # so that not all of what is half written has room in memory


def leave_half_written(home, key=b""):
    """Have the database half written, as a killed Paddock leaves it on a volume without WAL."""
    fill(home, range(MANY), key or None)
    before = database_file(home).read_bytes()
    command = [sys.executable, "-c", HALF_WRITTEN, str(database_file(home)), key.hex()]
    subprocess.run(command, cwd=ROOT, check=False)
    assert database_file(home).read_bytes()[PAGE:] != before[PAGE:]
    assert database_file(home).with_name("paddock.sqlite-journal").exists()


def test_what_was_half_written_in_the_way_of_old_is_undone_before_it_is_locked(home):
    key = about_to_be_locked(home)
    leave_half_written(home)
    assert lock_all(home, key, told) is None
    assert read_all(home, key) == all_chats(MANY)
    assert found_in(home) == []


def test_what_was_half_written_in_the_way_of_old_is_undone_before_it_is_unlocked(home):
    key = locked(home)
    leave_half_written(home, key)
    assert unlock_all(home, key, told) is None
    assert read_all(home) == all_chats(MANY)


def test_what_was_half_written_while_it_was_locked_is_undone_when_it_is_locked_on(home):
    key = locked(home)
    leave_half_written(home, key)
    assert lock_all(home, key, told) is None
    assert read_all(home, key) == all_chats(MANY)
