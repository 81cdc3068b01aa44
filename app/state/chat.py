"""`Chat`: the open conversation, and all that its user does with it."""

import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.attachment import gist_of, tidied
from app.domain.conversation import Conversation, Heading, Message, Role, title_from
from app.domain.dials import Dials
from app.domain.means import AS_ALWAYS, Means
from app.domain.tree import Tree
from app.state.answerer import Answerer
from app.state.branching import Branching
from app.state.edits import Edits
from app.state.growing import Growing
from app.state.models import Models
from app.state.notices import Notice, Notices
from app.state.opened import Opened
from app.state.recorder import Recorder
from app.state.replying import Replying
from app.state.settings import LiveSettings
from app.words import tr


class Chat(QObject):
    """The open conversation.

    Signals:
        opened: another conversation is open.
        changed: a message came, a reply ended, or what is going on is something else.
        grew: the reply in the open conversation has more text.
        progressed: the reply, here or elsewhere, is further.
        touched: a conversation began or has new messages.
        gathering: the open conversation is about to be asked or left: what is being written
            elsewhere about it is to be told now.
        leaving: what was to be done would lose a private conversation.
        sought: the user wants to see this message of the open conversation.
        undo_offered: something was done, in words, and this takes it back.
        deleted: a message was deleted, or is back.
        copied: messages have copies in a new conversation, by their ids.
    """

    opened = Signal()
    changed = Signal()
    grew = Signal()
    progressed = Signal()
    touched = Signal(Heading)
    gathering = Signal()
    leaving = Signal(object)
    sought = Signal(str)
    undo_offered = Signal(str, object)
    deleted = Signal()
    copied = Signal(dict)

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
        self._recorder = recorder
        self._notices = notices
        # Of which messages it is known from where on the model sees them: each row asks for it.
        self._measured: tuple[Sequence[Message], str | None] = ((), None)
        self._opened = Opened(recorder, settings)
        # First of all, so that whoever shows what is opened knows what is edited there.
        self.edits = Edits(self._opened, recorder.unsent, notices)
        self._replying = Replying(
            answerer, models, self._opened, settings=settings, notices=notices
        )
        self._branching = Branching(self._opened, self._replying, recorder, notices=notices)
        self._opened.shown.connect(self.opened)
        self._opened.changed.connect(self.changed)
        self._opened.touched.connect(self.touched)
        self._replying.grew.connect(self.grew)
        self._replying.progressed.connect(self.progressed)
        self._branching.undo_offered.connect(self.undo_offered)
        self._branching.deleted.connect(self.deleted)
        self._branching.copied.connect(self.copied)
        models.changed.connect(self.changed)
        models.picked.connect(self._on_model_picked)

    @property
    def growing(self) -> Growing | None:
        """Return the reply that grows, here or in another conversation."""
        return self._replying.growing

    @property
    def answering(self) -> bool:
        """Tell whether a reply grows, here or in another conversation."""
        return self.growing is not None

    @property
    def conversation(self) -> Conversation:
        """Return what is open, with the reply as far as it has grown."""
        return self._replying.conversation

    @property
    def tree(self) -> Tree:
        """Return a private conversation with every branch of it: it is saved nowhere."""
        return self._opened.tree(self.conversation)

    @property
    def answers_here(self) -> bool:
        """Tell whether the reply that grows belongs to the open conversation."""
        return self._replying.here

    @property
    def waits_for_model(self) -> bool:
        """Tell whether a question was asked that the model is not open yet to answer."""
        return self._replying.waits_for_model

    @property
    def draft(self) -> str:
        """Return what was typed in the open conversation and not sent."""
        return self._opened.draft

    def keep_draft(self, text: str) -> None:
        """Remember what is typed in the open conversation and not sent."""
        self._opened.keep_draft(text)
        if text:
            self._answerer.wake()

    def send(self, text: str, means: Means = AS_ALWAYS) -> bool:
        """Ask text, and tell whether it was taken; if not, it should stay where it was typed."""
        self.gathering.emit()
        if not text.strip() or self.answers_here or not self._replying.may_ask(means):
            return False
        self.keep_draft("")
        now = self._opened.now
        if not (self._opened.begun or now.private):
            now = now.with_title(title_from(gist_of(text)))
        self._replying.ask(_with_question(now, tidied(text)), means=means)
        return True

    @property
    def seen_from(self) -> str | None:
        """Return the id of the message from which on the model sees what is said, None for all.

        That is as the growing reply tells it, or else the last one that was measured.
        """
        if self.growing is not None and self.answers_here and self.growing.to_read:
            return self.growing.seen_from
        messages = self.conversation.messages
        if self._measured[0] is not messages:
            self._measured = messages, _measured(messages)
        return self._measured[1]

    def thought_s(self, message: Message) -> tuple[float, ...]:
        """Return how long each thought of a reply has lasted, as far as that is known."""
        return self._replying.thought_s(message)

    @property
    def may_go_on(self) -> bool:
        """Tell whether the last reply was cut short, and nothing goes on here."""
        messages = self._opened.now.messages
        return bool(messages) and messages[-1].cut_short and not self.answers_here

    @Slot()
    def go_on(self) -> None:
        """Have the last reply go on from where it was cut short, in the same message."""
        self.gathering.emit()
        if not self.may_go_on or not self._replying.may_ask():
            return
        now = self._opened.now
        before = now.messages[-1]
        # Without ids: until it ends, they are not those of what it says.
        grows = replace(before, finish=None, reason=None, receipt=None, ids=())
        self._replying.ask(replace(now.with_last(grows), updated=time.time()), before=before)

    def vary(self, begun: Message) -> bool:
        """Have another version of a reply go on from its beginning; tell whether it does."""
        now = self._opened.now
        above = None if begun.parent is None else now.place(begun.parent)
        if self.answers_here or above is None or not self._replying.may_ask():
            return False
        # Without ids: until it ends, they are not those of what it says.
        grows = now.until(above + 1).with_message(replace(begun, ids=()))
        self._replying.ask(grows, before=begun)
        return True

    @property
    def refusal(self) -> str | None:
        """Say why nothing can be changed in the open conversation; None where something can."""
        return self._opened.refusal

    def instruct(
        self, system: str, *, dials: Dials | None, model: str | None, adapter: str | None = None
    ) -> bool:
        """Have the open conversation answered by these, and tell whether that could be saved.

        An adapter is of the model that is given.
        """
        fits = adapter if model is not None else None

        def change(conversation: Conversation) -> Conversation:
            return replace(conversation, system=system, dials=dials, model=model, adapter=fits)

        told = change(self._opened.now)
        if told == self._opened.now:
            return True
        if self._opened.begun and not told.private and not self._recorder.instruct(told):
            return False
        self._replying.amend(told.id, change)
        if not (self._opened.begun or told.private):
            self._opened.keep_blank(told)  # it is not saved until something is said
        self._opened.change(told.id, change)
        return True

    @Slot()
    def stop(self) -> None:
        """End the reply that grows; what it has stays."""
        self._replying.stop()

    def show_version(self, message_id: str, step: int) -> bool:
        """Show another version of a message, so many further on, and what was said below it."""
        return self._branching.show_version(message_id, step)

    def edit(self, message_id: str, text: str, *, ask: bool) -> bool:
        """Have a version of a message with another text, and tell whether it was taken.

        A question is answered anew if it is to be asked. An answer is marked as edited.
        """
        self.gathering.emit()
        return self._branching.edit(message_id, text, ask=ask)

    def choose(self, message_id: str) -> bool:
        """Show a message of the open conversation, on whatever branch it is."""
        return self._branching.choose(message_id)

    def message(self, message_id: str) -> Message | None:
        """Return a message of the open conversation, on whatever branch it is."""
        return self._opened.message(message_id)

    def retry(self, message_id: str, means: Means = AS_ALWAYS) -> bool:
        """Have another answer to a question, for once perhaps by other dials or another model."""
        self.gathering.emit()
        return self._branching.retry(message_id, means)

    def why_not(self, means: Means = AS_ALWAYS) -> str | None:
        """Return why no answer can be made by these now; None where one can."""
        return self._replying.why_not(means)

    @property
    def settling(self) -> bool:
        """Tell whether an answer was stopped of which it is not known yet what it cost."""
        return self._replying.settling

    def delete_message(self, message_id: str) -> bool:
        """Delete a message and nothing else, and offer to bring it back."""
        return self._branching.delete_message(message_id)

    def branch_here(self, message_id: str) -> bool:
        """Open a new conversation with all that was said up to a message, and that itself."""
        return self._branching.branch_here(message_id)

    def pin_message(self, message_id: str, *, pinned: bool) -> bool:
        """Have the model never lose sight of a message, or no longer."""
        return self._branching.pin_message(message_id, pinned=pinned)

    @Slot()
    def new(self) -> None:
        """Open a conversation in which nothing is said yet; it is saved once something is."""
        self.new_in(None)

    def new_in(self, folder_id: str | None) -> None:
        """Open a conversation in which nothing is said yet; it begins in a folder, or in none."""
        self.leave_then(partial(self._opened.begin, folder_id))

    @Slot()
    def new_private(self) -> None:
        """Open a conversation of which nothing is saved, and which is gone when it is left."""
        self.leave_then(self._opened.begin_private)

    @property
    def would_lose(self) -> bool:
        """Tell whether something was said or typed that is gone once it is left."""
        now = self._opened.now
        return now.private and bool(now.messages or self.draft.strip())

    def leave_then(self, act: Callable[[], object]) -> None:
        """Do what leaves the open conversation; where that would lose it, say so instead."""
        self.gathering.emit()
        if self.would_lose:
            self.leaving.emit(act)
        else:
            act()

    def give_up(self) -> None:
        """Let a private conversation go, with all that was said in it."""
        if not self._opened.now.private:
            return
        if self.answers_here:
            self.stop()
        self._replying.give_up()
        self._opened.show(self._opened.renewed())

    @Slot(str)
    def open(self, conversation_id: str) -> None:
        """Open another conversation; a reply that grows goes on growing where it is."""
        if conversation_id != self._opened.now.id:
            self.leave_then(partial(self._find, conversation_id))

    def _find(self, conversation_id: str) -> None:
        found = self._recorder.conversation(conversation_id)
        if found is not None:
            self._opened.enter(found)

    def open_at(self, conversation_id: str, message_id: str) -> None:
        """Open a conversation at a message, on whatever branch that is."""
        self.leave_then(partial(self._find_at, conversation_id, message_id))

    def _find_at(self, conversation_id: str, message_id: str) -> None:
        self.open(conversation_id)
        if self._opened.now.id != conversation_id:
            return
        if self.conversation.place(message_id) is None:
            if self.answers_here:
                told = tr("This is on another branch. Wait, or stop the answer.")
                self._notices.tell(Notice(told))
                return
            if not self._recorder.choose(conversation_id, message_id):
                return
            found = self._recorder.conversation(conversation_id)
            self._opened.show(found or self._opened.now)
        self.sought.emit(message_id)

    @Slot(str)
    def leave(self, conversation_id: str) -> None:
        """Have nothing to do any more with a conversation, for it was deleted."""
        if self._replying.is_in(conversation_id):
            self.stop()
        if self._opened.now.id == conversation_id:
            self.new()

    @Slot(Heading)
    def retitle(self, heading: Heading) -> None:
        """Call a conversation by its new name."""
        rename = partial(Conversation.with_title, title=heading.title)
        self._replying.amend(heading.id, rename)
        self._opened.change(heading.id, rename)

    def save_now(self) -> None:
        """Save what was said and typed until now."""
        self.gathering.emit()
        self._recorder.save_now()

    def close(self) -> None:
        """End for good; a reply that grows keeps what it has."""
        self._replying.close()
        self._branching.close()
        self._recorder.close()

    @Slot()
    def _on_model_picked(self) -> None:
        """Let the model that the user picks answer here, whichever was to before."""
        now = self._opened.now
        if now.model is not None:
            self.instruct(now.system, dials=now.dials, model=None)


def _measured(messages: Sequence[Message]) -> str | None:
    """Return from where on the model saw messages when that was measured last."""
    receipts = (each.receipt for each in reversed(messages))
    measured = (each for each in receipts if each is not None and each.is_measured)
    return next((each.seen_from for each in measured), None)


def _with_question(conversation: Conversation, text: str) -> Conversation:
    parent = conversation.messages[-1].id if conversation.messages else None
    asked = Message(uuid.uuid4().hex, Role.USER, text, parent=parent, created=time.time())
    reply = Message(uuid.uuid4().hex, Role.ASSISTANT, "", parent=asked.id, created=asked.created)
    return conversation.with_message(asked).with_message(reply)
