"""What was deleted: brought back, or deleted for good, from the backups too."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QListWidget, QMessageBox, QPushButton, QToolButton

from app.paths import backups_folder, damaged_folder, database_file
from app.store.backups import ASIDE, Backups
from app.store.database import Database
from app.store.unpurged import note
from app.views.trash_window import TrashWindow
from tests.helpers.listing import titles

SECRETS = ("xylophone", "quagmire", "palimpsest")


@pytest.fixture
def trash(app, answerer, qtbot):
    """Give the window of what was deleted, with three chats in it, and a backup of them."""
    for secret in (*SECRETS, "kept"):
        app.chat.new()
        app.chat.send(f"About the {secret}")
        answerer.say(f"The {secret} is this.")
        answerer.finish()
    with qtbot.waitSignals([app.safety.changed] * 2):
        app.safety.back_up()
    app.conversations.delete(*app.conversations.ids()[1:])
    qtbot.mouseClick(
        app.window.findChild(QToolButton, "recentlyDeleted"), Qt.MouseButton.LeftButton
    )
    return app.window.findChild(TrashWindow, "trashWindow")


def shown(trash):
    listed = trash.findChild(QListWidget, "deleted")
    return [listed.item(row).text() for row in range(listed.count())]


def press(trash, name):
    QTest.mouseClick(trash.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def answer(trash, *, also=False):
    box = trash.findChild(QMessageBox, "removeQuestion")
    assert box.isVisible()
    if also:
        box.findChild(QCheckBox).setChecked(True)
    text = f"{box.text()} {box.informativeText()}"
    delete = next(each for each in box.buttons() if each.text() == "Delete for Good")
    QTest.mouseClick(delete, Qt.MouseButton.LeftButton)
    return text


def told(app):
    return app.notices.current.text if app.notices.current else ""


def files_with(home, words):
    files = [file for file in home.rglob("*") if file.is_file()]
    return sorted(file.name for file in files if words.encode() in file.read_bytes())


def test_what_was_deleted_is_there_and_comes_back(app, trash):
    before = [each.split(" — ")[0] for each in shown(trash)]
    assert sorted(before) == sorted(f"About the {secret}" for secret in SECRETS)
    press(trash, "restoreDeleted")
    assert len(shown(trash)) == 2
    assert titles(app.conversations) == ["About the kept", before[0]]


def test_the_last_rows_come_back_and_an_empty_list_offers_nothing(app, trash):
    listed = trash.findChild(QListWidget, "deleted")
    listed.setCurrentRow(2)
    last = shown(trash)[2].split(" — ")[0]
    press(trash, "restoreDeleted")
    assert last in titles(app.conversations)
    listed.selectAll()
    press(trash, "restoreDeleted")
    assert len(titles(app.conversations)) == 4
    assert shown(trash) == ["No chat is deleted."]
    for name in ("restoreDeleted", "removeDeleted", "emptyTrash"):
        assert not trash.findChild(QPushButton, name).isEnabled()


def test_what_is_deleted_for_good_is_in_no_file_but_the_backups(app, trash, home, qtbot):
    trash.findChild(QListWidget, "deleted").setCurrentRow(1)
    press(trash, "removeDeleted")
    assert "One backup may still hold what was said there." in answer(trash)
    assert len(shown(trash)) == 2
    backups = [backup.file.name for backup in app.safety.all()]
    assert files_with(home, "quagmire") == backups


def test_what_was_put_aside_is_told_of_and_loses_it_too(app, trash, home, qtbot):
    folder = damaged_folder(home) / "2026-01-01"
    folder.mkdir(parents=True)
    backup = app.safety.all()[0].file
    shutil.copy(backup, folder / "paddock.sqlite")
    backup.rename(backup.with_suffix(".elsewhere"))
    press(trash, "emptyTrash")
    assert "One file that was put aside may still hold" in answer(trash, also=True)
    qtbot.waitUntil(lambda: files_with(folder, "palimpsest") == [])
    assert files_with(folder, "kept") == ["paddock.sqlite"]


def test_killed_before_the_backups_were_changed_the_next_start_changes_them(
    app, trash, home, qtbot, built
):
    ids = [each.heading.id for each in app.trash.all()]
    note(Backups(backups_folder(home)), ids)
    app.trash.remove(ids)
    app.close()
    assert files_with(home, "palimpsest")
    again = built()
    qtbot.waitUntil(lambda: "The backups no longer hold what you deleted." in told(again))
    assert files_with(home, "palimpsest") == []
    again.close()
    assert told(built()) == ""


def test_killed_before_anything_was_deleted_nothing_is_told(app, trash, home, qtbot, built):
    note(Backups(backups_folder(home)), [each.heading.id for each in app.trash.all()])
    app.close()
    again = built()
    with qtbot.waitSignal(again.safety.changed):
        pass
    assert told(again) == ""
    assert len(again.trash.all()) == len(SECRETS)
    assert files_with(home, "palimpsest") == sorted([
        database_file(home).name,
        *(backup.file.name for backup in again.safety.all()),
    ])


def test_emptied_from_the_backups_too_no_word_is_in_any_file(app, trash, home, qtbot):
    press(trash, "emptyTrash")
    answer(trash, also=True)
    qtbot.waitUntil(lambda: "The backups no longer hold what you deleted." in told(app))
    assert shown(trash) == ["No chat is deleted."]
    for secret in SECRETS:
        assert files_with(home, secret) == []
    backup = Database(app.safety.all()[0].file)
    assert len(backup.rows("SELECT id FROM conversation")) == 1
    backup.close()


def test_a_draft_that_comes_late_is_not_saved_of_what_is_gone_for_good(app, trash, home, qtbot):
    ids = [each.heading.id for each in app.trash.all()]
    app.trash.restore(ids)
    app.chat.open(ids[0])
    app.chat.keep_draft("about to be saved: isinglass")
    app.conversations.delete(*ids)
    trash.come_forward()
    press(trash, "emptyTrash")
    answer(trash, also=True)
    assert app.recorder.unsent.draft(ids[0]) == ""
    app.chat.save_now()
    qtbot.waitUntil(lambda: "The backups no longer hold what you deleted." in told(app))
    assert files_with(home, "isinglass") == []


def test_nothing_is_deleted_without_an_answer(app, trash):
    press(trash, "emptyTrash")
    box = trash.findChild(QMessageBox, "removeQuestion")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert len(shown(trash)) == 3


def test_what_is_gone_for_good_is_not_offered_back(app, trash):
    press(trash, "emptyTrash")
    answer(trash)
    app.conversations.undo()
    assert titles(app.conversations) == ["About the kept"]


def test_while_another_reads_the_words_go_as_soon_as_it_is_done(app, trash, home, qtbot):
    for backup in app.safety.all():
        backup.file.unlink()
    reader = Database(database_file(home))
    reader.rows("BEGIN")
    reader.rows("SELECT count(*) FROM message")
    press(trash, "emptyTrash")
    answer(trash)
    assert files_with(home, "palimpsest")
    reader.rows("COMMIT")
    reader.close()
    qtbot.waitUntil(lambda: files_with(home, "palimpsest") == [])


def test_a_disk_that_refuses_is_told_and_nothing_is_gone(app, trash, home):
    other = Database(database_file(home))
    other.rows("BEGIN IMMEDIATE")
    press(trash, "emptyTrash")
    answer(trash)
    assert len(shown(trash)) == 3
    assert "another program" in told(app)
    other.rows("ROLLBACK")
    other.close()


def test_a_backup_that_cannot_be_changed_is_told(app, trash, home, qtbot):
    backup = app.safety.all()[0].file
    before = backup.read_bytes()
    backup.with_suffix(ASIDE).mkdir()  # stands in the way
    app.safety.forget(["none"], lambda: True)
    qtbot.waitUntil(lambda: "still hold what you deleted" in told(app))
    assert backup.read_bytes() == before
