"""`Bubble`: one message, as the transcript shows it; used again for another when it is gone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QFocusEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QToolButton, QWidget

from app.domain.conversation import Message, Role
from app.domain.finding import Span, closest
from app.domain.receipts import receipt_parts
from app.domain.reply import Finish
from app.domain.tip import plain_tip
from app.markdown.blocks import Block, blocks_of, code_from
from app.markdown.parts import Part
from app.state.moments import moment
from app.theme import Theme, body_font, icon, small_font
from app.views.message_buttons import BUTTON, MessageButtons, Offer
from app.views.message_edit import MessageEdit
from app.views.wanted import Verb, Wanted
from app.widgets.block_column import GAP, BlockColumn
from app.widgets.formulas import Formulas
from app.widgets.message_text import MessageText
from app.widgets.read_text import ReadText
from app.widgets.unseen_line import UnseenLine
from app.widgets.walked_button import WalkedButton
from app.words import phrase, tr

PAD_X, PAD_Y = 16, 10
FOOTER = 30
GAP_ABOVE_BUTTON = 8
GAP_AFTER_BLOCK = 26
GAP_AFTER_ANSWER = 18
PIN = 14
PAD_RECEIPT = 6
# Beside a question, and before the receipt.
GAP_BESIDE = 6
# What the user said is set off from the answers, which have the whole measure.
WIDEST_BLOCK = 0.82
# Letters of a question; a tenth of a second to lay out.
MOST_SHOWN = 20_000

_NOTES = {
    Finish.STOPPED: phrase("Stopped."),
    Finish.LENGTH: phrase("Cut off here: this is as long as a reply may be."),
    Finish.CONTEXT: phrase("Cut off here: the model can hold no more of this conversation."),
    Finish.MEMORY: phrase("Cut off here: this Mac has run out of memory."),
    Finish.INTERRUPTED: phrase("Interrupted: Paddock ended before the answer was complete."),
    Finish.FAILED: phrase("The answer failed."),
}


@dataclass(frozen=True, slots=True)
class Row:
    """What a row shows: a part of a message, which has its place among the others.

    parts are all that the message has, number is which of them this is; notes are the footnotes
    that it has. It is the version at, from 1, of so many versions. edit is what was typed in its
    place, None where it is not being edited. What is above one that begins what is seen, the model
    no longer sees.

    """

    message: Message
    place: str
    parts: tuple[Part, ...]
    number: int = 0
    notes: frozenset[str] = frozenset()
    may_go_on: bool = False
    at: int = 1
    versions: int = 1
    is_latest: bool = False
    begins_seen: bool = False
    edit: str | None = None

    @property
    def is_last(self) -> bool:
        """Tell whether what is noted of the message stands below."""
        return self.number == len(self.parts) - 1

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Return what the row says, read as Markdown."""
        return blocks_of(self.message.text, self.parts[self.number], self.notes)


class Bubble(QWidget):
    """A message's text or a part of it, what is to be noted of it, and what can be done with it.

    Signals:
        focus_moved: the message got the focus, or lost it.
        going_on_wanted: the reply should go on from where it was cut short.
        link_wanted: the user wants to go to this address.
        resized: it is higher or lower now.
        text_made: there is one more text that can be selected.
        wanted: the user wants something of the message.
        typed: the user types this in the place of a message.
    """

    text_made = Signal(object)
    focus_moved = Signal()
    going_on_wanted = Signal()
    link_wanted = Signal(str)
    resized = Signal()
    wanted = Signal(Wanted)
    typed = Signal(str, str)

    def __init__(self, parent: QWidget, theme: Theme, formulas: Formulas) -> None:
        super().__init__(parent)
        # Reached by the transcript's arrow keys; for Tab the whole transcript is one stop.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._row: Row | None = None
        self._marked: ReadText | None = None  # where the marked words stand closest
        self._theme = theme
        self._block = QFrame(self)
        self._block.setObjectName("block")
        self._text = MessageText(self)
        self._column = BlockColumn(self, theme, formulas)
        self._column.text_made.connect(self.text_made)
        self._note = _label(self, "note")
        self._note.setWordWrap(True)
        self._receipt = _receipt_button(self)
        self._receipt.clicked.connect(self._on_receipt)
        self._buttons = MessageButtons(self, theme)
        self._buttons.wanted.connect(self._on_wanted)
        self._buttons.focus_moved.connect(self.focus_moved)
        self._unseen = UnseenLine(self)
        self._pinned = _label(self, "pinned")
        self._edit: MessageEdit | None = None  # made for the first that is edited here
        self._go_on = _go_on_button(self)
        self._go_on.clicked.connect(self._on_go_on)
        self._column.link_wanted.connect(self.link_wanted)
        self._column.copy_wanted.connect(self._on_code_wanted)
        self._column.resized.connect(self.resized)
        self.wear(theme)

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._text.setFont(body_font(theme.scale))
        self._column.wear(theme)
        self._buttons.wear(theme)
        self._pinned.setPixmap(icon("pin", theme.muted).pixmap(PIN))
        if self._edit is not None:
            self._edit.wear(theme)

    def enter(self) -> None:
        """Give the focus to what can be done with the message, one after the other."""
        own = [] if self._buttons.isHidden() else self._buttons.buttons
        offered = [self._go_on, *own, self._receipt, *self._column.buttons]
        buttons = [button for button in offered if not button.isHidden()]
        has_it = next((at for at, button in enumerate(buttons) if button.hasFocus()), -1)
        for button in buttons[has_it + 1 : has_it + 2]:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self, name: str) -> None:
        """Give the focus to a button, or to the message where there is none of that name.

        A message that is being edited gives it to its field.
        """
        if self._edit is not None and self._is_edited:
            self._edit.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        named = (button for button in self._buttons.buttons if button.objectName() == name)
        next(named, self).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_row(self, row: Row) -> None:
        """Show a row in place of what was there."""
        before, self._row = self._row, row
        is_other = before is None or (before.message.id, before.number) != (
            row.message.id,
            row.number,
        )
        if is_other:
            self._become(row)
        self._show_edit(row)
        if row.message.role is Role.USER:
            self._text.catch_up(_shown(row.message))
        else:
            self._column.show_blocks(row.blocks)
        self._go_on.setVisible(row.may_go_on and row.is_last and not self._is_edited)
        if before != row:
            self._describe(row)

    def arrange(self, width: int) -> int:
        """Put everything where it belongs in a column of that width; return how high it gets."""
        top = 0 if self._unseen.isHidden() else self._unseen.arrange(width)
        if self._edit is not None and self._is_edited:
            height = self._edit.arrange(width)
            self._edit.move(0, top)
            return top + height + GAP_AFTER_BLOCK
        if self._is_question:
            return top + self._arrange_block(top, width) + GAP_AFTER_BLOCK
        height = self._column.arrange(width)
        self._column.setGeometry(0, top, width, height)
        below = top + height
        if self._row is not None and not self._row.is_last:
            return below + (0 if self._column.goes_on else GAP)
        below = self._arrange_note(below, width)
        below = self._arrange_go_on(below)
        buttons = self._buttons.sizeHint()
        # The signs stand below the text, their buttons are wider.
        self._buttons.setGeometry(-6, below + 2, buttons.width(), buttons.height())
        self._arrange_receipt(below + 1, width)
        right = width if self._receipt.isHidden() else self._receipt.x() - GAP_BESIDE
        self._pinned.setGeometry(right - PIN, below + 2, PIN, BUTTON)
        return below + FOOTER + GAP_AFTER_ANSWER

    def mark(self, pattern: re.Pattern[str] | None, number: int | None = None) -> None:
        """Mark what pattern finds in the text, and nothing else.

        What is to be seen is the place of that number, or where all that is found stands closest.
        """
        said = [text.toPlainText() if pattern else "" for text in self.texts]
        whole = "\n".join(said)
        spans = [Span(*each.span()) for each in pattern.finditer(whole)] if pattern else []
        seen = closest(whole, spans) if number is None else min(number, len(spans) - 1)
        spot = spans[seen] if spans else None
        self._marked, start = None, 0
        for text, letters in zip(self.texts, said, strict=True):
            end = start + len(letters)
            here = [each for each in spans if start <= each.start and each.end <= end]
            text.mark(
                [(each.start - start, each.end - start) for each in here],
                here.index(spot) if spot is not None and spot in here else 0,
                strong=number is not None and spot in here,
            )
            if spot is not None and spot in here:
                self._marked = text
            start = end + 1

    @property
    def top_of_mark(self) -> int:
        """Return how far below its top the marked words stand closest to each other."""
        if self._marked is None:
            return 0
        return self._marked.mapTo(self, QPoint(0, 0)).y() + self._marked.top_of_mark

    @property
    def row(self) -> Row | None:
        """Return what is shown."""
        return self._row

    @property
    def selected(self) -> str:
        """Return what is selected of the text, as it is read."""
        said = (text.textCursor().selection().toPlainText() for text in self.texts)
        return "\n".join(filter(None, said))

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._buttons.set_quiet(quiet=False)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._buttons.set_quiet(quiet=self._rests_quiet())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._buttons.set_quiet(quiet=False)
        self.focus_moved.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._buttons.set_quiet(quiet=self._rests_quiet())
        self.focus_moved.emit()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._want(Verb.MORE, event.globalPos())

    @property
    def _is_question(self) -> bool:
        return self._row is not None and self._row.message.role is Role.USER

    @property
    def texts(self) -> Sequence[ReadText]:
        """Return what can be selected and marked, from above to below."""
        return [self._text] if self._is_question else self._column.texts

    @property
    def _is_edited(self) -> bool:
        return self._row is not None and self._row.edit is not None

    def _show_edit(self, row: Row) -> None:
        """Have a field in the place of the message where it is being edited."""
        edit, is_question = self._edit, row.message.role is Role.USER
        focus = QApplication.focusWidget()
        if row.edit is not None:
            edit = self._edit = edit or self._new_edit()
            edit.show_edit(row.message.id, row.edit, asks=is_question)
        elif edit is not None and focus is not None and edit.isAncestorOf(focus):
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # the field goes, the message stays
        for widget, is_there in (
            (edit, True),
            (self._block, is_question),
            (self._text, is_question),
            (self._column, not is_question),
        ):
            if widget is not None:
                widget.setVisible(is_there and (widget is edit) == (row.edit is not None))

    def _new_edit(self) -> MessageEdit:
        edit = MessageEdit(self)
        edit.wear(self._theme)
        edit.typed.connect(self.typed)
        edit.resized.connect(self.resized)
        edit.wanted.connect(self._on_wanted)
        return edit

    def _become(self, row: Row) -> None:
        message, is_question = row.message, self._is_question
        part = f"-{row.number}" if row.number else ""
        self.setObjectName(f"message-{message.id}{part}")
        self._text.stand_for(message.text if _is_cut(message) else None, MOST_SHOWN)
        self._text.show_text(_shown(message) if is_question else "")
        self._buttons.forget_copied()

    def _describe(self, row: Row) -> None:
        message = row.message
        is_read = row.is_last and not self._is_edited
        note = _note(message) if is_read else ""
        failed = message.finish is Finish.FAILED
        self._note.setText(note)
        self._note.setVisible(bool(note))
        if self._note.property("failed") != failed:
            self._note.setProperty("failed", failed)
            self._note.style().polish(self._note)
        self._unseen.setVisible(row.begins_seen and row.number == 0)
        self._pinned.setVisible(is_read and message.pinned)
        self._pinned.setAccessibleName(tr("Pinned"))
        self._pinned.setToolTip(tr("Pinned: the model never loses sight of this."))
        self._receipt.setVisible(is_read and message.receipt is not None)
        self._buttons.setVisible(is_read)
        self._buttons.offer(
            Offer(
                self._is_question,
                bool(message.text),
                growing=message.growing,
                at=row.at,
                versions=row.versions,
            )
        )
        self._buttons.set_quiet(quiet=self._rests_quiet())
        name = _name(message, row.place)
        self.setAccessibleName(name)
        said = row.parts[row.number].of(_shown(message))
        self.setAccessibleDescription(said if message.finish else "")
        self._text.setAccessibleName(name)
        self._column.name(name)

    def _arrange_block(self, top: int, width: int) -> int:
        inner = self._text.width_within(round(width * WIDEST_BLOCK) - 2 * PAD_X)
        height = self._text.height_at(inner)
        # The space between two lines is below the last one too, where it would look uneven.
        block = height + 2 * PAD_Y - self._text.leading
        left = width - inner - 2 * PAD_X
        self._block.setGeometry(left, top, inner + 2 * PAD_X, block)
        self._text.setGeometry(left + PAD_X, top + PAD_Y, inner, height)
        return block + self._arrange_beside(self._block.geometry())

    def _arrange_beside(self, block: QRect) -> int:
        """Put the buttons beside a question, or below it; return what room that takes below."""
        buttons = self._buttons.sizeHint()
        room = block.left() - GAP_BESIDE
        self._pinned.setGeometry(room - PIN, block.center().y() - BUTTON // 2 + 1, PIN, BUTTON)
        if not self._pinned.isHidden():
            room -= PIN + GAP_BESIDE
        if buttons.width() <= room:
            place = QPoint(room - buttons.width(), block.center().y() - BUTTON // 2 + 1)
        else:
            place = QPoint(block.right() + 1 - buttons.width(), block.bottom() + 3)
        self._buttons.setGeometry(QRect(place, buttons))
        return max(0, self._buttons.geometry().bottom() - block.bottom() - GAP_AFTER_BLOCK // 2)

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
        receipt = self._row.message.receipt if self._row else None
        parts = receipt_parts(receipt) if receipt else []
        left = self._buttons.sizeHint().width() + GAP_BESIDE
        left += 0 if self._pinned.isHidden() else PIN + GAP_BESIDE
        whole, room = " · ".join(parts), width - left
        shown = next(
            (line for line in _shorter(parts) if self._advance(line) <= room),
            "",
        )
        # A button reads & as "the next letter is the shortcut".
        self._receipt.setText(shown.replace("&", "&&"))
        self._receipt.setAccessibleName(whole)
        self._receipt.setToolTip(plain_tip(whole if shown != whole else ""))
        wide = min(room, self._advance(shown) + 2 * PAD_RECEIPT)
        self._receipt.setGeometry(width - wide, top + 3, wide, FOOTER - 6)

    def _advance(self, line: str) -> int:
        return self._receipt.fontMetrics().horizontalAdvance(line)

    def _rests_quiet(self) -> bool:
        """Tell whether its buttons are not to be seen: only the latest answer's rest in view."""
        if self.hasFocus() or self.underMouse():
            return False
        return self._row is None or self._is_question or not self._row.is_latest

    @Slot(Verb)
    def _on_wanted(self, verb: Verb) -> None:
        if verb is Verb.COPY:
            self._buttons.show_copied()
        corner = self._buttons.rect().bottomRight()
        self._want(verb, self._buttons.mapToGlobal(corner))

    @Slot()
    def _on_receipt(self) -> None:
        self._want(Verb.RECEIPT, self._receipt.mapToGlobal(self._receipt.rect().topRight()))

    def _want(self, verb: Verb, at: QPoint) -> None:
        if self._row is not None:
            self.wanted.emit(Wanted(verb, self._row.message, self.selected, at))

    @Slot(int)
    def _on_code_wanted(self, block: int) -> None:
        row = self._row
        if row is None:
            return
        code = code_from(row.message.text, row.parts, row.number, block=block, notes=row.notes)
        QGuiApplication.clipboard().setText(code)
        self._column.show_copied(block)

    @Slot()
    def _on_go_on(self) -> None:
        if self._go_on.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # the button goes, the message stays
        self.going_on_wanted.emit()


def _go_on_button(parent: QWidget) -> QToolButton:
    button = WalkedButton(parent)
    button.setObjectName("goOn")
    button.setText(tr("Continue"))
    button.setAccessibleName(tr("Continue answer"))
    button.setFont(small_font())
    return button


def _receipt_button(parent: QWidget) -> QToolButton:
    button = WalkedButton(parent)
    button.setObjectName("receipt")
    button.setAccessibleDescription(tr("Show receipt"))
    button.setFont(small_font())
    return button


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
    told = tr(
        "{n} more letters. Copy takes all of them.",
        "",
        len(message.text) - MOST_SHOWN,
        one="1 more letter. Copy takes all of them.",
    )
    return f"{message.text[:MOST_SHOWN]}…\n\n[{told}]"


def _note(message: Message) -> str:
    if message.growing:
        return "" if message.text else "…"
    if message.edited:
        return tr("Edited.")
    if message.finish is None or message.finish is Finish.END:
        return ""
    return message.reason or tr(_NOTES[message.finish])


def _shorter(parts: list[str]) -> Iterator[str]:
    """Give the line of all parts, then with fewer and fewer of them."""
    yield " · ".join(parts)
    for count in range(len(parts) - 1, 0, -1):
        yield " · ".join([*parts[:count], "…"])


def _name(message: Message, place: str) -> str:
    when = moment(message.created)
    if message.pinned:
        place = tr("{place}, pinned", place=place)
    if message.role is Role.USER:
        return tr("You, {when}, {place}", when=when, place=place)
    if message.receipt is None:
        return tr("Assistant, {when}, {place}", when=when, place=place)
    model = message.receipt.model
    return tr("Assistant, {model}, {when}, {place}", model=model, when=when, place=place)
