"""The palette over the window: everything in one field, from the keyboard."""

from contextlib import closing

import apsw
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QWidget,
)

from app.paths import database_file
from app.views.command_palette import CommandPalette
from app.words import English, speak

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(app, qtbot):
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    return app.window


def say(app, answerer, text):
    app.chat.new()
    app.chat.send(text)
    answerer.say(f"Answer to {text}")
    answerer.finish()


@pytest.fixture
def palette(window):
    QTest.keyClick(window.windowHandle(), Key.Key_K, CONTROL)
    frame = window.findChild(QFrame, "commandPalette")
    assert frame.isVisible()
    return frame


@pytest.fixture
def reopen(window):
    def reopen():
        frame = window.findChild(QFrame, "commandPalette")
        if frame.isVisible():
            QTest.keyClick(window.windowHandle(), Key.Key_K, CONTROL)
        QTest.keyClick(window.windowHandle(), Key.Key_K, CONTROL)
        return frame

    return reopen


def field(palette):
    return palette.findChild(QLineEdit, "paletteField")


def rows(palette):
    listed = palette.findChild(QListView, "paletteList").model()
    return [listed.index(row).data() for row in range(listed.rowCount())]


def marked(palette):
    return palette.findChild(QListView, "paletteList").currentIndex().data()


def press(palette, *keys):
    for key in keys:
        QTest.keyClick(field(palette), key)


def find(palette, typed):
    field(palette).setText(typed)


def test_the_field_takes_what_is_typed_and_says_what_it_is(palette):
    assert QApplication.focusWidget() is field(palette)
    assert field(palette).accessibleName() == "Go to anything"
    assert palette.findChild(QListView).accessibleName() == "Results"


def test_with_nothing_typed_the_latest_chats_come_first_but_the_open_one(app, answerer, reopen):
    for text in ("One", "Two", "Three"):
        say(app, answerer, text)
    shown = rows(reopen())
    assert shown[:2] == ["Two", "One"]
    assert "Three" not in shown
    assert "New Chat" in shown


def test_a_chat_is_opened_by_a_part_of_its_title(app, answerer, window, reopen):
    for text in ("Plan a trip", "Regex help"):
        say(app, answerer, text)
    palette = reopen()
    QTest.keyClicks(field(palette), "tri")
    assert marked(palette) == "Plan a trip"
    press(palette, Key.Key_Return)
    assert app.chat.conversation.title == "Plan a trip"
    assert not palette.isVisible()
    assert QApplication.focusWidget() is window.findChild(QPlainTextEdit, "composer")


def test_a_command_is_done_by_its_name_and_shows_its_key(app, answerer, palette):
    QTest.keyClicks(field(palette), "newpriv")
    listed = palette.findChild(QListView, "paletteList")
    assert listed.currentIndex().data() == "New Private Chat"
    told = listed.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "New Private Chat, command, Ctrl+Shift+N"
    press(palette, Key.Key_Return)
    assert app.chat.conversation.private


def test_a_model_is_chosen(app, answerer, tmp_path, reopen):
    other = tmp_path / "Other.gguf"
    other.touch()
    app.models.open(other)
    palette = reopen()
    find(palette, "starter")
    assert marked(palette) == "Starter model"
    press(palette, Key.Key_Return)
    assert app.models.uses_starter


def test_a_preset_is_used_for_this_chat_and_the_way_back_is_offered(app, window, reopen):
    app.chat.instruct("Mine.", dials=None, model=None)
    app.presets.add("Terse", "Be terse.")
    palette = reopen()
    find(palette, "ters")
    press(palette, Key.Key_Return)
    assert app.chat.conversation.system == "Be terse."
    assert app.notices.current.text == "This chat uses the preset “Terse” now."
    app.notices.act()
    assert app.chat.conversation.system == "Mine."


def test_all_messages_are_searched_at_the_side(app, answerer, window, reopen):
    say(app, answerer, "Hello")
    window.toggle_sidebar()
    palette = reopen()
    find(palette, "Answer to")
    press(palette, Key.Key_End, Key.Key_Return)
    assert app.finding.search.words == "Answer to"
    assert app.finding.rowCount() == 1
    line = window.findChild(QLineEdit, "conversationSearch")
    assert line.text() == "Answer to"
    assert QApplication.focusWidget() is line


@pytest.mark.parametrize("part", ["conversationList", "transcript", "composer"])
def test_escape_gives_the_keyboard_back_to_who_had_it(app, answerer, window, qtbot, part):
    say(app, answerer, "Hello")
    app.chat.send("Again")
    before = window.findChild(QWidget, part)
    before.setFocus()
    QTest.keyClick(window.windowHandle(), Key.Key_K, CONTROL)
    palette = window.findChild(QFrame, "commandPalette")
    assert palette.isVisible()
    QTest.keyClick(window.windowHandle(), Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is before
    # Escape was the palette's, and stopped no answer.
    assert app.chat.answering


def test_its_key_and_a_click_beside_it_close_it(window, palette, reopen, qtbot):
    QTest.keyClick(window.windowHandle(), Key.Key_K, CONTROL)
    assert not palette.isVisible()
    reopen()
    shade = window.findChild(CommandPalette)
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert palette.isVisible()
    qtbot.mouseClick(shade, Qt.MouseButton.LeftButton, pos=QPoint(3, shade.height() - 3))
    assert not palette.isVisible()


def test_what_else_gets_the_keyboard_closes_it(window, palette):
    QTest.keyClick(window.windowHandle(), Key.Key_F, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert not palette.isVisible()
    assert QApplication.focusWidget().objectName() == "conversationSearch"


def test_the_arrows_walk_the_rows_and_go_round(palette):
    find(palette, "new")
    shown = rows(palette)
    assert marked(palette) == shown[0]
    press(palette, Key.Key_Down, Key.Key_Tab)
    assert marked(palette) == shown[2]
    press(palette, Key.Key_Up, Key.Key_Backtab, Key.Key_Up)
    assert marked(palette) == shown[-1]
    press(palette, Key.Key_Down)
    assert marked(palette) == shown[0]


def test_pages_and_ends_are_one_key_away(palette):
    shown = rows(palette)
    press(palette, Key.Key_End)
    assert marked(palette) == shown[-1]
    press(palette, Key.Key_PageDown)
    assert marked(palette) == shown[-1]
    press(palette, Key.Key_PageUp)
    assert marked(palette) == shown[-9]
    press(palette, Key.Key_Home)
    assert marked(palette) == shown[0]


def test_a_click_chooses(app, palette, qtbot):
    find(palette, "new private")
    listed = palette.findChild(QListView, "paletteList")
    place = listed.visualRect(listed.model().index(0)).center()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert app.chat.conversation.private


def test_what_cannot_be_done_is_found_last_and_does_nothing(app, answerer, reopen):
    say(app, answerer, "Unstoppable")
    palette = reopen()
    assert "Stop" not in rows(palette)
    find(palette, "stop")
    assert rows(palette)[:2] == ["Unstoppable", "Stop"]
    listed = palette.findChild(QListView, "paletteList").model()
    stop = next(
        listed.index(row) for row in range(listed.rowCount()) if rows(palette)[row] == "Stop"
    )
    assert not stop.flags() & Qt.ItemFlag.ItemIsEnabled
    press(palette, Key.Key_Down)
    assert marked(palette) == "Search all messages for “stop”"
    palette.findChild(QListView).clicked.emit(stop)
    assert palette.isVisible()


def test_a_chat_comes_before_the_keys_for_chats_by_their_number(app, answerer, reopen):
    say(app, answerer, "A chat with Ann")
    palette = reopen()
    assert "Chat 1" not in rows(palette)
    find(palette, "chat")
    shown = rows(palette)
    assert shown.index("A chat with Ann") < shown.index("Chat 1")


def test_every_command_is_found_by_its_name(app, window, palette):
    commands = [each for each in window.menuBar().findChildren(QAction) if each.objectName()]
    assert len(commands) > 50
    for command in commands:
        find(palette, command.text())
        assert command.text() in rows(palette)[:3], command.text()


def test_every_entry_of_the_menus_is_in_the_palette(window, palette):
    entries = [
        action
        for action in window.menuBar().findChildren(QAction)
        if not action.isSeparator() and action.menu() is None
    ]
    assert all(action.text() for action in entries)
    offered = {each.action for each in window.menus.offered}
    assert set(entries) == offered


@pytest.mark.parametrize("command", ["Inspector", "Appearance: Dark"])
def test_what_has_a_mark_in_the_menu_has_one_here(window, reopen, command):
    palette = reopen()
    find(palette, command)
    listed = palette.findChild(QListView, "paletteList")
    before = listed.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    press(palette, Key.Key_Return)
    find(reopen(), command)
    after = listed.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert "✓" not in before
    assert "✓" in after


def test_editing_is_done_to_what_had_the_keyboard(window, qtbot, reopen):
    composer = window.findChild(QPlainTextEdit, "composer")
    qtbot.keyClicks(composer, "some words")
    palette = reopen()
    find(palette, "Select All")
    press(palette, Key.Key_Return)
    assert composer.textCursor().selectedText() == "some words"


def test_keys_of_an_input_method_are_its_own(app, answerer, palette):
    say(app, answerer, "旅行计划")
    find(palette, "")
    composing = QInputMethodEvent("lv xing", [])
    QApplication.sendEvent(field(palette), composing)
    press(palette, Key.Key_Return, Key.Key_Down, Key.Key_Escape)
    assert palette.isVisible()
    done = QInputMethodEvent("", [])
    done.setCommitString("旅行")
    QApplication.sendEvent(field(palette), done)
    assert field(palette).text() == "旅行"


class Shouting(English):
    def translated(self, text, about, n):
        return text.upper() if "{" not in text else None


def test_a_command_is_found_by_its_name_in_the_users_language(home, qtbot, built):
    speak(Shouting())
    try:
        window = built().window
        window.show()
        offered = {each.command.id: each.name for each in window.menus.offered}
        assert offered["new"] == "NEW CHAT"
        QTest.keyClick(window.windowHandle(), Key.Key_K, CONTROL)
        palette = window.findChild(QFrame, "commandPalette")
        find(palette, "NEW CHAT")
        assert marked(palette) == "NEW CHAT"
    finally:
        speak(English())


@pytest.mark.parametrize("size", [(640, 420), (1080, 760)])
def test_it_is_within_the_window_whatever_its_size(app, window, reopen, qtbot, size):
    window.resize(*size)
    palette = reopen()
    assert window.rect().contains(palette.geometry())
    window.resize(900, 500)
    qtbot.waitUntil(lambda: window.rect().contains(palette.geometry()))
    assert palette.geometry().right() < 900


def test_ten_thousand_chats_are_looked_through_without_a_widget_for_any(
    app, window, palette, database_of_many
):
    database_of_many(10_000)
    QTest.keyClick(window.windowHandle(), Key.Key_K, CONTROL)
    QTest.keyClick(window.windowHandle(), Key.Key_K, CONTROL)
    before = len(palette.findChildren(QWidget))
    QTest.keyClicks(field(palette), "chat 9999")
    assert marked(palette) == "Chat 9999"
    assert len(rows(palette)) <= 120
    assert len(palette.findChildren(QWidget)) == before
    press(palette, Key.Key_Return)
    assert app.chat.conversation.title == "Chat 9999"


@pytest.fixture
def database_of_many(app, home):
    def fill(count):
        rows = ((f"c{at}", f"Chat {at}", float(at), float(at)) for at in range(count))
        with closing(apsw.Connection(str(database_file(home)))) as connection, connection:
            connection.executemany(
                "INSERT INTO conversation (id, title, created, updated) VALUES (?, ?, ?, ?)", rows
            )
        app.conversations.look()

    return fill


def test_the_row_that_is_marked_is_said(app, window, palette, heard):
    find(palette, "new chat")
    assert heard.texts[-1] == "New Chat, command, Ctrl+N"
