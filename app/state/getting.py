"""`Getting`: all that is about models which are not here yet."""

from dataclasses import dataclass

from app.state.arriving import Arriving
from app.state.browsing import Browsing
from app.state.catalog_offers import CatalogOffers
from app.state.downloads import Downloads
from app.state.reach import Reach


@dataclass(frozen=True, slots=True)
class Getting:
    """What can be got, what comes, and whom that is asked of."""

    browsing: Browsing
    offers: CatalogOffers
    downloads: Downloads
    arriving: Arriving
    reach: Reach
