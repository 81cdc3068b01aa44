"""`Finding`: what is looked for in all conversations, and what was found, as Qt rows."""

from dataclasses import replace
from enum import IntEnum
from functools import partial
from typing import override

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot

from app.domain.conversation import Role
from app.domain.finding import Hit, Search
from app.state.moments import moment
from app.state.notices import Notices
from app.state.refusals import found
from app.store.search import Finder
from app.words import phrase, tr

type Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
NOTHING = Search("")
WHO = {Role.USER: phrase("You: "), Role.ASSISTANT: phrase("Answer: ")}


class HitRole(IntEnum):
    """What a row tells beside of Qt's own roles."""

    HIT = Qt.ItemDataRole.UserRole + 1


class Finding(QAbstractListModel):
    """What was found, the best first.

    Signals:
        changed: something else was looked for, or found.
    """

    changed = Signal()

    def __init__(self, finder: Finder, notices: Notices) -> None:
        super().__init__()
        self._finder = finder
        self._notices = notices
        self._hits: list[Hit] = []
        self.search = NOTHING

    @property
    def active(self) -> bool:
        """Tell whether anything is looked for: by words, a filter or both."""
        return bool(self.search.words.strip()) or self.filtered

    @property
    def filtered(self) -> bool:
        """Tell whether only some conversations are looked into."""
        return replace(self.search, words="") != NOTHING

    def look_for(self, search: Search) -> None:
        """Find what search asks for."""
        self.search = search
        self.look()

    @Slot()
    def look(self) -> None:
        """Find it again, as something may be new or gone."""
        hits = found(self._notices, partial(self._finder.find, self.search), otherwise=[])
        self.beginResetModel()
        self._hits = hits
        self.endResetModel()
        self.changed.emit()

    def models(self) -> list[str]:
        """Give the names of all models that have answered something."""
        return found(self._notices, self._finder.models, otherwise=[])

    def hit(self, index: Index) -> Hit | None:
        """Give what was found there."""
        return self._hits[index.row()] if index.isValid() else None

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._hits)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        hit = self.hit(index)
        if hit is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = f". {who(hit)}{hit.text}" if hit.message else ""
            return f"{hit.title}, {moment(hit.updated)}{said}"
        return hit if role == HitRole.HIT else None


def who(hit: Hit) -> str:
    """Say who said what was found, nothing for a title."""
    said_by = WHO.get(hit.role) if hit.role else None
    return tr(said_by) if said_by else ""
