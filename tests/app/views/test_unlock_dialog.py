"""The dialog before the window, driven as a person does."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QLineEdit, QMessageBox, QPushButton

from app.paths import key_file, key_file_copy
from app.state.unlocking import Unlocking
from app.store.keychain import Keychain
from app.store.lock import Lock
from app.store.locking import lock_all
from app.theme import DARK, LIGHT
from app.views.unlock_dialog import UnlockDialog
from tests.helpers.changing_look import ChangingLook
from tests.helpers.fake_keychain import FakeSecrets
from tests.helpers.locked import CHEAP, PASSPHRASE, fill, found_in, put_on

Accepted, Rejected = QDialog.DialogCode.Accepted, QDialog.DialogCode.Rejected


class Asked:
    """Somebody before the dialog."""

    def __init__(self, home, qtbot, backend):
        self._qtbot = qtbot
        self.unlocking = Unlocking(home, keychain=Keychain(backend), cost=CHEAP)
        self.dialog = UnlockDialog(self.unlocking)
        qtbot.addWidget(self.dialog)
        self.dialog.open()
        qtbot.waitExposed(self.dialog)
        qtbot.waitUntil(lambda: not self.unlocking.busy)  # it has looked into the keychain

    @property
    def field(self):
        return self.dialog.findChild(QLineEdit, "passphrase")

    def button(self, name):
        return self.dialog.findChild(QPushButton, name)

    def press(self, name):
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def type(self, words):
        self.field.setText(words)
        QTest.keyClick(self.field, Qt.Key.Key_Return)

    def says(self, words):
        self._qtbot.waitUntil(lambda: words in self.dialog.findChild(QLabel, "unlockSaid").text())

    def shows(self, words):
        return any(words in label.text() for label in self.dialog.findChildren(QLabel))

    def ended(self, code):
        self._qtbot.waitUntil(lambda: not self.dialog.isVisible())
        return self.dialog.result() == code


@pytest.fixture
def fresh(home):
    fill(home)
    return put_on(home)


@pytest.fixture
def locked(home, fresh):
    lock_all(home, Lock(home, CHEAP).open(PASSPHRASE), str)
    return fresh


@pytest.fixture
def sit_down(home, qtbot):
    made = []

    def sit_down(backend=None):
        made.append(Asked(home, qtbot, backend))
        return made[-1]

    yield sit_down
    for asked in made:
        asked.unlocking.close()


def test_return_unlocks(locked, sit_down):
    person = sit_down()
    person.type(PASSPHRASE)
    assert person.ended(Accepted)
    assert len(person.unlocking.key) == 32


def test_the_recovery_code_unlocks_too(locked, sit_down):
    person = sit_down()
    person.type(locked.lower())
    assert person.ended(Accepted)


def test_a_wrong_passphrase_is_told_and_can_be_typed_over(locked, sit_down):
    person = sit_down()
    person.type("wrong")
    person.says("That is not the passphrase.")
    assert person.field.selectedText() == "•" * 5 or person.field.hasSelectedText()
    assert person.field.isEnabled()
    person.type(PASSPHRASE)
    assert person.ended(Accepted)


def test_nothing_is_no_passphrase(locked, sit_down):
    person = sit_down()
    person.type("")
    person.says("Enter the passphrase first.")


@pytest.mark.parametrize("leave", ["quit", "escape"])
def test_who_leaves_quits(locked, sit_down, leave):
    person = sit_down()
    if leave == "quit":
        person.press("quit")
    else:
        QTest.keyClick(person.field, Qt.Key.Key_Escape)
    assert person.ended(Rejected)
    assert person.unlocking.key is None


def test_what_is_typed_is_hidden_until_somebody_wants_to_see_it(locked, sit_down):
    person = sit_down()
    assert person.field.echoMode() is QLineEdit.EchoMode.Password
    show = person.dialog.findChild(QCheckBox, "showPassphrase")
    show.click()
    assert person.field.echoMode() is QLineEdit.EchoMode.Normal
    show.click()
    assert person.field.echoMode() is QLineEdit.EchoMode.Password


def test_every_part_has_a_name_for_who_does_not_see_it(locked, sit_down):
    person = sit_down(FakeSecrets())
    assert person.field.accessibleName() == "Passphrase or recovery code"
    buttons = [*person.dialog.findChildren(QPushButton), *person.dialog.findChildren(QCheckBox)]
    assert all(button.text() for button in buttons)


def test_a_system_without_a_keychain_is_not_asked_to_remember(locked, sit_down):
    assert not sit_down().dialog.findChild(QCheckBox, "remember").isVisible()


def test_a_system_with_a_keychain_remembers_where_that_is_wished(locked, sit_down):
    secrets = FakeSecrets()
    person = sit_down(secrets)
    person.dialog.findChild(QCheckBox, "remember").click()
    person.type(PASSPHRASE)
    assert person.ended(Accepted)
    assert secrets.kept


def test_before_anything_is_locked_the_passphrase_is_asked_once_more(fresh, home, sit_down):
    person = sit_down()
    assert person.shows("Lock your history")
    person.type("mistyped")
    person.says("That is not the passphrase.")
    person.type(PASSPHRASE)
    assert person.ended(Accepted)
    assert found_in(home) == []


def test_before_anything_is_locked_it_can_be_left_unlocked(fresh, home, sit_down):
    person = sit_down()
    assert person.button("otherWay").text() == "Do Not Lock"
    person.press("otherWay")
    assert person.ended(Accepted)
    assert not key_file(home).exists()


def test_a_lock_that_is_to_be_taken_off_can_be_kept(locked, home, sit_down):
    Lock(home).want_off(wanted=True)
    person = sit_down()
    assert person.shows("Take the lock off")
    person.press("otherWay")
    assert person.shows("Paddock is locked")
    assert person.button("otherWay").text() == "I Forgot It…"
    person.type(PASSPHRASE)
    assert person.ended(Accepted)
    assert key_file(home).exists()


def question(person):
    return person.dialog.findChild(QMessageBox, "forgottenQuestion")


def test_who_forgot_it_is_told_the_truth_and_may_begin_anew(locked, home, sit_down):
    person = sit_down()
    person.press("otherWay")
    assert "nobody can open your history" in question(person).text()
    assert question(person).defaultButton().text().endswith("Cancel")
    QTest.mouseClick(question(person).buttons()[0], Qt.MouseButton.LeftButton)
    assert person.ended(Accepted)
    assert not key_file(home).exists()
    assert list(home.glob("locked/*/paddock.sqlite"))


def test_who_thinks_better_of_it_loses_nothing(locked, home, sit_down):
    person = sit_down()
    person.press("otherWay")
    QTest.keyClick(question(person), Qt.Key.Key_Escape)
    person.type(PASSPHRASE)
    assert person.ended(Accepted)


def test_where_no_passphrase_helps_any_more_none_is_asked_for(locked, home, sit_down):
    for file in (key_file(home), key_file_copy(home)):
        file.write_bytes(b"no")
    person = sit_down()
    assert person.shows("Bring one of them back")
    assert not person.field.isVisible()
    person.press("otherWay")
    QTest.mouseClick(question(person).buttons()[0], Qt.MouseButton.LeftButton)
    assert person.ended(Accepted)


def test_it_follows_the_look_of_the_system_as_that_changes(home, qtbot):
    system = ChangingLook()
    unlocking = Unlocking(home, keychain=Keychain(FakeSecrets()), cost=CHEAP)
    dialog = UnlockDialog(unlocking, system)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    corner = QPoint(2, 2)
    seen = [dialog.grab().toImage().pixelColor(corner).name()]
    for is_dark in (True, False):
        system.choose(is_dark=is_dark)
        seen.append(dialog.grab().toImage().pixelColor(corner).name())
    assert seen == [LIGHT.window, DARK.window, LIGHT.window]
    qtbot.waitUntil(lambda: not unlocking.busy)
