"""All that is done to messages, in any order, against a plain model: saved, private and refused."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.conversation import Role
from app.domain.reply import Finish
from app.state.chat import Chat
from app.state.conversations import Conversations
from app.state.folders import Folders
from app.state.models import Models
from app.state.notices import Notices
from app.state.outbox import Outbox
from app.state.recorder import Recorder
from app.state.settings import LiveSettings
from app.store.conversations import ConversationStore
from app.store.database import Database
from app.store.folders import FolderStore
from app.store.settings import SettingsStore
from tests.helpers import store_model
from tests.helpers.fake_answerer import FakeAnswerer

WHATS = (
    *("send", "send", "edit", "ask", "retry", "version", "delete", "delete", "undo", "pin"),
    *("go on", "refuse", "look"),
)
STEPS = st.lists(st.tuples(st.sampled_from(WHATS), st.integers(0, 40)), max_size=30)


class Walk:
    """Does to the chat what a user does, and the same to the model."""

    def __init__(self, database, starter):
        notices, self.answerer = Notices(), FakeAnswerer()
        self._database, self.store = database, ConversationStore(database)
        self.outbox = Outbox(notices)
        self.recorder = Recorder(self.store, self.outbox, notices)
        chosen = LiveSettings(SettingsStore(database), self.outbox)
        models = Models(self.answerer, chosen, starter)
        models.open_chosen()
        self.answerer.be_ready()
        self.chat = Chat(
            self.answerer, models, recorder=self.recorder, settings=chosen, notices=notices
        )
        folders = Folders(FolderStore(database), notices)
        self.conversations = Conversations(self.recorder, folders, notices)
        self.chat.undo_offered.connect(self.conversations.offer_undo)
        self._said, self._refused, self._undone = 0, False, []
        self.model = store_model.Chat(self.chat.conversation)

    def do(self, what, number):
        path = self.model.path
        {
            "send": self._send,
            "refuse": self._refuse,
            "undo": self._undo,
            "go on": self._go_on,
            "look": self._look_elsewhere,
        }.get(what, lambda: path and self._do_to(what, path[number % len(path)], number))()
        self.see()

    def _word(self):
        self._said += 1
        return f"word {self._said}"

    def _answer(self):
        word = self._word()
        self.answerer.say(word)
        self.answerer.finish(Finish.STOPPED if self._said % 3 else Finish.END)
        return word

    def _take(self, count, parent):
        """Have what was said last in the model, where it has to stand."""
        new = self.chat.conversation.messages[-count:]
        assert new[0].parent == parent
        assert all(each.id not in self.model.messages for each in new)
        self.model.put(new)

    def _send(self):
        assert self.chat.send(self._word())
        self._answer()
        self._take(2, self.model.tip)

    def _go_on(self):
        if self.chat.may_go_on:
            self.chat.go_on()
            self._answer()
            self.model.put([self.chat.conversation.messages[-1]])

    def _refuse(self):
        self._refused = not self._refused
        self._database.rows(f"PRAGMA query_only = {self._refused}")
        if not self._refused:
            assert self.outbox.may_end("", list)

    def _look_elsewhere(self):
        """Open another conversation and come back."""
        here = self.chat.conversation
        if here.private or not here.messages:
            return
        self.chat.new()
        self.chat.open(here.id)

    def _undo(self):
        self.conversations.undo()
        private = self.chat.conversation.private
        if self._undone and (private or not self._refused):
            self.model.put_back(*self._undone.pop())

    def _do_to(self, what, message, number):
        stays = self._refused and not self.chat.conversation.private
        match what:
            case "edit" | "ask":
                self._edit(message, ask=what == "ask")
            case "retry":
                self._retry(message)
            case "version":
                group = self.chat.conversation.versions.get(message.id, (message.id,))
                step = number % 5 - 2
                at = group.index(message.id) + step
                there = len(group) > 1 and 0 <= at < len(group)
                assert self.chat.show_version(message.id, step) == (there and not stays)
                if there and not stays:
                    self.model.choose(group[at])
            case "delete":
                assert self.chat.delete_message(message.id) != stays
                if not stays:
                    before = self.model.take_out(message.id)
                    self._undone.append((message.id, before, self.model.tip))
            case _:
                assert self.chat.pin_message(message.id, pinned=not message.pinned) != stays
                if not stays:
                    self.model.messages[message.id] = replace(message, pinned=not message.pinned)

    def _edit(self, message, *, ask):
        word = self._word()
        assert self.chat.edit(message.id, word, ask=ask)
        asks = ask and message.role is Role.USER
        assert self.chat.answering == asks
        if asks:
            self._answer()
        self._take(1 + asks, message.parent)
        edited = self.chat.conversation.messages[-1 - asks]
        assert (edited.text, edited.role, edited.pinned) == (word, message.role, message.pinned)
        assert edited.edited == (message.role is Role.ASSISTANT)

    def _retry(self, message):
        is_answer = message.role is Role.ASSISTANT
        above = [each.role for each in self.model.path]
        until = self.model.path.index(message) + (not is_answer)
        may = Role.USER in above[:until]
        assert self.chat.retry(message.id) == may
        if may:
            self._answer()
            self._take(1, message.parent if is_answer else message.id)

    def see(self):
        now, whole = self.chat.conversation, self.model.whole
        assert now.messages == whole.messages
        assert now.versions == whole.versions
        assert now.below == whole.below
        told = tuple(self.model.messages.values())
        if now.private:
            assert self.chat.tree.messages == told
            assert self.store.headings() == ()
        elif told and not self._refused:
            assert self.store.tree(now.id) == told
            assert self.store.conversation(now.id).messages == now.messages

    def close(self):
        self._database.rows("PRAGMA query_only = false")
        self.chat.give_up()
        self.chat.close()
        self.outbox.close()


@pytest.mark.parametrize("private", [False, True], ids=["saved", "private"])
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=STEPS)
def test_whatever_is_done_what_is_shown_and_kept_is_what_a_plain_model_has(
    qapp, starter, private, steps
):
    with (
        TemporaryDirectory() as folder,
        closing(Database(Path(folder) / "paddock.sqlite")) as database,
    ):
        walk = Walk(database, starter)
        if private:
            walk.chat.new_private()
        walk.model = store_model.Chat(walk.chat.conversation)
        for what, number in steps:
            walk.do(what, number)
        walk.close()
