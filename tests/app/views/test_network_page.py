"""The page on the network, driven as a person does."""

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QTabWidget

from app.store.keychain import ACCOUNT_AT_HUB, SERVICE
from app.views.network_page import NetworkPage
from app.views.settings_window import SettingsWindow
from app.widgets.choice import Choice

TOKEN = "hf_nobodysOwn"
MIRROR = "https://hub.example.org"


class Browser(QObject):
    """What the system would open an address with."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def open(self, address):
        self.opened.append(address)


@pytest.fixture
def page(app, qtbot):
    app.window.open_settings()
    window = app.window.findChild(SettingsWindow)
    qtbot.waitExposed(window)
    window.findChild(QTabWidget).setCurrentIndex(4)
    page = app.window.findChild(NetworkPage)
    assert page.isVisible()
    return page


def field(page, name):
    return page.findChild(QLineEdit, name)


def fill(page, name, words):
    there = field(page, name)
    there.setFocus()
    there.selectAll()
    QTest.keyClicks(there, words)
    return there


def button(page, name):
    return page.findChild(QPushButton, name)


def press(page, name):
    assert button(page, name).isVisible()
    QTest.mouseClick(button(page, name), Qt.MouseButton.LeftButton)


def refused(page, name="networkRefused"):
    label = page.findChild(QLabel, name)
    return label.text() if label.isVisible() else None


def test_offline_is_one_click_and_holds_at_once(page, app, hub):
    box = page.findChild(QCheckBox, "offline")
    assert not box.isChecked()
    for wanted in (True, False):
        QTest.keyClick(box, Qt.Key.Key_Space)
        assert box.isChecked() is wanted
        assert app.settings.now.offline is wanted
        assert hub.reached[-1] == (None, None, wanted)


def test_a_mirror_is_asked_once_it_is_typed(page, app, hub):
    there = fill(page, "mirror", "hub.example.org/")
    assert app.settings.now.hub_endpoint is None
    QTest.keyClick(there, Qt.Key.Key_Return)
    assert there.text() == MIRROR
    assert hub.reached[-1] == (MIRROR, None, False)


def test_a_mirror_that_is_none_says_why_and_stays_to_be_mended(page, hub):
    there = fill(page, "mirror", "http://hub.example.org")
    QTest.keyClick(there, Qt.Key.Key_Return)
    assert "https://" in refused(page, "mirrorRefused")
    assert refused(page) is None
    below = page.findChild(QLabel, "mirrorRefused").y() - there.y()
    assert 0 < below < field(page, "hubToken").y() - there.y()
    assert there.text() == "http://hub.example.org"
    assert hub.reached == [(None, None, False)]
    there = fill(page, "mirror", MIRROR)
    QTest.keyClick(there, Qt.Key.Key_Return)
    assert refused(page, "mirrorRefused") is None


def test_an_empty_field_is_the_hub_itself_again(page, app, hub):
    app.getting.reach.ask_at(MIRROR)
    assert field(page, "mirror").text() == MIRROR
    there = field(page, "mirror")
    there.setFocus()
    there.clear()
    QTest.keyClick(there, Qt.Key.Key_Return)
    assert hub.reached[-1] == (None, None, False)
    assert there.placeholderText() == "https://huggingface.co"


def test_downloads_are_as_fast_as_is_chosen(page, app, hub):
    choice = page.findChild(Choice, "downloadSpeed")
    assert choice.currentText() == "As fast as it goes"
    place = choice.findText("Up to 2 MB a second")
    choice.setCurrentIndex(place)
    choice.activated.emit(place)
    assert hub.limits[-1] == app.settings.now.bytes_per_second == 2_000_000


def test_a_token_is_kept_forgotten_and_never_shown(page, hub, secrets, qtbot):
    there = field(page, "hubToken")
    assert there.echoMode() is QLineEdit.EchoMode.Password
    assert not button(page, "keepToken").isEnabled()
    fill(page, "hubToken", TOKEN)
    press(page, "keepToken")
    qtbot.waitUntil(button(page, "forgetToken").isVisible)
    assert secrets.kept == {(SERVICE, ACCOUNT_AT_HUB): TOKEN}
    assert hub.reached[-1] == (None, TOKEN, False)
    assert there.text() == ""
    assert not there.isVisible()
    press(page, "forgetToken")
    qtbot.waitUntil(there.isVisible)
    assert secrets.kept == {}
    assert hub.reached[-1] == (None, None, False)


def test_return_keeps_a_token_too(page, secrets, qtbot):
    QTest.keyClick(fill(page, "hubToken", TOKEN), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(secrets.kept))
    qtbot.waitUntil(button(page, "forgetToken").isVisible)


def test_what_is_no_token_says_where_one_is_found(page, secrets):
    fill(page, "hubToken", "password")
    press(page, "keepToken")
    assert "huggingface.co/settings/tokens" in refused(page)
    assert field(page, "hubToken").text() == "password"
    assert secrets.kept == {}


def test_a_token_that_the_keychain_does_not_take_need_not_be_pasted_again(page, secrets, qtbot):
    secrets.refuses = True
    fill(page, "hubToken", TOKEN)
    press(page, "keepToken")
    qtbot.waitUntil(lambda: "did not take the token" in (refused(page) or ""))
    assert field(page, "hubToken").text() == TOKEN
    secrets.refuses = False
    press(page, "keepToken")
    qtbot.waitUntil(button(page, "forgetToken").isVisible)
    assert refused(page) is None


def test_where_a_token_is_to_be_had_is_one_click_away(page):
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, "open")
    press(page, "tokensPage")
    QDesktopServices.unsetUrlHandler("https")
    assert browser.opened == [QUrl("https://huggingface.co/settings/tokens")]
