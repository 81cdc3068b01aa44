"""Says how a model fits and how fast it may be, in the user's language.

What is needed is rounded up and what there is down, as the engine does it, so that the parts add up
and what is too much looks so, too.
"""

from app.domain.fit import Computer, Fit, Need, fit
from app.domain.sizes import size
from app.words import number, tr

# Faster than anybody reads, and faster than an estimate from the bandwidth alone holds.
FASTEST = 200


def numbers(need: Need, computer: Computer) -> str:
    """Say what is needed of what a model may have: “needs 4.9 GB of 11.4 GB”."""
    return tr("needs {need} of {most}", need=whole(need), most=_down(computer.usable_bytes))


def verdict(need: Need, computer: Computer) -> str:
    """Say in a sentence how it fits, and what can be done where it does not, or not now."""
    found, most = fit(need, computer), _down(computer.usable_bytes)
    if found is Fit.TOO_LARGE:
        return tr(
            "Too large: it needs {need}, and {most} is the most.", need=whole(need), most=most
        )
    if need.bytes > computer.free_bytes:
        return tr(
            "It needs {need}, and {free} is free now. Close other apps to use it.",
            need=whole(need),
            free=_down(computer.free_bytes),
        )
    if found is Fit.TIGHT:
        return tr("Tight: it needs {need} of {most}.", need=whole(need), most=most)
    return tr("Fits comfortably: it needs {need} of {most}.", need=whole(need), most=most)


def parts(need: Need) -> str:
    """Say what the whole is made of; the parts add up to what `whole` says."""
    unit = _Unit(need.bytes)
    return tr(
        "{weights} for its weights, {conversation} for the conversation, {work} for its work",
        weights=unit.text(unit.up(need.weights)),
        conversation=unit.text(unit.up(need.conversation)),
        work=unit.text(unit.up(need.work)),
    )


def whole(need: Need) -> str:
    """Say what is needed, as the sum of its rounded parts."""
    unit = _Unit(need.bytes)
    return unit.text(sum(map(unit.up, (need.weights, need.conversation, need.work))))


def disk(needed: int, computer: Computer) -> str:
    """Say what is moved to the disk, and what is free there."""
    return tr("{need} on disk, {free} free", need=size(needed), free=size(computer.disk_bytes))


def pace(tokens_per_second: float | None) -> str:
    """Say an estimate of the speed in no more digits than it deserves; nothing where unknown."""
    if tokens_per_second is None:
        return ""
    if tokens_per_second > FASTEST:
        return tr("over {speed} tokens a second (estimate)", speed=FASTEST)
    shown = round(tokens_per_second)
    if shown >= 20:
        shown = 5 * round(shown / 5)
    return tr(
        "about {n} tokens a second (estimate)",
        "",
        max(1, shown),
        one="about 1 token a second (estimate)",
    )


def _down(count: int) -> str:
    unit = _Unit(count)
    return unit.text(unit.down(count))


class _Unit:
    """Tenths of a gigabyte, or megabytes where what is written is less than one."""

    def __init__(self, count: int) -> None:
        self._is_large = count >= 10**9
        self._step = 10**8 if self._is_large else 10**6

    def up(self, count: int) -> int:
        return -(-count // self._step)

    def down(self, count: int) -> int:
        return count // self._step

    def text(self, steps: int) -> str:
        if self._is_large:
            return tr("{number} GB", number=number(steps / 10, 1))
        return tr("{number} MB", number=number(steps))
