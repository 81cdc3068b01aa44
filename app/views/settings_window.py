"""The settings' window: what is chosen holds at once, so there is no button to accept it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

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
        for title, page in pages:
            tabs.addTab(page, title)
        column = QVBoxLayout(self)
        column.addWidget(tabs)
        self.setMinimumWidth(WIDTH)
        for keys in (QKeySequence.StandardKey.Close, QKeySequence.StandardKey.Cancel):
            QShortcut(QKeySequence(keys), self).activated.connect(self.close)

    def come_forward(self) -> None:
        """Be seen, above the main window."""
        bring_forward(self)
