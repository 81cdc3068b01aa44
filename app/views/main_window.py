"""The window: places the parts and dresses them. What the parts do is theirs."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import override

from PySide6.QtCore import QByteArray, Qt, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox, QSplitter

from app.domain.settings import Appearance
from app.paths import resources
from app.state.aloud import Aloud
from app.state.chat import Chat
from app.state.conversations import Conversations
from app.state.draft import Draft
from app.state.ending import Ending
from app.state.exchange import Exchange
from app.state.finding import Finding
from app.state.folders import Folders
from app.state.history_lock import HistoryLock
from app.state.kept import Kept
from app.state.language import Language
from app.state.models import Models
from app.state.notices import Notices
from app.state.outbox import Outbox
from app.state.presets import Presets
from app.state.safety import Safety
from app.state.settings import LiveSettings
from app.state.trash import Trash
from app.theme import Theme, palette, style_sheet
from app.views import editing
from app.views.chat_pane import ChatPane
from app.views.export_sheet import ExportSheet
from app.views.general_page import GeneralPage
from app.views.history_page import HistoryPage
from app.views.import_sheet import ImportSheet
from app.views.inspector import Inspector
from app.views.leaving import Leaving
from app.views.lock_page import LockPage
from app.views.look import Look
from app.views.memory_page import MemoryPage
from app.views.menus import (
    CLOSE,
    COPY,
    CUT,
    FIND,
    FIND_NEXT,
    FIND_PREVIOUS,
    LARGER,
    NEW,
    PASTE,
    SELECT_ALL,
    SETTINGS,
    SIDEBAR,
    SMALLER,
    UNDO,
    Menu,
    Menus,
    Role,
    Row,
)
from app.views.quitting import Quitting
from app.views.reading import Reading
from app.views.settings_window import SettingsWindow
from app.views.showing import show_file
from app.views.sidebar import Sidebar
from app.views.text_size import TextSize
from app.views.trash_window import TrashWindow
from app.widgets.forward import bring_forward
from app.widgets.sheet import sheet
from app.words import phrase, tr

ABOUT = phrase(
    "Paddock {version}\n\n"
    "A private chat with a Llama model. What you write stays on this computer.\n\n"
    "Free software under the {license} license."
)
LEAST_WIDTH = 640
LEAST_SIDEBAR, MOST_SIDEBAR = 190, 420


@dataclass(frozen=True, slots=True)
class State:
    """All that is true in the app, for the window to show."""

    chat: Chat
    draft: Draft
    conversations: Conversations
    folders: Folders
    finding: Finding
    models: Models
    presets: Presets
    settings: LiveSettings
    language: Language
    notices: Notices
    outbox: Outbox
    kept: Kept
    safety: Safety
    trash: Trash
    exchange: Exchange
    lock: HistoryLock
    aloud: Aloud
    ending: Ending


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
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._sidebar = Sidebar(
            state.conversations,
            state.folders,
            state.finding,
            chat=state.chat,
            parent=self._splitter,
        )
        self._pane = ChatPane(
            state.chat,
            state.draft,
            state.models,
            notices=state.notices,
            parent=self._splitter,
        )
        self._inspector = Inspector(
            state.chat, state.presets, state.models, settings=state.settings, parent=self._splitter
        )
        self._verbs = self._pane.verbs
        self._settings_window = SettingsWindow(
            (tr("General"), GeneralPage(state.settings, state.language, self)),
            (tr("Memory"), MemoryPage(state.settings, state.models, state.kept, parent=self)),
            (tr("History"), HistoryPage(state.safety, self)),
            (tr("Privacy"), LockPage(state.lock, self)),
            parent=self,
        )
        self._trash_window = TrashWindow(state.trash, state.safety, self)
        self._leaving = Leaving(state.chat, self)
        self.quitting = Quitting(state.ending, self)
        self._reading = Reading(state.aloud, state.chat, self)
        self._verbs.offer(self._reading.entry)
        self._text_size = TextSize(state.settings, self)
        self._menus = Menus(self.menuBar(), self._rows())
        self._place_parts()
        self._connect()
        self._wear(self._look.theme)
        self.render_all()
        self._pane.composer.take_focus()

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
        self._menus.render()

    @Slot()
    def toggle_sidebar(self) -> None:
        """Show the sidebar where it is hidden, hide it where it is shown."""
        self._show_sidebar(shown=self._sidebar.isHidden())

    @Slot()
    def toggle_inspector(self) -> None:
        """Show what the open chat is answered by, or hide that."""
        if shown := self._inspector.isHidden():
            self._instruct()
        else:
            self._show_inspector(shown=shown)
            self._pane.composer.take_focus()

    @Slot()
    def open_settings(self) -> None:
        """Show the settings, beside this window."""
        self._settings_window.come_forward()

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
        self._remember()
        super().closeEvent(event)

    def _may_close(self) -> bool:
        """Have all saved, and tell whether nothing is lost; where something would be, ask."""
        if self._chat.would_lose:
            self._chat.leave_then(self.quitting.quit_now)
            return False
        if not self._is_taken():
            return False
        self._chat.save_now()
        if self._may_lose:
            return True
        lose = tr("Quit and lose it")
        return self._state.outbox.may_end(lose, self._lose) and self.quitting.may_close()

    def end(self) -> None:
        """Draw nothing any more."""
        self._pane.end()

    def _is_taken(self) -> bool:
        """Have all taken that is being written elsewhere, and tell whether it could be saved."""
        if not (self._may_lose or self._sidebar.take_name()):
            self._show_sidebar(shown=True)
            return False
        return True

    def _rows(self) -> tuple[Menu, ...]:
        return (
            Menu(
                tr("&File"),
                (
                    Row(tr("New Chat"), self._new, (NEW,)),
                    Row(tr("New Private Chat"), self._new_private, ("Ctrl+Shift+N",)),
                    Row(tr("New Folder"), self._add_folder),
                    Row(tr("Open Model…"), self._pane.header.ask_for_file, ("Ctrl+O",)),
                    None,
                    Row(tr("Import…"), self._ask_to_import),
                    Row(tr("Export…"), self._ask_to_export, ("Ctrl+Shift+E",)),
                    None,
                    Row(
                        tr("Settings…"), self.open_settings, (SETTINGS,), role=Role.PreferencesRole
                    ),
                    None,
                    Row(tr("Lock Now"), self._state.lock.lock_now, enabled=self._is_locked),
                    Row(tr("Close"), self.close, (CLOSE,)),
                    Row(tr("Quit Paddock"), self.quitting.quit, ("Ctrl+Q",), role=Role.QuitRole),
                ),
            ),
            Menu(
                tr("&Edit"),
                (
                    Row(tr("Undo"), self._undo, (UNDO,)),
                    None,
                    Row(tr("Cut"), editing.cut, (CUT,)),
                    Row(tr("Copy"), editing.copy, (COPY,)),
                    Row(tr("Paste"), editing.paste, (PASTE,)),
                    None,
                    Row(
                        tr("Copy Last Answer"),
                        self._verbs.copy_last,
                        ("Ctrl+Shift+C",),
                        enabled=self._has_answer,
                    ),
                    Row(
                        tr("Copy Last Code Block"),
                        self._verbs.copy_last_code,
                        ("Ctrl+Alt+C",),
                        enabled=self._has_answer,
                    ),
                    None,
                    Row(tr("Find…"), self._find, (FIND,), enabled=self._has_messages),
                    Row(tr("Find Next"), self._find_next, FIND_NEXT, enabled=self._has_messages),
                    Row(
                        tr("Find Previous"),
                        self._find_previous,
                        FIND_PREVIOUS,
                        enabled=self._has_messages,
                    ),
                    Row(tr("Search Chats"), self._search, ("Ctrl+K", "Ctrl+Shift+F")),
                    None,
                    Row(tr("Select All"), editing.select_all, (SELECT_ALL,)),
                ),
            ),
            Menu(
                tr("&Chat"),
                (
                    Row(tr("Stop"), self._stop, ("Esc", "Ctrl+."), enabled=self._can_stop),
                    Row(
                        tr("Read Answer Aloud or Stop"),
                        self._reading.toggle,
                        enabled=self._reading.is_possible,
                    ),
                    Row(tr("Continue"), self._chat.go_on, enabled=self._can_go_on),
                    Row(
                        tr("Try Again"),
                        self._verbs.retry_last,
                        ("Ctrl+R",),
                        enabled=self._can_retry,
                    ),
                    Row(
                        tr("Previous Version"),
                        self._verbs.show_previous,
                        ("Ctrl+Alt+Left",),
                        enabled=self._has_versions,
                    ),
                    Row(
                        tr("Next Version"),
                        self._verbs.show_next,
                        ("Ctrl+Alt+Right",),
                        enabled=self._has_versions,
                    ),
                    None,
                    Row(tr("Attach Files…"), self._pane.composer.ask_for_files, ("Ctrl+Shift+A",)),
                    Row(tr("Instructions"), self._instruct),
                    Row(tr("Rename…"), self._rename, ("F2",), enabled=self._is_saved),
                    Row(tr("Pin or Unpin"), self._sidebar.pin_open, enabled=self._is_saved),
                    Row(tr("Move to Folder…"), self._move, enabled=self._is_saved),
                    # Its key, ⌘⌫, is the list's own: in the message field it deletes a line.
                    Row(tr("Delete"), self._sidebar.delete_open, enabled=self._is_saved),
                    Row(tr("Recently Deleted…"), self._trash_window.come_forward),
                ),
            ),
            Menu(
                tr("&View"),
                (
                    Row(tr("Sidebar"), self.toggle_sidebar, (SIDEBAR,), chosen=self._has_sidebar),
                    Row(
                        tr("Inspector"),
                        self.toggle_inspector,
                        ("Ctrl+Alt+I",),
                        chosen=self._has_inspector,
                    ),
                    None,
                    Row(
                        tr("Larger Text"),
                        self._text_size.enlarge,
                        LARGER,
                        enabled=self._text_size.can_enlarge,
                    ),
                    Row(
                        tr("Smaller Text"),
                        self._text_size.reduce,
                        (SMALLER,),
                        enabled=self._text_size.can_reduce,
                    ),
                    Row(tr("Usual Text Size"), self._text_size.reset, ("Ctrl+0",)),
                    None,
                    Row(tr("Appearance: System"), self._be_system, chosen=self._is_system),
                    Row(tr("Appearance: Light"), self._be_light, chosen=self._is_light),
                    Row(tr("Appearance: Dark"), self._be_dark, chosen=self._is_dark),
                ),
            ),
            Menu(tr("&Help"), (Row(tr("About Paddock"), self._about, role=Role.AboutRole),)),
        )

    def _place_parts(self) -> None:
        self._sidebar.setMinimumWidth(LEAST_SIDEBAR)
        self._sidebar.setMaximumWidth(MOST_SIDEBAR)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.setStretchFactor(1, 1)
        self.setCentralWidget(self._splitter)
        settings = self._state.settings.now
        self.restoreGeometry(QByteArray.fromBase64(settings.window.encode()))
        if settings.open_conversation is not None:
            self._pane.come_back(settings.open_conversation, settings.place)
        width = settings.sidebar_width
        self._splitter.setSizes([width, self.width() - width])
        self._show_sidebar(shown=settings.sidebar_shown)
        self._show_inspector(shown=settings.inspector_shown)

    def _connect(self) -> None:
        self._look.changed.connect(self._wear)
        self._pane.header.sidebar_toggled.connect(self.toggle_sidebar)
        self._pane.header.inspector_toggled.connect(self.toggle_inspector)
        self._sidebar.trash_wanted.connect(self._trash_window.come_forward)
        self._sidebar.export_wanted.connect(self._export)
        self._sidebar.typing_wanted.connect(self._pane.composer.type)
        self._chat.opened.connect(self.render_all)
        self._chat.changed.connect(self.render_all)
        self._chat.sought.connect(self._on_sought)
        self._state.aloud.changed.connect(self._menus.render)
        self._state.finding.changed.connect(self._on_found)
        self._state.settings.changed.connect(self.render_all)
        self._state.conversations.restored.connect(self._chat.open)
        self._state.exchange.show_wanted.connect(self._show_file)

    @Slot(Theme)
    def _wear(self, theme: Theme) -> None:
        # A dialog is a window of its own: it takes its parent's style sheet, but not its palette.
        QApplication.setPalette(palette(theme))
        self.setStyleSheet(style_sheet(theme))
        self._sidebar.wear(theme)
        self._pane.wear(theme)
        self._inspector.wear(theme)

    def _lose(self) -> None:
        self.lose_and(self.quitting.quit_now)

    def _show_sidebar(self, *, shown: bool) -> None:
        self._sidebar.setVisible(shown)
        self._pane.header.tell_sidebar(shown=shown)
        self._menus.render()

    def _show_inspector(self, *, shown: bool) -> None:
        self._inspector.setVisible(shown)
        # It takes no room from the chat: a window that is too narrow for both gets wider.
        self.setMinimumWidth(LEAST_WIDTH + (self._inspector.width() if shown else 0))
        self._pane.header.tell_inspector(shown=shown)
        settings = self._state.settings
        settings.choose(replace(settings.now, inspector_shown=shown))
        self._menus.render()

    def _remember(self) -> None:
        settings = self._state.settings
        shown = not self._sidebar.isHidden()
        width = self._splitter.sizes()[0] if shown else settings.now.sidebar_width
        window = self.saveGeometry().toBase64().toStdString()
        settings.choose(
            replace(
                settings.now,
                window=window,
                sidebar_width=width,
                sidebar_shown=shown,
                place=self._pane.place,
            )
        )

    @Slot()
    def _new(self) -> None:
        self._sidebar.begin()
        self._pane.composer.take_focus()

    @Slot()
    def _rename(self) -> None:
        self._show_sidebar(shown=True)
        self._sidebar.rename_open()

    @Slot()
    def _search(self) -> None:
        self._show_sidebar(shown=True)
        self._sidebar.search()

    @Slot()
    def _on_found(self) -> None:
        if not self._state.finding.active:
            self._pane.forget_found()

    @Slot(str)
    def _on_sought(self, message_id: str) -> None:
        self._pane.show_found(message_id, self._state.finding.search.words)

    @Slot()
    def _find(self) -> None:
        self._pane.begin_find(editing.selected())

    @Slot()
    def _find_next(self) -> None:
        self._pane.find_next(1)

    @Slot()
    def _find_previous(self) -> None:
        self._pane.find_next(-1)

    def _has_messages(self) -> bool:
        return bool(self._chat.conversation.messages)

    @Slot()
    def _move(self) -> None:
        self._show_sidebar(shown=True)
        self._sidebar.move_open()

    @Slot()
    def _add_folder(self) -> None:
        self._show_sidebar(shown=True)
        self._sidebar.add_folder()

    @Slot()
    def _new_private(self) -> None:
        self._chat.new_private()
        self._pane.composer.take_focus()

    @Slot()
    def _instruct(self) -> None:
        self._show_inspector(shown=True)
        self._inspector.take_focus()

    @Slot()
    def _undo(self) -> None:
        if not editing.undo():
            self._state.conversations.undo()

    @Slot()
    def _ask_to_import(self) -> None:
        ImportSheet(self._state.exchange, self).open()

    @Slot()
    def _ask_to_export(self) -> None:
        self._export(self._sidebar.meant())

    @Slot(list)
    def _export(self, conversation_ids: list[str]) -> None:
        exchange = self._state.exchange
        ExportSheet(exchange, self._chat, chosen=conversation_ids, parent=self).open()

    @Slot(Path)
    def _show_file(self, file: Path) -> None:
        show_file(file, parent=self)

    @Slot()
    def _about(self) -> None:
        icon = QMessageBox.Icon.NoIcon
        sheet(icon, tr("About Paddock"), text=_about(), parent=self).open()

    @Slot()
    def _be_system(self) -> None:
        self.set_appearance(Appearance.SYSTEM)

    @Slot()
    def _be_light(self) -> None:
        self.set_appearance(Appearance.LIGHT)

    @Slot()
    def _be_dark(self) -> None:
        self.set_appearance(Appearance.DARK)

    def _can_stop(self) -> bool:
        return self._chat.answering or self._state.aloud.reading

    @Slot()
    def _stop(self) -> None:
        if self._state.aloud.reading:
            self._state.aloud.stop()
        else:
            self._chat.stop()

    def _has_answer(self) -> bool:
        return self._verbs.has_answer

    def _can_retry(self) -> bool:
        return self._verbs.may_retry

    def _has_versions(self) -> bool:
        return self._verbs.has_versions

    def _can_go_on(self) -> bool:
        return self._chat.may_go_on

    def _is_saved(self) -> bool:
        return bool(self._chat.conversation.messages) and not self._chat.conversation.private

    def _is_locked(self) -> bool:
        return self._state.lock.is_on

    def _has_sidebar(self) -> bool:
        return not self._sidebar.isHidden()

    def _has_inspector(self) -> bool:
        return not self._inspector.isHidden()

    def _is_system(self) -> bool:
        return self._state.settings.now.appearance is Appearance.SYSTEM

    def _is_light(self) -> bool:
        return self._state.settings.now.appearance is Appearance.LIGHT

    def _is_dark(self) -> bool:
        return self._state.settings.now.appearance is Appearance.DARK


def _about() -> str:
    file = resources().parent / "pyproject.toml"
    project = tomllib.loads(file.read_text(encoding="utf-8"))["project"]
    return tr(ABOUT, version=project["version"], license=project["license"])
