"""Comparisons in any order of asking, stopping, failing, keeping and leaving: nothing is lost."""

from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication

from app.domain.conversation import Role
from app.domain.reply import Finish
from app.state.chat import Chat
from app.state.comparing import Comparing
from app.state.counting import Counting
from app.state.draft import Draft
from app.state.models import Models
from app.state.notices import Notices
from app.state.outbox import Outbox
from app.state.presets import Presets
from app.state.recorder import Recorder
from app.state.settings import LiveSettings
from app.state.trying import Trying
from app.store.conversations import ConversationStore
from app.store.database import Database
from app.store.presets import PresetStore
from app.store.settings import SettingsStore
from tests.helpers.fake_answerer import FakeAnswerer

WHATS = (
    *("write", "begin", "begin", "ask", "ask", "both", "both", "say", "say", "end", "end", "end"),
    *("fail", "stop", "stop all", "stop chat", "version", "model", "dials", "keep", "close"),
    *("retry", "send"),
)
STEPS = st.lists(st.tuples(st.sampled_from(WHATS), st.integers(0, 9)), max_size=40)


class Walk:
    """Does what a user and an engine do, and knows what was ever said."""

    def __init__(self, database, starter):
        notices, self.answerer = Notices(), FakeAnswerer()
        self.store = ConversationStore(database)
        self.outbox = Outbox(notices)
        self.recorder = Recorder(self.store, self.outbox, notices)
        chosen = LiveSettings(SettingsStore(database), self.outbox)
        self.models = Models(self.answerer, chosen, starter)
        self.models.open_chosen()
        self.answerer.be_ready()
        self.chat = Chat(
            self.answerer, self.models, recorder=self.recorder, settings=chosen, notices=notices
        )
        counting = Counting(self.answerer, self.chat, self.models, settings=chosen)
        self.draft = Draft(self.chat, counting, settings=chosen, notices=notices)
        presets = Presets(PresetStore(database), notices)
        trying = Trying(self.chat, self.models, presets, notices=notices)
        self.comparing = Comparing(trying, self.draft, notices=notices)
        self._words = 0
        self.said = {}  # by the ids of the answers

    def do(self, what, number):
        comparing, side = self.comparing, number % 2
        known = comparing.trying.known_models
        {
            "write": lambda: self.draft.write(self._word()),
            "begin": self._begin,
            "ask": lambda: comparing.open and comparing.ask(side),
            "both": lambda: comparing.open and comparing.ask(0, 1),
            "say": self._say,
            "end": lambda: self._end(Finish.END),
            "fail": self._fail,
            "stop": lambda: comparing.stop(side),
            "stop all": comparing.stop_all,
            "stop chat": self.chat.stop,
            "version": lambda: comparing.show_version(side, 1 if number > 4 else -1),
            "model": lambda: comparing.choose_model(side, known[number % len(known)]),
            "dials": lambda: comparing.choose_dials(side, (None, 0.0, 1.5)[number % 3]),
            "keep": lambda: self._keep(side),
            "close": comparing.close,
            "retry": self._retry,
            "send": lambda: self.chat.send(self._word()),
        }[what]()
        QCoreApplication.processEvents()
        self.see()

    def _word(self):
        self._words += 1
        return f"word {self._words} "

    def _begin(self):
        if not (self.chat.answering or self.comparing.open):
            self.comparing.begin()

    def _retry(self):
        messages = self.chat.conversation.messages
        if messages and not self.chat.answering:
            self.chat.retry(messages[-1].id)

    def _say(self):
        if (growing := self.chat.growing) is not None:
            word = self._word()
            self.answerer.say(word, growing.question)
            self.said[growing.reply.id] = self.said.get(growing.reply.id, "") + word

    def _end(self, finish):
        """End what grows, or else tell what was stopped."""
        if self.chat.answering:
            self.answerer.be_ready(self.models.path.stem)
            self.answerer.finish(finish)
        elif self.chat.settling:
            self.answerer.finish(Finish.STOPPED)

    def _fail(self):
        if self.chat.answering:
            self.answerer.fail_to_load(name=self.models.path.stem)
            self.answerer.fail()

    def _keep(self, side):
        answer = self.comparing.sides[side].answer
        if self.comparing.keep(side):
            assert answer.id in {each.id for each in self.chat.conversation.messages}
            assert not self.comparing.open

    def see(self):
        comparing, growing = self.comparing, self.chat.growing
        sides = comparing.sides
        assert sum(side.growing for side in sides if comparing.open) <= 1
        for side in sides if comparing.open else ():
            assert not side.growing or growing.reply.id == side.answer.id
            assert side.answer is None or side.answer.id in comparing.versions
            assert not (side.waits and side.growing)
        if comparing.open and sides[0].answer and sides[1].answer:
            assert sides[0].answer.id != sides[1].answer.id
        self.see_all_is_kept()

    def see_all_is_kept(self):
        now = self.chat.conversation
        there = self.chat.tree.messages if now.private else self._saved(now)
        texts = {each.id: each.text for each in there if each.role is Role.ASSISTANT}
        growing = self.chat.growing
        for each, text in self.said.items():
            if growing is None or growing.reply.id != each:
                assert texts[each] == text

    def _saved(self, conversation):
        return self.store.tree(conversation.id)

    def close(self):
        self.comparing.end()
        self.chat.close()
        self.outbox.close()
        QCoreApplication.processEvents()
        assert not self.comparing.busy or not self.comparing.open


@pytest.mark.parametrize("private", [False, True], ids=["saved", "private"])
@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=STEPS)
def test_whatever_is_compared_all_that_was_said_stays(qapp, starter, private, steps):
    (starter.parent / "Zweites.gguf").touch()
    with (
        TemporaryDirectory() as folder,
        closing(Database(Path(folder) / "paddock.sqlite")) as database,
    ):
        walk = Walk(database, starter)
        if private:
            walk.chat.new_private()
        for what, number in steps:
            walk.do(what, number)
        walk.close()
