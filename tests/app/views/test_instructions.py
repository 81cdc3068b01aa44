"""The sheet of instructions and presets."""

from contextlib import closing

import apsw
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
)

from app.domain.dials import Dials
from app.paths import database_file
from app.store.database import Database
from app.views.instructions import Instructions

Key = Qt.Key
Modifier = Qt.KeyboardModifier


class Sheet:
    """The sheet as a person meets it."""

    def __init__(self, app, qtbot):
        self._app, self._qtbot = app, qtbot
        window = app.window
        window.activateWindow()
        alt = Modifier.ControlModifier | Modifier.AltModifier
        QTest.keyClick(window.windowHandle(), Key.Key_I, alt)
        qtbot.waitUntil(lambda: any(each.isVisible() for each in self._all()))
        self.box = next(each for each in self._all() if each.isVisible())
        self.text = self.box.findChild(QPlainTextEdit, "instructionsText")
        self.list = self.box.findChild(QListWidget, "presetList")

    def _all(self):
        return self._app.window.findChildren(Instructions)

    def write(self, text):
        self.text.selectAll()
        QTest.keyClicks(self.text, text)

    def button(self, name):
        return self.box.findChild(QPushButton, name)

    def label(self, name):
        return self.box.findChild(QLabel, name)

    def check(self, name):
        self.box.findChild(QCheckBox, name).setChecked(True)

    @property
    def names(self):
        return [self.list.item(row).text() for row in range(self.list.count())]


@pytest.fixture
def sheet(app, qtbot):
    return lambda: Sheet(app, qtbot)


@pytest.mark.parametrize("way", ["done", "escape", "keys"])
def test_what_is_written_holds_once_the_sheet_closes(app, sheet, way):
    shown = sheet()
    assert QApplication.focusWidget() is shown.text
    shown.write("Be brief.")
    if way == "done":
        shown.button("instructionsDone").click()
    elif way == "escape":
        QTest.keyClick(shown.text, Key.Key_Escape)
    else:
        window = shown.box.windowHandle()
        QTest.keyClick(window, Key.Key_Return, Modifier.ControlModifier)
    assert not any(each.isVisible() for each in app.window.findChildren(Instructions))
    assert app.chat.conversation.system == "Be brief."
    assert sheet().text.toPlainText() == "Be brief."


def test_what_cannot_be_saved_stays_in_the_sheet_until_it_is_given_up(app, answerer, sheet, home):
    app.chat.send("One")
    answerer.finish()
    shown = sheet()
    shown.write("Be brief.")
    assert not shown.button("discardInstructions").isVisible()
    other = apsw.Connection(str(database_file(home)))
    other.execute("BEGIN IMMEDIATE")
    shown.button("instructionsDone").click()
    assert shown.box.isVisible()
    assert "could not be saved" in shown.label("instructionsNote").text()
    assert shown.text.toPlainText() == "Be brief."
    shown.button("discardInstructions").click()
    assert not shown.box.isVisible()
    assert app.chat.conversation.system == ""
    other.close()


def saved(home):
    """Give what is saved of the instructions of all conversations."""
    with closing(Database(database_file(home))) as database:
        return database.rows("SELECT system FROM conversation")


def test_what_is_typed_is_saved_when_the_fingers_rest(app, answerer, sheet, qtbot, home):
    app.chat.send("One")
    answerer.finish()
    shown = sheet()
    shown.write("Be brief.")
    qtbot.waitUntil(lambda: saved(home) == [("Be brief.",)])
    assert shown.box.isVisible()
    assert shown.text.toPlainText() == "Be brief."


def test_what_is_typed_is_saved_though_all_of_paddock_ends_at_once(app, answerer, sheet, home):
    app.chat.send("One")
    answerer.finish()
    sheet().write("Be brief.")
    app.close()
    assert saved(home) == [("Be brief.",)]


def test_instructions_typed_before_a_chat_begins_are_there_after_a_restart(built, starter, qtbot):
    app = built()
    app.window.show()
    qtbot.waitExposed(app.window)
    Sheet(app, qtbot).write("Be brief.")
    app.close()
    again = built()
    assert again.chat.conversation.system == "Be brief."
    assert again.chat.conversation.messages == ()


def test_what_the_disk_refuses_while_one_types_is_said_once_in_the_sheet(
    app, answerer, sheet, home, qtbot
):
    app.chat.send("One")
    answerer.finish()
    shown = sheet()
    other = apsw.Connection(str(database_file(home)))
    other.execute("BEGIN IMMEDIATE")
    shown.write("Be brief.")
    qtbot.waitUntil(shown.label("instructionsNote").isVisible)
    shown.write("Be very brief.")
    other.close()
    shown.button("instructionsDone").click()
    assert app.chat.conversation.system == "Be very brief."


def test_a_preset_is_saved_named_and_used_in_another_chat(app, answerer, sheet, qtbot):
    shown = sheet()
    assert not shown.button("savePreset").isEnabled()
    shown.write("Be brief.")
    shown.button("savePreset").click()
    assert shown.names == ["Be brief."]
    editor = shown.list.findChild(QLineEdit)
    QTest.keyClicks(editor, "Short")
    QTest.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: [preset.name for preset in app.presets.named()] == ["Short"])
    shown.button("instructionsDone").click()
    app.chat.send("One")
    answerer.finish()
    app.chat.new()
    again = sheet()
    again.write("Something else")
    again.list.setCurrentRow(0)
    again.button("usePreset").click()
    assert again.text.toPlainText() == "Be brief."
    again.text.undo()
    assert again.text.toPlainText() == "Something else"


def test_a_preset_takes_dials_and_model_along_only_where_that_is_wished(app, sheet):
    shown = sheet()
    shown.write("Plain")
    shown.button("savePreset").click()
    shown.check("withDials")
    shown.check("withModel")
    shown.write("Whole")
    shown.button("savePreset").click()
    plain, whole = app.presets.named()
    assert (plain.dials, plain.model) == (None, None)
    assert (whole.dials, whole.model) == (app.models.dials, str(app.models.path))


def test_a_presets_dials_and_model_hold_in_the_chat_until_it_is_as_usual_again(app, sheet):
    app.presets.add("Exact", "Be exact.", dials=Dials(0.0), model="/far/own.gguf")
    shown = sheet()
    assert "by the model that is open" in shown.label("ownAnswering").text()
    assert not shown.button("answerAsUsual").isVisible()
    shown.list.setCurrentRow(0)
    shown.list.setFocus()
    QTest.keyClick(shown.list, Key.Key_Return)
    assert shown.box.isVisible()
    assert "by own. Dials: temperature 0" in shown.label("ownAnswering").text()
    shown.button("instructionsDone").click()
    assert app.chat.conversation.dials == Dials(0.0)
    assert app.chat.conversation.model == "/far/own.gguf"
    again = sheet()
    again.button("answerAsUsual").click()
    assert not again.button("answerAsUsual").isVisible()
    again.button("instructionsDone").click()
    assert (app.chat.conversation.dials, app.chat.conversation.model) == (None, None)
    assert app.chat.conversation.system == "Be exact."


def test_a_preset_is_renamed_and_deleted_by_keys_and_comes_back(app, sheet, qtbot):
    app.presets.add("First", "1")
    app.presets.add("Second", "2")
    shown = sheet()
    shown.list.setFocus()
    shown.list.setCurrentRow(1)
    QTest.keyClick(shown.list, Key.Key_F2)
    editor = shown.list.findChild(QLineEdit)
    editor.clear()
    QTest.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: shown.list.findChild(QLineEdit) is None)
    assert shown.names == ["First", "Second"]  # never nothing
    QTest.keyClick(shown.box.windowHandle(), Key.Key_Delete)
    assert shown.names == ["First"]
    assert shown.label("presetDeleted").text() == "“Second” is deleted."
    shown.button("undoPreset").click()
    assert shown.names == ["First", "Second"]
    assert not shown.button("undoPreset").isVisible()


def test_everything_in_the_sheet_has_a_name_and_is_reached_by_tab(app, sheet):
    app.presets.add("First", "1")
    shown = sheet()
    assert shown.text.accessibleName() == "Instructions"
    assert shown.list.accessibleName() == "Presets"
    seen = set()
    for _ in range(12):
        seen.add(QApplication.focusWidget().objectName())
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    assert seen >= {
        "instructionsText",
        "presetList",
        "usePreset",
        "renamePreset",
        "deletePreset",
        "withDials",
        "withModel",
        "instructionsDone",
    }


def test_the_window_stays_while_what_is_written_in_the_sheet_cannot_be_saved(
    app, answerer, sheet, home
):
    app.chat.send("One")
    answerer.finish()
    shown = sheet()
    shown.write("Be brief.")
    other = apsw.Connection(str(database_file(home)))
    other.execute("BEGIN IMMEDIATE")
    app.window.close()
    assert app.window.isVisible()
    assert shown.text.toPlainText() == "Be brief."
    other.close()
    app.window.close()
    assert not app.window.isVisible()
    assert app.chat.conversation.system == "Be brief."


def test_a_presets_name_that_the_disk_refuses_stays_in_its_row(app, sheet, home, qtbot):
    app.presets.add("First", "1")
    shown = sheet()
    shown.button("renamePreset").click()
    editor = shown.list.findChild(QLineEdit)
    editor.setText("Short")
    other = apsw.Connection(str(database_file(home)))
    other.execute("BEGIN IMMEDIATE")
    QTest.keyClick(editor, Key.Key_Return)
    assert editor.isVisible()
    assert shown.list.findChild(QLabel, "nameNote").isVisible()
    other.close()
    QTest.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: shown.names == ["Short"])
