"""The messages of the open chat: only those near the view are real widgets, taken from a pool."""

import time
from collections.abc import Callable
from functools import partial
from itertools import takewhile
from typing import override

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from app.domain.conversation import Message
from app.domain.tokens import Explained
from app.state.chat import Chat
from app.theme import LIGHT, Theme
from app.views.bubble import Bubble
from app.views.column import TOP_GAP, Column
from app.views.folding import Folding
from app.views.latest_button import LatestButton
from app.views.marking import Marking
from app.views.message_edit import MessageEdit
from app.views.message_item import Scene
from app.views.message_list import Telling
from app.views.places import Anchor, Places, written
from app.views.pool import Pool
from app.views.row import Row
from app.views.rows import Rows
from app.views.selecting import Selecting
from app.views.walking import Walking
from app.views.wanted import Wanted
from app.widgets.formulas import Formulas
from app.widgets.read_text import ReadText
from app.widgets.told import tell_of
from app.widgets.typed import is_typed
from app.words import tr

# One frame at 60 a second; after a costly one the next waits, so that typing stays smooth.
FRAME_MS = 16
REST = 3
STEP = 48
# So often it is told how long a reply has been thinking.
COUNT_MS = 500


class Transcript(QAbstractScrollArea):
    """Follows the answer while the user is at the bottom, and never moves the view otherwise.

    Signals:
        link_wanted: the user wants to go to this address.
        wanted: the user wants something of a message.
        tokens_made: there is one more text whose tokens can be pointed at.
        typed: these letters say nothing here; the user is writing.
    """

    link_wanted = Signal(str)
    wanted = Signal(Wanted)
    tokens_made = Signal(object)
    typed = Signal(str)

    def __init__(self, chat: Chat, parent: QWidget) -> None:
        super().__init__(parent)
        self._chat = chat
        self._theme = LIGHT
        self._formulas = Formulas(self)
        self._conversation_id = ""
        # Gives what a message shows of how sure its model was, between two letters.
        self.explained: Callable[[Message, int, int], Explained | None] = _nothing
        self._pool = Pool(self, self._new_bubble)
        self._column = Column(self, self._pool, self._fill, is_whole=self._is_edited)
        self._folding = Folding(self, self._column, self._pool, chat=chat)
        self.marking = Marking(self, self._column, self._pool, folding=self._folding)
        self._selecting = Selecting(self, lambda: self._rows, lambda: self._pool.shown)
        self._places = Places()
        self._seen_from: str | None = None
        self._walking = Walking(self, self._column, self._pool)
        self.telling = Telling(
            Scene(self, self._column, self._pool, self._walking, self._selecting)
        )
        self._dress()
        self._latest = LatestButton(self)
        self._latest.clicked.connect(self.jump_to_latest)
        self._column.placed.connect(self._on_placed)
        self._frame = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._frame.timeout.connect(self._on_frame)
        self._count = QTimer(self, singleShot=True, interval=COUNT_MS)
        self._count.timeout.connect(self._refresh_shown)
        self._folding.turned.connect(self._on_turned)
        self._connect()

    def _connect(self) -> None:
        chat = self._chat
        chat.opened.connect(self.render_chat)
        chat.changed.connect(self.render_chat)
        chat.grew.connect(self._on_grew)
        chat.edits.changed.connect(self._on_edit)

    def _dress(self) -> None:
        self.setObjectName("transcript")
        self.setAccessibleName(tr("Conversation"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(STEP)

    def end(self) -> None:
        """Draw nothing any more."""
        self._formulas.close()

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        anchor, is_larger = self._column.anchor, theme.scale != self._theme.scale
        self._theme = theme
        self._latest.wear(theme)
        for bubble in self._pool:
            bubble.wear(theme)
        for row, bubble in self._pool.shown.items():
            self.marking.mark(bubble, row)  # what is written anew has no marks
        if is_larger:
            self._column.enlarge(theme.scale, anchor)

    @property
    def _rows(self) -> Rows:
        return self._column.rows

    @Slot()
    def render_chat(self) -> None:
        """Show the open conversation as it is now."""
        conversation = self._chat.conversation
        messages = conversation.messages
        if conversation.id != self._conversation_id:
            self._keep_place()
            self._conversation_id = conversation.id
            self._start_over(messages)
            self._column.place(self._kept_place())
        elif not self._goes_on(messages):
            held = self._walking.held()
            self._column.place(self._change_branch(messages))
            self._walking.hold(held)
        else:
            if len(messages) > len(self._rows.messages):
                self._add(messages)
            else:
                self._refresh_last(messages)
            self._refresh_shown()
            self._column.place()

    @property
    def place(self) -> str:
        """Return what stands at the top of the view, in a form to be kept; empty for the end."""
        if self._column.following or not len(self._rows):
            return ""
        return written(self._column.anchor, self._rows.messages)

    def come_back(self, conversation_id: str, place: str) -> None:
        """Have a conversation be shown at a place, once it is open."""
        self._places.keep(conversation_id, place)
        if conversation_id == self._conversation_id and (anchor := self._kept_place()):
            self._column.place(anchor)

    def _keep_place(self) -> None:
        self._places.keep(self._conversation_id, self.place)

    def _kept_place(self) -> Anchor | None:
        """Return where the open conversation was left; None for its end."""
        anchor = self._places.of(self._conversation_id, self._rows.messages)
        if anchor is not None:
            self._column.following = False
            self._rows.unfold(self._rows.first(anchor.message))
        return anchor

    def _change_branch(self, messages: tuple[Message, ...]) -> Anchor | None:
        """Show another branch where it differs; a reply that grows is followed."""
        before, anchor, followed = self._rows.messages, self._column.anchor, self._column.following
        pairs = zip(before, messages, strict=False)
        same = sum(1 for _ in takewhile(lambda pair: pair[0].id == pair[1].id, pairs))
        self._start_over(messages)
        if not messages or (followed and self._chat.answers_here):
            return None
        self._column.following = False
        ids = {message.id: at for at, message in enumerate(messages)}
        at = ids.get(before[anchor.message].id, anchor.message)
        if at != anchor.message or at < same:
            self._rows.unfold(self._rows.first(at))
            return Anchor(at, anchor.part, anchor.above)
        return Anchor(min(same, len(messages) - 1), 0, -TOP_GAP)

    @Slot()
    def selectAll(self) -> None:  # noqa: N802 - as Qt's own texts call it
        """Select everything that is said."""
        self._selecting.select_all()

    @Slot()
    def copy(self) -> None:
        """Copy what is selected."""
        data = self._selecting.mime()
        if data is not None:
            QGuiApplication.clipboard().setMimeData(data)

    @Slot()
    def jump_to_latest(self) -> None:
        """Go to the end of the conversation, and stay there while it grows."""
        self._column.follow()

    @Slot()
    def go_to_top(self) -> None:
        """Go to the beginning of the conversation."""
        self.verticalScrollBar().setValue(0)

    @Slot()
    def take_focus(self) -> None:
        """Let the user walk through the messages."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._column.resize()
        self._latest.place()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._column.scroll(up=dy > 0)

    @override
    def wheelEvent(self, arg__1: QWheelEvent) -> None:
        # A trackpad tells how far its fingers went; Qt alone would turn that into lines.
        pixels = arg__1.pixelDelta().y()
        if pixels:
            self.verticalScrollBar().setValue(self._column.value - pixels)
        else:
            super().wheelEvent(arg__1)

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if self._walking.press(arg__1):
            return
        if is_typed(arg__1):
            self.typed.emit(arg__1.text())
        else:
            super().keyPressEvent(arg__1)

    @Slot()
    def _on_placed(self) -> None:
        self._walking.place_ring()
        last = len(self._rows.messages) - 1
        text, parts = self._rows.messages[last].text, self._rows.parts(last)
        self._latest.show_news(text, parts, away=self._column.is_away)

    @override
    def focusInEvent(self, arg__1: QFocusEvent) -> None:
        super().focusInEvent(arg__1)
        self._walking.come(arg__1.reason())

    @override
    def focusOutEvent(self, arg__1: QFocusEvent) -> None:
        super().focusOutEvent(arg__1)
        self._walking.place_ring()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        # To what the arrow keys walk, Tab does not come; so it goes on from the messages as one.
        focus = QApplication.focusWidget()
        if (
            focus is not None
            and not focus.focusPolicy() & Qt.FocusPolicy.TabFocus
            and self.viewport().isAncestorOf(focus)
        ):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        return super().focusNextPrevChild(next)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        # Bubbles are laid out by hand, so a layout's wish to do it again is not for the viewport.
        return event.type() == QEvent.Type.LayoutRequest or super().viewportEvent(event)

    def _goes_on(self, messages: tuple[Message, ...]) -> bool:
        """Tell whether messages begin with those that are shown, and are no other branch."""
        shown = self._rows.messages
        count = len(shown)
        return not count or (len(messages) >= count and messages[count - 1].id == shown[-1].id)

    def _start_over(self, messages: tuple[Message, ...]) -> None:
        self._column.start_over(messages)
        self._selecting.forget()
        self.marking.start_over()
        self._latest.see(messages[-1].text if messages else "")

    def _is_edited(self, message: Message) -> bool:
        return self._chat.edits.text(message.id) is not None

    @Slot(str)
    def _on_edit(self, message_id: str) -> None:
        """Show the field of a message that is being edited, or the message again."""
        message = self._chat.conversation.place(message_id)
        if message is None:
            return
        anchor = self._column.anchor
        first, last = self._rows.first(message), self._rows.last(message)
        begins = self._is_edited(self._rows.messages[message])
        if first != last:
            self._pool.release_from(first)
            self._rows.join(message)
        self._column.following = self._column.following and not begins
        self._refresh_shown()
        self._column.place(anchor)
        if begins:
            self._column.have_seen(first)
            self._pool.shown[first].take_focus("editField")

    @Slot()
    def _on_turned(self) -> None:
        # What is selected is told by the numbers of parts, which are others now.
        if self._selecting.spans:
            self._selecting.forget()

    @Slot(str)
    def render_message(self, message_id: str) -> None:
        """Show a message anew, where something else is to be shown of it."""
        anchor = self._column.anchor
        if self._chat.conversation.place(message_id) is not None:
            self._refresh_shown()
            self._column.place(anchor)

    def reveal(self, message_id: str, letter: int) -> Bubble | None:
        """Have the row be there that has a letter of a message, and return what shows it."""
        message = self._chat.conversation.place(message_id)
        if message is None:
            return None
        self._folding.open_at(message, letter)
        first = self._rows.first(message)
        self._rows.unfold(first)
        parts = self._rows.parts(message)
        within = (at for at, each in enumerate(parts) if letter < each.end)
        part = next(within, len(parts) - 1)
        if first + part not in self._pool.shown:
            self._column.following = False
            self._column.place(Anchor(message, part, -TOP_GAP))
        return self._pool.shown.get(first + part)

    def have_seen(self, rect: QRect) -> None:
        """Have a place of the view be seen."""
        bar, room = self.verticalScrollBar(), self.viewport().rect()
        if rect.top() < 0:
            bar.setValue(bar.value() + rect.top() - TOP_GAP)
        elif rect.bottom() > room.bottom():
            bar.setValue(bar.value() + rect.bottom() - room.bottom() + TOP_GAP)

    @property
    def focused_message(self) -> Message | None:
        """Return the message that has the focus, or in which something has it."""
        at = self._walking.message
        return None if at is None else self._rows.messages[at]

    @property
    def bubbles(self) -> list[Bubble]:
        """Return what shows the messages that are near the view, from above to below."""
        return [bubble for _, bubble in sorted(self._pool.shown.items())]

    def _refresh_shown(self) -> None:
        for row, bubble in list(self._pool.shown.items()):
            if bubble.row != self._row(row):
                self._column.measure(row)

    def _add(self, messages: tuple[Message, ...]) -> None:
        self._rows.add(messages)
        # One that was deleted and is back does not take the reader away.
        self._column.following = self._column.following or messages[-1].growing

    def _refresh_last(self, messages: tuple[Message, ...]) -> None:
        if not messages:
            return
        before = len(self._rows)
        new = self._rows.grow(messages)
        last = len(messages) - 1
        first, end = self._rows.first(last), self._rows.last(last)
        self._pool.release_from(end + 1)
        # The row that was the last may not be it any more.
        new = min(new, before - 1, end)
        for row in range(first, end + 1):
            if row in self._pool.shown and (row >= new or self._rows.fold(row)):
                self._column.measure(row)

    @Slot()
    def _on_grew(self) -> None:
        if not self._frame.isActive():
            self._frame.start()

    @Slot()
    def _on_frame(self) -> None:
        began = time.perf_counter()
        self._refresh_last(self._chat.conversation.messages)
        if self._seen_from != self._chat.seen_from:
            self._seen_from = self._chat.seen_from
            self._refresh_shown()
        self._column.place()
        cost_ms = (time.perf_counter() - began) * 1000
        self._frame.setInterval(max(FRAME_MS, round(REST * cost_ms)))

    def _fill(self, row: int, bubble: Bubble) -> None:
        """Have a bubble show a row as it is now."""
        bubble.show_row(self._row(row))
        self.marking.mark(bubble, row)
        self._selecting.render_row(row)

    def _row(self, row: int) -> Row:
        message = self._rows.message(row)
        said, count = self._rows.messages[message], len(self._rows.messages)
        versions = self._chat.conversation.versions.get(said.id, (said.id,))
        edit = self._chat.edits.text(said.id)
        if self._folding.grows(row):
            self._count.start()
        part = self._rows.parts(message)[row - self._rows.first(message)]
        return Row(
            said,
            tr("message {place} of {count}", place=message + 1, count=count),
            self._rows.parts(message),
            row - self._rows.first(message),
            self._rows.notes(message),
            may_go_on=message == count - 1 and self._chat.may_go_on,
            at=versions.index(said.id) + 1,
            versions=len(versions),
            is_latest=message == count - 1,
            begins_seen=bool(message) and self._chat.seen_from == said.id,
            edit=edit,
            fold=None if edit is not None else self._folding.line(row),
            explained=None if part.head else self.explained(said, part.start, part.end),
        )

    def _new_bubble(self) -> Bubble:
        bubble = Bubble(self.viewport(), self._theme, self._formulas)
        bubble.focus_moved.connect(self._walking.place_ring)
        bubble.focus_moved.connect(self.telling.tell_focus)
        bubble.going_on_wanted.connect(self._chat.go_on)
        bubble.link_wanted.connect(self.link_wanted)
        bubble.wanted.connect(self.wanted)
        bubble.typed.connect(self._chat.edits.keep)
        bubble.fold_turned.connect(self._folding.turn)
        bubble.resized.connect(partial(self._on_resized, bubble))
        bubble.text_made.connect(self._selecting.attend)
        bubble.tokens_made.connect(self.tokens_made)
        bubble.edit_made.connect(self._on_edit_made)
        for text in bubble.findChildren(ReadText):
            self._selecting.attend(text)
        return bubble

    @Slot(MessageEdit)
    def _on_edit_made(self, edit: MessageEdit) -> None:
        edit.come_after(self)

    def _on_resized(self, bubble: Bubble) -> None:
        """Lay out a bubble anew whose formulas are drawn now, or whose lines are wrapped."""
        row = self._pool.row_of(bubble)
        if row is not None:
            self._column.measure(row)
            self._column.place()


def _nothing(_message: Message, _start: int, _end: int) -> None:
    """Explain nothing."""


tell_of(Transcript, lambda transcript: transcript.telling.told())
