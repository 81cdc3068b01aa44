"""What can be done with a message, as a person does it: with the mouse, and with keys alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QToolButton,
)

from app.domain.dials import Dials
from app.domain.reply import Finish, ReplyEnded
from app.views.bubble import Bubble
from tests.helpers.fake_answerer import RECEIPT

Key = Qt.Key


@pytest.fixture
def talk(app, answerer, qtbot):
    """Have a question answered, and return the app."""
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    app.chat.send("What is it?")
    answerer.say("It is **this**.\n\n```python\nprint(1)\n```\n")
    answerer.finish()
    return app


def bubble(app, at):
    name = f"message-{app.chat.conversation.messages[at].id}"
    return next(each for each in app.window.findChildren(Bubble, name) if each.isVisible())


def click(app, at, name):
    QTest.mouseClick(bubble(app, at).findChild(QToolButton, name), Qt.MouseButton.LeftButton)


def texts(app):
    return [each.text for each in app.chat.conversation.messages]


def press(*keys, modifiers=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def menu_of(app, at):
    click(app, at, "more")
    return next(each for each in app.window.findChildren(QMenu, "messageMenu") if each.isVisible())


def entries(menu):
    return [each.text() for each in menu.actions() if not each.isSeparator()]


def choose(menu, words):
    actions = list(menu.actions())
    actions += [each for entry in actions if entry.menu() for each in entry.menu().actions()]
    next(each for each in actions if each.text() == words).trigger()
    menu.close()


def menu_bar(app, words):
    actions = app.window.menuBar().findChildren(QAction)
    return next(each for each in actions if each.text() == words)


def clipboard():
    return QGuiApplication.clipboard()


def test_copy_takes_an_answer_as_it_is_read(talk):
    click(talk, 1, "copy")
    assert clipboard().text() == "It is this.\n\nprint(1)"


def test_try_again_makes_a_version_beside_the_answer(talk, answerer):
    click(talk, 1, "retry")
    answerer.say("Another.")
    answerer.finish()
    assert texts(talk) == ["What is it?", "Another."]
    click(talk, 1, "previousVersion")
    assert texts(talk)[1].startswith("It is")
    click(talk, 1, "nextVersion")
    assert texts(talk)[1] == "Another."


def test_versions_are_gone_through_by_keys_alone_and_the_focus_stays_on_them(talk, answerer):
    click(talk, 1, "retry")
    answerer.say("Another.")
    answerer.finish()
    bubble(talk, 1).setFocus()
    names = []
    while not names or names[-1] != "previousVersion":
        press(Key.Key_Right)
        names.append(QApplication.focusWidget().objectName())
    assert names == ["previousVersion"]
    press(Key.Key_Space)
    assert texts(talk)[1].startswith("It is")
    # There is none before it, so the message itself has the focus.
    assert QApplication.focusWidget() is bubble(talk, 1)
    press(Key.Key_Right)
    assert QApplication.focusWidget().objectName() == "nextVersion"
    press(Key.Key_Left)
    assert QApplication.focusWidget() is bubble(talk, 1)


def test_the_menu_bar_tries_again_and_shows_versions_by_its_keys(talk, answerer):
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    press(Key.Key_R, modifiers=control)
    assert talk.chat.answering
    assert not menu_bar(talk, "Try Again").isEnabled()
    answerer.say("Another.")
    answerer.finish()
    press(Key.Key_Left, modifiers=control | alt)
    assert texts(talk)[1].startswith("It is")
    press(Key.Key_Right, modifiers=control | alt)
    assert texts(talk)[1] == "Another."


def test_the_last_answer_and_the_last_code_are_copied_by_keys(talk, answerer):
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    press(Key.Key_C, modifiers=control | shift)
    assert clipboard().text() == "It is this.\n\nprint(1)"
    talk.chat.send("And?")
    answerer.say("No code here.")
    answerer.finish()
    press(Key.Key_C, modifiers=control | Qt.KeyboardModifier.AltModifier)
    assert clipboard().text() == "print(1)"
    press(Key.Key_C, modifiers=control | shift)
    assert clipboard().text() == "No code here."


def test_the_menu_of_an_answer_has_all_that_can_be_done_with_it(talk):
    menu = menu_of(talk, 1)
    assert menu.accessibleName()
    assert entries(menu)[:3] == ["Copy", "Copy as Markdown", "Copy as Rich Text"]
    assert {"Edit", "Try Again", "Try Again With", "Branch From Here", "Pin", "Delete"} <= {
        *entries(menu)
    }
    choose(menu, "Copy as Markdown")
    assert clipboard().text().startswith("It is **this**.")
    choose(menu_of(talk, 1), "Copy as Rich Text")
    assert "<strong>this</strong>" in clipboard().mimeData().html()


def test_what_is_selected_can_be_copied_from_the_menu(talk):
    bubble(talk, 0).texts[0].selectAll()
    choose(menu_of(talk, 0), "Copy Selection")
    assert clipboard().text() == "What is it?"


def test_the_menu_opens_by_its_key_too(talk):
    bubble(talk, 0).setFocus()
    press(*(Key.Key_Right,) * 3)
    assert QApplication.focusWidget().objectName() == "more"
    press(Key.Key_Space)
    menu = talk.window.findChild(QMenu, "messageMenu")
    assert menu.isVisible()
    QTest.keyClick(menu, Key.Key_Escape)
    assert QApplication.focusWidget().objectName() == "more"


def test_an_answer_is_made_again_with_other_dials_and_another_model(talk, answerer, tmp_path):
    menu = menu_of(talk, 1)
    below = next(each.menu() for each in menu.actions() if each.text() == "Try Again With")
    assert entries(below)[:3] == [
        "Another Seed",
        "More Varied (Temperature 1)",
        "More Exact (Temperature 0.2)",
    ]
    models = list(map(talk.models.name_of, talk.models.known))
    assert entries(below)[3:] == [*models, "Another Model File…"]
    choose(menu, "More Exact (Temperature 0.2)")
    assert answerer.asked[-1][2].temperature == 0.2
    assert answerer.asked[-1][2].seed is None
    answerer.say("Exactly.")
    answerer.finish()
    other = tmp_path / "R&D.gguf"
    other.touch()
    talk.models.open(other)
    answerer.be_ready("R&D")
    starter = talk.models.known[1]
    choose(menu_of(talk, 1), "Starter model")
    assert answerer.opened[-1] == starter
    assert talk.chat.answering


def test_another_seed_is_another_one_also_where_one_was_set(talk, answerer):
    talk.chat.instruct("", dials=Dials(seed=5, top_k=7), model=None)
    choose(menu_of(talk, 1), "Another Seed")
    assert (answerer.asked[-1][2].seed, answerer.asked[-1][2].top_k) == (None, 7)
    answerer.finish()
    assert talk.chat.conversation.dials.seed == 5


def test_a_message_is_pinned_and_unpinned(talk):
    choose(menu_of(talk, 0), "Pin")
    assert talk.chat.conversation.messages[0].pinned
    choose(menu_of(talk, 0), "Unpin")
    assert not talk.chat.conversation.messages[0].pinned


def test_a_message_is_deleted_and_comes_back(talk):
    choose(menu_of(talk, 0), "Delete")
    assert len(texts(talk)) == 1
    menu_bar(talk, "Undo").trigger()
    assert texts(talk)[0] == "What is it?"


def test_a_conversation_branches_at_a_message(talk):
    before = talk.chat.conversation.id
    choose(menu_of(talk, 0), "Branch From Here")
    assert talk.chat.conversation.id != before
    assert texts(talk) == ["What is it?"]


def test_while_it_is_being_answered_nothing_is_changed_from_the_menu(talk):
    talk.chat.send("And?")
    menu = menu_of(talk, 1)
    enabled = {each.text() for each in menu.actions() if each.isEnabled() and each.text()}
    assert {"Try Again", "Try Again With", "Branch From Here", "Delete"}.isdisjoint(enabled)
    menu.close()


def long_talk(app, answerer, count=6):
    for _ in range(count):
        app.chat.send("word " * 300)
        answerer.say("word " * 300)
        answerer.finish()


def on_screen(app):
    """Return where each message stands that is seen, by its name."""
    shown = [each for each in app.window.findChildren(Bubble) if each.isVisible()]
    seen = [each for each in shown if each.visibleRegion().boundingRect().height() > 0]
    return {each.objectName(): each.y() for each in seen}


def test_the_view_stays_where_the_reader_is_when_something_below_is_changed(talk, answerer):
    long_talk(talk, answerer)
    bar = talk.window.findChild(QAbstractScrollArea, "transcript").verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    was = on_screen(talk)
    talk.chat.delete_message(talk.chat.conversation.messages[-1].id)
    assert on_screen(talk) == was
    menu_bar(talk, "Undo").trigger()
    assert on_screen(talk) == was
    talk.chat.delete_message(talk.chat.conversation.messages[0].id)
    assert on_screen(talk) == was


def test_another_try_in_the_middle_is_followed_as_it_grows(talk, answerer):
    long_talk(talk, answerer)
    bar = talk.window.findChild(QAbstractScrollArea, "transcript").verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    talk.chat.retry(talk.chat.conversation.messages[3].id)
    assert bar.value() == bar.maximum()


def unseen_above(app):
    """Return which messages have the line above them."""
    bubbles = [each for each in app.window.findChildren(Bubble) if each.isVisible()]
    lined = [each for each in bubbles if each.findChild(QLabel, "unseen").isVisible()]
    ids = [message.id for message in app.chat.conversation.messages]
    return [ids.index(each.objectName().removeprefix("message-")) for each in lined]


def test_where_the_model_begins_to_see_stands_a_line_while_it_reads_and_after(talk, answerer):
    assert unseen_above(talk) == []
    talk.chat.send("And?")
    ids = [message.id for message in talk.chat.conversation.messages]
    answerer.read(1, 31, seen_from=ids[2])
    answerer.say("So.")
    talk.chat.changed.emit()
    assert unseen_above(talk) == [2]
    seen = replace(RECEIPT, seen_from=ids[1])
    answerer.ended.emit(ReplyEnded(answerer.question, Finish.END, receipt=seen))
    assert unseen_above(talk) == [1]


def test_a_message_or_what_is_selected_of_it_is_quoted_where_one_types(talk):
    composer = talk.window.findChild(QPlainTextEdit, "composer")
    choose(menu_of(talk, 1), "Quote in Message")
    quoted = "> It is **this**.\n>\n> ```python\n> print(1)\n> ```\n\n"
    assert composer.toPlainText() == quoted
    bubble(talk, 0).texts[0].selectAll()
    choose(menu_of(talk, 0), "Quote Selection in Message")
    assert composer.toPlainText() == f"{quoted}> What is it?\n\n"


def test_a_quote_begins_a_line_of_its_own(talk):
    composer = talk.window.findChild(QPlainTextEdit, "composer")
    composer.setPlainText("And?")
    composer.moveCursor(QTextCursor.MoveOperation.End)
    choose(menu_of(talk, 0), "Quote in Message")
    assert composer.toPlainText() == "And?\n\n> What is it?\n\n"
