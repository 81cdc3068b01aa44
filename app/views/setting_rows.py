"""Rows of a page of settings, as data that one loop makes fields of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QSizePolicy, QSpacerItem, QWidget

from app.state.settings import LiveSettings
from app.theme import MARGIN
from app.widgets.choice import Choice, Offer
from app.widgets.hint import hint


@dataclass(frozen=True, slots=True)
class SettingRow:
    """One setting: its field of `Settings`, what it is called, and what it may be.

    spoken is what a screen reader calls it where its title says too little by itself. hint is a
    sentence below it. only is what it is here whatever was chosen, where it can be nothing else.
    """

    setting: str
    name: str
    title: str
    offers: Callable[[], Sequence[Offer]]
    spoken: str = ""
    hint: str = ""
    only: Offer | None = None


class SettingRows(QObject):
    """The fields of all rows, each of which says what holds, and changes it."""

    def __init__(
        self,
        settings: LiveSettings,
        rows: Sequence[SettingRow],
        *,
        form: QFormLayout,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._settings = settings
        self._fields: list[tuple[SettingRow, Choice]] = []
        for row in rows:
            field = Choice(row.name, row.spoken or row.title, page)
            field.chosen.connect(partial(self._choose, row.setting))
            form.addRow(row.title, field)
            field.setAccessibleDescription(row.hint)
            if row.hint:
                form.addRow("", hint(row.hint, page))
            self._fields.append((row, field))
        settings.changed.connect(self.render_rows)
        self.render_rows()

    @Slot()
    def render_rows(self) -> None:
        """Offer what may be chosen now, and show what holds."""
        for row, field in self._fields:
            now = getattr(self._settings.now, row.setting)
            offers, now = (row.offers(), now) if row.only is None else ([row.only], row.only[0])
            field.show_offers(offers, now)
            field.setEnabled(row.only is None)

    def _choose(self, setting: str, value: object) -> None:
        self._settings.choose(replace(self._settings.now, **{setting: value}))


def settings_form(page: QWidget) -> QFormLayout:
    """Lay a page of settings out: what each is called at the left, its field at the right."""
    form = QFormLayout(page)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
    form.setVerticalSpacing(10)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return form


def end_form(form: QFormLayout) -> None:
    """Have what room is left be below all rows, and each name in the middle of its field."""
    for row in range(form.rowCount()):
        named = form.itemAt(row, QFormLayout.ItemRole.LabelRole)
        label = None if named is None else named.widget()
        if isinstance(label, QLabel) and label.text():
            # As high as a field: Qt moves a lower one up.
            label.setProperty("field", True)
    expanding = QSizePolicy.Policy.Expanding
    form.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, expanding))
