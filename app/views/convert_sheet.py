"""`ConvertSheet`: makes a smaller copy of a model: into how few bits, how far, what came of it."""

from typing import override

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from app.domain.conversion import bits_of
from app.domain.fit import Computer
from app.domain.local_model import LocalModel
from app.domain.sizes import size
from app.state.converting import Conversion, Converting, Outcome, ready
from app.state.library import Library
from app.theme import MARGIN
from app.views.conversion_words import how_far, title
from app.views.convert_choices import ConvertChoices
from app.widgets.buttons import push_button, stand_out
from app.widgets.paragraph import mark
from app.widgets.told import is_there
from app.words import phrase, tr

WIDTH = 460
ABOUT = phrase(
    "A copy for MLX in fewer bits takes less memory and answers sooner. The model itself stays as "
    "it is, with its {size}."
)
LATER = phrase("You can close this and go on. It goes on beside the chat.")


class ConvertSheet(QDialog):
    """While it is open, how the conversion ends is said here; afterwards by a notice."""

    def __init__(
        self,
        model: LocalModel,
        computer: Computer,
        converting: Converting,
        *,
        library: Library,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._model, self._computer = model, computer
        self._converting, self._library = converting, library
        self._above, self._before = parent.window(), QApplication.focusWidget()
        self.setObjectName("convertSheet")
        self.setWindowTitle(tr("Convert"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        self._title, self._words = _text("convertTitle", self), _text("convertWords", self)
        self._title.setProperty("heading", True)
        self._warning = _text("convertWarning", self)
        mark(self._warning, failed=True)
        self._choices = ConvertChoices(model, computer, self)
        self._bar = QProgressBar(self)
        self._bar.setObjectName("convertProgress")
        self._bar.setTextVisible(False)
        self._close = push_button("convertClose", tr("Close"), self.reject, parent=self)
        self._cancel = push_button("convertCancel", tr("Cancel"), converting.cancel, parent=self)
        self._again = push_button("convertAgain", "", converting.forget, parent=self)
        self._begin = push_button("convertNow", tr("Convert"), self._on_begin, parent=self)
        stand_out(self._begin)
        self._chat = push_button("convertChat", tr("Chat with It"), self._on_chat, parent=self)
        self._lay_out()
        self._connect()
        converting.watch(watched=True)
        self.render_all()
        self._take_focus()

    @Slot()
    def render_all(self) -> None:
        """Show what can be chosen, how far it is, or what came of it."""
        now, outcome = self._converting.now, self._converting.outcome
        choosing = now is None and outcome is None
        self._choices.setVisible(choosing)
        self._bar.setVisible(now is not None)
        self._cancel.setVisible(now is not None)
        self._begin.setVisible(choosing)
        self._again.setVisible(outcome is not None)
        self._chat.setVisible(outcome is not None and outcome.path is not None)
        self._warning.setVisible(outcome is not None and bool(outcome.told))
        self._words.setVisible(outcome is None or outcome.path is not None)
        if now is not None:
            self._show_running(now)
        elif outcome is not None:
            self._show_outcome(outcome)
        else:
            self._show_choices()
        self._fit()

    @override
    def done(self, arg__1: int) -> None:
        """Close, and let the user go on where they were; what is being made goes on."""
        for signal in (self._converting.changed, self._library.changed):
            signal.disconnect(self._on_changed)
        self._converting.moved.disconnect(self._on_moved)
        self._converting.watch(watched=False)
        super().done(arg__1)
        self._above.activateWindow()
        if self._before is not None and is_there(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        """Be as high as what is shown now needs."""
        layout = self.layout()
        assert layout is not None, "it is laid out"
        layout.activate()
        self.setFixedHeight(layout.totalHeightForWidth(WIDTH))

    def _show_choices(self) -> None:
        self._title.setText(tr("Convert {name}", name=self._model.name))
        self._words.setText(tr(ABOUT, size=size(self._model.bytes)))
        wanted = bits_of(self._model, self._computer.device)
        places = {bits: self._converting.target(self._model, bits) for bits in wanted}
        taken = {bits for bits, path in places.items() if self._library.at(path)}
        self._choices.show_taken(taken)
        self._begin.setEnabled(self._choices.can_begin)
        self._begin.setDefault(True)

    def _show_running(self, now: Conversion) -> None:
        self._title.setText(title(now))
        told = how_far(now, stops=self._converting.stops)
        self._words.setText(f"{told}\n{tr(LATER)}")
        self._bar.setValue(round(now.share * 100))
        self._bar.setAccessibleName(told)
        self._cancel.setEnabled(not self._converting.stops)

    def _show_outcome(self, outcome: Outcome) -> None:
        self._title.setText(tr("Convert {name}", name=self._model.name))
        self._words.setText(ready(outcome))
        self._warning.setText(outcome.told)
        made = outcome.path is not None
        self._again.setText(tr("Convert to Other Bits…") if made else tr("Try Again"))
        is_good = made and not outcome.told
        stand_out(self._chat, wanted=is_good)
        (self._chat if is_good else self._close).setDefault(True)

    def _take_focus(self) -> None:
        if self._converting.now is not None:
            self._close.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._converting.outcome is None:
            self._choices.take_focus()
        else:
            wanted = self._chat if self._chat.isDefault() else self._close
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_changed(self) -> None:
        self.render_all()
        self._take_focus()

    @Slot()
    def _on_moved(self) -> None:
        if self._converting.now is not None:
            self._show_running(self._converting.now)

    @Slot()
    def _on_chosen(self) -> None:
        self._begin.setEnabled(self._choices.can_begin)
        self._fit()

    @Slot()
    def _on_begin(self) -> None:
        self._converting.begin(self._model, self._choices.bits)

    @Slot()
    def _on_chat(self) -> None:
        outcome = self._converting.outcome
        self.accept()
        if outcome is not None and outcome.path is not None:
            self._converting.chat_with(outcome.path)

    def _connect(self) -> None:
        self._choices.changed.connect(self._on_chosen)
        self._converting.changed.connect(self._on_changed)
        self._converting.moved.connect(self._on_moved)
        self._library.changed.connect(self._on_changed)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self._again)
        buttons.addStretch(1)
        # Where Cancel was stands Close once it is done, and nothing that opens a model.
        for button in (self._chat, self._close, self._cancel, self._begin):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(10)
        for part in (self._title, self._words, self._warning, self._choices, self._bar):
            column.addWidget(part)
        column.addSpacing(6)
        column.addLayout(buttons)


def _text(name: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
