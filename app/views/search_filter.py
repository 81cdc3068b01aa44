"""The button beside the search field, for looking into some conversations alone."""

import time
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app.domain.finding import Search
from app.state.finding import Finding
from app.state.folders import Folders
from app.theme import Theme, icon
from app.words import phrase, tr

DAY = 86_400
SPANS = ((phrase("Last 7 days"), 7), (phrase("Last 30 days"), 30), (phrase("Last year"), 365))


class SearchFilter(QToolButton):
    """Offers folders, models, dates and what is pinned, with a mark at what is chosen."""

    def __init__(self, finding: Finding, folders: Folders, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("searchFilter")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._finding = finding
        self._folders = folders
        self._menu = QMenu(self)
        self._menu.setAccessibleName(tr("Search filter"))
        self.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill)
        finding.changed.connect(self._render)
        self._render()

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.setIcon(icon("filter", theme.muted))

    @Slot()
    def _fill(self) -> None:
        """Offer what there is now."""
        search, menu = self._finding.search, self._menu
        menu.clear()
        self._offer(menu, tr("All Chats"), replace(search, pinned=False))
        self._offer(menu, tr("Pinned Only"), replace(search, pinned=True))
        menu.addSeparator()
        folders = menu.addMenu(tr("Folder"))
        self._offer(folders, tr("Any", "folder"), replace(search, folder=None))
        for folder in self._folders.named():
            self._offer(folders, folder.name, replace(search, folder=folder.id))
        models = menu.addMenu(tr("Model"))
        self._offer(models, tr("Any", "model"), replace(search, model=""))
        for model in self._finding.models():
            self._offer(models, model, replace(search, model=model))
        when = menu.addMenu(tr("Date"))
        self._offer(when, tr("Any Time"), replace(search, after=None))
        today = time.time() // DAY * DAY
        for title, days in SPANS:
            self._offer(when, tr(title), replace(search, after=today - days * DAY))
        menu.addSeparator()
        self._offer(menu, tr("No Filter"), Search(search.words))

    def _offer(self, menu: QMenu, title: str, search: Search) -> None:
        # An ampersand would underline the letter after it.
        action = menu.addAction(title.replace("&", "&&"), partial(self._finding.look_for, search))
        action.setCheckable(True)
        action.setChecked(search == self._finding.search)

    @Slot()
    def _render(self) -> None:
        on = self._finding.filtered
        self.setAccessibleName(tr("Search filter, on") if on else tr("Search filter"))
        self.setToolTip(tr("The search is narrowed") if on else tr("Narrow the search"))
        if self.property("on") != on:
            self.setProperty("on", on)
            self.style().polish(self)
