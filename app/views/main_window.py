"""The window: places the parts and dresses them. What the parts do is theirs."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import override

from PySide6.QtCore import QEvent, Qt, QUrl, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from app.domain.settings import Appearance
from app.state.state import State
from app.state.visited import Visited
from app.theme import Theme, palette, style_sheet
from app.views.announcer import Announcer
from app.views.beside import Beside
from app.views.command_palette import CommandPalette
from app.views.leaving import Leaving
from app.views.look import Look
from app.views.menu_bar import all_menus
from app.views.menus import Menus
from app.views.panes import LEAST_WIDTH, Panes
from app.views.parts import Parts
from app.views.quitting import Quitting
from app.views.reading import Reading
from app.views.shortcut_sheet import ShortcutSheet
from app.widgets.file_drop import FileDrop
from app.widgets.focus_ring import FocusRings
from app.widgets.forward import bring_forward
from app.words import tr


class MainWindow(QMainWindow):
    """Sidebar, chat and menus."""

    def __init__(self, state: State) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setMinimumSize(LEAST_WIDTH, 420)
        self.resize(1080, 760)
        self._state = state
        self._may_lose = False
        self._chat = state.chat
        self._look = Look(state.settings)
        self._panes = Panes(state, self)
        self.setCentralWidget(self._panes)
        self._beside = Beside(state, self)
        self._leaving = Leaving(state.chat, self)
        self._rings = FocusRings(self)
        self._drop = FileDrop(self._panes.models, _always)
        self._announcer = Announcer(state.chat, state.models, state.settings, parent=self)
        self.quitting = Quitting(state.chat, self)
        self._reading = Reading(state.aloud, state.chat, self)
        self._panes.pane.verbs.offer(self._reading.entry)
        self._explaining = self._panes.pane.explain_with(state.why, state.aloud)
        self._visited = Visited(state.chat, state.conversations)
        self._palette = CommandPalette(state, self._panes, self)
        parts = Parts(
            state,
            self,
            self._panes,
            self._beside,
            self._visited,
            self.quitting,
            self._reading,
            self._explaining,
            self._palette.toggle,
            self.show_shortcuts,
        )
        self.menus = Menus(self.menuBar(), all_menus(parts))
        self._palette.offer(self.menus)
        self._connect()
        self._panes.come_back()
        self._wear(self._look.theme)
        self.render_all()
        self._panes.pane.composer.take_focus()

    def set_appearance(self, appearance: Appearance) -> None:
        """Be light, dark, or as the system is."""
        settings = self._state.settings
        settings.choose(replace(settings.now, appearance=appearance))

    @Slot()
    def render_all(self) -> None:
        """Show what is true of the window as a whole."""
        # Qt has a meaning of its own for [*]; twice, it stands for itself.
        title = self._chat.conversation.title.replace("[*]", "[*][*]")
        self.setWindowTitle(f"{title} — Paddock")
        self.menus.render()

    @Slot()
    def toggle_sidebar(self) -> None:
        """Show the sidebar where it is hidden, hide it where it is shown."""
        self._panes.toggle_sidebar()

    @Slot()
    def toggle_inspector(self) -> None:
        """Show what the open chat is answered by, or hide that."""
        self._panes.toggle_inspector()

    @Slot()
    def open_settings(self) -> None:
        """Show the settings, beside this window."""
        self._beside.open_settings()

    @Slot()
    def show_shortcuts(self) -> None:
        """Show which key does what."""
        ShortcutSheet(self.menus.offered, self._state.settings.now, self).open()

    @Slot()
    def come_forward(self) -> None:
        """Be seen, above the windows of other apps."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        bring_forward(self)

    def lose_and(self, act: Callable[[], object]) -> None:
        """Do what closes this window, though not all is saved: its user would rather lose that."""
        self._may_lose = True
        act()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.quitting.puts_away() or not self._may_close():
            event.ignore()
            return
        self._panes.remember()
        super().closeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            # Who comes back may have got a model elsewhere.
            self._state.library.look_again()

    def _may_close(self) -> bool:
        """Have all saved, and tell whether nothing is lost; where something would be, ask."""
        if self._chat.would_lose:
            self._chat.leave_then(self.quitting.quit_now)
            return False
        if not (self._may_lose or self._panes.take_name()):
            return False
        self._chat.save_now()
        if self._may_lose:
            return True
        lose = tr("Quit and lose it")
        return self._state.outbox.may_end(lose, self._lose) and self.quitting.may_close()

    def end(self) -> None:
        """Draw nothing any more."""
        self._panes.end()

    def _connect(self) -> None:
        sidebar = self._panes.sidebar
        self._look.changed.connect(self._wear)
        self._drop.dropped.connect(self._on_dropped)
        self._panes.changed.connect(self.menus.render)
        sidebar.trash_wanted.connect(self._beside.open_trash)
        sidebar.export_wanted.connect(self._beside.ask_to_export)
        self._chat.opened.connect(self.render_all)
        self._chat.changed.connect(self.render_all)
        self._state.why.changed.connect(self.render_all)
        self._state.comparing.begun.connect(self.render_all)
        self._state.comparing.ended.connect(self.render_all)
        self._chat.sought.connect(self._on_sought)
        self._state.aloud.changed.connect(self.menus.render)
        self._visited.changed.connect(self.menus.render)
        self._state.finding.changed.connect(self._on_found)
        self._state.settings.changed.connect(self.render_all)
        self._state.conversations.restored.connect(self._chat.open)
        for happened in ("rowsInserted", "rowsRemoved", "modelReset"):
            getattr(self._state.conversations, happened).connect(self.menus.render)

    @Slot(Theme)
    def _wear(self, theme: Theme) -> None:
        # A dialog is a window of its own: it takes its parent's style sheet, but not its palette.
        QApplication.setPalette(palette(theme))
        self.setStyleSheet(style_sheet(theme))
        self._panes.wear(theme)
        self._palette.wear(theme)

    def _lose(self) -> None:
        self.lose_and(self.quitting.quit_now)

    @Slot(list)
    def _on_dropped(self, urls: list[QUrl]) -> None:
        """Open what is dropped on the models, where nothing can be attached."""
        self._state.handed.hand([Path(each.toLocalFile()) for each in urls if each.isLocalFile()])

    @Slot()
    def _on_found(self) -> None:
        if not self._state.finding.active:
            self._panes.pane.forget_found()

    @Slot(str)
    def _on_sought(self, message_id: str) -> None:
        self._panes.pane.show_found(message_id, self._state.finding.search.words)


def _always() -> bool:
    return True
