"""The sections of the list at the side: what is pinned, the folders, and the rest by time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from app.domain.folder import Folder
from app.words import Tongue, month, phrase, tongue, tr

# How long ago a conversation's last words may be.
SPANS = (
    (timedelta(0), phrase("Today")),
    (timedelta(days=1), phrase("Yesterday")),
    (timedelta(days=7), phrase("Previous 7 days")),
    (timedelta(days=30), phrase("Previous 30 days")),
)

# Where what is pinned stands: above all.
PINNED = (0, "")


@dataclass(frozen=True, slots=True)
class Listed:
    """Where the list at the side has a conversation, which nothing of its words is needed for.

    updated is seconds since 1970; folder is an id.
    """

    id: str
    updated: float
    pinned: bool = False
    folder: str | None = None


class Section(NamedTuple):
    """A part of the list. Sections stand in the order of place; folder is an id."""

    place: tuple[int, str | float]
    title: str
    folder: str | None = None

    @property
    def key(self) -> str:
        """Return what stays the same though a folder is renamed."""
        return self.folder or self.title

    @property
    def pinned(self) -> bool:
        """Tell whether this is where pinned conversations are."""
        return self.place == PINNED


def section_of(listed: Listed, folders: Mapping[str, Folder], today: date) -> Section:
    """Tell where a conversation belongs."""
    if listed.pinned:
        return Section(PINNED, tr("Pinned"))
    if (folder := folders.get(listed.folder or "")) is not None:
        return section_for(folder)
    day = datetime.fromtimestamp(listed.updated).date()  # noqa: DTZ006 - the user's own days
    return _section_by_time(day, today, tongue())


def section_for(folder: Folder) -> Section:
    """Give the section of a folder; folders stand in the order of their names."""
    return Section(
        (1, f"{folder.name.casefold()}\0{folder.name}\0{folder.id}"), folder.name, folder.id
    )


@lru_cache(maxsize=10_000)  # of 10,000 conversations few are of another day than all others
def _section_by_time(day: date, today: date, _language: Tongue) -> Section:
    for number, (span, title) in enumerate(SPANS):
        if day >= today - span:
            return Section((2, number), tr(title))
    if day.year == today.year:
        return Section((3, -day.month), month(day))
    return Section((4, -day.year), str(day.year))
