"""Conversations: choose, begin, rename, delete."""

from functools import partial
from typing import override

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.state.chat import Chat
from app.state.conversations import Conversations
from app.theme import Theme, icon
from app.widgets.name_editor import RETURNS, NameEditor


class Sidebar(QWidget):
    """The list of conversations, with the open one marked.

    Signals:
        typing_wanted: the user chose a chat to write in, or typed this text already.
    """

    typing_wanted = Signal(str)

    def __init__(self, conversations: Conversations, chat: Chat, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._conversations = conversations
        self._chat = chat
        self._removing = False
        self._new = QToolButton(self)
        self._new.setObjectName("newChat")
        self._new.setText("New chat")
        self._new.setAccessibleName("New chat")
        self._new.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._list = ConversationList(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 10)
        column.addWidget(self._new)
        column.addWidget(self._list, 1)
        self._connect()
        self.render_chat()

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._new.setIcon(icon("new", theme.text))

    @Slot()
    def render_chat(self) -> None:
        """Mark the conversation that is open."""
        row = self._conversations.row_of(self._chat.conversation.id)
        if row < 0:
            self._list.setCurrentIndex(QModelIndex())
        else:
            self._list.setCurrentIndex(self._conversations.index(row))

    @Slot()
    def rename_open(self) -> None:
        """Let the user rename the open conversation, in its row."""
        self._rename(self._chat.conversation.id)

    @Slot()
    def delete_open(self) -> None:
        """Delete the conversation that is open."""
        self._conversations.delete(self._chat.conversation.id)

    def _connect(self) -> None:
        # Before the view hears of it: it makes the row's neighbour the current one, and
        # that is no wish of the user to open the neighbour.
        self._conversations.rowsAboutToBeRemoved.connect(self._on_removing)
        self._list.setModel(self._conversations)
        self._conversations.rowsRemoved.connect(self._on_removed)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._list.typing_wanted.connect(self.typing_wanted)
        self._list.delete_wanted.connect(self._on_delete_wanted)
        self._list.customContextMenuRequested.connect(self._on_menu_wanted)
        self._new.clicked.connect(self._chat.new)
        self._chat.opened.connect(self.render_chat)
        self._chat.touched.connect(self.render_chat)

    @Slot()
    def _on_removing(self) -> None:
        self._removing = True

    @Slot()
    def _on_removed(self) -> None:
        self._removing = False
        self.render_chat()

    @Slot(QModelIndex)
    def _on_current_changed(self, current: QModelIndex) -> None:
        if current.isValid() and not self._removing:
            self._chat.open(self._conversations.id_at(current))
            # One that cannot be opened is not to look as if it were.
            self.render_chat()

    def _rename(self, conversation_id: str) -> None:
        row = self._conversations.row_of(conversation_id)
        if row >= 0:
            self._list.edit(self._conversations.index(row))

    @Slot(QModelIndex)
    def _on_delete_wanted(self, index: QModelIndex) -> None:
        self._conversations.delete(self._conversations.id_at(index))

    @Slot(QPoint)
    def _on_menu_wanted(self, place: QPoint) -> None:
        index = self._list.indexAt(place)
        if not index.isValid():
            return
        # What the menu does is done to the row that was clicked, whatever is open by then.
        clicked = self._conversations.id_at(index)
        self._list.setCurrentIndex(index)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Rename", partial(self._rename, clicked))
        menu.addAction("Delete", partial(self._conversations.delete, clicked))
        menu.popup(self._list.viewport().mapToGlobal(place))


class ConversationList(QListView):
    """The rows.

    Signals:
        delete_wanted: the user pressed a key that deletes the current row.
        typing_wanted: the user clicked a row or pressed Return, or typed this text already.
    """

    delete_wanted = Signal(QModelIndex)
    typing_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("conversationList")
        self.setAccessibleName("Chats")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setItemDelegate(NameEditor(self))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.clicked.connect(self._on_clicked)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        # On a Mac's keyboard the key named delete is Qt's Backspace, hence with the command key.
        deleting = event.key() == Qt.Key.Key_Delete or (
            event.key() == Qt.Key.Key_Backspace
            and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        )
        if deleting and current.isValid():
            self.delete_wanted.emit(current)
        elif event.key() in RETURNS:
            self.typing_wanted.emit("")
        elif _is_typed(event):
            self.typing_wanted.emit(event.text())
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_clicked(self) -> None:
        # The second click of two begins to rename, and the focus is the name's.
        if self.state() is not QAbstractItemView.State.EditingState:
            self.typing_wanted.emit("")


def _is_typed(event: QKeyEvent) -> bool:
    """Tell whether a key is the beginning of a text, and no space, which is the list's own."""
    commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
    return (
        event.text().strip().isprintable()
        and bool(event.text().strip())
        and not (event.modifiers() & commands)
    )
