"""What is there after the file of all conversations was damaged, emptied or lost."""

import os
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta

import apsw
import pytest

from app.domain.conversation import Conversation, Message, Role
from app.domain.reply import Finish
from app.paths import database_file
from app.store import opening
from app.store.backups import ASIDE, Backups
from app.store.conversations import ConversationStore
from app.store.database import Database, Durability, ForeignDatabaseError, StoreError
from app.store.messages import REMOVALS
from app.store.migrations import MIGRATIONS
from app.store.opening import open_database, want
from tests.helpers.full_disk import no_file_larger_than

PAGE = 4096
CHATS, TURNS = 40, 30
YESTERDAY = datetime.now(UTC) - timedelta(days=1)


def conversation(number, turns=TURNS, text="said"):
    messages, parent = [], None
    for turn in range(turns):
        role = (Role.USER, Role.ASSISTANT)[turn % 2]
        name = f"{number}-{turn}"
        words = f"{text} {name} " + "and so on " * 20
        finish = Finish.END if role is Role.ASSISTANT else None
        messages.append(Message(name, role, words, parent, 1000.0 + turn, finish))
        parent = name
    return Conversation(
        f"chat {number}", f"Chat {number}", 1000.0, 1100.0 + number, tuple(messages)
    )


def fill(path, numbers, turns=TURNS):
    database = Database(path)
    store = ConversationStore(database)
    for number in numbers:
        said = conversation(number, turns)
        store.save(said, said.messages)
    database.close()


class Place:
    """A home with a database in it, its backups, and what was put aside."""

    def __init__(self, home):
        self.path, self.aside = database_file(home), home / "damaged"
        self.backups = Backups(home / "backups")

    def open(self):
        return open_database(self.path, self.backups, self.aside)

    def cut(self, share):
        """Leave so much of the file."""
        os.truncate(self.path, round(share * self.path.stat().st_size / PAGE) * PAGE)

    def opened(self):
        """Open; give all conversations by their ids, and the report."""
        database, report = self.open()
        store = ConversationStore(database)
        try:
            assert database.rows("PRAGMA integrity_check") == [("ok",)]
            assert database.rows("PRAGMA foreign_key_check") == []
            return {each.id: store.conversation(each.id) for each in store.headings()}, report
        finally:
            database.close()

    def damage(self, at, held):
        content = bytearray(self.path.read_bytes())
        content[at : at + len(held)] = held
        self.path.write_bytes(content)


@pytest.fixture
def place(home):
    place = Place(home)
    fill(place.path, range(CHATS))
    return place


def all_of(numbers):
    return {f"chat {number}": conversation(number) for number in numbers}


def messages_in(chats):
    return sum(len(chat.messages) for chat in chats.values())


def test_what_is_sound_is_opened_as_it_is(place):
    before = place.path.read_bytes()
    chats, report = place.opened()
    assert report is None
    assert chats == all_of(range(CHATS))
    assert place.path.read_bytes() == before
    assert not place.aside.exists()


def test_where_nothing_was_ever_there_there_is_a_new_one(home):
    place = Place(home)
    assert place.opened() == ({}, None)
    place.path.write_bytes(b"")
    assert place.opened() == ({}, None)


DAMAGE = {
    "a zeroed header": lambda place: place.damage(0, bytes(100)),
    "no page left": lambda place: place.path.write_bytes(b"\0" * 100_000),
    "garbage": lambda place: place.path.write_bytes(b"no database" * 1000),
    "nothing": lambda place: place.path.write_bytes(b""),
    "no file": lambda place: place.path.unlink(),
    "half a file": lambda place: place.path.write_bytes(
        place.path.read_bytes()[: place.path.stat().st_size // 2]
    ),
    "a zeroed page": lambda place: place.damage(20 * PAGE, bytes(PAGE)),
    "a zeroed schema": lambda place: place.damage(100, bytes(PAGE - 100)),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_what_a_backup_has_is_back_whatever_the_damage(place, damage):
    made = place.backups.make(place.path)
    damage(place)
    damaged = place.path.read_bytes() if place.path.exists() else None
    chats, report = place.opened()
    assert chats == all_of(range(CHATS))
    assert f"{CHATS} conversations with {CHATS * TURNS:,} messages are back" in report
    assert "from the backup of" in report
    kept = [file.read_bytes() for file in place.aside.glob("*/paddock.sqlite")]
    assert kept == ([] if damaged is None else [damaged])
    assert place.backups.all() == [made]
    assert place.opened() == (chats, None)


def test_of_what_came_after_the_backup_all_is_back_that_can_be_read(place):
    place.backups.make(place.path)
    fill(place.path, range(CHATS, 2 * CHATS))
    page = place.path.stat().st_size // PAGE - 12
    place.damage(page * PAGE, bytes(PAGE))
    chats, report = place.opened()
    said = messages_in(chats)
    assert 0.98 * 2 * CHATS * TURNS <= said <= 2 * CHATS * TURNS
    assert all_of(range(CHATS)).items() <= chats.items()
    assert f"had {said - CHATS * TURNS:,} more messages" in report
    assert str(place.aside) in report


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_without_a_backup_nearly_all_is_read_from_the_damaged_file(place, share):
    pages = place.path.stat().st_size // PAGE
    place.damage(round(share * pages) * PAGE, bytes(PAGE))
    chats, report = place.opened()
    if report is None:  # the page was in no use
        assert chats == all_of(range(CHATS))
        return
    assert messages_in(chats) >= 0.9 * CHATS * TURNS
    assert "from what could be read of it" in report


LITTLE = {
    "a zeroed header": (lambda place: place.damage(0, bytes(100)), CHATS * TURNS),
    "a header of noise": (lambda place: place.damage(0, bytes(range(100))), CHATS * TURNS),
    "a third of the file gone": (lambda place: place.cut(2 / 3), CHATS * TURNS // 4),
    "half of the file gone": (lambda place: place.cut(1 / 2), CHATS * TURNS // 8),
}


@pytest.mark.parametrize(("damage", "least"), LITTLE.values(), ids=LITTLE)
def test_without_a_backup_what_lies_behind_a_bad_beginning_or_before_the_end_is_read(
    place, damage, least
):
    damage(place)
    damaged = place.path.read_bytes()
    chats, report = place.opened()
    assert messages_in(chats) >= least
    assert "from what could be read of it" in report
    for chat in chats.values():
        known = {message.id: message.text for message in conversation(int(chat.id[5:])).messages}
        assert all(known[message.id] == message.text for message in chat.messages)
    assert [file.read_bytes() for file in place.aside.glob("*/paddock.sqlite")] == [damaged]
    assert not list(place.path.parent.glob("*.mending*"))


def test_a_log_that_is_another_ones_is_put_aside_and_nothing_is_lost(place, tmp_path):
    other = apsw.Connection(str(tmp_path / "other.sqlite"))
    other.pragma("journal_mode", "wal")
    other.execute("CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)")
    log = (tmp_path / "other.sqlite-wal").read_bytes()
    other.close()
    place.path.with_name("paddock.sqlite-wal").write_bytes(log)
    chats, report = place.opened()
    assert chats == all_of(range(CHATS))
    assert "from the file without its log" in report
    assert [file.read_bytes() for file in place.aside.glob("*/*-wal")] == [log]


def older_log(folder):
    """Give the log of a database with half of the chats."""
    older = Database(folder / "older.sqlite")
    store = ConversationStore(older)
    for number in range(CHATS // 2):
        said = conversation(number)
        store.save(said, said.messages)
    log = (folder / "older.sqlite-wal").read_bytes()
    older.close()
    return log


def test_a_log_from_before_what_was_said_since_is_put_aside(place, tmp_path):
    place.path.with_name("paddock.sqlite-wal").write_bytes(older_log(tmp_path))
    chats, report = place.opened()
    assert chats == all_of(range(CHATS))
    assert "from the file without its log" in report


def test_what_was_removed_for_good_does_not_come_back_though_the_log_is_not_emptied(place):
    database = Database(place.path)
    store = ConversationStore(database)
    store.delete(f"chat {CHATS - 1}")
    reader = Database(place.path)  # has the log stay as it is
    reader.rows("BEGIN")
    reader.rows("SELECT count(*) FROM message")
    assert not store.remove([f"chat {CHATS - 1}"])
    files = {file: file.read_bytes() for file in place.path.parent.glob("paddock.sqlite*")}
    reader.rows("COMMIT")
    reader.close()
    database.close()
    for file, content in files.items():  # as a kill would have left them
        file.write_bytes(content)
    place.path.with_name("paddock.sqlite-shm").unlink(missing_ok=True)
    assert place.opened() == (all_of(range(CHATS - 1)), None)


@pytest.mark.parametrize("counted", [b"\xb1", b"q"])
def test_a_count_of_removals_that_cannot_be_read_keeps_nothing_from_opening(place, counted):
    database = Database(place.path)
    with database.writing(Durability.POWER_CUT):
        database.execute("INSERT INTO setting VALUES (?, CAST(? AS TEXT))", (REMOVALS, counted))
    files = {file: file.read_bytes() for file in place.path.parent.glob("paddock.sqlite*")}
    database.close()
    for file, content in files.items():  # as a kill would have left them
        file.write_bytes(content)
    assert place.opened() == (all_of(range(CHATS)), None)


def test_flipped_bytes_cost_a_letter_each_and_no_more(place):
    place.backups.make(place.path)
    content = place.path.read_bytes()
    at = content.index(b"said 7-3 ")
    place.damage(at, b"\xff")
    chats, report = place.opened()
    assert report is None  # nothing but the reader of that text can know
    assert messages_in(chats) == CHATS * TURNS


def test_a_message_whose_parent_cannot_be_read_follows_the_one_before(place):
    connection = apsw.Connection(str(place.path))
    connection.execute("PRAGMA foreign_keys = off; DELETE FROM message WHERE id = '5-10'")
    connection.close()
    place.damage(0, b"SQLite format 3\0")
    place.damage(60, b"\0\0\0\1")  # the version of another one
    place.damage(68, b"\0\0\0\0")  # nor is it marked as ours
    chats, _report = place.opened()
    assert len(chats["chat 5"].messages) == TURNS - 1
    assert chats["chat 5"].messages[10].parent == "5-9"


def test_rows_whose_numbers_are_damaged_are_back_at_once(place):
    with apsw.Connection(str(place.path)) as connection:
        connection.execute("UPDATE message SET number = -5 WHERE id = '3-4'")
        connection.execute("UPDATE message SET number = ? WHERE id = '39-29'", (2**62,))
        connection.execute("UPDATE conversation SET rowid = ? WHERE id = 'chat 7'", (2**62,))
        connection.execute("DROP TRIGGER message_gone")
    found, report = place.opened()
    assert report is not None
    assert [found[f"chat {number}"] for number in range(CHATS)] == [
        conversation(number) for number in range(CHATS)
    ]


def test_messages_whose_conversation_cannot_be_read_get_a_new_one(place):
    connection = apsw.Connection(str(place.path))
    connection.execute("PRAGMA foreign_keys = off; DELETE FROM conversation WHERE id = 'chat 5'")
    connection.execute("PRAGMA application_id = 0")
    connection.close()
    chats, _report = place.opened()
    assert chats["chat 5"].title == "Recovered chat"
    assert chats["chat 5"].messages == conversation(5).messages


def test_what_is_typed_in_the_place_of_messages_is_read_from_the_damaged_file_too(place):
    database = Database(place.path)
    store = ConversationStore(database)
    for message in ("5-0", "6-0"):
        store.keep_edit(message, "typed anew")
    database.close()
    connection = apsw.Connection(str(place.path))
    connection.execute("PRAGMA foreign_keys = off; DELETE FROM message WHERE id = '6-0'")
    connection.execute("PRAGMA application_id = 0")
    connection.close()
    place.opened()
    database, _ = place.open()
    store = ConversationStore(database)
    assert (store.edits("chat 5"), store.edits("chat 6")) == ({"5-0": "typed anew"}, {})
    database.close()


def test_a_damaged_backup_is_passed_over(place):
    good = place.backups.make(place.path, datetime.now(UTC) - timedelta(days=2))
    fill(place.path, [CHATS])
    newest = place.backups.make(place.path)
    newest.file.write_bytes(b"no backup" * 900)
    place.path.write_bytes(b"no database" * 900)
    chats, report = place.opened()
    assert chats == all_of(range(CHATS))
    assert f"{good.made.astimezone():%d %B %Y, %H:%M}".lstrip("0") in report


def test_what_lies_beside_a_damaged_database_is_put_aside_with_it(place):
    place.backups.make(place.path)
    beside = place.path.with_name(place.path.name + "-wal")
    beside.write_bytes(b"stale" * 10_000)
    place.damage(0, bytes(100))
    chats, _report = place.opened()
    assert chats == all_of(range(CHATS))
    assert [file.read_bytes() for file in place.aside.glob("*/*-wal")] == [b"stale" * 10_000]


def test_a_stale_file_beside_a_sound_database_harms_nothing(place):
    place.path.with_name(place.path.name + "-wal").write_bytes(b"stale" * 10_000)
    assert place.opened() == (all_of(range(CHATS)), None)


def test_a_reply_that_grew_when_the_backup_was_made_has_its_end_again(place):
    database = Database(place.path)
    store = ConversationStore(database)
    whole = conversation(3)
    growing = whole.with_last(Message("3-29", Role.ASSISTANT, "", "3-28", 1029.0))
    store.save(growing, growing.messages[-1:])
    place.backups.make(place.path)
    store.save(whole, whole.messages[-1:])
    database.close()
    place.damage(20 * PAGE, bytes(PAGE))
    chats, _report = place.opened()
    assert chats["chat 3"].messages[-1] == whole.messages[-1]


class KilledError(Exception):
    """Stands for the end of the process."""


def killed_again_and_again(place, monkeypatch):
    """Open, killed before the first step that changes a name, then before the second, to the end.

    Give how often it was killed.
    """
    steps = []

    def killed_at(number, real):
        def step(*arguments, **named):
            if len(steps) == number:
                raise KilledError
            steps.append(number)
            return real(*arguments, **named)

        return step

    for number in range(12):
        steps.clear()
        for name in ("rename", "unlink"):
            real = getattr(opening.Path, name)
            monkeypatch.setattr(opening.Path, name, killed_at(number, real))
        try:
            place.open().database.close()
        except KilledError:
            monkeypatch.undo()
            continue
        monkeypatch.undo()
        return number
    pytest.fail("it was never done")


def test_killed_while_it_is_replaced_the_next_start_ends_what_was_begun(place, monkeypatch):
    place.backups.make(place.path)
    fill(place.path, [CHATS])
    place.damage(20 * PAGE, bytes(PAGE))
    damaged = place.path.read_bytes()
    assert killed_again_and_again(place, monkeypatch) > 1
    chats, report = place.opened()
    assert messages_in(chats) >= CHATS * TURNS
    assert report is None
    assert damaged in [file.read_bytes() for file in place.aside.glob("*/paddock.sqlite")]


def test_what_a_restored_backup_replaces_is_a_backup_itself(place):
    made = place.backups.make(place.path, YESTERDAY)
    fill(place.path, [CHATS])
    want(made, place.path)
    chats, report = place.opened()
    assert chats == all_of(range(CHATS))
    assert "is a backup too" in report
    assert not place.aside.exists()
    before = place.backups.all()[0]
    assert before != made
    want(before, place.path)
    assert place.opened()[0] == all_of(range(CHATS + 1))


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_one_that_a_restored_backup_replaces_is_put_aside(place, damage):
    made = place.backups.make(place.path, YESTERDAY)
    damage(place)
    damaged = place.path.read_bytes() if place.path.exists() else None
    want(made, place.path)
    chats, _report = place.opened()
    assert chats == all_of(range(CHATS))
    kept = [file.read_bytes() for file in place.aside.glob("*/paddock.sqlite")]
    assert kept == ([damaged] if damaged is not None else [])
    assert place.backups.all() == [made]


def test_what_was_replaced_stays_for_30_days_whatever_is_backed_up_and_restored(place):
    fill(place.path, [CHATS])
    for day in range(6, 0, -1):
        place.backups.make(place.path, datetime.now(UTC) - timedelta(days=day))
    fill(place.path, [CHATS + 1])
    for backup in place.backups.all():
        want(backup, place.path)
        place.opened()
    replaced = [each for each in place.backups.all() if each.replaced]
    assert len(replaced) == 6
    newest = min(replaced, key=lambda each: each.made)
    for hours in range(1, 40):
        place.backups.make(place.path, newest.made + timedelta(hours=hours))
    want(newest, place.path)
    assert f"chat {CHATS + 1}" in place.opened()[0]
    place.backups.make(place.path, datetime.now(UTC) + timedelta(days=400))
    assert newest not in place.backups.all()


def test_a_disk_without_room_for_a_backup_has_what_is_replaced_put_aside(place):
    made = place.backups.make(place.path, YESTERDAY)
    fill(place.path, [CHATS])
    before = place.path.read_bytes()
    want(made, place.path)
    in_the_way = place.backups.folder / f"x{ASIDE}"
    in_the_way.mkdir()
    chats, report = place.opened()
    assert chats == all_of(range(CHATS))
    assert "is kept in" in report
    (aside,) = place.aside.glob("*/paddock.sqlite")
    assert aside.read_bytes() == before


def test_an_older_log_is_put_aside_with_what_it_lies_beside(place, tmp_path):
    made = place.backups.make(place.path, YESTERDAY)
    older = older_log(tmp_path)
    log = place.path.with_name("paddock.sqlite-wal")
    log.write_bytes(older)
    want(made, place.path)
    chats, report = place.opened()
    assert chats == all_of(range(CHATS))
    assert "is kept in" in report
    (kept,) = place.aside.glob("*/paddock.sqlite-wal")
    assert kept.read_bytes() == older


def test_what_somebody_has_open_is_put_aside_with_its_log(place):
    made = place.backups.make(place.path, YESTERDAY)
    fill(place.path, [CHATS])
    reader = Database(place.path)  # so that the log stays
    reader.rows("SELECT count(*) FROM message")
    want(made, place.path)
    chats, report = place.opened()
    reader.close()
    assert chats == all_of(range(CHATS))
    assert "is kept in" in report


def test_killed_between_a_database_and_its_log_both_are_put_in_one_folder(place, monkeypatch):
    made = place.backups.make(place.path, YESTERDAY)
    database = Database(place.path)
    said = conversation(CHATS)
    ConversationStore(database).save(said, said.messages)
    log = place.path.with_name(f"{place.path.name}-wal")
    held = {each: each.read_bytes() for each in (place.path, log)}
    database.close()
    for each, content in held.items():
        each.write_bytes(content)
    want(made, place.path)
    (place.backups.folder / f"x{ASIDE}").mkdir()  # so it is put aside, not backed up
    real = opening.Path.rename

    def killed(self, target):
        real(self, target)
        if target.parent.parent == place.aside:
            raise KilledError

    monkeypatch.setattr(opening.Path, "rename", killed)
    with pytest.raises(KilledError):
        place.open()
    monkeypatch.undo()
    assert place.opened()[0] == all_of(range(CHATS))
    (folder,) = place.aside.iterdir()
    assert (folder / log.name).read_bytes() == held[log]
    assert (folder / place.path.name).read_bytes() == held[place.path]


def test_a_backup_of_a_clock_that_was_ahead_is_the_last_to_be_taken(place):
    ahead = place.backups.make(place.path, datetime.now(UTC) + timedelta(days=365))
    fill(place.path, [CHATS])
    for ago in range(9, -1, -1):
        place.backups.make(place.path, datetime.now(UTC) - timedelta(days=ago))
    assert len([each for each in place.backups.all() if each != ahead]) >= 7
    place.path.write_bytes(b"")
    assert place.opened()[0] == all_of(range(CHATS + 1))


def test_what_no_disk_has_room_for_is_not_prepared_and_leaves_nothing(place):
    made = place.backups.make(place.path, YESTERDAY)
    with no_file_larger_than(4 * PAGE), pytest.raises(StoreError, match="room in"):
        want(made, place.path)
    assert not [*place.path.parent.glob("*.restoring*"), *place.path.parent.glob("*.wanted*")]
    assert place.opened()[1] is None


def test_killed_while_a_backup_is_restored_nothing_is_lost(place, monkeypatch):
    made = place.backups.make(place.path, YESTERDAY)
    fill(place.path, [CHATS])
    want(made, place.path)
    assert killed_again_and_again(place, monkeypatch) > 0
    assert place.opened()[0] == all_of(range(CHATS))
    want(place.backups.all()[0], place.path)
    assert place.opened()[0] == all_of(range(CHATS + 1))


def test_where_it_cannot_be_replaced_that_is_said_and_nothing_is_touched(place):
    place.backups.make(place.path)
    place.damage(0, bytes(100))
    before = place.path.read_bytes()
    place.aside.write_text("no folder")
    with pytest.raises(StoreError, match="left as they are"):
        place.open()
    assert place.path.read_bytes() == before


def test_another_programs_database_is_left_alone(home):
    place = Place(home)
    home.mkdir()
    connection = apsw.Connection(str(place.path))
    connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    before = place.path.read_bytes()
    with pytest.raises(ForeignDatabaseError, match="not made by Paddock"):
        place.open()
    assert place.path.read_bytes() == before


def test_before_it_is_brought_up_to_date_a_backup_is_made(home):
    place = Place(home)
    home.mkdir()
    connection = apsw.Connection(str(place.path))
    connection.execute(MIGRATIONS[0])
    connection.execute("INSERT INTO draft VALUES ('', 'old')")
    connection.execute(f"PRAGMA application_id = {0x5064636B}; PRAGMA user_version = 1")
    connection.close()
    database, report = place.open()
    assert database.rows("SELECT text FROM draft") == [("old",)]
    database.close()
    (backup,) = place.backups.all()
    copy = apsw.Connection(str(backup.file), flags=apsw.SQLITE_OPEN_READONLY)
    assert copy.pragma("user_version") == 1
    copy.close()
    assert report is None


def test_a_database_of_many_messages_is_looked_at_in_little_time(place):
    began = time.process_time()
    place.open().database.close()
    assert time.process_time() - began < 5  # not a figure: that nothing runs for ever


HALF_WRITTEN = """
import os, signal, sys
import apsw
connection = apsw.Connection(sys.argv[1])
connection.pragma("journal_mode", "delete")
connection.pragma("cache_size", 1)
connection.execute("BEGIN")
connection.execute("UPDATE message SET text = 'half written ' || text")
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_was_half_written_in_the_way_of_old_is_undone(place):
    fill(place.path, [1])
    subprocess.run([sys.executable, "-c", HALF_WRITTEN, str(place.path)], check=False)
    journal = place.path.with_name(f"{place.path.name}-journal")
    assert journal.stat().st_size > PAGE
    found, report = place.opened()
    assert report is None
    assert [message.text for message in found["chat 1"].messages] == [
        message.text for message in conversation(1).messages
    ]
