"""`HubFilters`: what is looked for besides words, and in which order it comes."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from app.domain.remote import Kind, Query, Sort
from app.domain.sizes import size
from app.state.browsing import Browsing
from app.views.hub_words import ARCHITECTURES, GB, KINDS, SIZES, SORTS
from app.widgets.choice import Choice
from app.widgets.flow_layout import FlowLayout
from app.words import tr


class HubFilters(QWidget):
    """Fields in a row, or in more of them where there is little room."""

    def __init__(self, browsing: Browsing, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hubFilters")
        self._browsing = browsing
        self._kind = Choice("hubKind", tr("Format"), self)
        self._size = Choice("hubSize", tr("Size"), self)
        self._architecture = Choice("hubArchitecture", tr("Architecture"), self)
        self._sort = Choice("hubSort", tr("Order"), self)
        self._ungated = QCheckBox(tr("Open to all"), self)
        self._ungated.setObjectName("hubUngated")
        self._ungated.setToolTip(tr("Only models whose makers need not be asked first"))
        row = FlowLayout(self)
        for part in (self._kind, self._size, self._architecture, self._sort):
            row.addWidget(_labelled(part, self))
        row.addWidget(self._ungated)
        self._kind.chosen.connect(self._on_kind)
        self._size.chosen.connect(self._on_size)
        self._architecture.chosen.connect(self._on_architecture)
        self._sort.chosen.connect(self._on_sort)
        self._ungated.clicked.connect(self._on_ungated)
        browsing.changed.connect(self.render_query)
        self.render_query()

    @Slot()
    def render_query(self) -> None:
        """Show what is chosen."""
        query = self._browsing.query
        kinds = [(each, tr(KINDS[each])) for each in (Kind.MLX, Kind.GGUF)]
        self._kind.show_offers([(None, tr("Any")), *kinds], query.kind)
        sizes = [(each * GB, tr("Up to {size}", size=size(each * GB))) for each in SIZES]
        self._size.show_offers([(None, tr("Any")), *sizes], query.most_bytes)
        families = [(None, tr("Any")), *ARCHITECTURES]
        self._architecture.show_offers(families, query.architecture)
        self._sort.show_offers([(each, tr(SORTS[each])) for each in Sort], query.sort)
        self._ungated.setChecked(query.ungated)

    def _refine(self, query: Query) -> None:
        self._browsing.refine(query)
        self.render_query()

    @Slot(object)
    def _on_kind(self, kind: Kind | None) -> None:
        self._refine(replace(self._browsing.query, kind=kind))

    @Slot(object)
    def _on_size(self, most: int | None) -> None:
        self._refine(replace(self._browsing.query, most_bytes=most))

    @Slot(object)
    def _on_architecture(self, architecture: str | None) -> None:
        self._refine(replace(self._browsing.query, architecture=architecture))

    @Slot(object)
    def _on_sort(self, sort: Sort) -> None:
        self._refine(replace(self._browsing.query, sort=sort))

    @Slot(bool)
    def _on_ungated(self, ungated: bool) -> None:  # noqa: FBT001 - a signal's value
        self._refine(replace(self._browsing.query, ungated=ungated))


def _labelled(choice: Choice, parent: QWidget) -> QWidget:
    """Put a field's name before it: on a Mac, what it is called is what it holds."""
    pair = QWidget(parent)
    label = QLabel(choice.accessibleName(), pair)
    label.setProperty("quiet", True)
    label.setBuddy(choice)
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(label)
    row.addWidget(choice)
    return pair
