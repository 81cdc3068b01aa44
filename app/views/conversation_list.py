"""The rows at the side: sections, and in them conversations, of which several may be chosen."""

from typing import override

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from app.domain.conversation import Conversation
from app.state.conversations import Conversations
from app.widgets.heard_tree import HeardTree
from app.widgets.name_editor import RETURNS
from app.widgets.section_rows import SectionRows
from app.widgets.typed import is_typed
from app.words import tr


class ConversationList(HeardTree):
    """The rows.

    Signals:
        chosen: the user chose this conversation and no other.
        delete_wanted: the user pressed a key that deletes what is chosen.
        typing_wanted: the user clicked a row or pressed Return, or typed this text already.
    """

    chosen = Signal(str)
    delete_wanted = Signal()
    typing_wanted = Signal(str)

    def __init__(self, conversations: Conversations, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("conversationList")
        self.setAccessibleName(tr("Chats"))
        self._conversations = conversations
        self._folded: set[str] = set()
        self._marked = ""
        self._own_doing = False  # Qt or the list itself chooses, not the user
        self._dress()
        self._connect()
        self._unfold()

    def mark(self, conversation: Conversation) -> None:
        """Mark the conversation that is open: where it is not in the list, the folder it begins in.

        Nothing is marked where it begins in none.
        """
        index = self._conversations.index_of(conversation.id)
        if not index.isValid() and conversation.folder:
            index = self._conversations.index_of_folder(conversation.folder)
        self._own_doing = True
        # To come to another one unfolds its section; the one that was marked before does not.
        self.setAutoScroll(conversation.id != self._marked)
        self._marked = conversation.id
        if index.isValid():
            self.choose(index)
        else:
            self.selectionModel().clear()
        self.setAutoScroll(True)
        self._own_doing = False

    def choose(self, index: QModelIndex) -> None:
        """Choose this row and no other, whichever key is held down meanwhile.

        setCurrentIndex would take the Ctrl of Ctrl+Z for one of a click, which leaves the others.
        """
        chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, chosen)

    @property
    def renaming(self) -> bool:
        """Tell whether the user types a name."""
        return self.state() is QAbstractItemView.State.EditingState

    def chosen_ids(self) -> list[str]:
        """Return which conversations are chosen, in their order."""
        indexes = sorted(self.selectedIndexes(), key=lambda each: (each.parent().row(), each.row()))
        return list(filter(None, map(self._conversations.id_at, indexes)))

    def standing(self) -> list[str]:
        """Return the conversations in their order, without those in sections that are folded."""
        rows = self._conversations
        sections = map(rows.section_at, map(rows.index, range(rows.rowCount())))
        open_ones = (each for each in sections if each and each.key not in self._folded)
        return [each for section in open_ones for each in rows.ids_in(section)]

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setItemDelegate(SectionRows(self))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _connect(self) -> None:
        conversations = self._conversations
        # Before the view hears of it: it makes the row's neighbour the current one, and
        # that is no wish of the user to open the neighbour.
        conversations.rowsAboutToBeRemoved.connect(self._on_changing)
        conversations.modelAboutToBeReset.connect(self._on_changing)
        self.setModel(conversations)
        conversations.rowsInserted.connect(self._on_inserted)
        conversations.rowsRemoved.connect(self._on_changed)
        conversations.modelReset.connect(self._unfold)
        conversations.modelReset.connect(self._on_changed)
        conversations.layoutChanged.connect(self._on_sorted)
        self.clicked.connect(self._on_clicked)
        self.collapsed.connect(self._on_folded)
        self.expanded.connect(self._on_unfolded)

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if self._own_doing or len(self.selectedIndexes()) != 1:
            return
        if (only := self._conversations.id_at(self.selectedIndexes()[0])) is not None:
            self.chosen.emit(only)

    @override
    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        # To fold a section chooses nothing: the open chat stays marked.
        is_mouse = isinstance(event, QMouseEvent)
        if is_mouse and index.isValid() and self._conversations.id_at(index) is None:
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        # What is clicked for its menu is not opened by that.
        if event.button() is not Qt.MouseButton.RightButton:
            super().mousePressEvent(event)

    def outline(self, index: QModelIndex) -> None:
        """Draw the line of the keyboard around a row, and choose nothing."""
        none = QItemSelectionModel.SelectionFlag.NoUpdate
        self.selectionModel().setCurrentIndex(index, none)

    @override
    def event(self, event: QEvent) -> bool:
        # With these one goes from row to row and chooses none, or some with Space.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            far = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if far and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
                event.accept()
        # A computer that slept is woken to its windows.
        if event.type() is QEvent.Type.WindowActivate:
            self._conversations.day.look()
        return super().event(event)

    @override
    def reset(self) -> None:
        # A folder's new name arranges everything anew, and takes the field and its focus away.
        renaming = self.renaming
        super().reset()
        if renaming:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # On a Mac's keyboard the key named delete is Qt's Backspace, hence with the command key.
        deleting = event.key() == Qt.Key.Key_Delete or (
            event.key() == Qt.Key.Key_Backspace
            and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        )
        heading = self._conversations.id_at(self.currentIndex()) is None
        if deleting:
            self.delete_wanted.emit()
        elif event.key() in RETURNS and heading:
            self._fold(self.currentIndex())
        elif event.key() in RETURNS:
            self.typing_wanted.emit("")
        elif is_typed(event):
            self.typing_wanted.emit(event.text())
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_changing(self) -> None:
        self._own_doing = True

    @Slot()
    def _on_changed(self) -> None:
        self._own_doing = False

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        # The second click of two begins to rename, and the focus is the name's.
        if self.renaming:
            return
        if self._conversations.id_at(index) is None:
            self._fold(index)
        elif len(self.selectedIndexes()) == 1:
            self.typing_wanted.emit("")

    def _fold(self, index: QModelIndex) -> None:
        self.setExpanded(index, not self.isExpanded(index))

    @Slot()
    def _unfold(self) -> None:
        """Show what is in the sections, except in those that the user has folded."""
        for row in range(self._conversations.rowCount()):
            self._show_section(row)

    @Slot()
    def _on_sorted(self) -> None:
        """Show what is in the sections that a new day has made; what is chosen stays so."""
        self._own_doing = True
        self._unfold()
        self._own_doing = False

    @Slot(QModelIndex, int, int)
    def _on_inserted(self, parent: QModelIndex | QPersistentModelIndex, row: int) -> None:
        if not parent.isValid():
            self._show_section(row)
        elif self._conversations.rowCount(parent) == 1:
            # What was empty could not be unfolded.
            self._show_section(parent.row())

    def _show_section(self, row: int) -> None:
        index = self._conversations.index(row)
        section = self._conversations.section_at(index)
        self.setExpanded(index, section is not None and section.key not in self._folded)

    @Slot(QModelIndex)
    def _on_folded(self, index: QModelIndex) -> None:
        if (section := self._conversations.section_at(index)) is not None:
            self._folded.add(section.key)

    @Slot(QModelIndex)
    def _on_unfolded(self, index: QModelIndex) -> None:
        if (section := self._conversations.section_at(index)) is not None:
            self._folded.discard(section.key)
        # Qt forgets what was chosen in what is folded away.
        if not self._own_doing and self._conversations.index_of(self._marked).parent() == index:
            self._own_doing = True
            self.choose(self._conversations.index_of(self._marked))
            self._own_doing = False
