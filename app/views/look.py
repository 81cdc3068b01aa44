"""`Look`: which theme the window wears, as the user chose or as the system has it now."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.domain.settings import Appearance
from app.state.settings import LiveSettings
from app.system.looks import SystemLook
from app.theme import DARK, LIGHT, Theme, with_accent, with_contrast

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

    def __init__(self, settings: LiveSettings, system: SystemLook | None = None) -> None:
        super().__init__()
        self._settings = settings
        self._system = system or SystemLook()
        self._system.changed.connect(self._on_changed)
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
            self._system.ask_for(_SCHEMES[appearance])
        wanted = self._wanted(appearance)
        theme = replace(wanted, scale=self._settings.now.text_size / 100)
        if theme != self.theme:
            self.theme = theme
            self.changed.emit(theme)

    def _wanted(self, appearance: Appearance) -> Theme:
        if appearance is Appearance.SYSTEM:
            theme = DARK if self._system.is_dark else LIGHT
        else:
            theme = DARK if appearance is Appearance.DARK else LIGHT
        return suited(theme, self._system)


def suited(theme: Theme, system: SystemLook) -> Theme:
    """Return a theme with the accent and the contrast that the system has."""
    if (accent := system.accent) is not None:
        theme = with_accent(theme, accent)
    return with_contrast(theme) if system.more_contrast else theme
