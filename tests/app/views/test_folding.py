"""What is thought and what is attached folds away in the transcript, and is there when wanted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QToolButton

from app.domain.attachment import Attachment, parts_of, with_attachments
from app.domain.conversation import Message, Role
from app.domain.reply import Finish
from app.markdown.folded import Fold
from app.views.attachment_sheet import AttachmentSheet
from app.views.bubble import Bubble
from app.views.folds import Folds, words_of
from app.views.transcript import Transcript
from app.widgets.fold_button import FoldButton
from app.widgets.told import is_there
from tests.app.views.test_message_edit import press, retype

THOUGHT = "\nIs it **red**?\n\n```py\nred = 1\n```\n"
ANSWER = "It is *blue*."
FILES = (Attachment("a & b.py", "x = 1\ny = 2"), Attachment("", "pasted\n" * 50))


@pytest.fixture
def talk(app, answerer, qtbot):
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    app.chat.send("What is it?")
    return app


def transcript(app):
    return app.window.findChild(Transcript)


def bubbles(app):
    shown = [each for each in app.window.findChildren(Bubble) if each.isVisible()]
    return sorted(shown, key=Bubble.y)


def folds(app):
    return [each.findChild(FoldButton) for each in bubbles(app) if each.row.fold is not None]


def said(app):
    return [text.toPlainText() for each in bubbles(app) for text in each.texts]


def names(app):
    return [each.accessibleName() for each in folds(app)]


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def think(app, answerer, qtbot, *, finish=True):
    answerer.say(f"<think>{THOUGHT}</think>\n\n{ANSWER}")
    if finish:
        answerer.finish()
    qtbot.waitUntil(lambda: "It is blue." in said(app))


def test_a_thought_is_a_line_above_the_answer_while_it_grows_and_after(talk, answerer, qtbot):
    answerer.say("<thi")
    answerer.say("nk>\nIs it")
    qtbot.waitUntil(lambda: len(folds(talk)) == 1)
    assert names(talk)[0].startswith("Thinking…")
    assert said(talk) == ["What is it?"]
    answerer.say(" red?\n</think>\n\nIt is *blue*.")
    qtbot.waitUntil(lambda: said(talk) == ["What is it?", "It is blue."])
    assert names(talk)[0].startswith("Thought")
    answerer.finish()
    assert said(talk) == ["What is it?", "It is blue."]


def test_the_seconds_are_counted_while_nothing_comes(talk, answerer, qtbot):
    answerer.say("<think>\nIs it")
    qtbot.waitUntil(lambda: names(talk) == ["Thinking… 1 s"], timeout=4000)
    qtbot.waitUntil(lambda: names(talk) == ["Thinking… 2 s"], timeout=4000)


def test_an_opened_thought_is_read_as_markdown_in_quiet_ink(talk, answerer, qtbot):
    think(talk, answerer, qtbot)
    click(folds(talk)[0])
    assert said(talk) == ["What is it?", "Is it red?", "red = 1", "It is blue."]
    thought, answer = (each.texts[0] for each in bubbles(talk) if each.texts and each.row.number)
    ink = [each.textCursor().charFormat().foreground().color() for each in (thought, answer)]
    assert ink[0] != ink[1]
    click(folds(talk)[0])
    assert said(talk) == ["What is it?", "It is blue."]


def test_a_thought_that_grows_is_read_as_it_comes(talk, answerer, qtbot):
    answerer.say("<think>\nIs it")
    qtbot.waitUntil(lambda: len(folds(talk)) == 1)
    click(folds(talk)[0])
    answerer.say(" red?")
    qtbot.waitUntil(lambda: said(talk) == ["What is it?", "Is it red?"])
    answerer.say("\n</think>\n\nNo.")
    qtbot.waitUntil(lambda: said(talk) == ["What is it?", "Is it red?", "No."])
    assert names(talk)[0].startswith("Thought")


def test_what_the_template_has_opened_folds_once_it_ends(talk, answerer, qtbot):
    answerer.say("Is it red?")
    qtbot.waitUntil(lambda: said(talk) == ["What is it?", "Is it red?"])
    answerer.say("\n</think>\n\nNo.")
    qtbot.waitUntil(lambda: said(talk) == ["What is it?", "No."])


def test_who_stops_a_thought_is_told_so(talk, answerer, qtbot):
    answerer.say("<think>\nIs it")
    qtbot.waitUntil(lambda: len(folds(talk)) == 1)
    talk.chat.stop()
    assert names(talk) == ["Stopped while thinking"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_the_keyboard_reaches_a_fold_opens_it_and_goes_on(talk, answerer, qtbot, key):
    think(talk, answerer, qtbot)
    transcript(talk).setFocus()
    QTest.keyClick(transcript(talk), Qt.Key.Key_Up)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert QApplication.focusWidget() is folds(talk)[0]
    QTest.keyClick(QApplication.focusWidget(), key)
    assert "Is it red?" in said(talk)
    assert QApplication.focusWidget() is folds(talk)[0]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert isinstance(QApplication.focusWidget(), QToolButton)
    assert QApplication.focusWidget() is not folds(talk)[0]


def test_a_screen_reader_hears_whether_a_fold_is_open(talk, answerer, qtbot):
    think(talk, answerer, qtbot)
    told = QAccessible.queryAccessibleInterface(folds(talk)[0])
    assert told.role() == QAccessible.Role.Button
    assert (told.state().expandable, told.state().collapsed, told.state().expanded) == (1, 1, 0)
    click(folds(talk)[0])
    told = QAccessible.queryAccessibleInterface(folds(talk)[0])
    assert (told.state().collapsed, told.state().expanded) == (0, 1)


def test_a_fold_stays_where_it_is_while_it_is_turned(talk, answerer, qtbot):
    answerer.say(f"<think>{THOUGHT * 30}</think>\n\n{ANSWER * 400}")
    answerer.finish()
    talk.chat.send("And?")
    answerer.say("So.\n\n" * 60)
    answerer.finish()
    view = transcript(talk)
    view.verticalScrollBar().setValue(80)
    for _ in range(3):
        top = folds(talk)[0].mapToGlobal(folds(talk)[0].rect().topLeft())
        click(folds(talk)[0])
        assert folds(talk)[0].mapToGlobal(folds(talk)[0].rect().topLeft()) == top


def test_what_is_found_in_a_fold_opens_it_and_tags_are_not_found(talk, answerer, qtbot):
    think(talk, answerer, qtbot)
    found = []
    marking = transcript(talk).marking
    marking.found.connect(lambda at, count: found.append((at, count)))
    marking.look_for("think")
    assert found.pop() == (0, 0)
    marking.look_for("red?")
    assert "Is it red?" not in said(talk)
    marking.look_for("red = 1")
    assert found.pop() == (1, 1)
    assert "red = 1" in said(talk)


def test_only_what_is_open_is_selected_and_copied(talk, answerer, qtbot):
    think(talk, answerer, qtbot)
    view = transcript(talk)
    view.selectAll()
    view.copy()
    assert QGuiApplication.clipboard().text() == "What is it?\n\nIt is blue."
    click(folds(talk)[0])
    view.selectAll()
    view.copy()
    assert "Is it red?" in QGuiApplication.clipboard().text()
    assert "think>" not in QGuiApplication.clipboard().text()


def test_the_time_is_kept_with_the_receipt(talk, answerer, qtbot, store):
    answerer.say("<think>\nIs it")
    qtbot.wait(700)
    answerer.say("\n</think>\n\nNo.")
    answerer.finish()
    talk.chat.save_now()
    saved = store.conversation(talk.chat.conversation.id).messages[-1]
    assert saved.receipt.thought_s[0] > 0


def test_what_is_attached_is_a_chip_above_the_question_that_opens(app, answerer, qtbot):
    app.chat.send(with_attachments("Why?", FILES))
    assert names(app) == ["a & b.py, 11 bytes", "Pasted text, 50 lines"]
    assert said(app) == ["Why?"]
    click(folds(app)[0])
    assert said(app) == ["x = 1\ny = 2", "Why?"]
    assert folds(app)[1].isVisible()


def test_a_question_that_is_all_attached_can_still_be_worked_with(app, answerer):
    app.chat.send(with_attachments("", FILES))
    last = next(each for each in bubbles(app) if each.row.is_last)
    assert last.findChild(QToolButton, "copy").isVisible()


def test_a_question_is_edited_with_its_attachments_as_chips(app, answerer, qtbot):
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    app.chat.send(with_attachments("Why?", FILES))
    answerer.finish()
    app.chat.edits.begin(app.chat.conversation.messages[0])
    field = app.window.findChild(QPlainTextEdit, "editField")
    assert field.toPlainText() == "Why?"
    retype(app, "How?")
    removes = [
        each
        for each in app.window.findChildren(QToolButton, "removeAttachment")
        if each.isVisible()
    ]
    assert [each.accessibleName() for each in removes] == [
        "Remove a & b.py",
        "Remove Pasted text",
    ]
    click(removes[0])
    press(app, "saveAndAsk")
    assert parts_of(app.chat.conversation.messages[0].text) == ("How?", FILES[1:])


def test_an_edit_that_changes_nothing_keeps_all_that_is_attached(app, answerer, qtbot):
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    text = with_attachments("Why?", FILES)
    app.chat.send(text)
    answerer.finish()
    app.chat.edits.begin(app.chat.conversation.messages[0])
    press(app, "saveEdit")
    assert [each.text for each in app.chat.conversation.messages][:1] == [text]
    assert len(app.chat.conversation.versions) == 0


def test_all_folds_are_closed_until_they_are_opened_and_closed_again():
    folds = Folds()
    assert not folds.is_open("a", 0)
    folds.turn("a", 0)
    assert folds.is_open("a", 0)
    assert not folds.is_open("a", 1)
    folds.turn("a", 0)
    assert not folds.is_open("a", 0)


@pytest.mark.parametrize(
    ("ended", "finish", "seconds", "words"),
    [
        (False, None, (), "Thinking…"),
        (False, None, (4.2,), "Thinking… 4 s"),
        (False, None, (125.0,), "Thinking… 2 min 5 s"),
        (True, None, (12.0,), "Thought for 12 s"),
        (True, Finish.END, (61.0,), "Thought for 1 min 1 s"),
        (True, Finish.END, (), "Thought"),
        (True, Finish.END, (0.0,), "Thought"),
        (False, Finish.END, (5.0,), "Thought for 5 s"),
        (False, Finish.LENGTH, (5.0,), "Stopped while thinking"),
    ],
)
def test_a_thought_is_called_by_its_time(ended, finish, seconds, words):
    message = Message("m", Role.ASSISTANT, "<think>a", None, 1.0, finish)
    assert words_of(Fold(0, 0, 8, (7, 8), ended=ended), message, seconds) == words


def test_what_is_read_of_an_attachment_goes_with_the_edit(app, answerer, qtbot):
    app.chat.send(with_attachments("Why?", FILES))
    answerer.finish()
    question = app.chat.conversation.messages[0]
    for end in (
        lambda: app.chat.edits.end(question.id),
        app.chat.new,
        lambda: app.chat.delete_message(question.id),
    ):
        app.chat.open(there := app.conversations.ids()[0])
        assert app.chat.conversation.id == there
        app.chat.edits.begin(question)
        shown = app.window.findChildren(QToolButton, "openAttachment")
        next(each for each in shown if each.isVisible()).click()
        sheet = next(each for each in app.window.findChildren(AttachmentSheet) if each.isVisible())
        end()
        qtbot.waitUntil(lambda seen=sheet: not is_there(seen) or not seen.isVisible())


def test_what_is_thought_is_no_news_while_it_is_folded_away(talk, answerer, qtbot):
    answerer.say("line\n\n" * 80)
    answerer.finish()
    talk.chat.send("More")
    answerer.say("<think>Once")
    view = transcript(talk)
    button = view.findChild(QToolButton, "jumpToLatest")
    qtbot.waitUntil(lambda: bool(folds(talk)))
    view.verticalScrollBar().setValue(0)
    answerer.say(" upon a time there was</think>\n\nTwo words")
    qtbot.waitUntil(lambda: button.text() == "2 new words")


def test_the_words_of_a_thought_that_is_open_are_news(talk, answerer, qtbot):
    answerer.say("line\n\n" * 80)
    answerer.finish()
    talk.chat.send("More")
    answerer.say("<think>Once")
    view = transcript(talk)
    button = view.findChild(QToolButton, "jumpToLatest")
    qtbot.waitUntil(lambda: bool(folds(talk)))
    click(folds(talk)[-1])
    view.verticalScrollBar().setValue(0)
    answerer.say(" upon a time")
    qtbot.waitUntil(lambda: button.text() == "3 new words")


@pytest.mark.parametrize("end", ["fail", "close"])
def test_a_reply_that_fails_or_is_cut_off_keeps_how_long_it_thought(
    talk, answerer, qtbot, built, end
):
    answerer.say("<think>\nIs it")
    qtbot.wait(700)
    answerer.say("\n</think>\n\nNo")
    if end == "fail":
        answerer.fail()
    talk.close()
    again = built()
    said = again.chat.conversation.messages[-1]
    assert said.finish is (Finish.FAILED if end == "fail" else Finish.INTERRUPTED)
    assert again.chat.thought_s(said)[0] > 0.5
    assert said.receipt.model == "Tiny"
