"""`Confidence`: why a reply says what it says, and what it says where another token is taken."""

import time
import uuid
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.confidence import HALF, Alternative, ReplyScored, Scored, Scores
from app.domain.conversation import Conversation, Message, Role
from app.state.answerer import Answerer
from app.state.chat import Chat
from app.state.growing import Growing
from app.state.notices import Notice, Notices
from app.state.outbox import Outbox
from app.state.refusals import found
from app.store.confidence import ConfidenceStore, Packing
from app.words import phrase, tr

BUSY = phrase("An answer is being written here. Wait, or stop it first.")
UNKNOWN = phrase("It is not known how likely the words of this answer were.")
UNKNOWN_BEFORE = phrase(
    "What the first part of this answer was made of is not known, so it cannot go on from here. "
    "Ask again to have one that can go on from any word."
)
ENDS = phrase("Here the model would have ended its answer, so there is nothing to go on with.")
HALVED = phrase("This is half of a character, so the answer cannot go on from it. Choose another.")


class Confidence(QObject):
    """The scores of replies: of one that grows, of those that are saved, and of a private chat's.

    Of a private chat they are here alone, for as long as it is open.

    Signals:
        changed: more is known of the message with this id.
    """

    changed = Signal(str)

    def __init__(
        self,
        answerer: Answerer,
        chat: Chat,
        *,
        store: ConfidenceStore,
        outbox: Outbox,
        notices: Notices,
    ) -> None:
        super().__init__()
        self._chat, self._store = chat, store
        self._outbox, self._notices = outbox, notices
        self._growing: Growing | None = None
        self._scores = Scores(())
        self._more: list[Scored] = []  # behind these, of a reply that grows
        self._packing = Packing(self._scores)
        self._private: dict[str, Scores] = {}
        self._private_id = ""
        self._held: dict[str, Scores] = {}  # not saved yet
        self._packings: dict[str, Packing] = {}  # of some of these
        self._copies: dict[str, str] = {}  # by the copy, of what it is one; not scored yet
        answerer.scored.connect(self._on_scored)
        chat.progressed.connect(self._on_progressed)
        chat.changed.connect(self._on_changed)
        chat.opened.connect(self._on_opened)
        chat.copied.connect(self._on_copied)

    def scores(self, message_id: str) -> Scores | None:
        """Return how likely the tokens of a message were, None where that is not known."""
        if self._growing is not None and self._growing.reply.id == message_id:
            return self._grown().within(len(self._growing.reply.text))
        if known := self._private.get(message_id) or self._held.get(message_id):
            return known
        return found(self._notices, partial(self._store.of, message_id), otherwise=None)

    def take(self, message_id: str, token: int, alternative: int) -> bool:
        """Have another version of a reply, with an alternative in a token's place, that goes on.

        Both are counted from 0, as in `scores`. Tell whether it does; if not, it is said why.
        """
        messages = self._chat.conversation.messages
        message = next((each for each in messages if each.id == message_id), None)
        scores = self.scores(message_id)
        if message is None:
            return False
        refusal = self.refusal(message, scores, token, alternative=alternative)
        if refusal is None and scores is not None:
            other = scores.tokens[token].others[alternative]
            return self._branch(message, scores, token, other=other)
        self._notices.tell(Notice(refusal or tr(UNKNOWN)))
        return False

    def refusal(
        self, message: Message, scores: Scores | None, token: int, *, alternative: int
    ) -> str | None:
        """Say why a reply cannot go on with an alternative; None where it can, as far as we know.

        What the model has to say against it is not ours.
        """
        if self._chat.answers_here:
            return tr(BUSY)
        if scores is None or message.role is not Role.ASSISTANT:
            return tr(UNKNOWN)
        if _ids_before(message, scores, token) is None:
            return tr(UNKNOWN_BEFORE)
        return _why_not(scores.tokens[token].others[alternative]) or self._busy_elsewhere()

    def _busy_elsewhere(self) -> str | None:
        growing = self._chat.growing
        if growing is None:
            return self._chat.refusal
        title = growing.conversation.title
        return tr("“{title}” is being answered. Wait, or stop that first.", title=title)

    def _branch(self, message: Message, scores: Scores, token: int, *, other: Alternative) -> bool:
        begun = Message(
            uuid.uuid4().hex,
            Role.ASSISTANT,
            message.text[: scores.begin_of(token)] + other.text,
            parent=message.parent,
            created=time.time(),
            ids=(*(_ids_before(message, scores, token) or ()), other.token),
        )
        # Known before it grows, since what it grows by comes behind it.
        kept = self._kept(self._chat.conversation)
        kept[begun.id] = scores.instead(token, other, text=message.text)
        if self._chat.vary(begun):
            return True
        del kept[begun.id]
        return False

    def _kept(self, conversation: Conversation) -> dict[str, Scores]:
        """Return where the scores of a conversation's replies are kept, until they are saved."""
        return self._private if conversation.private else self._held

    @Slot(ReplyScored)
    def _on_scored(self, event: ReplyScored) -> None:
        growing = self._chat.growing
        if growing is None or growing.question != event.question:
            return
        if self._growing is None or self._growing.question != event.question:
            self._scores = self._before(growing)
            self._more.clear()
            self._packing = Packing(self._scores)
        self._growing = growing
        before = growing.before
        start = 0 if before is None else len(before.text)
        more = Scores(event.tokens).moved(0, start).tokens
        self._more += more
        self._packing.add(more)
        self.changed.emit(growing.reply.id)

    def _grown(self) -> Scores:
        """Return the scores of the reply that grows: as a tuple again only for who looks."""
        if self._more:
            self._scores = replace(self._scores, tokens=(*self._scores.tokens, *self._more))
            self._more.clear()
        return self._scores

    def _before(self, growing: Growing) -> Scores:
        """Return the scores of a reply as it was when it began to go on."""
        before = growing.before
        if before is None or not before.text:
            return Scores(())
        known = self.scores(before.id)
        # Where they reach its end, its last token is the one before the next.
        if known is not None and known.begin_of(len(known.tokens)) == len(before.text):
            return known
        return Scores((), first=len(before.ids), start=len(before.text))

    @Slot()
    def _on_progressed(self) -> None:
        now, known = self._chat.growing, self._growing
        if now is not None and known is not None and now.question == known.question:
            self._growing = now

    @Slot()
    def _on_changed(self) -> None:
        """Keep what is known of a reply that grows no more."""
        ended, now = self._growing, self._chat.growing
        if ended is not None and (now is None or now.question != ended.question):
            self._growing = None
            scores = self._grown().within(len(ended.reply.text))
            self._kept(ended.conversation)[ended.reply.id] = scores
            self._packings.pop(ended.reply.id, None)
            if not ended.conversation.private and len(scores.tokens) == len(self._packing):
                self._packings[ended.reply.id] = self._packing
            self.changed.emit(ended.reply.id)
        if self._held or self._copies:
            self._outbox.put("scores", self._save)

    @Slot()
    def _on_opened(self) -> None:
        if self._private_id != self._chat.conversation.id:
            self._private_id = self._chat.conversation.id
            self._private.clear()

    @Slot(dict)
    def _on_copied(self, copies: dict[str, str]) -> None:
        """Know of copies what is known of the messages, which some of them may lose later."""
        held = ((copies[each], scores) for each, scores in self._held.items() if each in copies)
        self._held |= dict(held)
        self._copies |= {copy: message_id for message_id, copy in copies.items()}
        self._outbox.put("scores", self._save)

    def _save(self) -> None:
        """Save what is held, of messages that are saved already; the others come later."""
        for message_id, scores in tuple(self._held.items()):
            if self._store.save(message_id, self._packings.get(message_id) or Packing(scores)):
                del self._held[message_id]
                self._packings.pop(message_id, None)
        for copy_id, message_id in tuple(self._copies.items()):
            if copy_id in self._held or self._store.copy(message_id, copy_id):
                del self._copies[copy_id]


def _ids_before(message: Message, scores: Scores, token: int) -> tuple[int, ...] | None:
    """Return what a message was sampled as up to a token, None where that is not known."""
    said = tuple(each.token for each in scores.tokens[:token])
    if not scores.first:
        return said
    known = message.ids[: scores.first]
    return (*known, *said) if len(known) == scores.first else None


def _why_not(other: Alternative) -> str | None:
    """Say why a reply cannot go on from an alternative, if it cannot."""
    if not other.text:
        return tr(ENDS)
    return tr(HALVED) if other.text.endswith(HALF) else None
