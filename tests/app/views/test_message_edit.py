"""A message is edited where it stands."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)

from app.views.bubble import Bubble

Key = Qt.Key


@pytest.fixture
def talk(app, answerer, qtbot):
    """Have a question answered, and return the app."""
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    app.chat.send("What is it?")
    answerer.say("It is **this**.")
    answerer.finish()
    return app


def bubble(app, at):
    name = f"message-{app.chat.conversation.messages[at].id}"
    return next(each for each in app.window.findChildren(Bubble, name) if each.isVisible())


def field(app):
    fields = app.window.findChildren(QPlainTextEdit, "editField")
    return next((each for each in fields if each.isVisible()), None)


def edit(app, at):
    button = bubble(app, at).findChild(QToolButton, "edit")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    return field(app)


def press(app, name):
    buttons = app.window.findChildren(QPushButton, name)
    button = next(each for each in buttons if each.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def retype(app, words):
    field(app).selectAll()
    QTest.keyClicks(field(app), words)


def texts(app):
    return [each.text for each in app.chat.conversation.messages]


def test_a_question_becomes_a_field_that_has_the_focus_and_its_text(talk):
    shown = edit(talk, 0)
    assert shown.toPlainText() == "What is it?"
    assert shown.hasFocus()
    assert shown.accessibleName() == "Edit message"
    assert not bubble(talk, 0).texts[0].isVisible()
    assert not bubble(talk, 0).findChild(QToolButton, "copy").isVisible()


def test_save_and_ask_makes_a_version_that_is_answered(talk, answerer):
    edit(talk, 0)
    retype(talk, "Who is it?")
    press(talk, "saveAndAsk")
    answerer.say("Me.")
    answerer.finish()
    assert texts(talk) == ["Who is it?", "Me."]
    assert field(talk) is None


def test_no_field_is_kept_once_an_edit_has_ended(talk, qtbot):
    for at in (0, 1):
        edit(talk, at)
        press(talk, "cancelEdit")
    fields = partial(talk.window.findChildren, QPlainTextEdit, "editField")
    qtbot.waitUntil(lambda: not fields())


def test_save_asks_nothing(talk):
    edit(talk, 0)
    retype(talk, "Who is it?")
    press(talk, "saveEdit")
    assert texts(talk) == ["Who is it?"]
    assert not talk.chat.answering


def test_return_saves_and_asks_and_shift_return_breaks_the_line(talk):
    shown = edit(talk, 0)
    retype(talk, "One")
    QTest.keyClick(shown, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(shown, "two")
    QTest.keyClick(shown, Key.Key_Return)
    assert texts(talk)[0] == "One\ntwo"
    assert talk.chat.answering
    assert QApplication.focusWidget().objectName() == "composer"


def test_an_unchanged_question_is_asked_once_more(talk, answerer):
    QTest.keyClick(edit(talk, 0), Key.Key_Return)
    assert len(answerer.asked) == 2
    assert field(talk) is None


def test_an_answer_is_saved_as_edited_and_not_asked(talk):
    edit(talk, 1)
    assert field(talk).accessibleName() == "Edit answer"
    buttons = talk.window.findChildren(QPushButton, "saveAndAsk")
    assert not any(each.isVisible() for each in buttons)
    assert field(talk).toPlainText() == "It is **this**."
    retype(talk, "It is that.")
    press(talk, "saveEdit")
    assert texts(talk) == ["What is it?", "It is that."]
    assert talk.chat.conversation.messages[1].edited


def test_escape_leaves_it_as_it_was_and_the_message_has_the_focus(talk):
    QTest.keyClick(edit(talk, 0), Key.Key_Escape)
    assert field(talk) is None
    assert QApplication.focusWidget() is bubble(talk, 0)
    assert bubble(talk, 0).texts[0].isVisible()


def test_before_what_was_typed_is_gone_it_is_asked_about(talk, qtbot):
    shown = edit(talk, 0)
    retype(talk, "Something long")
    QTest.keyClick(shown, Key.Key_Escape)
    box = talk.window.findChild(QMessageBox, "discardEdit")
    assert box.isVisible()
    QTest.keyClick(box, Key.Key_Escape)
    assert field(talk).toPlainText() == "Something long"
    press(talk, "cancelEdit")
    box = talk.window.findChildren(QMessageBox, "discardEdit")[-1]
    next(each for each in box.buttons() if each.text() == "Discard").click()
    assert field(talk) is None
    assert texts(talk)[0] == "What is it?"


def test_escape_in_the_field_stops_no_answer(talk, answerer):
    edit(talk, 0)
    talk.chat.send("And?")
    field(talk).setFocus()
    QTest.keyClick(field(talk), Key.Key_Escape)
    assert talk.chat.answering
    assert field(talk) is None


@pytest.mark.parametrize("composed", ["ni hao", "にほん"])
def test_return_and_escape_while_composing_are_the_input_methods_own(talk, composed):
    shown = edit(talk, 0)
    QApplication.sendEvent(shown, QInputMethodEvent(composed, []))
    QTest.keyClick(shown, Key.Key_Return)
    assert not talk.chat.answering
    assert field(talk) is not None
    committed = QInputMethodEvent()
    committed.setCommitString("你好")
    QApplication.sendEvent(shown, committed)
    assert shown.toPlainText() == "What is it?你好"


def test_while_it_is_being_answered_here_the_edit_stays_and_the_reason_is_told(talk, answerer):
    edit(talk, 0)
    retype(talk, "Who?")
    talk.chat.send("And?")
    press(talk, "saveEdit")
    assert field(talk).toPlainText() == "Who?"
    answerer.finish()
    press(talk, "saveEdit")
    assert texts(talk) == ["Who?"]


def test_what_is_typed_survives_scrolling_away_and_another_chat(talk, answerer):
    for _ in range(12):
        talk.chat.send("word " * 200)
        answerer.say("word " * 300)
        answerer.finish()
    bar = talk.window.findChild(QAbstractScrollArea, "transcript").verticalScrollBar()
    bar.setValue(0)
    edit(talk, 0)
    retype(talk, "Halfway")
    bar.setValue(bar.maximum())
    assert field(talk) is None
    bar.setValue(0)
    assert field(talk).toPlainText() == "Halfway"
    here = talk.chat.conversation.id
    talk.chat.new()
    talk.chat.open(here)
    bar.setValue(0)
    assert field(talk).toPlainText() == "Halfway"


def test_what_was_typed_is_there_again_after_the_app_was_quit(talk, built, answerer):
    edit(talk, 0)
    retype(talk, "Why is it?")
    there = talk.chat.conversation.id
    talk.window.close()
    assert not talk.window.isVisible()  # and nothing was asked
    talk.close()
    again = built()
    again.window.show()
    assert again.chat.conversation.id == there
    assert field(again).toPlainText() == "Why is it?"
    QTest.keyClick(field(again), Key.Key_Escape)
    box = next(each for each in again.window.findChildren(QMessageBox) if each.isVisible())
    next(each for each in box.buttons() if each.text() == "Discard").click()
    assert field(again) is None
    again.close()
    once_more = built()
    once_more.window.show()
    assert texts(once_more)[0] == "What is it?"
    assert field(once_more) is None


def test_a_long_answer_is_edited_as_one_and_shown_in_parts_again(talk, answerer):
    text = "\n\n".join(f"Paragraph {number}: " + "word " * 80 for number in range(40))
    talk.chat.send("Long?")
    answerer.say(text)
    answerer.finish()
    bar = talk.window.findChild(QAbstractScrollArea, "transcript").verticalScrollBar()
    last = talk.chat.conversation.messages[-1]
    talk.chat.edits.begin(last)
    assert field(talk).toPlainText() == text
    assert field(talk).hasFocus()
    names = {each.objectName() for each in talk.window.findChildren(Bubble) if each.isVisible()}
    assert not any(name.startswith(f"message-{last.id}-") for name in names)
    QTest.keyClick(field(talk), Key.Key_Escape)
    bar.setValue(bar.maximum())
    names = {each.objectName() for each in talk.window.findChildren(Bubble) if each.isVisible()}
    assert any(name.startswith(f"message-{last.id}-") for name in names)


def test_arrow_keys_move_in_the_field_and_not_through_the_messages(talk):
    shown = edit(talk, 1)
    for key in (Key.Key_Up, Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right):
        QTest.keyClick(shown, key)
        assert shown.hasFocus()
    QTest.keyClick(shown, Key.Key_Tab)
    assert QApplication.focusWidget().objectName() == "cancelEdit"


def test_the_field_grows_with_its_text_and_covers_nothing(talk):
    shown = edit(talk, 0)
    for _ in range(8):
        QTest.keyClick(shown, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    upper, lower = bubble(talk, 0), bubble(talk, 1)
    assert upper.y() + upper.height() == lower.y()
    assert shown.height() > 8 * shown.fontMetrics().lineSpacing()
