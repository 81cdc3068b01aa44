"""The general page of settings, driven as a person does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.domain.settings import Announcing
from app.paths import language_file
from app.views.general_page import GeneralPage
from app.widgets.choice import Choice


@pytest.fixture
def page(app):
    app.window.open_settings()
    return app.window.findChild(GeneralPage)


def test_the_language_is_the_systems_until_one_is_chosen(page, home):
    field = page.findChild(Choice, "language")
    assert field.currentText() == "As the system has it"
    field.chosen.emit("en")
    assert field.currentText() == "English"
    assert language_file(home).read_text() == "en\n"
    hints = page.findChildren(QLabel, "hint")
    assert any("opened it again" in hint.text() for hint in hints)
    field.chosen.emit(None)
    assert not language_file(home).exists()


def test_the_key_that_sends_is_chosen(page, app):
    field = page.findChild(Choice, "sendKey")
    assert field.currentText() == "Return sends, Shift-Return breaks the line"
    field.setCurrentIndex(1)
    field.activated.emit(1)
    assert field.currentText() == "Ctrl+Return sends, Return breaks the line"
    assert not app.settings.now.return_sends


def test_notifications_are_switched_off_and_on_again(page, app):
    field = page.findChild(Choice, "notifications")
    assert field.currentText() == "When a long answer ends while you are elsewhere"
    for place in (1, 0):
        field.setCurrentIndex(place)
        field.activated.emit(place)
        assert app.settings.now.notify is (place == 0)


def test_what_a_screen_reader_says_of_answers_is_chosen(page, app, qtbot):
    field = page.findChild(Choice, "announcing")
    assert field.currentText() == "When it begins and ends"
    assert field.accessibleName() == "Screen reader"
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.currentText() == "All of it, as it comes"
    assert app.settings.now.announcing is Announcing.FULL
