"""The app on what a newer Paddock has saved: it shows all of it and changes nothing."""

import shutil

import apsw
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from app.domain.exchange import Form
from app.domain.reply import Finish
from app.paths import backups_folder, database_file, kept_folder, lock_file, logs_folder
from app.state.exchange import Stage
from app.store.backups import Backups
from app.store.database import NEWER, StoreError
from app.store.opening import want
from app.views.history_page import HistoryPage
from tests.helpers.listing import rows, titles


def snapshot(home):
    """Return all that lies at home, but for logs and the lock, which every start writes.

    What is known of the models on this computer is no part of what a newer Paddock has saved.
    """
    return {
        file.relative_to(home): (file.read_bytes(), file.stat().st_mtime_ns)
        if file.is_file()
        else None
        for file in home.rglob("*")
        if logs_folder(home) not in {file, *file.parents}
        and file != lock_file(home)
        and file.stem not in {"library", "inspected"}
    }


@pytest.fixture
def newer(app, home, answerer, tmp_path):
    """Leave a newer Paddock's home as one that was killed in mid-answer leaves it."""
    app.chat.send("First")
    answerer.say("Half an ")
    app.chat.save_now()
    answerer.say("answer")
    app.chat.save_now()
    app.chat.new()
    app.chat.keep_draft("typed before")
    app.chat.save_now()
    other = apsw.Connection(str(database_file(home)))
    other.execute(
        "INSERT INTO conversation (id, title, created, updated, deleted_at) "
        "VALUES ('old', 'Trash', 1, 1, 1)"
    )
    other.execute("PRAGMA user_version = 999")
    kept = kept_folder(home) / "of a model"
    kept.mkdir(parents=True)
    (kept / "of no conversation.safetensors").write_bytes(b"kept")
    killed = tmp_path / "killed"
    shutil.copytree(home, killed)
    other.close()
    app.close()
    shutil.rmtree(home)
    killed.rename(home)
    return home


def test_everything_is_shown_with_a_lasting_word_and_nothing_is_written(
    newer, built, answerer, qtbot
):
    before = snapshot(newer)
    app = built()
    app.window.show()
    answerer.be_ready()
    assert (app.notices.current.text, app.notices.current.lasting) == (NEWER, True)
    assert titles(app.conversations) == ["First"]
    (row,) = rows(app.conversations)
    app.chat.open(app.conversations.id_at(row))
    assert app.chat.conversation.messages[-1].text == "Half an answer"
    assert app.chat.conversation.messages[-1].finish is Finish.INTERRUPTED
    assert not app.chat.send("More")
    assert not app.conversations.rename(app.conversations.id_at(row), "Other")
    app.conversations.delete(app.conversations.id_at(row))
    app.conversations.pin(app.conversations.id_at(row), pinned=True)
    assert titles(app.conversations) == ["First"]
    app.safety.back_up()
    app.safety.look()
    assert not app.safety.busy
    app.close()
    assert snapshot(newer) == before


def test_what_is_typed_stays_where_it_was_typed(newer, built, answerer, notices, qtbot):
    app = built()
    app.window.show()
    answerer.be_ready()
    app.notices.dismiss()
    composer = app.window.findChild(QPlainTextEdit, "composer")
    assert composer.toPlainText() == "typed before"
    QTest.keyClicks(composer, " and now")
    QTest.keyClick(composer, Qt.Key.Key_Return)
    assert composer.toPlainText() == "typed before and now"
    assert len(answerer.asked) == 1  # what was asked before
    assert app.notices.current.text == NEWER
    app.chat.open(app.conversations.id_at(rows(app.conversations)[0]))
    app.chat.new()
    assert composer.toPlainText() == "typed before and now"


def test_settings_hold_for_this_run_and_the_window_closes(newer, built, qtbot):
    before = snapshot(newer)
    app = built()
    app.window.show()
    app.window.toggle_sidebar()
    app.window.close()
    assert not app.window.isVisible()
    app.close()
    assert snapshot(newer) == before
    again = built()
    assert again.settings.now.sidebar_shown


def test_no_backup_takes_its_place(newer, built):
    Backups(backups_folder(newer)).make(database_file(newer))
    before = snapshot(newer)
    app = built()
    app.notices.dismiss()
    app.safety.restore(app.safety.all()[0])
    assert not app.restart_wanted
    assert app.notices.current.text == NEWER
    app.close()
    assert snapshot(newer) == before


def test_what_was_said_can_be_exported_and_nothing_imported(newer, built, tmp_path, qtbot):
    app = built()
    before = snapshot(newer)
    there = app.conversations.id_at(rows(app.conversations)[0])
    file = tmp_path / "out.md"
    app.exchange.export([there], file, Form.MARKDOWN)
    qtbot.waitUntil(lambda: not app.exchange.busy)
    assert "Half an answer" in file.read_text()
    app.exchange.look(file)
    qtbot.waitUntil(lambda: app.exchange.stage is Stage.LOOKED)
    assert app.exchange.tally.failure == NEWER
    app.close()
    assert snapshot(newer) == before


def test_what_was_deleted_is_shown_and_stays_where_it_is(newer, built):
    app = built()
    before = snapshot(newer)
    assert [deleted.heading.id for deleted in app.trash.all()] == ["old"]
    assert not app.trash.remove(["old"])
    assert not app.trash.restore(["old"])
    app.trash.remove_old()
    app.close()
    assert snapshot(newer) == before


def test_a_backup_of_a_newer_paddock_takes_the_place_of_none(app, home, tmp_path):
    backups = Backups(backups_folder(home))
    backup = backups.make(database_file(home))
    other = apsw.Connection(str(backup.file))
    other.execute("PRAGMA user_version = 999")
    other.close()
    with pytest.raises(StoreError, match="Update Paddock"):
        want(backup, database_file(home))


def test_no_chat_goes_from_the_backups_nor_is_that_offered(newer, built, qtbot):
    backup = Backups(backups_folder(newer)).make(database_file(newer))
    other = apsw.Connection(str(backup.file))
    other.execute("UPDATE conversation SET id = 'gone' WHERE id = 'old'")
    other.close()
    before = snapshot(newer)
    app = built()
    app.window.show()
    page = HistoryPage(app.safety, app.window)
    page.show()
    qtbot.waitUntil(lambda: [each.id for each in app.safety.held.get(backup.file, ())] == ["gone"])
    assert page.findChild(QPushButton, "forgetGone").isHidden()
    for forget in (
        lambda: app.safety.forget_gone(["gone"]),
        lambda: app.safety.forget(["gone"], lambda: True),
    ):
        app.notices.dismiss()
        forget()
        assert app.notices.current.text == NEWER
    assert app.safety.holding(["gone"]) == []
    app.close()
    assert snapshot(newer) == before
