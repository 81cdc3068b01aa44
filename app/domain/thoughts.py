"""A thought's time in words."""

from app.words import tr


def thinking(seconds: float) -> str:
    """Say for how long a reply has been thinking, which goes on."""
    minutes, rest = divmod(round(seconds), 60)
    if minutes:
        return tr("Thinking… {minutes} min {seconds} s", minutes=minutes, seconds=rest)
    return tr("Thinking… {seconds} s", seconds=rest) if rest else tr("Thinking…")


def thought(seconds: float) -> str:
    """Say for how long a reply has thought, where that was measured and is worth telling."""
    minutes, rest = divmod(round(seconds), 60)
    if minutes:
        return tr("Thought for {minutes} min {seconds} s", minutes=minutes, seconds=rest)
    return tr("Thought for {seconds} s", seconds=rest) if rest else tr("Thought")


def seconds_of(thought_s: tuple[float, ...], number: int) -> float:
    """Return how long the thought of a number lasted, 0 where nobody measured that."""
    return next(iter(thought_s[number : number + 1]), 0.0)
