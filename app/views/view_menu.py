"""The commands of the menus “View” and “Window”."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt

from app.domain.settings import Appearance
from app.views import keys
from app.views.menus import Command, Menu
from app.views.parts import Parts
from app.views.text_size import TextSize
from app.words import tr


class ViewMenu:
    """What is shown of the window, and how."""

    def __init__(self, parts: Parts) -> None:
        self._window = parts.window
        self._panes = parts.panes
        self._settings = parts.state.settings
        self._text_size = TextSize(parts.state.settings, parts.window)

    def menu(self) -> Menu:
        """Return the commands of the view in their order."""
        panes, size = self._panes, self._text_size
        return Menu(
            tr("&View"),
            (
                Command(
                    "sidebar",
                    tr("Sidebar"),
                    panes.toggle_sidebar,
                    keys.SIDEBAR,
                    chosen=panes.has_sidebar,
                ),
                Command(
                    "inspector",
                    tr("Inspector"),
                    panes.toggle_inspector,
                    keys.INSPECTOR,
                    chosen=panes.has_inspector,
                ),
                None,
                Command(
                    "larger", tr("Larger Text"), size.enlarge, keys.LARGER, enabled=size.can_enlarge
                ),
                Command(
                    "smaller",
                    tr("Smaller Text"),
                    size.reduce,
                    keys.SMALLER,
                    enabled=size.can_reduce,
                ),
                Command("usualSize", tr("Usual Text Size"), size.reset, keys.USUAL_SIZE),
                None,
                self._appearance("system", tr("Appearance: System"), Appearance.SYSTEM),
                self._appearance("light", tr("Appearance: Light"), Appearance.LIGHT),
                self._appearance("dark", tr("Appearance: Dark"), Appearance.DARK),
                None,
                Command(
                    "fullScreen",
                    tr("Full Screen"),
                    self._toggle_full_screen,
                    keys.FULL_SCREEN,
                    chosen=self._window.isFullScreen,
                ),
            ),
        )

    def window_menu(self) -> Menu:
        """Return the commands of the window in their order."""
        return Menu(
            tr("&Window"),
            (
                Command("minimize", tr("Minimize"), self._window.showMinimized, keys.MINIMIZE),
                Command("zoom", tr("Zoom"), self._zoom),
            ),
        )

    def _appearance(self, name: str, words: str, appearance: Appearance) -> Command:
        return Command(
            name, words, partial(self._be, appearance), chosen=partial(self._is, appearance)
        )

    def _be(self, appearance: Appearance) -> None:
        self._settings.choose(replace(self._settings.now, appearance=appearance))

    def _is(self, appearance: Appearance) -> bool:
        return self._settings.now.appearance is appearance

    def _toggle_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _zoom(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowMaximized)
