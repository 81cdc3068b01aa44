"""`PickerRows`: the models that one may choose from, for what is typed, as Qt rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import override

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.domain.local_model import LocalModel, adapter_name
from app.domain.matching import Query, folded, marks, query_of, score
from app.domain.model_card import Readiness
from app.state.library import Library, runs
from app.state.models import Models
from app.views.model_words import facts, fit_note, fit_spoken
from app.words import phrase, tr

type Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
_STATES = {
    Readiness.LOADING: phrase("Loading…"),
    Readiness.FAILED: phrase("Did not open"),
}


@dataclass(frozen=True, slots=True)
class PickerRow:
    """A model as the picker shows it; path is None where a row is no model but says something.

    adapter is what changes the model. inset rows belong to the model above them.
    """

    title: str
    path: Path | None = None
    adapter: Path | None = None
    below: str = ""
    right: str = ""
    spoken: str = ""
    answers: bool = False
    enabled: bool = True
    inset: bool = False


class PickerRows(QAbstractListModel):
    """The one that answers first, then what was used last; what cannot run is at the end."""

    def __init__(self, models: Models, library: Library) -> None:
        super().__init__()
        self._models, self._library = models, library
        self._typed = ""
        self._query = Query(())
        self._rows: list[PickerRow] = []

    def look_for(self, typed: str) -> None:
        """Offer what matches."""
        self.beginResetModel()
        self._typed, self._query = typed, query_of(typed)
        self._rows = self._matching() or [self._nothing()]
        self.endResetModel()

    def look_again(self) -> None:
        """Offer what is there now, for what was typed before."""
        self.look_for(self._typed)

    def row(self, index: Index) -> PickerRow | None:
        """Return what is there."""
        return self._rows[index.row()] if index.isValid() else None

    def row_of(self, wanted: PickerRow | None) -> int:
        """Return where a model with its adapter stands; the first row where it does not."""
        if wanted is None or wanted.path is None:
            return 0
        same = (wanted.path, wanted.adapter)
        found = (at for at, row in enumerate(self._rows) if (row.path, row.adapter) == same)
        return next(found, 0)

    def marks(self, row: PickerRow) -> Sequence[tuple[int, int]]:
        """Return which letters of its name are typed."""
        return () if row.path is None else marks(self._query, folded(row.title))

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
            Qt.ItemDataRole.ToolTipRole: row.below,
        }.get(Qt.ItemDataRole(role))

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index)
        if row is None or not row.enabled:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _matching(self) -> list[PickerRow]:
        groups = sorted(self._groups(), key=_first)
        rows = [row for group in groups for row in group]
        if not self._query.words:
            return rows
        # What is found stands by itself.
        rows = [replace(row, inset=False) for row in rows]
        scored = ((self._score(row), row) for row in rows)
        found = [each for each in scored if each[0]]
        # Sorting leaves what is as good in its order.
        return [row for _, row in sorted(found, key=lambda each: (not each[1].enabled, -each[0]))]

    def _score(self, row: PickerRow) -> int:
        """Tell how well a model matches: by its name, or else by what is said of it."""
        by_name = score(self._query, folded(row.title))
        return 2 * by_name or score(self._query, folded(f"{row.title} {row.below}"))

    def _nothing(self) -> PickerRow:
        if self._query.words:
            return PickerRow(tr("No model is called so."), enabled=False)
        looking = tr("Looking for models…")
        nothing = tr("No model is on this computer yet.")
        return PickerRow(nothing if self._library.looked else looking, enabled=False)

    def _groups(self) -> list[list[PickerRow]]:
        """Return the models, each with its adapters."""
        listed = {each.path: each for each in self._library.listed}
        in_use = [path for path in self._models.known if path not in listed]
        ordered = sorted(listed.values(), key=_order)
        models = [*((path, None) for path in in_use), *((each.path, each) for each in ordered)]
        return [[self._row(path, model), *self._adapted(path, model)] for path, model in models]

    def _adapted(self, path: Path, model: LocalModel | None) -> Iterator[PickerRow]:
        """Give the adapters of a model that runs."""
        if model is not None and not runs(model):
            return
        of_model = tr("Adapter of {model}, for this chat only", model=self._models.name_of(path))
        for adapter in self._models.adapters_of(path):
            name, answers = adapter_name(adapter), self._answers(path, adapter)
            now = self._now(answers=answers)
            spoken = ", ".join(each for each in (name, of_model, now) if each)
            yield PickerRow(
                name, path, adapter, of_model, now, spoken=spoken, answers=answers, inset=True
            )

    def _answers(self, path: Path, adapter: Path | None) -> bool:
        return (path, adapter) == (self._models.path, self._models.adapter)

    def _facts(self, model: LocalModel) -> str:
        mark = tr("Starter model") if model.path == self._models.starter else ""
        return " · ".join(each for each in (facts(model), mark) if each)

    def _now(self, *, answers: bool) -> str:
        state = self._models.status.readiness
        return (tr(_STATES[state]) if state in _STATES else tr("Answers now")) if answers else ""

    def _row(self, path: Path, model: LocalModel | None) -> PickerRow:
        name, answers = self._models.name_of(path), self._answers(path, None)
        fit = None if model is None else self._library.fit_of(model)
        below = str(path.parent) if model is None else self._facts(model)
        now = self._now(answers=answers)
        right = now or fit_note(fit)
        told = (name, below, fit_spoken(fit), now)
        return PickerRow(
            name,
            path,
            below=below,
            right=right,
            spoken=", ".join(each for each in told if each),
            answers=answers,
            enabled=path == self._models.path or model is None or runs(model),
        )


def _first(group: list[PickerRow]) -> tuple[bool, bool]:
    """Return by what a model stands with its adapters: what answers first, what cannot last."""
    return (not any(row.answers for row in group), not group[0].enabled)


def _order(model: LocalModel) -> tuple[bool, bool, str]:
    """Return by what models stand: those that run, those that were used, the last one first."""
    used = model.last_used or ""
    # Times of one form are later where they are larger, and what is last comes first.
    backwards = "".join(chr(0x10FFFF - ord(letter)) for letter in used)
    return (not runs(model), not used, backwards)
