"""`Getting`: all that is about models which are not here yet."""

from dataclasses import dataclass
from pathlib import Path

from app.domain.download import Stage, Wanted
from app.state.arriving import Arriving
from app.state.browsing import Browsing
from app.state.catalog_offers import CatalogOffers
from app.state.downloads import Downloads
from app.state.library import Library
from app.state.models import is_there
from app.state.reach import Reach


@dataclass(frozen=True, slots=True)
class Getting:
    """What can be got, what comes, whom that is asked of, and what is here already."""

    browsing: Browsing
    offers: CatalogOffers
    downloads: Downloads
    arriving: Arriving
    reach: Reach
    library: Library

    def here(self, wanted: Wanted) -> Path | None:
        """Return where something lies that came just now, or in an earlier session."""
        row, path = self.downloads.row(wanted.key), self.downloads.path_of(wanted)
        if row is not None:
            # It may have been removed since.
            return path if row.stage is Stage.DONE and is_there(path) else None
        known = self.library.has(wanted)
        return None if known is None else known.path
