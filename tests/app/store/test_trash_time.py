"""What is in the trash stays there for its time, whatever the clock says meanwhile."""

import time

import pytest

from app.store.conversations import TRASH_DAYS, ConversationStore
from app.store.database import Durability
from app.store.trash_time import DAY, LOOKED, look_at_time, note_time
from tests.app.store.test_search import put

NOW = 1_800_000_000.0


@pytest.fixture
def store(database):
    """Return a store with a chat that was deleted now."""
    store = ConversationStore(database)
    put(store, "a", "said")
    put(store, "b", "said")
    store.delete("a")
    be_deleted_at(database, NOW)
    return store


def be_deleted_at(database, moment):
    with database.writing(Durability.CRASH):
        database.execute("DELETE FROM setting WHERE name = ?", (LOOKED,))
        note_time(database, moment)
        database.execute(
            "UPDATE conversation SET deleted_at = ? WHERE deleted_at IS NOT NULL", (moment,)
        )


def days(store, now, chat="a"):
    (since,) = [each.since for each in store.trash() if each.heading.id == chat]
    return round((now - since) / DAY, 3)


def test_where_paddock_looks_now_and_then_each_day_counts(store, database):
    for day in (*range(1, 20), 26, 31):
        look_at_time(database, NOW + day * DAY)
    assert days(store, NOW + 31 * DAY) == 31


def test_a_clock_that_is_ahead_for_one_start_takes_a_week_at_most(store, database):
    look_at_time(database, NOW + 400 * DAY)
    assert days(store, NOW + 400 * DAY) == 7
    look_at_time(database, NOW + DAY)
    assert days(store, NOW + DAY) == 7


def test_what_was_deleted_in_1970_stays_once_the_clock_is_right(store, database):
    with database.writing(Durability.CRASH):
        note_time(database, 0.0)
    be_deleted_at(database, 0.0)
    look_at_time(database, NOW)
    assert days(store, NOW) == 7


def test_what_is_in_the_trash_is_no_older_for_what_is_deleted_by_another_clock(store, database):
    now = time.time()
    be_deleted_at(database, now + 400 * DAY)
    store.delete("b")
    assert days(store, now) == pytest.approx(0, abs=0.01)
    assert days(store, now, "b") == pytest.approx(0, abs=0.01)


def test_a_start_after_a_long_pause_takes_nothing_yet(store, database):
    be_deleted_at(database, time.time() - (TRASH_DAYS + 1) * DAY)
    assert len(ConversationStore(database).trash()) == 1


@pytest.mark.parametrize("written", [b"soon", b"nan", b"\xff"])
def test_a_time_that_cannot_be_read_counts_as_none(store, database, written):
    with database.writing(Durability.CRASH):
        database.execute(
            "UPDATE setting SET value = CAST(? AS TEXT) WHERE name = ?", (written, LOOKED)
        )
    look_at_time(database, NOW + DAY)
    assert days(store, NOW + DAY) == 1
