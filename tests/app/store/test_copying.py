"""A branch is copied whole or not at all, with all that is kept of its messages."""

from itertools import count

import apsw
import pytest

from app.domain.conversation import Conversation, Message, Role
from app.domain.finding import Search
from app.paths import database_file
from app.store.conversations import ConversationStore
from app.store.copying import copy_path
from app.store.database import DamagedError, Database, Durability, UnsavedError
from app.store.messages import put_scores
from app.store.search import Finder

BRANCH = Conversation("b", "Branch of C", 5.0, 5.0)
IDS = {"one": "1", "two": "2", "three": "3"}


class Failing(Database):
    """A connection that ends before its n-th statement."""

    left = 1_000

    def execute(self, sql, values=()):
        self.left -= 1
        if self.left <= 0:
            raise apsw.IOError
        super().execute(sql, values)


@pytest.fixture
def path(database):
    said = (
        Message("one", Role.USER, "boats in the harbour", parent=None, created=1.0),
        Message("two", Role.ASSISTANT, "many ships", parent="one", created=2.0),
        Message("three", Role.USER, "and rivers", parent="two", created=3.0),
    )
    ConversationStore(database).save(Conversation("c", "C", 1.0, 3.0, said), said)
    return said


def copy(database, path):
    return copy_path(database.beside, BRANCH, path, ids=IDS)


def test_a_copy_has_all_words_and_is_found_by_them(database, path):
    with database.writing(Durability.CRASH):
        put_scores(database, "two", b"scores")
    assert copy(database, path[:2]) == "b"
    made = ConversationStore(database).conversation("b")
    assert [(each.id, each.parent, each.text) for each in made.messages] == [
        ("1", None, "boats in the harbour"),
        ("2", "1", "many ships"),
    ]
    assert database.rows("SELECT scores FROM message WHERE id = '2'") == [(b"scores",)]
    found = {hit.message for hit in Finder(database).find(Search("ships"))}
    assert found == {"two", "2"}
    assert not database.mend_index()


def test_a_copy_is_whole_or_not_there_wherever_it_ends(database, path, home):
    before = ConversationStore(database).headings(), database.rows("SELECT id FROM message")
    for number in count(1):
        failing = Failing(database_file(home))
        failing.left = number
        try:
            copy_path(lambda failing=failing: failing, BRANCH, path, ids=IDS)
        except UnsavedError:
            after = ConversationStore(database).headings(), database.rows("SELECT id FROM message")
            assert after == before
            continue
        break
    assert number > 4
    assert len(ConversationStore(database).conversation("b").messages) == 3


def test_what_is_not_saved_has_no_copy(database, path):
    unsaved = Message("four", Role.ASSISTANT, "x", parent="three", created=4.0)
    with pytest.raises(DamagedError):
        copy_path(database.beside, BRANCH, (*path, unsaved), ids=IDS | {"four": "4"})
    assert ConversationStore(database).conversation("b") is None
