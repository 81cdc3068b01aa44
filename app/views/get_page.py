"""`GetPage`: what can be got: the catalog, what is found on the Hub, or one repository of it."""

from typing import override

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.state.browsing import Stage
from app.state.getting import Getting
from app.theme import MARGIN, MEASURE, Theme
from app.views.catalog_list import CatalogList
from app.views.hub_filters import HubFilters
from app.views.links import ask_to_open
from app.views.repository_page import RepositoryPage
from app.views.results_list import ResultsList
from app.widgets.buttons import beside_buttons, push_button
from app.widgets.clearing import clearable
from app.words import phrase, tr

ASK = phrase("Search Hugging Face, or paste a model’s address")


class GetPage(QWidget):
    """A search field, above what is shown.

    Signals:
        downloads_wanted: the user wants to see what comes.
    """

    downloads_wanted = Signal()

    def __init__(self, getting: Getting, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("getPage")
        self._getting, self._browsing = getting, getting.browsing
        # Before the repository's page, which hides what the keyboard is on as it becomes empty.
        self._browsing.looked.connect(self._render)
        self._field = QLineEdit(self)
        self._field.setObjectName("hubSearch")
        self._field.setAccessibleName(tr("Search Hugging Face"))
        self._field.setPlaceholderText(tr(ASK))
        clearable(self._field)
        self._go = push_button("hubSearchButton", tr("Search"), self._on_search, parent=self)
        self._end = push_button("hubSearchEnd", tr("Catalog"), self._on_end, parent=self)
        self._filters = HubFilters(getting.browsing, self)
        self._head = QHBoxLayout()
        self._stack = QStackedWidget(self)
        self._catalog = CatalogList(getting.offers, self._stack)
        self._results = ResultsList(getting.browsing, getting.reach, self._stack)
        self._repository = RepositoryPage(getting, self._stack)
        self._lay_out()
        self.setFocusProxy(self._field)
        self._field.returnPressed.connect(self._on_search)
        self._repository.link_wanted.connect(self._on_link)
        self._repository.downloads_wanted.connect(self.downloads_wanted)
        self._catalog.downloads_wanted.connect(self.downloads_wanted)
        self._browsing.changed.connect(self._render)
        self._render()

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._repository.wear(theme)

    def end(self) -> None:
        """Draw nothing any more."""
        self._repository.end()

    def go_back(self) -> bool:
        """Go a step back, and tell whether there was one."""
        if self._browsing.looking is not Stage.IDLE:
            self._browsing.leave()
        elif self._browsing.stage is not Stage.IDLE:
            self._on_end()
        else:
            return False
        return True

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # As far in as what scrolls below, whose bar is only now as wide as it is drawn.
        bar = self._catalog.verticalScrollBar().sizeHint().width()
        self._head.setContentsMargins(MARGIN, 4, MARGIN + bar, 0)
        # What other apps hold of memory is another amount each time.
        self._getting.offers.look()

    def _lay_out(self) -> None:
        search = QHBoxLayout()
        search.setSpacing(8)
        search.addWidget(beside_buttons(self._field), 1)
        search.addWidget(self._go)
        search.addWidget(self._end)
        inner = QWidget(self)
        inner.setMaximumWidth(MEASURE)
        above = QVBoxLayout(inner)
        above.setContentsMargins(0, 0, 0, 6)
        above.setSpacing(8)
        above.addLayout(search)
        above.addWidget(self._filters)
        self._head.addStretch(1)
        self._head.addWidget(inner, 1000)
        self._head.addStretch(1)
        for part in (self._catalog, self._results, self._repository):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._stack, 1)

    @Slot()
    def _render(self) -> None:
        looks_into = self._browsing.looking is not Stage.IDLE
        searched = self._browsing.stage is not Stage.IDLE
        found = self._results if searched else self._catalog
        self._filters.setVisible(searched and not looks_into)
        self._end.setVisible(searched or looks_into)
        shown = self._repository if looks_into else found
        left = self._stack.currentWidget()
        if shown is left:
            return
        within = left is not None and left.isAncestorOf(QApplication.focusWidget() or self)
        self._stack.setCurrentWidget(shown)
        if looks_into:
            self._repository.back.setFocus(Qt.FocusReason.OtherFocusReason)
        elif within:
            back = self._results.opened_row if searched else None
            (back or self._field).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_search(self) -> None:
        self._browsing.leave()
        self._browsing.search(self._field.text())

    @Slot()
    def _on_end(self) -> None:
        self._field.clear()
        self._browsing.leave()
        self._browsing.end()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_link(self, address: str) -> None:
        ask_to_open(address, parent=self.window())
