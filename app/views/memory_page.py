"""The page of settings on what models remember: how exactly, how much, and for how long."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import override

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from app.domain.dials import Overflow
from app.domain.sizes import size
from app.state.kept import Kept
from app.state.models import Models
from app.state.settings import LiveSettings
from app.views.setting_rows import SettingRow, SettingRows, end_form, settings_form
from app.widgets.choice import Offer
from app.widgets.hint import hint
from app.words import phrase, tr

GB = 1_000_000_000
# The engine writes and removes files by itself, while the page is looked at.
LOOK_MS = 1000
OVERFLOWS = (
    (Overflow.DROP, phrase("Leave out their oldest messages")),
    (Overflow.STOP, phrase("Stop, and say so")),
)
REST = (
    (5, phrase("After 5 minutes")),
    (15, phrase("After 15 minutes")),
    (30, phrase("After half an hour")),
    (60, phrase("After an hour")),
    (0, phrase("Never")),
)
ROOMS_IN_MEMORY = (0, GB // 2, GB, 2 * GB, 4 * GB, 8 * GB, 16 * GB)
ROOMS_ON_DISK = (0, GB, 5 * GB, 10 * GB, 20 * GB, 50 * GB)
PRECISIONS = {None: phrase("As computed"), 8: phrase("8 bits"), 4: phrase("4 bits")}
HINTS = {
    "precision": phrase(
        "Fewer bits leave room for longer conversations. 8 bits lose next to nothing, "
        "4 bits a few percent of how well it foresees a text."
    ),
    "rest": phrase("A model that rests gives its memory back. It wakes up while you type."),
    "disk": phrase(
        "What a model has read is kept, so that an old conversation goes on at once. It never "
        "leaves this computer, and goes with its conversation."
    ),
    "locked": phrase(
        "Your history is locked, so what a model has read is kept in memory only: on disk it "
        "would not be encrypted."
    ),
}


class MemoryPage(QWidget):
    """Fields that say what holds, and change it."""

    def __init__(
        self, settings: LiveSettings, models: Models, kept: Kept, *, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._settings, self._models, self._kept = settings, models, kept
        form = settings_form(self)
        self._rows = SettingRows(settings, self._table(), form=form, page=self)
        self._now = QLabel(self)
        self._now.setObjectName("keptNow")
        self._remove = QPushButton(tr("Remove all"))
        self._remove.setObjectName("removeKept")
        self._remove.clicked.connect(kept.remove_all)
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(kept.look)
        kept_now = QHBoxLayout()
        kept_now.addWidget(self._now, 1)
        kept_now.addWidget(self._remove)
        form.addRow("", kept_now)
        form.addRow("", hint(tr(HINTS["locked" if kept.locked else "disk"]), self))
        end_form(form)
        for changed in (models.changed, kept.changed):
            changed.connect(self.render_all)
        self.render_all()

    @Slot()
    def render_all(self) -> None:
        """Show what holds, and what it costs."""
        self._rows.render_rows()
        self._now.setText(tr("{size} on disk now", size=size(self._kept.on_disk)))
        self._remove.setEnabled(self._kept.on_disk > 0)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._kept.look()
        self._looks.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._looks.stop()

    def _table(self) -> tuple[SettingRow, ...]:
        return (
            SettingRow(
                "kv_bits",
                "precision",
                tr("Precision"),
                lambda: precisions(self._models.status.kv_bytes),
                spoken=tr("Precision of what is remembered"),
                hint=tr(HINTS["precision"]),
            ),
            SettingRow(
                "overflow",
                "overflow",
                tr("Long conversations"),
                partial(_said, OVERFLOWS),
                spoken=tr("Where a conversation gets too long"),
            ),
            SettingRow(
                "rest_minutes",
                "rest",
                tr("Let the model rest"),
                partial(_said, REST),
                hint=tr(HINTS["rest"]),
            ),
            SettingRow("memory_bytes", "keptInMemory", tr("Keep in memory"), self._in_memory),
            SettingRow(
                "disk_bytes",
                "keptOnDisk",
                tr("Keep on disk"),
                self._on_disk,
                only=(0, _no_disk()) if self._kept.locked else None,
            ),
        )

    def _in_memory(self) -> list[Offer]:
        none = tr("The open conversation only")
        return _rooms(ROOMS_IN_MEMORY, self._kept.usual_memory, none=none)

    def _on_disk(self) -> list[Offer]:
        return _rooms(ROOMS_ON_DISK, self._kept.usual_disk, none=_no_disk())


def precisions(kv_bytes: Sequence[tuple[int | None, int]]) -> list[Offer]:
    """Offer what the open model can do, with what it costs; of a model unknown, everything."""
    if not kv_bytes:
        return _said(PRECISIONS.items())
    named = dict(_said(PRECISIONS.items()))
    return [
        (bits, tr("{precision}: {size} for each token", precision=named[bits], size=size(each)))
        for bits, each in kv_bytes
        if bits in named
    ]


def _no_disk() -> str:
    return tr("Nothing", "keeps nothing on disk")


def _rooms(rooms: Sequence[int], usual: int, *, none: str) -> list[Offer]:
    usually = tr("As much as suits this computer: {size}", size=size(usual))
    named: list[Offer] = [(None, usually)]
    return named + [(room, tr("Up to {size}", size=size(room)) if room else none) for room in rooms]


def _said(offers: Iterable[Offer]) -> list[Offer]:
    return [(value, tr(words)) for value, words in offers]
