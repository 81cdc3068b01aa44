"""How much of a machine's memory can be had."""

import psutil

from engine.budget import left_to_the_system
from engine.machine import Machine, Memory
from engine.pressure import Pressure

GB = 2**30


def test_what_is_available_can_be_had_but_for_what_the_system_keeps():
    free = Memory(total=16 * GB, available=9 * GB).free
    assert (free.bytes, free.left, free.piece) == (8 * GB, GB, None)


def test_nothing_can_be_had_where_less_is_available_than_the_system_keeps():
    assert Memory(total=16 * GB, available=GB // 2).free.bytes == 0


def test_a_gpu_has_no_more_than_it_may_and_no_larger_pieces():
    machine = Memory(16 * GB, available=12 * GB, used=3 * GB, gpu=11 * GB, gpu_piece=5 * GB)
    assert machine.free == (8 * GB, 0, 5 * GB)
    assert machine._replace(gpu=2 * GB).free.bytes == 0
    assert machine._replace(used=0, available=5 * GB).free == (4 * GB, GB, 5 * GB)


def test_this_machine_has_some_memory_but_never_more_than_there_is():
    seen = Machine().memory()
    assert seen.total == psutil.virtual_memory().total
    assert 0 < seen.free.bytes <= seen.total - left_to_the_system(seen.total)
    assert Machine().pressure() in set(Pressure)
