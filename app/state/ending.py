"""`Ending`: what is still going on that ends with the app, wherever it is."""

from enum import Enum, auto

from PySide6.QtCore import QObject, Slot

from app.domain.conversation import Conversation
from app.state.chat import Chat
from app.state.conversations import Conversations


class GoingOn(Enum):
    """What ends with the app."""

    ANSWER = auto()  # what it has written is kept
    EDIT = auto()  # what was typed for a message, and not saved, would be gone
    BOTH = auto()


class Ending(QObject):
    """Knows in which conversation each message is being edited, so that none is forgotten."""

    def __init__(self, chat: Chat, conversations: Conversations) -> None:
        super().__init__()
        self._chat, self._conversations = chat, conversations
        self._places: dict[str, Conversation] = {}
        self._deleted = set[str]()
        chat.edits.changed.connect(self._on_edited)
        chat.opened.connect(self._on_opened)
        chat.deleted.connect(self._look)

    @property
    def going_on(self) -> GoingOn | None:
        """Return what is going on, None where the app may end without a word."""
        if self._typed is None:
            return GoingOn.ANSWER if self._chat.answering else None
        return GoingOn.BOTH if self._chat.answering else GoingOn.EDIT

    def show_edit(self) -> None:
        """Go to a message for which something was typed that is not saved, if there is one."""
        if (message_id := self._typed) is not None:
            self._chat.open_at(self._places[message_id].id, message_id)

    @property
    def _typed(self) -> str | None:
        """Return the message for which something was typed, the one begun first."""
        typed = (each for each in self._places if self._chat.edits.is_other(each))
        return next((each for each in typed if self._is_there(each)), None)

    def _is_there(self, message_id: str) -> bool:
        """Tell whether a message can be gone to: it may be deleted, alone or with its chat."""
        at = self._places[message_id]
        is_listed = at.private or self._conversations.listed(at.id) is not None
        return is_listed and message_id not in self._deleted

    @Slot(str)
    def _on_edited(self, message_id: str) -> None:
        if self._chat.edits.text(message_id) is None:
            self._places.pop(message_id, None)
        else:
            self._places[message_id] = self._chat.conversation

    @Slot()
    def _on_opened(self) -> None:
        """Edit nothing any more in a private chat that is gone."""
        self._look()
        now = self._chat.conversation.id
        gone = [each for each, at in self._places.items() if at.private and at.id != now]
        for message_id in gone:
            self._chat.edits.end(message_id)

    @Slot()
    def _look(self) -> None:
        """See which messages of the open conversation are deleted, and which are back."""
        now = self._chat.conversation.id
        for message_id in [each for each, at in self._places.items() if at.id == now]:
            self._deleted.discard(message_id)
            if self._chat.message(message_id) is None:
                self._deleted.add(message_id)
