"""The panel of what the open conversation is answered by: its instructions, model and dials."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.conversation import title_from
from app.domain.dials import NOTHING_CHOSEN, Dials
from app.domain.preset import Preset
from app.paths import is_there
from app.state.adapting import Adapting
from app.state.chat import Chat
from app.state.models import Models
from app.state.presets import Presets
from app.state.settings import LiveSettings
from app.theme import LIGHT, Theme
from app.views.adapter_row import AdapterRow
from app.views.choice_row import ChoiceRow
from app.views.dial_row import DialRow, chosen
from app.views.dials import DIALS
from app.views.instructions_field import InstructionsField
from app.views.memory_page import PRECISIONS, precisions
from app.views.model_file import ask_for_model
from app.views.preset_list import PresetList
from app.widgets.buttons import push_button
from app.widgets.hint import hint
from app.words import phrase, tr

WIDTH, MARGIN = 280, 16
# So wide is it in letters, where they are large.
IN_LINES = 17
# What is typed is saved when the fingers rest, as a message is.
REST_MS = 500
ANSWERING = phrase("An answer is being written. What you change holds from the next question.")
SAVES = phrase("Keeps the instructions, and what is changed below.")
MODEL = phrase("Which model answers in this chat.")
PRECISION = phrase(
    "How exactly the model remembers what it has read. Fewer bits leave room for longer chats."
)
AS_USUAL, ANOTHER_FILE = object(), object()


class Inspector(QWidget):
    """What is chosen here holds at once, and what is typed once the fingers rest or it is asked."""

    def __init__(
        self,
        chat: Chat,
        presets: Presets,
        models: Models,
        *,
        settings: LiveSettings,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Inspector"))
        self._chat, self._presets, self._models = chat, presets, models
        self._theme = LIGHT
        self._page = QWidget(self)
        self._note = hint("", self)
        self._note.setObjectName("inspectorNote")
        self._text = InstructionsField(self._page)
        self._list = PresetList(presets, models, self._page)
        self._save = push_button(
            "savePreset", tr("Save as Preset"), self._on_save, parent=self._page, never_default=True
        )
        self._model = ChoiceRow("model", tr("Model"), self._page)
        self._adapter = AdapterRow(Adapting(chat, models), self._page)
        self._rows = tuple(DialRow(dial, self._page) for dial in DIALS)
        self._precision = ChoiceRow("kv_bits", tr("Precision"), self._page)
        self._reset_all = push_button(
            "resetDials", tr("Reset All"), self._on_reset_all, parent=self._page, never_default=True
        )
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.take)
        self._lay_out()
        self._connect()
        settings.changed.connect(self.render_all)
        self.render_all()

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        for row in (self._model, self._adapter, *self._rows, self._precision):
            row.wear(theme)

    def take_focus(self) -> None:
        """Have the keyboard write instructions."""
        self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def render_all(self) -> None:
        """Show what holds in the open conversation; what is typed and not taken stays."""
        now, usual = self._chat.conversation, self._usual()
        refusal = self._chat.refusal
        self._note.setText(refusal or (tr(ANSWERING) if self._chat.answers_here else ""))
        self._note.setVisible(bool(self._note.text()))
        self._text.show_now(now.system, fixed=refusal is not None)
        for part in (self._list, self._model, self._adapter, *self._rows, self._precision):
            part.setEnabled(refusal is None)
        for row in self._rows:
            row.show_now(now.dials, usual)
        self._render_model(now.model)
        self._adapter.render_row()
        self._render_precision(now.dials, usual)
        self._save.setEnabled(refusal is None and self._says_something())
        self._reset_all.setEnabled(refusal is None and bool(now.dials and now.dials.own))

    @Slot()
    def take(self) -> None:
        """Have the open conversation answered by what is typed here."""
        self._rest.stop()
        now, usual = self._chat.conversation, self._usual()
        dials = now.dials
        for row in self._rows:
            dials = row.take(dials, usual)
        self._hold(self._text.take(now.system), dials, now.model, adapter=now.adapter)

    def _hold(
        self, system: str, dials: Dials | None, model: str | None, *, adapter: str | None = None
    ) -> None:
        own = dials if dials is not None and dials.own else None
        self._chat.instruct(system, dials=own, model=model, adapter=adapter)
        self.render_all()

    def _says_something(self) -> bool:
        now = self._chat.conversation
        return bool(self._text.toPlainText().strip() or now.dials or now.model)

    def _usual(self) -> Dials:
        """Return the dials that hold where this conversation has none of its own."""
        own = self._chat.conversation.model
        is_gone = own is not None and not is_there(Path(own))
        return self._models.usual_dials(str(self._models.path) if is_gone else own)

    def _render_model(self, own: str | None) -> None:
        usual = self._model_name(str(self._models.picked_path))
        offers: list[tuple[object, str]] = [(None, tr("As in all chats: {model}", model=usual))]
        paths = {str(self._models.starter), own or str(self._models.starter)}
        paths |= {str(path) for path in self._models.known}
        named = sorted((self._model_name(path).casefold(), path) for path in paths)
        offers += [(path, self._model_name(path)) for _, path in named]
        offers.append((ANOTHER_FILE, tr("Another file…")))
        means = tr("{means} Default: {default}.", means=tr(MODEL), default=usual)
        if own is not None and not is_there(Path(own)):
            means = tr("This file is not there any more, so the open model answers.")
        self._model.show_now(offers, own, means=means, own=own is not None)

    def _model_name(self, path: str) -> str:
        return self._models.name_of(Path(path))

    def _render_precision(self, own: Dials | None, usual: Dials) -> None:
        default = tr(PRECISIONS[usual.kv_bits])
        is_chosen = own is not None and "kv_bits" in own.own
        offers: list[tuple[object, str]] = [
            (AS_USUAL, tr("Default: {default}", default=default)),
            *precisions(self._models.status.kv_bytes),
        ]
        now = own.kv_bits if own is not None and is_chosen else AS_USUAL
        means = tr("{means} Default: {default}.", means=tr(PRECISION), default=default)
        self._precision.show_now(offers, now, means=means, own=chosen("kv_bits", own, usual))

    @Slot(str)
    def _on_reset(self, field: str) -> None:
        self.take()
        now = self._chat.conversation
        if field == "model":
            self._hold(now.system, now.dials, None)
        else:
            dials = now.dials and now.dials.as_usual(field)
            self._hold(now.system, dials, now.model, adapter=now.adapter)

    @Slot()
    def _on_reset_all(self) -> None:
        for row in self._rows:
            row.forget()
        self.take()
        now = self._chat.conversation
        self._hold(now.system, None, now.model, adapter=now.adapter)

    @Slot(object)
    def _on_model(self, path: object) -> None:
        if path is ANOTHER_FILE:
            self.render_all()  # until a file is chosen, what held still does
            ask_for_model(self._models, self._theme, self._on_file, parent=self.window())
        else:
            self._on_file(path if isinstance(path, str) else None)

    @Slot(str)
    def _on_file(self, path: str | None) -> None:
        self.take()
        now = self._chat.conversation
        # What changes one model does not fit another.
        adapter = now.adapter if path == now.model else None
        self._hold(now.system, now.dials, path, adapter=adapter)

    @Slot(object)
    def _on_precision(self, bits: object) -> None:
        self.take()
        now = self._chat.conversation
        dials = now.dials or NOTHING_CHOSEN
        wanted = dials.as_usual("kv_bits") if bits is AS_USUAL else dials.with_own("kv_bits", bits)
        self._hold(now.system, wanted, now.model, adapter=now.adapter)

    @Slot(Preset)
    def use(self, preset: Preset) -> None:
        """Have the open conversation answered by what a preset says."""
        for row in self._rows:
            row.forget()
        self._text.write(preset.system)
        system = self._text.take(preset.system)
        self._hold(system, preset.dials, preset.model, adapter=preset.adapter)

    @Slot(Preset)
    def _on_update(self, preset: Preset) -> None:
        self.take()
        now = self._chat.conversation
        own = {"dials": now.dials, "model": now.model, "adapter": now.adapter}
        self._presets.put(replace(preset, system=now.system, **own))

    @Slot()
    def _on_save(self) -> None:
        self.take()
        now = self._chat.conversation
        name = title_from(now.system) if now.system.strip() else ""
        saved = self._presets.add(
            name, now.system, dials=now.dials, model=now.model, adapter=now.adapter
        )
        if saved is not None:
            self._list.name(saved)

    @Slot()
    def _on_opened(self) -> None:
        self._rest.stop()
        self._text.forget()
        for row in self._rows:
            row.forget()
        self.render_all()

    def _connect(self) -> None:
        self._chat.gathering.connect(self.take)
        self._chat.opened.connect(self._on_opened)
        self._chat.changed.connect(self.render_all)
        self._models.changed.connect(self.render_all)
        for part in (self._text, *self._rows):
            part.edited.connect(self._rest.start)
            part.left.connect(self.take)
        self._text.edited.connect(self.render_all)
        for row in (self._model, *self._rows, self._precision):
            row.reset_wanted.connect(self._on_reset)
        self._model.chosen.connect(self._on_model)
        self._precision.chosen.connect(self._on_precision)
        self._list.used.connect(self.use)
        self._list.update_wanted.connect(self._on_update)

    def _lay_out(self) -> None:
        self.setFixedWidth(max(WIDTH, IN_LINES * self.fontMetrics().height()))
        scroll = QScrollArea(self)
        scroll.setObjectName("inspectorScroll")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page.setObjectName("inspectorPage")
        page = QVBoxLayout(self._page)
        page.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        page.setSpacing(8)
        page.addWidget(_heading(tr("Instructions"), self._text, self._page))
        page.addWidget(self._note)
        page.addWidget(self._text)
        page.addWidget(hint(tr(InstructionsField.ABOUT), self._page))
        page.addSpacing(8)
        page.addWidget(self._list)
        page.addWidget(self._save)
        page.addWidget(hint(tr(SAVES), self._page))
        page.addSpacing(8)
        for row in (self._model, self._adapter):
            page.addWidget(row)
        page.addSpacing(8)
        page.addLayout(self._dials_head())
        for row in (*self._rows, self._precision):
            page.addWidget(row)
            page.addSpacing(6)
        page.addStretch(1)
        scroll.setWidget(self._page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def _dials_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(_heading(tr("Dials"), None, self._page), 1)
        head.addWidget(self._reset_all)
        return head


def _heading(text: str, buddy: QPlainTextEdit | QPushButton | None, parent: QWidget) -> QLabel:
    heading = QLabel(text, parent)
    heading.setObjectName("inspectorHeading")
    if buddy is not None:
        heading.setBuddy(buddy)
    return heading
