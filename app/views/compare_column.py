"""`CompareColumn`: one side of a comparison: what it is asked with, its answer, what that cost."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.means import Means
from app.domain.reply import Finish
from app.domain.side import Side
from app.state.comparing import Comparing
from app.theme import LIGHT, Theme, icon, small_font
from app.views import copying
from app.views.compare_answer import PAD, CompareAnswer
from app.views.compare_words import (
    SIDES,
    dials_offers,
    made_by,
    model_offers,
    name_of,
    note_of,
    receipt_of,
    text_of,
)
from app.views.model_file import ask_for_model
from app.views.receipt_popover import ReceiptPopover
from app.widgets.aloud import say
from app.widgets.buttons import push_button, stand_out
from app.widgets.choice import Choice
from app.widgets.formulas import Formulas
from app.widgets.told import tell_as
from app.words import tr

ANOTHER_FILE = object()
ICON = 16


class CompareColumn(QFrame):
    """One of two.

    Signals:
        link_wanted: the user wants to go to this address.
    """

    link_wanted = Signal(str)

    def __init__(
        self, comparing: Comparing, which: int, *, formulas: Formulas, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("compareColumn")
        self._comparing, self._which, self._theme = comparing, which, LIGHT
        self._grew = False  # when it was shown last
        letter = SIDES[which]
        self._letter = _label(letter, f"compareLetter{letter}", self)
        name = tr("Model of {letter}", letter=letter)
        self._model = _choice(f"compareModel{letter}", name, self)
        name = tr("Dials of {letter}", letter=letter)
        self._dials = _choice(f"compareDials{letter}", name, self)
        self._made = _label("", f"compareMade{letter}", self)
        self._made.setFont(small_font())
        self._back = _tool(f"compareBack{letter}", tr("Previous Version"), self)
        self._at = _label("", f"compareAt{letter}", self)
        self._at.setFont(small_font())
        self._forward = _tool(f"compareForward{letter}", tr("Next Version"), self)
        self._answer = CompareAnswer(self, formulas)
        self._answer.setObjectName(f"compareAnswer{letter}")
        self._note = _line(f"compareNote{letter}", self)
        self._receipt = _line(f"compareReceipt{letter}", self)
        self._keep = _button(
            f"compareKeep{letter}", tr("Keep This One"), self._on_keep, parent=self
        )
        stand_out(self._keep)
        self._ask = _button(f"compareAsk{letter}", tr("Ask"), self._on_ask, parent=self)
        self._stop = _button(f"compareStop{letter}", tr("Stop"), self._on_stop, parent=self)
        self._copy = _tool(f"compareCopy{letter}", tr("Copy answer"), self)
        self._more = _tool(f"compareMore{letter}", tr("Show receipt"), self)
        self._lay_out()
        self._connect()

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._answer.wear(theme)
        self._back.setIcon(icon("back", theme.muted))
        self._forward.setIcon(icon("forward", theme.muted))
        self._copy.setIcon(icon("copy", theme.muted))
        self._more.setIcon(icon("more", theme.muted))

    @Slot()
    def render_side(self) -> None:
        """Show all of the side as it is now."""
        focus = QApplication.focusWidget()
        self._render_all()
        if focus in {self._keep, self._ask, self._stop} and not focus.isVisibleTo(self):
            # What has come in its place is not to be pressed by a key that was meant for it.
            self._answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _render_all(self) -> None:
        comparing, side = self._comparing, self._comparing.sides[self._which]
        self._render_choices(side)
        self._made.setText("" if side.answer is None else made_by(comparing, self._which))
        self._render_versions(side)
        self._render_buttons(side)
        self.setAccessibleName(name_of(comparing, self._which))
        self._answer.name(name_of(comparing, self._which))
        self._receipt.setText(receipt_of(side.answer))
        self._receipt.setVisible(bool(self._receipt.text()))
        self.render_text()
        if self._grew and not side.growing:
            words = tr("Answer {letter} is finished.", letter=SIDES[self._which])
            say(self, words)
        self._grew = side.growing

    @Slot()
    def render_text(self) -> None:
        """Show the answer as far as it has grown."""
        side = self._comparing.sides[self._which]
        self._answer.show_text(text_of(side.answer), growing=side.growing)
        self._note.setText(note_of(self._comparing, self._which))
        self._note.setVisible(bool(self._note.text()))
        failed = side.refusal is not None or (
            side.answer is not None and side.answer.finish is Finish.FAILED
        )
        if self._note.property("failed") != failed:
            self._note.setProperty("failed", failed)
            self._note.style().polish(self._note)

    def take_focus(self) -> None:
        """Let the keyboard go on here: with asking, or with what there is to read."""
        side = self._comparing.sides[self._which]
        there = self._ask if side.answer is None else self._answer
        doing = self._stop if side.growing or side.waits else there
        doing.setFocus(Qt.FocusReason.OtherFocusReason)

    def _render_choices(self, side: Side) -> None:
        offers = [*model_offers(self._comparing, side), (ANOTHER_FILE, tr("Another file…"))]
        self._model.show_offers(offers, side.by)
        self._model.setToolTip(self._model.currentText())
        self._dials.show_offers(dials_offers(self._comparing), side.choice)
        self._dials.setToolTip(self._dials.currentText())
        free = not (side.growing or side.waits)
        self._model.setEnabled(free)
        self._dials.setEnabled(free)

    def _render_versions(self, side: Side) -> None:
        at, count = self._comparing.place(self._which)
        several = count > 1 and not self._comparing.busy
        for part in (self._back, self._at, self._forward):
            part.setVisible(several)
        self._back.setEnabled(at > 1)
        self._forward.setEnabled(at < count)
        self._at.setText(f"{at}/{count}")
        self._at.setAccessibleName(tr("Version {at} of {count}", at=at, count=count))
        self._made.setVisible(several or side.answer is not None)

    def _render_buttons(self, side: Side) -> None:
        has_text = side.answer is not None and bool(side.answer.text)
        letter = SIDES[self._which]
        self._keep.setVisible(has_text and not side.growing)
        self._keep.setAccessibleName(tr("Keep answer {letter}", letter=letter))
        self._stop.setVisible(side.growing or side.waits)
        self._stop.setText(tr("Do Not Ask") if side.waits else tr("Stop"))
        self._stop.setAccessibleName(
            tr("Do not ask for answer {letter}", letter=letter)
            if side.waits
            else tr("Stop answer {letter}", letter=letter)
        )
        self._ask.setVisible(not (side.growing or side.waits or self._comparing.is_new))
        self._ask.setText(tr("Ask") if side.answer is None else tr("Try Again"))
        self._ask.setAccessibleName(
            tr("Ask for answer {letter}", letter=letter)
            if side.answer is None
            else tr("Try again for answer {letter}", letter=letter)
        )
        self._copy.setVisible(has_text)
        self._more.setVisible(side.answer is not None and side.answer.receipt is not None)

    def _connect(self) -> None:
        self._answer.link_wanted.connect(self.link_wanted)
        self._model.chosen.connect(self._on_model)
        self._dials.chosen.connect(self._on_dials)
        self._back.clicked.connect(self._on_back)
        self._forward.clicked.connect(self._on_forward)
        self._copy.clicked.connect(self._on_copy)
        self._more.clicked.connect(self._on_more)

    def _lay_out(self) -> None:
        head = _row(self._letter, self._model, self._dials)
        head.setStretch(1, 3)
        head.setStretch(2, 2)
        made = _row(self._made, self._back, self._at, self._forward)
        made.setStretch(0, 1)
        foot = _row(self._keep, self._ask)
        foot.addStretch(1)
        # Where nothing else comes: it is pressed at the very moment in which an answer may end.
        foot.addWidget(self._stop)
        for part in (self._copy, self._more):
            keeps = part.sizePolicy()
            keeps.setRetainSizeWhenHidden(True)
            part.setSizePolicy(keeps)
        foot.addWidget(self._copy)
        foot.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 10, 1, 10)
        column.setSpacing(8)
        for row in (head, made):
            row.setContentsMargins(PAD - 1, 0, PAD - 1, 0)
            column.addLayout(row)
        column.addWidget(self._answer, 1)
        for line in (self._note, self._receipt):
            line.setContentsMargins(PAD - 1, 0, PAD - 1, 0)
            column.addWidget(line)
        foot.setContentsMargins(PAD - 1, 0, PAD - 1, 0)
        column.addLayout(foot)

    @Slot()
    def _on_keep(self) -> None:
        self._comparing.keep(self._which)

    @Slot()
    def _on_ask(self) -> None:
        self._comparing.ask(self._which)
        self.take_focus()  # the button goes

    @Slot()
    def _on_stop(self) -> None:
        self._comparing.stop(self._which)
        self.take_focus()

    @Slot()
    def _on_back(self) -> None:
        self._comparing.show_version(self._which, -1)

    @Slot()
    def _on_forward(self) -> None:
        self._comparing.show_version(self._which, 1)

    @Slot()
    def _on_copy(self) -> None:
        if (answer := self._comparing.sides[self._which].answer) is not None:
            copying.copy_plain(answer)
            self._copy.setIcon(icon("check", self._theme.text))

    @Slot()
    def _on_more(self) -> None:
        if (answer := self._comparing.sides[self._which].answer) is not None:
            corner = self._more.mapToGlobal(self._more.rect().topRight())
            ReceiptPopover(answer, self.window()).open_at(corner)

    @Slot(object)
    def _on_model(self, wanted: object) -> None:
        if isinstance(wanted, Means) and wanted.model is not None:
            self._comparing.choose_model(self._which, wanted.model, wanted.adapter)
            return
        self.render_side()  # until a file is chosen, what held still does
        models = self._comparing.trying.models
        ask_for_model(models, self._theme, self._on_file, parent=self.window())

    @Slot(str)
    def _on_file(self, file: str) -> None:
        self._comparing.choose_model(self._which, Path(file))

    @Slot(object)
    def _on_dials(self, choice: object) -> None:
        if choice is None or isinstance(choice, float | str):
            self._comparing.choose_dials(self._which, choice)


def _choice(name: str, label: str, parent: QWidget) -> Choice:
    choice = Choice(name, label, parent)
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    # A choice is heard as what it holds; what that is for is told by a label, for which two
    # columns have no room.
    told = _label(label, f"{name}Label", parent)
    told.setBuddy(choice)
    told.hide()
    return choice


def _label(text: str, name: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _line(name: str, parent: QWidget) -> QLabel:
    line = _label("", name, parent)
    line.setFont(small_font())
    line.setWordWrap(True)
    return line


def _button(name: str, words: str, act: object, *, parent: QWidget) -> QPushButton:
    return push_button(name, words, act, parent=parent, never_default=True)


def _tool(name: str, words: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setObjectName(name)
    button.setAccessibleName(words)
    button.setToolTip(words)
    button.setIconSize(QSize(ICON, ICON))
    return button


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    for widget in widgets:
        row.addWidget(widget)
    return row


tell_as(CompareColumn, QAccessible.Role.Grouping)
