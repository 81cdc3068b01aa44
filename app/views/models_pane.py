"""`ModelsPane`: models, in the place of the chat: which there are, which can be got, which come."""

from collections.abc import Callable
from enum import IntEnum
from typing import override

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.theme import Theme, icon
from app.views.header import switch
from app.words import tr

# What stands beside the pages' names, in all languages.
ROOM = 260


class Place(IntEnum):
    """The pages, in their order."""

    INSTALLED = 0
    GET = 1
    DOWNLOADS = 2


class ModelsPane(QWidget):
    """A page at a time, chosen by the tabs above it.

    Signals:
        left: the user wants to go back to the chat.
        sidebar_toggled: the sidebar should be shown, or hidden.
    """

    left = Signal()
    sidebar_toggled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("modelsPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._places: list[Place] = []
        self._ways_back: dict[Place, Callable[[], bool]] = {}
        self._sidebar = switch("modelsSidebarToggle", self.sidebar_toggled, self)
        self._back = switch("modelsBack", self.left, self)
        self._back.setText(tr("Back to Chat"))
        self._back.setAccessibleName(tr("Back to Chat"))
        self._back.setToolTip(tr("Back to Chat"))
        self._back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._tabs = QTabBar(self)
        self._tabs.setObjectName("modelsTabs")
        self._tabs.setAccessibleName(tr("Models"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pages = QStackedWidget(self)
        # Nothing is in it: notices stand above it.
        self.foot = QWidget(self)
        self.foot.setFixedHeight(0)
        self._lay_out()
        self._tabs.currentChanged.connect(self._on_tab)

    def offer(self, place: Place, title: str, page: QWidget) -> None:
        """Have a page; whenever it is offered, it stands in its place among the others.

        What of it is used first is its focus proxy.
        """
        at = sum(1 for each in self._places if each < place)
        self._places.insert(at, place)
        self._pages.insertWidget(at, page)
        self._tabs.insertTab(at, title)
        self._tabs.setCurrentIndex(0)
        self._pages.setCurrentIndex(0)

    def back_first(self, goes_back: Callable[[], bool], place: Place) -> None:
        """Have Escape go back within a page, as long as that tells that it did."""
        self._ways_back[place] = goes_back

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._sidebar.setIcon(icon("sidebar", theme.muted))
        self._back.setIcon(icon("back", theme.muted))

    def tell_sidebar(self, *, shown: bool) -> None:
        """Hear whether the sidebar is there."""
        name = tr("Hide sidebar") if shown else tr("Show sidebar")
        self._sidebar.setAccessibleName(name)
        self._sidebar.setToolTip(name)

    def retitle(self, place: Place, title: str) -> None:
        """Call a page by other words."""
        self._tabs.setTabText(self._places.index(place), title)

    @property
    def place(self) -> Place:
        """Return which page is shown."""
        return self._places[self._tabs.currentIndex()]

    def turn_to(self, place: Place) -> None:
        """Show a page."""
        self._tabs.setCurrentIndex(self._places.index(place))

    @Slot()
    def take_focus(self) -> None:
        """Let the user walk through the page, or else choose another."""
        page = self._pages.currentWidget()
        wanted = page and page.focusProxy()
        (wanted or self._tabs).setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The arrow alone says enough where the pages' names would be cut off.
        wide = self.width() > self._tabs.sizeHint().width() + ROOM
        style = Qt.ToolButtonStyle
        self._back.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if wide else style.ToolButtonIconOnly
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Only what no field and no list on the page has taken comes here.
        if event.key() == Qt.Key.Key_Escape:
            goes_back = self._ways_back.get(self.place)
            if goes_back is None or not goes_back():
                self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 12, 8)
        head.addWidget(self._sidebar)
        head.addWidget(self._back)
        head.addSpacing(4)
        head.addWidget(self._tabs)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        column.addWidget(self.foot)

    @Slot(int)
    def _on_tab(self, at: int) -> None:
        self._pages.setCurrentIndex(at)
