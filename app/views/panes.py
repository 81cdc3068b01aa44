"""`Panes`: sidebar, chat or models, inspector; which are shown, which has the keyboard."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QByteArray, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QStackedWidget, QWidget

from app.state.state import State
from app.theme import Theme
from app.views.chat_pane import ChatPane
from app.views.downloads_page import DownloadsPage
from app.views.downloads_told import DownloadsTold
from app.views.get_page import GetPage
from app.views.inspector import Inspector
from app.views.installed_page import InstalledPage
from app.views.models_pane import ModelsPane, Place
from app.views.sidebar import Sidebar
from app.words import tr

LEAST_WIDTH = 640
LEAST_SIDEBAR, MOST_SIDEBAR = 190, 420


class _Stop(NamedTuple):
    area: QWidget
    take_focus: Callable[[], None]


class Panes(QSplitter):
    """Remembers how wide they are.

    Signals:
        changed: one is shown that was hidden, or the other way round.
    """

    changed = Signal()

    def __init__(self, state: State, window: QMainWindow) -> None:
        super().__init__(Qt.Orientation.Horizontal, window)
        self._state = state
        self._main = window
        self.sidebar = Sidebar(
            state.conversations, state.folders, state.finding, chat=state.chat, parent=self
        )
        self._stack = QStackedWidget(self)
        self.pane = ChatPane(state, self._stack)
        # Each page is a line here: self.models.offer(Place.INSTALLED, tr("Installed"), page).
        self.models = ModelsPane(self._stack)
        self.installed = InstalledPage(
            state.models,
            state.library,
            state.converting,
            downloads=state.getting.downloads,
            parent=self.models,
        )
        self.models.offer(Place.INSTALLED, tr("Installed"), self.installed)
        self.get_page = GetPage(state.getting, self.models)
        self.models.offer(Place.GET, tr("Get Models"), self.get_page)
        self.downloads = DownloadsPage(state.getting, self.models)
        self.models.offer(Place.DOWNLOADS, tr("Downloads"), self.downloads)
        self._stack.addWidget(self.pane)
        self._stack.addWidget(self.models)
        self.inspector = Inspector(
            state.chat, state.presets, state.models, settings=state.settings, parent=self
        )
        self.sidebar.setMinimumWidth(LEAST_SIDEBAR)
        self.sidebar.setMaximumWidth(MOST_SIDEBAR)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.setStretchFactor(1, 1)
        self._connect()

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        for part in (self.sidebar, self.pane, self.models, self.installed, self.inspector):
            part.wear(theme)
        self.get_page.wear(theme)

    def end(self) -> None:
        """Draw nothing any more."""
        self.pane.end()
        self.get_page.end()

    def come_back(self) -> None:
        """Be as the user left it."""
        settings = self._state.settings.now
        self._main.restoreGeometry(QByteArray.fromBase64(settings.window.encode()))
        if settings.open_conversation is not None:
            self.pane.come_back(settings.open_conversation, settings.place)
        width = settings.sidebar_width
        self.setSizes([width, self._main.width() - width])
        self.show_sidebar(shown=settings.sidebar_shown)
        self.show_inspector(shown=settings.inspector_shown)

    def remember(self) -> None:
        """Keep how all stands, for the next start."""
        settings = self._state.settings
        shown = self.has_sidebar()
        width = self.sizes()[0] if shown else settings.now.sidebar_width
        window = self._main.saveGeometry().toBase64().toStdString()
        settings.choose(
            replace(
                settings.now,
                window=window,
                sidebar_width=width,
                sidebar_shown=shown,
                place=self.pane.place,
            )
        )

    def has_sidebar(self) -> bool:
        """Tell whether the sidebar is shown."""
        return not self.sidebar.isHidden()

    def has_inspector(self) -> bool:
        """Tell whether the inspector is shown."""
        return not self.inspector.isHidden()

    def has_models(self) -> bool:
        """Tell whether models have the place of the chat."""
        return self._stack.currentWidget() is self.models

    @Slot()
    def toggle_models(self) -> None:
        """Show models in the place of the chat, or the chat again."""
        if self.has_models():
            self.leave_models()
        else:
            self.show_models()

    def show_models(self, place: Place | None = None) -> None:
        """Show models in the place of the chat: that page, or the one that was shown last."""
        if place is not None:
            self.models.turn_to(place)
        self._show(self.models)
        self.models.take_focus()

    @Slot()
    def show_downloads(self) -> None:
        """Show which models come."""
        self.show_models(Place.DOWNLOADS)

    @Slot()
    def show_chat(self) -> None:
        """Show the open chat; the keyboard stays where it is."""
        self._show(self.pane)

    @Slot()
    def leave_models(self) -> None:
        """Show the open chat, and let the user type."""
        self.show_chat()
        self.pane.composer.take_focus()

    def _connect(self) -> None:
        state = self._state
        self.pane.header.sidebar_toggled.connect(self.toggle_sidebar)
        self.pane.header.inspector_toggled.connect(self.toggle_inspector)
        self.pane.get_models_wanted.connect(partial(self.show_models, Place.GET))
        self.pane.manage_models_wanted.connect(partial(self.show_models, Place.INSTALLED))
        self.installed.chat_wanted.connect(self.leave_models)
        self.installed.get_wanted.connect(partial(self.show_models, Place.GET))
        self.installed.downloads_wanted.connect(self.show_downloads)
        state.converting.chatting.connect(self.leave_models)
        self.models.sidebar_toggled.connect(self.toggle_sidebar)
        self.models.left.connect(self.leave_models)
        self.models.back_first(self.get_page.go_back, Place.GET)
        self.get_page.downloads_wanted.connect(self.show_downloads)
        self.sidebar.downloads_wanted.connect(self.show_downloads)
        state.getting.arriving.chatting.connect(self.show_chat)
        state.getting.arriving.chats_by(lambda: not self.has_models())
        told = DownloadsTold(
            state.getting.downloads, state.settings, self.sidebar.downloads, window=self._main
        )
        state.getting.arriving.opened.connect(told.say_ready)
        told.coming.connect(self.pane.header.tell_coming)
        self.pane.header.downloads_wanted.connect(self.show_downloads)
        told.render_foot()
        self.sidebar.models_wanted.connect(self.toggle_models)
        self.sidebar.chosen.connect(self.show_chat)
        self.sidebar.typing_wanted.connect(self.show_chat)
        self.sidebar.typing_wanted.connect(self.pane.composer.type)
        state.chat.opened.connect(self.show_chat)
        # Who picks a model wants to chat with it.
        state.models.chosen.connect(self.show_chat)
        state.chat.sought.connect(self.show_chat)

    @Slot()
    def toggle_sidebar(self) -> None:
        """Show the sidebar where it is hidden, hide it where it is shown."""
        self.show_sidebar(shown=not self.has_sidebar())

    @Slot()
    def toggle_inspector(self) -> None:
        """Show what the open chat is answered by, or hide that."""
        if self.has_inspector():
            self.show_inspector(shown=False)
            self.pane.composer.take_focus()
        else:
            self.instruct()

    @Slot()
    def instruct(self) -> None:
        """Let the user write what the open chat is answered by."""
        self.show_chat()
        self.show_inspector(shown=True)
        self.inspector.take_focus()

    def show_sidebar(self, *, shown: bool) -> None:
        """Show the sidebar, or hide it."""
        self.sidebar.setVisible(shown)
        self.pane.header.tell_sidebar(shown=shown)
        self.models.tell_sidebar(shown=shown)
        self.changed.emit()

    def show_inspector(self, *, shown: bool) -> None:
        """Show the inspector, or hide it."""
        settings = self._state.settings
        settings.choose(replace(settings.now, inspector_shown=shown))
        self.pane.header.tell_inspector(shown=shown)
        self._render_inspector()

    def _show(self, part: QWidget) -> None:
        if self._stack.currentWidget() is not part:
            self._stack.setCurrentWidget(part)
            self.pane.notices.stand_above(self.models.foot if self.has_models() else self.pane.foot)
            self._render_inspector()

    def _render_inspector(self) -> None:
        """Have what is beside the chat there where that is wanted, and the chat is."""
        shown = self._state.settings.now.inspector_shown and not self.has_models()
        self.inspector.setVisible(shown)
        # It takes no room from the chat: a window that is too narrow for both gets wider.
        self._main.setMinimumWidth(LEAST_WIDTH + (self.inspector.width() if shown else 0))
        self.changed.emit()

    def take_name(self) -> bool:
        """Have a name that is being typed taken; where it is refused, show it and tell so."""
        if self.sidebar.take_name():
            return True
        self.show_sidebar(shown=True)
        return False

    def walk(self, step: int) -> None:
        """Give the keyboard to the next pane, so many further."""
        stops = self._stops()
        focus = QApplication.focusWidget()
        here = (
            at
            for at, stop in enumerate(stops)
            if focus is not None and (stop.area is focus or stop.area.isAncestorOf(focus))
        )
        # From where no pane has it, the first step leads to the first or the last.
        at = next(here, -1 if step > 0 else 0)
        stops[(at + step) % len(stops)].take_focus()

    def _stops(self) -> list[_Stop]:
        """Return the panes that are seen, from the left, each with what gives it the keyboard."""
        stops = (
            _Stop(self.sidebar, self.sidebar.take_focus),
            _Stop(self.pane.transcript, self.pane.transcript.take_focus),
            _Stop(self.pane.compare, self.pane.compare.take_focus),
            _Stop(self.pane.composer, self.pane.composer.take_focus),
            _Stop(self.models, self.models.take_focus),
            _Stop(self.inspector, self.inspector.take_focus),
        )
        return [stop for stop in stops if stop.area.isVisible()]
