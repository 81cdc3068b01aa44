"""The sheet that imports, driven as a person does."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QTreeView,
)

from app.domain.exchange import Known, Program, Tally
from app.domain.settings import Appearance
from app.state.exchange import Stage
from app.views.import_sheet import ImportSheet, in_words
from app.words import English, speak
from tests.helpers import exports
from tests.helpers.listing import titles

WAIT = 20_000


@pytest.fixture
def sheet(app, qtbot):
    action = next(each for each in app.window.findChildren(QAction) if each.text() == "Import…")
    action.trigger()
    sheet = app.window.findChild(ImportSheet)
    qtbot.waitExposed(sheet)
    return sheet


@pytest.fixture
def file(tmp_path):
    return exports.saved(tmp_path, "conversations.json", [exports.chatgpt(), None])


def press(sheet, name):
    QTest.mouseClick(sheet.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def words(sheet):
    return sheet.findChild(QLabel, "importWords").text()


def shown(sheet):
    return {each.objectName() for each in sheet.findChildren(QPushButton) if each.isVisible()}


def choose(sheet, app, place, qtbot):
    press(sheet, "importFile")
    dialog = sheet.findChild(QFileDialog, "importDialog")
    dialog.fileSelected.emit(str(place))
    dialog.reject()
    qtbot.waitUntil(lambda: app.exchange.stage is Stage.LOOKED, timeout=WAIT)


def test_it_begins_with_what_can_be_imported(sheet):
    assert "Nothing leaves this computer" in words(sheet)
    assert shown(sheet) == {"importFile", "importFolder", "importClose"}
    hint = sheet.findChild(QLabel, "hint").text()
    assert all(program in hint for program in Program)


def test_a_folder_may_be_chosen_too(sheet):
    press(sheet, "importFolder")
    dialog = sheet.findChild(QFileDialog, "importDialog")
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    dialog.reject()


def test_what_there_is_is_shown_before_anything_is_imported(sheet, app, file, qtbot):
    choose(sheet, app, file, qtbot)
    assert words(sheet) == (
        "To import from conversations.json: 1 conversation with 5 messages from ChatGPT.\n"
        "1 cannot be read:"
    )
    problems = sheet.findChild(QPlainTextEdit, "importProblems")
    assert problems.isVisible()
    assert problems.toPlainText().startswith("Conversation 2 in conversations.json")
    assert app.conversations.count == 0
    assert "importNow" in shown(sheet)
    assert sheet.focusWidget() is sheet.findChild(QPushButton, "importNow")


def test_an_import_ends_with_a_report_and_the_list_has_what_came(sheet, app, file, qtbot):
    choose(sheet, app, file, qtbot)
    press(sheet, "importNow")
    qtbot.waitUntil(lambda: app.exchange.stage is Stage.IMPORTED, timeout=WAIT)
    assert words(sheet).startswith("Imported: 1 conversation with 5 messages from ChatGPT.")
    assert shown(sheet) == {"importClose"}
    assert sheet.findChild(QPushButton, "importClose").text() == "Done"
    assert titles(app.conversations)[0] == "Deploy timeout"
    press(sheet, "importClose")
    qtbot.waitUntil(lambda: app.window.findChild(ImportSheet) is None)
    assert app.exchange.stage is Stage.IDLE
    app.chat.open(app.conversations.ids()[0])
    assert [message.text for message in app.chat.conversation.messages] == [
        "Why not?",
        "No reason.",
    ]


def test_the_open_chat_stays_open_and_marked_through_an_import(sheet, app, answerer, file, qtbot):
    app.chat.send("Mine")
    answerer.finish()
    choose(sheet, app, file, qtbot)
    with qtbot.waitSignal(app.exchange.brought_in, timeout=WAIT):
        press(sheet, "importNow")
    assert app.chat.conversation.title == "Mine"
    listed = app.window.findChild(QTreeView, "conversationList")
    assert listed.currentIndex().data() == "Mine"


def test_what_is_here_already_cannot_be_imported_again(sheet, app, file, qtbot):
    choose(sheet, app, file, qtbot)
    press(sheet, "importNow")
    qtbot.waitUntil(lambda: app.exchange.stage is Stage.IMPORTED, timeout=WAIT)
    app.exchange.look(file)
    qtbot.waitUntil(lambda: app.exchange.stage is Stage.LOOKED, timeout=WAIT)
    assert "1 conversation is here already, and passed over." in words(sheet)
    assert not sheet.findChild(QPushButton, "importNow").isEnabled()


def test_cancel_in_the_middle_shows_what_came_until_then(sheet, app, tmp_path, qtbot):
    many = exports.saved(tmp_path, "x.json", [exports.chatgpt(f"c{n}") for n in range(300)])
    choose(sheet, app, many, qtbot)
    press(sheet, "importNow")
    bar = sheet.findChild(QProgressBar)
    qtbot.waitUntil(lambda: bar.value() > 2, timeout=WAIT)
    assert bar.maximum() == 300
    assert words(sheet).endswith("of 300 conversations…")
    press(sheet, "importClose")
    qtbot.waitUntil(lambda: app.exchange.stage is Stage.IMPORTED, timeout=WAIT)
    assert "You stopped it." in words(sheet)
    assert 0 < app.conversations.count < 300


def test_escape_in_the_middle_ends_the_import_and_the_sheet(sheet, app, tmp_path, qtbot):
    many = exports.saved(tmp_path, "x.json", [exports.chatgpt(f"c{n}") for n in range(300)])
    choose(sheet, app, many, qtbot)
    press(sheet, "importNow")
    qtbot.waitUntil(lambda: app.exchange.done > 2, timeout=WAIT)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not app.exchange.busy, timeout=WAIT)
    assert app.window.findChild(ImportSheet) is None
    assert app.exchange.stage is Stage.IDLE
    assert 0 < app.conversations.count < 300


def test_a_place_without_conversations_says_what_to_choose(sheet, app, tmp_path, qtbot):
    choose(sheet, app, exports.saved(tmp_path, "notes.json", {}), qtbot)
    assert "importNow" in shown(sheet)
    assert not sheet.findChild(QPushButton, "importNow").isEnabled()
    assert "No conversations were found" in sheet.findChild(QPlainTextEdit).toPlainText()


def test_an_import_counts_as_something_new_to_back_up(sheet, app, file, qtbot):
    choose(sheet, app, file, qtbot)
    with qtbot.waitSignal(app.exchange.brought_in, timeout=WAIT):
        press(sheet, "importNow")
    with qtbot.waitSignals([app.safety.changed] * 2):
        app.safety.look()
    assert len(app.safety.all()) == 1


def test_several_programs_stand_below_each_other():
    tally = Tally()
    for program in (Program.JAN, Program.CLAUDE):
        tally.conversations[program], tally.messages[program] = 1, 2
    assert in_words(tally, "Imported") == (
        "Imported:\n"
        "1 conversation with 2 messages from Claude\n"
        "1 conversation with 2 messages from Jan"
    )
    assert in_words(Tally(), "Imported") == "Imported: nothing."


def test_numbers_are_said_in_words():
    tally = Tally()
    tally.conversations[Program.JAN] = 1_000
    tally.messages[Program.JAN] = 1
    tally.known[Known.TRASH] = 1
    tally.empty = 2
    tally.failure = "The import stopped."
    assert in_words(tally, "Imported") == (
        "The import stopped.\n"
        "Imported: 1,000 conversations with 1 message from Jan.\n"
        "1 conversation is among the recently deleted here, and passed over.\n"
        "2 conversations are without a word, and passed over."
    )


class Wordy(English):
    """A language that needs more words than English."""

    def __init__(self, words):
        self.words = words

    def translated(self, text, about, n):
        return re.sub(r"(?=[.…])", " more" * self.words, text)


@pytest.mark.parametrize("words", range(8))
def test_in_a_language_of_more_words_all_of_them_are_seen(app, qtbot, words):
    app.window.set_appearance(Appearance.DARK)
    speak(Wordy(words))
    try:
        sheet = ImportSheet(app.exchange, app.window)
        sheet.open()
    finally:
        speak(English())
    qtbot.waitExposed(sheet)
    for label in sheet.findChildren(QLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width())
