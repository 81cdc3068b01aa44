"""The commands of the menu “File”."""

from app.views import keys
from app.views.menus import Command, Menu, Role
from app.views.parts import Parts
from app.words import tr


class FileMenu:
    """Conversations as wholes, files, and the window."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._chat = parts.state.chat
        self._panes = parts.panes

    def menu(self) -> Menu:
        """Return the commands in their order."""
        beside, window = self._parts.beside, self._parts.window
        header, lock = self._panes.pane.header, self._parts.state.lock
        return Menu(
            tr("&File"),
            (
                Command("new", tr("New Chat"), self._panes.sidebar.begin, keys.NEW),
                Command("newPrivate", tr("New Private Chat"), self._new_private, keys.NEW_PRIVATE),
                Command("newFolder", tr("New Folder"), self._add_folder),
                Command("openModel", tr("Open Model…"), header.ask_for_file, keys.OPEN_MODEL),
                None,
                Command("import", tr("Import…"), beside.ask_to_import),
                Command("export", tr("Export…"), self._export, keys.EXPORT),
                Command(
                    "print", tr("Print…"), beside.ask_to_print, keys.PRINT, enabled=self._is_begun
                ),
                None,
                Command(
                    "settings",
                    tr("Settings…"),
                    beside.open_settings,
                    keys.SETTINGS,
                    role=Role.PreferencesRole,
                ),
                None,
                Command("lock", tr("Lock Now"), lock.lock_now, enabled=self._is_locked),
                Command("close", tr("Close"), window.close, keys.CLOSE),
                Command(
                    "quit",
                    tr("Quit Paddock"),
                    self._parts.quitting.quit,
                    keys.QUIT,
                    role=Role.QuitRole,
                ),
            ),
        )

    def _new_private(self) -> None:
        self._chat.new_private()
        self._panes.pane.composer.take_focus()

    def _add_folder(self) -> None:
        self._panes.show_sidebar(shown=True)
        self._panes.sidebar.add_folder()

    def _export(self) -> None:
        self._parts.beside.ask_to_export(self._panes.sidebar.meant())

    def _is_begun(self) -> bool:
        return bool(self._chat.conversation.messages)

    def _is_locked(self) -> bool:
        return self._parts.state.lock.is_on
