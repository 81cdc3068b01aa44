"""The messages on screen: few widgets, nothing that jumps, the answer followed or left alone."""

import time
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QToolButton, QWidget

from app.domain.conversation import Conversation, Message, Role
from app.domain.reply import Finish
from app.theme import LIGHT
from app.views.bubble import Bubble
from app.views.transcript import Transcript
from app.widgets.read_text import ReadText
from tests.helpers.drawn import is_drawn

MOST_WIDGETS = 40


def conversation_of(count, text="word " * 60):
    messages = [
        Message(
            f"m{i}",
            Role.USER if i % 2 == 0 else Role.ASSISTANT,
            f"{i}: {text}{'and more of it ' * (i % 7 * 5)}",
            parent=f"m{i - 1}" if i else None,
            created=float(i),
            finish=Finish.END if i % 2 else None,
        )
        for i in range(count)
    ]
    return Conversation("big", "Big", 0.0, updated=0.0, messages=tuple(messages))


@pytest.fixture
def transcript(qtbot, chat):
    transcript = Transcript(chat, None)
    qtbot.addWidget(transcript)
    transcript.resize(900, 700)
    transcript.show()
    qtbot.waitExposed(transcript)
    return transcript


@pytest.fixture
def big(transcript, chat, store):
    conversation = conversation_of(400)
    store.save(conversation, conversation.messages)
    chat.open("big")
    return transcript


def bubbles(transcript):
    return [bubble for bubble in transcript.findChildren(Bubble) if bubble.isVisible()]


def text_in(bubble):
    """Return the text that a bubble shows, which is one alone."""
    (text,) = (text for text in bubble.findChildren(ReadText) if text.isVisible())
    return text


def on_screen(transcript):
    """Return where each message stands in the view, by its name."""
    return {bubble.objectName(): bubble.y() for bubble in bubbles(transcript)}


def wheel(transcript, dy):
    middle = QPointF(transcript.viewport().rect().center())
    event = QWheelEvent(
        middle,
        transcript.viewport().mapToGlobal(middle),
        QPoint(0, dy),
        QPoint(0, dy),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(transcript.viewport(), event)


def bar(transcript):
    return transcript.verticalScrollBar()


def at_bottom(transcript):
    return bar(transcript).value() == bar(transcript).maximum()


@pytest.fixture
def grow(qtbot, transcript, answerer):
    """Return what has an answer grow, until that is drawn."""

    def grow(text):
        answerer.say(text)
        qtbot.waitUntil(lambda: is_drawn(transcript))

    return grow


def test_ten_thousand_messages_open_at_once_with_few_widgets(transcript, chat, store):
    conversation = conversation_of(10_000)
    store.save(conversation, conversation.messages)
    began = time.process_time()
    chat.open("big")
    transcript.grab()
    assert time.process_time() - began < 0.6  # 0.3 here, and slack for a busy machine
    assert len(transcript.findChildren(Bubble)) <= MOST_WIDGETS
    assert "message-m9999" in on_screen(transcript)


def test_scrolling_through_everything_makes_no_more_widgets(big, qtbot):
    for value in range(0, bar(big).maximum(), bar(big).maximum() // 50):
        bar(big).setValue(value)
    assert len(big.findChildren(Bubble)) <= MOST_WIDGETS


def test_no_message_covers_another(big):
    for value in (0, bar(big).maximum() // 2, bar(big).maximum()):
        bar(big).setValue(value)
        shown = sorted(bubbles(big), key=Bubble.y)
        pairs = pairwise(shown)
        assert all(upper.y() + upper.height() == lower.y() for upper, lower in pairs)


def test_a_step_up_moves_what_is_seen_by_that_step_even_where_heights_were_guessed(big):
    for _ in range(60):
        before = on_screen(big)
        wheel(big, 60)
        after = on_screen(big)
        moved = {after[name] - before[name] for name in before.keys() & after.keys()}
        assert moved == {60}


def test_a_message_is_shown_as_it_was_said(big):
    names = {bubble.objectName() for bubble in bubbles(big)}
    assert "message-m399" in names
    last = big.findChild(Bubble, "message-m399")
    assert text_in(last).toPlainText().startswith("399: word")


def test_the_view_follows_the_answer(big, chat, grow):
    chat.send("More")
    for _ in range(5):
        grow("line\n" * 10)
        assert at_bottom(big)


def test_any_step_up_lets_go_of_the_answer_at_once(big, chat, grow):
    chat.send("More")
    grow("line\n" * 100)
    wheel(big, 30)
    before = on_screen(big)
    grow("line\n" * 100)
    after = on_screen(big)
    assert not at_bottom(big)
    assert all(after[name] == before[name] for name in before)


def test_the_end_of_an_answer_does_not_move_the_view(big, chat, answerer, grow):
    chat.send("More")
    grow("line\n" * 100)
    wheel(big, 90)
    before = bar(big).value()
    answerer.finish()
    assert bar(big).value() == before


def test_back_at_the_bottom_the_view_follows_again(big, chat, grow):
    chat.send("More")
    grow("line\n" * 100)
    wheel(big, 90)
    wheel(big, -400)
    grow("line\n" * 20)
    assert at_bottom(big)


def test_a_button_leads_back_to_the_latest(big, qtbot):
    button = big.findChild(QToolButton, "jumpToLatest")
    assert not button.isVisible()
    bar(big).setValue(0)
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert at_bottom(big)
    assert not button.isVisible()


def test_another_width_keeps_the_message_at_the_top_where_it_is(big, qtbot):
    bar(big).setValue(bar(big).maximum() // 2)
    top = min(on_screen(big).items(), key=lambda item: abs(item[1]))
    big.resize(560, 700)
    qtbot.wait(20)
    assert abs(on_screen(big)[top[0]]) < 700


def test_sending_goes_to_the_end(big, chat):
    bar(big).setValue(0)
    chat.send("More")
    assert at_bottom(big)


def test_only_new_text_is_added_while_the_answer_streams(transcript, chat, grow):
    chat.send("Hello")
    grow("Hi ")
    text = text_in(bubbles(transcript)[-1])
    changes = []
    text.document().contentsChange.connect(lambda at, gone, new: changes.append((gone, new)))
    grow("there")
    assert changes == [(0, 6)]
    assert text.toPlainText() == "Hi there"


def test_keys_scroll(big, qtbot):
    big.setFocus()
    qtbot.keyClick(big, Qt.Key.Key_Home)
    assert bar(big).value() == 0
    qtbot.keyClick(big, Qt.Key.Key_Space)
    page = bar(big).value()
    assert page > 0
    qtbot.keyClick(big, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert bar(big).value() == 0
    qtbot.keyClick(big, Qt.Key.Key_End)
    assert at_bottom(big)
    qtbot.keyClick(big, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert bar(big).value() == 0


def test_streaming_costs_no_more_at_the_end_than_at_the_beginning(transcript, chat, answerer, grow):
    chat.send("Hello")
    costs = []
    for _ in range(10):
        began = time.process_time()
        for _ in range(60):
            answerer.say("some words of it\n")
        grow("and a line\n")
        costs.append(time.process_time() - began)
    assert sum(costs[-3:]) < 4 * sum(costs[:3]) + 0.1


def test_the_arrows_go_from_message_to_message_into_one_and_out_again(big, qtbot):
    big.activateWindow()
    qtbot.waitUntil(big.isActiveWindow)
    big.setFocus()

    def press(key):
        qtbot.keyClick(QApplication.focusWidget(), key)
        return QApplication.focusWidget().objectName()

    assert press(Qt.Key.Key_Up) == "message-m399"
    for index in range(398, 380, -1):
        assert press(Qt.Key.Key_Up) == f"message-m{index}"
    assert press(Qt.Key.Key_Down) == "message-m382"
    assert press(Qt.Key.Key_Right) == "copy"
    assert press(Qt.Key.Key_Left) == "message-m382"
    assert big.findChild(QFrame, "focusRing").isVisible()


def test_a_message_that_leaves_the_view_gives_the_focus_back(big, qtbot):
    big.activateWindow()
    qtbot.waitUntil(big.isActiveWindow)
    big.setFocus()
    qtbot.keyClick(big, Qt.Key.Key_Up)
    bar(big).setValue(0)
    assert QApplication.focusWidget() is big
    assert not big.findChild(QFrame, "focusRing").isVisible()


def test_each_message_says_its_place_among_those_there_are_now(transcript, chat, answerer):
    chat.send("One")
    answerer.finish()
    chat.send("Two")
    names = sorted(bubble.accessibleName() for bubble in transcript.findChildren(Bubble))
    places = sorted(name.rsplit(", ", 1)[1] for name in names if name)
    assert places == [f"message {place} of 4" for place in range(1, 5)]


def test_the_last_answer_alone_offers_to_go_on(app, answerer, qtbot):
    def offering():
        buttons = app.window.findChildren(QToolButton, "goOn")
        return [button for button in buttons if button.isVisible()]

    app.chat.send("One")
    answerer.say("Half")
    assert offering() == []
    answerer.finish(Finish.LENGTH)
    (button,) = offering()
    button.click()
    assert offering() == []
    answerer.say(" an answer")
    answerer.finish(Finish.STOPPED)
    assert app.chat.conversation.messages[-1].text == "Half an answer"
    assert len(offering()) == 1
    app.chat.send("Two")
    assert offering() == []


def test_an_answer_goes_on_by_the_keyboard_alone(app, answerer):
    app.chat.send("One")
    answerer.say("Half")
    answerer.finish(Finish.LENGTH)
    app.window.findChild(QWidget, "transcript").setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Space):
        QTest.keyClick(QApplication.focusWidget(), key)
    assert len(answerer.asked) == 2
    # The button is gone, and the focus is where it was.
    assert QApplication.focusWidget().objectName().startswith("message-")


def test_a_long_answer_is_many_rows_of_which_few_are_there(transcript, chat, store, qtbot):
    text = "\n\n".join(f"Paragraph {number} " + "word " * 60 for number in range(2_000))
    said = Message("a", Role.ASSISTANT, text, None, 1.0, Finish.END)
    conversation = Conversation("long", "Long", 0.0, updated=0.0, messages=(said,))
    store.save(conversation, conversation.messages)
    chat.open("long")
    assert len(transcript.findChildren(Bubble)) <= MOST_WIDGETS
    last = text_in(max(bubbles(transcript), key=Bubble.y)).toPlainText()
    assert last.splitlines()[-1].startswith("Paragraph 1999")
    bar(transcript).setValue(0)
    first = text_in(min(bubbles(transcript), key=Bubble.y)).toPlainText()
    assert first.startswith("Paragraph 0 ")
    for value in range(0, bar(transcript).maximum(), bar(transcript).maximum() // 60):
        bar(transcript).setValue(value)
        assert len(transcript.findChildren(Bubble)) <= MOST_WIDGETS
        shown = sorted(bubbles(transcript), key=Bubble.y)
        assert all(upper.y() + upper.height() == lower.y() for upper, lower in pairwise(shown))


def test_a_step_in_a_long_answer_moves_what_is_seen_by_that_step(transcript, chat, store):
    text = "\n\n".join(f"Paragraph {number} " + "word " * (number % 90) for number in range(900))
    said = Message("a", Role.ASSISTANT, text, None, 1.0, Finish.END)
    store.save(Conversation("l", "L", 0.0, updated=0.0, messages=(said,)), (said,))
    chat.open("l")
    for _ in range(80):
        before = on_screen(transcript)
        wheel(transcript, 60)
        after = on_screen(transcript)
        moved = {after[name] - before[name] for name in before.keys() & after.keys()}
        assert moved == {60}


def test_letters_grow_where_the_user_wants_it_and_the_view_stays(big):
    bar(big).setValue(bar(big).maximum() // 2)
    before = big.place.partition("@")[0]
    height = big.findChildren(Bubble)[0].height()
    big.wear(replace(LIGHT, scale=1.5))
    assert big.place.partition("@")[0] == before
    assert big.findChildren(Bubble)[0].height() > height


def test_a_conversation_is_shown_where_it_was_left(big, chat, store):
    other = conversation_of(6)
    other = replace(other, id="other", messages=tuple(
        replace(each, id=f"o{each.id}", parent=each.parent and f"o{each.parent}")
        for each in other.messages
    ))  # fmt: skip
    store.save(other, other.messages)
    bar(big).setValue(bar(big).maximum() // 3)
    place, shown = big.place, on_screen(big)
    chat.open("other")
    chat.open("big")
    assert big.place == place
    assert on_screen(big).items() >= {name: y for name, y in shown.items() if 0 < y < 600}.items()


def test_one_that_was_left_at_its_end_is_shown_there(big, chat):
    chat.new()
    chat.open("big")
    assert at_bottom(big)
    assert big.place == ""


@pytest.mark.parametrize("place", ["", "m10", "m10@", "m10@0,x", "gone@0,0", "m10@99,0", "@"])
def test_a_place_that_is_none_does_no_harm(big, place):
    big.come_back("big", place)
    assert bubbles(big)


def test_the_way_back_tells_how_much_came_since(big, chat, qtbot, grow):
    chat.send("More")
    grow("line\n\n" * 50)
    button = big.findChild(QToolButton, "jumpToLatest")
    wheel(big, 200)
    grow("two words ")
    qtbot.waitUntil(lambda: button.text() == "2 new words")
    assert button.accessibleName() == "Jump to latest, 2 new words"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    wheel(big, 200)
    assert button.text() == ""


def marked(transcript):
    """Return what is marked in the messages that are there."""
    return [
        mark.cursor.selectedText()
        for bubble in transcript.findChildren(Bubble)
        for text in bubble.findChildren(ReadText)
        for mark in text.extraSelections()
    ]


def test_a_phrase_is_found_wherever_it_is(big, qtbot):
    with qtbot.waitSignal(big.marking.found) as found:
        big.marking.look_for("37: WORD word")
    assert found.args == [1, 4]
    assert "message-m37" in on_screen(big)
    assert marked(big) == ["37: word word"]
    for name in ("m137", "m237", "m337", "m37"):
        big.marking.go_on_finding(1)
        assert f"message-{name}" in on_screen(big)


def test_what_is_not_there_is_not_found(big, qtbot):
    with qtbot.waitSignal(big.marking.found) as found:
        big.marking.look_for("no such thing")
    assert found.args == [0, 0]
    assert marked(big) == []


def test_a_phrase_in_a_long_answer_is_gone_to(transcript, chat, store):
    text = "\n\n".join(f"Paragraph {number} " + "word " * 60 for number in range(500))
    said = Message("a", Role.ASSISTANT, text, None, 1.0, Finish.END)
    store.save(Conversation("l", "L", 0.0, updated=0.0, messages=(said,)), (said,))
    chat.open("l")
    transcript.marking.look_for("Paragraph 250 ")
    assert marked(transcript) == ["Paragraph 250 "]
    (bubble,) = (b for b in bubbles(transcript) if "Paragraph 250 " in text_in(b).toPlainText())
    assert 0 <= bubble.y() + bubble.top_of_mark <= transcript.viewport().height()
