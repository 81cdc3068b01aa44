"""The messages of the open chat: only those near the view are real widgets, taken from a pool."""

import time
from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolButton, QWidget

from app.domain.conversation import Message
from app.state.chat import Chat
from app.theme import LIGHT, MARGIN, MEASURE, Theme, icon
from app.views.bubble import FOOTER, GAP_AFTER_ANSWER, PAD_Y, Bubble
from app.widgets.heights import Heights

# Measured beyond the edge of the view, so that a step of the wheel never meets a guess.
AHEAD = 240
TOP_GAP = 28
# One frame at 60 a second; after a costly one the next waits, so that typing stays smooth.
FRAME_MS = 16
REST = 3
STEP = 48


class Transcript(QAbstractScrollArea):
    """Follows the answer while the user is at the bottom, and never moves the view otherwise."""

    def __init__(self, chat: Chat, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("transcript")
        self.setAccessibleName("Conversation")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(STEP)
        self._chat = chat
        self._theme = LIGHT
        self._conversation_id = ""
        self._messages: tuple[Message, ...] = ()
        self._heights = Heights()
        self._shown: dict[int, Bubble] = {}
        self._spare: list[Bubble] = []
        self._following = True
        self._placing = False
        self._guessed_at = 0
        self._sought = "", ""  # a message, and the words that are marked in it
        self._ring = QFrame(self.viewport())
        self._ring.setObjectName("focusRing")
        self._ring.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ring.hide()
        self._latest = _latest_button(self)
        self._latest.clicked.connect(self.jump_to_latest)
        self._frame = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._frame.timeout.connect(self._on_frame)
        chat.opened.connect(self.render_chat)
        chat.changed.connect(self.render_chat)
        chat.grew.connect(self._on_grew)

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._latest.setIcon(icon("down", theme.text))
        for bubble in (*self._shown.values(), *self._spare):
            bubble.wear(theme)

    @Slot()
    def render_chat(self) -> None:
        """Show the open conversation as it is now."""
        conversation = self._chat.conversation
        if conversation.id != self._conversation_id or not self._goes_on(conversation.messages):
            self._conversation_id = conversation.id
            self._start_over(conversation.messages)
        elif len(conversation.messages) > len(self._messages):
            self._add(conversation.messages)
        else:
            self._refresh_last(conversation.messages)
        self._place()

    def show_found(self, message_id: str, words: str) -> None:
        """Go to a message and mark words in it, wherever they are."""
        ids = [message.id for message in self._messages]
        if message_id not in ids:
            return
        self.forget_found()
        self._sought = message_id, words
        self._following = False
        index = ids.index(message_id)
        self._place((index, -TOP_GAP))
        # Where the words are is known once the message is shown.
        bubble = self._shown[index]
        bubble.mark(words)
        self._place((index, max(-TOP_GAP, bubble.top_of_mark - self.viewport().height() // 3)))

    @Slot()
    def forget_found(self) -> None:
        """Mark nothing any more."""
        self._sought = "", ""
        for bubble in self._shown.values():
            bubble.mark("")

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
            for index, guess in enumerate(self._guesses(self._messages)):
                self._heights.guess(index, guess)
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
                self._focus(len(self._messages) - 1 if index is None else index - 1)
            case Qt.Key.Key_Down:
                self._focus(self._anchor()[0] if index is None else index + 1)
            case Qt.Key.Key_Right if index is not None:
                self._shown[index].enter()
            case Qt.Key.Key_Left | Qt.Key.Key_Escape if index is not None:
                self._shown[index].setFocus(Qt.FocusReason.OtherFocusReason)
            case _:
                super().keyPressEvent(event)

    def _focused(self) -> int | None:
        """Return the message that has the focus, or what is in it."""
        focus = QApplication.focusWidget()
        for index, bubble in self._shown.items():
            if focus is not None and (focus is bubble or bubble.isAncestorOf(focus)):
                return index
        return None

    def _focus(self, wanted: int) -> None:
        if not self._messages:
            return
        index = max(0, min(wanted, len(self._messages) - 1))
        top = self._heights.top(index)
        above, below = top < self._value(), top > self._value() + self.viewport().height() // 2
        if above or below:
            self.verticalScrollBar().setValue(top)
        if index in self._shown:
            self._shown[index].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_focus_moved(self) -> None:
        self._place_ring()

    def _place_ring(self) -> None:
        bubble = next((b for b in self._shown.values() if b.hasFocus()), None)
        self._ring.setVisible(bubble is not None)
        if bubble is not None:
            self._ring.setGeometry(bubble.geometry().adjusted(-12, -8, 12, -8))
            self._ring.lower()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        # Bubbles are laid out by hand, so a layout's wish to do it again is not for the viewport.
        return event.type() == QEvent.Type.LayoutRequest or super().viewportEvent(event)

    def _goes_on(self, messages: tuple[Message, ...]) -> bool:
        """Tell whether messages begin with those that are shown, and are no other branch."""
        count = len(self._messages)
        return not count or (
            len(messages) >= count and messages[count - 1].id == self._messages[-1].id
        )

    def _start_over(self, messages: tuple[Message, ...]) -> None:
        for index in list(self._shown):
            self._release(index)
        self._messages = messages
        self._heights = Heights(self._guesses(messages))
        self._following = True

    def _add(self, messages: tuple[Message, ...]) -> None:
        for guess in self._guesses(messages[len(self._messages) :]):
            self._heights.add(guess)
        self._messages = messages
        self._following = True
        # Their names say of how many they are one.
        for index in self._shown:
            self._measure(index)

    def _refresh_last(self, messages: tuple[Message, ...]) -> None:
        self._messages = messages
        if not messages:
            return
        last = len(messages) - 1
        if last in self._shown:
            self._measure(last)
        else:
            self._heights.guess(last, self._guesses(messages[-1:])[0])

    @Slot()
    def _on_grew(self) -> None:
        if not self._frame.isActive():
            self._frame.start()

    @Slot()
    def _on_frame(self) -> None:
        began = time.perf_counter()
        self._refresh_last(self._chat.conversation.messages)
        self._place()
        cost_ms = (time.perf_counter() - began) * 1000
        self._frame.setInterval(max(FRAME_MS, round(REST * cost_ms)))

    def _place(self, anchor: tuple[int, int] | None = None) -> None:
        """Put bubbles where they are seen. While guesses become known, the anchor stays put."""
        if not self._messages:
            return
        self._placing = True
        anchor = anchor or self._anchor()
        while True:
            self._scroll_to(anchor)
            if not self._measure_near():
                break
        for index, bubble in self._shown.items():
            bubble.move(self._left(), TOP_GAP + self._heights.top(index) - self._value())
            bubble.setVisible(True)
        self._placing = False
        self._place_ring()
        self._latest.setVisible(not self._following and self._value() < self._lowest())

    def _anchor(self) -> tuple[int, int]:
        """Return the message at the top of the view, and how far of it is above."""
        index = self._heights.at(max(0, self._value() - TOP_GAP)) if self._messages else 0
        return index, self._value() - (self._heights.top(index) if self._messages else 0)

    def _scroll_to(self, anchor: tuple[int, int]) -> None:
        index, above = anchor
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, self._lowest())
        bar.setValue(self._lowest() if self._following else self._heights.top(index) + above)

    def _measure_near(self) -> bool:
        """Make bubbles for what is near the view; tell whether a height turned out otherwise."""
        view = self.viewport().height()
        first = self._heights.at(self._value() - TOP_GAP - AHEAD)
        last = self._heights.at(self._value() - TOP_GAP + view + AHEAD)
        for index in [index for index in self._shown if not first <= index <= last]:
            self._release(index)
        total = self._heights.total
        top = self._heights.top(first)
        for index in range(first, last + 1):
            if index not in self._shown or not self._heights.measured(index):
                self._measure(index)
        return self._heights.total != total or self._heights.top(first) != top

    def _measure(self, index: int) -> None:
        bubble = self._shown.get(index) or self._take(index)
        count = len(self._messages)
        may_go_on = index == count - 1 and self._chat.may_go_on
        place = f"message {index + 1} of {count}"
        bubble.show_message(self._messages[index], place, may_go_on=may_go_on)
        sought, words = self._sought
        bubble.mark(words if self._messages[index].id == sought else "")
        height = bubble.arrange(self._width())
        bubble.resize(self._width(), height)
        self._heights.measure(index, height)

    def _take(self, index: int) -> Bubble:
        bubble = self._spare.pop() if self._spare else self._new_bubble()
        self._shown[index] = bubble
        return bubble

    def _new_bubble(self) -> Bubble:
        bubble = Bubble(self.viewport(), self._theme)
        bubble.focus_moved.connect(self._on_focus_moved)
        bubble.going_on_wanted.connect(self._chat.go_on)
        return bubble

    def _release(self, index: int) -> None:
        if self._focused() == index:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        bubble = self._shown.pop(index)
        bubble.hide()
        self._spare.append(bubble)

    def _guesses(self, messages: Sequence[Message]) -> list[int]:
        """Guess how high messages are, all at once: each by itself costs ten times as much."""
        line = self.fontMetrics().lineSpacing()
        letters = max(8, self._width() // max(1, self.fontMetrics().averageCharWidth()))
        around = 2 * PAD_Y + FOOTER + GAP_AFTER_ANSWER
        return [_lines(message.text, letters) * line + around for message in messages]

    def _value(self) -> int:
        return self.verticalScrollBar().value()

    def _lowest(self) -> int:
        return max(0, TOP_GAP + self._heights.total - self.viewport().height())

    def _width(self) -> int:
        # Of the whole width, so that nothing shifts when the scroll bar comes.
        return max(120, min(MEASURE, self.width() - 2 * MARGIN))

    def _left(self) -> int:
        return (self.width() - self._width()) // 2

    def _place_latest(self) -> None:
        size = self._latest.size()
        corner = QPoint((self.width() - size.width()) // 2, self.height() - size.height() - 10)
        self._latest.setGeometry(QRect(corner, size))


def _lines(text: str, letters: int) -> int:
    # Chinese and Japanese letters are twice as wide as Latin ones.
    wide = 1 if text.isascii() else 2
    return text.count("\n") + 1 + len(text) * wide // letters


def _latest_button(parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setObjectName("jumpToLatest")
    button.setAccessibleName("Jump to latest")
    button.setToolTip("Jump to latest")
    button.setFixedSize(34, 34)
    button.hide()
    return button
