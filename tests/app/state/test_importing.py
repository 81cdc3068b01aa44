"""What is counted of what is read, without a window."""

from functools import partial

from app.domain.exchange import Known, Program
from app.paths import database_file
from app.state.importing import Counting, Saving, tally_of
from app.store.database import Database
from tests.helpers import exports


def tally(home, place, kind=Counting, goes_on=lambda: True):
    told = []
    database = partial(Database, database_file(home))
    counted = tally_of(place, database, kind=kind, goes_on=goes_on, tell=told.append)
    return counted, told


def test_each_outcome_is_told(home, tmp_path):
    file = exports.saved(tmp_path, "conversations.json", [exports.chatgpt(), None])
    counted, told = tally(home, file)
    assert told == [1, 2]
    assert counted.conversations == {Program.CHATGPT: 1}
    assert len(counted.problems) == 1


def test_what_was_saved_is_known(home, tmp_path):
    file = exports.saved(tmp_path, "c.json", [exports.chatgpt()])
    assert tally(home, file, Saving)[0].new == 1
    assert tally(home, file)[0].known == {Known.HERE: 1}


def test_who_has_enough_at_once_gets_nothing(home, tmp_path):
    file = exports.saved(tmp_path, "c.json", [exports.chatgpt()])
    counted, told = tally(home, file, Saving, goes_on=lambda: False)
    assert counted.cancelled
    assert (counted.new, told) == (0, [])


def test_a_database_that_cannot_be_opened_is_told(home, tmp_path):
    home.mkdir()
    database_file(home).write_bytes(b"no database at all, but as long as one has to be" * 100)
    file = exports.saved(tmp_path, "c.json", [exports.chatgpt()])
    assert "damaged or was not made by Paddock" in tally(home, file)[0].failure
