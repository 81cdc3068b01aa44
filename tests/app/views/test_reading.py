"""Reading aloud in a real window, by the program that stands for the system's."""

import sys

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from app.views.message_verbs import MessageVerbs
from app.views.wanted import Verb, Wanted
from tests.helpers.programs import arguments, program, runs, said

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a Mac's own voice would be heard")


@pytest.fixture
def speaking(tmp_path, monkeypatch):
    program(tmp_path, "spd-say", '[ "$1" = -S ] || exec sleep 60')
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")


@pytest.fixture
def silent(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))


def answer(app, answerer):
    app.chat.send("Question")
    answerer.say("An *answer*.")
    answerer.finish()
    return app.chat.conversation.messages[-1]


def entries(app, message):
    verbs = app.window.findChild(MessageVerbs)
    verbs.do(Wanted(Verb.MORE, message, "", QPoint(10, 10)))
    (menu,) = (each for each in app.window.findChildren(QMenu, "messageMenu") if each.isVisible())
    menu.close()
    return {each.text(): each for each in menu.actions()}


def in_menu_bar(app, words="Read Answer Aloud"):
    return next(each for each in app.window.findChildren(QAction) if each.text() == words)


def test_a_message_is_read_and_its_menu_stops_that(speaking, app, answerer, tmp_path, qtbot):
    message = answer(app, answerer)
    entries(app, message)["Read Aloud"].trigger()
    qtbot.waitUntil(lambda: said(tmp_path, "spd-say") == "An answer.\n")
    assert "An answer." not in " ".join(arguments(tmp_path, "spd-say"))
    assert app.notices.current.text == "Reading aloud."
    qtbot.waitUntil((tmp_path / "spd-say.input").exists)
    entries(app, message)["Stop Reading"].trigger()
    assert not runs(tmp_path, "spd-say")
    assert "Read Aloud" in entries(app, message)


def test_escape_stops_reading_before_tokens_are_left(speaking, app, answerer, tmp_path, qtbot):
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    message = answer(app, answerer)
    in_menu_bar(app, "Why It Said That").trigger()
    in_menu_bar(app).trigger()
    qtbot.waitUntil((tmp_path / "spd-say.input").exists)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not runs(tmp_path, "spd-say")
    assert app.why.message_id == message.id
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not app.why.message_id


def test_escape_stops_reading_before_it_stops_an_answer(speaking, app, answerer, tmp_path, qtbot):
    answer(app, answerer)
    in_menu_bar(app).trigger()
    qtbot.waitUntil((tmp_path / "spd-say.input").exists)
    app.chat.send("Another")
    QTest.keyClick(app.window.windowHandle(), Qt.Key.Key_Escape)
    assert not runs(tmp_path, "spd-say")
    assert app.chat.answering
    QTest.keyClick(app.window.windowHandle(), Qt.Key.Key_Escape)
    assert not app.chat.answering


def test_the_last_answer_is_read_from_the_menu_bar_once_there_is_one(speaking, app, answerer):
    assert not in_menu_bar(app).isEnabled()
    answer(app, answerer)
    assert in_menu_bar(app).isEnabled()


def test_the_menu_bar_says_which_of_the_two_it_would_do(speaking, app, answerer, tmp_path, qtbot):
    answer(app, answerer)
    in_menu_bar(app).trigger()
    qtbot.waitUntil((tmp_path / "spd-say.input").exists)
    in_menu_bar(app, "Stop Reading").trigger()
    assert not runs(tmp_path, "spd-say")
    assert in_menu_bar(app).isEnabled()


def test_reading_ends_with_the_app(speaking, app, answerer, tmp_path, qtbot):
    answer(app, answerer)
    in_menu_bar(app).trigger()
    qtbot.waitUntil((tmp_path / "spd-say.input").exists)
    app.close()
    assert not runs(tmp_path, "spd-say")


def test_where_the_system_does_not_read_nothing_is_offered(silent, app, answerer):
    message = answer(app, answerer)
    assert "Read Aloud" not in entries(app, message)
    assert not in_menu_bar(app).isEnabled()


def test_an_answer_that_grows_is_not_read(speaking, app, answerer):
    app.chat.send("Question")
    answerer.say("Half")
    assert "Read Aloud" not in entries(app, app.chat.conversation.messages[-1])
