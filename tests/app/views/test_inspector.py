"""The panel of what the open chat is answered by."""

import sys
from contextlib import closing

import apsw
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSlider,
    QToolButton,
    QWidget,
)

from app.bridge.answerer import EngineAnswerer
from app.domain.dials import NAMES, NOTHING_CHOSEN, Dials
from app.domain.model_card import Readiness
from app.library.starter import starter_file
from app.paths import database_file
from app.store.database import NEWER, Database
from app.views.dials import DIALS
from app.views.inspector import Inspector
from app.widgets.choice import Choice
from app.wiring import build
from engine.wire import Ask, from_app

Key = Qt.Key
Modifier = Qt.KeyboardModifier
OTHER = {
    "temperature": 0.35,
    "top_p": 0.8,
    "top_k": 40,
    "min_p": 0.05,
    "repetition_penalty": 1.25,
    "seed": 7,
    "max_tokens": 300,
    "context": 1024,
}


class Panel:
    """The panel as a person meets it."""

    def __init__(self, app, qtbot):
        self.app, self._qtbot = app, qtbot
        self.window = app.window
        self.box = app.window.findChild(Inspector)
        app.window.activateWindow()
        if self.box.isHidden():
            self.press_keys()
        self.text = self.box.findChild(QPlainTextEdit, "instructionsText")
        self.list = self.box.findChild(QListWidget, "presetList")

    def press_keys(self):
        alt = Modifier.ControlModifier | Modifier.AltModifier
        QTest.keyClick(self.window.windowHandle(), Key.Key_I, alt)

    def write(self, text):
        self.text.setFocus()
        self.text.selectAll()
        QTest.keyClicks(self.text, text)

    def field(self, name):
        return self.box.findChild(QLineEdit, f"{name}Field")

    def slider(self, name):
        return self.box.findChild(QSlider, f"{name}Slider")

    def dial(self, name, typed):
        field = self.field(name)
        field.setFocus()
        field.selectAll()
        QTest.keyClick(field, Key.Key_Delete)
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Key.Key_Return)

    def choose(self, name, at):
        choice = self.box.findChild(Choice, f"{name}Choice")
        choice.setFocus()
        choice.setCurrentIndex(0)
        for _ in range(at):
            QTest.keyClick(choice, Key.Key_Down)
        return choice

    def named(self, name):
        return self.field(name).parent().findChild(QLabel, "dialName")

    def wrong(self, name):
        return self.field(name).parent().findChild(QLabel, "dialWrong")

    def reset(self, name):
        return self.box.findChild(QToolButton, f"{name}Reset")

    def button(self, name):
        return self.box.findChild(QPushButton, name)

    def label(self, name):
        return self.box.findChild(QLabel, name)

    def ask(self, answerer, text="One"):
        composer = self.window.findChild(QPlainTextEdit, "composer")
        composer.setFocus()
        QTest.keyClicks(composer, text)
        QTest.keyClick(composer, Key.Key_Return)
        return answerer.asked[-1][2]

    @property
    def names(self):
        return [self.list.item(row).text() for row in range(self.list.count())]


@pytest.fixture
def panel(app, qtbot):
    return lambda: Panel(app, qtbot)


def saved(home):
    """Give what is saved of the instructions of all conversations."""
    with closing(Database(database_file(home))) as database:
        return database.rows("SELECT system FROM conversation")


def test_keys_a_button_and_the_menu_show_it_and_it_is_remembered(built, starter, qtbot):
    app = built()
    app.window.show()
    qtbot.waitExposed(app.window)
    box = app.window.findChild(Inspector)
    button = app.window.findChild(QToolButton, "inspectorToggle")
    assert box.isHidden()
    assert button.accessibleName() == "Show inspector"
    shown = Panel(app, qtbot)
    assert box.isVisible()
    assert QApplication.focusWidget() is shown.text
    assert button.accessibleName() == "Hide inspector"
    assert app.window.minimumWidth() == 640 + box.width()
    shown.press_keys()
    assert box.isHidden()
    assert QApplication.focusWidget().objectName() == "composer"
    assert app.window.minimumWidth() == 640
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert box.isVisible()
    app.close()
    assert not built().window.findChild(Inspector).isHidden()


@pytest.mark.parametrize("name", OTHER)
def test_each_dial_that_is_typed_is_the_one_that_the_answer_is_asked_with(panel, answerer, name):
    shown = panel()
    shown.dial(name, str(OTHER[name]))
    asked = shown.ask(answerer)
    assert getattr(asked, name) == OTHER[name]
    assert shown.field(name).text() == str(OTHER[name])
    usual = shown.app.models.usual_dials(None)
    assert asked == NOTHING_CHOSEN.with_own(name, OTHER[name]).onto(usual)
    assert shown.named(name).text().startswith("• ")
    assert shown.reset(name).isVisible()


# Says that a model is open, and writes down all that it is told.
LISTENER = """
import socket, sys
from engine import wire
line = socket.socket(fileno=int(sys.argv[2]))
line.sendall(wire.encode(wire.Hello(wire.PROTOCOL)))
for told in line.makefile("rb"):
    with open(sys.argv[1], "ab") as heard:
        heard.write(told)
    if isinstance(said := wire.from_app(told), wire.Open):
        line.sendall(wire.encode(wire.Opened(said.number, "Tiny", 4096)))
"""


def shown_number(panel, name):
    text = panel.field(name).text()
    return float(text) if "." in text else int(text or 0) or None


def test_every_dial_reaches_the_engine_with_the_value_that_is_shown(home, qtbot, tmp_path):
    file = starter_file(home)
    file.parent.mkdir(parents=True)
    file.touch()
    heard = tmp_path / "heard"
    listener = (sys.executable, "-c", LISTENER, str(heard))
    app = build(home, EngineAnswerer(command=listener))
    app.window.show()
    qtbot.waitExposed(app.window)
    qtbot.waitUntil(lambda: app.models.status.readiness is Readiness.READY, timeout=30_000)
    shown = Panel(app, qtbot)
    for name, value in OTHER.items():
        shown.dial(name, str(value))
    choice = shown.choose("kv_bits", 3)
    app.chat.send("One")
    lines = []

    def asked():
        lines[:] = map(from_app, heard.read_bytes().splitlines()) if heard.exists() else ()
        return any(isinstance(line, Ask) for line in lines)

    qtbot.waitUntil(asked, timeout=30_000)
    ask = next(line for line in lines if isinstance(line, Ask))
    for name, value in OTHER.items():
        holder = ask if name in {"max_tokens", "context"} else ask.sampling
        assert getattr(holder, name) == shown_number(shown, name) == value
    assert (choice.currentText(), ask.kv_bits) == ("4 bits", 4)
    app.close()
    app.window.deleteLater()


def test_the_slider_and_the_number_are_one(panel, answerer):
    shown = panel()
    slider = shown.slider("temperature")
    slider.setFocus()
    slider.setValue(0)
    for _ in range(3):
        QTest.keyClick(slider, Key.Key_Right)
    assert shown.field("temperature").text() == "0.15"
    assert slider.accessibleName() == "Temperature, 0.15"
    assert shown.ask(answerer).temperature == 0.15
    shown.dial("temperature", "1.5")
    assert slider.number == 1.5
    assert slider.accessibleName() == "Temperature, 1.5"


def test_a_number_that_cannot_be_gets_a_sentence_and_the_value_stays(panel, answerer):
    shown = panel()
    shown.dial("top_p", "0.8")
    shown.dial("top_p", "7")
    assert shown.wrong("top_p").text() == "A number from 0.001 to 1, please."
    assert shown.wrong("top_p").isVisible()
    assert shown.field("top_p").text() == "7"
    assert "from 0.001 to 1" in shown.field("top_p").accessibleDescription()
    assert shown.app.chat.conversation.dials.top_p == 0.8
    assert shown.ask(answerer).top_p == 0.8
    assert shown.field("top_p").text() == "7"
    shown.dial("top_p", "0.7")
    assert shown.wrong("top_p").isHidden()
    assert shown.app.chat.conversation.dials.top_p == 0.7


def test_a_dial_is_reset_to_what_suits_the_model_and_so_are_all(panel, answerer):
    shown = panel()
    usual = shown.app.models.usual_dials(None)
    assert "Default: 1.1." in shown.field("repetition_penalty").accessibleDescription()
    for name, value in OTHER.items():
        shown.dial(name, str(value))
    shown.reset("repetition_penalty").click()
    assert shown.field("repetition_penalty").text() == "1.1"
    assert not shown.reset("repetition_penalty").isVisible()
    assert QApplication.focusWidget() is shown.field("repetition_penalty")
    assert shown.app.chat.conversation.dials.own == {*OTHER} - {"repetition_penalty"}
    shown.dial("seed", "not a number")
    shown.button("resetDials").click()
    assert shown.app.chat.conversation.dials is None
    assert (shown.field("seed").text(), shown.wrong("seed").isVisible()) == ("", False)
    assert not shown.button("resetDials").isEnabled()
    assert shown.ask(answerer) == usual


def test_an_emptied_field_and_the_default_itself_are_no_choice(panel):
    shown = panel()
    shown.dial("seed", "7")
    shown.dial("seed", "")
    assert shown.app.chat.conversation.dials is None
    assert shown.field("seed").placeholderText() == "new each time"
    shown.dial("max_tokens", "2,048")
    assert shown.app.chat.conversation.dials is None


def test_what_is_chosen_holds_though_the_default_becomes_another(panel, answerer, tmp_path):
    shown = panel()
    shown.dial("top_k", "40")
    other = tmp_path / "other.gguf"
    other.touch()
    shown.app.models.open(other)
    answerer.be_ready("Other")
    assert shown.field("temperature").text() == "0.7"
    assert shown.named("temperature").text() == "Temperature"
    assert shown.ask(answerer) == Dials(top_k=40)


def test_the_precision_is_the_settings_unless_the_chat_has_one(panel, answerer):
    shown = panel()
    shown.choose("kv_bits", 2)  # default, as computed, 8 bits, 4 bits
    assert shown.app.chat.conversation.dials.own == {"kv_bits"}
    assert shown.ask(answerer).kv_bits == 8
    answerer.finish()
    shown.reset("kv_bits").click()
    assert shown.app.chat.conversation.dials is None
    assert shown.ask(answerer).kv_bits is None


def test_a_chat_has_a_model_of_its_own_until_that_is_reset(panel, answerer, tmp_path, qtbot):
    own = tmp_path / "own.gguf"
    own.touch()
    shown = panel()
    choice = shown.choose("model", 2)  # as in all chats, starter model, another file
    dialog = shown.window.findChild(QFileDialog, "modelFileDialog")
    assert choice.currentText() == "Starter model"  # passed by the keys
    dialog.fileSelected.emit(str(own))
    dialog.close()
    assert shown.app.chat.conversation.model == str(own)
    assert choice.currentText() == "own"
    shown.ask(answerer)
    assert answerer.opened[-1] == own
    assert shown.field("temperature").text() == "0.7"  # what suits that one
    answerer.finish()
    own.unlink()
    shown.app.chat.changed.emit()
    told = [each.text() for each in choice.parent().findChildren(QLabel, "hint")]
    assert any("is not there any more" in each for each in told)
    shown.reset("model").click()
    assert shown.app.chat.conversation.model is None
    assert choice.currentIndex() == 0


def test_what_is_typed_is_saved_when_the_fingers_rest(panel, answerer, qtbot, home):
    shown = panel()
    shown.ask(answerer)
    answerer.finish()
    shown.write("Be brief.")
    qtbot.waitUntil(lambda: saved(home) == [("Be brief.",)])
    assert shown.text.toPlainText() == "Be brief."


@pytest.mark.parametrize("way", ["asked", "left", "closed"])
def test_what_is_typed_holds_at_once_where_the_chat_is_asked_or_left(
    app, panel, answerer, home, way
):
    shown = panel()
    shown.ask(answerer)
    answerer.finish()
    there = app.chat.conversation.id
    shown.write("Be brief.")
    shown.field("seed").setFocus()
    QTest.keyClicks(shown.field("seed"), "9")
    if way == "asked":
        app.chat.send("Two")
        assert answerer.asked[-1][1][0].text == "Be brief."
        assert answerer.asked[-1][2].seed == 9
    elif way == "left":
        app.chat.new()
        assert shown.text.toPlainText() == ""
        assert shown.field("seed").text() == ""
        app.chat.open(there)
        assert shown.text.toPlainText() == "Be brief."
        assert shown.field("seed").text() == "9"
    else:
        app.close()
        assert saved(home) == [("Be brief.",)]


def test_what_is_typed_before_a_chat_begins_is_there_after_a_restart(built, starter, qtbot):
    app = built()
    app.window.show()
    qtbot.waitExposed(app.window)
    shown = Panel(app, qtbot)
    shown.write("Be brief.")
    shown.dial("top_k", "40")
    app.close()
    again = built()
    assert again.chat.conversation.system == "Be brief."
    assert again.chat.conversation.dials == NOTHING_CHOSEN.with_own("top_k", 40)
    assert again.chat.conversation.messages == ()


def test_a_private_chat_has_dials_and_they_go_with_it(app, panel, answerer, home):
    app.chat.new_private()
    shown = panel()
    shown.write("Be secret.")
    shown.dial("top_k", "41")
    assert shown.ask(answerer).top_k == 41
    app.chat.give_up()
    assert shown.text.toPlainText() == ""
    assert shown.field("top_k").text() == "0"
    app.chat.save_now()
    assert saved(home) == []


def test_while_an_answer_is_written_it_says_from_when_on_a_change_holds(panel, answerer):
    shown = panel()
    shown.ask(answerer)
    assert "holds from the next question" in shown.label("inspectorNote").text()
    shown.dial("top_k", "40")
    assert answerer.asked[-1][2].top_k == 0
    answerer.finish()
    assert not shown.label("inspectorNote").isVisible()
    assert shown.ask(answerer).top_k == 40


def test_what_the_disk_refuses_holds_and_is_tried_again_and_the_window_waits(
    app, panel, answerer, home, qtbot
):
    shown = panel()
    shown.ask(answerer)
    answerer.finish()
    other = apsw.Connection(str(database_file(home)))
    other.execute("BEGIN IMMEDIATE")
    shown.write("Be brief.")
    shown.dial("top_k", "40")
    assert app.notices.current.text.startswith("Not saved yet")
    assert shown.text.toPlainText() == "Be brief."
    app.window.close()
    assert app.window.isVisible()
    other.close()
    app.window.close()
    assert not app.window.isVisible()
    assert saved(home) == [("Be brief.",)]


def test_a_chat_of_a_newer_paddock_is_only_shown(app, panel, built, answerer, home):
    shown = panel()
    shown.write("Be brief.")
    shown.dial("top_k", "40")
    shown.ask(answerer)
    answerer.finish()
    app.close()
    with closing(apsw.Connection(str(database_file(home)))) as other:
        other.execute("PRAGMA user_version = 999")
    again = built()
    again.window.show()
    box = again.window.findChild(Inspector)
    assert box.findChild(QLabel, "inspectorNote").text() == NEWER
    text = box.findChild(QPlainTextEdit, "instructionsText")
    assert (text.toPlainText(), text.isReadOnly()) == ("Be brief.", True)
    assert box.findChild(QLineEdit, "top_kField").text() == "40"
    fields = [box.findChild(QLineEdit, f"{dial.field}Field") for dial in DIALS]
    assert not any(each.isEnabled() for each in fields)
    assert not box.findChild(QPushButton, "savePreset").isEnabled()


def test_a_preset_is_saved_named_and_used_in_another_chat(app, answerer, panel, qtbot):
    shown = panel()
    assert not shown.button("savePreset").isEnabled()
    shown.write("Be brief.")
    shown.dial("top_k", "40")
    shown.button("savePreset").click()
    assert shown.names == ["Be brief."]
    editor = shown.list.findChild(QLineEdit)
    QTest.keyClicks(editor, "Short")
    QTest.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: [preset.name for preset in app.presets.named()] == ["Short"])
    shown.ask(answerer)
    answerer.finish()
    app.chat.new()
    shown.write("Something else")
    shown.list.setFocus()
    shown.list.setCurrentRow(0)
    QTest.keyClick(shown.list, Key.Key_Return)
    assert shown.text.toPlainText() == app.chat.conversation.system == "Be brief."
    assert shown.field("top_k").text() == "40"
    shown.text.undo()
    assert shown.text.toPlainText() == "Something else"
    assert shown.ask(answerer).top_k == 40


def test_a_preset_says_after_an_update_what_the_chat_says(app, panel):
    app.presets.add("Exact", "Be exact.", dials=Dials(0.0), model="/far/own.gguf")
    shown = panel()
    shown.list.setCurrentRow(0)
    assert "temperature 0" in shown.list.item(0).toolTip()
    shown.button("usePreset").click()
    assert app.chat.conversation.dials == Dials(0.0)
    assert app.chat.conversation.model == "/far/own.gguf"
    shown.write("Be very exact.")
    shown.button("resetDials").click()
    shown.reset("model").click()
    shown.button("updatePreset").click()
    (preset,) = app.presets.named()
    assert (preset.name, preset.system) == ("Exact", "Be very exact.")
    assert (preset.dials, preset.model) == (None, None)


def test_a_preset_is_renamed_and_deleted_by_keys_and_comes_back(app, panel, answerer, qtbot):
    app.presets.add("First", "1")
    app.presets.add("Second", "2")
    shown = panel()
    shown.ask(answerer)  # the menu's F2 renames this chat
    answerer.finish()
    shown.list.setFocus()
    shown.list.setCurrentRow(1)
    QTest.keyClick(shown.window.windowHandle(), Key.Key_F2)
    assert shown.list.findChild(QLineEdit) is not None
    editor = shown.list.findChild(QLineEdit)
    editor.clear()
    QTest.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: shown.list.findChild(QLineEdit) is None)
    assert shown.names == ["First", "Second"]  # never nothing
    QTest.keyClick(shown.window.windowHandle(), Key.Key_Delete)
    assert shown.names == ["First"]
    assert shown.label("presetDeleted").text() == "“Second” is deleted."
    shown.button("undoPreset").click()
    assert shown.names == ["First", "Second"]
    assert not shown.button("undoPreset").isVisible()


def test_a_presets_name_that_the_disk_refuses_stays_in_its_row(app, panel, home, qtbot):
    app.presets.add("First", "1")
    shown = panel()
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


def test_everything_in_it_has_a_name_and_is_reached_by_tab_and_seen_there(app, panel):
    app.presets.add("First", "1")
    shown = panel()
    shown.write("Be brief.")
    shown.app.chat.save_now()
    seen = []
    while (now := QApplication.focusWidget()).objectName() not in seen:
        assert shown.box.isAncestorOf(now)
        assert now.accessibleName() or getattr(now, "text", str)()
        top = now.mapTo(shown.box, now.rect().topLeft()).y()
        assert 0 <= top <= shown.box.height()
        seen.append(now.objectName())
        if seen[-1] == "kv_bitsChoice":
            break
        QTest.keyClick(now, Key.Key_Tab)
    fields = [f"{dial.field}Field" for dial in DIALS]
    sliders = [f"{dial.field}Slider" for dial in DIALS if dial.slider]
    wanted = {"instructionsText", "presetList", "usePreset", "savePreset", "modelChoice"}
    assert {*seen} >= {*wanted, *fields, *sliders, "kv_bitsChoice"}
    assert {*OTHER} | {"kv_bits"} == NAMES


def test_nothing_in_it_is_wider_than_it_is(app, panel, qtbot):
    app.presets.add("A preset with a name that is longer than the panel is wide", "1")
    shown = panel()
    shown.dial("top_p", "7")
    for part in shown.box.findChildren(QWidget):
        if part.isVisible():
            right = part.mapTo(shown.box, part.rect().topRight()).x()
            assert right <= shown.box.width(), part.objectName()
