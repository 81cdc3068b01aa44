"""The messages of the open chat: only those near the view are real widgets, taken from a pool."""

import time
from functools import partial
from itertools import takewhile
from typing import override

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolButton, QWidget

from app.domain.conversation import Message
from app.domain.lengths import count_words
from app.state.chat import Chat
from app.theme import LIGHT, MARGIN, MEASURE, Theme, body_font, icon
from app.views.bubble import FOOTER, GAP_AFTER_ANSWER, PAD_Y, Bubble, Row
from app.views.finds import Find, Finds
from app.views.places import Anchor, Places, written
from app.views.rows import Rows
from app.views.selecting import Selecting
from app.views.wanted import Wanted
from app.widgets.formulas import Formulas
from app.widgets.read_text import ReadText
from app.words import tr

# Measured beyond the edge of the view, so that a step of the wheel never meets a guess.
AHEAD = 240
TOP_GAP = 28
# One frame at 60 a second; after a costly one the next waits, so that typing stays smooth.
FRAME_MS = 16
REST = 3
STEP = 48
# How high the button is that leads back to the end.
LATEST = 34


class Transcript(QAbstractScrollArea):
    """Follows the answer while the user is at the bottom, and never moves the view otherwise.

    Signals:
        link_wanted: the user wants to go to this address.
        found: the view is at this of so many places in which a phrase is, counted from 1.
        wanted: the user wants something of a message.
    """

    link_wanted = Signal(str)
    found = Signal(int, int)
    wanted = Signal(Wanted)

    def __init__(self, chat: Chat, parent: QWidget) -> None:
        super().__init__(parent)
        self._dress()
        self._chat = chat
        self._theme = LIGHT
        self._formulas = Formulas(self)
        self._conversation_id = ""
        self._rows = Rows((), self._guess, self._is_edited)
        self._shown: dict[int, Bubble] = {}
        self._spare: list[Bubble] = []
        self._following = True
        self._placing = False
        self._guessed_at = 0
        self._letters: tuple[int, int] | None = None  # in a line, and how high that is
        self._finds = Finds()
        self._selecting = Selecting(self, lambda: self._rows, lambda: self._shown)
        self._places = Places()
        self._seen = (
            0  # letters of the last message that there were when the view let go of the end
        )
        self._seen_from: str | None = None
        self._ring = _focus_ring(self.viewport())
        self._latest = _latest_button(self)
        self._latest.clicked.connect(self.jump_to_latest)
        self._frame = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._frame.timeout.connect(self._on_frame)
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
        anchor, is_larger = self._anchor(), theme.scale != self._theme.scale
        self._theme = theme
        self._latest.setIcon(icon("down", theme.text))
        for bubble in (*self._shown.values(), *self._spare):
            bubble.wear(theme)
        if is_larger:
            self._letters = None
            self._rows.guess_again()
            self._place(anchor)

    @Slot()
    def render_chat(self) -> None:
        """Show the open conversation as it is now."""
        conversation = self._chat.conversation
        messages = conversation.messages
        if conversation.id != self._conversation_id:
            self._keep_place()
            self._conversation_id = conversation.id
            self._start_over(messages)
            self._place(self._kept_place())
        elif not self._goes_on(messages):
            held = self._held()
            self._place(self._change_branch(messages))
            self._hold(held)
        else:
            if len(messages) > len(self._rows.messages):
                self._add(messages)
            else:
                self._refresh_last(messages)
            self._refresh_shown()
            self._place()

    @property
    def place(self) -> str:
        """Return what stands at the top of the view, in a form to be kept; empty for the end."""
        if self._following or not len(self._rows):
            return ""
        return written(self._anchor(), self._rows.messages)

    def come_back(self, conversation_id: str, place: str) -> None:
        """Have a conversation be shown at a place, once it is open."""
        self._places.keep(conversation_id, place)
        if conversation_id == self._conversation_id and (anchor := self._kept_place()):
            self._place(anchor)

    def _keep_place(self) -> None:
        self._places.keep(self._conversation_id, self.place)

    def _kept_place(self) -> Anchor | None:
        """Return where the open conversation was left; None for its end."""
        anchor = self._places.of(self._conversation_id, self._rows.messages)
        if anchor is not None:
            self._following = False
            self._rows.unfold(self._rows.first(anchor.message))
        return anchor

    def _change_branch(self, messages: tuple[Message, ...]) -> Anchor | None:
        """Show another branch where it differs; a reply that grows is followed."""
        before, anchor, followed = self._rows.messages, self._anchor(), self._following
        pairs = zip(before, messages, strict=False)
        same = sum(1 for _ in takewhile(lambda pair: pair[0].id == pair[1].id, pairs))
        self._start_over(messages)
        if not messages or (followed and self._chat.answers_here):
            return None
        self._following = False
        ids = {message.id: at for at, message in enumerate(messages)}
        at = ids.get(before[anchor.message].id, anchor.message)
        if at != anchor.message or at < same:
            self._rows.unfold(self._rows.first(at))
            return Anchor(at, anchor.part, anchor.above)
        return Anchor(min(same, len(messages) - 1), 0, -TOP_GAP)

    def show_found(self, message_id: str, words: str) -> None:
        """Go to a message and mark words in it, wherever they are."""
        place = self._finds.seek(self._rows.messages, message_id, words)
        if place is not None:
            self._show_place(place)

    @Slot(str)
    def look_for(self, phrase: str) -> None:
        """Mark a phrase wherever it is, and go to the first place from the view on."""
        after = self._anchor().message
        self._go_to(self._finds.look_for(self._rows.messages, phrase, after=after))

    @Slot(int)
    def go_on_finding(self, step: int) -> None:
        """Go so many places further, and from the last to the first."""
        self._go_to(self._finds.go_on(step))

    @Slot()
    def forget_found(self) -> None:
        """Mark nothing any more."""
        self._finds.forget()
        for bubble in self._shown.values():
            bubble.mark(None)

    def _go_to(self, place: Find | None) -> None:
        if place is not None and place.message < len(self._rows.messages):
            self._show_place(place)
        else:
            self._mark_all()
        self.found.emit(*self._finds.place)

    def _show_place(self, place: Find) -> None:
        """Go to a letter of a message, where something is marked."""
        self._following = False
        self._rows.unfold(self._rows.first(place.message))
        parts = self._rows.parts(place.message)
        part = next(number for number, each in enumerate(parts) if place.start <= each.end)
        self._place(Anchor(place.message, part, -TOP_GAP))
        # Where the words are is known once the message is shown.
        self._mark_all()
        bubble = self._shown[self._rows.first(place.message) + part]
        top = max(-TOP_GAP, bubble.top_of_mark - self.viewport().height() // 3)
        self._place(Anchor(place.message, part, top))

    def _mark_all(self) -> None:
        for row, bubble in self._shown.items():
            self._mark(bubble, row)

    def _mark(self, bubble: Bubble, row: int) -> None:
        """Mark in a row what is sought there."""
        number = self._rows.message(row)
        part = self._rows.parts(number)[row - self._rows.first(number)]
        bubble.mark(*self._finds.within(self._rows.messages[number], number, part))

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
        self._following = True
        self._place()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        anchor = self._anchor()
        if self._width() != self._guessed_at:
            self._guessed_at = self._width()
            self._letters = None
            self._rows.guess_again()
        self._place(anchor)
        self._place_latest()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._placing:
            return
        bar = self.verticalScrollBar()
        # Any step up lets go at once; back at the bottom it takes hold again.
        self._following = dy <= 0 and bar.value() >= bar.maximum()
        self._place()

    @override
    def wheelEvent(self, arg__1: QWheelEvent) -> None:
        # A trackpad tells how far its fingers went; Qt alone would turn that into lines.
        pixels = arg__1.pixelDelta().y()
        if pixels:
            self.verticalScrollBar().setValue(self._value() - pixels)
        else:
            super().wheelEvent(arg__1)

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        up = bool(arg__1.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        far = bool(arg__1.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match arg__1.key():
            case Qt.Key.Key_Space:
                bar.setValue(bar.value() + (-bar.pageStep() if up else bar.pageStep()))
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_Up if far:
                bar.setValue(0)
            case Qt.Key.Key_End:
                self.jump_to_latest()
            case Qt.Key.Key_Down if far:
                self.jump_to_latest()
            case _:
                self._walk(arg__1)

    def _walk(self, event: QKeyEvent) -> None:
        """Go from message to message, into one, and out again."""
        index = self._focused()
        match event.key():
            case Qt.Key.Key_Up:
                self._focus(len(self._rows.messages) - 1 if index is None else index - 1)
            case Qt.Key.Key_Down:
                self._focus(self._anchor().message if index is None else index + 1)
            case Qt.Key.Key_Right if index is not None:
                self._enter(index)
            case Qt.Key.Key_Left | Qt.Key.Key_Escape if index is not None:
                self._focus(index)
            case _:
                super().keyPressEvent(event)

    def _focused(self) -> int | None:
        """Return the message that has the focus, or what is in it."""
        row = self._focused_row()
        return None if row is None else self._rows.message(row)

    def _focused_row(self) -> int | None:
        focus = QApplication.focusWidget()
        for row, bubble in self._shown.items():
            if focus is not None and (focus is bubble or bubble.isAncestorOf(focus)):
                return row
        return None

    def _focus(self, wanted: int) -> None:
        """Give the focus to a message, and have its beginning be seen."""
        if not self._rows.messages:
            return
        message = max(0, min(wanted, len(self._rows.messages) - 1))
        self._have_seen(self._rows.first(message))
        if (row := self._rows.first(message)) in self._shown:
            self._shown[row].setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self, message: int) -> None:
        """Give the focus to what can be done with a message, which stands at its end."""
        last = self._rows.last(message)
        if self._focused_row() not in self._shown or last not in self._shown:
            self._have_seen(last)
        if (row := self._rows.last(message)) in self._shown:
            self._shown[row].enter()

    def _have_seen(self, row: int) -> None:
        heights, view = self._rows.heights, self.viewport().height()
        top = heights.top(row)
        if top < self._value() or top > self._value() + view // 2:
            self.verticalScrollBar().setValue(top)

    @Slot()
    def _on_focus_moved(self) -> None:
        self._place_ring()

    def _place_ring(self) -> None:
        focused = next((row for row, each in self._shown.items() if each.hasFocus()), None)
        self._ring.setVisible(focused is not None)
        if focused is None:
            return
        message, around = self._rows.message(focused), QRect()
        for row, bubble in self._shown.items():
            if self._rows.message(row) == message:
                around = around.united(bubble.geometry())
        self._ring.setGeometry(around.adjusted(-12, -8, 12, -8))
        self._ring.lower()

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
        for row in list(self._shown):
            self._release(row)
        self._rows = Rows(messages, self._guess, self._is_edited)
        self._selecting.forget()
        self._finds.forget()
        self._following = True
        self._seen = len(messages[-1].text) if messages else 0

    def _held(self) -> tuple[int, str] | None:
        """Return which message has the focus, and what in it."""
        focus, message = QApplication.focusWidget(), self._focused()
        return None if focus is None or message is None else (message, focus.objectName())

    def _hold(self, held: tuple[int, str] | None) -> None:
        """Give the focus back to what is in the place of what had it."""
        if held is None or not self._rows.messages:
            return
        message, name = min(held[0], len(self._rows.messages) - 1), held[1]
        if (bubble := self._shown.get(self._rows.last(message))) is not None:
            bubble.take_focus(name)

    def _is_edited(self, message: Message) -> bool:
        return self._chat.edits.text(message.id) is not None

    @Slot(str)
    def _on_edit(self, message_id: str) -> None:
        """Show the field of a message that is being edited, or the message again."""
        message = self._chat.conversation.place(message_id)
        if message is None:
            return
        anchor, first, last = self._anchor(), self._rows.first(message), self._rows.last(message)
        begins = self._is_edited(self._rows.messages[message])
        if first != last:
            for row in [row for row in self._shown if row >= first]:
                self._release(row)
            self._rows.fold(message)
        self._following = self._following and not begins
        self._refresh_shown()
        self._place(anchor)
        if begins:
            self._have_seen(first)
            self._shown[first].take_focus("editField")

    def _refresh_shown(self) -> None:
        for row, bubble in list(self._shown.items()):
            if bubble.row != self._row(row):
                self._measure(row)

    def _add(self, messages: tuple[Message, ...]) -> None:
        self._rows.add(messages)
        # One that was deleted and is back does not take the reader away.
        self._following = self._following or messages[-1].growing

    def _refresh_last(self, messages: tuple[Message, ...]) -> None:
        if not messages:
            return
        before = len(self._rows)
        self._rows.grow(messages)
        last = len(messages) - 1
        first, end = self._rows.first(last), self._rows.last(last)
        for row in [row for row in self._shown if row > end]:
            self._release(row)
        # The row that was the last may not be it any more.
        for row in range(max(first, min(before - 1, end)), end + 1):
            if row in self._shown:
                self._measure(row)

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
        self._place()
        cost_ms = (time.perf_counter() - began) * 1000
        self._frame.setInterval(max(FRAME_MS, round(REST * cost_ms)))

    def _place(self, anchor: Anchor | None = None) -> None:
        """Put bubbles where they are seen. While guesses become known, the anchor stays put."""
        if not len(self._rows):
            return
        self._placing = True
        anchor = anchor or self._anchor()
        while True:
            self._scroll_to(anchor)
            if (unfolded := self._unfold_near(anchor)) is not None:
                anchor = unfolded
            elif not self._measure_near():
                break
        for row, bubble in self._shown.items():
            bubble.move(self._left(), TOP_GAP + self._rows.heights.top(row) - self._value())
            bubble.setVisible(True)
        self._placing = False
        self._place_ring()
        self._render_latest()

    def _anchor(self) -> Anchor:
        """Return what stands at the top of the view."""
        if not len(self._rows):
            return Anchor(0, 0, self._value())
        row = self._rows.heights.at(max(0, self._value() - TOP_GAP))
        message = self._rows.message(row)
        above = self._value() - self._rows.heights.top(row)
        return Anchor(message, row - self._rows.first(message), above)

    def _scroll_to(self, anchor: Anchor) -> None:
        row = min(self._rows.first(anchor.message) + anchor.part, self._rows.last(anchor.message))
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, self._lowest())
        top = self._rows.heights.top(row) + anchor.above
        bar.setValue(self._lowest() if self._following else top)

    def _near(self) -> range:
        """Return the rows that are seen, or would be after a step."""
        heights, view = self._rows.heights, self.viewport().height()
        first = heights.at(self._value() - TOP_GAP - AHEAD)
        last = heights.at(self._value() - TOP_GAP + view + AHEAD)
        return range(first, last + 1)

    def _unfold_near(self, anchor: Anchor) -> Anchor | None:
        """Have a long message near the view be as many rows as it has parts.

        Return the anchor then, None where there is no such message.
        """
        for row in self._near():
            if self._rows.unfold(row):
                message = self._rows.message(row)
                for later in [each for each in self._shown if each >= row]:
                    self._release(later)
                return self._within(anchor) if message == anchor.message else anchor
        return None

    def _within(self, anchor: Anchor) -> Anchor:
        """Return the anchor in the part of its message in which it now is."""
        heights, first = self._rows.heights, self._rows.first(anchor.message)
        place = heights.top(first) + anchor.above
        row = max(first, min(heights.at(place), self._rows.last(anchor.message)))
        return Anchor(anchor.message, row - first, place - heights.top(row))

    def _measure_near(self) -> bool:
        """Make bubbles for what is near the view; tell whether a height turned out otherwise."""
        near = self._near()
        for row in [row for row in self._shown if row not in near]:
            self._release(row)
        heights = self._rows.heights
        total, top = heights.total, heights.top(near.start)
        for row in near:
            if row not in self._shown or not heights.measured(row):
                self._measure(row)
        return heights.total != total or heights.top(near.start) != top

    def _measure(self, row: int) -> None:
        bubble = self._shown.get(row) or self._take(row)
        bubble.show_row(self._row(row))
        self._mark(bubble, row)
        self._selecting.render_row(row)
        height = bubble.arrange(self._width())
        bubble.resize(self._width(), height)
        self._rows.heights.measure(row, height)

    def _row(self, row: int) -> Row:
        message = self._rows.message(row)
        said, count = self._rows.messages[message], len(self._rows.messages)
        versions = self._chat.conversation.versions.get(said.id, (said.id,))
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
            edit=self._chat.edits.text(said.id),
        )

    def _take(self, row: int) -> Bubble:
        bubble = self._spare.pop() if self._spare else self._new_bubble()
        self._shown[row] = bubble
        return bubble

    def _new_bubble(self) -> Bubble:
        bubble = Bubble(self.viewport(), self._theme, self._formulas)
        bubble.focus_moved.connect(self._on_focus_moved)
        bubble.going_on_wanted.connect(self._chat.go_on)
        bubble.link_wanted.connect(self.link_wanted)
        bubble.wanted.connect(self.wanted)
        bubble.typed.connect(self._chat.edits.keep)
        bubble.resized.connect(partial(self._on_resized, bubble))
        bubble.text_made.connect(self._selecting.attend)
        for text in bubble.findChildren(ReadText):
            self._selecting.attend(text)
        return bubble

    def _on_resized(self, bubble: Bubble) -> None:
        """Lay out a bubble anew whose formulas are drawn now, or whose lines are wrapped."""
        for row, each in self._shown.items():
            if each is bubble:
                self._measure(row)
                self._place()
                return

    def _release(self, row: int) -> None:
        if self._focused_row() == row:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        bubble = self._shown.pop(row)
        bubble.hide()
        self._spare.append(bubble)

    def _guess(self, text: str) -> int:
        """Guess how high a text is."""
        if self._letters is None:
            metrics = QFontMetrics(body_font(self._theme.scale))
            letters = max(8, self._width() // max(1, metrics.averageCharWidth()))
            self._letters = letters, metrics.lineSpacing()
        letters, line = self._letters
        return _lines(text, letters) * line + 2 * PAD_Y + FOOTER + GAP_AFTER_ANSWER

    def _value(self) -> int:
        return self.verticalScrollBar().value()

    def _lowest(self) -> int:
        return max(0, TOP_GAP + self._rows.heights.total - self.viewport().height())

    def _width(self) -> int:
        # Of the whole width, so that nothing shifts when the scroll bar comes.
        return max(120, min(MEASURE, self.width() - 2 * MARGIN))

    def _left(self) -> int:
        return (self.width() - self._width()) // 2

    def _render_latest(self) -> None:
        """Offer the way back to the end, and say how much came there since."""
        away = not self._following and self._value() < self._lowest()
        last = self._rows.messages[-1].text
        if not away:
            self._seen = len(last)
        self._latest.setVisible(away)
        new = count_words(last[self._seen :])
        said = tr("{n} new words", "", new, one="One new word") if new else ""
        if said != self._latest.text():
            self._latest.setText(said)
            name = tr("Jump to latest")
            self._latest.setAccessibleName(f"{name}, {said}" if said else name)
            self._place_latest()

    def _place_latest(self) -> None:
        beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        only = Qt.ToolButtonStyle.ToolButtonIconOnly
        self._latest.setToolButtonStyle(beside if self._latest.text() else only)
        self._latest.resize(max(LATEST, self._latest.sizeHint().width()), LATEST)
        size = self._latest.size()
        corner = QPoint((self.width() - size.width()) // 2, self.height() - size.height() - 10)
        self._latest.setGeometry(QRect(corner, size))


def _lines(text: str, letters: int) -> int:
    # Chinese and Japanese letters are twice as wide as Latin ones.
    wide = 1 if text.isascii() else 2
    return text.count("\n") + 1 + len(text) * wide // letters


def _focus_ring(parent: QWidget) -> QFrame:
    ring = QFrame(parent)
    ring.setObjectName("focusRing")
    ring.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    ring.hide()
    return ring


def _latest_button(parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setObjectName("jumpToLatest")
    button.setAccessibleName(tr("Jump to latest"))
    button.setToolTip(tr("Jump to latest"))
    button.resize(LATEST, LATEST)
    button.hide()
    return button
