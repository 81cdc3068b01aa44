"""`Opened`: the conversation that is open, and where all that is said in it is kept."""

import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from app.domain.conversation import PRIVATE, UNTITLED, Conversation, Heading, Message
from app.domain.reply import Receipt
from app.domain.tree import Tree
from app.state.private import Private
from app.state.recorder import Recorder
from app.state.settings import LiveSettings
from app.words import tr

# The draft of a chat that has not begun, whatever id that chat gets when it does.
NOT_BEGUN = ""


class Keeper(Protocol):
    """Where messages are kept: on disk, or for a private conversation in memory."""

    def choose(self, conversation_id: str, message_id: str, /) -> bool:
        """Have the chosen path lead through a message, and tell whether that could be done."""
        ...

    def message(self, conversation_id: str, message_id: str, /) -> Message | None:
        """Return a message, on whatever branch it is; None where it is not there."""
        ...

    def take_out(self, conversation_id: str, message_id: str, /) -> bool:
        """Remove a message, and tell whether that could be done."""
        ...

    def put_back(self, message_id: str, /) -> bool:
        """Have a message that was removed as it was, and tell whether that could be done."""
        ...

    def pin_message(self, conversation_id: str, message_id: str, /, *, pinned: bool) -> bool:
        """Have the model never lose sight of a message or not; tell whether that was done."""
        ...


class Opened(QObject):
    """The open conversation, without what a reply has grown by since it was asked for.

    Signals:
        shown: another conversation is open.
        changed: something else is said in it.
        touched: a conversation began or has new messages.
    """

    shown = Signal()
    changed = Signal()
    touched = Signal(Heading)

    def __init__(self, recorder: Recorder, settings: LiveSettings) -> None:
        super().__init__()
        self._recorder = recorder
        self._settings = settings
        self._private = Private()
        self._private_draft = ""
        self.now = self._blank = recorder.unbegun(_not_begun())

    @property
    def begun(self) -> bool:
        """Tell whether something was said in it, though all of that may be deleted by now."""
        return bool(self.now.messages) or not (self.now.private or self.now.id == self._blank.id)

    @property
    def keeper(self) -> Keeper:
        """Return where its messages are kept."""
        return self._private if self.now.private else self._recorder

    @property
    def refusal(self) -> str | None:
        """Say why nothing can be said in it, None where something can."""
        return None if self.now.private else self._recorder.refusal

    @property
    def draft(self) -> str:
        """Return what was typed in it and not sent."""
        if self.now.private:
            return self._private_draft
        return self._recorder.unsent.draft(self._draft_name())

    def keep_draft(self, text: str) -> None:
        """Remember what is typed in it and not sent."""
        if self.now.private:
            self._private_draft = text
        else:
            self._recorder.unsent.keep_draft(self._draft_name(), text)

    def message(self, message_id: str) -> Message | None:
        """Return a message of it, on whatever branch that is."""
        on_path = next((each for each in self.now.messages if each.id == message_id), None)
        return on_path or self.keeper.message(self.now.id, message_id)

    def tree(self, shown: Conversation) -> Tree:
        """Return all of a private conversation, its path as it is shown."""
        return self._private.tree(shown)

    def show(self, conversation: Conversation) -> None:
        """Open another conversation; a private one that was open is gone."""
        self._private.forget()
        self._private_draft = ""
        self.now = conversation
        self.shown.emit()

    def begin(self, folder: str | None) -> None:
        """Open the one that has not begun; it is to begin in a folder, or in none."""
        leaves = self.begun or self.now.private
        self.keep_blank(replace(self.renewed(), folder=folder))
        self.show(self._blank)
        if leaves:
            self._settings.choose(replace(self._settings.now, open_conversation=None))

    def begin_private(self) -> None:
        """Open a private one; not even that another one is open now is remembered."""
        self.show(replace(_not_begun(), title=tr(PRIVATE), private=True))

    def enter(self, conversation: Conversation) -> None:
        """Open one that is saved, now and at the next start."""
        self.show(conversation)
        self._remember(conversation.id)

    def say(self, conversation: Conversation, messages: Sequence[Message]) -> None:
        """Have it as it is now that messages were said, the last of which ends it, and save them.

        What has not begun does so by this.
        """
        self.now = conversation
        if conversation.id == self._blank.id:
            self.keep_blank(_not_begun())
        if conversation.private:
            self._private.save(messages)
            return
        self._remember(conversation.id)
        self._recorder.save(conversation, messages)
        self.touched.emit(conversation.heading)

    def change(self, conversation_id: str, change: Callable[[Conversation], Conversation]) -> None:
        """Have something else in the conversation of this id, if it is the one that is open."""
        if self.now.id == conversation_id:
            self.now = change(self.now)
            self.changed.emit()

    def follow(self, conversation: Conversation) -> None:
        """Begin to save the reply that ends a conversation, and is about to grow."""
        if not conversation.private:
            self._recorder.follow(conversation.messages[-1])

    def add(self, conversation: Conversation, text: str) -> None:
        """Save what the reply in a conversation grew by."""
        if not conversation.private:
            self._recorder.add(text)

    def note(self, conversation: Conversation, receipt: Receipt) -> None:
        """Save what is known of the reply in a conversation, should it never end."""
        if not conversation.private:
            self._recorder.note(receipt)

    def end_reply(self, conversation: Conversation) -> None:
        """Save the reply that ends a conversation, open or not, as it has ended."""
        if not conversation.private:
            self._recorder.finish(conversation)
        elif self.now.id == conversation.id:
            self._private.save(conversation.messages[-1:])
        if self.now.id == conversation.id:
            self.now = conversation
        self.changed.emit()

    def correct_last(self, message: Message) -> None:
        """Have its last message otherwise, and save that."""
        self.now = self.now.with_last(message)
        if self.now.private:
            self._private.save([message])
        else:
            self._recorder.save(self.now, [message])
        self.changed.emit()

    def look_again(self) -> None:
        """Show the path that is chosen by now."""
        if self.now.private:
            self.now = self._private.shown(self.now)
        else:
            self.now = self._recorder.conversation(self.now.id) or self.now
        self.changed.emit()

    def renewed(self) -> Conversation:
        """Return what has not begun, with all that is known of it, as of now."""
        now = time.time()
        self._blank = replace(self._blank, created=now, updated=now)
        return self._blank

    def keep_blank(self, blank: Conversation) -> None:
        """Remember what is known of one that has not begun."""
        self._blank = blank
        self._recorder.keep_unbegun(blank)

    def _remember(self, conversation_id: str) -> None:
        self._settings.choose(replace(self._settings.now, open_conversation=conversation_id))

    def _draft_name(self) -> str:
        return self.now.id if self.begun else NOT_BEGUN


def _not_begun() -> Conversation:
    now = time.time()
    return Conversation(uuid.uuid4().hex, tr(UNTITLED), now, updated=now)
