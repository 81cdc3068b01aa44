"""`ConvertChoices`: the bits that a model can be converted to, and what the chosen ones mean."""

from collections.abc import Set as AbstractSet

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QVBoxLayout, QWidget

from app.domain.conversion import BITS, bits_of, bytes_in, has_room, need_in, recommended
from app.domain.fit import Computer, fit
from app.domain.fit_words import disk, verdict
from app.domain.local_model import LocalModel
from app.domain.sizes import size
from app.state.library import USUAL_CONTEXT
from app.theme import small_font
from app.views.conversion_words import in_bits, quality
from app.views.model_words import fit_note
from app.widgets.paragraph import mark
from app.words import tr


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
        self._column.setSpacing(6)
        for bits in bits_of(model, computer.device):
            self._add(bits)
        self._about, self._room = _small("convertAbout", self), _small("convertRoom", self)
        self._column.addSpacing(4)
        self._column.addWidget(self._about)
        self._column.addWidget(self._room)
        self._group.idToggled.connect(self._render)

    def show_taken(self, taken: AbstractSet[int]) -> None:
        """Offer what is not here already; what is recommended is chosen, or what is next to it."""
        free: list[int] = []
        for button in self._group.buttons():
            bits = self._group.id(button)
            self._name(button, bits, is_here=bits in taken)
            if bits not in taken:
                free.append(bits)
        best = self._best or max(BITS)
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
        if (button := self._group.checkedButton()) is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, bits: int) -> None:
        button = QRadioButton(self)
        button.setObjectName(f"convertBits-{bits}")
        self._group.addButton(button, bits)
        self._column.addWidget(button)

    def _name(self, button: QWidget, bits: int, *, is_here: bool) -> None:
        assert isinstance(button, QRadioButton), "the group has no others"
        model, computer = self._model, self._computer
        need = need_in(model, bits, USUAL_CONTEXT, device=computer.device)
        said = [in_bits(bits), size(bytes_in(model, bits))]
        if is_here:
            said.append(tr("here already"))
        elif bits == self._best:
            said.append(tr("Recommended"))
        said.append(fit_note(fit(need, computer)))
        button.setText(" · ".join(filter(None, said)))
        button.setAccessibleName(", ".join(filter(None, said)))
        button.setAccessibleDescription(f"{quality(model, bits)} {verdict(need, computer)}")
        button.setEnabled(not is_here)

    @Slot()
    def _render(self) -> None:
        bits, model, computer = self.bits, self._model, self._computer
        self._about.setVisible(bool(bits))
        self._room.setVisible(bool(bits))
        if bits:
            need = need_in(model, bits, USUAL_CONTEXT, device=computer.device)
            self._about.setText(f"{quality(model, bits)}\n{verdict(need, computer)}")
            short = not has_room(model, bits, computer)
            where = disk(bytes_in(model, bits), computer)
            less = tr("That is too little room. Free some, or choose fewer bits.")
            self._room.setText(f"{where}\n{less}" if short else where)
            mark(self._room, failed=short)
        self.changed.emit()


def _small(name: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(small_font())
    label.setProperty("quiet", True)
    return label
