"""What is done on a thread."""

import threading

import pytest
from PySide6.QtCore import QObject

from app.state.work import Work
from app.store.database import StoreError


@pytest.fixture
def parent(qapp):
    return QObject()


@pytest.fixture
def work(parent):
    work = Work("test", parent)
    yield work
    work.close()


def test_nothing_is_told_before_what_began_it_returned(work, qtbot):
    told = []
    for _ in range(200):  # now and then it is done by the time it is asked about
        work.begin(lambda: 5, told.append)
        assert work.busy
        assert told == []
        qtbot.waitUntil(lambda: not work.busy)
        assert told == [5]
        told.clear()


def test_one_thing_is_done_at_a_time_and_another_is_passed_over(work, qtbot):
    go, told = threading.Event(), []
    work.begin(go.wait, told.append)
    work.begin(lambda: "another", told.append)
    go.set()
    qtbot.waitUntil(lambda: not work.busy)
    assert told == [True]


def test_what_the_disk_refuses_is_told_as_it_is(work, qtbot):
    told, error = [], StoreError("No.")

    def refuse():
        raise error

    work.begin(refuse, told.append)
    qtbot.waitUntil(lambda: not work.busy)
    assert told == [error]
