"""`Offers`: which model is recommended to who begins. A port; by itself it recommends none."""

from PySide6.QtCore import QObject, Signal

from app.domain.offer import Offer


class Offers(QObject):
    """Derive from it and recommend.

    Signals:
        changed: something else is recommended, or it is under way.
    """

    changed = Signal()

    @property
    def recommended(self) -> Offer | None:
        """Return the one model to begin with; None is none, or not known yet."""
        return None

    @property
    def under_way(self) -> bool:
        """Tell whether what was taken is being got."""
        return False

    def begin(self, key: str) -> None:
        """Get what is recommended, and have it answer as soon as it is there."""
