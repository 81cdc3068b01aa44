"""How long something has been in the trash, which a clock that was wrong once does not shorten."""

import math
from contextlib import suppress

from app.store.database import Database, Durability

# When the clock was looked at last, among the settings.
LOOKED = "looked"
DAY = 86_400
# So much of the time between two looks counts at most: a clock that jumps ahead takes no more.
MOST = 7 * DAY


def note_time(database: Database, now: float) -> None:
    """Note that it is now, inside of `writing`.

    What is in the trash is as long there as it was at the last look, and what has passed since. Of
    a longer pause a week counts, and where the clock was put back, nothing.
    """
    before = _looked(database)
    if before is not None and (none_of_it := _uncounted(now - before)):
        database.execute(
            "UPDATE conversation SET deleted_at = deleted_at + ? WHERE deleted_at IS NOT NULL",
            (none_of_it,),
        )
    database.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (LOOKED, repr(now)))


def look_at_time(database: Database, now: float) -> None:
    """Note that it is now where a day has passed, or the clock was put back.

    Raises UnsavedError where that cannot be saved: how old anything is is not known then.
    """
    before = _looked(database)
    if before is None or not 0 <= now - before < DAY:
        with database.writing(Durability.CRASH):
            note_time(database, now)


def _looked(database: Database) -> float | None:
    rows = database.rows("SELECT CAST(value AS BLOB) FROM setting WHERE name = ?", (LOOKED,))
    for (written,) in rows:
        with suppress(ValueError):
            looked = float(written) if isinstance(written, bytes) else math.nan
            return looked if math.isfinite(looked) else None
    return None


def _uncounted(passed: float) -> float:
    """Give how much later all seems to be deleted, by a clock that went on by so much."""
    return min(passed, 0) + max(passed - MOST, 0)
