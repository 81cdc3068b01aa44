"""`Getting`: all that is about models which are not here yet."""

from dataclasses import dataclass
from pathlib import Path

from app.domain.download import Wanted
from app.state.arriving import Arriving
from app.state.browsing import Browsing
from app.state.catalog_offers import CatalogOffers
from app.state.downloads import Downloads
from app.state.library import Library
from app.state.reach import Reach
from app.state.stock import Stock


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
        return Stock(self.downloads, self.library).here(wanted)
