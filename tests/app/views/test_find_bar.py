"""Finding in the open conversation, as a person would."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextEdit, QToolButton, QWidget

from app.domain.settings import Appearance
from app.views.find_bar import FindBar


@pytest.fixture
def window(app, answerer, qtbot):
    """Return the window of a chat in which apples are named three times."""
    app.chat.send("Apples?")
    answerer.say("Apples and pears.\n\n- more **apples**")
    answerer.finish()
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    return app.window


def press(window, keys):
    QTest.keySequence(window.windowHandle(), keys)


def told(window):
    return window.findChild(QLabel, "findCount").text()


def find(window, qtbot, words):
    press(window, "Ctrl+F")
    field = window.findChild(QLineEdit, "findField")
    qtbot.waitUntil(field.hasFocus)
    field.clear()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    return field


def test_what_is_typed_is_found_and_counted(window, qtbot):
    find(window, qtbot, "apples")
    assert told(window) == "1 of 3"


def test_return_goes_on_and_shift_return_back(window, qtbot):
    field = find(window, qtbot, "apples")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told(window) == "2 of 3"
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert told(window) == "3 of 3"
    qtbot.mouseClick(window.findChild(QToolButton, "findNext"), Qt.MouseButton.LeftButton)
    assert told(window) == "1 of 3"


def test_the_menu_s_keys_go_on_from_anywhere(window, qtbot):
    find(window, qtbot, "apples")
    window.findChild(QWidget, "composer").setFocus()
    press(window, "Ctrl+G")
    assert told(window) == "2 of 3"


def test_what_is_not_there_is_said(window, qtbot):
    find(window, qtbot, "plums")
    assert told(window) == "Not found"
    assert not window.findChild(QToolButton, "findNext").isEnabled()


def test_escape_ends_it_and_the_keyboard_goes_to_the_messages(window, qtbot):
    field = find(window, qtbot, "apples")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not window.findChild(FindBar, "findBar").isVisible()
    assert QApplication.focusWidget().objectName() == "transcript"


def test_another_chat_is_another_search(window, app, qtbot):
    find(window, qtbot, "apples")
    app.chat.new()
    assert not window.findChild(FindBar, "findBar").isVisible()


def test_where_nothing_is_said_there_is_nothing_to_find(app, qtbot):
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    press(app.window, "Ctrl+F")
    assert not app.window.findChild(FindBar, "findBar").isVisible()


@pytest.mark.parametrize(("keys", "size"), [("Ctrl+=", 110), ("Ctrl+-", 90)])
def test_letters_are_larger_and_smaller_by_their_keys(window, app, keys, size):
    press(window, keys)
    assert app.settings.now.text_size == size
    press(window, "Ctrl+0")
    assert app.settings.now.text_size == 100


def test_what_is_found_stays_marked_in_other_colours(window, qtbot):
    find(window, qtbot, "apples")
    window.set_appearance(Appearance.DARK)
    texts = [each for each in window.findChildren(QTextEdit, "text") if each.isVisible()]
    marks = [mark.cursor.selectedText() for text in texts for mark in text.extraSelections()]
    assert [mark.lower() for mark in marks] == ["apples"] * 3
