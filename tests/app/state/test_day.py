"""Which day it is, by a clock of its own."""

from datetime import timedelta

from app.state.day import Day
from tests.helpers.wall_clock import EVENING, WallClock

MIDNIGHT = EVENING + timedelta(minutes=10)


def test_another_day_begins_by_itself_as_the_clock_strikes(qtbot):
    clock = WallClock(MIDNIGHT - timedelta(milliseconds=20))
    day = Day(clock)
    clock.now = MIDNIGHT
    with qtbot.waitSignal(day.changed):
        pass
    assert day.today == MIDNIGHT.date()


def test_a_minute_that_begins_in_the_same_day_changes_nothing(qtbot):
    clock = WallClock(EVENING - timedelta(milliseconds=20))
    day = Day(clock)
    changes = []
    day.changed.connect(lambda: changes.append(day.today))
    clock.now = EVENING + timedelta(seconds=59.99)
    qtbot.wait(40)
    assert changes == []
    clock.now = MIDNIGHT  # the clock was set, or the computer slept
    qtbot.waitUntil(lambda: changes == [MIDNIGHT.date()])


def test_the_day_is_what_it_was_until_it_is_looked_at():
    clock = WallClock()
    day = Day(clock)
    clock.pass_on(days=3)
    assert day.today == EVENING.date()
    day.look()
    assert day.today == clock.now.date()


def test_a_clock_that_is_set_back_is_believed(qtbot):
    clock = WallClock()
    day = Day(clock)
    clock.pass_on(days=-1)
    with qtbot.waitSignal(day.changed):
        day.look()
    assert day.today == clock.now.date()
