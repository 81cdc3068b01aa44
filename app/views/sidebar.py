"""Conversations: choose, begin, rename, put in folders, delete."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from app.domain.finding import Hit
from app.state.chat import Chat
from app.state.conversations import Conversations
from app.state.finding import Finding
from app.state.folders import Folders
from app.theme import Theme, icon
from app.views.conversation_list import ConversationList
from app.views.search_panel import SearchField, SearchResults
from app.widgets.name_editor import NameField
from app.words import tr


class Sidebar(QWidget):
    """The list of conversations, with the open one marked.

    Signals:
        chosen: the user wants to see the chat that is open now.
        models_wanted: the user wants to see models.
        downloads_wanted: the user wants to see which models come.
        typing_wanted: the user chose a chat to write in, or typed this text already.
        trash_wanted: the user wants to see what was deleted.
        export_wanted: the user wants these conversations in a file.
    """

    chosen = Signal()
    models_wanted = Signal()
    downloads_wanted = Signal()
    typing_wanted = Signal(str)
    trash_wanted = Signal()
    export_wanted = Signal(list)

    def __init__(
        self,
        conversations: Conversations,
        folders: Folders,
        finding: Finding,
        *,
        chat: Chat,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._conversations = conversations
        self._folders = folders
        self._finding = finding
        self._chat = chat
        self._new = _button("newChat", tr("New chat"), self)
        self._search = SearchField(finding, folders, self)
        self._stack = QStackedWidget(self)
        self._list = ConversationList(conversations, self._stack)
        self._results = SearchResults(finding, self._stack)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._results)
        # The keyboard comes to them in the order in which they are made.
        self._models = _button("modelsButton", tr("Models"), self)
        self.downloads = _button("downloadsButton", "", self)
        self.downloads.hide()
        self._trash = _button("recentlyDeleted", tr("Recently deleted"), self)
        self._lay_out()
        self._connect()
        self.render_chat()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 10)
        column.addWidget(self._new)
        column.addWidget(self._search)
        column.addWidget(self._stack, 1)
        models = QHBoxLayout()
        models.addWidget(self._models)
        models.addStretch(1)
        models.addWidget(self.downloads)
        column.addLayout(models)
        column.addWidget(self._trash)

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._new.setIcon(icon("new", theme.text))
        self.downloads.setIcon(icon("down", theme.accent))
        self._models.setIcon(icon("model", theme.muted))
        self._trash.setIcon(icon("trash", theme.muted))
        self._search.wear(theme)

    @Slot()
    def render_chat(self) -> None:
        """Mark the conversation that is open."""
        self._list.mark(self._chat.conversation)

    @Slot()
    def search(self) -> None:
        """Let the user look for words in all conversations."""
        self._search.take_focus()

    def search_for(self, words: str) -> None:
        """Look for these words in all conversations."""
        self._search.look_for(words)

    @Slot()
    def take_focus(self) -> None:
        """Let the user walk through the conversations, or through what was found."""
        shown = self._results if self._finding.active else self._list
        shown.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def standing(self) -> list[str]:
        """Return the conversations in the order in which they stand, but those folded away."""
        return self._list.standing()

    @Slot()
    def begin(self) -> None:
        """Begin a conversation: in a folder where the user is on its row, and else in none."""
        index = self._list.currentIndex()
        section = self._conversations.section_at(index)
        is_on_folder = self._list.hasFocus() and self._conversations.id_at(index) is None
        self._begin_in(section.folder if section is not None and is_on_folder else None)

    @Slot()
    def rename_open(self) -> None:
        """Let the user rename the open conversation, in its row."""
        self._edit(self._conversations.index_of(self._chat.conversation.id))

    def take_name(self) -> bool:
        """Have a name that is being typed taken; where it is refused, go back to it and tell so."""
        fields = self._list.findChildren(NameField)
        refused = next((field for field in fields if not field.take()), None)
        if refused is None:
            return True
        if self._finding.active:
            self._search.end()
        refused.setFocus()
        return False

    @Slot()
    def delete_open(self) -> None:
        """Delete the conversations that are chosen, or else the open one."""
        self._conversations.delete(*self.meant())

    @Slot()
    def pin_open(self) -> None:
        """Have what is chosen above all others, or no longer where all of it is."""
        self._pin(self.meant())

    def pin_named(self, meant: Sequence[str] | None = None) -> str:
        """Say which of the two that would do, to what is chosen or to these."""
        return tr("Unpin") if self._are_pinned(meant or self.meant()) else tr("Pin")

    @Slot()
    def add_folder(self) -> None:
        """Make a folder, and let the user name it."""
        self._add_folder([])

    @Slot()
    def move_open(self) -> None:
        """Offer folders for what is chosen."""
        meant = self.meant()
        if not meant:
            return
        menu = self._menu()
        self._add_places(menu, meant)
        row = self._list.visualRect(self._conversations.index_of(meant[0]))
        menu.popup(self._list.viewport().mapToGlobal(row.bottomLeft()))

    def _connect(self) -> None:
        self._list.chosen.connect(self._on_chosen)
        self._list.typing_wanted.connect(self.typing_wanted)
        self._list.delete_wanted.connect(self._on_delete_wanted)
        self._list.customContextMenuRequested.connect(self._on_menu_wanted)
        self._conversations.rowsRemoved.connect(self.render_chat)
        self._conversations.modelReset.connect(self.render_chat)
        self._search.left.connect(self._results.enter)
        self._search.ended.connect(self._on_search_ended)
        self._results.ended.connect(self._search.end)
        self._results.opened.connect(self._on_hit)
        self._finding.changed.connect(self._on_found)
        self._conversations.deleted.connect(self._finding.look)
        self._conversations.restored.connect(self._finding.look)
        self._conversations.renamed.connect(self._finding.look)
        self.downloads.clicked.connect(self.downloads_wanted)
        self._models.clicked.connect(self.models_wanted)
        self._trash.clicked.connect(self.trash_wanted)
        self._new.clicked.connect(self.begin)
        self._chat.opened.connect(self.render_chat)
        self._chat.touched.connect(self.render_chat)

    def meant(self) -> list[str]:
        """Return what a menu is about: what is chosen, or else the open conversation."""
        return self._list.chosen_ids() or [self._chat.conversation.id]

    @Slot(str)
    def _on_chosen(self, conversation_id: str) -> None:
        self._chat.open(conversation_id)
        # One that cannot be opened is not to look as if it were.
        self.render_chat()
        self.chosen.emit()

    @Slot()
    def _on_found(self) -> None:
        self._stack.setCurrentWidget(self._results if self._finding.active else self._list)

    @Slot()
    def _on_search_ended(self) -> None:
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(Hit)
    def _on_hit(self, hit: Hit) -> None:
        if hit.message is None:
            self._chat.open(hit.conversation)
        else:
            self._chat.open_at(hit.conversation, hit.message)

    def _begin_in(self, folder: str | None) -> None:
        self._chat.new_in(folder)
        self.typing_wanted.emit("")

    def _edit(self, index: QModelIndex) -> None:
        if index.isValid():
            self._list.scrollTo(index)
            self._list.edit(index)

    def _rename(self, conversation_id: str) -> None:
        self._edit(self._conversations.index_of(conversation_id))

    def _pin(self, conversation_ids: Sequence[str]) -> None:
        self._conversations.pin(*conversation_ids, pinned=not self._are_pinned(conversation_ids))

    def _are_pinned(self, conversation_ids: Sequence[str]) -> bool:
        listed = [*filter(None, map(self._conversations.listed, conversation_ids))]
        return bool(listed) and all(each.pinned for each in listed)

    def _add_folder(self, conversation_ids: Sequence[str]) -> None:
        folder = self._folders.add()
        if folder is None:
            return
        self._conversations.move(*conversation_ids, folder=folder.id)
        self._edit(self._conversations.index_of_folder(folder.id))

    @Slot()
    def _on_delete_wanted(self) -> None:
        section = self._conversations.section_at(self._list.currentIndex())
        if chosen := self._list.chosen_ids():
            self._conversations.delete(*chosen)
        elif section is not None and section.folder:
            self._conversations.remove_folder(section.folder)

    @Slot(QPoint)
    def _on_menu_wanted(self, place: QPoint) -> None:
        index = self._list.indexAt(place)
        section = self._conversations.section_at(index)
        # What the menu does is done to the row that was clicked, whatever is open by then.
        clicked = self._conversations.id_at(index)
        menu = self._menu()
        if clicked is not None:
            chosen = self._list.chosen_ids()
            if clicked not in chosen:
                chosen = [clicked]
                self._list.outline(index)
                menu.aboutToHide.connect(self._on_menu_left)
            self._add_verbs(menu, chosen)
        elif section is not None and section.folder:
            menu.addAction(tr("New Chat in This Folder"), partial(self._begin_in, section.folder))
            menu.addAction(tr("Rename"), partial(self._edit, QModelIndex(index)))
            if ids := self._conversations.ids_in(section):
                menu.addAction(tr("Export…"), partial(self.export_wanted.emit, ids))
            remove = partial(self._conversations.remove_folder, section.folder)
            menu.addAction(tr("Remove Folder"), remove)
        menu.addSeparator()
        menu.addAction(tr("New Folder"), self.add_folder)
        menu.popup(self._list.viewport().mapToGlobal(place))

    @Slot()
    def _on_menu_left(self) -> None:
        """Outline what is open again, unless a name is typed in the row of the menu."""
        if not self._list.renaming:
            self.render_chat()

    def _add_verbs(self, menu: QMenu, chosen: Sequence[str]) -> None:
        if len(chosen) == 1:
            menu.addAction(tr("Rename"), partial(self._rename, chosen[0]))
        menu.addAction(self.pin_named(chosen), partial(self._pin, chosen))
        self._add_places(menu.addMenu(tr("Move to")), chosen)
        menu.addAction(tr("Export…"), partial(self.export_wanted.emit, chosen))
        many = tr("Delete {n} Chats", "", len(chosen), one="Delete")
        menu.addAction(many, partial(self._conversations.delete, *chosen))

    def _add_places(self, menu: QMenu, chosen: Sequence[str]) -> None:
        for folder in self._folders.named():
            # An ampersand would underline the letter after it.
            name = folder.name.replace("&", "&&")
            menu.addAction(name, partial(self._conversations.move, *chosen, folder=folder.id))
        menu.addSeparator()
        menu.addAction(tr("No Folder"), partial(self._conversations.move, *chosen, folder=None))
        menu.addAction(tr("New Folder…"), partial(self._add_folder, chosen))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName(tr("Actions"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu


def _button(name: str, words: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setObjectName(name)
    button.setText(words)
    button.setAccessibleName(words)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button
