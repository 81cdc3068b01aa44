"""The commands of the menu “Edit”."""

from app.views import editing, keys
from app.views.menus import Command, Menu
from app.views.parts import Parts
from app.words import tr


class EditMenu:
    """What is done to a text that has the focus, copying, and looking for words."""

    def __init__(self, parts: Parts) -> None:
        self._chat = parts.state.chat
        self._conversations = parts.state.conversations
        self._panes = parts.panes
        self._verbs = parts.panes.pane.verbs

    def menu(self) -> Menu:
        """Return the commands in their order."""
        return Menu(
            tr("&Edit"),
            (
                Command("undo", tr("Undo"), self._undo, keys.UNDO),
                Command("redo", tr("Redo"), editing.redo, keys.REDO),
                None,
                Command("cut", tr("Cut"), editing.cut, keys.CUT),
                Command("copy", tr("Copy"), editing.copy, keys.COPY),
                Command("paste", tr("Paste"), editing.paste, keys.PASTE),
                Command("selectAll", tr("Select All"), editing.select_all, keys.SELECT_ALL),
                None,
                Command(
                    "copyLast",
                    tr("Copy Last Answer"),
                    self._verbs.copy_last,
                    keys.COPY_LAST,
                    enabled=self._has_answer,
                ),
                Command(
                    "copyLastCode",
                    tr("Copy Last Code Block"),
                    self._verbs.copy_last_code,
                    keys.COPY_LAST_CODE,
                    enabled=self._has_answer,
                ),
                None,
                *self._finding(),
            ),
        )

    def _finding(self) -> tuple[Command, ...]:
        has = self._has_messages
        return (
            Command("find", tr("Find…"), self._find, keys.FIND, enabled=has),
            Command("findNext", tr("Find Next"), self._find_next, keys.FIND_NEXT, enabled=has),
            Command(
                "findPrevious",
                tr("Find Previous"),
                self._find_previous,
                keys.FIND_PREVIOUS,
                enabled=has,
            ),
            Command(
                "findSelection",
                tr("Use Selection for Find"),
                self._find_selection,
                keys.FIND_SELECTION,
                enabled=has,
            ),
            Command("search", tr("Search Chats"), self._search, keys.SEARCH),
        )

    def _undo(self) -> None:
        if not editing.undo():
            self._conversations.undo()

    def _find(self) -> None:
        self._panes.pane.begin_find(editing.selected())

    def _find_next(self) -> None:
        self._panes.pane.find_next(1)

    def _find_previous(self) -> None:
        self._panes.pane.find_next(-1)

    def _find_selection(self) -> None:
        if words := editing.selected():
            self._panes.pane.find_words(words)

    def _search(self) -> None:
        self._panes.show_sidebar(shown=True)
        self._panes.sidebar.search()

    def _has_messages(self) -> bool:
        return self._panes.pane.talks and bool(self._chat.conversation.messages)

    def _has_answer(self) -> bool:
        return self._verbs.has_answer
