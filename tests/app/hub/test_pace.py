"""How fast, how long, how often: with a clock that a test moves."""

import threading

import pytest

from app.domain.download import Trouble
from app.hub.ending import Ending, StoppedError
from app.hub.errors import HubError
from app.hub.pace import Pace
from app.hub.patience import Patience
from app.hub.slots import Slots
from app.hub.speed import Speed
from app.hub.trying import Trying


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


class _Waiting(Ending):
    """Time passes by being waited for."""

    def __init__(self, clock):
        super().__init__()
        self._clock, self.waited = clock, 0.0

    def wait(self, seconds):
        self._clock.now += seconds
        self.waited += seconds
        self.check()


@pytest.fixture
def clock():
    return Clock()


def test_all_together_are_no_faster_than_the_limit(clock):
    pace, endings = Pace(1000, clock), [_Waiting(clock), _Waiting(clock)]
    for _ in range(50):
        for ending in endings:
            pace.passed(100, ending)
    assert clock.now - 100.0 == pytest.approx(10.0)


def test_without_a_limit_nobody_waits(clock):
    ending = _Waiting(clock)
    Pace(None, clock).passed(10**9, ending)
    assert ending.waited == 0


def test_a_new_limit_is_felt_by_who_waits_for_an_old_one(clock):
    pace = Pace(1, clock)

    class Lifting(_Waiting):
        def wait(self, seconds):
            super().wait(seconds)
            pace.limit(None)

    ending = Lifting(clock)
    pace.passed(1000, ending)
    assert ending.waited <= 0.25


def test_who_waits_for_the_limit_is_stopped(clock):
    ending = _Waiting(clock)
    ending.pause()
    with pytest.raises(StoppedError):
        Pace(1, clock).passed(1000, ending)


def test_the_speed_is_that_of_the_last_seconds(clock):
    speed = Speed(clock)
    done = 0
    for rate in [1000] * 200 + [3000] * 200:
        speed.at(done)
        clock.now += 0.1
        done += rate // 10
    assert speed.bytes_per_second == pytest.approx(3000, rel=0.05)
    assert speed.seconds_for(6000) == pytest.approx(2.0, rel=0.05)


def test_the_time_left_is_not_told_before_anybody_can_know(clock):
    speed = Speed(clock)
    speed.at(0)
    clock.now += 0.1
    speed.at(10**6)
    assert speed.seconds_for(10**6) is None


def test_one_quick_moment_does_not_make_the_time_left_jump(clock):
    speed = Speed(clock)
    for step in range(200):
        speed.at(step * 100)
        clock.now += 0.1
    before = speed.seconds_for(10_000)
    speed.at(200 * 100 + 300)
    assert speed.seconds_for(10_000) == pytest.approx(before, rel=0.2)


def test_what_fails_for_a_night_is_given_up_with_what_it_was(clock):
    trying, tries = Trying(Patience(), clock), 0

    def try_all_night():
        nonlocal tries
        while True:
            clock.now += trying.failed(HubError(Trouble.OFFLINE))
            tries += 1

    with pytest.raises(HubError) as given_up:
        try_all_night()
    assert given_up.value.failure.trouble is Trouble.OFFLINE
    assert 11 * 3600 < clock.now - 100 <= 12 * 3600
    assert 1000 < tries < 2000


def test_what_comes_in_between_begins_the_patience_anew(clock):
    trying = Trying(Patience(), clock)
    for _ in range(10_000):
        clock.now += 60 + trying.failed(HubError(Trouble.OFFLINE))
        trying.came()
    assert not trying.is_waiting


def test_what_never_goes_by_is_not_tried_again(clock):
    lasting = set(Trouble) - {
        *(Trouble.OFFLINE, Trouble.HUB_DOWN, Trouble.RATE_LIMITED),
        *(Trouble.CAPTIVE_PORTAL, Trouble.SLOW, Trouble.NOT_UNDERSTOOD),
    }
    for trouble in lasting:
        with pytest.raises(HubError):
            Trying(Patience(), clock).failed(HubError(trouble))


def test_places_are_given_by_order_and_given_back():
    slots, got, ended = Slots(1), [], threading.Event()

    def take(order):
        with slots.taken(order, Ending(), waiting[order].set):
            got.append(order)

    waiting = {order: threading.Event() for order in (3, 1, 2)}
    with slots.taken(0, Ending(), ended.set):
        threads = [threading.Thread(target=take, args=(order,)) for order in waiting]
        for thread in threads:
            thread.start()
        assert all(event.wait(10) for event in waiting.values())
        assert got == []
    for thread in threads:
        thread.join(10)
    assert got == [1, 2, 3]
