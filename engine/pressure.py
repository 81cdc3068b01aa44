"""How short of memory this machine is: asked often, looked at seldom.

macOS says so itself. Elsewhere it is judged by what is available: less than is left to the system
is a WARNING, less than half of that is CRITICAL.
"""

import ctypes
import sys
import time
from collections.abc import Callable
from enum import IntEnum
from typing import Protocol

import psutil

from engine.budget import left_to_the_system

# What asks between tokens asks a hundred times a second; memory does not run out as quickly.
LOOK_S = 0.25


class Pressure(IntEnum):
    """How short of memory the machine is, by the numbers that macOS gives it."""

    NORMAL = 1
    WARNING = 2
    CRITICAL = 4


class Source(Protocol):
    """Tells how short of memory the machine is, now."""

    def __call__(self) -> Pressure:
        """Look."""
        ...


class Seldom:
    """A source that looks at another one every LOOK_S at most.

    In between it says NORMAL: nothing new is known, and what was seen has been acted upon.
    """

    def __init__(self, source: Source, clock: Callable[[], float] = time.monotonic) -> None:
        self._source, self._clock = source, clock
        self._next = clock()

    def __call__(self) -> Pressure:
        """Look, if it is time to."""
        if (now := self._clock()) < self._next:
            return Pressure.NORMAL
        self._next = now + LOOK_S
        return self._source()


def pressure() -> Pressure:
    """Tell how short of memory this machine is."""
    return _told_by_macos() if sys.platform == "darwin" else _by_what_is_available()


def judged(available: int, total: int) -> Pressure:
    """Judge by how many of all bytes are available."""
    left = left_to_the_system(total)
    if available < left // 2:
        return Pressure.CRITICAL
    return Pressure.WARNING if available < left else Pressure.NORMAL


def _told_by_macos() -> Pressure:
    """Read the level that colours the graph of Activity Monitor: 1, 2 or 4."""
    level, size = ctypes.c_int(), ctypes.c_size_t(ctypes.sizeof(ctypes.c_int))
    name = b"kern.memorystatus_vm_pressure_level"
    libc = ctypes.CDLL(None)
    failed = libc.sysctlbyname(name, ctypes.byref(level), ctypes.byref(size), None, 0)
    known = not failed and level.value in set(Pressure)
    return Pressure(level.value) if known else Pressure.NORMAL


def _by_what_is_available() -> Pressure:
    machine = psutil.virtual_memory()
    return judged(machine.available, machine.total)
