"""Conversations in their sections, as Qt rows: a title is read when its row is shown."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import override

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Slot

from app.domain.conversation import Heading
from app.domain.sections import Listed, Section, section_for, section_of
from app.domain.tip import plain_tip
from app.state.day import Day
from app.state.folders import Folders
from app.state.moments import moment
from app.words import tr

type Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
# So many titles around one that is shown are read with it.
PAGE = 100
SECTION = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDropEnabled
FOLDER = SECTION | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable
CHAT = FOLDER | Qt.ItemFlag.ItemNeverHasChildren | Qt.ItemFlag.ItemIsDragEnabled


class RowRole(IntEnum):
    """What a row tells beside of Qt's own roles."""

    ID = Qt.ItemDataRole.UserRole + 1
    SECTION = Qt.ItemDataRole.UserRole + 2


@dataclass(slots=True)
class _Bin:
    """A section and the ids in it, the one with the latest words first."""

    number: int  # by which its rows' indexes know it
    section: Section
    ids: list[str] = field(default_factory=list)


class SectionedRows(QAbstractItemModel):
    """A tree of two levels: sections, and in them the conversations.

    Sections of folders are always there, others where something is in them.
    """

    def __init__(
        self, folders: Folders, titles: Callable[[Sequence[str]], Mapping[str, str]], *, day: Day
    ) -> None:
        super().__init__()
        self._folders = folders
        self.day = day
        self._read_titles = titles
        self._titles: dict[str, str] = {}
        self._listed: dict[str, Listed] = {}
        self._bins: list[_Bin] = []
        self._by_number: dict[int, _Bin] = {}
        self._bin_of: dict[str, _Bin] = {}
        folders.changed.connect(self._arrange)
        day.changed.connect(self._on_day)

    @property
    def count(self) -> int:
        """Tell how many conversations there are."""
        return len(self._listed)

    def ids(self) -> list[str]:
        """Return all conversations in the order in which they stand."""
        return [each for bin_ in self._bins for each in bin_.ids]

    def ids_in(self, section: Section) -> list[str]:
        """Return the conversations of a section in the order in which they stand."""
        return [each for bin_ in self._bins if bin_.section == section for each in bin_.ids]

    def index_of(self, conversation_id: str | None) -> QModelIndex:
        """Return where a conversation stands, nowhere where it does not."""
        bin_ = self._bin_of.get(conversation_id or "")
        if bin_ is None or conversation_id is None:
            return QModelIndex()
        return self.createIndex(bin_.ids.index(conversation_id), 0, bin_.number)

    def index_of_folder(self, folder_id: str) -> QModelIndex:
        """Return where a folder stands, nowhere where it does not."""
        for row, bin_ in enumerate(self._bins):
            if bin_.section.folder == folder_id:
                return self.createIndex(row, 0, 0)
        return QModelIndex()

    def id_at(self, index: Index) -> str | None:
        """Return which conversation stands at index, None for a section."""
        bin_ = self._by_number.get(index.internalId()) if index.isValid() else None
        return bin_.ids[index.row()] if bin_ else None

    def section_at(self, index: Index) -> Section | None:
        """Return which section is at index or has what is there."""
        if not index.isValid():
            return None
        bin_ = self._by_number.get(index.internalId()) or self._bins[index.row()]
        return bin_.section

    def listed(self, conversation_id: str) -> Listed | None:
        """Return what the list knows of a conversation."""
        return self._listed.get(conversation_id)

    def title(self, conversation_id: str) -> str:
        """Return what a conversation is called, and read what others near it are."""
        if conversation_id not in self._titles:
            ids = self._bin_of[conversation_id].ids
            start = max(0, ids.index(conversation_id) - PAGE // 2)
            near = [each for each in ids[start : start + PAGE] if each not in self._titles]
            # One that cannot be read is not asked for again and again.
            self._titles |= dict.fromkeys(near, "") | dict(self._read_titles(near))
        return self._titles[conversation_id]

    def headings(self) -> list[Heading]:
        """Return all conversations with what they are called, the one with the latest words first.

        Titles that were never shown are read at once.
        """
        if unread := [each for each in self._listed if each not in self._titles]:
            self._titles |= dict.fromkeys(unread, "") | dict(self._read_titles(unread))
        newest = sorted(self._listed.values(), key=lambda each: each.updated, reverse=True)
        return [Heading(each.id, self._titles[each.id], each.updated) for each in newest]

    @override
    def index(self, row: int, column: int = 0, parent: Index = NO_INDEX) -> QModelIndex:
        if column or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        number = self._bins[parent.row()].number if parent.isValid() else 0
        return self.createIndex(row, column, number)

    @override
    def parent(self, child: Index = NO_INDEX) -> QModelIndex:  # pyright: ignore[reportIncompatibleMethodOverride] - QObject's has no arguments
        bin_ = self._by_number.get(child.internalId()) if child.isValid() else None
        return self._index_of_bin(bin_) if bin_ else QModelIndex()

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        if not parent.isValid():
            return len(self._bins)
        return 0 if parent.internalId() else len(self._bins[parent.row()].ids)

    @override
    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        section = self.section_at(index)
        if section is None:
            return None
        conversation_id = self.id_at(index)
        if conversation_id is None:
            return self._data_of_section(section, role)
        if role == RowRole.ID:
            return conversation_id
        return self._words(conversation_id, role)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        # Asked four times for every row before the first is shown.
        if index.internalId():
            return CHAT
        return FOLDER if self._bins[index.row()].section.folder else SECTION

    def _words(self, conversation_id: str, role: int) -> str | None:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return self.title(conversation_id)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.title(conversation_id))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            listed = self._listed[conversation_id]
            title, when = self.title(conversation_id), moment(listed.updated, self.day.today)
            pinned = tr("{title}, {when}, pinned", title=title, when=when)
            return pinned if listed.pinned else f"{title}, {when}"
        return None

    def _data_of_section(self, section: Section, role: int) -> object:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return section.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            called = section.title
            return tr("Folder {name}", name=called) if section.folder else called
        return section if role == RowRole.SECTION else None

    def _fill(self, listed: Iterable[Listed]) -> None:
        """Have these, and nothing else."""
        self._listed = {each.id: each for each in listed}
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        """Put everything in its section anew."""
        self.beginResetModel()
        self._sort()
        self.endResetModel()

    def _sort(self) -> None:
        bins: dict[Section, _Bin] = {}
        for folder in self._folders.all.values():
            self._bin(section_for(folder), bins)
        self._bin_of = {}
        for each in self._listed.values():
            bin_ = self._bin(section_of(each, self._folders.all, self.day.today), bins)
            bin_.ids.append(each.id)
            self._bin_of[each.id] = bin_
        for bin_ in bins.values():
            bin_.ids.sort(key=self._age)
        self._bins = sorted(bins.values(), key=lambda bin_: bin_.section.place)
        self._by_number = {bin_.number: bin_ for bin_ in self._bins}

    def _bin(self, section: Section, bins: dict[Section, _Bin]) -> _Bin:
        if section not in bins:
            bins[section] = _Bin(len(bins) + 1, section)
        return bins[section]

    def _put(self, listed: Listed) -> None:
        """Have a conversation where it belongs now, wherever it was before."""
        target = self._bin_for(section_of(listed, self._folders.all, self.day.today))
        source = self._bin_of.get(listed.id)
        self._listed[listed.id] = listed
        others = [each for each in target.ids if each != listed.id]
        row = bisect_left(others, self._age(listed.id), key=self._age)
        if source is None:
            self.beginInsertRows(self._index_of_bin(target), row, row)
        else:
            old = source.ids.index(listed.id)
            # Qt counts the rows as they are before.
            to = row + 1 if source is target and row > old else row
            if source is target and row == old:
                self._tell_changed(listed.id)
                return
            self.beginMoveRows(self._index_of_bin(source), old, old, self._index_of_bin(target), to)
            del source.ids[old]
        target.ids.insert(row, listed.id)
        self._bin_of[listed.id] = target
        if source is None:
            self.endInsertRows()
            return
        self.endMoveRows()
        self._drop_if_empty(source)
        self._tell_changed(listed.id)

    def _take_out(self, conversation_id: str) -> None:
        """Have a conversation no more."""
        bin_ = self._bin_of.pop(conversation_id)
        row = bin_.ids.index(conversation_id)
        self.beginRemoveRows(self._index_of_bin(bin_), row, row)
        del bin_.ids[row], self._listed[conversation_id]
        self.endRemoveRows()
        self._drop_if_empty(bin_)

    def _call(self, conversation_id: str, title: str) -> None:
        self._titles[conversation_id] = title
        self._tell_changed(conversation_id)

    def _age(self, conversation_id: str) -> float:
        return -self._listed[conversation_id].updated

    def _bin_for(self, section: Section) -> _Bin:
        for bin_ in self._bins:
            if bin_.section == section:
                return bin_
        bin_ = _Bin(max(self._by_number, default=0) + 1, section)
        row = bisect_left(self._bins, section.place, key=lambda each: each.section.place)
        self.beginInsertRows(NO_INDEX, row, row)
        self._bins.insert(row, bin_)
        self._by_number[bin_.number] = bin_
        self.endInsertRows()
        return bin_

    def _drop_if_empty(self, bin_: _Bin) -> None:
        if bin_.ids or bin_.section.folder:
            return
        row = self._bins.index(bin_)
        self.beginRemoveRows(NO_INDEX, row, row)
        del self._bins[row], self._by_number[bin_.number]
        self.endRemoveRows()

    def _index_of_bin(self, bin_: _Bin) -> QModelIndex:
        return self.createIndex(self._bins.index(bin_), 0, 0)

    def _tell_changed(self, conversation_id: str) -> None:
        index = self.index_of(conversation_id)
        if index.isValid():
            self.dataChanged.emit(index, index)

    @Slot()
    def _on_day(self) -> None:
        """Put what is yesterday's now where it belongs: all at once, and each row stays itself."""
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        stood = [self.id_at(each) or self.section_at(each) for each in held]
        self._sort()
        now: dict[str | Section | None, QModelIndex] = {
            each: self.createIndex(row, 0, bin_.number)
            for bin_ in self._bins
            for row, each in enumerate(bin_.ids)
        }
        now |= {bin_.section: self._index_of_bin(bin_) for bin_ in self._bins}
        self.changePersistentIndexList(held, [now.get(each, QModelIndex()) for each in stood])
        self.layoutChanged.emit()
