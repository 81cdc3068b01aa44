"""The right of the window: model, messages or greeting, notices, and where the user types."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.state.chat import Chat
from app.state.models import Models
from app.state.notices import Notices
from app.theme import MARGIN, MEASURE, Theme
from app.views.composer import Composer
from app.views.header import Header
from app.views.links import ask_to_open
from app.views.model_banner import ModelBanner
from app.views.notices import NoticeBar
from app.views.transcript import Transcript
from app.views.welcome import Welcome


class ChatPane(QWidget):
    """Everything that belongs to the open conversation."""

    def __init__(self, chat: Chat, models: Models, *, notices: Notices, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("chatPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._chat = chat
        self.header = Header(models, self)
        self._stack = QStackedWidget(self)
        self._welcome = Welcome(self._stack)
        self._transcript = Transcript(chat, self._stack)
        self._foot = QWidget(self)
        self._banner = ModelBanner(models, self._foot)
        self.composer = Composer(chat, self._foot)
        self._notices = NoticeBar(notices, above=self._foot)
        self._lay_out()
        self._transcript.link_wanted.connect(self._on_link_wanted)
        self._banner.file_wanted.connect(self.header.ask_for_file)
        self._welcome.suggested.connect(self.composer.suggest)
        chat.opened.connect(self._on_opened)
        chat.changed.connect(self.render_chat)
        self.render_chat()

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        for part in (self.header, self._transcript, self.composer, self._notices):
            part.wear(theme)

    def show_found(self, message_id: str, words: str) -> None:
        """Go to a message and mark words in it."""
        self._transcript.show_found(message_id, words)

    @Slot()
    def forget_found(self) -> None:
        """Mark nothing any more."""
        self._transcript.forget_found()

    @Slot()
    def render_chat(self) -> None:
        """Show the messages, or a greeting where there are none."""
        private = self._chat.conversation.private
        self.header.tell_private(private=private)
        self._welcome.tell_private(private=private)
        begun = bool(self._chat.conversation.messages)
        self._stack.setCurrentWidget(self._transcript if begun else self._welcome)

    def end(self) -> None:
        """Draw nothing any more."""
        self._transcript.end()

    @Slot(str)
    def _on_link_wanted(self, address: str) -> None:
        ask_to_open(address, parent=self.window())

    @Slot()
    def _on_opened(self) -> None:
        self.render_chat()

    def _lay_out(self) -> None:
        self._stack.addWidget(self._welcome)
        self._stack.addWidget(self._transcript)
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
