"""What is kept of a private conversation in memory is what the store would keep of another."""

from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.conversation import Conversation, Message, Role
from app.domain.reply import Cause, Finish, Missed
from app.state.private import Private
from app.store.conversations import ConversationStore
from app.store.database import Database
from tests.helpers.fake_answerer import RECEIPT

WHATS = ("say", "say", "cut", "choose", "out", "back", "pin")
STEPS = st.lists(st.tuples(st.sampled_from(WHATS), st.integers(0)), max_size=25)


def said(conversation, name, at):
    """Say something after one of the messages that are shown, which tells of another one."""
    cut = conversation.until(at % (len(conversation.messages) + 1))
    path = cut.messages
    parent = path[-1].id if path else None
    receipt = None
    if path:
        told = path[at % len(path)].id
        receipt = replace(RECEIPT, seen_from=told, missed=Missed(Cause.EDITED, told))
    return cut.with_message(
        Message(name, Role.ASSISTANT, name, parent, 1.0, Finish.END, receipt=receipt)
    )


class Both:
    """Does the same to both, and sees that they are the same."""

    def __init__(self, database):
        self._store, self._private = ConversationStore(database), Private()
        self._now = Conversation("c", "Chat", 1.0, updated=1.0)
        self._names, self._taken = count(), []

    def do(self, what, number):
        if what in {"say", "cut"}:
            at = len(self._now.messages) if what == "say" else number
            self._now = said(self._now, f"m{next(self._names)}", at)
            self._store.save(self._now, self._now.messages[-1:])
            self._private.save(self._now.messages[-1:])
        elif what == "back" and self._taken:
            taken = self._taken.pop()
            self._store.put_back(taken)
            assert self._private.put_back(taken.message.id)
        elif self._now.messages:
            self._do_to(what, self._now.messages[number % len(self._now.messages)].id)
        self._look(said_now=what in {"say", "cut"})

    def _do_to(self, what, message_id):
        if what == "choose":
            group = self._now.versions.get(message_id, (message_id,))
            self._store.choose("c", group[0])
            assert self._private.choose("c", group[0])
        elif what == "out":
            self._taken.append(self._store.take_out("c", message_id))
            assert self._private.take_out("c", message_id)
        elif what == "pin":
            self._store.pin_message("c", message_id, pinned=True)
            assert self._private.pin_message("c", message_id, pinned=True)

    def _look(self, *, said_now):
        shown = self._private.shown(self._now)
        if said_now:  # what is known without a look is what there is
            assert shown.versions == self._now.versions
            assert shown.below == self._now.below
        self._now = shown
        assert self._store.conversation("c") in [None, shown]
        whole = self._private.tree(shown)
        ids = [each.id for each in whole.messages]
        assert ids == [each.id for each in self._store.tree("c")]


# Each is on a disk, which others use, too.
@settings(deadline=None, max_examples=60)
@given(STEPS)
def test_both_do_the_same(steps):
    with (
        TemporaryDirectory() as folder,
        closing(Database(Path(folder) / "paddock.sqlite")) as database,
    ):
        both = Both(database)
        for what, number in steps:
            both.do(what, number)


def test_nothing_of_it_stays_once_it_is_forgotten():
    private = Private()
    message = Message("m", Role.USER, "Secret", None, 1.0)
    private.save([message])
    private.take_out("c", "m")
    private.forget()
    assert private.put_back("m")
    assert private.shown(Conversation("c", "Chat", 1.0, updated=1.0)).messages == ()
