"""The settings' window: what is chosen holds at once, so there is no button to accept it."""

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFormLayout, QTabWidget, QVBoxLayout, QWidget

from app.domain.settings import Appearance
from app.state.kept import Kept
from app.state.models import Models
from app.state.safety import Safety
from app.state.settings import LiveSettings
from app.theme import MARGIN
from app.views.history_page import HistoryPage
from app.views.memory_page import MemoryPage
from app.widgets.choice import Choice
from app.widgets.forward import bring_forward

WIDTH = 560
APPEARANCES = (
    (Appearance.SYSTEM, "As the system has it"),
    (Appearance.LIGHT, "Light"),
    (Appearance.DARK, "Dark"),
)


class SettingsWindow(QWidget):
    """Tabs of settings, beside the main window."""

    def __init__(
        self,
        settings: LiveSettings,
        models: Models,
        kept: Kept,
        *,
        safety: Safety,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("settingsWindow")
        self.setWindowTitle("Settings")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tabs = tabs = QTabWidget(self)
        tabs.setDocumentMode(True)
        tabs.addTab(_General(settings, tabs), "General")
        tabs.addTab(MemoryPage(settings, models, kept, parent=tabs), "Memory")
        tabs.addTab(HistoryPage(safety, tabs), "History")
        column = QVBoxLayout(self)
        column.addWidget(tabs)
        self.setMinimumWidth(WIDTH)
        for keys in (QKeySequence.StandardKey.Close, QKeySequence.StandardKey.Cancel):
            QShortcut(QKeySequence(keys), self).activated.connect(self.close)

    def add_page(self, page: QWidget, title: str) -> None:
        """Have one more tab, after the others."""
        self._tabs.addTab(page, title)

    def come_forward(self) -> None:
        """Be seen, above the main window."""
        bring_forward(self)


class _General(QWidget):
    """How the window looks."""

    def __init__(self, settings: LiveSettings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self._appearance = Choice("appearance", "Appearance", self)
        self._appearance.chosen.connect(self._on_appearance)
        form = QFormLayout(self)
        form.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        form.addRow("Appearance", self._appearance)
        settings.changed.connect(self.render_settings)
        self.render_settings()

    @Slot()
    def render_settings(self) -> None:
        """Show what holds."""
        self._appearance.show_offers(APPEARANCES, self._settings.now.appearance)

    @Slot(object)
    def _on_appearance(self, appearance: Appearance) -> None:
        self._settings.choose(replace(self._settings.now, appearance=appearance))
