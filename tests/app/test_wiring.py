"""The app as a whole."""

import apsw
import psutil
import pytest
from PySide6.QtWidgets import QPlainTextEdit

from app.domain.finding import Search
from app.domain.model_card import Readiness
from app.library.starter import starter_file
from app.paths import backups_folder, damaged_folder, database_file, models_folder
from app.state.models import NO_STARTER
from app.store.backups import Backups
from app.store.database import ForeignDatabaseError, UnsavedError
from app.store.home import TakenHomeError
from app.wiring import build
from tests.helpers.fake_answerer import FakeAnswerer


def test_a_home_is_made_where_there_is_none(built, home):
    built()
    assert database_file(home).is_file()
    assert models_folder(home).stat().st_mode & 0o777 == 0o700


def test_the_starter_model_is_opened_where_it_is(built, home, answerer):
    starter = starter_file(home)
    starter.parent.mkdir(parents=True)
    starter.touch()
    built()
    assert answerer.opened == [starter]


def test_a_missing_starter_is_said_in_a_sentence(built):
    app = built()
    assert app.models.status.readiness is Readiness.FAILED
    assert app.models.status.reason == NO_STARTER


def test_a_model_given_at_the_start_is_opened(built, answerer, tmp_path):
    file = tmp_path / "tiny.gguf"
    file.touch()
    built(model=file)
    assert answerer.opened == [file]


def test_a_deleted_chat_comes_back_open(app, answerer):
    app.chat.send("First")
    answerer.finish()
    first = app.chat.conversation
    app.conversations.delete(first.id)
    assert answerer.forgotten == [first.id]
    app.conversations.undo()
    assert app.chat.conversation == first


def test_what_was_typed_in_a_chat_that_has_not_begun_is_there_after_a_restart(app, built):
    app.chat.keep_draft("Half a question")
    app.close()
    again = built()
    assert again.window.findChild(QPlainTextEdit, "composer").toPlainText() == "Half a question"


def test_a_database_that_is_not_ours_stops_the_start(built, home):
    home.mkdir()
    other = apsw.Connection(str(database_file(home)))
    other.execute("CREATE TABLE theirs (x)")
    other.close()
    with pytest.raises(ForeignDatabaseError):
        built()


def test_what_came_back_of_a_damaged_database_is_told_in_the_window(app, built, home, answerer):
    app.chat.send("First")
    answerer.finish()
    app.close()
    Backups(backups_folder(home)).make(database_file(home))
    database_file(home).write_bytes(b"something else" * 100)
    again = built()
    assert again.conversations.count == 1
    assert "1 conversation with 2 messages is back" in again.notices.current.text
    assert again.notices.current.lasting


def test_a_file_of_which_nothing_can_be_read_is_put_aside(built, home):
    home.mkdir()
    database_file(home).write_bytes(b"something else" * 100)
    assert "Nothing of it could be read" in built().notices.current.text
    (kept,) = damaged_folder(home).glob("*/paddock.sqlite")
    assert kept.read_bytes() == b"something else" * 100


def test_closing_closes_who_answers(home, qtbot):
    answerer = FakeAnswerer()
    app = build(home, answerer)
    app.close()
    assert answerer.closed
    app.window.deleteLater()


def test_a_second_app_on_the_same_home_is_refused_until_the_first_is_closed(built):
    first = built()
    with pytest.raises(TakenHomeError):
        built()
    first.close()
    built()


def test_a_start_that_is_refused_leaves_no_engine_behind_and_can_be_tried_again(built, home):
    built().close()
    other = apsw.Connection(str(database_file(home)))
    other.execute("BEGIN IMMEDIATE")
    before = psutil.Process().children()
    with pytest.raises(UnsavedError, match="another program"):
        build(home)
    assert psutil.Process().children() == before
    other.close()
    built()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE message SET role = 'nobody'",
        "UPDATE message SET receipt = '{}'",
        "UPDATE message SET finish = 'paused'",
        "UPDATE message SET text = CAST(x'ff' AS TEXT)",
        "UPDATE conversation SET title = CAST(x'ff' AS TEXT), updated = 9e999",
        "UPDATE setting SET value = '9999999999' WHERE name = 'sidebar_width'",
        "INSERT INTO draft SELECT id, CAST(x'ff' AS TEXT) FROM conversation",
    ],
)
def test_one_damaged_row_never_stops_the_start(app, built, home, answerer, statement):
    app.chat.send("First")
    answerer.finish()
    app.close()
    connection = apsw.Connection(str(database_file(home)))
    connection.execute(statement)
    connection.close()
    again = built()
    again.window.show()
    assert again.conversations.count == 1


def test_a_message_that_is_deleted_is_found_no_more_until_it_is_back(app, answerer):
    app.chat.send("A question of fjords")
    answerer.say("Fjords are deep")
    answerer.finish()
    app.finding.look_for(Search("fjords are"))
    assert app.finding.rowCount() == 1
    app.chat.delete_message(app.chat.conversation.messages[1].id)
    assert app.finding.rowCount() == 0
    app.conversations.undo()
    assert app.finding.rowCount() == 1


def test_a_list_of_downloads_that_cannot_be_read_is_put_aside_and_told(built, home):
    home.mkdir(exist_ok=True)
    (home / "downloads.json").write_bytes(b'{"version": 99}')
    app = built()
    (aside,) = home.glob("downloads.2*.json")
    assert aside.name in app.notices.current.text
    assert app.notices.current.lasting
