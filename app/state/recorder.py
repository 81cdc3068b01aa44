"""`Recorder`: brings what is said and typed to the store as it happens, refused or not."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from app.domain.branches import TakenOut
from app.domain.conversation import Conversation, Heading, Message
from app.domain.reply import Receipt
from app.domain.sections import Listed
from app.domain.unsaved import Held, Unsaved
from app.state.log import Log
from app.state.notices import Notices
from app.state.outbox import Outbox
from app.state.refusals import done, found
from app.state.remembered import Find, as_saved, with_model_now
from app.state.undo import MOST
from app.state.unsent import Unsent
from app.store import unbegun
from app.store.conversations import ConversationStore
from app.store.database import StoreError

# A row each 100 ms costs a tenth of the writes of appending to one row.
FLUSH_MS = 100


class Recorder(QObject):
    """Saves conversations and drafts, and holds those that the disk has refused until now."""

    def __init__(
        self, store: ConversationStore, outbox: Outbox, notices: Notices, *, find: Find = as_saved
    ) -> None:
        super().__init__()
        self._find = find  # where a model lies now
        self._store = store
        self._outbox = outbox
        self._notices = notices
        self._held: dict[str, Held] = {}
        self._instructed: dict[str, Conversation] = {}  # by what they are answered, not saved yet
        self._taken: dict[str, TakenOut] = {}
        self._log = Log(store.empty_log)
        self._reply: Message | None = None
        self._receipt: Receipt | None = None  # what is known of it, and not saved yet
        self._noted: Receipt | None = None
        self._grown: list[str] = []
        self._seq = 0
        self._pieces: list[str] = []
        self._flushed = 0.0
        self._timer = QTimer(self, interval=FLUSH_MS)
        self._timer.timeout.connect(self.flush)
        self.unsent = Unsent(store, outbox, notices, save_said=self._save)

    @property
    def refusal(self) -> str | None:
        """Say why nothing can be saved, however often it is tried; None where it can."""
        return self._store.refusal

    def listed(self) -> tuple[Listed, ...]:
        """Return where everything stands, saved yet or not."""
        saved = {each.id: each for each in self._store.listed()}
        held = (each.conversation.heading for each in self._held.values())
        new = {
            each.id: Listed(each.id, each.updated, folder=each.folder)
            for each in held
            if each.id not in saved
        }
        return tuple((saved | new).values())

    def headings(self) -> tuple[Heading, ...]:
        """Return what can be read, saved yet or not, the one with the latest words first."""
        held = {each: held.conversation.heading for each, held in self._held.items()}
        saved = (each for each in self._store.headings() if each.id not in held)
        return tuple(sorted((*held.values(), *saved), key=lambda each: -each.updated))

    def unsaved(self, conversation_ids: Sequence[str]) -> Unsaved:
        """Return what is not saved of conversations, and all that the reply has that grows."""
        held = tuple(self._held[each] for each in conversation_ids if each in self._held)
        reply = self._reply
        return Unsaved(held, reply and replace(reply, text=reply.text + "".join(self._grown)))

    def titles(self, conversation_ids: Sequence[str]) -> dict[str, str]:
        """Return what conversations are called, those that can be read."""
        ids = (each for each in conversation_ids if each in self._held)
        held = {each: self._held[each].conversation.title for each in ids}
        saved = partial(self._store.titles, conversation_ids)
        return held | found(self._notices, saved, otherwise={})

    def living(self) -> tuple[str, ...] | None:
        """Return the ids of all conversations that are not deleted, saved yet or not.

        None stands for what cannot be read: then nobody may take a conversation for deleted.
        """
        try:
            return (*self._store.living(), *self._held)
        except StoreError:
            return None

    def conversation(self, conversation_id: str) -> Conversation | None:
        """Return a conversation as it was last said and instructed, saved or not."""
        if conversation_id in self._held:
            there: Conversation | None = self._held[conversation_id].conversation
        else:
            saved = partial(self._store.conversation, conversation_id)
            read = found(self._notices, saved, otherwise=None)
            there = None if read is None else with_model_now(read, self._find)
        told = self._instructed.get(conversation_id)
        if there is None or told is None:
            return there
        return replace(
            there, system=told.system, dials=told.dials, model=told.model, adapter=told.adapter
        )

    def message(self, conversation_id: str, message_id: str) -> Message | None:
        """Return a message of a conversation, on whatever branch it is, saved or not."""
        held = self._held.get(conversation_id)
        unsaved = () if held is None else (*held.messages, *held.conversation.messages)
        saved = partial(self._store.message, conversation_id, message_id)
        there = next((each for each in unsaved if each.id == message_id), None)
        return there or found(self._notices, saved, otherwise=None)

    def save(self, conversation: Conversation, messages: Sequence[Message]) -> None:
        """Save messages, the last of which ends conversation; what is held of it goes first.

        Of a private one, nothing is saved or held.
        """
        if conversation.private:
            return
        held = self._held.get(conversation.id, Held(conversation, ()))
        self._held[conversation.id] = held.with_more(conversation, messages)
        self._outbox.put(conversation.id, partial(self._save, conversation.id), dear=True)

    def copying(
        self, said: Conversation, branch: Conversation, ids: dict[str, str]
    ) -> Callable[[], str] | None:
        """Return what saves a branch with copies of what is said, on whatever thread it is called.

        None where not all of that could be saved yet.
        """
        if not self._succeed([said.id], lambda: None):
            return None
        return self._store.copying(branch, said.messages, ids)

    def rename(self, conversation_id: str, title: str) -> bool:
        """Call a conversation something else, and tell whether that could be done."""
        rename = partial(self._store.rename, conversation_id, title)
        return self._succeed([conversation_id], rename)

    def instruct(self, conversation: Conversation) -> bool:
        """Save by what a conversation is answered, now or once the disk takes it; tell if ever."""
        if self.refusal is not None:
            return self._succeed([conversation.id], partial(self._store.instruct, conversation))
        self._instructed[conversation.id] = conversation
        save = partial(self._save_instructed, conversation.id)
        return done(
            self._notices,
            lambda: self._outbox.put(f"instructed {conversation.id}", save, dear=True),
        )

    def delete(self, *conversation_ids: str) -> bool:
        """Put conversations in the trash, and tell whether that could be done."""
        return self._succeed(conversation_ids, partial(self._store.delete, *conversation_ids))

    def restore(self, *conversation_ids: str) -> bool:
        """Take conversations out of the trash, and tell whether that could be done."""
        return self._succeed(conversation_ids, partial(self._store.restore, *conversation_ids))

    def pin(self, *conversation_ids: str, pinned: bool) -> bool:
        """Have conversations stand above all others or not, and tell whether that was done."""
        pin = partial(self._store.pin, *conversation_ids, pinned=pinned)
        return self._succeed(conversation_ids, pin)

    def move(self, *conversation_ids: str, folder: str | None) -> bool:
        """Put conversations in a folder or in none, and tell whether that could be done."""
        move = partial(self._store.move, *conversation_ids, folder=folder)
        return self._succeed(conversation_ids, move)

    def choose(self, conversation_id: str, message_id: str) -> bool:
        """Have the chosen path lead through a message, and tell whether that could be done."""
        choose = partial(self._store.choose, conversation_id, message_id)
        return self._succeed([conversation_id], choose)

    def take_out(self, conversation_id: str, message_id: str) -> bool:
        """Remove a message for good, but for who undoes it; tell whether that could be done."""

        def take_out() -> None:
            self.unsent.save_edit(message_id)  # so that it comes back with it
            taken = self._store.take_out(conversation_id, message_id)
            if taken is not None:
                taken_out = [*self._taken.items(), (message_id, taken)]
                self._taken = dict(taken_out[-MOST:])  # no more can be undone

        if not self._succeed([conversation_id], take_out):
            return False
        self._log.empty()
        return message_id in self._taken

    def put_back(self, message_id: str) -> bool:
        """Have a message that was removed as it was, and tell whether that could be done."""
        taken = self._taken.get(message_id)
        if taken is None:
            return True
        if not self._succeed([taken.conversation], partial(self._store.put_back, taken)):
            return False
        del self._taken[message_id]
        return True

    def pin_message(self, conversation_id: str, message_id: str, *, pinned: bool) -> bool:
        """Have the model never lose sight of a message or not, and tell whether that was done."""
        pin = partial(self._store.pin_message, conversation_id, message_id, pinned=pinned)
        return self._succeed([conversation_id], pin)

    def follow(self, message: Message) -> None:
        """Begin to save a reply that is about to grow."""
        self._reply, self._seq = message, 0
        self._receipt = self._noted = None
        self._flushed = time.monotonic()
        self._pieces.clear()
        self._grown.clear()
        self._timer.start()

    def add(self, text: str) -> None:
        """Hear what the reply grew by; it is saved within a tenth of a second."""
        self._pieces.append(text)
        self._grown.append(text)
        # Where the window is busy, its timers come late.
        if time.monotonic() - self._flushed > FLUSH_MS / 1000:
            self.flush()

    def note(self, receipt: Receipt) -> None:
        """Hear what is known of the reply by now; it is saved with what it grew by."""
        if receipt != self._noted:
            self._receipt = self._noted = receipt

    def finish(self, conversation: Conversation) -> None:
        """Save the reply at the end of conversation as a whole."""
        self._timer.stop()
        self._reply = None
        self._pieces.clear()
        self.save(conversation, conversation.messages[-1:])

    @Slot()
    def flush(self) -> None:
        """Save what the reply grew by since the last time."""
        self._flushed = time.monotonic()
        if self._pieces and not self._reply_is_held():
            self._outbox.put("pieces", self._append)

    @Slot(str)
    def forget(self, conversation_id: str) -> None:
        """Save nothing any more of a conversation that is deleted for good."""
        self.unsent.forget(conversation_id)
        self._held.pop(conversation_id, None)
        self._instructed.pop(conversation_id, None)
        self._taken.clear()  # nobody can undo anything that came before

    def unbegun(self, conversation: Conversation) -> Conversation:
        """Return a conversation that has not begun, with what is remembered of one."""
        read = unbegun.read(self.unsent.draft(unbegun.NAME), conversation)
        return with_model_now(read, self._find)

    def keep_unbegun(self, conversation: Conversation) -> None:
        """Remember by what a conversation that has not begun is answered, and where it begins."""
        if (written := unbegun.written(conversation)) != self.unsent.draft(unbegun.NAME):
            self.unsent.keep_draft(unbegun.NAME, written)

    def save_now(self) -> None:
        """Save what was said and typed until now."""
        self.flush()
        self.unsent.save_now()

    def close(self) -> None:
        """Save what is not saved yet, for the last time."""
        self._timer.stop()
        self._log.close()
        self.save_now()

    def _save(self, conversation_id: str) -> None:
        if conversation_id in self._held:
            held = self._held[conversation_id]
            self._store.save(held.conversation, held.messages)
            del self._held[conversation_id]

    def _save_instructed(self, conversation_id: str) -> None:
        if conversation_id in self._instructed:
            self._save(conversation_id)  # there may be nothing to change yet
            self._store.instruct(self._instructed[conversation_id])
            del self._instructed[conversation_id]

    def _append(self) -> None:
        if self._reply is not None and self._pieces and not self._reply_is_held():
            if self._receipt is not None:
                self._store.note(self._reply.id, self._receipt)
                self._receipt = None
            self._store.append(self._reply.id, self._seq, "".join(self._pieces))
            self._seq += 1
            self._pieces.clear()

    def _reply_is_held(self) -> bool:
        """Tell whether the store does not know yet what the pieces belong to."""
        reply = self._reply and self._reply.id
        return any(held.messages[-1].id == reply for held in self._held.values())

    def _succeed(self, conversation_ids: Sequence[str], change: Callable[[], object]) -> bool:
        def do() -> None:
            for each in conversation_ids:
                self._save(each)  # what is held comes first: there is nothing to change yet
            change()

        return done(self._notices, do)
