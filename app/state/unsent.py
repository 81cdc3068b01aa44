"""`Unsent`: what is typed and is no message yet; brought to the store while it is typed."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Slot

from app.state.notices import Notices
from app.state.outbox import Outbox
from app.state.refusals import found
from app.store.conversations import ConversationStore

# So often at most is saved what is typed; not when the fingers rest, as who writes fluently
# would lose pages.
PAUSE_MS = 500


class _Edit(NamedTuple):
    """What is typed in the place of a message, None for nothing any more, and where that is."""

    conversation: str
    text: str | None


class Unsent(QObject):
    """Drafts by their conversations, edits by their messages; what is not saved yet is here."""

    def __init__(
        self,
        store: ConversationStore,
        outbox: Outbox,
        notices: Notices,
        *,
        save_said: Callable[[str], object],
    ) -> None:
        super().__init__()
        self._store, self._outbox, self._notices = store, outbox, notices
        self._save_said = save_said
        self._drafts: dict[str, str] = {}
        self._edits: dict[str, _Edit] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.save_now)

    def draft(self, conversation_id: str) -> str:
        """Return what is typed in a conversation and not sent."""
        if conversation_id in self._drafts:
            return self._drafts[conversation_id]
        return found(self._notices, partial(self._store.draft, conversation_id), otherwise="")

    def keep_draft(self, conversation_id: str, text: str) -> None:
        """Remember what is typed in a conversation and not sent."""
        self._drafts[conversation_id] = text
        self._save_soon()

    def edits(self, conversation_id: str) -> dict[str, str]:
        """Return what is typed in a conversation in the place of messages, by their ids."""
        saved = found(self._notices, partial(self._store.edits, conversation_id), otherwise={})
        here = {
            each: edit.text
            for each, edit in self._edits.items()
            if edit.conversation == conversation_id
        }
        return {each: text for each, text in (saved | here).items() if text is not None}

    def keep_edit(self, conversation_id: str, message_id: str, text: str) -> None:
        """Remember what is typed in the place of a message."""
        self._edits[message_id] = _Edit(conversation_id, text)
        self._save_soon()

    def forget_edit(self, conversation_id: str, message_id: str) -> None:
        """Have nothing typed in the place of a message, at once: it would come back."""
        self._edits[message_id] = _Edit(conversation_id, None)
        self._put_edit(message_id)

    def save_edit(self, message_id: str) -> None:
        """Save what is typed in the place of a message; raise UnsavedError where that fails."""
        edit = self._edits.get(message_id)
        if edit is not None:
            self._save_said(edit.conversation)  # the message may not be there yet
            self._store.keep_edit(message_id, edit.text)
            del self._edits[message_id]

    def forget(self, conversation_id: str) -> None:
        """Save nothing any more of what is typed in a conversation."""
        self._drafts.pop(conversation_id, None)
        kept = self._edits.items()
        self._edits = {each: edit for each, edit in kept if edit.conversation != conversation_id}

    @Slot()
    def save_now(self) -> None:
        """Save what was typed until now."""
        self._pause.stop()
        for conversation_id in tuple(self._drafts):
            save = partial(self._save_draft, conversation_id)
            self._outbox.put(f"draft {conversation_id}", save)
        for message_id in tuple(self._edits):
            self._put_edit(message_id)

    def _save_soon(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    def _put_edit(self, message_id: str) -> None:
        self._outbox.put(f"edit {message_id}", partial(self.save_edit, message_id))

    def _save_draft(self, conversation_id: str) -> None:
        if conversation_id in self._drafts:
            self._store.keep_draft(conversation_id, self._drafts[conversation_id])
            del self._drafts[conversation_id]
