"""`Backups`: dated copies of the database, each checked before older ones go."""

import os
from collections.abc import Callable, Hashable, Iterable, Sequence
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import apsw

from app.domain.backup import Backup
from app.paths import make_private_file, make_private_folder
from app.store.checking import fault_of
from app.store.connecting import connect, reading
from app.store.database import StoreError, reason
from app.store.index import mend_index
from app.words import tr

NAME = "Paddock %Y-%m-%dT%H%M%SZ.sqlite"
# So is called what a restored backup replaced. It is as safe as what is deleted: for 30 days.
REPLACED = "Paddock %Y-%m-%dT%H%M%SZ before restoring.sqlite"
REPLACED_STAYS = timedelta(days=30)
ASIDE = ".part"
# Their names tell the second: what is made meanwhile gets a later one.
AT_ONCE = timedelta(minutes=1)

# So many are kept, each the last one of its hour, day, week or month (as Anki does); the newest
# whatever else, or one made by hand would be gone with the next.
PERIODS: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
    (3, lambda made: made),
    (3, lambda made: (made.date(), made.hour)),
    (7, lambda made: made.date()),
    (4, lambda made: made.isocalendar()[:2]),
    (6, lambda made: (made.year, made.month)),
)


class BackupError(StoreError):
    """No backup could be made."""


class Backups:
    """The copies in a folder, which is made when the first one is.

    key is what the database and they are encrypted with, None where nobody locked them.
    """

    def __init__(self, folder: Path, key: bytes | None = None) -> None:
        self.folder = folder
        self.key = key

    def all(self) -> list[Backup]:
        """Give what is there, the newest first; files of other names are nobody's."""
        found = (_backup(file) for file in self.folder.glob("*.sqlite"))
        return sorted(filter(None, found), key=lambda backup: backup.made, reverse=True)

    def by_trust(self) -> list[Backup]:
        """Give what is there, the newest first, but last what a clock has dated that was ahead."""
        now = datetime.now(UTC)
        return sorted(self.all(), key=lambda backup: backup.made - now > AT_ONCE)

    def make(
        self, database: Path, now: datetime | None = None, *, replaced: bool = False
    ) -> Backup:
        """Copy database as it is now, check the copy, and remove what is older than is kept.

        replaced says that another backup takes the database's place, so this one is kept longer.
        May be called on any thread, while the database is in use. Raises BackupError where there
        can be no good copy; older ones stay then.
        """
        now = now or datetime.now(UTC)
        made = self._free(now.replace(microsecond=0))
        file = self.folder / made.strftime(REPLACED if replaced else NAME)
        aside = file.with_suffix(ASIDE)
        try:
            make_private_folder(self.folder)
            self.remove_unfinished()
            self._copy(database, make_private_file(aside))
            if (fault := fault_of(aside, self.key)) is not None:
                raise BackupError(tr("No backup could be made: the copy {fault}.", fault=tr(fault)))
            repaired = self._repair(aside)
            aside.rename(file)
            sync(self.folder)
        except (apsw.Error, OSError) as error:
            with suppress(OSError):
                aside.unlink()
            why = reason(error, self.folder)
            raise BackupError(
                tr(
                    "No backup could be made ({why}). See that there is room in {folder}.",
                    why=why,
                    folder=str(self.folder),
                )
            ) from error
        # Where the clock was put back, this one may look older than others that are enough.
        for old in _too_many(self.all(), now):
            with suppress(OSError):  # the next time, then
                if old.file != file:
                    old.file.unlink()
        return Backup(file, made, repaired, replaced)

    def _free(self, now: datetime) -> datetime:
        """Give a second for a new backup: now, or after those that had to take a later one."""
        all_made = [each.made for each in self.all()]
        taken = [made for made in all_made if timedelta() <= made - now < AT_ONCE]
        second = taken[0] + timedelta(seconds=1) if taken else now
        while second in all_made:
            second += timedelta(seconds=1)
        return second

    def remove_unfinished(self) -> None:
        """Remove what a Paddock that was killed has left, SQLite's journals of it, too."""
        for file in self.folder.glob(f"*{ASIDE}*"):
            file.unlink(missing_ok=True)

    def _copy(self, database: Path, copy: Path) -> None:
        with reading(database, self.key) as connection:
            connection.execute("VACUUM INTO ?", (str(copy),))
        sync(copy)

    def _repair(self, copy: Path) -> bool:
        with closing(connect(copy, self.key)) as connection:
            repaired = mend_index(connection)
        if repaired:
            sync(copy)
        return repaired


def _backup(file: Path) -> Backup | None:
    for form in (NAME, REPLACED):
        with suppress(ValueError):
            made = datetime.strptime(file.name, form).replace(tzinfo=UTC)
            return Backup(file, made, replaced=form == REPLACED)
    return None


def sync(place: Path) -> None:
    """Have the disk know what is in a file, or which files are in a folder."""
    descriptor = os.open(place, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _too_many(backups: Iterable[Backup], now: datetime) -> list[Backup]:
    """Give those that no period needs; backups come newest first.

    A clock that is ahead, or was, dates some after the others: they take no other's place.
    """
    usual = [each for each in backups if not _stays(each, now)]
    ahead = [each for each in usual if each.made - now > AT_ONCE]
    return [*_beyond(ahead), *_beyond([each for each in usual if each not in ahead])]


def _stays(backup: Backup, now: datetime) -> bool:
    return backup.replaced and abs(now - backup.made) < REPLACED_STAYS


def _beyond(backups: Sequence[Backup]) -> list[Backup]:
    kept: set[Path] = set()
    for count, period_of in PERIODS:
        last: dict[Hashable, Path] = {}
        for backup in backups:
            last.setdefault(period_of(backup.made), backup.file)
        kept.update(list(last.values())[:count])
    return [backup for backup in backups if backup.file not in kept]
