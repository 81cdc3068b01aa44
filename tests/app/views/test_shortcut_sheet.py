"""The sheet of all keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QListView

NATIVE = QKeySequence.SequenceFormat.NativeText


@pytest.fixture
def sheet(app, qtbot):
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    QTest.keyClick(app.window.windowHandle(), Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    sheet = app.window.findChild(QDialog, "shortcutSheet")
    assert sheet.isVisible()
    return sheet


def said(sheet):
    rows = sheet.findChild(QListView, "shortcutList").model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [rows.index(row).data(role) for row in range(rows.rowCount())]


def test_every_key_of_a_command_is_on_the_sheet(app, sheet):
    told = said(sheet)
    for each in app.window.menus.offered:
        keys = [key.toString(NATIVE) for key in each.action.shortcuts()]
        if keys:
            assert f"{each.name}, {'   '.join(keys)}" in told


def test_keys_stand_below_the_name_of_their_menu(sheet):
    told = said(sheet)
    assert told.index("File") < told.index("New Chat, Ctrl+N") < told.index("Edit")
    assert told.count("Chat") == 1


def test_what_the_message_field_hears_is_as_it_is_set(app, sheet):
    assert "Send message, Return   Ctrl+Return" in said(sheet)


def test_escape_closes_it_and_the_keyboard_is_where_it_was(app, sheet, qtbot):
    listed = sheet.findChild(QListView, "shortcutList")
    assert listed.currentIndex().data() == "New Chat"
    qtbot.waitUntil(listed.hasFocus)
    QTest.keyClick(listed, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: app.window.findChild(QDialog, "shortcutSheet") is None)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert QApplication.focusWidget().objectName() == "composer"
