"""`Machine`: what memory there is now, and how short of it the machine is; a test gives another."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

import mlx.core as mx
import psutil

from engine.budget import Free, left_to_the_system
from engine.device import on_gpu
from engine.pressure import Seldom, Source, pressure


class Memory(NamedTuple):
    """Bytes of the whole machine; where there is a GPU, those it may have, and in one piece.

    used counts those that MLX holds.
    """

    total: int
    available: int
    used: int = 0
    gpu: int | None = None
    gpu_piece: int | None = None

    @property
    def free(self) -> Free:
        """Tell what can be had: what is available, or less where the GPU may not have so much."""
        left = left_to_the_system(self.total)
        can_be_had = max(0, self.available - left)
        if self.gpu is not None and self.gpu - self.used < can_be_had:
            # It is less than the machine has, so the system keeps the rest in any case.
            return Free(max(0, self.gpu - self.used), piece=self.gpu_piece)
        return Free(can_be_had, left, self.gpu_piece)


def memory() -> Memory:
    """Look at what there is now. Buffers that MLX keeps to use again are as good as free."""
    machine = psutil.virtual_memory()
    seen = Memory(machine.total, machine.available + mx.get_cache_memory(), mx.get_active_memory())
    if not on_gpu():
        return seen
    limits = mx.device_info()
    return seen._replace(
        gpu=_limit(limits.get("max_recommended_working_set_size")),
        gpu_piece=_limit(limits.get("max_buffer_length")),
    )


@dataclass(frozen=True, slots=True)
class Machine:
    """Where memory and pressure are looked up."""

    memory: Callable[[], Memory] = memory
    pressure: Source = field(default_factory=lambda: Seldom(pressure))


def _limit(told: str | int | None) -> int | None:
    """Read a limit; CUDA has none by this name."""
    return int(told) if told else None
