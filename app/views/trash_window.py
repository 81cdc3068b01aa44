"""What was deleted: bring it back, or delete it for good."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from app.domain.conversation import Deleted
from app.state.moments import moment
from app.state.safety import Safety
from app.state.trash import Trash
from app.theme import MARGIN
from app.widgets.buttons import push_button
from app.widgets.focus_ring import edge
from app.widgets.forward import bring_forward
from app.widgets.hint import hint
from app.widgets.sheet import question
from app.words import phrase, tr

ABOUT = phrase("Deleted chats stay here for at least 30 days, and are gone for good after that.")
HELD = phrase(
    "{copies} may still hold what was said there. If you take it out, folders and presets that you "
    "no longer have go from there, too, and what was typed before a chat began."
)


class TrashWindow(QDialog):
    """The chats that were deleted, what was deleted last first; several may be chosen."""

    def __init__(self, trash: Trash, safety: Safety, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("trashWindow")
        self.setWindowTitle(tr("Recently Deleted"))
        self.resize(460, 420)
        self._trash, self._safety = trash, safety
        self._deleted: tuple[Deleted, ...] = ()
        self._list = QListWidget(self)
        self._list.setObjectName("deleted")
        edge(self._list)
        self._list.setAccessibleName(tr("Deleted chats"))
        # So that the time is seen behind a long title, too.
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._restore = push_button(
            "restoreDeleted", tr("Restore"), self._on_restore, parent=self, never_default=True
        )
        self._remove = push_button(
            "removeDeleted",
            tr("Delete for Good…"),
            self._on_remove,
            parent=self,
            never_default=True,
        )
        self._empty = push_button(
            "emptyTrash", tr("Empty…"), self._on_empty, parent=self, never_default=True
        )
        self._lay_out()
        self._list.itemSelectionChanged.connect(self.render_buttons)
        trash.changed.connect(self.render_all)

    @Slot()
    def come_forward(self) -> None:
        """Show what is in the trash now."""
        self.render_all()
        bring_forward(self)

    @Slot()
    def render_all(self) -> None:
        """Show what was deleted."""
        self._deleted = self._trash.all()
        # Clearing the list tells that nothing is chosen any more, in the midst of it.
        with QSignalBlocker(self._list):
            self._list.clear()
            for each in self._deleted:
                self._list.addItem(_row(each))
            if self._deleted:
                self._list.setCurrentRow(0)
            else:
                self._list.addItem(_nothing())
        self.render_buttons()

    @Slot()
    def render_buttons(self) -> None:
        """Offer what can be done."""
        chosen = bool(self._chosen())
        self._restore.setEnabled(chosen)
        self._remove.setEnabled(chosen)
        self._empty.setEnabled(bool(self._deleted))

    def _chosen(self) -> list[str]:
        chosen = sorted(self._list.selectedItems(), key=self._list.row)
        return [item.data(Qt.ItemDataRole.UserRole) for item in chosen]

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self._empty)
        buttons.addStretch(1)
        buttons.addWidget(self._remove)
        buttons.addWidget(self._restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(self._list, 1)
        column.addLayout(buttons)
        column.addWidget(hint(tr(ABOUT), self))

    @Slot()
    def _on_restore(self) -> None:
        self._trash.restore(self._chosen())

    @Slot()
    def _on_remove(self) -> None:
        self._ask(self._chosen())

    @Slot()
    def _on_empty(self) -> None:
        self._ask([each.heading.id for each in self._deleted])

    def _ask(self, conversation_ids: list[str]) -> None:
        """Ask before words are gone; what backups still have of them is the user's to say."""
        count = len(conversation_ids)
        words = tr(
            "No word of these {n} chats will be left in your conversations. This cannot be undone.",
            "",
            count,
            one="No word of this chat will be left in your conversations. This cannot be undone.",
        )
        icon = QMessageBox.Icon.Warning
        box, delete = question(
            icon, tr("Delete"), text=words, act=tr("Delete for Good"), parent=self
        )
        box.setObjectName("removeQuestion")
        held = self._safety.holding(conversation_ids)
        backups = len({backup.file for backup in self._safety.all()} & set(held))
        copies = _in_words(backups, len(held) - backups)
        also = QCheckBox(box)
        also.setText(
            tr("Take it out of the backups, too")
            if backups == len(held)
            else tr("Take it out of these, too")
        )
        if copies:
            box.setInformativeText(tr(HELD, copies=copies))
            box.setCheckBox(also)
        delete.clicked.connect(partial(self._do, conversation_ids, also))
        box.open()

    def _do(self, conversation_ids: list[str], also: QCheckBox) -> None:
        remove = partial(self._trash.remove, conversation_ids)
        if also.isChecked():
            self._safety.forget(conversation_ids, remove)
        else:
            remove()


def _in_words(backups: int, aside: int) -> str:
    """Say in how many copies something is; nothing where it is in none."""
    copies = tr("{n} backups", "", backups, one="one backup") if backups else ""
    others = ""
    if aside:
        others = tr("{n} files that were put aside", "", aside, one="one file that was put aside")
    both = copies and others
    words = tr("{some} and {others}", some=copies, others=others) if both else copies or others
    return words[:1].upper() + words[1:]


def _row(deleted: Deleted) -> QListWidgetItem:
    title = deleted.heading.title or tr("Untitled")
    row = QListWidgetItem(tr("{title} — deleted {when}", title=title, when=moment(deleted.since)))
    row.setData(Qt.ItemDataRole.UserRole, deleted.heading.id)
    return row


def _nothing() -> QListWidgetItem:
    row = QListWidgetItem(tr("No chat is deleted."))
    row.setFlags(Qt.ItemFlag.NoItemFlags)
    return row
