"""The settings' window, driven as a person does."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QScrollArea, QTabWidget

from app.domain.dials import Overflow
from app.domain.model_card import ModelStatus, Readiness
from app.domain.settings import Appearance
from app.theme import LIGHT
from app.views.settings_window import SettingsWindow
from app.widgets.choice import Choice
from tests.helpers.contrast import contrast_within
from tests.helpers.pixels import colours, names

COSTS = ((None, 46_080), (8, 12_960), (4, 8_640))


@pytest.fixture
def window(app, qtbot):
    QTest.keyClick(app.window.windowHandle(), Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    window = app.window.findChild(SettingsWindow)
    qtbot.waitExposed(window)
    window.findChild(QTabWidget).setCurrentIndex(1)
    return window


def choose(window, name, words):
    choice = window.findChild(Choice, name)
    place = choice.findText(words)
    assert place >= 0, [choice.itemText(at) for at in range(choice.count())]
    choice.setCurrentIndex(place)
    choice.activated.emit(place)


def shown(window, name):
    return window.findChild(Choice, name).currentText()


def test_it_opens_by_its_key_and_closes_by_escape(window, qtbot):
    assert window.isVisible()
    assert window.objectName() == "settingsWindow"
    window.activateWindow()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isVisible())


def test_no_ring_is_around_a_tab_until_the_keyboard_comes_to_it(window, qtbot):
    tabs = window.findChild(QTabWidget).tabBar()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    place = tabs.tabRect(tabs.currentIndex())
    assert LIGHT.accent not in _colours(tabs.grab(place))
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    qtbot.waitUntil(tabs.hasFocus)
    assert LIGHT.accent in _colours(tabs.grab(place))
    assert LIGHT.accent not in _colours(tabs.grab(tabs.tabRect(0)))


@pytest.mark.parametrize("page", [0, 1])
def test_a_sentence_below_a_setting_takes_no_more_room_than_it_needs(window, qtbot, page):
    window.findChild(QTabWidget).setCurrentIndex(page)
    qtbot.wait(20)
    hints = [each for each in window.findChildren(QLabel, "hint") if each.isVisible()]
    assert hints
    assert all(each.height() <= each.heightForWidth(each.width()) + 2 for each in hints)


def test_in_a_low_window_all_of_a_page_is_reached_by_scrolling(window, qtbot):
    natural = window.height()
    window.resize(window.width(), 300)
    assert window.height() == 300 < natural
    (area,) = (each for each in window.findChildren(QScrollArea) if each.isVisible())
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    last = max(area.widget().findChildren(QLabel), key=lambda each: each.geometry().bottom())
    assert last.mapTo(area.viewport(), last.rect().bottomLeft()).y() < area.viewport().height()
    window.resize(window.width(), natural)
    qtbot.waitUntil(lambda: bar.maximum() == 0)


def test_a_precision_costs_what_the_model_says_and_is_asked_with(window, app, answerer):
    ready = ModelStatus(Readiness.READY, "Tiny", context=2048, kv_bytes=COSTS)
    answerer.model_changed.emit(ready)
    assert shown(window, "precision") == "As computed: 46 KB for each token"
    choose(window, "precision", "8 bits: 13 KB for each token")
    assert app.settings.now.kv_bits == 8
    app.chat.send("Hello")
    assert answerer.asked[-1][2].kv_bits == 8


def test_a_model_that_can_only_be_as_computed_offers_nothing_else(window, answerer):
    ready = ModelStatus(Readiness.READY, "Tiny", context=2048, kv_bytes=COSTS[:1])
    answerer.model_changed.emit(ready)
    assert window.findChild(Choice, "precision").count() == 1


def test_what_is_chosen_holds_at_once(window, app, answerer):
    choose(window, "overflow", "Stop, and say so")
    choose(window, "rest", "After 5 minutes")
    choose(window, "keptInMemory", "Up to 500 MB")
    choose(window, "keptOnDisk", "Nothing")
    assert app.settings.now.overflow is Overflow.STOP
    assert answerer.rest_s == 300
    assert answerer.room == (500_000_000, 0)
    choose(window, "keptOnDisk", "As much as suits this computer: 20 GB")
    assert answerer.room == (500_000_000, None)


def test_what_is_on_disk_is_told_while_it_is_looked_at_and_can_be_removed(window, answerer, qtbot):
    now, remove = window.findChild(QLabel, "keptNow"), window.findChild(QPushButton, "removeKept")
    assert not remove.isEnabled()
    answerer.kept_bytes = 1_340_000_000
    qtbot.waitUntil(lambda: now.text() == "1.3 GB on disk now", timeout=5000)
    remove.click()
    assert answerer.forgotten == [None]


def test_the_appearance_is_one_wherever_it_is_chosen(window, app):
    choose(window, "appearance", "Dark")
    assert app.settings.now.appearance is Appearance.DARK
    app.settings.choose(replace(app.settings.now, appearance=Appearance.LIGHT))
    assert shown(window, "appearance") == "Light"


def test_everything_in_it_has_a_name(window):
    fields = [*window.findChildren(Choice), *window.findChildren(QAbstractButton)]
    named = [field for field in fields if field.isVisibleTo(window)]
    assert named
    assert all(field.accessibleName() or getattr(field, "text", str)() for field in named)


@pytest.mark.parametrize("tab", [1, 2])
@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_its_words_can_be_read(window, app, appearance, tab, qtbot):
    app.window.set_appearance(appearance)
    window.findChild(QTabWidget).setCurrentIndex(tab)
    qtbot.wait(20)
    image = window.grab().toImage()
    hints = [hint for hint in window.findChildren(QLabel, "hint") if hint.isVisible()]
    assert hints
    for hint in hints:
        place = QRect(hint.mapTo(window, QPoint()), hint.size())
        assert contrast_within(image, place) >= 4.5


def _colours(picture):
    return set(names(colours(picture.toImage()).reshape(-1, 4)))
