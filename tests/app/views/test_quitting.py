"""Closing and quitting, in real windows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from app.domain.reply import Finish
from app.paths import database_file
from app.store.conversations import ConversationStore
from app.store.database import Database
from app.views.quitting import WORDS, Quitting
from tests.helpers.full_disk import no_file_larger_than


def quit_by_key(app):
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(app.window.windowHandle(), Qt.Key.Key_Q, control)


def asked(app):
    boxes = app.window.findChildren(QMessageBox, "quitAsk")
    return next((box for box in boxes if box.isVisible()), None)


def press(box, words):
    next(each for each in box.findChildren(QPushButton) if each.text() == words).click()


def edit(app, answerer, text):
    app.chat.send("Hello")
    answerer.finish()
    message = app.chat.conversation.messages[0]
    app.chat.edits.begin(message)
    app.chat.edits.keep(message.id, text)
    return message


def test_quitting_while_nothing_goes_on_asks_nothing(app):
    quit_by_key(app)
    assert not app.window.isVisible()


def test_quitting_while_it_answers_asks_once_and_keeps_what_is_there(app, answerer, home):
    app.chat.send("Count")
    answerer.say("one two")
    quit_by_key(app)
    quit_by_key(app)
    app.window.close()
    (box,) = app.window.findChildren(QMessageBox, "quitAsk")
    assert box.text() == WORDS
    assert app.window.isVisible()
    press(box, "Quit")
    assert not app.window.isVisible()
    app.close()
    database = Database(database_file(home))
    store = ConversationStore(database)
    reply = store.conversation(store.headings()[0].id).messages[-1]
    database.close()
    assert (reply.text, reply.finish) == ("one two", Finish.INTERRUPTED)
    assert reply.cut_short


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_return_and_escape_keep_the_window_and_the_answer_goes_on(app, answerer, key):
    app.chat.send("Count")
    answerer.say("one")
    quit_by_key(app)
    box = asked(app)
    assert box is not None
    QTest.keyClick(box, key)
    assert asked(app) is None
    assert app.window.isVisible()
    answerer.say(" two")
    assert app.chat.conversation.messages[-1].text == "one two"
    quit_by_key(app)
    assert asked(app) is not None


def test_quitting_in_mid_edit_asks_nothing_as_what_was_typed_is_kept(app, answerer, home):
    message = edit(app, answerer, "Hello you")
    there = app.chat.conversation.id
    app.chat.new()
    quit_by_key(app)
    assert asked(app) is None
    assert not app.window.isVisible()
    app.close()
    database = Database(database_file(home))
    assert ConversationStore(database).edits(there) == {message.id: "Hello you"}
    database.close()


def test_who_has_let_a_private_chat_go_is_asked_nothing_else(app, answerer):
    app.chat.send("Count")
    app.chat.new_private()
    app.chat.keep_draft("secret")
    quit_by_key(app)
    (box,) = app.window.findChildren(QMessageBox, "leavePrivate")
    press(box, "Close")
    assert asked(app) is None
    assert not app.window.isVisible()


def test_an_edit_that_the_disk_refuses_keeps_the_window_open(app, answerer):
    edit(app, answerer, "Hello you")
    with no_file_larger_than(0):
        quit_by_key(app)
        assert app.window.isVisible()
        assert app.notices.current.action == "Quit and lose it"
    quit_by_key(app)
    assert not app.window.isVisible()


def test_starting_again_in_mid_edit_keeps_what_was_typed(app, answerer):
    message, done = edit(app, answerer, "Hello you"), []
    there = app.chat.conversation.id
    app.lock.leave_then(lambda: done.append(app.recorder.unsent.edits(there)))
    assert done == [{message.id: "Hello you"}]


def test_who_would_rather_lose_what_is_not_saved_is_asked_nothing_else(app, answerer):
    app.chat.send("Count")
    with no_file_larger_than(0):
        answerer.say("one two three")
        quit_by_key(app)
        assert asked(app) is None
        assert app.notices.current.action == "Quit and lose it"
        app.notices.act()
        assert not app.window.isVisible()


@pytest.fixture
def staying(app):
    """Have closing put the window away, as on a Mac."""
    app.window.quitting = Quitting(app.chat, app.window, stays=True)
    yield app
    QApplication.setQuitOnLastWindowClosed(True)


def test_on_a_mac_a_closed_window_is_put_away_and_comes_back_with_the_app(staying, answerer, qtbot):
    app = staying
    app.chat.send("Count")
    app.window.close()
    assert not app.window.isVisible()
    assert asked(app) is None
    answerer.say("one")
    assert app.chat.answering
    active = Qt.ApplicationState.ApplicationActive
    QGuiApplication.instance().applicationStateChanged.emit(active)
    assert app.window.isVisible()


def test_on_a_mac_quitting_a_window_that_is_put_away_asks_in_it(staying, qtbot):
    app = staying
    app.chat.send("Count")
    app.window.close()
    assert not app.window.quitting.quit()
    assert app.window.isVisible()
    press(asked(app), "Quit")
    assert not app.window.isVisible()
    QGuiApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert not app.window.isVisible()
