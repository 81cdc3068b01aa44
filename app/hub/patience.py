"""`Patience`: how long is waited for what, and how much of a disk is left free."""

from dataclasses import dataclass

KB = 1000
GB = 1000**3
HOUR = 3600.0


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds and bytes. pauses come one after the other while nothing comes; the last stays.

    longest is for how long nothing may come at all: a night without a network.
    """

    pauses: tuple[float, ...] = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
    longest: float = 12 * HOUR
    longest_asked: float = HOUR
    slow_seconds: float = 30.0
    slow_bytes_per_second: float = KB
    wrong_answers: int = 4
    tick: float = 0.1
    reserve_bytes: int = GB
