"""The list at the side, as Qt rows: what there is, the one with the latest words first."""

from dataclasses import replace
from enum import IntEnum
from typing import override

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot

from app.domain.conversation import Heading
from app.state.moments import moment
from app.state.notices import Notice, Notices
from app.state.recorder import Recorder

type Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class RowRole(IntEnum):
    """What a row tells beside of Qt's own roles."""

    ID = Qt.ItemDataRole.UserRole + 1


class Conversations(QAbstractListModel):
    """All conversations that are not deleted.

    Signals:
        renamed: a conversation is called something else.
        deleted: a conversation is in the trash.
        restored: a conversation came back from the trash.
    """

    renamed = Signal(Heading)
    deleted = Signal(str)
    restored = Signal(str)

    def __init__(self, recorder: Recorder, notices: Notices) -> None:
        super().__init__()
        self._recorder = recorder
        self._notices = notices
        self._headings = list(recorder.headings())
        self._trash: list[Heading] = []
        self._offer = Notice("Deleted.", action="Undo", act=self.undo)

    def row_of(self, conversation_id: str | None) -> int:
        """Return where a conversation stands in the list, -1 where it does not."""
        ids = [heading.id for heading in self._headings]
        return ids.index(conversation_id) if conversation_id in ids else -1

    def id_at(self, index: Index) -> str:
        """Return which conversation stands at index."""
        return self._headings[index.row()].id

    @Slot(Heading)
    def touch(self, heading: Heading) -> None:
        """Put a conversation that has new messages on top."""
        row = self.row_of(heading.id)
        if row < 0:
            self._insert(0, heading)
            return
        if row > 0:
            self.beginMoveRows(NO_INDEX, row, row, NO_INDEX, 0)
            self._headings.insert(0, self._headings.pop(row))
            self.endMoveRows()
        self._headings[0] = heading
        self._tell_changed(0)

    def rename(self, conversation_id: str, title: str) -> bool:
        """Call a conversation title, and tell whether that could be done."""
        row, title = self.row_of(conversation_id), " ".join(title.split())
        if row < 0 or not title or not self._recorder.rename(conversation_id, title):
            return False
        self._headings[row] = replace(self._headings[row], title=title)
        self._tell_changed(row)
        self.renamed.emit(self._headings[row])
        return True

    def delete(self, conversation_id: str) -> None:
        """Put a conversation in the trash, and offer to bring it back."""
        row = self.row_of(conversation_id)
        if row < 0 or not self._recorder.delete(conversation_id):
            return
        self.beginRemoveRows(NO_INDEX, row, row)
        self._trash.append(self._headings.pop(row))
        self.endRemoveRows()
        self._notices.tell(self._offer)
        self.deleted.emit(conversation_id)

    @Slot()
    def undo(self) -> None:
        """Bring back the conversation that was deleted last."""
        if not self._trash or not self._recorder.restore(self._trash[-1].id):
            return
        heading = self._trash.pop()
        later = [row for row, other in enumerate(self._headings) if other.updated > heading.updated]
        self._insert(len(later), heading)
        self._notices.take_back(self._offer)
        self.restored.emit(heading.id)

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._headings)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid():
            return None
        heading = self._headings[index.row()]
        told: dict[int, str] = {
            Qt.ItemDataRole.DisplayRole: heading.title,
            Qt.ItemDataRole.EditRole: heading.title,
            Qt.ItemDataRole.AccessibleTextRole: f"{heading.title}, {moment(heading.updated)}",
            RowRole.ID: heading.id,
        }
        return told.get(role)

    @override
    def setData(self, index: Index, value: str, role: int = Qt.ItemDataRole.EditRole) -> bool:
        return role == Qt.ItemDataRole.EditRole and self.rename(self.id_at(index), value)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() else flags

    def _insert(self, row: int, heading: Heading) -> None:
        self.beginInsertRows(NO_INDEX, row, row)
        self._headings.insert(row, heading)
        self.endInsertRows()

    def _tell_changed(self, row: int) -> None:
        index = self.index(row)
        self.dataChanged.emit(index, index)
