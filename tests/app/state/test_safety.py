"""When backups are made by themselves."""

import os
import time
from datetime import UTC, datetime, timedelta
from threading import Timer

import pytest

from app.paths import database_file
from app.state.safety import EVERY, Safety
from app.store.backups import NAME, Backups
from app.store.conversations import ConversationStore
from app.store.database import Durability
from tests.app.store.test_search import put
from tests.helpers.canary import files_with


@pytest.fixture
def safety(database, home, notices):
    safety = Safety(
        database, database_file(home), backups=Backups(home / "backups"), notices=notices
    )
    yield safety
    safety.close()


def change(database, text):
    with database.writing(Durability.CRASH):
        database.execute("INSERT OR REPLACE INTO draft VALUES ('', ?)", (text,))


def look(safety, qtbot):
    with qtbot.waitSignals([safety.changed] * 2):
        safety.look()


def grow_old(safety):
    for backup in safety.all():
        backup.file.rename(backup.file.with_name((datetime.now(UTC) - EVERY).strftime(NAME)))


def test_what_is_new_is_backed_up_without_a_word_and_nothing_else_is(
    safety, database, notices, qtbot
):
    safety.look()
    assert not safety.busy
    change(database, "one")
    look(safety, qtbot)
    assert len(safety.all()) == 1
    assert notices.current is None
    grow_old(safety)
    safety.look()
    assert not safety.busy
    change(database, "two")
    look(safety, qtbot)
    assert datetime.now(UTC) - safety.all()[0].made < EVERY


def test_what_another_saves_while_a_backup_is_made_counts_as_new(safety, database, qtbot):
    change(database, "one")
    with qtbot.waitSignals([safety.changed] * 2):
        safety.look()
        safety.note_changes()
    grow_old(safety)
    look(safety, qtbot)
    assert datetime.now(UTC) - safety.all()[0].made < EVERY


def test_the_next_one_is_not_made_before_its_time(safety, database, qtbot):
    change(database, "one")
    look(safety, qtbot)
    change(database, "two")
    safety.look()
    assert not safety.busy


def test_a_clock_that_was_put_back_keeps_none_from_being_made(safety, database, qtbot):
    change(database, "one")
    look(safety, qtbot)
    (made,) = safety.all()
    made.file.rename(made.file.with_name((datetime.now(UTC) + timedelta(days=9)).strftime(NAME)))
    change(database, "two")
    look(safety, qtbot)
    assert len(safety.all()) == 2
    change(database, "three")
    safety.look()
    assert not safety.busy


def test_what_stands_in_the_way_is_told_once(safety, database, home, notices, qtbot):
    (home / "backups").write_text("no folder")
    change(database, "one")
    look(safety, qtbot)
    assert "(File exists)" in notices.current.text
    notices.dismiss()
    look(safety, qtbot)
    assert notices.current is None
    (home / "backups").unlink()
    look(safety, qtbot)
    assert len(safety.all()) == 1


def test_closing_waits_for_what_is_being_made(safety, database):
    change(database, "one")
    safety.look()
    safety.close()
    assert len(safety.all()) == 1


class Surprising(Backups):
    """Backups of which nobody foresaw how the next one would fail."""

    surprises = 1

    def make(self, database, now=None):
        if self.surprises:
            self.surprises -= 1
            raise ValueError("a surprise")
        return super().make(database, now)


def test_a_surprise_on_the_other_thread_is_heard_of_and_the_next_backup_is_made(
    database, home, notices, qtbot
):
    backups = Surprising(home / "backups")
    safety = Safety(database, database_file(home), backups=backups, notices=notices)
    with qtbot.captureExceptions() as caught:
        safety.back_up()
        qtbot.waitUntil(lambda: not safety.busy)
    assert [str(each) for _, each, _ in caught] == ["a surprise"]
    safety.back_up()
    qtbot.waitUntil(lambda: not safety.busy)
    assert len(safety.all()) == 1
    safety.close()


def test_who_looks_inside_while_it_ends_hears_nothing(safety):
    safety.close()
    safety.look_inside()
    assert safety.held == {}


def test_a_backup_that_is_wanted_meanwhile_has_no_word_of_what_is_taken_out(safety, database, home):
    store = ConversationStore(database)
    put(store, "a", "the xylophone")
    made = Backups(home / "backups").make(database_file(home))
    store.delete("a")
    # What lies there is looked into for as long as nobody writes into it.
    slow = home / "damaged" / "once" / "paddock.sqlite"
    slow.parent.mkdir(parents=True)
    os.mkfifo(slow)
    opened = []
    writes = Timer(0.5, lambda: opened.append(os.open(slow, os.O_RDWR)))
    safety.forget(["a"], lambda: store.remove(["a"]))
    writes.start()
    time.sleep(0.2)
    safety.restore(made)
    safety.close()
    os.close(opened[0])
    assert database_file(home).with_name("paddock.sqlite.wanted").exists()
    assert files_with("xylophone", home) == []
