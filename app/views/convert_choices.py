"""`ConvertChoices`: the bits that a model can be converted to, and what each means."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from app.domain.conversion import bits_of, bytes_in, has_room, need_in, recommended
from app.domain.fit import Computer
from app.domain.fit_words import disk, verdict
from app.domain.local_model import LocalModel
from app.domain.sizes import size
from app.state.library import USUAL_CONTEXT
from app.views.conversion_words import in_bits, quality
from app.widgets.paragraph import mark, note
from app.words import tr

INDENT = 24


class ConvertChoices(QWidget):
    """One of them is chosen, unless all are here already.

    Signals:
        changed: another one is chosen.
    """

    changed = Signal()

    def __init__(self, model: LocalModel, computer: Computer, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._computer = model, computer
        self._best = recommended(model, computer, USUAL_CONTEXT)
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        for bits in bits_of(model, computer.device):
            self._add(bits)
        self._room = note("convertRoom", "", self)
        self._column.addSpacing(6)
        self._column.addWidget(self._room)
        self._group.idToggled.connect(self._render)

    def show_taken(self, taken: dict[int, Path]) -> None:
        """Offer what is not here already; what is recommended is chosen, or what is next to it."""
        free: list[int] = []
        for button in self._group.buttons():
            bits = self._group.id(button)
            button.setEnabled(bits not in taken)
            here = self.findChild(QWidget, f"convertHere-{bits}")
            assert here is not None, "each has one"
            here.setVisible(bits in taken)
            if bits not in taken:
                free.append(bits)
        best = self._best or 0
        if free and self.bits not in free:
            self._group.button(min(free, key=lambda bits: abs(bits - best))).setChecked(True)
        self._render()

    @property
    def bits(self) -> int:
        """Return what is chosen; 0 where nothing can be."""
        button = self._group.checkedButton()
        return self._group.id(button) if button is not None and button.isEnabled() else 0

    @property
    def can_begin(self) -> bool:
        """Tell whether what is chosen can be made."""
        return bool(self.bits) and has_room(self._model, self.bits, self._computer)

    def take_focus(self) -> None:
        """Let the user choose by the arrow keys."""
        button = self._group.checkedButton()
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, bits: int) -> None:
        model, computer = self._model, self._computer
        said = [in_bits(bits), size(bytes_in(model, bits))]
        if bits == self._best:
            said.append(tr("Recommended"))
        button = QRadioButton(" · ".join(said), self)
        button.setObjectName(f"convertBits-{bits}")
        need = need_in(model, bits, USUAL_CONTEXT, device=computer.device)
        about = f"{quality(model, bits)}\n{verdict(need, computer)}"
        button.setAccessibleName(", ".join(said))
        button.setAccessibleDescription(about.replace("\n", " "))
        self._group.addButton(button, bits)
        self._column.addWidget(button)
        here = note(f"convertHere-{bits}", tr("It is here already."), self)
        for words in (note(f"convertAbout-{bits}", about, self), here):
            words.setIndent(0)
            words.setContentsMargins(INDENT, 0, 0, 0)
            self._column.addWidget(words)
        self._column.addSpacing(6)

    def _render(self) -> None:
        bits, model, computer = self.bits, self._model, self._computer
        self._room.setVisible(bool(bits))
        if bits:
            needs = disk(bytes_in(model, bits), computer)
            short = not has_room(model, bits, computer)
            if short:
                needs += " " + tr("That is too little room. Free some, or choose fewer bits.")
            self._room.setText(needs)
            mark(self._room, failed=short)
        self.changed.emit()
