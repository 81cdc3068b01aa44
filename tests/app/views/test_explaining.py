"""An answer shows how sure its model was, and what it might have said instead."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)

from app.domain.confidence import HALF, Alternative, Scored
from app.domain.reply import Finish, ReplyEnded
from app.views.bubble import Bubble
from app.views.token_popover import TokenPopover
from app.widgets.read_text import ReadText
from app.widgets.token_text import TokenText
from tests.helpers.fake_answerer import RECEIPT

Key = Qt.Key
OTHERS = (Alternative(93, " tree", 0.2), Alternative(94, "", 0.1), Alternative(95, HALF, 0.05))


@pytest.fixture
def talk(app, answerer, qtbot):
    """Have a question answered, and return the app."""
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    app.chat.send("What is it?")
    answer(app, answerer, ("**One**", 0.9), (" two", 0.3), (" three", 0.99), (" four", 0.04))
    return app


def answer(app, answerer, *pieces):
    end = len(app.chat.growing.before.text) if app.chat.growing.before else 0
    began = end
    for token, (piece, chance) in enumerate(pieces):
        end += len(piece)
        answerer.say(piece)
        others = OTHERS if chance < 0.5 else ()
        answerer.score(Scored(10 + token, end - began if piece else 0, chance, others))
    ids = tuple(range(10, 10 + len(pieces)))
    ended = ReplyEnded(answerer.question, Finish.END, receipt=RECEIPT, ids=ids)
    answerer.ended.emit(ended)


def last(app):
    return app.chat.conversation.messages[-1]


def toggle(app):
    """Choose it in the menu bar, as its key does."""
    action = next(
        each for each in app.window.findChildren(QAction) if each.text() == "Why It Said That"
    )
    assert action.isEnabled()
    action.trigger()
    return action


def texts(app):
    return [each for each in app.window.findChildren(TokenText) if each.isVisible()]


def popover(app):
    shown = app.window.findChildren(TokenPopover)
    return next((each for each in shown if each.isVisible()), None)


def said(app, name):
    (label,) = popover(app).findChildren(QLabel, name)
    return label.text()


def choices(app):
    rows = popover(app).findChildren(QPushButton, "tokenChoice")
    return [each for each in rows if each.isVisible()]


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def point(app, place):
    """Move the mouse to a token, wherever it really is."""
    (text,) = texts(app)
    at, none = QPointF(text.rect_of(place).center()), Qt.MouseButton.NoButton
    kind, to = QEvent.Type.MouseMove, text.viewport().mapToGlobal(at)
    event = QMouseEvent(kind, at, to, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(text.viewport(), event)


def point_away(app):
    (text,) = texts(app)
    QApplication.sendEvent(text.viewport(), QEvent(QEvent.Type.Leave))


def button(app, name):
    buttons = app.window.findChildren(QToolButton, name)
    return next((each for each in buttons if each.isVisible()), None)


def test_what_is_told_of_a_token_goes_with_the_messages(talk):
    toggle(talk)
    press(Key.Key_Right)
    assert popover(talk) is not None
    talk.comparing.begin()
    assert popover(talk) is None


def test_the_answer_shows_what_was_written_with_its_colours_and_says_what_they_mean(talk):
    action = toggle(talk)
    (text,) = texts(talk)
    assert text.toPlainText() == "**One** two three four"
    assert len(text.document().firstBlock().layout().formats()) == 2
    assert text.hasFocus()
    assert action.isChecked()
    legend = [each.text() for each in talk.window.findChildren(QLabel, "tokenLegend")]
    assert legend == ["less sure", "sure"]
    shown = (each for each in talk.window.findChildren(ReadText) if each.isVisible())
    assert [each.toPlainText() for each in shown] == ["What is it?", text.toPlainText()]


def test_the_same_verb_escape_and_done_show_the_words_again(talk):
    for leave in (
        lambda: toggle(talk),
        lambda: press(Key.Key_Escape),
        lambda: QTest.mouseClick(button(talk, "tokenDone"), Qt.MouseButton.LeftButton),
    ):
        toggle(talk)
        assert texts(talk)
        leave()
        assert not texts(talk)
        shown = (each for each in talk.window.findChildren(ReadText) if each.isVisible())
        assert "One two three four" in [each.toPlainText() for each in shown]


def test_the_menu_of_an_answer_has_it_and_that_of_a_question_has_not(talk):
    def entries(at):
        name = f"message-{talk.chat.conversation.messages[at].id}"
        bubble = next(each for each in talk.window.findChildren(Bubble, name) if each.isVisible())
        place = bubble.mapToGlobal(QPoint(2, 2))
        kind = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(bubble, QContextMenuEvent(kind, QPoint(2, 2), place))
        menus = talk.window.findChildren(QMenu, "messageMenu")
        menu = next(each for each in menus if each.isVisible())
        found = {each.text(): each for each in menu.actions()}
        if "Why It Said That" in found:
            assert found["Why It Said That"].isChecked() == bool(texts(talk))
            found["Why It Said That"].trigger()
        menu.close()
        return found

    assert "Why It Said That" not in entries(0)
    assert "Why It Said That" in entries(1)
    assert texts(talk)
    assert "Why It Said That" in entries(1)
    assert not texts(talk)


def test_pointing_at_a_token_tells_its_chance_and_what_else_it_might_have_been(talk, qtbot):
    toggle(talk)
    point(talk, 1)
    qtbot.waitUntil(lambda: popover(talk) is not None)
    assert said(talk, "tokenWords") == "“␣two”"
    assert said(talk, "tokenChance") == "30%"
    names = [each.accessibleName() for each in choices(talk)]
    assert names == ["“␣tree”, 20%", "End of the answer, 10%", "Part of a character, 5.0%"]
    assert [each.isEnabled() for each in choices(talk)] == [True, False, False]
    assert "ended its answer" in choices(talk)[1].toolTip()
    point(talk, 2)
    qtbot.waitUntil(lambda: said(talk, "tokenWords") == "“␣three”")
    point_away(talk)
    qtbot.waitUntil(lambda: popover(talk) is None)


def test_a_choice_makes_a_version_that_goes_on_from_there(talk, answerer, qtbot):
    before = last(talk)
    toggle(talk)
    point(talk, 1)
    qtbot.waitUntil(lambda: popover(talk) is not None)
    QTest.mouseClick(choices(talk)[0], Qt.MouseButton.LeftButton)
    assert last(talk).text == "**One** tree"
    assert last(talk).growing
    assert popover(talk) is None
    answer(talk, answerer, (" house", 0.99))
    assert last(talk).text == "**One** tree house"
    assert talk.chat.conversation.versions[last(talk).id] == (before.id, last(talk).id)
    (text,) = texts(talk)
    assert text.toPlainText() == "**One** tree house"
    assert text.hasFocus()
    assert text.current == 1
    talk.chat.show_version(last(talk).id, -1)
    assert texts(talk)[0].toPlainText() == before.text


def test_all_of_it_is_done_with_keys_alone(talk, answerer):
    toggle(talk)
    press(Key.Key_Right)
    assert said(talk, "tokenWords") == "“␣two”"
    press(Key.Key_Right)
    press(Key.Key_Left)
    press(Key.Key_Return)
    assert choices(talk)[0].hasFocus()
    press(Key.Key_Down)
    assert choices(talk)[0].hasFocus()  # the others cannot be chosen
    press(Key.Key_Escape)
    assert popover(talk) is None
    assert texts(talk)[0].hasFocus()
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert last(talk).text == "**One** tree"
    answerer.finish()
    press(Key.Key_Escape)
    assert not texts(talk)


def test_option_and_an_arrow_go_to_the_next_token_in_doubt(talk):
    toggle(talk)
    press(Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    press(Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert said(talk, "tokenWords") == "“␣four”"
    press(Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert said(talk, "tokenWords") == "“␣four”"
    press(Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert said(talk, "tokenWords") == "“␣two”"


def test_while_it_answers_nothing_can_be_chosen_and_it_says_why(talk, answerer, qtbot):
    toggle(talk)
    press(Key.Key_Right)
    talk.chat.send("And?")
    assert not any(each.isEnabled() for each in choices(talk))
    assert "An answer is being written here" in popover(talk).accessibleDescription()
    answerer.say("Yes.")
    answerer.finish()
    assert choices(talk)[0].isEnabled()


def test_without_a_model_nothing_can_be_chosen_and_it_says_why(talk, answerer):
    toggle(talk)
    press(Key.Key_Right)
    answerer.fail_to_load()
    assert not any(each.isEnabled() for each in choices(talk))
    assert "No model is open" in popover(talk).accessibleDescription()


def test_where_it_is_not_known_one_sentence_says_so_and_try_again_makes_one(app, answerer, qtbot):
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    app.chat.send("What is it?")
    answerer.say("**This**")
    answerer.finish()
    toggle(app)
    assert not texts(app)
    shown = (each for each in app.window.findChildren(ReadText) if each.isVisible())
    assert "This" in [each.toPlainText() for each in shown]
    note = next(each for each in app.window.findChildren(QLabel, "tokenNote") if each.isVisible())
    assert "It is not known how sure a model was" in note.text()
    assert button(app, "tokenRetry").hasFocus()
    press(Key.Key_Space)
    answer(app, answerer, ("That", 0.3))
    (text,) = texts(app)
    assert text.toPlainText() == "That"
    assert button(app, "tokenRetry") is None


def test_a_character_of_several_tokens_tells_of_each(app, answerer, qtbot):
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    app.chat.send("What is it?")
    answer(app, answerer, ("A ", 0.9), ("", 0.3), ("", 0.9), ("🗼", 0.9), ("!", 0.9))
    toggle(app)
    press(Key.Key_Right)
    assert said(app, "tokenWords") == "“🗼”"
    assert "Token 1 of the 3 that make this" in popover(app).accessibleDescription()
    press(Key.Key_Right)
    assert "Token 2 of the 3 that make this" in popover(app).accessibleDescription()
    press(Key.Key_Right)
    press(Key.Key_Right)
    assert said(app, "tokenWords") == "“!”"


@pytest.mark.parametrize("end", [False, True])
def test_the_popover_stays_within_the_window_and_covers_no_token_that_it_tells_of(
    talk, answerer, end
):
    talk.window.resize(640, 420)
    talk.chat.send("More")
    answer(talk, answerer, *((f"word{each} ", 0.3) for each in range(400)))
    toggle(talk)
    bar = scroll_bar(talk)
    bar.setValue(bar.maximum() if end else bar.minimum() + 200)
    (text,) = texts(talk)
    view = talk.window.findChild(QAbstractScrollArea, "transcript").viewport()
    seen = [
        each.place
        for each in text.tokens
        if view.rect().contains(text.mapTo(view, text.rect_of(each.place).center().toPoint()))
    ]
    assert len(seen) > 20
    for place in (seen[0], seen[len(seen) // 3], seen[len(seen) // 2], seen[-1]):
        at = text.rect_of(place).center().toPoint()
        QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert talk.window.rect().contains(popover(talk).geometry())
        assert not popover(talk).geometry().contains(text.mapTo(talk.window, at))


def test_a_long_answer_makes_texts_only_near_the_view_and_the_keys_reach_all(talk, answerer):
    talk.chat.send("More")
    pieces = [("word ", 0.99)] * 4_000
    pieces[99::100] = [("end.\n\n", 0.3)] * 40
    answer(talk, answerer, *pieces)
    scroll_bar(talk).setValue(0)
    toggle(talk)
    for _ in range(45):
        assert sum(len(each.toPlainText()) for each in texts(talk)) < 12_000
        press(Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    (focused,) = (each for each in texts(talk) if each.hasFocus())
    assert focused.current == 3_999
    assert said(talk, "tokenWords") == "“end.⏎⏎”"


def scroll_bar(app):
    return app.window.findChild(QAbstractScrollArea, "transcript").verticalScrollBar()


def test_what_is_found_is_marked_in_what_was_written(talk):
    toggle(talk)
    QTest.keyClick(talk.window, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(QApplication.focusWidget(), "three")
    press(Key.Key_Return)
    (text,) = texts(talk)
    (mark,) = text.extraSelections()
    assert mark.cursor.selectedText() == "three"


def test_escape_stops_an_answer_before_it_leaves(talk, answerer):
    toggle(talk)
    talk.chat.send("And?")
    answerer.say("Yes")
    texts(talk)[0].setFocus()
    QTest.keyClick(talk.window.findChild(QPlainTextEdit, "composer"), Key.Key_Escape)
    assert not talk.chat.answering
    assert texts(talk)


def test_scrolling_closes_what_is_told(talk, answerer):
    talk.window.resize(640, 420)
    talk.chat.send("More")
    answer(talk, answerer, *((f"word{each} ", 0.3) for each in range(400)))
    toggle(talk)
    press(Key.Key_Right)
    assert popover(talk) is not None
    bar = scroll_bar(talk)
    bar.setValue(bar.value() - 60 if bar.value() > 60 else bar.value() + 60)
    assert popover(talk) is None


def test_another_chat_shows_none_of_it(talk):
    toggle(talk)
    press(Key.Key_Right)
    talk.chat.new()
    assert popover(talk) is None
    assert not texts(talk)
