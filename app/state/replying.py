"""`Replying`: asks, and follows the one reply that may be growing, here or elsewhere."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.branches import numbered_receipt
from app.domain.conversation import Conversation, Message
from app.domain.means import AS_ALWAYS, Means, adapter_by
from app.domain.model_card import Readiness
from app.domain.reply import Finish, Receipt, ReplyEnded, ReplyGrew, ReplyReading
from app.paths import is_there
from app.state.answerer import Answerer
from app.state.growing import Growing
from app.state.models import Models
from app.state.notices import Notice, Notices
from app.state.opened import Opened
from app.state.settings import LiveSettings
from app.state.thinking import NO_THOUGHT, thinking_on
from app.words import phrase, tr


class Replying(QObject):
    """The reply that grows, if one does: there is one at a time, in whatever conversation.

    Signals:
        grew: it has more text.
        progressed: it is further.
    """

    grew = Signal()
    progressed = Signal()

    def __init__(
        self,
        answerer: Answerer,
        models: Models,
        opened: Opened,
        *,
        settings: LiveSettings,
        notices: Notices,
    ) -> None:
        super().__init__()
        self._answerer = answerer
        self._models = models
        self._opened = opened
        self._settings = settings
        self._notices = notices
        self._question = 0
        self.growing: Growing | None = None
        self._stopped: Growing | None = None  # the reply stopped last: its receipt comes late
        answerer.reading.connect(self._on_reading)
        answerer.grew.connect(self._on_grew)
        answerer.ended.connect(self._on_ended)

    @property
    def here(self) -> bool:
        """Tell whether the reply that grows belongs to the open conversation."""
        return self.is_in(self._opened.now.id)

    def is_in(self, conversation_id: str) -> bool:
        """Tell whether the reply that grows belongs to a conversation."""
        return self.growing is not None and self.growing.conversation.id == conversation_id

    @property
    def conversation(self) -> Conversation:
        """Return what is open, with the reply as far as it has grown."""
        return self.growing.conversation if self.growing and self.here else self._opened.now

    @property
    def waits_for_model(self) -> bool:
        """Tell whether a question was asked that the model is not open yet to answer."""
        growing = self.growing
        if growing is None or growing.to_read or growing.tokens:
            return False
        return self._models.status.readiness is Readiness.LOADING

    @property
    def settling(self) -> bool:
        """Tell whether a reply was stopped of which it is not known yet what it cost."""
        return self._stopped is not None

    def may_ask(self, means: Means = AS_ALWAYS) -> bool:
        """Tell whether somebody can answer in the open conversation now; if not, say why."""
        refusal = self.why_not(means)
        if refusal is not None:
            self._notices.tell(Notice(refusal))
        return refusal is None

    def why_not(self, means: Means = AS_ALWAYS) -> str | None:
        """Return why nobody can answer in the open conversation now; None where somebody can.

        The model that is to answer opens, if it is another one than before.
        """
        refusal = self._opened.refusal
        if self.growing is not None:
            elsewhere = self.growing.conversation.title
            refusal = tr("“{title}” is being answered. Wait, or stop that first.", title=elsewhere)
        if refusal is None and means.model is not None and not is_there(means.model):
            refusal = _gone(means.model)
        if refusal is None:
            self._call_model(means)
            refusal = self._model_refusal(means)
        return refusal

    def ask(
        self,
        conversation: Conversation,
        *,
        before: Message | None = None,
        means: Means = AS_ALWAYS,
    ) -> None:
        """Have the reply made that ends a conversation, or go on from what it was before."""
        self._question += 1
        self._stopped = None  # whose receipt would be noted of a reply that grows
        thinking = NO_THOUGHT if before is None else thinking_on(before.text, _thought_s(before))
        self.growing = Growing(self._question, conversation, before, thinking=thinking)
        self._opened.say(conversation, conversation.messages[-2:])
        self._opened.follow(conversation)
        self._opened.changed.emit()
        self._answerer.ask(
            self._question,
            _told(_by(means, conversation), before),
            self._models.dials_or(means.dials or conversation.dials),
            conversation=None if conversation.private else conversation.id,
            overflow=self._settings.now.overflow,
        )

    def amend(self, conversation_id: str, change: Callable[[Conversation], Conversation]) -> None:
        """Have something else in the conversation in which a reply grows, if it is this one."""
        if self.growing is not None and self.is_in(conversation_id):
            self.growing = replace(self.growing, conversation=change(self.growing.conversation))

    def forget_read(self, conversation_id: str) -> None:
        """Have nothing kept of what models have read in a conversation: it holds the words."""
        self._answerer.forget(conversation_id)

    @Slot()
    def stop(self) -> None:
        """End the reply that grows; what it has stays."""
        growing = self.growing
        if growing is None:
            return
        self._end(growing, ReplyEnded(growing.question, Finish.STOPPED))
        self._stopped = replace(growing, thinking=growing.thinking.rested(time.monotonic()))
        self._answerer.stop(growing.question)

    def thought_s(self, message: Message) -> tuple[float, ...]:
        """Return how long each thought of a reply has lasted, as far as that is known."""
        for growing in (self.growing, self._stopped):
            if growing is not None and growing.reply.id == message.id and message.receipt is None:
                return growing.thinking.seconds(time.monotonic())
        return _thought_s(message)

    def give_up(self) -> None:
        """Have nothing to do any more with what was stopped."""
        self._stopped = None

    def close(self) -> None:
        """End for good; a reply that grows keeps what it has."""
        if self.growing is not None:
            self._end(self.growing, ReplyEnded(self.growing.question, Finish.INTERRUPTED))

    def _call_model(self, means: Means) -> None:
        """Have the model answer that is to do so for once, or else the conversation's own."""
        now = self._opened.now
        own = means.model or (None if now.model is None else Path(now.model))
        if own is None or is_there(own):
            self._models.lend(own, adapter_by(means, now))
            if means.model is not None and self._models.status.readiness is Readiness.FAILED:
                self._models.open_chosen()  # who names it wants it tried once more
            return
        told = tr(
            "This chat’s own model, {name}, is not in {folder} any more, so {opened} answers. "
            "To choose another, see Instructions in the Chat menu.",
            name=own.name,
            folder=str(own.parent),
            opened=self._models.status.name or tr("the open model"),
        )
        self._notices.tell(Notice(told))

    def _model_refusal(self, means: Means) -> str | None:
        status = self._models.status
        if status.readiness is Readiness.FAILED and means.adapter is not None:
            return status.reason  # it was tried just now, and is gone
        return tr(_REFUSALS[status.readiness]) if status.readiness in _REFUSALS else None

    @Slot(ReplyReading)
    def _on_reading(self, event: ReplyReading) -> None:
        if self.growing is None or event.question != self.growing.question:
            return
        self.growing = replace(
            self.growing,
            read=event.read,
            to_read=event.total,
            seen_from=event.seen_from or self.growing.seen_from,
        )
        self.progressed.emit()

    @Slot(ReplyGrew)
    def _on_grew(self, event: ReplyGrew) -> None:
        growing = self.growing
        if growing is None or event.question != growing.question:
            return
        text = growing.reply.text.removesuffix(growing.held) + event.text + event.held
        reply = replace(growing.reply, text=text)
        now = time.monotonic()
        self.growing = replace(
            growing,
            conversation=growing.conversation.with_last(reply),
            tokens=event.tokens,
            held=event.held,
            first_at=growing.first_at or now,
            thinking=growing.thinking.grown(text.removesuffix(event.held), now),
            model=growing.model or self._models.status.name,
        )
        thought = self.growing.thought(self.growing.thinking.whole_seconds(now))
        if thought is not None:
            self._opened.note(growing.conversation, thought)
        self._opened.add(growing.conversation, event.text)
        self.progressed.emit()
        if self.here:
            self.grew.emit()

    @Slot(ReplyEnded)
    def _on_ended(self, event: ReplyEnded) -> None:
        if self.growing is not None and event.question == self.growing.question:
            self._end(self.growing, event)
        elif self._stopped is not None and event.question == self._stopped.question:
            self._add_receipt(self._stopped, event)

    def _add_receipt(self, stopped: Growing, event: ReplyEnded) -> None:
        """Note what a stopped reply cost, unless something else was said or opened since."""
        self._stopped = None
        messages = self._opened.now.messages
        last = messages[-1] if messages else None
        if last is None or last.id != stopped.reply.id or event.receipt is None:
            self._opened.changed.emit()  # who waited for it need not wait any more
            return
        # What came after it was stopped is not in its text.
        ids = stopped.sampled_as(event.ids if len(event.ids) <= stopped.tokens else ())
        receipt = _numbered(event.receipt, stopped, self._opened.now)
        self._opened.correct_last(replace(last, receipt=receipt, ids=ids))

    def _end(self, growing: Growing, event: ReplyEnded) -> None:
        reply = replace(
            growing.reply,
            finish=event.finish,
            reason=event.reason,
            receipt=_kept(event.receipt, growing),
            ids=growing.sampled_as(event.ids),
        )
        self.growing = None
        self._opened.end_reply(growing.conversation.with_last(reply))


_REFUSALS = {
    Readiness.NONE: phrase(
        "No model is open yet, so nothing can answer. Open one; your text stays here."
    ),
    Readiness.FAILED: phrase(
        "The model could not be opened, so nothing can answer. "
        "Try again or open another; your text stays here."
    ),
}


def _gone(model: Path) -> str:
    return tr(
        "There is no {name} in {folder}. Choose another model.",
        name=model.name,
        folder=str(model.parent),
    )


def _kept(receipt: Receipt | None, growing: Growing) -> Receipt | None:
    """Return what a reply cost; where nobody tells that, it has thought no less."""
    if receipt is None:
        return growing.thought(growing.thinking.seconds(time.monotonic()))
    return _numbered(receipt, growing, growing.conversation)


def _numbered(receipt: Receipt, growing: Growing, conversation: Conversation) -> Receipt:
    """Note how long it was thought, and the place of a message that the receipt tells of."""
    places = {message.id: at for at, message in enumerate(conversation.messages, start=1)}
    thought_s = growing.thinking.seconds(time.monotonic())
    rounded = tuple(round(each, 1) for each in thought_s)
    return replace(numbered_receipt(receipt, places), thought_s=rounded)


def _thought_s(message: Message) -> tuple[float, ...]:
    return message.receipt.thought_s if message.receipt else ()


def _by(means: Means, conversation: Conversation) -> Conversation:
    """Return a conversation with the instructions that hold for once."""
    if means.system is None:
        return conversation
    return replace(conversation, system=means.system)


def _told(conversation: Conversation, before: Message | None) -> tuple[Message, ...]:
    """Return what the model is told: all but the reply, or that as it was before it goes on."""
    said = conversation.messages[:-1]
    return replace(conversation, messages=(*said, before) if before else said).told
