"""`Explaining`: walks and points through the tokens of an answer, and opens what is told of one."""

from functools import partial
from typing import override

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from app.domain.conversation import Message, Role
from app.domain.tokens import Token, chance_words, token_words
from app.state.aloud import Aloud
from app.state.chat import Chat
from app.state.why import Why
from app.views.token_part import TokenPart
from app.views.token_popover import Choice, TokenPopover, Told, sentence
from app.views.transcript import Transcript
from app.widgets.aloud import say
from app.widgets.token_text import TokenText
from app.words import tr

# As long as the mouse needs from a token to what is told of it.
GRACE_MS = 280
# In doubt is what was rather unlikely.
DOUBTFUL = 2


class Explaining(QObject):
    """For the answer that shows how sure its model was."""

    def __init__(self, why: Why, chat: Chat, transcript: Transcript, *, aloud: Aloud) -> None:
        super().__init__(transcript)
        self._why, self._chat, self._aloud = why, chat, aloud
        self._transcript = transcript
        self._popover: TokenPopover | None = None
        self._place: int | None = None  # the token that is marked
        self._by_mouse = False  # whether it is told of only as the mouse is there
        self._going = QTimer(self, singleShot=True, interval=GRACE_MS)
        self._going.timeout.connect(self._on_gone)
        self._leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), transcript)
        self._leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._leave.activated.connect(self._on_left)
        self._leave.setEnabled(False)
        transcript.explained = why.explained
        transcript.tokens_made.connect(self._on_made)
        transcript.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        why.changed.connect(self._on_changed)
        aloud.changed.connect(self._render_leave)
        transcript.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Hide:
            self._hide()  # what is told stands in the window, above whatever came instead
        return super().eventFilter(watched, event)

    def toggle(self, message: Message) -> None:
        """Have an answer show how sure its model was, and the keyboard be there; or no longer."""
        self._why.toggle(message)
        if self._why.message_id == message.id:
            self._take_focus(self._seen_first(message))
        else:
            self._transcript.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def toggle_here(self) -> None:
        """Have the answer in which the keyboard is show it, or else the last; or no longer."""
        message = self._why.message or self._focused or self._why.last
        if message is not None:
            self.toggle(message)

    def is_on(self, message: Message) -> bool:
        """Tell whether an answer shows it."""
        return message.id == self._why.message_id

    @property
    def is_on_here(self) -> bool:
        """Tell whether any answer shows it."""
        return bool(self._why.message_id)

    @property
    def may_toggle(self) -> bool:
        """Tell whether there is an answer that may show it."""
        return self._why.last is not None

    @property
    def _focused(self) -> Message | None:
        message = self._transcript.focused_message
        is_answer = message is not None and message.role is Role.ASSISTANT and bool(message.text)
        return message if is_answer else None

    def _seen_first(self, message: Message) -> int:
        """Return the first token of an answer that is to be seen, where it begins above that."""
        view = self._transcript.viewport()
        for text in self._texts():
            place = text.first_below(-text.mapTo(view, QPoint(0, 0)).y())
            if place is not None:
                return place
        return 0 if message.text else -1

    def _texts(self) -> list[TokenText]:
        parts = (bubble.tokens for bubble in self._transcript.bubbles)
        return [part.text for part in parts if part is not None and part.text.isVisible()]

    @Slot(object)
    def _on_made(self, part: TokenPart) -> None:
        text = part.text
        text.pointed.connect(self._on_pointed)
        text.picked.connect(partial(self._tell, by_mouse=False))
        text.walked.connect(self._on_walked)
        text.entered.connect(self._on_entered)
        text.left.connect(self._on_left)
        part.left.connect(self._leave_for_good)
        part.retry_wanted.connect(self._why.try_again)

    @Slot(str)
    def _on_changed(self, message_id: str) -> None:
        is_on = bool(self._why.message_id)
        self._render_leave()
        self._transcript.render_message(message_id)
        if not is_on:
            self._mark(None)
            self._hide()
        elif self._place is not None and self._popover is not None and self._popover.isVisible():
            self._show(self._place)
        self._mark(self._place if is_on else None)

    @Slot()
    def _render_leave(self) -> None:
        """Have Escape leave, unless it stops something first: of two for a key, Qt takes none."""
        stops = self._chat.answering or self._aloud.reading
        self._leave.setEnabled(self.is_on_here and not stops)

    @Slot(object)
    def _on_pointed(self, place: int | None) -> None:
        is_open = self._popover is not None and self._popover.isVisible()
        if place is None:
            if is_open and self._by_mouse:
                self._going.start()
            return
        # Who chooses by keys is not taken away by a mouse that lies there.
        if self._popover is not None and self._popover.holds_focus:
            return
        self._tell(place, by_mouse=self._by_mouse or not is_open)

    def _tell(self, place: int, *, by_mouse: bool) -> None:
        """Mark a token, and tell of it beside it."""
        self._going.stop()
        self._by_mouse = by_mouse
        self._mark(place)
        self._show(place)

    @Slot(int, bool)
    def _on_walked(self, step: int, far: bool) -> None:  # noqa: FBT001 - as the signal gives it
        place = self._next(step, far=far)
        if place is None:
            return
        self._take_focus(place)
        self._tell(place, by_mouse=False)
        if self._popover is not None:
            say(self._transcript, sentence(self._told(place)))

    def _next(self, step: int, *, far: bool) -> int | None:
        tokens, now = self._why.tokens.all, self._place
        if not tokens:
            return None
        at = tokens[0].place if now is None else now + step
        while far and 0 <= at < len(tokens) and tokens[at].doubt < DOUBTFUL:
            at += step
        return at if 0 <= at < len(tokens) else None

    @Slot()
    def _on_entered(self) -> None:
        if self._place is None:
            return
        self._tell(self._place, by_mouse=False)
        if self._popover is not None:
            self._popover.enter()

    @Slot()
    def _on_left(self) -> None:
        """Close what is told; where nothing is, show the answer's words alone again."""
        if self._popover is not None and self._popover.isVisible():
            self._back()
        else:
            self._leave_for_good()

    @Slot()
    def _leave_for_good(self) -> None:
        message = self._why.message
        if message is not None:
            self.toggle(message)

    @Slot()
    def _back(self) -> None:
        """Close what is told of a token, and go on with the text."""
        place = self._place
        self._hide()
        if place is not None:
            self._take_focus(place)

    @Slot(int)
    def _on_chosen(self, alternative: int) -> None:
        place = self._place
        if place is not None and self._why.take(place, alternative):
            self._hide()
            self._take_focus(place)

    @Slot(bool)
    def _on_rested(self, there: bool) -> None:  # noqa: FBT001 - as the signal gives it
        if there:
            self._going.stop()
        elif self._by_mouse:
            self._going.start()

    @Slot()
    def _on_gone(self) -> None:
        """Close what was told as the mouse was there, unless it is there or the keyboard is."""
        popover = self._popover
        if popover is not None and not (popover.underMouse() or popover.holds_focus):
            self._hide()
            self._mark(None)

    @Slot()
    def _on_scrolled(self) -> None:
        self._hide()

    def _take_focus(self, place: int) -> None:
        """Give the keyboard to a token, wherever it is."""
        token = self._token(place)
        bubble = self._transcript.reveal(self._why.message_id, token.start if token else 0)
        if bubble is None or bubble.tokens is None:
            return
        stops = bubble.tokens.stops
        if stops:
            stops[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._mark(place if token else None)
        text = bubble.tokens.text
        if token is not None:
            rect = text.rect_of(place).toRect()
            rect.moveTopLeft(text.mapTo(self._transcript.viewport(), rect.topLeft()))
            self._transcript.have_seen(rect)

    def _token(self, place: int) -> Token | None:
        tokens = self._why.tokens.all
        return tokens[place] if 0 <= place < len(tokens) else None

    def _mark(self, place: int | None) -> None:
        self._place = place
        for text in self._texts():
            text.mark_token(place)

    def _show(self, place: int) -> None:
        text = next((each for each in self._texts() if not each.rect_of(place).isNull()), None)
        if text is None or self._why.scored(place) is None:
            self._hide()
            return
        window = self._transcript.window()
        popover = self._popover = self._popover or self._made()
        rect = text.rect_of(place).toRect()
        top = text.mapTo(window, rect.topLeft())
        popover.tell(self._told(place))
        popover.open_beside(QRect(top, rect.size()), window.rect())

    def _made(self) -> TokenPopover:
        popover = TokenPopover(self._transcript.window())
        popover.chosen.connect(self._on_chosen)
        popover.left.connect(self._back)
        popover.rested.connect(self._on_rested)
        return popover

    def _hide(self) -> None:
        self._going.stop()
        if self._popover is not None:
            self._popover.hide()

    def _told(self, place: int) -> Told:
        """Return what is to be told of a token, in words."""
        token, scored, message = self._token(place), self._why.scored(place), self._why.message
        if token is None or scored is None or message is None:
            return Told("", "", "", ())
        choices = tuple(
            Choice(token_words(each.text), chance_words(each.chance), self._why.refusal(place, at))
            for at, each in enumerate(scored.others)
        )
        reasons = {each.why_not for each in choices}
        shared = reasons.pop() if len(reasons) == 1 else None
        note = (
            tr(
                "Token {number} of the {count} that make this",
                number=token.number,
                count=token.of,
            )
            if token.of > 1
            else ""
        )
        words = token_words(message.text[token.start : token.end])
        return Told(words, chance_words(scored.chance), note, choices, shared or "")
