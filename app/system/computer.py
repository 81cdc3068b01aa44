"""What this computer is, as models see it: chip, memory, disk. It only asks the system.

The app has no MLX to ask what a GPU may have, so that is reckoned; the engine, which has, says the
last word when a model is opened.
"""

import platform
import subprocess
import sys
from functools import cache
from pathlib import Path
from shutil import disk_usage
from typing import NamedTuple

import msgspec
import psutil

from app.domain.fit import METAL, PROCESSOR, Computer, left_to_the_system
from app.paths import resources

SYSCTL = "/usr/sbin/sysctl"
# Metal recommends two thirds of memory up to 32 GB, and three quarters above, as llama.cpp's users
# see it: 10,922 MiB of 16 GB, 21,845 of 32, 73,728 of 96 (its issues 434 of ollama, 3213 of
# llama.cpp). Later systems give a little more; less is promised here than there may be.
LARGE = 33 * 1024**3
SMALL_SHARE, LARGE_SHARE = 2 / 3, 3 / 4


class Chip(NamedTuple):
    """What never changes of a computer. bandwidth is in bytes a second; limit is the user's own."""

    name: str
    bandwidth: float | None = None
    limit: int | None = None
    is_apple: bool = False


class Facts(NamedTuple):
    """Bytes of memory, whole and available."""

    total: int
    available: int


class _Line(msgspec.Struct, frozen=True):
    chip: str
    gb_per_s: float
    source: str
    fast_cores: int | None = None


class _Table(msgspec.Struct, frozen=True):
    chips: tuple[_Line, ...]
    sources: dict[str, str]


def computer(models_folder: Path) -> Computer:
    """Look at this computer now; it takes a few milliseconds the first time, and less after."""
    machine = psutil.virtual_memory()
    facts = Facts(machine.total, machine.available)
    return computer_of(_chip(), facts, _disk_bytes(models_folder))


def computer_of(chip: Chip, facts: Facts, disk_bytes: int) -> Computer:
    """Reckon what a model may have on a computer like this."""
    left = left_to_the_system(facts.total)
    usable, free = facts.total - left, max(0, facts.available - left)
    if chip.is_apple:
        usable = min(usable, chip.limit or _recommended(facts.total))
    return Computer(
        chip.name,
        facts.total,
        usable,
        min(usable, free),
        disk_bytes,
        bandwidth=chip.bandwidth,
        device=METAL if chip.is_apple else PROCESSOR,
    )


def bandwidth_of(chip: str, fast_cores: int | None = None) -> float | None:
    """Look up how many bytes a second a chip's memory moves, None where it is not in the table.

    A chip that is not known gets no guess from its kin: their bandwidths differ by up to a half.
    """
    table = msgspec.json.decode((resources() / "chips.json").read_bytes(), type=_Table)
    found = {line.fast_cores: line.gb_per_s for line in table.chips if line.chip == chip}
    gb_per_s = found.get(fast_cores, found.get(None))
    return None if gb_per_s is None else gb_per_s * 1e9


@cache
def _chip() -> Chip:
    if sys.platform != "darwin":
        return Chip(platform.processor() or platform.machine())
    name = _asked("machdep.cpu.brand_string") or platform.machine()
    megabytes = _number("iogpu.wired_limit_mb")
    return Chip(
        name,
        bandwidth_of(name, _number("hw.perflevel0.physicalcpu")),
        megabytes * 1024**2 if megabytes else None,
        is_apple=name.startswith("Apple "),
    )


def _number(name: str) -> int | None:
    said = _asked(name)
    return int(said) if said.isdecimal() else None


def _asked(name: str) -> str:
    """Ask macOS for one of its numbers; an empty text where it has none by this name."""
    try:
        asked = subprocess.run(  # noqa: S603 - the command is our own
            [SYSCTL, "-n", name], capture_output=True, text=True, timeout=5, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return asked.stdout.strip()


def _recommended(total: int) -> int:
    return int(total * (SMALL_SHARE if total < LARGE else LARGE_SHARE))


def _disk_bytes(folder: Path) -> int:
    """Tell what is free where a folder lies, or will lie; nothing where that cannot be told."""
    try:
        there = next(each for each in (folder, *folder.parents) if each.exists())
        return disk_usage(there).free
    except (StopIteration, OSError):
        return 0
