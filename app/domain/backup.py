"""`Backup`: a copy of all that is saved."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple


class Backup(NamedTuple):
    """A copy of the database, and when it was made.

    repaired tells that its index of words, unlike the database's, had to be made anew; replaced
    that another backup took the place of what it has.
    """

    file: Path
    made: datetime
    repaired: bool = False
    replaced: bool = False

    @property
    def nbytes(self) -> int:
        """Tell how large it is; 0 where it is there no more."""
        try:
            return self.file.stat().st_size
        except OSError:
            return 0


class Gone(NamedTuple):
    """A chat that a backup has and the database has not."""

    id: str
    title: str
