"""Where the user types; send and stop; and one quiet line on how the answer is doing."""

from typing import override

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.state.chat import Chat
from app.state.draft import Draft
from app.theme import LIGHT, MARGIN, MEASURE, Theme, body_font, icon, small_font
from app.views.status import status
from app.widgets.growing_text import GrowingText
from app.words import tr

BUTTON = 32


class Composer(QWidget):
    """The message field with its button, as wide as the messages."""

    def __init__(self, chat: Chat, draft: Draft, parent: QWidget) -> None:
        super().__init__(parent)
        self._chat, self._draft = chat, draft
        self._theme = LIGHT
        self._frame = QFrame(self)
        self._frame.setObjectName("field")
        self._text = _message_field(self._frame)
        self._button = _send_button(self._frame)
        self._status = _status_line(self)
        self._drawn = ("", "")
        self._lay_out()
        self._connect()
        self.render_chat()

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.render_chat()

    @Slot(str)
    def suggest(self, text: str) -> None:
        """Put text into the field, for the user to send or to change."""
        self._text.show_text(text)
        self.take_focus()

    @Slot()
    def take_focus(self) -> None:
        """Let the user type here."""
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def type(self, text: str) -> None:
        """Put text where the user types, and let them go on here."""
        self._text.insertPlainText(text)
        self.take_focus()

    @Slot()
    def render_chat(self) -> None:
        """Show whether the button sends or stops, and how the answer is doing."""
        answering = self._chat.answering
        enabled = answering or not self._draft.empty
        colour = self._theme.on_accent if enabled else self._theme.muted
        self._button.setEnabled(enabled)
        if (drawn := ("stop" if answering else "send", colour)) != self._drawn:
            self._drawn = drawn
            self._button.setIcon(icon(*drawn))
            name = tr("Stop answering") if answering else tr("Send message")
            self._button.setAccessibleName(name)
            self._button.setToolTip(tr("Stop (Esc)") if answering else tr("Send (Return)"))
        self.render_status()

    @Slot()
    def render_status(self) -> None:
        """Show how the answer is doing, and how much of the context is taken."""
        self._status.setText(status(self._chat, self._draft))

    def _lay_out(self) -> None:
        field = QHBoxLayout(self._frame)
        field.setContentsMargins(14, 6, 6, 6)
        field.setSpacing(8)
        field.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        field.addWidget(self._button, 0, Qt.AlignmentFlag.AlignBottom)
        self._frame.setMaximumWidth(MEASURE + 2 * 14)
        self._status.setMaximumWidth(MEASURE)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN - 10, 4, MARGIN - 10, 8)
        column.setSpacing(4)
        for widget in (self._frame, self._status):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(widget, 1000)
            row.addStretch(1)
            column.addLayout(row)

    def _connect(self) -> None:
        self._text.submitted.connect(self._on_submitted)
        self._text.textChanged.connect(self._on_typed)
        self._text.installEventFilter(self)
        self._button.clicked.connect(self._on_clicked)
        self._draft.opened.connect(self._on_opened)
        self._draft.changed.connect(self.render_status)
        self._chat.changed.connect(self.render_chat)
        self._chat.progressed.connect(self.render_status)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The frame shows that the field within has the focus.
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._frame.setProperty("active", event.type() == QEvent.Type.FocusIn)
            self._frame.style().polish(self._frame)
        return super().eventFilter(watched, event)

    @Slot()
    def _on_submitted(self) -> None:
        self._draft.send()

    @Slot()
    def _on_clicked(self) -> None:
        if self._chat.answering:
            self._chat.stop()
        else:
            self._on_submitted()
        self.take_focus()

    @Slot()
    def _on_typed(self) -> None:
        self._draft.write(self._text.text)
        self.render_chat()

    @Slot()
    def _on_opened(self) -> None:
        self._text.show_text(self._draft.text)
        self.render_chat()


def _message_field(parent: QWidget) -> GrowingText:
    field = GrowingText(parent)
    field.setObjectName("composer")
    field.setFont(body_font())
    field.setPlaceholderText(tr("Message"))
    field.setAccessibleName(tr("Message"))
    field.setAccessibleDescription(tr("Return sends"))
    return field


def _send_button(parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setObjectName("sendButton")
    button.setFixedSize(BUTTON, BUTTON)
    button.setIconSize(QSize(18, 18))
    return button


def _status_line(parent: QWidget) -> QLabel:
    line = QLabel(parent)
    line.setObjectName("statusLine")
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.setFont(small_font())
    line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return line
