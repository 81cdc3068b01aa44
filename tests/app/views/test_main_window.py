"""The window as a whole: its keys, its names, and how it is left and found again."""

import re

import apsw
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAction, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QTreeView,
    QWidget,
)

from app.domain.finding import Search
from app.domain.reply import Finish
from app.domain.settings import Appearance
from app.paths import database_file
from app.theme import DARK, LIGHT
from app.views.model_banner import ModelBanner
from app.views.sidebar import Sidebar
from app.widgets.name_editor import NameField
from app.wiring import build
from tests.helpers.contrast import contrast_within
from tests.helpers.fake_answerer import FakeAnswerer
from tests.helpers.full_disk import no_file_larger_than
from tests.helpers.listing import rows

Modifier = Qt.KeyboardModifier
Key = Qt.Key


@pytest.fixture
def window(app, qtbot):
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    return app.window


@pytest.fixture
def composer(window):
    return window.findChild(QPlainTextEdit, "composer")


def press(window, key, modifier=Modifier.NoModifier):
    # A key sent to a widget passes by the shortcuts; one sent to the window does not.
    QTest.keyClick(window.windowHandle(), key, modifier)


def action(window, text):
    return next(found for found in window.findChildren(QAction) if found.text() == text)


def say(app, answerer, text):
    app.chat.new()
    app.chat.send(text)
    answerer.say(f"Answer to {text}")
    answerer.finish()


def ask(composer, qtbot, text):
    qtbot.keyClicks(composer, text)
    qtbot.keyClick(composer, Key.Key_Return)


def test_the_window_is_as_large_as_the_blueprint_says(window):
    assert window.objectName() == "mainWindow"
    assert (window.minimumWidth(), window.minimumHeight()) == (640, 420)
    assert (window.width(), window.height()) == (1080, 760)


def test_nothing_is_pushed_out_of_the_smallest_window(window, qtbot):
    window.resize(window.minimumSize())
    qtbot.wait(20)
    for example in window.findChildren(QPushButton, "example"):
        right = example.mapTo(window, example.rect().topRight()).x()
        assert right < window.width()


@pytest.mark.parametrize("begun", [False, True])
@pytest.mark.parametrize("width", [640, 1080])
def test_every_way_on_from_a_failed_model_is_whole(
    app, window, answerer, tmp_path, qtbot, width, begun
):
    if begun:
        say(app, answerer, "First")
    window.resize(width, window.minimumHeight())
    app.models.open(tmp_path)
    answerer.fail_to_load("This model cannot be read: it ends in the middle.")
    qtbot.wait(50)
    banner = window.findChild(ModelBanner)
    ways = [way for way in banner.findChildren(QPushButton) if way.isVisible()]
    assert len(ways) == 3
    assert (window.width(), window.height()) == (width, 420)
    for example in window.findChildren(QPushButton, "example"):
        assert not example.isVisible() or example.height() == example.sizeHint().height()
    for way in ways:
        assert way.size() == way.sizeHint()
        assert banner.rect().contains(way.mapTo(banner, way.rect().bottomRight()))


def test_the_user_can_type_at_once(window, composer):
    assert QApplication.focusWidget() is composer


def test_the_title_is_that_of_the_open_chat(app, window, answerer):
    assert window.windowTitle() == "New chat — Paddock"
    app.chat.send("Plan a trip")
    assert window.windowTitle() == "Plan a trip — Paddock"


def test_return_sends_and_empties_the_field(app, composer, answerer, qtbot):
    ask(composer, qtbot, "Hello")
    assert app.chat.conversation.messages[0].text == "Hello"
    assert not composer.toPlainText()


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Key.Key_Escape, Modifier.NoModifier), (Key.Key_Period, Modifier.ControlModifier)],
)
def test_escape_stops_the_answer(app, window, composer, answerer, qtbot, key, modifier):
    ask(composer, qtbot, "Hello")
    answerer.say("Hi")
    press(window, key, modifier)
    assert not app.chat.answering
    assert app.chat.conversation.messages[-1].finish is Finish.STOPPED


def test_a_new_chat_begins_with_its_key(app, window, answerer):
    say(app, answerer, "First")
    press(window, Key.Key_N, Modifier.ControlModifier)
    assert app.chat.conversation.messages == ()


def test_the_key_for_a_new_chat_begins_one_in_the_folder_whose_row_has_the_focus(
    app, window, qtbot
):
    folder = app.folders.add("Work 工作")
    listed = window.findChild(QTreeView, "conversationList")
    listed.setFocus()
    listed.choose(app.conversations.index_of_folder(folder.id))
    press(window, Key.Key_N, Modifier.ControlModifier)
    assert app.chat.conversation.folder == folder.id
    assert QApplication.focusWidget() is window.findChild(QPlainTextEdit, "composer")
    press(window, Key.Key_N, Modifier.ControlModifier)
    assert app.chat.conversation.folder is None


@pytest.mark.parametrize("focused", ["conversationList", "transcript"])
def test_the_button_for_a_new_chat_leads_to_the_field_wherever_the_keyboard_was(
    app, window, composer, answerer, qtbot, focused
):
    say(app, answerer, "First")
    window.findChild(QWidget, focused).setFocus()
    qtbot.mouseClick(window.findChild(QToolButton, "newChat"), Qt.MouseButton.LeftButton)
    assert app.chat.conversation.messages == ()
    assert QApplication.focusWidget() is composer


def test_where_the_messages_go_the_keyboard_goes_to_the_field_and_to_no_suggestion(
    app, window, composer, answerer
):
    say(app, answerer, "First")
    window.findChild(QWidget, "transcript").setFocus()
    action(window, "Delete").trigger()
    assert QApplication.focusWidget() is composer


def test_the_menu_bar_pins_what_is_not_and_unpins_what_is(app, window, answerer):
    assert not action(window, "Pin").isEnabled()
    say(app, answerer, "First")
    action(window, "Pin").trigger()
    assert app.conversations.listed(app.chat.conversation.id).pinned
    action(window, "Unpin").trigger()
    assert not app.conversations.listed(app.chat.conversation.id).pinned
    assert action(window, "Pin").isEnabled()


def test_a_chat_is_deleted_from_the_list_and_undone_with_a_key(app, window, answerer, qtbot):
    say(app, answerer, "First")
    listed = window.findChild(QTreeView, "conversationList")
    listed.setFocus()
    qtbot.keyClick(listed, Key.Key_Backspace, Modifier.ControlModifier)
    assert app.conversations.count == 0
    press(window, Key.Key_Z, Modifier.ControlModifier)
    assert app.conversations.count == 1
    assert app.chat.conversation.title == "First"


@pytest.fixture
def listed(app, window, answerer):
    for text in ("First", "Second"):
        say(app, answerer, text)
    return window.findChild(QTreeView, "conversationList")


def row_center(listed, row):
    return listed.visualRect(rows(listed.model())[row]).center()


def test_after_a_click_on_a_chat_the_user_can_type_in_it(app, listed, composer, qtbot):
    listed.setFocus()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=row_center(listed, 1))
    assert app.chat.conversation.title == "First"
    assert QApplication.focusWidget() is composer


def test_a_double_click_leaves_the_focus_to_the_name(listed, qtbot):
    place = row_center(listed, 1)
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseRelease(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert QApplication.focusWidget() is listed.findChild(NameField)


def test_the_window_closes_with_a_name_that_is_being_typed_once_it_is_saved(
    app, window, listed, qtbot
):
    window.findChild(Sidebar).rename_open()
    field = listed.findChild(NameField)
    qtbot.keyClicks(field, "Rome")
    with no_file_larger_than(0):
        for _ in range(2):
            window.close()
            assert window.isVisible()
            assert (field.isVisible(), field.text()) == (True, "Rome")
            assert QApplication.focusWidget() is field
            assert app.notices.current.text.startswith("Nothing could be saved: ")
        window.toggle_sidebar()
        window.close()
        assert field.isVisible()
        app.finding.look_for(Search("First"))
        window.close()
        assert field.isVisible()
    window.close()
    assert not window.isVisible()
    assert app.conversations.title(app.chat.conversation.id) == "Rome"


def test_the_window_closes_once_such_a_name_is_given_up(app, window, listed, qtbot):
    window.findChild(Sidebar).rename_open()
    field = listed.findChild(NameField)
    qtbot.keyClicks(field, "Rome")
    with no_file_larger_than(0):
        window.close()
        qtbot.keyClick(field, Key.Key_Escape)
        qtbot.waitUntil(lambda: listed.findChild(NameField) is None)
        window.close()
    assert not window.isVisible()
    assert app.conversations.title(app.chat.conversation.id) == "Second"


def test_the_arrows_stay_in_the_list_and_return_goes_to_the_field(app, listed, composer, qtbot):
    listed.setFocus()
    qtbot.keyClick(listed, Key.Key_Down)
    assert app.chat.conversation.title == "First"
    assert QApplication.focusWidget() is listed
    qtbot.keyClick(listed, Key.Key_Return)
    assert QApplication.focusWidget() is composer


def test_what_is_typed_in_the_list_is_typed_in_the_field(listed, composer, qtbot):
    listed.setFocus()
    qtbot.keyClick(listed, Key.Key_Space)
    qtbot.keyClick(listed, Key.Key_A, Modifier.ControlModifier)
    assert QApplication.focusWidget() is listed
    qtbot.keyClick(listed, "H", Modifier.ShiftModifier)
    assert composer.toPlainText() == "H"
    assert QApplication.focusWidget() is composer


def test_undo_in_the_field_is_about_what_is_typed(app, window, composer, answerer, qtbot):
    say(app, answerer, "First")
    app.conversations.delete(app.chat.conversation.id)
    composer.setFocus()
    qtbot.keyClicks(composer, "abc")
    action(window, "Undo").trigger()
    assert not composer.toPlainText()
    assert app.conversations.count == 0


def test_deleting_a_word_in_the_field_deletes_no_chat(app, window, composer, answerer, qtbot):
    say(app, answerer, "First")
    composer.setFocus()
    qtbot.keyClicks(composer, "two words")
    press(window, Key.Key_Backspace, Modifier.ControlModifier)
    assert app.conversations.count == 1


def test_the_menus_offer_only_what_can_be_done(app, window, answerer):
    assert not action(window, "Stop").isEnabled()
    assert not action(window, "Delete").isEnabled()
    app.chat.send("Hello")
    assert action(window, "Stop").isEnabled()
    assert action(window, "Delete").isEnabled()


def test_the_sidebar_is_hidden_and_shown(window, qtbot):
    toggle = window.findChild(QToolButton, "sidebarToggle")
    assert toggle.accessibleName() == "Hide sidebar"
    qtbot.mouseClick(toggle, Qt.MouseButton.LeftButton)
    assert toggle.accessibleName() == "Show sidebar"
    assert not window.findChild(QTreeView, "conversationList").isVisible()
    action(window, "Sidebar").trigger()
    assert window.findChild(QTreeView, "conversationList").isVisible()


def test_the_appearance_can_be_chosen(app, window):
    window.set_appearance(Appearance.DARK)
    assert DARK.window in window.styleSheet()
    assert action(window, "Appearance: Dark").isChecked()
    action(window, "Appearance: Light").trigger()
    assert LIGHT.window in window.styleSheet()
    assert not action(window, "Appearance: Dark").isChecked()
    action(window, "Appearance: Light").trigger()
    assert action(window, "Appearance: Light").isChecked()


def test_about_is_told_without_halting_the_app(window, qtbot):
    action(window, "About Paddock").trigger()
    box = window.findChild(QMessageBox)
    assert box.isVisible()
    assert re.match(r"Paddock \d+\.\d+\.\d+\n", box.text())
    assert "MIT license" in box.text()
    box.close()


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
@pytest.mark.parametrize("entry", ["About Paddock", "Open Model…", "Recently Deleted…"])
def test_a_dialog_can_be_read_in_light_and_in_dark(window, qtbot, appearance, entry):
    window.set_appearance(appearance)
    action(window, entry).trigger()
    dialog = next(each for each in window.findChildren(QDialog) if each.isVisible())
    qtbot.waitExposed(dialog)
    picture = dialog.grab().toImage()
    ground = picture.pixelColor(1, 1)
    assert ground == QColor((DARK if appearance is Appearance.DARK else LIGHT).window)
    texts = [
        part
        for kind in (QLabel, QPushButton, QToolButton, QHeaderView, QComboBox)
        for part in dialog.findChildren(kind)
        if part.isVisible()
        and (part.isEnabled() or not isinstance(part, QToolButton))
        and (not isinstance(part, QLabel) or part.text())
    ]
    assert texts
    for part in texts:
        place = QRect(part.mapTo(dialog, QPoint()), part.size()).adjusted(3, 3, -3, -3)
        assert contrast_within(picture, place) >= 3, part
    dialog.close()


def walk(interface):
    """Give everything that a screen reader finds."""
    yield interface
    for index in range(interface.childCount()):
        child = interface.child(index)
        if child is not None:
            yield from walk(child)


@pytest.mark.parametrize("state", ["empty", "answering", "failed", "deleted"])
def test_everything_that_takes_the_focus_has_a_name(app, window, answerer, state):
    if state != "empty":
        say(app, answerer, "First")
        app.chat.send("Second")
    if state == "failed":
        answerer.fail("It broke.")
        answerer.fail_to_load("Damaged.")
    if state == "deleted":
        app.conversations.delete(app.chat.conversation.id)
    QAccessible.setActive(True)
    nameless = [
        (interface.role(), interface.object())
        for interface in walk(QAccessible.queryAccessibleInterface(window))
        if interface.state().focusable
        and not interface.state().invisible
        and not interface.text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_messages_are_named_by_who_and_where(app, window, answerer):
    say(app, answerer, "First")
    names = [
        interface.text(QAccessible.Text.Name)
        for interface in walk(QAccessible.queryAccessibleInterface(window))
    ]
    assert any(name.startswith("You, ") and "message 1 of 2" in name for name in names)
    assert any(name.startswith("Assistant, Tiny, ") for name in names)
    assert "Copy answer" in names


def test_everything_is_found_again_after_a_restart(app, window, composer, answerer, home, qtbot):
    say(app, answerer, "First")
    app.chat.send("Second")
    answerer.say("Half an")
    qtbot.keyClicks(composer, "a draft")
    window.resize(700, 600)
    app.close()
    again = build(home, FakeAnswerer())
    again.window.show()
    messages = again.chat.conversation.messages
    assert [message.text for message in messages[-2:]] == ["Second", "Half an"]
    assert messages[-1].finish is Finish.INTERRUPTED
    assert again.window.findChild(QPlainTextEdit, "composer").toPlainText() == "a draft"
    assert (again.window.width(), again.window.height()) == (700, 600)
    again.close()
    again.window.deleteLater()


@pytest.fixture
def other_program(app, home):
    """Return another program's connection that keeps the app from saving anything."""
    connection = apsw.Connection(str(database_file(home)))
    connection.execute("BEGIN IMMEDIATE")
    yield connection
    connection.close()


def test_a_window_whose_words_cannot_be_saved_stays(window, composer, other_program, qtbot, app):
    qtbot.keyClicks(composer, "a draft")
    window.close()
    assert window.isVisible()
    notice = window.findChild(QToolButton, "noticeAction")
    assert notice.isVisible()
    assert notice.text() == "Quit and lose it"
    assert "Not saved yet" in app.notices.current.text
    other_program.close()
    window.close()
    assert not window.isVisible()


def test_a_window_whose_words_cannot_be_saved_goes_if_they_may_be_lost(
    window, composer, other_program, qtbot
):
    qtbot.keyClicks(composer, "a draft")
    window.close()
    qtbot.mouseClick(window.findChild(QToolButton, "noticeAction"), Qt.MouseButton.LeftButton)
    assert not window.isVisible()


def test_closing_ends_everything_in_order_and_only_once(app, window, answerer, home):
    app.chat.send("First")
    answerer.say("Half an")
    app.close()
    app.close()
    assert answerer.closed
    assert not window.isVisible()
    assert not database_file(home).with_name("paddock.sqlite-wal").exists()


def test_brackets_in_a_title_stay_in_the_windows_title(app, window, answerer):
    app.chat.send("What is [*] in C")
    assert "What is [*][*] in C" in window.windowTitle()


def test_the_undo_key_brings_a_deleted_chat_back_from_the_field_too(
    app, window, composer, answerer, qtbot
):
    app.chat.send("Keep me")
    answerer.finish()
    composer.setFocus()
    app.conversations.delete(app.chat.conversation.id)
    qtbot.keyClick(composer, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert app.conversations.count == 1


def test_a_window_that_is_called_comes_forward_though_it_was_put_away(app, qtbot):
    app.window.showMinimized()
    app.window.come_forward()
    assert not app.window.isMinimized()
    assert app.window.isVisible()


def test_the_chat_menu_has_an_answer_that_was_cut_off_go_on(app, answerer, window):
    assert not action(window, "Continue").isEnabled()
    app.chat.send("One")
    answerer.say("Half")
    answerer.finish(Finish.LENGTH)
    action(window, "Continue").trigger()
    assert app.chat.answers_here
    assert not action(window, "Continue").isEnabled()
