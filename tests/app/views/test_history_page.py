"""The page on backups, driven as a person does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget, QMessageBox, QPushButton, QTabWidget

from app.views.settings_window import SettingsWindow
from tests.helpers.full_disk import no_file_larger_than
from tests.helpers.listing import titles


@pytest.fixture
def page(app, qtbot):
    app.window.open_settings()
    window = app.window.findChild(SettingsWindow)
    qtbot.waitExposed(window)
    window.findChild(QTabWidget).setCurrentIndex(2)
    return window


def press(page, name):
    QTest.mouseClick(page.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def rows(page):
    return page.findChild(QListWidget, "backups").count()


def back_up(page, app, qtbot):
    page.findChild(QPushButton, "backUpNow").setFocus()
    with qtbot.waitSignals([app.safety.changed] * 2):
        press(page, "backUpNow")


def test_where_there_is_no_backup_none_can_be_restored(page):
    assert page.findChild(QLabel, "lastBackup").text() == "There is no backup yet."
    assert not page.findChild(QPushButton, "restoreBackup").isEnabled()
    assert not page.findChild(QPushButton, "showBackups").isEnabled()


def test_a_backup_is_made_by_a_button_and_shown(page, app, qtbot):
    back_up(page, app, qtbot)
    assert rows(page) == 1
    assert page.findChild(QLabel, "lastBackup").text().startswith("The last backup is of ")
    assert page.findChild(QPushButton, "backUpNow").hasFocus()
    assert app.notices.current.text == "All conversations are backed up."


def test_a_backup_that_cannot_be_made_says_why(page, app, home, qtbot):
    (home / "backups").write_text("no folder")
    back_up(page, app, qtbot)
    assert "No backup could be made (File exists)" in app.notices.current.text
    assert page.findChild(QPushButton, "backUpNow").isEnabled()


def question(page):
    return page.findChild(QMessageBox, "restoreQuestion")


def test_a_backup_is_restored_after_a_question(page, app, built, answerer, caplog, qtbot):
    app.chat.send("Before")
    answerer.finish()
    back_up(page, app, qtbot)
    app.chat.new()
    app.chat.send("After")
    answerer.finish()
    press(page, "restoreBackup")
    assert "as they were on" in question(page).text()
    QTest.mouseClick(question(page).buttons()[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not app.window.isVisible())
    assert app.restart_wanted
    app.close()
    again = built()
    assert titles(again.conversations) == ["Before"]
    assert again.conversations.count == 1
    assert again.notices.current.text.startswith("The backup is restored.")
    assert again.notices.current.text in caplog.messages


def test_who_thinks_better_of_it_keeps_what_there_is(page, app, qtbot):
    back_up(page, app, qtbot)
    press(page, "restoreBackup")
    QTest.keyClick(question(page), Qt.Key.Key_Escape)
    assert app.window.isVisible()
    assert not app.restart_wanted


def test_a_damaged_backup_is_not_restored(page, app, qtbot):
    back_up(page, app, qtbot)
    app.safety.all()[0].file.write_bytes(b"no backup")
    press(page, "restoreBackup")
    QTest.mouseClick(question(page).buttons()[0], Qt.MouseButton.LeftButton)
    assert app.notices.current.text == "This backup is damaged. Choose another one."
    assert app.window.isVisible()


def delete_for_good(app, *titles):
    ids = {app.conversations.title(each): each for each in app.conversations.ids()}
    chosen = [ids[title] for title in titles]
    app.conversations.delete(*chosen)
    assert app.trash.remove(chosen)


def row(page):
    return page.findChild(QListWidget, "backups").item(0)


def test_a_backup_tells_which_deleted_chats_it_still_holds(page, app, answerer, qtbot):
    for text in ("One", "<b>Zwei</b> 二", "Three"):
        app.chat.new()
        app.chat.send(text)
        answerer.finish()
    back_up(page, app, qtbot)
    assert "gone" not in row(page).text()
    delete_for_good(app, "One")
    qtbot.waitUntil(lambda: row(page).text().endswith(" · has one chat that is gone"))
    delete_for_good(app, "<b>Zwei</b> 二")
    qtbot.waitUntil(lambda: row(page).text().endswith(" · has 2 chats that are gone"))
    names = row(page).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert names == "<b>Zwei</b> 二, One"
    assert row(page).toolTip() == "<qt>&lt;b&gt;Zwei&lt;/b&gt; 二<br>One</qt>"
    page.close()
    delete_for_good(app, "Three")
    app.window.open_settings()  # it is looked at anew whenever the page is seen
    qtbot.waitUntil(lambda: "3 chats that are gone" in row(page).text())


def test_of_many_deleted_chats_the_latest_are_named(page, app, answerer, qtbot):
    titles = [f"Chat {number}" for number in range(23)]
    for title in titles:
        app.chat.new()
        app.chat.send(title)
        answerer.finish()
    back_up(page, app, qtbot)
    delete_for_good(app, *titles)
    qtbot.waitUntil(lambda: "23 chats that are gone" in row(page).text())
    names = row(page).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert names.startswith("Chat 22, Chat 21, ")
    assert names.endswith("Chat 3, and 3 more")


def test_once_they_are_taken_out_of_the_backups_nothing_is_told_of_them(page, app, answerer, qtbot):
    app.chat.send("One")
    answerer.finish()
    back_up(page, app, qtbot)
    forget = page.findChild(QPushButton, "forgetGone")
    assert not forget.isVisible()
    delete_for_good(app, "One")
    qtbot.waitUntil(lambda: "one chat that is gone" in row(page).text())
    press(page, "forgetGone")
    box = page.findChild(QMessageBox, "forgetQuestion")
    assert box.text().startswith("One chat is in your backups but no longer in Paddock:\n\nOne\n")
    remove = next(each for each in box.buttons() if each.text() == "Remove from Backups")
    QTest.mouseClick(remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "gone" not in row(page).text())
    assert not forget.isVisible()
    assert b"One" not in app.safety.all()[0].file.read_bytes()


def restore(page):
    press(page, "restoreBackup")
    QTest.mouseClick(question(page).buttons()[0], Qt.MouseButton.LeftButton)


def refuse_to_close(app, page, answerer, qtbot):
    """Have the disk refuse what was said last, when a backup is to be restored."""
    app.chat.send("Before")
    answerer.finish()
    back_up(page, app, qtbot)
    with no_file_larger_than(0):
        app.chat.send("After")
        answerer.finish()
        restore(page)
    assert app.window.isVisible()
    assert app.notices.current.action == "Restart and lose it"


def test_a_window_that_stayed_open_is_not_started_again_when_it_is_closed_later(
    app, page, answerer, built, qtbot
):
    refuse_to_close(app, page, answerer, qtbot)
    app.window.close()
    assert not app.window.isVisible()
    assert not app.restart_wanted
    app.close()
    again = built()
    assert again.notices.current is None
    assert [each.text for each in again.chat.conversation.messages if each.text] == [
        "Before",
        "After",
    ]


def test_who_would_rather_lose_what_is_not_saved_has_the_backup(app, page, answerer, built, qtbot):
    refuse_to_close(app, page, answerer, qtbot)
    app.notices.act()
    assert not app.window.isVisible()
    assert app.restart_wanted
    app.close()
    assert built().notices.current.text.startswith("The backup is restored.")
