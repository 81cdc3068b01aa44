"""From chat to chat, to the ends of one, and from pane to pane, by keys."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QPlainTextEdit, QTreeView, QWidget

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(app, qtbot):
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    return app.window


def press(window, key, modifiers=NONE):
    QTest.keyClick(window.windowHandle(), key, modifiers)


def command(window, name):
    return next(each.action for each in window.menus.offered if each.command.id == name)


@pytest.fixture
def say(app, answerer):
    def say(*texts):
        for text in texts:
            app.chat.new()
            app.chat.send(text)
            answerer.say(f"Answer to {text}\n" * 60)
            answerer.finish()

    return say


def title(app):
    return app.chat.conversation.title


def focused(window):
    """Return which pane has the keyboard."""
    focus = QApplication.focusWidget()
    names = ("sidebar", "transcript", "composer", "inspector")
    areas = {name: window.findChild(QWidget, name) for name in names}
    return next(name for name, area in areas.items() if area is focus or area.isAncestorOf(focus))


def test_no_key_is_used_twice(window):
    used = Counter(
        key.toString() for each in window.menus.offered for key in each.action.shortcuts()
    )
    assert [key for key, times in used.items() if times > 1] == []
    assert len(used) > 40


def test_no_command_is_called_as_another_of_its_menu(window):
    names = Counter((each.menu, each.name) for each in window.menus.offered)
    assert max(names.values()) == 1
    assert max(Counter(each.command.id for each in window.menus.offered).values()) == 1


def test_a_digit_opens_the_chat_that_stands_there(app, window, say):
    say("One", "Two", "Three")
    press(window, Key.Key_3, CONTROL)
    assert title(app) == "One"
    press(window, Key.Key_1, CONTROL)
    assert title(app) == "Three"
    press(window, Key.Key_4, CONTROL)
    assert title(app) == "Three"


def test_what_is_folded_away_is_not_counted(app, window, say):
    say("One", "Two", "Three")
    folder = app.folders.add("Work")
    app.conversations.move(app.chat.conversation.id, folder=folder.id)
    listed = window.findChild(QTreeView, "conversationList")
    listed.collapse(app.conversations.index_of_folder(folder.id))
    press(window, Key.Key_1, CONTROL)
    assert title(app) == "Two"


def test_tab_goes_through_all_chats_and_round(app, window, say):
    say("One", "Two", "Three")
    seen = []
    for _ in range(3):
        press(window, Key.Key_Tab, CONTROL)
        seen.append(title(app))
    assert seen == ["Two", "One", "Three"]
    press(window, Key.Key_Tab, CONTROL | SHIFT)
    assert title(app) == "One"


def test_from_a_chat_that_has_not_begun_tab_goes_to_the_first_or_the_last(app, window, say):
    say("One", "Two")
    app.chat.new()
    press(window, Key.Key_Tab, CONTROL)
    assert title(app) == "Two"
    app.chat.new()
    press(window, Key.Key_Tab, CONTROL | SHIFT)
    assert title(app) == "One"


def test_brackets_go_back_and_forth(app, window, say):
    say("One", "Two")
    press(window, Key.Key_BracketLeft, CONTROL)
    assert title(app) == "One"
    press(window, Key.Key_BracketRight, CONTROL)
    assert title(app) == "Two"


def test_the_ends_of_a_chat_are_one_key_away(app, window, say):
    say("One")
    bar = window.findChild(QWidget, "transcript").verticalScrollBar()
    window.findChild(QPlainTextEdit, "composer").setFocus()
    press(window, Key.Key_Up, CONTROL)
    assert bar.value() == 0
    press(window, Key.Key_Down, CONTROL)
    assert bar.value() == bar.maximum() > 0


def test_the_message_field_is_one_key_away(window, say):
    say("One")
    window.findChild(QTreeView, "conversationList").setFocus()
    press(window, Key.Key_L, CONTROL)
    assert focused(window) == "composer"


@pytest.mark.parametrize("inspector", [False, True])
def test_one_key_goes_from_pane_to_pane_and_round(window, say, inspector):
    say("One")
    window.findChild(QPlainTextEdit, "composer").setFocus()
    if inspector:
        window.toggle_inspector()
        window.findChild(QPlainTextEdit, "composer").setFocus()
    panes = [*(["inspector"] if inspector else []), "sidebar", "transcript", "composer"]
    for pane in panes:
        press(window, Key.Key_F6)
        assert focused(window) == pane
    for pane in [*panes[-2::-1], panes[-1]]:
        press(window, Key.Key_F6, SHIFT)
        assert focused(window) == pane


def test_panes_that_are_not_seen_are_passed_over(window):
    window.toggle_sidebar()
    press(window, Key.Key_F6)
    assert focused(window) == "composer"


def test_tab_goes_through_the_window_as_it_is_read(window, say, qtbot):
    say("One")
    window.findChild(QWidget, "conversationSearch").setFocus()
    wanted = ["conversationSearch", "conversationList", "modelButton", "transcript", "composer"]
    seen = []
    for _ in range(30):
        seen.append(QApplication.focusWidget().objectName())
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    assert [name for name in seen[: seen.index("composer") + 1] if name in wanted] == wanted


def test_that_the_keyboard_walks_in_the_messages_is_seen(window, say, qtbot):
    say("One")
    transcript, composer = (window.findChild(QWidget, name) for name in ("transcript", "composer"))
    ring = window.findChild(QFrame, "focusRing")
    composer.setFocus()
    press(window, Key.Key_F6, SHIFT)
    assert ring.isVisible()
    assert ring.width() > transcript.viewport().width() - 20
    composer.setFocus()
    assert not ring.isVisible()
    qtbot.mouseClick(transcript.viewport(), Qt.MouseButton.LeftButton)
    assert focused(window) == "transcript"
    assert not ring.isVisible()


def test_rows_are_chosen_one_by_one_in_the_list_by_the_keys_that_elsewhere_go_to_the_ends(
    app, window, say
):
    say("One", "Two")
    listed = window.findChild(QTreeView, "conversationList")
    listed.setFocus()
    press(window, Key.Key_Down, CONTROL)
    assert app.conversations.id_at(listed.currentIndex()) != app.chat.conversation.id
    assert title(app) == "Two"


def test_letters_walk_the_messages_as_the_arrows_do(app, window, say):
    say("One")
    window.findChild(QWidget, "transcript").setFocus()
    press(window, Key.Key_K)
    last = QApplication.focusWidget().accessibleName()
    press(window, Key.Key_K)
    first = QApplication.focusWidget().accessibleName()
    assert (first[:4], last[:9]) == ("You,", "Assistant")
    press(window, Key.Key_J)
    assert QApplication.focusWidget().accessibleName() == last


def test_the_model_is_chosen_by_a_key(app, window, qtbot):
    press(window, Key.Key_M, CONTROL | SHIFT)
    picker = window.findChild(QWidget, "modelPicker")
    assert picker.isVisible()
    field = picker.findChild(QWidget, "modelPickerField")
    assert QApplication.focusWidget() is field
    QTest.keyClick(field, Key.Key_Escape)
    assert not picker.isVisible()


def test_the_selection_is_found_and_the_keyboard_stays(app, window, say):
    say("One")
    composer = window.findChild(QPlainTextEdit, "composer")
    composer.setPlainText("Answer")
    composer.selectAll()
    composer.setFocus()
    command(window, "findSelection").trigger()
    assert window.findChild(QWidget, "findField").text() == "Answer"
    assert QApplication.focusWidget() is composer


def test_the_window_is_as_large_as_the_screen_and_back(window):
    full = command(window, "fullScreen")
    full.trigger()
    assert window.isFullScreen()
    assert full.isChecked()
    full.trigger()
    assert not window.isFullScreen()
