"""The page of settings on what models remember: how exactly, how much, and for how long."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import override

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFormLayout,
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
from app.theme import MARGIN
from app.widgets.choice import Choice, Offer
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
        self._precision = self._choice(
            "precision", tr("Precision of what is remembered"), "kv_bits"
        )
        self._overflow = self._choice(
            "overflow", tr("Where a conversation gets too long"), "overflow"
        )
        self._rest = self._choice("rest", tr("Let the model rest"), "rest_minutes")
        self._memory = self._choice("keptInMemory", tr("Keep in memory"), "memory_bytes")
        self._disk = self._choice("keptOnDisk", tr("Keep on disk"), "disk_bytes")
        self._now = QLabel(self)
        self._now.setObjectName("keptNow")
        self._remove = QPushButton(tr("Remove all"))
        self._remove.setObjectName("removeKept")
        self._remove.clicked.connect(kept.remove_all)
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(kept.look)
        self._lay_out()
        for changed in (settings.changed, models.changed, kept.changed):
            changed.connect(self.render_all)
        self.render_all()

    @Slot()
    def render_all(self) -> None:
        """Show what holds, and what it costs."""
        now = self._settings.now
        self._precision.show_offers(precisions(self._models.status.kv_bytes), now.kv_bits)
        self._overflow.show_offers(_said(OVERFLOWS), now.overflow)
        self._rest.show_offers(_said(REST), now.rest_minutes)
        memory = _rooms(
            ROOMS_IN_MEMORY, self._kept.usual_memory, none=tr("The open conversation only")
        )
        self._memory.show_offers(memory, now.memory_bytes)
        disk = _rooms(
            ROOMS_ON_DISK, self._kept.usual_disk, none=tr("Nothing", "keeps nothing on disk")
        )
        self._disk.show_offers(disk, 0 if self._kept.locked else now.disk_bytes)
        self._disk.setEnabled(not self._kept.locked)
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

    def _choice(self, name: str, label: str, setting: str) -> Choice:
        choice = Choice(name, label, self)
        choice.chosen.connect(partial(self._choose, setting))
        return choice

    def _choose(self, setting: str, value: object) -> None:
        self._settings.choose(replace(self._settings.now, **{setting: value}))

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        form.setVerticalSpacing(10)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        form.addRow(tr("Precision"), self._precision)
        form.addRow("", hint(tr(HINTS["precision"]), self))
        form.addRow(tr("Long conversations"), self._overflow)
        form.addRow(tr("Let the model rest"), self._rest)
        form.addRow("", hint(tr(HINTS["rest"]), self))
        form.addRow(tr("Keep in memory"), self._memory)
        form.addRow(tr("Keep on disk"), self._disk)
        kept = QHBoxLayout()
        kept.addWidget(self._now, 1)
        kept.addWidget(self._remove)
        form.addRow("", kept)
        form.addRow("", hint(tr(HINTS["locked" if self._kept.locked else "disk"]), self))


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


def _rooms(rooms: Sequence[int], usual: int, *, none: str) -> list[Offer]:
    usually = tr("As much as suits this computer: {size}", size=size(usual))
    named: list[Offer] = [(None, usually)]
    return named + [(room, tr("Up to {size}", size=size(room)) if room else none) for room in rooms]


def _said(offers: Iterable[Offer]) -> list[Offer]:
    return [(value, tr(words)) for value, words in offers]
