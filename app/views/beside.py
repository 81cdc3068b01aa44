"""`Beside`: the windows and sheets that open beside the main window, or above it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from app.state.state import State
from app.version import about
from app.views.export_sheet import ExportSheet
from app.views.general_page import GeneralPage
from app.views.history_page import HistoryPage
from app.views.import_sheet import ImportSheet
from app.views.ledger_window import LedgerWindow
from app.views.lock_page import LockPage
from app.views.memory_page import MemoryPage
from app.views.network_page import NetworkPage
from app.views.paper import Paper
from app.views.settings_window import SettingsWindow
from app.views.showing import show_file
from app.views.trash_window import TrashWindow
from app.widgets.sheet import sheet
from app.words import phrase, tr

ABOUT = phrase(
    "Paddock {version}\n\n"
    "A private chat with a Llama model. What you write stays on this computer.\n\n"
    "Free software under the {license} license."
)


class Beside(QObject):
    """Settings and trash are made once; a sheet is made anew each time."""

    def __init__(self, state: State, window: QWidget) -> None:
        super().__init__(window)
        self._state, self._window = state, window
        network = NetworkPage(state.getting.reach, state.settings, parent=window)
        self._ledger = LedgerWindow(state.network, window)
        network.ledger_wanted.connect(self._ledger.come_forward)
        self._settings = SettingsWindow(
            (tr("General"), GeneralPage(state.settings, state.language, window)),
            (tr("Memory"), MemoryPage(state.settings, state.models, state.kept, parent=window)),
            (tr("History"), HistoryPage(state.safety, window)),
            (tr("Privacy"), LockPage(state.lock, window)),
            (tr("Network"), network),
            parent=window,
        )
        self._trash = TrashWindow(state.trash, state.safety, window)
        state.handed.import_wanted.connect(self.show_import)
        state.exchange.show_wanted.connect(self.show_file)

    @Slot()
    def open_settings(self) -> None:
        """Show the settings, beside the main window."""
        self._settings.come_forward()

    @Slot()
    def open_trash(self) -> None:
        """Show what was deleted."""
        self._trash.come_forward()

    @Slot()
    def ask_to_import(self) -> None:
        """Let the user bring in conversations."""
        ImportSheet(self._state.exchange, self._window).open()

    @Slot()
    def show_import(self) -> None:
        """Show what there is to import, in the sheet that asks for it where that is open."""
        shown = self._window.findChildren(ImportSheet)
        if not any(each.isVisible() for each in shown):
            self.ask_to_import()

    @Slot(list)
    def ask_to_export(self, conversation_ids: Sequence[str]) -> None:
        """Let the user have these conversations in a file."""
        exchange, chat = self._state.exchange, self._state.chat
        ExportSheet(exchange, chat, chosen=conversation_ids, parent=self._window).open()

    @Slot()
    def ask_to_print(self) -> None:
        """Let the user have the open conversation on paper."""
        Paper(self._state.chat.tree, self._state.notices, self._window).ask()

    @Slot(Path)
    def show_file(self, file: Path) -> None:
        """Show a file where it lies."""
        show_file(file, parent=self._window)

    @Slot()
    def tell_about(self) -> None:
        """Say what Paddock is."""
        icon = QMessageBox.Icon.NoIcon
        sheet(icon, tr("About Paddock"), text=_about(), parent=self._window).open()


def _about() -> str:
    said = about()
    return tr(ABOUT, version=said.version, license=said.license)
