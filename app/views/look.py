"""`Look`: which theme the window wears, as the user chose or as the system has it now."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QStyleHints

from app.domain.settings import Appearance
from app.state.settings import LiveSettings
from app.theme import DARK, LIGHT, Theme

_SCHEMES = {
    Appearance.SYSTEM: Qt.ColorScheme.Unknown,
    Appearance.LIGHT: Qt.ColorScheme.Light,
    Appearance.DARK: Qt.ColorScheme.Dark,
}


class Look(QObject):
    """The theme of now.

    Signals:
        changed: another theme is worn.
    """

    changed = Signal(Theme)

    def __init__(self, settings: LiveSettings) -> None:
        super().__init__()
        self._settings = settings
        # PySide deletes the hints where nobody holds them.
        self._hints: QStyleHints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self._on_changed)
        settings.changed.connect(self._on_changed)
        self._asked: Appearance | None = None
        self.theme = LIGHT
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        appearance = self._settings.now.appearance
        # Menus, dialogs and the title bar are drawn by the system and follow this.
        if appearance is not self._asked:
            self._asked = appearance
            self._hints.setColorScheme(_SCHEMES[appearance])
        wanted = self._wanted(appearance)
        theme = replace(wanted, scale=self._settings.now.text_size / 100)
        if theme != self.theme:
            self.theme = theme
            self.changed.emit(theme)

    def _wanted(self, appearance: Appearance) -> Theme:
        if appearance is Appearance.SYSTEM:
            return DARK if self._hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT
        return DARK if appearance is Appearance.DARK else LIGHT
