"""`Recorder`: saves what is said as it happens; what the disk refuses is held and tried again."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Slot

from app.domain.conversation import Conversation, Message
from app.state.notices import Notices
from app.store.conversations import ConversationStore
from app.store.database import StoreError

# What is typed is saved when the fingers rest.
DRAFT_MS = 500
# A row each 100 ms costs a tenth of the writes of appending to one row.
FLUSH_MS = 100


class Recorder(QObject):
    """Brings words to the store, and tells where that fails."""

    def __init__(self, store: ConversationStore, notices: Notices) -> None:
        super().__init__()
        self._store = store
        self._notices = notices
        self._held: dict[str, Conversation] = {}
        self._reply = ""
        self._seq = 0
        self._pieces: list[str] = []
        self._timer = QTimer(self)
        self._timer.setInterval(FLUSH_MS)
        self._timer.timeout.connect(self.flush)
        self._drafts: dict[str, str] = {}
        self._rest = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._rest.timeout.connect(self._save_drafts)

    def conversation(self, conversation_id: str) -> Conversation | None:
        """Return a conversation as it was last said, saved or not."""
        held = self._held.get(conversation_id)
        if held is not None:
            return held
        try:
            return self._store.conversation(conversation_id)
        except StoreError as error:
            self._notices.warn(str(error))
            return None

    def save(self, conversation: Conversation, messages: Sequence[Message]) -> None:
        """Save messages, the newest of conversation; held back ones go along."""
        held = self._held.pop(conversation.id, None)
        self._attempt(conversation, messages if held is None else conversation.messages)
        if conversation.id not in self._held:
            self._try_again()

    def follow(self, message: Message) -> None:
        """Begin to save a reply that is about to grow."""
        self._reply, self._seq = message.id, 0
        self._pieces.clear()
        self._timer.start()

    def add(self, text: str) -> None:
        """Hear what the reply grew by; it is saved within a tenth of a second."""
        self._pieces.append(text)

    def finish(self, conversation: Conversation) -> None:
        """Save the reply at the end of conversation as a whole."""
        self._timer.stop()
        self._pieces.clear()
        self.save(conversation, conversation.messages[-1:])

    @Slot()
    def flush(self) -> None:
        """Save what the reply grew by since the last time."""
        if not self._pieces:
            return
        text = "".join(self._pieces)
        self._pieces.clear()
        try:
            self._store.append(self._reply, self._seq, text)
        except StoreError as error:
            # The whole reply is saved at its end; until then one notice is enough.
            self._timer.stop()
            self._notices.warn(str(error))
        self._seq += 1

    def draft(self, conversation_id: str) -> str:
        """Return what is typed in a conversation and not sent."""
        if conversation_id in self._drafts:
            return self._drafts[conversation_id]
        try:
            return self._store.draft(conversation_id)
        except StoreError as error:
            self._notices.warn(str(error))
            return ""

    def keep_draft(self, conversation_id: str, text: str) -> None:
        """Remember what is typed in a conversation and not sent."""
        self._drafts[conversation_id] = text
        self._rest.start()

    def close(self) -> None:
        """Save what is not saved yet."""
        self.flush()
        self._timer.stop()
        self._rest.stop()
        self._save_drafts()
        self._try_again()

    @Slot()
    def _save_drafts(self) -> None:
        drafts = dict(self._drafts)
        self._drafts.clear()
        try:
            for conversation_id, text in drafts.items():
                self._store.keep_draft(conversation_id, text)
        except StoreError as error:
            self._notices.warn(str(error))

    def _try_again(self) -> None:
        for conversation in list(self._held.values()):
            del self._held[conversation.id]
            self._attempt(conversation, conversation.messages)

    def _attempt(self, conversation: Conversation, messages: Sequence[Message]) -> None:
        try:
            self._store.save(conversation, messages)
        except StoreError as error:
            self._held[conversation.id] = conversation
            self._notices.warn(str(error))
