"""`Branching`: what is done to one message of the open conversation, and the versions it has."""

import time
import uuid
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.domain.attachment import tidied
from app.domain.branches import renamed
from app.domain.conversation import Conversation, Message, Role
from app.domain.means import AS_ALWAYS, Means
from app.domain.reply import Finish
from app.state.notices import Notice, Notices
from app.state.opened import Keeper, Opened
from app.state.recorder import Recorder
from app.state.refusals import found
from app.state.replying import Replying
from app.state.work import Work
from app.store.database import StoreError
from app.words import phrase, tr

BUSY = phrase("An answer is being written here. Wait, or stop it first.")
BUSY_THERE = phrase("An answer is being written where this was. Wait, or stop it first.")
EMPTY = phrase("A message cannot be empty. Write something, or delete the message.")
NO_QUESTION = phrase("There is no question above this, so nothing can be answered.")
KEPT_PRIVATE = phrase(
    "A private chat has no branches beside it, as nothing of it is saved. Export it to keep it."
)
BRANCHING = phrase("A branch is being made. Wait a moment.")
# Of so many messages a branch is made at once; more are copied while the window goes on.
MOST_AT_ONCE = 100
BRANCH = phrase("Branch of {title}")


class Branching(QObject):
    """Edits, asks anew, deletes, branches and pins; while a reply grows there, it only pins.

    Signals:
        undo_offered: something was done, in words, and this takes it back.
        deleted: a message was deleted, or is back.
        copied: messages have copies in a new conversation, by their ids.
    """

    undo_offered = Signal(str, object)
    deleted = Signal()
    copied = Signal(dict)

    def __init__(
        self, opened: Opened, replying: Replying, recorder: Recorder, *, notices: Notices
    ) -> None:
        super().__init__()
        self._opened = opened
        self._replying = replying
        self._recorder = recorder
        self._notices = notices
        self._work = Work("branching", self)

    def show_version(self, message_id: str, step: int) -> bool:
        """Show another version of a message, so many further on, and what was said below it."""
        versions = self._opened.now.versions.get(message_id, ())
        at = versions.index(message_id) + step if versions else -1
        return 0 <= at < len(versions) and self.choose(versions[at])

    def choose(self, message_id: str) -> bool:
        """Show a message, on whatever branch it is, and what was said below it."""
        if self._is_refused():
            return False
        if not self._opened.keeper.choose(self._opened.now.id, message_id):
            return False
        self._opened.look_again()
        return True

    def edit(self, message_id: str, text: str, *, ask: bool) -> bool:
        """Have a version of a message with another text, and tell whether it was taken.

        A question may be asked with it; an answer is marked as edited from then on.
        """
        at = self._opened.now.place(message_id)
        if at is None or not self._may_be(text.strip()):
            return False
        before = self._opened.now.messages[at]
        words = _tidied(before, text)
        if words == _tidied(before, before.text):
            return True
        asks = ask and before.role is Role.USER
        if self._is_refused() or (asks and not self._replying.may_ask()):
            return False
        edited = self._opened.now.until(at).with_message(_edited(before, words))
        if asks:
            self._replying.ask(_with_reply(edited))
        else:
            self._opened.say(edited, edited.messages[-1:])
            self._opened.changed.emit()
        return True

    def retry(self, message_id: str, means: Means = AS_ALWAYS) -> bool:
        """Have another answer in a message's place, or to it where it is a question."""
        now, at = self._opened.now, self._opened.now.place(message_id)
        if at is None or self._is_refused():
            return False
        is_answer = now.messages[at].role is Role.ASSISTANT
        asked = now.until(at if is_answer else at + 1)
        if not any(each.role is Role.USER for each in asked.messages):
            self._notices.tell(Notice(tr(NO_QUESTION)))
            return False
        if not self._replying.may_ask(means):
            return False
        self._replying.ask(_with_reply(asked), means=means)
        return True

    def delete_message(self, message_id: str) -> bool:
        """Delete a message and nothing else, and offer to bring it back."""
        now, keeper = self._opened.now, self._opened.keeper
        if now.place(message_id) is None or self._is_refused():
            return False
        if not keeper.take_out(now.id, message_id):
            return False
        if not now.private:
            self._replying.forget_read(now.id)
        self._opened.look_again()
        self.deleted.emit()
        bring_back = partial(self._bring_back, keeper, now.id, message_id)
        self.undo_offered.emit(tr("Message deleted."), bring_back)
        return True

    def branch_here(self, message_id: str) -> bool:
        """Open a new conversation with all that was said up to a message, and that itself."""
        now, at = self._opened.now, self._opened.now.place(message_id)
        if now.private:
            self._notices.tell(Notice(tr(KEPT_PRIVATE)))
            return False
        if at is None or self._is_refused():
            return False
        said = now.until(at + 1)
        if at >= MOST_AT_ONCE:
            return self._branch_beside(said)
        branch = _branch(said, self._folder())
        self._recorder.save(branch, branch.messages)
        pairs = zip(said.messages, branch.messages, strict=True)
        self.copied.emit({message.id: copy.id for message, copy in pairs})
        self._opened.touched.emit(branch.heading)
        self._opened.enter(branch)
        return True

    def _branch_beside(self, said: Conversation) -> bool:
        """Have a branch be made while the window goes on; tell whether it is being made."""
        if self._work.busy:
            self._notices.tell(Notice(tr(BRANCHING)))
            return False
        branch = _branch(replace(said, messages=()), self._folder())
        ids = {message.id: uuid.uuid4().hex for message in said.messages}
        save = self._recorder.copying(said, branch, ids)
        if save is None:
            return False
        self._work.begin(save, partial(self._on_branched, said.id))
        return True

    def _on_branched(self, conversation_id: str, saved: object) -> None:
        if isinstance(saved, StoreError):
            self._notices.tell(Notice(str(saved)))
            return
        branch = self._recorder.conversation(str(saved))
        if branch is None:
            return  # which was told
        self._opened.touched.emit(branch.heading)
        if self._opened.now.id == conversation_id and not self._replying.here:
            self._opened.enter(branch)

    def close(self) -> None:
        """Wait for a branch that is being made."""
        self._work.close()

    def pin_message(self, message_id: str, *, pinned: bool) -> bool:
        """Have the model never lose sight of a message, or no longer."""
        conversation_id = self._opened.now.id
        if self._opened.now.place(message_id) is None:
            return False
        if not self._opened.keeper.pin_message(conversation_id, message_id, pinned=pinned):
            return False
        change = partial(Conversation.with_pinned, message_id=message_id, pinned=pinned)
        self._replying.amend(conversation_id, change)
        self._opened.change(conversation_id, change)
        return True

    def _is_refused(self) -> bool:
        """Tell whether nothing may be changed here now; if so, say why."""
        refusal = tr(BUSY) if self._replying.here else self._opened.refusal
        if refusal is not None:
            self._notices.tell(Notice(refusal))
        return refusal is not None

    def _may_be(self, words: str) -> bool:
        if not words:
            self._notices.tell(Notice(tr(EMPTY)))
        return bool(words)

    def _folder(self) -> str | None:
        """Return the folder that the open conversation is in."""
        listed = found(self._notices, self._recorder.listed, otherwise=())
        return next((each.folder for each in listed if each.id == self._opened.now.id), None)

    def _bring_back(self, keeper: Keeper, conversation_id: str, message_id: str) -> bool:
        if self._replying.is_in(conversation_id):
            self._notices.tell(Notice(tr(BUSY_THERE)))
            return False
        if not keeper.put_back(message_id):
            return False
        if self._opened.now.id == conversation_id:
            self._opened.look_again()
        self.deleted.emit()
        return True


def _tidied(message: Message, text: str) -> str:
    return tidied(text) if message.role is Role.USER else text.strip()


def _edited(before: Message, words: str) -> Message:
    """Return a version of a message with the user's words."""
    is_answer = before.role is Role.ASSISTANT
    return replace(
        before,
        id=uuid.uuid4().hex,
        text=words,
        created=time.time(),
        finish=Finish.END if is_answer else None,
        reason=None,
        receipt=None,
        ids=(),
        edited=is_answer,
    )


def _with_reply(conversation: Conversation) -> Conversation:
    """Return a conversation that ends with a reply that has not begun."""
    asked, now = conversation.messages[-1], time.time()
    return conversation.with_message(
        Message(uuid.uuid4().hex, Role.ASSISTANT, "", parent=asked.id, created=now)
    )


def _branch(conversation: Conversation, folder: str | None) -> Conversation:
    """Return a conversation of its own of one path, under new ids."""
    ids = {message.id: uuid.uuid4().hex for message in conversation.messages}
    now, title = time.time(), conversation.title
    begins, _, ends = tr(BRANCH, title="\0").partition("\0")
    return replace(
        conversation,
        id=uuid.uuid4().hex,
        title=title if title.startswith(begins) and title.endswith(ends) else begins + title + ends,
        created=now,
        updated=now,
        messages=tuple(renamed(message, ids) for message in conversation.messages),
        folder=folder,
        versions={},
        below=(),
    )
