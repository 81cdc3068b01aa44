"""`InstalledRows`: all models on this computer by what runs them, as Qt rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import override

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.domain.local_model import LocalModel, Origin, Use
from app.domain.matching import Query, folded, marks, query_of, score
from app.state.library import Library
from app.state.models import Models
from app.views.model_words import facts, fit_note, fit_spoken, origin, use
from app.words import tr

type Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
USES = (Use.LLAMA, Use.OTHER, Use.NOT)


@dataclass(frozen=True, slots=True)
class InstalledRow:
    """A model, or with none the heading of those that follow."""

    title: str
    model: LocalModel | None = None
    below: str = ""
    right: str = ""
    spoken: str = ""
    answers: bool = False


class InstalledRows(QAbstractListModel):
    """Under headings; what the user hid is the last."""

    def __init__(self, models: Models, library: Library) -> None:
        super().__init__()
        self._models, self._library = models, library
        self._query = Query(())
        self._rows: list[InstalledRow] = []

    def look_for(self, typed: str) -> None:
        """Show what matches."""
        self._query = query_of(typed)
        self.look_again()

    def look_again(self) -> None:
        """Show what there is now."""
        self.beginResetModel()
        self._rows = self._grouped()
        self.endResetModel()

    def row(self, index: Index) -> InstalledRow | None:
        """Return what is there."""
        return self._rows[index.row()] if index.isValid() else None

    def row_of(self, path: Path | None) -> int:
        """Return where a model stands; the first of all where it does not, -1 where none is."""
        models = [at for at, row in enumerate(self._rows) if row.model is not None]
        of_path = (at for at in models if (model := self._rows[at].model) and model.path == path)
        return next(of_path, models[0] if models else -1)

    def marks(self, row: InstalledRow) -> Sequence[tuple[int, int]]:
        """Return which letters of its name are typed."""
        return () if row.model is None else marks(self._query, folded(row.title))

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        return {
            Qt.ItemDataRole.DisplayRole: row.title,
            Qt.ItemDataRole.AccessibleTextRole: row.spoken or row.title,
        }.get(Qt.ItemDataRole(role))

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index)
        if row is None or row.model is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _grouped(self) -> list[InstalledRow]:
        new = [each for each in self._library.listed if not each.inspected]
        known = [each for each in self._library.listed if each.inspected]
        rows = _group(tr("Being looked at…"), self._of(new, Use.NOT))
        for kind in USES:
            rows += _group(use(kind), self._of(known, kind))
        hidden = [self._row(each) for each in self._library.hidden if self._matches(each)]
        return rows + _group(tr("Hidden by you"), hidden)

    def _of(self, models: Sequence[LocalModel], kind: Use) -> list[InstalledRow]:
        return [self._row(each) for each in models if each.use is kind and self._matches(each)]

    def _matches(self, model: LocalModel) -> bool:
        if not self._query.words:
            return True
        name = self._models.name_of(model.path)
        told = f"{name} {self._mark(model)} {model.quantization} {model.architecture}"
        return score(self._query, folded(told)) > 0

    def _row(self, model: LocalModel) -> InstalledRow:
        answers = model.path == self._models.path
        fit = self._library.fit_of(model)
        now = tr("Answers now") if answers else ""
        whose = self._mark(model)
        name, below = self._models.name_of(model.path), facts(model)
        told = (name, below, fit_spoken(fit), whose, now)
        return InstalledRow(
            name,
            model,
            " · ".join(each for each in (below, whose) if each),
            now or fit_note(fit),
            ", ".join(each for each in told if each),
            answers,
        )

    def _mark(self, model: LocalModel) -> str:
        """Say what sets it apart: that it is the starter, or whose it is."""
        if model.path == self._models.starter:
            return tr("Starter model")
        return "" if model.origin is Origin.OURS else origin(model)


def _group(title: str, rows: list[InstalledRow]) -> list[InstalledRow]:
    return [InstalledRow(title), *rows] if rows else []
