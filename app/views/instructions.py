"""The sheet of what a conversation is answered by: instructions, and presets of them."""

from pathlib import Path
from typing import override

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.domain.conversation import title_from
from app.domain.dials import Dials
from app.domain.preset import Preset, in_words
from app.state.chat import Chat
from app.state.models import Models
from app.state.presets import Presets
from app.theme import MARGIN
from app.views.preset_list import PresetList
from app.widgets.buttons import push_button
from app.widgets.hint import hint
from app.words import phrase, tr

WIDTH, LEAST_TEXT = 600, 130
# What is typed is saved when the fingers rest, as a message is.
REST_MS = 500
ABOUT = phrase("The model reads this before everything that is said in this chat.")
EXAMPLE = phrase("For example: Answer in two or three sentences, in British English.")
NOT_SAVED = phrase("This could not be saved, so it stays here. The window below says why.")


class Instructions(QDialog):
    """What is written here holds once fingers rest or the sheet closes, however that is done."""

    def __init__(self, chat: Chat, presets: Presets, models: Models, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("instructions")
        self.setWindowTitle(tr("Instructions"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._chat, self._presets, self._models = chat, presets, models
        self._dials: Dials | None = chat.conversation.dials
        self._model: str | None = chat.conversation.model
        self._text = _text_field(chat.conversation.system, self)
        self._own = hint("", self)
        self._own.setObjectName("ownAnswering")
        self._usual = push_button(
            "answerAsUsual", tr("Answer as Usual"), self._on_usual, parent=self, never_default=True
        )
        self._list = PresetList(presets, self)
        self._save = push_button(
            "savePreset", tr("Save as Preset"), self._on_save, parent=self, never_default=True
        )
        self._with_dials = QCheckBox(self)
        self._with_dials.setObjectName("withDials")
        self._with_model = QCheckBox(self)
        self._with_model.setObjectName("withModel")
        self._note = hint("", self)
        self._note.setObjectName("instructionsNote")
        self._discard = push_button(
            "discardInstructions",
            tr("Close Without Saving"),
            self._on_discard,
            parent=self,
            never_default=True,
        )
        self._done = push_button(
            "instructionsDone", tr("Done"), self.accept, parent=self, never_default=True
        )
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._on_rest)
        self._lay_out()
        self._text.textChanged.connect(self.render_all)
        self._text.textChanged.connect(self._rest.start)
        self._list.used.connect(self._on_used)
        self.render_all()

    @Slot()
    def render_all(self) -> None:
        """Show by what the chat is answered, and what a preset would have."""
        is_own = bool(self._dials or self._model)
        self._own.setText(self._answering())
        self._usual.setVisible(is_own)
        dials = in_words(self._models.dials_or(self._dials))
        self._with_dials.setText(tr("With {dials}", dials=dials))
        self._with_model.setText(tr("With {model}", model=Path(self._model_now()).stem))
        self._save.setEnabled(bool(self._text.toPlainText().strip()) or is_own)

    @override
    def accept(self) -> None:
        self._rest.stop()
        if self._hold():
            super().accept()
        else:
            self._tell_unsaved()

    @override
    def reject(self) -> None:
        # Escape, or the window's button: nothing that was typed is lost by a key.
        self.accept()

    def _hold(self) -> bool:
        system = self._text.toPlainText()
        return self._chat.instruct(system, dials=self._dials, model=self._model)

    @Slot()
    def _on_rest(self) -> None:
        if not self._hold():
            # It has been said why. From here on, Done tries it again, and not each word.
            self._text.textChanged.disconnect(self._rest.start)
            self._tell_unsaved()

    def _tell_unsaved(self) -> None:
        self._note.setText(tr(NOT_SAVED))
        self._note.show()
        self._discard.show()

    @Slot()
    def _on_discard(self) -> None:
        self._rest.stop()
        super().reject()

    @Slot(Preset)
    def _on_used(self, preset: Preset) -> None:
        # Put in as a hand would, so that Undo brings back what was there.
        cursor = self._text.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(preset.system)
        self._dials, self._model = preset.dials, preset.model
        self.render_all()

    @Slot()
    def _on_usual(self) -> None:
        self._dials = self._model = None
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)  # the button goes
        self.render_all()

    @Slot()
    def _on_save(self) -> None:
        system = self._text.toPlainText()
        saved = self._presets.add(
            title_from(system) if system.strip() else "",
            system,
            dials=self._models.dials_or(self._dials) if self._with_dials.isChecked() else None,
            model=self._model_now() if self._with_model.isChecked() else None,
        )
        if saved is not None:
            self._list.name(saved)

    def _model_now(self) -> str:
        return self._model or str(self._models.path)

    def _answering(self) -> str:
        if self._model:
            told = tr("This chat is answered by {model}.", model=Path(self._model).stem)
        else:
            told = tr("This chat is answered by the model that is open.")
        if not self._dials:
            return told
        dials = tr("Dials: {dials}.", dials=in_words(self._dials))
        return f"{told} {dials}"

    def _lay_out(self) -> None:
        self.setMinimumWidth(WIDTH)
        self._note.hide()
        self._discard.hide()
        # No button is the default: Return chooses a preset, and breaks a line.
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.accept)
        own, saving, ends = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        withs = QVBoxLayout()
        withs.addWidget(self._with_dials)
        withs.addWidget(self._with_model)
        own.addWidget(self._own, 1)
        own.addWidget(self._usual)
        saving.addLayout(withs, 1)
        saving.addWidget(self._save, 0, Qt.AlignmentFlag.AlignTop)
        ends.addStretch(1)
        ends.addWidget(self._discard)
        ends.addWidget(self._done)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(hint(tr(ABOUT), self))
        column.addWidget(self._text, 2)
        column.addLayout(own)
        column.addSpacing(8)
        column.addWidget(self._list, 3)
        column.addLayout(saving)
        column.addSpacing(8)
        column.addWidget(self._note)
        column.addLayout(ends)


def _text_field(text: str, parent: QWidget) -> QPlainTextEdit:
    field = QPlainTextEdit(parent)
    field.setObjectName("instructionsText")
    field.setAccessibleName(tr("Instructions"))
    field.setPlaceholderText(tr(EXAMPLE))
    field.setTabChangesFocus(True)
    field.setMinimumHeight(LEAST_TEXT)
    field.setPlainText(text)
    return field
