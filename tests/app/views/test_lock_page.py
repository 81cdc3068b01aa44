"""The page on the lock, driven as a person does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTabWidget,
)

from app.library.starter import starter_file
from app.paths import backups_folder, damaged_folder, key_file
from app.state.history_lock import HistoryLock
from app.store.home import Home
from app.store.keychain import Keychain
from app.store.lock import Lock
from app.store.locking import lock_all
from app.views.lock_page import LockPage
from app.views.lock_sheets import CodeSheet, PassphraseSheet
from app.views.settings_window import SettingsWindow
from app.wiring import Unlocked
from tests.helpers.fake_keychain import FakeSecrets
from tests.helpers.locked import CHEAP, PASSPHRASE, all_chats, fill, found_in, put_on

OTHER = "another one altogether"
CHEAP_ENOUGH_MS = 20_000


class Page:
    """Somebody at the page."""

    def __init__(self, app, qtbot, place=3):
        self.app, self._qtbot = app, qtbot
        app.window.show()
        app.window.open_settings()
        self.window = app.window.findChild(SettingsWindow)
        qtbot.waitExposed(self.window)
        self.window.findChild(QTabWidget).setCurrentIndex(place)

    def find(self, kind, name=None):
        return self.window.findChild(kind, name)

    def press(self, name, inside=None):
        button = (inside or self.window).findChild(QPushButton, name)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def fill(self, **words):
        sheet = self.find(PassphraseSheet)
        for name, typed in words.items():
            sheet.findChild(QLineEdit, name).setText(typed)
        self.press("go", sheet)

    def said(self):
        return self.find(PassphraseSheet).findChild(QLabel, "sheetSaid").text()

    def wait(self, until):
        self._qtbot.waitUntil(until, timeout=CHEAP_ENOUGH_MS)

    def shown(self):
        return {
            button.objectName()
            for button in self.window.findChildren(QPushButton)
            if button.isVisible() and button.objectName()
        }


@pytest.fixture
def page(app, qtbot):
    return Page(app, qtbot)


@pytest.fixture
def open_locked(home, built, answerer):
    """Return what opens a locked history as the app does after its passphrase was said."""

    def open_locked():
        key = Lock(home, CHEAP).open(PASSPHRASE)
        lock_all(home, key, str)
        return built(unlocked=Unlocked(Home(home), key))

    return open_locked


@pytest.fixture
def locked(home, open_locked, qtbot):
    file = starter_file(home)
    file.parent.mkdir(parents=True)
    file.touch()
    fill(home)
    put_on(home)
    return Page(open_locked(), qtbot)


def test_without_a_lock_one_can_be_put_on_and_nothing_else(page):
    assert page.find(QLabel, "lockState").text() == "Your history is not locked."
    assert page.shown() == {"putLockOn"}


def test_a_lock_is_put_on_with_its_code_written_down_and_asked_for_at_the_restart(
    page, app, home, answerer, open_locked
):
    app.chat.send("canary")
    answerer.finish()
    app.safety.back_up()
    page.wait(lambda: not app.safety.busy)
    page.press("putLockOn")
    page.fill(newPassphrase=PASSPHRASE, newPassphraseAgain=PASSPHRASE)
    page.wait(lambda: page.find(CodeSheet) is not None)
    code = page.find(CodeSheet).findChild(QLabel, "recoveryCode").text()
    assert not page.find(CodeSheet).findChild(QPushButton, "go").isEnabled()
    assert not key_file(home).exists()
    page.find(CodeSheet).findChild(QCheckBox, "writtenDown").click()
    page.press("go", page.find(CodeSheet))
    page.wait(lambda: not app.window.isVisible())
    assert app.restart_wanted
    assert app.lock.ask_again
    app.close()
    again = open_locked()
    assert Lock(home).open(code)
    assert again.chat.conversation.messages[0].text == "canary"
    assert found_in(home) == []
    assert len(list(backups_folder(home).glob("*.sqlite"))) == 1


def test_nothing_and_two_that_differ_are_no_passphrase(page, home):
    page.press("putLockOn")
    page.fill()
    assert page.said() == "Enter a passphrase first."
    page.fill(newPassphrase="one", newPassphraseAgain="two")
    assert "not the same" in page.said()
    again = page.find(PassphraseSheet).findChild(QLineEdit, "newPassphraseAgain")
    assert again.text() == ""
    QTest.keyClicks(again, "o")
    assert page.said() == ""
    assert not key_file(home).exists()


def test_who_cancels_has_no_lock(page, app, home):
    page.press("putLockOn")
    page.fill(newPassphrase=PASSPHRASE, newPassphraseAgain=PASSPHRASE)
    page.wait(lambda: page.find(CodeSheet) is not None)
    QTest.keyClick(page.find(CodeSheet), Qt.Key.Key_Escape)
    assert app.window.isVisible()
    assert not key_file(home).exists()
    page.wait(lambda: page.find(CodeSheet) is None)
    page.press("putLockOn")
    page.fill(newPassphrase=OTHER, newPassphraseAgain=OTHER)
    page.wait(lambda: page.find(CodeSheet) is not None)
    page.find(CodeSheet).findChild(QCheckBox, "writtenDown").click()
    page.press("go", page.find(CodeSheet))
    assert Lock(home).open(OTHER)


def test_the_code_can_be_copied(page):
    page.press("putLockOn")
    page.fill(newPassphrase=PASSPHRASE, newPassphraseAgain=PASSPHRASE)
    page.wait(lambda: page.find(CodeSheet) is not None)
    page.press("copyCode", page.find(CodeSheet))
    code = page.find(CodeSheet).findChild(QLabel, "recoveryCode").text()
    assert QGuiApplication.clipboard().text() == code


def test_with_a_lock_it_can_be_changed_and_taken_off(locked):
    assert locked.find(QLabel, "lockState").text() == "Your history is locked with a passphrase."
    assert locked.shown() == {"changePassphrase", "newCode", "lockNow", "takeLockOff"}
    assert len(locked.app.recorder.headings()) == len(all_chats())


def test_the_passphrase_is_changed(locked, home):
    locked.press("changePassphrase")
    locked.fill(newPassphrase=OTHER, newPassphraseAgain=OTHER)
    assert "that holds now" in locked.said()
    locked.fill(currentPassphrase="wrong")
    locked.wait(lambda: "not the passphrase" in locked.said())
    locked.fill(currentPassphrase=PASSPHRASE)
    locked.wait(lambda: locked.find(PassphraseSheet) is None)
    assert Lock(home).open(OTHER)


def test_a_new_code_holds_once_it_is_written_down(locked, home):
    locked.press("newCode")
    locked.fill(currentPassphrase=PASSPHRASE)
    locked.wait(lambda: locked.find(CodeSheet) is not None)
    code = locked.find(CodeSheet).findChild(QLabel, "recoveryCode").text()
    locked.find(CodeSheet).findChild(QCheckBox, "writtenDown").click()
    locked.press("go", locked.find(CodeSheet))
    assert Lock(home).open(code)
    assert locked.app.window.isVisible()


def action(app, text):
    return next(each for each in app.window.findChildren(QAction) if each.text() == text)


def test_the_menu_offers_to_lock_at_once_only_where_there_is_a_lock(page):
    assert not action(page.app, "Lock Now").isEnabled()


def test_the_menu_locks_at_once(locked):
    assert action(locked.app, "Lock Now").isEnabled()
    action(locked.app, "Lock Now").trigger()
    locked.wait(lambda: not locked.app.window.isVisible())
    assert locked.app.restart_wanted
    assert locked.app.lock.ask_again


def test_the_lock_is_taken_off_after_a_question(locked, home):
    locked.press("takeLockOff")
    box = locked.find(QMessageBox, "lockQuestion")
    assert box.defaultButton().text().endswith("Cancel")
    QTest.mouseClick(box.buttons()[0], Qt.MouseButton.LeftButton)
    locked.wait(lambda: not locked.app.window.isVisible())
    assert Lock(home).ending


def test_what_models_read_is_not_kept_on_disk_and_that_is_said(locked, answerer):
    assert answerer.room == (None, 0)
    locked.find(QTabWidget).setCurrentIndex(1)
    disk = locked.find(QComboBox, "keptOnDisk")
    assert not disk.isEnabled()
    assert disk.currentText() == "Nothing"
    labels = [label.text() for label in locked.window.findChildren(QLabel) if label.isVisible()]
    assert any("history is locked" in text for text in labels)


@pytest.fixture
def lock(home, notices, qtbot):
    """Give the lock of a history with a damaged copy from before, on a system that remembers."""
    fill(home)
    put_on(home)
    key = Lock(home, CHEAP).open(PASSPHRASE)
    lock_all(home, key, str)
    (damaged_folder(home) / "2026-01-01").mkdir(parents=True)
    (damaged_folder(home) / "2026-01-01" / "paddock.sqlite").write_text("canary")
    lock = HistoryLock(home, key, notices=notices, keychain=Keychain(FakeSecrets()))
    yield lock
    lock.close()


@pytest.fixture
def alone(lock, qtbot):
    page = LockPage(lock, None)
    qtbot.addWidget(page)
    page.show()
    return page


def test_a_box_has_the_system_remember_the_key(alone, lock):
    box = alone.findChild(QCheckBox, "rememberKey")
    assert box.isVisible()
    assert not box.isChecked()
    box.click()
    assert lock.remembers
    assert box.isChecked()
    box.click()
    assert not lock.remembers


def test_damaged_copies_that_anybody_can_read_are_told_and_removed(alone, lock, home):
    told = alone.findChild(QLabel, "plainCopies")
    assert told.text().startswith("1 damaged copy from before the lock can be read")
    alone.findChild(QPushButton, "removePlainCopies").click()
    box = alone.findChild(QMessageBox, "lockQuestion")
    QTest.mouseClick(box.buttons()[0], Qt.MouseButton.LeftButton)
    assert not told.isVisible()
    assert found_in(home) == []
