"""Where the user types."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QToolButton

from app.theme import LIGHT
from app.views.composer import Composer


@pytest.fixture
def composer(qtbot, chat, draft):
    composer = Composer(chat, draft, None)
    qtbot.addWidget(composer)
    composer.resize(700, 120)
    composer.show()
    qtbot.waitExposed(composer)
    return composer


@pytest.fixture
def field(composer):
    return composer.findChild(QPlainTextEdit, "composer")


@pytest.fixture
def button(composer):
    return composer.findChild(QToolButton, "sendButton")


def status(composer):
    return composer.findChild(QLabel, "statusLine").text()


def test_there_is_nothing_to_send_until_something_is_typed(field, button, qtbot):
    assert not button.isEnabled()
    qtbot.keyClicks(field, " ")
    assert not button.isEnabled()
    qtbot.keyClicks(field, "Hi")
    assert button.isEnabled()
    assert button.accessibleName() == "Send message"


def test_the_arrow_stands_out_as_soon_as_there_is_only_an_attachment_to_send(
    field, button, draft, qtbot
):
    qtbot.keyClicks(field, "Hi")
    to_send = button.icon().pixmap(18).toImage()
    field.clear()
    assert button.icon().pixmap(18).toImage() != to_send
    draft.paste("long\n" * 50)
    assert button.icon().pixmap(18).toImage() == to_send


def test_the_button_sends_and_then_stops(field, button, chat, answerer, qtbot):
    qtbot.keyClicks(field, "Hi")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chat.answering
    assert button.accessibleName() == "Stop answering"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not chat.answering
    assert answerer.stopped == [1]
    assert button.accessibleName() == "Send message"


def test_typing_goes_on_while_the_answer_comes_and_nothing_is_lost(field, chat, qtbot):
    chat.send("One")
    qtbot.keyClicks(field, "Two")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.toPlainText() == "Two"
    assert len(chat.conversation.messages) == 2


def test_a_refused_question_stays_in_the_field(field, answerer, notices, qtbot):
    answerer.fail_to_load()
    qtbot.keyClicks(field, "Hi")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.toPlainText() == "Hi"
    assert notices.current is not None


def test_return_that_chooses_a_candidate_never_sends(field, chat, qtbot):
    QApplication.sendEvent(field, QInputMethodEvent("nihao", []))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    commit = QInputMethodEvent("", [])
    commit.setCommitString("你好")
    QApplication.sendEvent(field, commit)
    assert chat.conversation.messages == ()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert chat.conversation.messages[0].text == "你好"


def test_each_chat_has_what_was_typed_in_it(field, chat, answerer, qtbot):
    chat.send("One")
    answerer.finish()
    first = chat.conversation.id
    qtbot.keyClicks(field, "here")
    chat.new()
    assert not field.toPlainText()
    qtbot.keyClicks(field, "there")
    chat.open(first)
    assert field.toPlainText() == "here"
    chat.new()
    assert field.toPlainText() == "there"


def test_how_the_answer_is_doing_is_told_quietly(composer, chat, answerer, qtbot):
    assert not status(composer)
    answerer.load(0.5)
    chat.send("One")
    assert "when the model is ready" in status(composer)
    answerer.be_ready()
    answerer.read(1000, 3200)
    assert status(composer) == "Reading 3,200 tokens… 31%"
    answerer.say("Hi")
    qtbot.waitUntil(lambda: status(composer) == "Answering…")
    chat.new()
    assert "in “One”" in status(composer)
    answerer.finish()
    assert not status(composer)


def test_a_suggestion_is_put_into_the_field_to_be_changed(composer, field, chat):
    composer.suggest("Tell me a story")
    assert field.toPlainText() == "Tell me a story"
    assert chat.conversation.messages == ()


def test_the_field_has_a_name_of_its_own(field):
    assert (field.accessibleName(), field.accessibleDescription()) == ("Message", "Return sends")


@pytest.fixture
def counted(qtbot, answerer):
    """Return what waits until a count is asked for, and tells it."""

    def counted(text, tokens, **told):
        qtbot.waitUntil(lambda: bool(answerer.counted_of) and answerer.counted_of[-1][1] == text)
        answerer.tell_count(tokens, **told)

    return counted


def test_how_much_of_the_context_is_taken_is_told_while_typing(
    composer, field, qtbot, counted, answerer
):
    answerer.be_ready(context=8_192)
    counted("", 30)
    assert not status(composer)
    qtbot.keyClicks(field, "Hi")
    counted("Hi", 1_204)
    assert status(composer) == "1,204 of 8,192 tokens"
    qtbot.keyClicks(field, "!")
    counted("Hi!", 1_205, exact=False)
    assert status(composer) == "about 1,205 of 8,192 tokens"


def test_it_is_told_while_an_answer_comes_and_after_it(composer, chat, answerer, counted):
    chat.send("One")
    counted("", 31)
    answerer.say("Hi")
    assert status(composer) == "Answering… · 32 of 2,048 tokens"
    answerer.finish()
    assert status(composer) == "31 of 2,048 tokens"


def test_what_will_be_left_out_is_told_before_it_is(
    composer, field, chat, answerer, qtbot, counted
):
    chat.send("One")
    answerer.say("Hi")
    answerer.finish()
    for text, tokens, left_out, told in (
        ("a", 1_400, 0, "1,400 of 2,048 tokens; soon the oldest messages will be left out"),
        ("aa", 1_200, 1, "about 1,200 of 2,048 tokens; the oldest message will be left out"),
        ("aaa", 1_300, 4, "about 1,300 of 2,048 tokens; the 4 oldest messages will be left out"),
        ("aaaa", 2_048, 4, "2,048 of 2,048 tokens: too long to be answered"),
    ):
        qtbot.keyClicks(field, "a")
        counted(text, tokens, exact=not left_out, left_out=left_out)
        assert status(composer) == told


def test_where_nothing_may_be_left_out_it_is_told_that_little_is_left(
    composer, field, qtbot, counted
):
    qtbot.keyClicks(field, "a")
    counted("a", 1_900)
    assert status(composer) == "1,900 of 2,048 tokens, nearly all"


def test_a_private_chat_tells_it_too(composer, field, chat, qtbot, counted):
    chat.new_private()
    qtbot.keyClicks(field, "a")
    counted("a", 40)
    assert status(composer) == "40 of 2,048 tokens"


def test_a_screen_reader_reads_the_count_where_it_is_asked_to(composer, field, qtbot, counted):
    line = composer.findChild(QLabel, "statusLine")
    qtbot.keyClicks(field, "a")
    counted("a", 40)
    spoken = QAccessible.queryAccessibleInterface(line)
    assert spoken.text(QAccessible.Text.Name) == "40 of 2,048 tokens"
    assert spoken.role() == QAccessible.Role.StaticText
    assert line.focusPolicy() is Qt.FocusPolicy.NoFocus


def answered(chat, answerer, *questions):
    for each in questions:
        chat.send(each)
        answerer.say("Hi")
        answerer.finish()


def test_up_in_an_empty_field_brings_what_was_asked_and_down_goes_back(
    field, chat, answerer, qtbot
):
    answered(chat, answerer, "One", "Two\nlines", "Two\nlines", "Three")
    seen = []
    for key in ("Up", "Up", "Up", "Up", "Down", "Down", "Down", "Down", "Down"):
        qtbot.keyClick(field, getattr(Qt.Key, f"Key_{key}"))
        seen.append(field.toPlainText())
    two = "Two\nlines"
    # The cursor goes through the lines first, up and down.
    assert seen == ["Three", two, two, "One", two, "Three", "", "", ""]


def test_what_is_typed_is_never_lost_to_what_was_asked(field, chat, answerer, qtbot):
    answered(chat, answerer, "One", "Two")
    qtbot.keyClicks(field, "mine")
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.toPlainText() == "mine"
    field.clear()
    qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClicks(field, "?")
    qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert sorted(field.toPlainText()) == sorted("Two?")


def test_what_is_attached_stays_while_questions_are_recalled(field, draft, chat, answerer, qtbot):
    answered(chat, answerer, "One")
    draft.paste("long\n" * 50)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.toPlainText() == "One"
    assert len(draft.attached) == 1


def test_only_this_conversations_questions_are_recalled(field, chat, answerer, qtbot):
    answered(chat, answerer, "One")
    chat.new_private()
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert not field.toPlainText()


def test_return_breaks_the_line_where_that_is_chosen(field, button, settings, chat, qtbot):
    settings.choose(replace(settings.now, return_sends=False))
    assert field.accessibleDescription() == "Ctrl+Return sends"
    assert button.toolTip() == "Send (Ctrl+Return)"
    qtbot.keyClicks(field, "a")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert field.toPlainText() == "a\n\n"
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert chat.conversation.messages[0].text == "a"


def test_escape_stops_the_answer_and_keeps_what_is_typed(app, answerer, qtbot):
    field = app.window.findChild(QPlainTextEdit, "composer")
    app.chat.send("One")
    app.window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "next")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not app.chat.answering
    assert field.toPlainText() == "next"


def test_letters_are_as_large_as_those_of_the_messages_and_have_their_room(composer, field):
    usual, height = field.font().pointSizeF(), field.height()
    composer.wear(replace(LIGHT, scale=1.5))
    assert field.font().pointSizeF() == pytest.approx(usual * 1.5, rel=0.02)
    assert field.height() > height * 1.2
