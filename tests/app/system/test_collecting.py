"""When garbage is looked for: what is new at once, what is old only while nothing is answered."""

import gc
import weakref

import pytest

from app.system.collecting import MOST_PUT_OFF, YOUNGEST, Collector


class Thing:
    def __init__(self):
        self.itself = self


class Busy:
    def __init__(self):
        self.now = False

    def __call__(self):
        return self.now


@pytest.fixture
def busy():
    return Busy()


@pytest.fixture
def collector(qtbot, busy):
    collector = Collector(busy)
    yield collector
    collector.close()
    gc.disable()  # as the tests have it
    gc.unfreeze()


def garbage():
    """Leave something that only looking for garbage finds, and tell what becomes of it."""
    return weakref.ref(Thing())


def old_garbage():
    """Leave something that has been there for a while, when it is time to look through such."""
    thing = Thing()
    for _ in range(gc.get_threshold()[1] + 1):
        gc.collect(YOUNGEST)
    return weakref.ref(thing)


def much():
    return [[] for _ in range(2 * gc.get_threshold()[0])]


def test_python_itself_collects_nothing_while_it_is_there(collector):
    assert not gc.isenabled()
    collector.close()
    assert gc.isenabled()


def test_what_is_new_is_collected_once_there_is_enough_of_it(collector):
    collector.look()
    gone = garbage()
    collector.look()
    assert gone()
    kept = much()
    collector.look()
    assert kept
    assert gone() is None


def test_what_is_new_is_collected_while_it_is_busy_too(collector, busy):
    busy.now, gone, kept = True, garbage(), much()
    collector.look()
    assert kept
    assert gone() is None


def test_what_is_old_is_not_looked_through_until_it_is_no_longer_busy(collector, busy):
    busy.now, gone = True, old_garbage()
    for _ in range(5):
        collector.look()
    assert gone()
    busy.now = False
    collector.look()
    assert gone() is None


def test_what_is_old_is_looked_through_in_the_end_however_long_it_is_busy(collector, busy):
    busy.now, gone = True, old_garbage()
    for _ in range(MOST_PUT_OFF):
        collector.look()
    assert gone()
    collector.look()
    assert gone() is None


def test_it_looks_by_itself(collector, qtbot):
    gone, kept = garbage(), much()
    qtbot.waitUntil(lambda: gone() is None)
    assert kept
