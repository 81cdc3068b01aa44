"""`Bubble`: one message, as the transcript shows it; used again for another when it is gone."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import override

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QFocusEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from app.domain.finding import Span, closest
from app.markdown.blocks import code_from
from app.theme import Theme, body_font
from app.views.foot import GAP_AFTER_BLOCK, Foot
from app.views.message_buttons import BUTTON
from app.views.message_edit import MessageEdit
from app.views.message_words import name_of
from app.views.row import MOST_SHOWN, Kind, Row
from app.views.token_part import TokenPart
from app.views.wanted import Verb, Wanted
from app.widgets.block_column import GAP, BlockColumn
from app.widgets.fold_button import FoldButton
from app.widgets.formulas import Formulas
from app.widgets.message_text import MessageText
from app.widgets.read_text import ReadText
from app.widgets.unseen_line import UnseenLine

PAD_X, PAD_Y = 16, 10
GAP_AFTER_ANSWER = 18
GAP_BELOW_FOLD, GAP_AFTER_FOLD = 6, 14
THOUGHT_ASIDE, THOUGHT_BAR, THOUGHT_BAR_AT = 22, 2, 8
# What the user said is set off from the answers, which have the whole measure.
WIDEST_BLOCK = 0.82


class Bubble(QWidget):
    """A message's text or a part of it, what is to be noted of it, and what can be done with it.

    Signals:
        edit_made: there is a field now in which a message can be edited.
        focus_moved: the message got the focus, or lost it.
        going_on_wanted: the reply should go on from where it was cut short.
        link_wanted: the user wants to go to this address.
        resized: it is higher or lower now.
        text_made: there is one more text that can be selected.
        tokens_made: there is one more text whose tokens can be pointed at.
        wanted: the user wants something of the message.
        fold_turned: the user opens or closes the fold of this number of a message.
        typed: the user types this in the place of a message.
    """

    text_made = Signal(object)
    tokens_made = Signal(object)
    edit_made = Signal(MessageEdit)
    focus_moved = Signal()
    going_on_wanted = Signal()
    link_wanted = Signal(str)
    resized = Signal()
    wanted = Signal(Wanted)
    typed = Signal(str, str)
    fold_turned = Signal(str, int)

    def __init__(self, parent: QWidget, theme: Theme, formulas: Formulas) -> None:
        super().__init__(parent)
        # Reached by the transcript's arrow keys; for Tab the whole transcript is one stop.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.is_clicked = False  # what has the focus by the mouse needs no ring
        self._row: Row | None = None
        self._marked: ReadText | None = None  # where the marked words stand closest
        self._theme = theme
        self._block = QFrame(self)
        self._block.setObjectName("block")
        self._text = MessageText(self)
        self._formulas = formulas
        self._column = self._new_column(theme)
        self._thought: BlockColumn | None = None  # made for the first that is open here
        self._bar = QFrame(self)
        self._bar.setObjectName("thoughtBar")
        self._fold = FoldButton(self, theme)
        self._fold.clicked.connect(self._on_fold)
        self._foot = Foot(self, theme)
        self._foot.wanted.connect(self._want)
        self._foot.focus_moved.connect(self.focus_moved)
        self._foot.going_on_wanted.connect(self.going_on_wanted)
        self._unseen = UnseenLine(self)
        self._edit: MessageEdit | None = None  # there while a message is edited here
        self._tokens: TokenPart | None = None  # made for the first that is explained here
        self.wear(theme)

    def wear(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._text.setFont(body_font(theme.scale))
        self._column.wear(theme)
        if self._thought is not None:
            self._thought.wear(_quiet(theme))
        self._fold.wear(theme)
        self._foot.wear(theme)
        if self._edit is not None:
            self._edit.wear(theme)
        if self._tokens is not None:
            self._tokens.wear(theme)

    def enter(self) -> None:
        """Give the focus to what can be done with the message, one after the other."""
        offered = [*self._token_stops, *self._foot.stops, *self._shown_column.buttons]
        fold = [] if self._fold.isHidden() else [self._fold]
        buttons = [*fold, *(button for button in offered if not button.isHidden())]
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
        offered = [*self._foot.buttons, *([] if self._fold.isHidden() else [self._fold])]
        named = (button for button in offered if button.objectName() == name)
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
        self._show_kind(row)
        if before is None or _told(before) != _told(row):
            self._describe(row)

    def arrange(self, width: int) -> int:
        """Put everything where it belongs in a column of that width; return how high it gets."""
        top = 0 if self._unseen.isHidden() else self._unseen.arrange(width)
        arrangers = {
            Kind.EDIT: self._arrange_edit,
            Kind.FOLD: self._arrange_fold,
            Kind.QUESTION: self._arrange_block,
        }
        if self._kind in arrangers:
            return top + arrangers[self._kind](top, width)
        below = self._arrange_tokens(top, width)
        if not self._has_tokens:
            below += self._arrange_column(below, width)
        if self._row is not None and not self._row.is_last:
            return below + self._gap_below()
        return self._foot.arrange_below(below, width) + GAP_AFTER_ANSWER

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
        self._foot.set_quiet(quiet=False)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._foot.set_quiet(quiet=self._rests_quiet())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.is_clicked = event.reason() is Qt.FocusReason.MouseFocusReason
        self._foot.set_quiet(quiet=False)
        self.focus_moved.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._foot.set_quiet(quiet=self._rests_quiet())
        self.focus_moved.emit()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._want(Verb.MORE, event.globalPos())

    @property
    def _is_question(self) -> bool:
        return self._row is not None and self._row.is_question

    @property
    def _kind(self) -> Kind | None:
        return None if self._row is None else self._row.kind

    @property
    def _shown_column(self) -> BlockColumn:
        is_thought = self._kind is Kind.THOUGHT and self._thought is not None
        return self._thought if is_thought and self._thought else self._column

    @property
    def texts(self) -> Sequence[ReadText]:
        """Return what can be selected and marked, from above to below."""
        if self._kind in {Kind.FOLD, None}:
            return []
        if self._tokens is not None and self._has_tokens:
            return [self._tokens.text]
        is_text = self._is_question and self._kind is not Kind.ATTACHED
        return [self._text] if is_text else self._shown_column.texts

    @property
    def tokens(self) -> TokenPart | None:
        """Return what shows how sure the model was, where that is shown."""
        return self._tokens if self._row is not None and self._row.explained else None

    @property
    def _has_tokens(self) -> bool:
        """Tell whether tokens are shown in the place of what they say."""
        explained = self._row.explained if self._row is not None else None
        return explained is not None and explained.tokens is not None

    @property
    def _token_stops(self) -> list[QWidget]:
        return [] if self.tokens is None or self._is_edited else self.tokens.stops

    @property
    def _is_edited(self) -> bool:
        return self._row is not None and self._row.edit is not None

    def _show_edit(self, row: Row) -> None:
        """Have a field in the place of the message where it is being edited, or its tokens."""
        self._show_tokens(row)
        if row.edit is not None:
            self._edit = self._edit or self._new_edit()
            self._edit.show_edit(row.message.id, row.edit, asks=row.is_question)
            self._edit.show()
        elif self._edit is not None:
            self._end_edit(self._edit)

    def _end_edit(self, edit: MessageEdit) -> None:
        """Have no field any more: in time, each bubble would keep one."""
        focus = QApplication.focusWidget()
        if focus is not None and edit.isAncestorOf(focus):
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # the field goes, the message stays
        edit.hide()
        edit.deleteLater()
        self._edit = None

    def _show_kind(self, row: Row) -> None:
        """Have what the row is of in the place of what was there."""
        kind = row.kind
        if kind is Kind.THOUGHT and self._thought is None:
            self._thought = self._new_column(_quiet(self._theme))
        if row.fold is not None:
            fold = row.fold
            self._fold.show_fold(fold.words, is_open=fold.is_open, chip=row.is_question)
        elif kind is Kind.QUESTION:
            self._text.catch_up(row.said)
        elif kind is not Kind.EDIT and not self._has_tokens:
            self._shown_column.show_blocks(row.blocks)
        says = kind is Kind.QUESTION and bool(row.said)
        for widget, is_there in (
            (self._fold, kind is Kind.FOLD),
            (self._block, says),
            (self._text, says),
            (self._tokens, row.explained is not None and kind is not Kind.EDIT),
            (self._column, kind in {Kind.ANSWER, Kind.ATTACHED} and not self._has_tokens),
            (self._thought, kind is Kind.THOUGHT and not self._has_tokens),
            (self._bar, kind is Kind.THOUGHT and not self._has_tokens),
        ):
            if widget is not None:
                widget.setVisible(is_there)

    def _new_column(self, theme: Theme) -> BlockColumn:
        column = BlockColumn(self, theme, self._formulas)
        column.text_made.connect(self.text_made)
        column.link_wanted.connect(self.link_wanted)
        column.copy_wanted.connect(self._on_code_wanted)
        column.resized.connect(self.resized)
        return column

    def _show_tokens(self, row: Row) -> None:
        if row.explained is None:
            return
        if self._tokens is None:
            self._tokens = TokenPart(self, self._theme)
            self.text_made.emit(self._tokens.text)
            self.tokens_made.emit(self._tokens)
        self._tokens.show_part(row.explained, is_first=row.explains_first)

    def _arrange_tokens(self, top: int, width: int) -> int:
        if self.tokens is None:
            return top
        height = self.tokens.arrange(width)
        self.tokens.setGeometry(0, top, width, height)
        return top + height

    def _new_edit(self) -> MessageEdit:
        edit = MessageEdit(self)
        edit.wear(self._theme)
        edit.typed.connect(self.typed)
        edit.resized.connect(self.resized)
        edit.wanted.connect(self._on_edit_wanted)
        self.edit_made.emit(edit)
        return edit

    def _become(self, row: Row) -> None:
        message = row.message
        part = f"-{row.number}" if row.number else ""
        self.setObjectName(f"message-{message.id}{part}")
        is_text = row.kind is Kind.QUESTION
        whole = row.part.of(message.text) if is_text and row.is_cut else None
        self._text.stand_for(whole, MOST_SHOWN)
        self._text.show_text(row.said if is_text else "")
        for column in filter(None, (self._column, self._thought)):
            column.begin_anew()
        self._foot.become_another()

    def _describe(self, row: Row) -> None:
        message = row.message
        self._unseen.setVisible(row.begins_seen and row.number == 0)
        self._foot.show_row(row)
        self._foot.set_quiet(quiet=self._rests_quiet())
        name = name_of(message, row.place)
        self.setAccessibleName(name)
        told = bool(message.finish) and row.fold is None
        self.setAccessibleDescription(row.said if told else "")
        self._text.setAccessibleName(name)
        self._shown_column.name(name)
        if self._tokens is not None:
            self._tokens.text.setAccessibleName(name)

    def _arrange_edit(self, top: int, width: int) -> int:
        if self._edit is None:
            return 0
        height = self._edit.arrange(width)
        self._edit.move(0, top)
        return height + GAP_AFTER_BLOCK

    def _arrange_fold(self, top: int, width: int) -> int:
        """Put the line of a fold there, beside the question that it belongs to."""
        size = self._fold.arrange(width)
        left = width - size.width() if self._is_question else 0
        self._fold.setGeometry(QRect(QPoint(left, top), size))
        return size.height() + GAP_BELOW_FOLD

    def _arrange_column(self, top: int, width: int) -> int:
        column, left = self._shown_column, 0
        if self._kind is Kind.THOUGHT:
            left = THOUGHT_ASIDE
        elif self._kind is Kind.ATTACHED:
            left = width - round(width * WIDEST_BLOCK)
        height = column.arrange(width - left)
        column.setGeometry(left, top, width - left, height)
        goes_on = self._row is not None and not self._row.ends_fold
        below = self._gap_below() if goes_on else 0
        self._bar.setGeometry(THOUGHT_BAR_AT, top, THOUGHT_BAR, height + below)
        return height

    def _gap_below(self) -> int:
        row = self._row
        if row is None or row.is_last:
            return 0
        if row.ends_fold and row.kind is Kind.THOUGHT:
            return GAP_AFTER_FOLD
        return 0 if self._has_tokens or self._shown_column.goes_on else GAP

    def _arrange_block(self, top: int, width: int) -> int:
        if self._text.isHidden():  # all is attached
            self._block.setGeometry(width, top, 0, BUTTON)
            return BUTTON + self._foot.arrange_beside(self._block.geometry()) + GAP_AFTER_BLOCK
        inner = self._text.width_within(round(width * WIDEST_BLOCK) - 2 * PAD_X)
        height = self._text.height_at(inner)
        # The space between two lines is below the last one too, where it would look uneven.
        block = height + 2 * PAD_Y - self._text.leading
        left = width - inner - 2 * PAD_X
        self._block.setGeometry(left, top, inner + 2 * PAD_X, block)
        self._text.setGeometry(left + PAD_X, top + PAD_Y, inner, height)
        return block + self._foot.arrange_beside(self._block.geometry()) + GAP_AFTER_BLOCK

    def _rests_quiet(self) -> bool:
        """Tell whether its buttons are not to be seen: only the latest answer's rest in view."""
        if self.hasFocus() or self.underMouse():
            return False
        return self._row is None or self._is_question or not self._row.is_latest

    @Slot(Verb)
    def _on_edit_wanted(self, verb: Verb) -> None:
        self._want(verb, self._foot.corner)

    @Slot(Verb, QPoint)
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
        self._shown_column.show_copied(block)

    @Slot()
    def _on_fold(self) -> None:
        if self._row is not None and self._row.fold is not None:
            self.fold_turned.emit(self._row.message.id, self._row.fold.number)


def _told(row: Row) -> object:
    """Return all that is told of a row; where more words come, nothing of that changes."""
    if not row.message.growing:
        return row
    message = replace(row.message, text=row.message.text[:1])
    rest = replace(row, message=message, parts=(), notes=frozenset(), explained=None)
    return rest, row.is_last, row.explained is None


def _quiet(theme: Theme) -> Theme:
    return replace(theme, text=theme.muted)
