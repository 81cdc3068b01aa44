"""`Edits`: messages that are being edited, wherever they are, until that ends."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.conversation import Message
from app.state.notices import Notice, Notices
from app.state.opened import Opened
from app.state.unsent import Unsent


class _Edit(NamedTuple):
    """What is typed in the place of what a message says, in some conversation."""

    conversation: str
    private: bool
    before: str
    text: str

    @property
    def is_other(self) -> bool:
        return self.text.strip() != self.before.strip()


class Edits(QObject):
    """What was typed in the place of each of them: kept as a draft is, over any end of the app.

    Of a private conversation it is here alone, and gone with that.

    Signals:
        changed: a message is being edited, or no longer.
    """

    changed = Signal(str)

    def __init__(self, opened: Opened, unsent: Unsent, notices: Notices) -> None:
        super().__init__()
        self._opened, self._unsent, self._notices = opened, unsent, notices
        self._edits: dict[str, _Edit] = {}
        opened.shown.connect(self._on_shown)

    def text(self, message_id: str) -> str | None:
        """Return what was typed for a message, None where it is not being edited."""
        edit = self._edits.get(message_id)
        return None if edit is None else edit.text

    def begin(self, message: Message) -> None:
        """Edit a message of the open conversation, or go on with that; if it may not be, say so."""
        if message.id in self._edits:
            return
        if (refusal := self._opened.refusal) is not None:
            self._notices.tell(Notice(refusal))
            return
        self._edits[message.id] = self._edit(message, message.text)
        self.changed.emit(message.id)

    def keep(self, message_id: str, text: str) -> None:
        """Remember what is typed for a message."""
        edit = self._edits.get(message_id)
        if edit is None or edit.text == text:
            return
        self._edits[message_id] = edit = edit._replace(text=text)
        if edit.private:
            return
        if edit.is_other:
            self._unsent.keep_edit(edit.conversation, message_id, text)
        else:
            self._unsent.forget_edit(edit.conversation, message_id)

    def end(self, message_id: str) -> None:
        """Edit a message no longer; what was typed for it is gone."""
        edit = self._edits.pop(message_id, None)
        if edit is None:
            return
        if not edit.private:
            self._unsent.forget_edit(edit.conversation, message_id)
        self.changed.emit(message_id)

    @Slot()
    def _on_shown(self) -> None:
        """Go on with what was typed here before; what was typed in private is gone by now."""
        now = self._opened.now
        self._edits = {
            each: edit
            for each, edit in self._edits.items()
            if not edit.private or edit.conversation == now.id
        }
        if now.private:
            return
        for message_id, text in self._unsent.edits(now.id).items():
            message = None if message_id in self._edits else self._opened.message(message_id)
            if message is not None:
                self._edits[message_id] = self._edit(message, text)

    def _edit(self, message: Message, text: str) -> _Edit:
        now = self._opened.now
        return _Edit(now.id, now.private, message.text, text)
