"""`Choice`: a field that holds one of some values, each shown in words."""

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

type Offer = tuple[object, str]


class Choice(QComboBox):
    """Offers values; only the user's hand chooses one.

    Signals:
        chosen: the user took this value.
    """

    chosen = Signal(object)

    def __init__(self, name: str, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        # The wheel scrolls the page that the field stands on, and turns nobody's choice.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._offers: list[Offer] = []
        self.activated.connect(self._on_activated)

    def show_offers(self, offers: Sequence[Offer], now: object) -> None:
        """Offer these values, of which now is the one that holds; it is shown in any case."""
        known = any(value == now for value, _ in offers)
        wanted = list(offers) if known else [*offers, (now, str(now))]
        if wanted != self._offers:
            self._offers = wanted
            self.clear()
            self.addItems([words for _, words in wanted])
        self.setCurrentIndex(next(at for at, (value, _) in enumerate(wanted) if value == now))

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        e.ignore()

    @Slot(int)
    def _on_activated(self, index: int) -> None:
        self.chosen.emit(self._offers[index][0])
