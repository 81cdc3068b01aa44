"""How short of memory a machine is."""

import pytest

from engine.budget import left_to_the_system
from engine.pressure import LOOK_S, Pressure, Seldom, judged, pressure

GB = 2**30
LEFT = left_to_the_system(16 * GB)


@pytest.mark.parametrize(
    ("available", "level"),
    [
        (15 * GB, Pressure.NORMAL),
        (LEFT, Pressure.NORMAL),
        (LEFT - 1, Pressure.WARNING),
        (LEFT // 2, Pressure.WARNING),
        (LEFT // 2 - 1, Pressure.CRITICAL),
        (0, Pressure.CRITICAL),
    ],
)
def test_a_machine_is_short_where_less_is_available_than_the_system_keeps(available, level):
    assert judged(available, 16 * GB) is level


def test_this_machine_says_how_short_it_is():
    assert pressure() in set(Pressure)


def test_whoever_asks_all_the_time_is_told_four_times_a_second():
    time, looks = [0.0], []

    def source():
        looks.append(time[0])
        return Pressure.WARNING

    seldom, told = Seldom(source, clock=lambda: time[0]), []
    for tick in range(100):
        time[0] = tick / 100
        told.append(seldom())
    assert looks == [0.0, LOOK_S, 2 * LOOK_S, 3 * LOOK_S]
    assert told.count(Pressure.WARNING) == 4
    assert told.count(Pressure.NORMAL) == 96
