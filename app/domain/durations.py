"""How long something will take, in words and no more exact than anybody knows."""

from app.words import tr

MINUTE, HOUR = 60, 3600
# Nobody waits for the second of a download that takes days.
DAY = 24 * HOUR


def left(seconds: float) -> str:
    """Say how long something goes on."""
    if seconds < MINUTE:
        return tr("{n} seconds left", "", 10 * max(1, round(seconds / 10)), one="1 second left")
    if seconds < HOUR:
        return tr("{n} minutes left", "", round(seconds / MINUTE), one="1 minute left")
    if seconds < DAY:
        return tr("{n} hours left", "", round(seconds / HOUR), one="1 hour left")
    return tr("more than a day left")
