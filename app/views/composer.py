"""Where the user types; send and stop; and one quiet line on how the answer is doing."""

from pathlib import Path
from typing import override

from PySide6.QtCore import QEvent, QMimeData, QObject, QSize, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.state.chat import Chat
from app.state.draft import Draft
from app.theme import LIGHT, MARGIN, MEASURE, Theme, body_font, icon, small_font
from app.views.attachment_sheet import AttachmentSheet
from app.views.attachments import Attachments
from app.views.status import status
from app.widgets.file_dialog import file_dialog
from app.widgets.file_drop import FileDrop
from app.widgets.focus_ring import ring
from app.widgets.growing_text import GrowingText
from app.words import tr

BUTTON = 32
# So often at most is it said how the answer is doing while it grows.
PAUSE_MS = 100
SEND, NATIVE = QKeySequence("Ctrl+Return"), QKeySequence.SequenceFormat.NativeText


class Composer(QWidget):
    """The message field with its button, as wide as the messages."""

    def __init__(self, chat: Chat, draft: Draft, parent: QWidget) -> None:
        super().__init__(parent)
        self._chat, self._draft = chat, draft
        self._settings = draft.settings
        self._theme = LIGHT
        self._frame = QFrame(self)
        self._frame.setObjectName("field")
        self._text = _message_field(self._frame)
        self._attachments = Attachments(self._frame)
        self._attach = _attach_button(self._frame)
        self._button = _send_button(self._frame)
        self._status = _status_line(self)
        self._drawn = ("", "")
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._on_paused)
        self._progressed = False  # since it was last said how the answer is doing
        self._connect()
        self.render_keys()
        self.render_draft()

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._text.setFont(body_font(theme.scale))
        self._attachments.wear(theme)
        self._attach.setIcon(icon("attach", theme.muted))
        self.render_draft()

    @Slot(str)
    def suggest(self, text: str) -> None:
        """Put text into the field, for the user to send or to change."""
        self._text.show_text(text)
        self.take_focus()

    @Slot()
    def take_focus(self) -> None:
        """Let the user type here, where this is shown: nobody would see what they type."""
        if self.isHidden():
            return
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def type(self, text: str) -> None:
        """Put text where the user types, and let them go on here, where this is shown."""
        if not self.isHidden():
            self._text.put(text)
            self.take_focus()

    @Slot(str)
    def quote(self, lines: str) -> None:
        """Put lines where the user types, away from what is written there before."""
        begun = not self._text.textCursor().atBlockStart()
        self.type(f"\n\n{lines}" if begun else lines)

    @Slot()
    def ask_for_files(self) -> None:
        """Let the user choose files that go with the message."""
        parent = self.window()
        dialog = file_dialog("attachDialog", tr("Attach files"), theme=self._theme, parent=parent)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setDirectory(str(Path.home()))
        dialog.filesSelected.connect(self._on_files_selected)
        dialog.open()

    @Slot(list)
    def bring(self, urls: list[QUrl]) -> None:
        """Have files go with the message, or be opened, and let the user go on here."""
        self._draft.bring(urls)
        self.take_focus()

    def take_drops_on(self, area: QWidget) -> None:
        """Have what is dropped on an area go with the message, while that is shown."""
        drop = FileDrop(area, self._is_shown)
        drop.dropped.connect(self.bring)
        drop.hovered.connect(self._on_hovered)

    def _is_shown(self) -> bool:
        # Nobody would see what goes with a message that is not shown.
        return not self.isHidden()

    def _render_button(self) -> None:
        """Show whether the button sends or stops, and whether there is anything to send."""
        answering = self._chat.answering
        enabled = answering or not self._draft.empty
        colour = self._theme.on_accent if enabled else self._theme.muted
        self._button.setEnabled(enabled)
        if (drawn := ("stop" if answering else "send", colour)) != self._drawn:
            self._drawn = drawn
            self._button.setIcon(icon(*drawn))
            name = tr("Stop answering") if answering else tr("Send message")
            self._button.setAccessibleName(name)
            self._render_hint()

    @Slot()
    def render_keys(self) -> None:
        """Have the keys send that are chosen, and say so."""
        chosen = self._settings.now.return_sends
        self._text.choose_keys(return_submits=chosen)
        self._text.setAccessibleDescription(
            tr("Return sends") if chosen else tr("{keys} sends", keys=SEND.toString(NATIVE))
        )
        self._render_hint()

    def _render_hint(self) -> None:
        if self._chat.answering:
            self._button.setToolTip(tr("Stop (Esc)"))
        elif self._settings.now.return_sends:
            self._button.setToolTip(tr("Send (Return)"))
        else:
            self._button.setToolTip(tr("Send ({keys})", keys=SEND.toString(NATIVE)))

    @Slot()
    def render_draft(self) -> None:
        """Show what is attached, what the button does, and how long all is."""
        self._attachments.show_attached(self._draft.attached)
        self._render_button()
        self.render_status()

    @Slot()
    def render_status(self) -> None:
        """Show how the answer is doing, and how much of the context is taken."""
        self._status.setText(status(self._chat, self._draft))

    @Slot()
    def _on_progressed(self) -> None:
        # At each token, it would cost more than the token does, and nobody could read it.
        if self._pause.isActive():
            self._progressed = True
        else:
            self._pause.start()
            self.render_status()

    @Slot()
    def _on_paused(self) -> None:
        if self._progressed:
            self._progressed = False
            self._on_progressed()

    def _lay_out(self) -> None:
        frame = QVBoxLayout(self._frame)
        frame.setContentsMargins(6, 6, 6, 6)
        frame.setSpacing(6)
        frame.addWidget(self._attachments)
        field = QHBoxLayout()
        field.setSpacing(6)
        frame.addLayout(field)
        field.addWidget(self._attach, 0, Qt.AlignmentFlag.AlignBottom)
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
        self._text.offer_first(self._takes)
        self._attach.clicked.connect(self.ask_for_files)
        self._attachments.opened.connect(self._on_attachment_opened)
        self._attachments.removed.connect(self._on_attachment_removed)
        self._button.clicked.connect(self._on_clicked)
        self._settings.changed.connect(self.render_keys)
        self._draft.opened.connect(self._on_opened)
        self._draft.changed.connect(self.render_draft)
        self._chat.changed.connect(self.render_draft)
        self._chat.progressed.connect(self._on_progressed)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._recalls(event)
        # The frame shows that the field within has the focus.
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._mark("active", on=event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def _recalls(self, event: QKeyEvent) -> bool:
        """Show what was asked before or after, where the key can mean nothing else."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._text.composing or modifiers != Qt.KeyboardModifier.NoModifier:
            return False
        text: str | None = None
        if event.key() == Qt.Key.Key_Up and self._text.at_first_line:
            text = self._draft.recall(1)
        elif event.key() == Qt.Key.Key_Down and self._text.at_last_line:
            text = self._draft.recall(-1)
        if text is not None:
            self._text.show_text(text)
        return text is not None

    def _mark(self, name: str, *, on: bool) -> None:
        if self._frame.property(name) != on:
            self._frame.setProperty(name, on)
            self._frame.style().polish(self._frame)

    def _takes(self, source: QMimeData) -> bool:
        """Attach what is pasted or dropped, where it is files or a long text."""
        # An address that was copied in a browser is text, too, and means that.
        if any(url.isLocalFile() for url in source.urls()):
            self.bring(source.urls())
            return True
        return source.hasText() and self._draft.paste(source.text())

    @Slot(bool)
    def _on_hovered(self, hovered: bool) -> None:  # noqa: FBT001 - a signal's value
        self._mark("hovered", on=hovered)

    @Slot(list)
    def _on_files_selected(self, files: list[str]) -> None:
        self._draft.attach(list(map(QUrl.fromLocalFile, files)))
        self.take_focus()

    @Slot(int)
    def _on_attachment_opened(self, number: int) -> None:
        attached = next(each for each in self._draft.attached if each.number == number)
        sheet = AttachmentSheet(attached, self.window())
        sheet.unfolded.connect(self._on_unfolded)
        sheet.removed.connect(self._on_attachment_removed)
        # With another chat, it would ask for what is attached no longer.
        self._draft.opened.connect(sheet.close)
        sheet.open()

    @Slot(int)
    def _on_attachment_removed(self, number: int) -> None:
        self._draft.remove(number)
        self.take_focus()

    @Slot(int)
    def _on_unfolded(self, number: int) -> None:
        self.type(self._draft.take(number))

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
        self.render_draft()

    @Slot()
    def _on_opened(self) -> None:
        self._text.show_text(self._draft.text)
        self.render_draft()


def _message_field(parent: QWidget) -> GrowingText:
    field = GrowingText(parent)
    field.setObjectName("composer")
    field.setFont(body_font())
    field.setPlaceholderText(tr("Message"))
    field.setAccessibleName(tr("Message"))
    return field


def _attach_button(parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setObjectName("attachButton")
    button.setFixedSize(BUTTON, BUTTON)
    button.setIconSize(QSize(18, 18))
    button.setAccessibleName(tr("Attach files"))
    button.setToolTip(tr("Attach text or code files"))
    return button


def _send_button(parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setObjectName("sendButton")
    ring(button)
    button.setFixedSize(BUTTON, BUTTON)
    button.setIconSize(QSize(18, 18))
    return button


def _status_line(parent: QWidget) -> QLabel:
    line = QLabel(parent)
    line.setObjectName("statusLine")
    line.setWordWrap(True)  # in a narrow window it would push the sidebar aside
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.setFont(small_font())
    line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return line
