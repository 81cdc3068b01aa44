"""The right of the window: model, messages or greeting, notices, and where the user types."""

from pathlib import Path
from typing import override

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.paths import is_there
from app.state.adapting import Adapting
from app.state.aloud import Aloud
from app.state.state import State
from app.state.why import Why
from app.theme import MARGIN, MEASURE, Theme
from app.views.adapter_verbs import AdapterVerbs
from app.views.begin_cards import BeginCards
from app.views.compare_pane import ComparePane
from app.views.composer import Composer
from app.views.explaining import Explaining
from app.views.find_bar import FindBar
from app.views.header import Header, Next
from app.views.links import ask_to_open
from app.views.message_verbs import MessageVerbs
from app.views.model_banner import ModelBanner
from app.views.notices import NoticeBar
from app.views.transcript import Transcript
from app.views.welcome import Welcome

# Beside what scrolls the messages.
FIND_MARGIN = 20


class ChatPane(QWidget):
    """Everything that belongs to the open conversation.

    Signals:
        get_models_wanted: the user wants another model than there is.
        manage_models_wanted: the user wants to see to the models that there are.
    """

    get_models_wanted = Signal()
    manage_models_wanted = Signal()

    def __init__(self, state: State, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("chatPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        chat, comparing = state.chat, state.comparing
        self._chat, self._comparing, self._models = chat, comparing, state.models
        self.header = Header(state.models, state.library, self)
        self._stack = QStackedWidget(self)
        self._welcome = Welcome(self._stack)
        self._cards = BeginCards(state, self._welcome)
        self._transcript = Transcript(chat, self._stack)
        # Beside the transcript: what stands in a scroll area is not heard.
        self._find = FindBar(self)
        self._compare = ComparePane(comparing, self._stack)
        self.verbs = MessageVerbs(chat, comparing, self)
        self.adapters = AdapterVerbs(Adapting(chat, state.models), self)
        self._foot = QWidget(self)
        self._banner = ModelBanner(state.models, self._foot)
        self.composer = Composer(chat, state.draft, self._foot)
        self.notices = NoticeBar(state.notices, above=self._foot)
        self._lay_out()
        self._find.wanted.connect(self._transcript.marking.look_for)
        self._find.going_on.connect(self._transcript.marking.go_on_finding)
        self._find.left.connect(self.end_find)
        self._transcript.marking.found.connect(self._on_found)
        self.composer.take_drops_on(self)
        self._connect_messages()
        self._connect_models()
        self._connect_comparing()
        chat.opened.connect(self._on_opened)
        chat.changed.connect(self.render_chat)
        self.render_chat()

    def explain_with(self, why: Why, aloud: Aloud) -> Explaining:
        """Let the user see how sure the model was of each token of an answer."""
        explaining = Explaining(why, self._chat, self._transcript, aloud=aloud)
        self.verbs.explain_by(explaining)
        return explaining

    def _connect_messages(self) -> None:
        self._transcript.link_wanted.connect(self._on_link_wanted)
        self._transcript.wanted.connect(self.verbs.do)
        self._transcript.typed.connect(self.composer.type)
        self._welcome.suggested.connect(self.composer.suggest)
        self.verbs.quoted.connect(self.composer.quote)
        self.verbs.asked.connect(self.composer.take_focus)

    def _connect_models(self) -> None:
        self._welcome.carry(self._cards)
        self._cards.changed.connect(self._welcome.make_room)
        self._cards.changed.connect(self._render_banner)
        self._models.changed.connect(self._render_banner)
        self._cards.first_run.own_wanted.connect(self.header.ask_for_file)
        self._banner.file_wanted.connect(self.header.ask_for_file)
        self._banner.plain_wanted.connect(self.adapters.use_without)
        self.header.adapter_wanted.connect(self.adapters.choose)
        self.header.get_wanted.connect(self.get_models_wanted)
        self.header.manage_wanted.connect(self.manage_models_wanted)

    def _connect_comparing(self) -> None:
        self._compare.link_wanted.connect(self._on_link_wanted)
        self._comparing.begun.connect(self._on_compared)
        self._comparing.ended.connect(self._on_compared)

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.verbs.theme = self.adapters.theme = theme
        for part in (
            self.header,
            self._cards,
            self._transcript,
            self._compare,
            self.composer,
            self.notices,
            self._find,
        ):
            part.wear(theme)

    def show_found(self, message_id: str, words: str) -> None:
        """Go to a message and mark words in it."""
        self._transcript.marking.show_found(message_id, words)

    @property
    def foot(self) -> QWidget:
        """Return where the user types, which notices stand above."""
        return self._foot

    @property
    def transcript(self) -> Transcript:
        """Return the messages."""
        return self._transcript

    @property
    def compare(self) -> ComparePane:
        """Return what stands in the place of messages and field while answers are compared."""
        return self._compare

    @property
    def talks(self) -> bool:
        """Tell whether messages and field have their place, and nothing else has it."""
        return not self._comparing.open and not self.isHidden()

    @property
    def place(self) -> str:
        """Return where the open conversation is read, in a form to be kept."""
        return "" if self._chat.conversation.private else self._transcript.place

    def come_back(self, conversation_id: str, place: str) -> None:
        """Have a conversation be shown at a place, once it is open."""
        self._transcript.come_back(conversation_id, place)

    def begin_find(self, words: str = "") -> None:
        """Let the user find words in the open conversation."""
        if self._chat.conversation.messages:
            self._find.open(words)
            self._place_find()

    def find_words(self, words: str) -> None:
        """Find these words in the open conversation; the keyboard stays where it is."""
        self._find.look_for(words)
        self._place_find()

    @Slot()
    def end_find(self) -> None:
        """Find nothing any more; the keyboard goes to the messages."""
        self._find.hide()
        self._transcript.marking.forget_found()
        self._transcript.setFocus(Qt.FocusReason.OtherFocusReason)

    def find_next(self, step: int) -> None:
        """Go so many places further."""
        if self._find.isVisible():
            self._transcript.marking.go_on_finding(step)
        else:
            self.begin_find()

    @Slot(int, int)
    def _on_found(self, place: int, count: int) -> None:
        self._find.tell(place, count)
        self._place_find()

    def _place_find(self) -> None:
        room = self._stack.geometry().adjusted(4, 4, -FIND_MARGIN, 0)
        wanted = self._find.sizeHint()
        width = min(wanted.width(), room.width())
        self._find.setGeometry(room.right() + 1 - width, room.top(), width, wanted.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_find()

    @Slot()
    def forget_found(self) -> None:
        """Mark nothing any more."""
        self._transcript.marking.forget_found()

    def _next(self) -> Next | None:
        """Return what answers here once another chat is answered; None where none is."""
        chat, models = self._chat, self._models
        if not chat.answering or chat.answers_here:
            return None
        now = chat.conversation
        adapter = None if now.adapter is None else Path(now.adapter)
        return (models.picked_path, None) if now.model is None else (Path(now.model), adapter)

    @Slot()
    def render_chat(self) -> None:
        """Show the messages, or a greeting where there are none."""
        private = self._chat.conversation.private
        self.header.tell_private(private=private)
        self.header.tell_own_model(own=self._chat.conversation.model is not None)
        self.header.tell_next(self._next())
        self._welcome.tell_private(private=private)
        self._cards.tell_private(private=private)
        begun = bool(self._chat.conversation.messages)
        talk = self._transcript if begun else self._welcome
        had_focus = self._transcript.isAncestorOf(QApplication.focusWidget() or self)
        self._stack.setCurrentWidget(self._compare if self._comparing.open else talk)
        self._render_banner()
        if had_focus and not begun:
            # Qt would have the next in line get what is typed then: a suggestion.
            self.composer.take_focus()

    @Slot()
    def _on_compared(self) -> None:
        """Give a comparison all the room, or the messages and the field again."""
        is_open = self._comparing.open
        self._find.hide()
        self.composer.setVisible(not is_open)
        self._render_banner()
        self._compare.render_pane()
        self.render_chat()
        if is_open:
            self._compare.take_focus()
        else:
            self.composer.take_focus()

    @Slot()
    def _render_banner(self) -> None:
        """Say how the model is doing where nothing else does, or shows a better way on."""
        begun = bool(self._chat.conversation.messages)
        models = self._models
        is_missing = models.uses_starter and not is_there(models.starter)
        helps = self._cards.helps and not begun and is_missing
        self._banner.stand_aside(aside=self._comparing.open or helps)

    def end(self) -> None:
        """Draw nothing any more."""
        self._transcript.end()
        self._compare.end()

    @Slot(str)
    def _on_link_wanted(self, address: str) -> None:
        ask_to_open(address, parent=self.window())

    @Slot()
    def _on_opened(self) -> None:
        self._find.hide()
        self.render_chat()

    def _lay_out(self) -> None:
        self._stack.addWidget(self._welcome)
        self._stack.addWidget(self._transcript)
        self._stack.addWidget(self._compare)
        self._banner.setMaximumWidth(MEASURE)
        banner = QHBoxLayout()
        banner.setContentsMargins(MARGIN, 0, MARGIN, 4)
        banner.addStretch(1)
        banner.addWidget(self._banner, 1000)
        banner.addStretch(1)
        foot = _column(self._foot)
        foot.addLayout(banner)
        foot.addWidget(self.composer)
        column = _column(self)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot)


def _column(parent: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
