"""`PaletteRows`: what the palette offers for what is typed, the best first, as Qt rows."""

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.domain.matching import Query, folded, marks, query_of, score
from app.state.recent import Recent
from app.views.palette_entries import KINDS, Entry, Kind, PaletteEntries
from app.words import tr

type Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
# So many conversations where nothing is typed, and so many of those that match.
NEWEST, MOST = 8, 50


class PaletteRows(QAbstractListModel):
    """Has all conversations, and the entries that it is given."""

    def __init__(
        self,
        recent: Recent,
        entries: PaletteEntries,
    ) -> None:
        super().__init__()
        self._recent = recent
        self._entries = entries
        self._offered: list[tuple[str, Entry]] = []
        self._open = ""
        self._query = Query(())
        self._rows: list[Entry] = []

    def begin(self, *, opened: str) -> None:
        """Offer what there is now; of the conversations, one is open already."""
        self._offered = [(folded(each.title), each) for each in self._entries.offered()]
        self._open = opened
        self._recent.begin()
        self.look_for("")

    def look_for(self, typed: str) -> None:
        """Offer what matches."""
        self.beginResetModel()
        self._query = query_of(typed)
        self._rows = self._matching(typed) if self._query.words else self._all()
        self.endResetModel()

    def entry(self, index: Index) -> Entry | None:
        """Return what is there."""
        return self._rows[index.row()] if index.isValid() else None

    def marks(self, entry: Entry) -> Sequence[tuple[int, int]]:
        """Return which letters of its title are typed."""
        return () if entry.kind is Kind.SEARCH else marks(self._query, folded(entry.title))

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry(index)
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = tr(KINDS[entry.kind], title=entry.title)
            return f"{said}, {entry.right}" if entry.right else said
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        entry = self.entry(index)
        if entry is None or not entry.enabled:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _all(self) -> list[Entry]:
        """Return what one may want who has typed nothing: what cannot be done is left out."""
        newest = self._recent.newest(NEWEST, but=self._open)
        chats = map(self._entries.of_chat, newest)
        offered = [each for _, each in self._offered if each.enabled and not each.minor]
        return [*chats, *sorted(offered, key=lambda each: each.kind is Kind.COMMAND)]

    def _matching(self, typed: str) -> list[Entry]:
        """Return all that matches, at last what cannot be done now, so that it is found, too."""
        scored = [(score(self._query, title), each) for title, each in self._offered]
        found = [
            (points, self._entries.of_chat(heading))
            for points, heading in self._recent.find(self._query, MOST)
        ]
        # Sorting leaves what is as good in its order.
        best = sorted(
            (each for each in (*scored, *found) if each[0]),
            key=lambda each: (not each[1].enabled, each[1].minor, -each[0], each[1].kind),
        )
        return [*(entry for _, entry in best), self._entries.of_search(typed.strip())]
