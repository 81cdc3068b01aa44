"""`Chat`: the open conversation, and the one reply that may be growing, here or elsewhere."""

import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.conversation import (
    PRIVATE,
    UNTITLED,
    Conversation,
    Heading,
    Message,
    Role,
    title_from,
)
from app.domain.dials import Dials
from app.domain.model_card import Readiness
from app.domain.reply import Finish, Receipt, ReplyEnded, ReplyGrew, ReplyReading
from app.state.answerer import Answerer
from app.state.models import Models, is_there
from app.state.notices import Notice, Notices
from app.state.recorder import Recorder
from app.state.settings import LiveSettings

# The draft of a chat that has not begun, whatever id that chat gets when it does.
NOT_BEGUN = ""
# What half a character is shown as, whose other half may come.
HALF = "\ufffd"


@dataclass(frozen=True, slots=True)
class Growing:
    """The reply that is being made: where it stands, and how far it is.

    before is the reply as it was when it began to go on, None where it is a new one; tokens are
    those that came since. held is the end of its text that comes again with what follows.
    seen_from is the id of the message from which on the model sees the conversation, None where it
    sees all.
    """

    question: int
    conversation: Conversation
    before: Message | None = None
    read: int = 0
    to_read: int = 0
    tokens: int = 0
    first_at: float = 0.0
    held: str = ""
    seen_from: str | None = None

    @property
    def reply(self) -> Message:
        """Return the reply as it is now."""
        return self.conversation.messages[-1]

    @property
    def tokens_per_second(self) -> float:
        """Return how fast the reply grows; 0 until that can be told."""
        seconds = time.monotonic() - self.first_at
        return (self.tokens - 1) / seconds if self.tokens > 4 and seconds > 0.25 else 0.0

    def sampled_as(self, ids: tuple[int, ...]) -> tuple[int, ...]:
        """Return what the whole reply was sampled as, of which ids are what came since.

        Nothing where that is not known to be its text to the letter: it is made anew then.
        """
        before = self.before
        if before is None or not before.text:
            return ids
        if not self.tokens:
            return before.ids
        known = before.ids and ids and not before.text.endswith(HALF)
        return (*before.ids, *ids) if known else ()


class Chat(QObject):
    """The open conversation.

    Signals:
        opened: another conversation is open.
        changed: a message came, a reply ended, or what is going on is something else.
        grew: the reply in the open conversation has more text.
        progressed: the reply, here or elsewhere, is further.
        touched: a conversation began or has new messages.
        leaving: what was to be done would lose a private conversation.
        sought: the user wants to see this message of the open conversation.
    """

    opened = Signal()
    changed = Signal()
    grew = Signal()
    progressed = Signal()
    touched = Signal(Heading)
    leaving = Signal(object)
    sought = Signal(str)

    def __init__(
        self,
        answerer: Answerer,
        models: Models,
        *,
        recorder: Recorder,
        settings: LiveSettings,
        notices: Notices,
    ) -> None:
        super().__init__()
        self._answerer = answerer
        self._models = models
        self._recorder = recorder
        self._settings = settings
        self._notices = notices
        self._question = 0
        self._open = self._blank = recorder.unbegun(_not_begun())
        self._private_draft = ""
        self.growing: Growing | None = None
        self._stopped: Growing | None = None  # the reply stopped last: its receipt comes late
        answerer.reading.connect(self._on_reading)
        answerer.grew.connect(self._on_grew)
        answerer.ended.connect(self._on_ended)
        models.changed.connect(self.changed)
        models.picked.connect(self._on_model_picked)

    @property
    def answering(self) -> bool:
        """Tell whether a reply grows, here or in another conversation."""
        return self.growing is not None

    @property
    def conversation(self) -> Conversation:
        """Return what is open, with the reply as far as it has grown."""
        growing = self.growing
        return growing.conversation if growing and self.answers_here else self._open

    @property
    def answers_here(self) -> bool:
        """Tell whether the reply that grows belongs to the open conversation."""
        return self.growing is not None and self.growing.conversation.id == self._open.id

    @property
    def waits_for_model(self) -> bool:
        """Tell whether a question was asked that the model is not open yet to answer."""
        growing = self.growing
        if growing is None or growing.to_read or growing.tokens:
            return False
        return self._models.status.readiness is Readiness.LOADING

    @property
    def draft(self) -> str:
        """Return what was typed in the open conversation and not sent."""
        if self._open.private:
            return self._private_draft
        return self._recorder.draft(self._draft_name())

    def keep_draft(self, text: str) -> None:
        """Remember what is typed in the open conversation and not sent."""
        if self._open.private:
            self._private_draft = text
        else:
            self._recorder.keep_draft(self._draft_name(), text)
        if text:
            self._answerer.wake()

    def send(self, text: str) -> bool:
        """Ask text, and tell whether it was taken; if not, it should stay where it was typed."""
        if not text.strip() or self.answers_here or not self._may_ask():
            return False
        self.keep_draft("")
        self._ask(_with_question(self._open, text.strip()))
        return True

    @property
    def may_go_on(self) -> bool:
        """Tell whether the last reply was cut short, and nothing goes on here."""
        messages = self._open.messages
        return bool(messages) and messages[-1].cut_short and not self.answers_here

    @Slot()
    def go_on(self) -> None:
        """Have the last reply go on from where it was cut short, in the same message."""
        if not self.may_go_on or not self._may_ask():
            return
        before = self._open.messages[-1]
        # Without ids: until it ends, they are not those of what it says.
        grows = replace(before, finish=None, reason=None, receipt=None, ids=())
        grown = replace(self._open.with_last(grows), updated=time.time())
        self._ask(grown, before)

    def instruct(self, system: str, *, dials: Dials | None, model: str | None) -> bool:
        """Have the open conversation answered by these, and tell whether that could be saved."""
        told = replace(self._open, system=system, dials=dials, model=model)
        if told == self._open:
            return True
        if told.messages and not told.private and not self._recorder.instruct(told):
            return False
        if self.growing is not None and self.answers_here:
            grown = self.growing.conversation
            grown = replace(grown, system=system, dials=dials, model=model)
            self.growing = replace(self.growing, conversation=grown)
        self._open = told
        if not told.messages and not told.private:
            self._keep_blank(told)  # it is not saved until something is said
        self.changed.emit()
        return True

    @Slot()
    def stop(self) -> None:
        """End the reply that grows; what it has stays."""
        growing = self.growing
        if growing is None:
            return
        self._end(growing, ReplyEnded(growing.question, Finish.STOPPED))
        self._stopped = growing
        self._answerer.stop(growing.question)

    @Slot()
    def new(self) -> None:
        """Open a conversation in which nothing is said yet; it is saved once something is."""
        self.leave_then(self._begin)

    def new_in(self, folder_id: str | None) -> None:
        """Open a conversation in which nothing is said yet; it begins in a folder, or in none."""
        self.leave_then(partial(self._begin, folder_id))

    @Slot()
    def new_private(self) -> None:
        """Open a conversation of which nothing is saved, and which is gone when it is left."""
        self.leave_then(self._begin_private)

    @property
    def would_lose(self) -> bool:
        """Tell whether something was said or typed that is gone once it is left."""
        return self._open.private and bool(self._open.messages or self._private_draft.strip())

    def leave_then(self, act: Callable[[], object]) -> None:
        """Do what leaves the open conversation; where that would lose it, say so instead."""
        if self.would_lose:
            self.leaving.emit(act)
        else:
            act()

    def give_up(self) -> None:
        """Let a private conversation go, with all that was said in it."""
        if not self._open.private:
            return
        if self.answers_here:
            self.stop()
        self._stopped = None
        self._show(self._renewed())

    @Slot(str)
    def open(self, conversation_id: str) -> None:
        """Open another conversation; a reply that grows goes on growing where it is."""
        if conversation_id != self._open.id:
            self.leave_then(partial(self._find, conversation_id))

    def _find(self, conversation_id: str) -> None:
        found = self._recorder.conversation(conversation_id)
        if found is None:
            return
        self._show(found)
        self._settings.choose(replace(self._settings.now, open_conversation=conversation_id))

    def open_at(self, conversation_id: str, message_id: str) -> None:
        """Open a conversation at a message, on whatever branch that is."""
        self.leave_then(partial(self._find_at, conversation_id, message_id))

    def _find_at(self, conversation_id: str, message_id: str) -> None:
        self.open(conversation_id)
        if self._open.id != conversation_id:
            return
        if not any(message.id == message_id for message in self.conversation.messages):
            if self.answers_here:
                self._notices.tell(Notice("This is on another branch. Wait, or stop the answer."))
                return
            if not self._recorder.choose(conversation_id, message_id):
                return
            self._show(self._recorder.conversation(conversation_id) or self._open)
        self.sought.emit(message_id)

    @Slot(str)
    def leave(self, conversation_id: str) -> None:
        """Have nothing to do any more with a conversation, for it was deleted."""
        if self.growing is not None and self.growing.conversation.id == conversation_id:
            self.stop()
        if self._open.id == conversation_id:
            self.new()

    @Slot(Heading)
    def retitle(self, heading: Heading) -> None:
        """Call a conversation by its new name."""
        if self.growing is not None and self.growing.conversation.id == heading.id:
            renamed = self.growing.conversation.with_title(heading.title)
            self.growing = replace(self.growing, conversation=renamed)
        if self._open.id == heading.id:
            self._open = self._open.with_title(heading.title)
            self.changed.emit()

    def save_now(self) -> None:
        """Save what was said and typed until now."""
        self._recorder.save_now()

    def close(self) -> None:
        """End for good; a reply that grows keeps what it has."""
        if self.growing is not None:
            self._end(self.growing, ReplyEnded(self.growing.question, Finish.INTERRUPTED))
        self._recorder.close()

    def _may_ask(self) -> bool:
        """Tell whether somebody can answer now; if not, say why."""
        refusal = None if self._open.private else self._recorder.refusal
        if self.growing is not None:
            elsewhere = self.growing.conversation.title
            refusal = f"“{elsewhere}” is being answered. Wait, or stop that first."
        if refusal is None:
            self._call_model()
            refusal = _REFUSALS.get(self._models.status.readiness)
        if refusal is not None:
            self._notices.tell(Notice(refusal))
        return refusal is None

    def _call_model(self) -> None:
        """Have the conversation's own model answer, if it has one that is there."""
        own = None if self._open.model is None else Path(self._open.model)
        if own is None or is_there(own):
            self._models.lend(own)
            return
        opened = self._models.status.name or "the open model"
        self._notices.tell(
            Notice(
                f"This chat’s own model, {own.name}, is not in {own.parent} any more, so {opened} "
                "answers. To choose another, see Instructions in the Chat menu."
            )
        )

    @Slot()
    def _on_model_picked(self) -> None:
        """Let the model that the user picks answer here, whichever was to before."""
        if self._open.model is not None:
            self.instruct(self._open.system, dials=self._open.dials, model=None)

    def _ask(self, conversation: Conversation, before: Message | None = None) -> None:
        self._question += 1
        self._open = conversation
        if conversation.id == self._blank.id:
            self._keep_blank(_not_begun())
        self._stopped = None  # whose receipt would be noted of a reply that grows
        self.growing = Growing(self._question, conversation, before)
        if not conversation.private:
            self._record(conversation)
        self.changed.emit()
        self._answerer.ask(
            self._question,
            _told(conversation, before),
            self._models.dials_or(conversation.dials),
            conversation=None if conversation.private else conversation.id,
            overflow=self._settings.now.overflow,
        )

    def _record(self, conversation: Conversation) -> None:
        """Save a conversation with its new reply, and follow that while it grows."""
        self._settings.choose(replace(self._settings.now, open_conversation=conversation.id))
        self._recorder.save(conversation, conversation.messages[-2:])
        self._recorder.follow(conversation.messages[-1])
        self.touched.emit(conversation.heading)

    def _renewed(self) -> Conversation:
        """Return what has not begun, with all that is known of it, as of now."""
        now = time.time()
        self._blank = replace(self._blank, created=now, updated=now)
        return self._blank

    def _keep_blank(self, blank: Conversation) -> None:
        self._blank = blank
        self._recorder.keep_unbegun(blank)

    def _begin(self, folder: str | None = None) -> None:
        begun_or_private = bool(self._open.messages) or self._open.private
        self._keep_blank(replace(self._renewed(), folder=folder))
        self._show(self._blank)
        if begun_or_private:
            self._settings.choose(replace(self._settings.now, open_conversation=None))

    def _begin_private(self) -> None:
        # Not even that another one is open now is remembered.
        self._show(replace(_not_begun(), title=PRIVATE, private=True))

    def _show(self, conversation: Conversation) -> None:
        self._open = conversation
        self._private_draft = ""
        self.opened.emit()

    def _draft_name(self) -> str:
        return self._open.id if self._open.messages else NOT_BEGUN

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
        self.growing = replace(
            growing,
            conversation=growing.conversation.with_last(reply),
            tokens=event.tokens,
            held=event.held,
            first_at=growing.first_at or time.monotonic(),
        )
        if not growing.conversation.private:
            self._recorder.add(event.text)
        self.progressed.emit()
        if self.answers_here:
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
        last = self._open.messages[-1] if self._open.messages else None
        if last is None or last.id != stopped.reply.id or event.receipt is None:
            return
        receipt = _numbered(event.receipt, self._open)
        # What came after it was stopped is not in its text.
        ids = stopped.sampled_as(event.ids if len(event.ids) <= stopped.tokens else ())
        self._open = self._open.with_last(replace(last, receipt=receipt, ids=ids))
        self._recorder.save(self._open, self._open.messages[-1:])
        self.changed.emit()

    def _end(self, growing: Growing, event: ReplyEnded) -> None:
        reply = replace(
            growing.reply,
            finish=event.finish,
            reason=event.reason,
            receipt=event.receipt and _numbered(event.receipt, growing.conversation),
            ids=growing.sampled_as(event.ids),
        )
        conversation = growing.conversation.with_last(reply)
        if self.answers_here:
            self._open = conversation
        self.growing = None
        if not conversation.private:
            self._recorder.finish(conversation)
        self.changed.emit()


_REFUSALS = {
    Readiness.NONE: "No model is open yet, so nothing can answer. Open one; your text stays here.",
    Readiness.FAILED: (
        "The model could not be opened, so nothing can answer. "
        "Try again or open another; your text stays here."
    ),
}


def _not_begun() -> Conversation:
    now = time.time()
    return Conversation(uuid.uuid4().hex, UNTITLED, now, updated=now)


def _with_question(conversation: Conversation, text: str) -> Conversation:
    parent = conversation.messages[-1].id if conversation.messages else None
    asked = Message(uuid.uuid4().hex, Role.USER, text, parent=parent, created=time.time())
    reply = Message(uuid.uuid4().hex, Role.ASSISTANT, "", parent=asked.id, created=asked.created)
    if not (conversation.messages or conversation.private):
        conversation = conversation.with_title(title_from(text))
    return conversation.with_message(asked).with_message(reply)


def _numbered(receipt: Receipt, conversation: Conversation) -> Receipt:
    """Note the place of a message that the receipt tells of, as it is now."""
    if receipt.missed is None:
        return receipt
    ids = [message.id for message in conversation.messages]
    number = ids.index(receipt.missed.message) + 1 if receipt.missed.message in ids else 0
    return replace(receipt, missed=replace(receipt.missed, number=number))


def _told(conversation: Conversation, before: Message | None) -> tuple[Message, ...]:
    """Return what the model is told: all but the reply, or that as it was before it goes on."""
    said = conversation.messages[:-1]
    return replace(conversation, messages=(*said, before) if before else said).told
