"""`MessageEdit`: a message as a field, with the ways to end that."""

from itertools import pairwise
from typing import override

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.attachment import Attachment, parts_of, with_attachments
from app.state.draft import Attached
from app.theme import Theme, body_font, small_font
from app.views.attachment_sheet import AttachmentSheet
from app.views.attachments import Attachments
from app.views.wanted import Verb
from app.widgets.buttons import push_button
from app.widgets.focus_ring import ring
from app.widgets.growing_text import GrowingText
from app.words import tr


class EditField(GrowingText):
    """Where a message is typed anew.

    Signals:
        left: the user wants to edit it no longer.
    """

    left = Signal()
    most_lines = 24

    @override
    def event(self, e: QEvent) -> bool:
        # Esc is a menu's, too: there it stops an answer.
        if e.type() is QEvent.Type.ShortcutOverride and _is_escape(e):
            e.accept()
            return True
        return super().event(e)

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if _is_escape(e) and not self.composing:
            self.left.emit()
        else:
            super().keyPressEvent(e)


class MessageEdit(QFrame):
    """Return saves, and asks where it is a question; Esc ends it.

    Signals:
        typed: the text of this message is another now.
        wanted: the user wants to save it, to ask it, or neither.
        resized: it is higher or lower now.
    """

    typed = Signal(str, str)
    wanted = Signal(Verb)
    resized = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("messageEdit")
        self._message_id = ""
        self._asks = False
        self._height = 0
        self._attached: dict[int, Attachment] = {}
        self._sheet: AttachmentSheet | None = None
        self._after: QWidget | None = None
        self.attachments = Attachments(self)
        self.attachments.removed.connect(self._on_removed)
        self.attachments.opened.connect(self._on_opened)
        self.field = EditField(self)
        self.field.setObjectName("editField")
        self.field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.field.textChanged.connect(self._on_typed)
        self.field.submitted.connect(self._on_submitted)
        self.field.left.connect(self._on_left)
        self._leave = push_button("cancelEdit", tr("Cancel"), self._on_left, parent=self)
        self._save = push_button("saveEdit", tr("Save"), self._on_save, parent=self)
        self._ask = push_button("saveAndAsk", tr("Save and Ask"), self._on_ask, parent=self)
        ring(self._ask)
        self._lay_out()

    def wear(self, theme: Theme) -> None:
        """Have letters as large as all that is said."""
        self.attachments.wear(theme)
        self.field.setFont(body_font(theme.scale))

    def come_after(self, before: QWidget) -> None:
        """Be what Tab comes to next behind something."""
        self._after = before
        self._place_stops()

    def show_edit(self, message_id: str, text: str, *, asks: bool) -> None:
        """Show what was typed for a message."""
        if message_id != self._message_id:
            self._close_sheet()
        self._message_id, self._asks = message_id, asks
        self._ask.setVisible(asks)
        name = tr("Edit message") if asks else tr("Edit answer")
        self.field.setAccessibleName(name)
        self.field.setAccessibleDescription(
            tr("Return saves and asks, Escape cancels")
            if asks
            else tr("Return saves, Escape cancels")
        )
        said, attached = parts_of(text) if asks else (text, ())
        if attached != tuple(self._attached.values()):
            self._attached = dict(enumerate(attached))
            self._show_attached()
        if self.field.text != said:
            self.field.show_text(said)

    def arrange(self, width: int) -> int:
        """Be that wide; return how high it gets."""
        self.resize(width, self.height())
        self._column.activate()
        self._height = self._column.sizeHint().height()
        self.resize(width, self._height)
        return self._height

    @property
    def _whole(self) -> str:
        """Return the message as it is now."""
        said = self.field.text
        return with_attachments(said, self._attached.values()) if self._asks else said

    def _show_attached(self) -> None:
        chips = [Attached(number, each) for number, each in self._attached.items()]
        self.attachments.show_attached(chips)
        self._place_stops()

    def _place_stops(self) -> None:
        """Have Tab go through all of this in order: Qt has what is made last come last of all."""
        stops = [*self.attachments.stops, self.field, self._leave, self._save, self._ask]
        for first, then in pairwise(filter(None, [self._after, *stops])):
            QWidget.setTabOrder(first, then)

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        # Qt tells a field how wide it is once it is seen, and only then its height is known.
        if event.type() is QEvent.Type.LayoutRequest:
            self._tell_height()
        return done

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._close_sheet()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Nothing that is pressed here walks through the messages.
        event.accept()
        if _is_escape(event):
            self._on_left()

    @Slot()
    def _on_typed(self) -> None:
        self.typed.emit(self._message_id, self._whole)
        self._fit()

    @Slot(int)
    def _on_removed(self, number: int) -> None:
        del self._attached[number]
        self._show_attached()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)  # the chip goes
        self._on_typed()

    @Slot(int)
    def _on_opened(self, number: int) -> None:
        sheet = self._sheet = AttachmentSheet(
            Attached(number, self._attached[number]), self.window()
        )
        sheet.finished.connect(self._on_read)
        self.destroyed.connect(sheet.close)
        sheet.removed.connect(self._on_removed)
        sheet.unfolded.connect(self._on_unfolded)
        sheet.open()

    @Slot(int)
    def _on_unfolded(self, number: int) -> None:
        """Put what is attached where the user types."""
        text = self._attached.pop(number).text
        self._show_attached()
        self.field.put(text)
        self._on_typed()

    @Slot()
    def _on_read(self) -> None:
        self._sheet = None

    def _close_sheet(self) -> None:
        """Show nothing any more of what is attached here: its buttons would do nothing."""
        if self._sheet is not None:
            self._sheet.close()

    def _fit(self) -> None:
        self._column.activate()
        self._tell_height()

    def _tell_height(self) -> None:
        if self._height and self._column.sizeHint().height() != self._height:
            self.resized.emit()

    @Slot()
    def _on_submitted(self) -> None:
        self.wanted.emit(Verb.SAVE_AND_ASK if self._asks else Verb.SAVE)

    @Slot()
    def _on_ask(self) -> None:
        self.wanted.emit(Verb.SAVE_AND_ASK)

    @Slot()
    def _on_save(self) -> None:
        self.wanted.emit(Verb.SAVE)

    @Slot()
    def _on_left(self) -> None:
        self.wanted.emit(Verb.CANCEL)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in (self._leave, self._save, self._ask):
            button.setFont(small_font())
            row.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 8, 8)
        self._column.setSpacing(6)
        self._column.addWidget(self.attachments)
        self._column.addWidget(self.field)
        self._column.addLayout(row)


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
