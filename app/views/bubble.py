"""`Bubble`: one message, as the transcript shows it; used again for another when it is gone."""

from collections.abc import Iterator
from typing import override

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QEnterEvent, QFocusEvent, QGuiApplication, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QToolButton, QWidget

from app.domain.conversation import Message, Role
from app.domain.finding import closest, spans_of
from app.domain.receipts import receipt_parts
from app.domain.reply import Finish
from app.domain.tip import plain_tip
from app.state.moments import moment
from app.theme import Theme, body_font, icon, small_font
from app.widgets.message_text import MessageText

PAD_X, PAD_Y = 16, 10
FOOTER = 30
BUTTON = 28
GAP_ABOVE_BUTTON = 8
GAP_AFTER_BLOCK = 26
GAP_AFTER_ANSWER = 18
# What the user said is set off from the answers, which have the whole measure.
WIDEST_BLOCK = 0.82
COPIED_MS = 1500
# Letters of a question; a tenth of a second to lay out.
MOST_SHOWN = 20_000
WALKING = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Escape,
)

_NOTES = {
    Finish.STOPPED: "Stopped.",
    Finish.LENGTH: "Cut off here: this is as long as a reply may be.",
    Finish.CONTEXT: "Cut off here: the model can hold no more of this conversation.",
    Finish.MEMORY: "Cut off here: this Mac has run out of memory.",
    Finish.INTERRUPTED: "Interrupted: Paddock ended before the answer was complete.",
    Finish.FAILED: "The answer failed.",
}


class Bubble(QWidget):
    """A message's text, what is to be noted of it, and what can be done with it.

    Signals:
        focus_moved: the message got the focus, or lost it.
        going_on_wanted: the reply should go on from where it was cut short.
    """

    focus_moved = Signal()
    going_on_wanted = Signal()

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        # Reached by the transcript's arrow keys; for Tab the whole transcript is one stop.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._message: Message | None = None
        self._place = ""
        self._theme = theme
        self._block = QFrame(self)
        self._block.setObjectName("block")
        self._text = MessageText(self)
        self._text.setFont(body_font())
        self._note = _label(self, "note")
        self._note.setWordWrap(True)
        self._receipt = _label(self, "receipt")
        self._copy = _QuietButton(self)
        self._copy.clicked.connect(self._on_copy)
        self._go_on = _WalkedButton(self)
        self._go_on.setObjectName("goOn")
        self._go_on.setText("Continue")
        self._go_on.setAccessibleName("Continue answer")
        self._go_on.setFont(small_font())
        self._go_on.clicked.connect(self._on_go_on)
        self._copied = QTimer(self, singleShot=True, interval=COPIED_MS)
        self._copied.timeout.connect(self._on_copied_long_ago)
        self.wear(theme)

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._copy.setIcon(icon("copy", theme.muted))

    def enter(self) -> None:
        """Give the focus to what can be done with the message, one after the other."""
        buttons = [button for button in (self._copy, self._go_on) if not button.isHidden()]
        has_it = next((at for at, button in enumerate(buttons) if button.hasFocus()), -1)
        for button in buttons[has_it + 1 : has_it + 2]:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_message(self, message: Message, place: str, *, may_go_on: bool = False) -> None:
        """Show message, which has its place among the others; perhaps offer that it goes on."""
        self._go_on.setVisible(may_go_on)
        before, self._message = (self._message, self._place), message
        self._place = place
        if before[0] is None or before[0].id != message.id:
            self._become(message)
        self._text.catch_up(_shown(message))
        if before != (message, place):
            self._describe(message, place)

    def arrange(self, width: int) -> int:
        """Put everything where it belongs in a column of that width; return how high it gets."""
        if self._message is not None and self._message.role is Role.USER:
            return self._arrange_block(width) + GAP_AFTER_BLOCK
        below = self._arrange_note(self._arrange_answer(width), width)
        below = self._arrange_go_on(below)
        self._copy.setGeometry(-6, below + 2, BUTTON, BUTTON)
        self._arrange_receipt(below + 1, width)
        return below + FOOTER + GAP_AFTER_ANSWER

    def mark(self, words: str) -> None:
        """Mark these words in the text, and no others."""
        text = _shown(self._message) if words and self._message else ""
        spans = spans_of(text, words)
        self._text.mark(spans, closest(text, spans))

    @property
    def top_of_mark(self) -> int:
        """Return how far below its top the marked words stand closest to each other."""
        return self._text.y() + self._text.top_of_mark

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._copy.set_quiet(False)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._copy.set_quiet(self._rests_quiet())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.focus_moved.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.focus_moved.emit()

    def _become(self, message: Message) -> None:
        is_user = message.role is Role.USER
        self.setObjectName(f"message-{message.id}")
        is_cut = _is_cut(message)
        self._text.stand_for(message.text if is_cut else None, MOST_SHOWN)
        self._text.show_text(_shown(message))
        self._block.setVisible(is_user)
        self._receipt.setVisible(not is_user)
        self._copy.setAccessibleName("Copy message" if is_user else "Copy answer")
        self._copy.setToolTip("Copy")
        self._on_copied_long_ago()

    def _describe(self, message: Message, place: str) -> None:
        note = _note(message)
        failed = message.finish is Finish.FAILED
        self._note.setText(note)
        self._note.setVisible(bool(note))
        if self._note.property("failed") != failed:
            self._note.setProperty("failed", failed)
            self._note.style().polish(self._note)
        self._copy.setVisible(bool(message.text))
        self._copy.set_quiet(self._rests_quiet() and not self.underMouse())
        name = _name(message, place)
        self.setAccessibleName(name)
        self.setAccessibleDescription(_shown(message) if message.finish else "")
        self._text.setAccessibleName(name)

    def _arrange_block(self, width: int) -> int:
        inner = self._text.width_within(round(width * WIDEST_BLOCK) - 2 * PAD_X)
        height = self._text.height_at(inner)
        # The space between two lines is below the last one too, where it would look uneven.
        block = height + 2 * PAD_Y - self._text.leading
        left = width - inner - 2 * PAD_X
        self._block.setGeometry(left, 0, inner + 2 * PAD_X, block)
        self._text.setGeometry(left + PAD_X, PAD_Y, inner, height)
        self._copy.setGeometry(left - BUTTON - 6, (block - BUTTON) // 2, BUTTON, BUTTON)
        return block

    def _arrange_answer(self, width: int) -> int:
        height = self._text.height_at(width) if self._message and self._message.text else 0
        self._text.setGeometry(0, 0, width, height)
        return height

    def _arrange_note(self, top: int, width: int) -> int:
        if self._note.isHidden():
            return top
        gap = 6 if top else 0
        height = self._note.heightForWidth(width)
        self._note.setGeometry(0, top + gap, width, height)
        return top + gap + height

    def _arrange_go_on(self, top: int) -> int:
        if self._go_on.isHidden():
            return top
        self._go_on.setGeometry(0, top + GAP_ABOVE_BUTTON, self._go_on.sizeHint().width(), BUTTON)
        return top + GAP_ABOVE_BUTTON + BUTTON

    def _arrange_receipt(self, top: int, width: int) -> None:
        """Show as many whole parts as there is room for; pointing at them shows them all."""
        receipt = self._message.receipt if self._message else None
        parts = receipt_parts(receipt) if receipt else []
        left = 0 if self._copy.isHidden() else BUTTON - 2
        whole, room = " · ".join(parts), width - left
        shown = next(
            (line for line in _shorter(parts) if self._advance(line) <= room),
            "",
        )
        self._receipt.setText(shown)
        self._receipt.setAccessibleName(whole)
        self._receipt.setToolTip(plain_tip(whole if shown != whole else ""))
        self._receipt.setGeometry(left, top, room, FOOTER)

    def _advance(self, line: str) -> int:
        return self._receipt.fontMetrics().horizontalAdvance(line)

    def _rests_quiet(self) -> bool:
        return self._message is None or self._message.role is Role.USER or self._message.growing

    @Slot()
    def _on_copy(self) -> None:
        if self._message is None:
            return
        QGuiApplication.clipboard().setText(self._message.text)
        self._copy.setIcon(icon("check", self._theme.text))
        self._copy.setToolTip("Copied")
        self._copied.start()

    @Slot()
    def _on_go_on(self) -> None:
        if self._go_on.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # the button goes, the message stays
        self.going_on_wanted.emit()

    @Slot()
    def _on_copied_long_ago(self) -> None:
        self._copy.setIcon(icon("copy", self._theme.muted))
        self._copy.setToolTip("Copy")


class _WalkedButton(QToolButton):
    """A button that the transcript's arrow keys reach, and leave."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        # Qt goes from button to button with these; here they go from message to message.
        if arg__1.key() in WALKING:
            arg__1.ignore()
        else:
            super().keyPressEvent(arg__1)


class _QuietButton(_WalkedButton):
    """A button that is always there and shows itself when it is near the mouse or in focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("copy")
        self.setIconSize(QSize(18, 18))
        self._quiet = True

    def set_quiet(self, quiet: bool) -> None:  # noqa: FBT001
        """Show the button, or only keep it there."""
        if quiet != self._quiet:
            self._quiet = quiet
            self.update()

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        if not self._quiet or self.hasFocus():
            super().paintEvent(arg__1)

    @override
    def focusInEvent(self, arg__1: QFocusEvent) -> None:
        super().focusInEvent(arg__1)
        self.update()


def _label(parent: QWidget, name: str) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(small_font())
    return label


def _is_cut(message: Message) -> bool:
    return message.role is Role.USER and len(message.text) > MOST_SHOWN


def _shown(message: Message) -> str:
    """Return a message's text, cut where a pasted file would make the window stand still."""
    if not _is_cut(message):
        return message.text
    more = len(message.text) - MOST_SHOWN
    return f"{message.text[:MOST_SHOWN]}…\n\n[{more:,} more letters. Copy takes all of them.]"


def _note(message: Message) -> str:
    if message.growing:
        return "" if message.text else "…"
    if message.finish is None or message.finish is Finish.END:
        return ""
    return message.reason or _NOTES[message.finish]


def _shorter(parts: list[str]) -> Iterator[str]:
    """Give the line of all parts, then with fewer and fewer of them."""
    yield " · ".join(parts)
    for count in range(len(parts) - 1, 0, -1):
        yield " · ".join([*parts[:count], "…"])


def _name(message: Message, place: str) -> str:
    if message.role is Role.USER:
        return f"You, {moment(message.created)}, {place}"
    model = f"{message.receipt.model}, " if message.receipt else ""
    return f"Assistant, {model}{moment(message.created)}, {place}"
