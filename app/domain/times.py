"""Moments, as seconds since 1970 that every calendar can show."""

# The last day but one of the year 9999: what is told as the last one is in the year 10000 already
# where the day begins earlier, which no calendar here knows.
LATEST = 253_402_300_799.0 - 86_400


def moment_of(seconds: object) -> float:
    """Return a moment that is somewhere in what can be shown; 1970 where it is no number."""
    return float(min(max(seconds, 0.0), LATEST)) if isinstance(seconds, int | float) else 0.0
