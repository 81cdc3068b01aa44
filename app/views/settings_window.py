"""The settings' window: what is chosen holds at once, so there is no button to accept it."""

from typing import override

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from app.theme import MARGIN
from app.widgets.forward import bring_forward
from app.words import tr

WIDTH = 560


class SettingsWindow(QWidget):
    """Tabs of settings, beside the main window."""

    def __init__(self, *pages: tuple[str, QWidget], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("settingsWindow")
        self.setWindowTitle(tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        tabs = QTabWidget(self)
        tabs.setDocumentMode(True)
        tabs.tabBar().setDrawBase(False)
        for title, page in pages:
            tabs.addTab(_Scrolled(page), title)
        column = QVBoxLayout(self)
        column.addWidget(tabs)
        self.setMinimumWidth(WIDTH)
        # Qt would give the keyboard to the tabs, as if they were to be used first.
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        for keys in (QKeySequence.StandardKey.Close, QKeySequence.StandardKey.Cancel):
            QShortcut(QKeySequence(keys), self).activated.connect(self.close)

    def come_forward(self) -> None:
        """Be seen, above the main window."""
        bring_forward(self)


class _Scrolled(QScrollArea):
    """A page, as high as it wants to be where there is room, and scrolled where there is not."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(page)
        # The window's own colour is behind all of it.
        self.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)

    @override
    def sizeHint(self) -> QSize:
        hint = self._page.sizeHint()
        if self._page.hasHeightForWidth():
            # As wide as it gets within the window's margins.
            hint.setHeight(max(hint.height(), self._page.heightForWidth(WIDTH - 2 * MARGIN)))
        # One that was not shown yet does not know how much larger the style sheet makes it.
        return hint + QSize(0, MARGIN)

    @override
    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        least.setWidth(self._page.minimumSizeHint().width())
        return least
