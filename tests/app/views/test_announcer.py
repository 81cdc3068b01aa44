"""What a screen reader says of answers by itself, as Qt hands it on."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.domain.reply import Finish
from app.domain.settings import Announcing
from app.views.announcer import REST_MS, WORD_MS, Announcer
from tests.helpers.heard import Said


@pytest.fixture
def announcer(qtbot, chat, models, settings):
    window = QWidget()
    qtbot.addWidget(window)
    announcer = Announcer(chat, models, settings, parent=window)
    settings.choose(replace(settings.now, announcing=Announcing.FULL))
    return announcer


def rest(announcer):
    """Let the time go by in which nothing else is said."""
    timer = announcer.findChild(QTimer)
    timer.stop()
    timer.timeout.emit()


def test_an_answer_is_said_as_it_comes_by_sentences(announcer, heard, chat, answerer):
    chat.send("Tea?")
    assert heard.said == [Said("Answering")]
    for piece in ("Yes. ", "It is", " hot. An", "d sweet. "):
        answerer.say(piece)
    assert heard.texts == ["Answering"]
    rest(announcer)
    assert heard.texts[1:] == ["Yes. It is hot."]
    answerer.say("Drink.")
    answerer.finish()
    rest(announcer)
    assert heard.texts[2:] == ["And sweet. Drink. Answer finished, 7 words"]
    rest(announcer)
    assert len(heard.said) == 3


def test_each_sentence_is_said_at_once_where_nothing_was_said_for_a_while(
    announcer, heard, chat, answerer
):
    chat.send("Tea?")
    rest(announcer)
    answerer.say("Yes. It")
    rest(announcer)
    answerer.say(" is. So")
    assert heard.texts == ["Answering", "Yes.", "It is."]


def test_what_is_long_has_the_time_that_it_takes_to_be_said(announcer, heard, chat, answerer):
    timer = announcer.findChild(QTimer)
    chat.send("Tea?")
    assert timer.interval() == REST_MS
    rest(announcer)
    answerer.say("word " * 100 + "end. So")
    assert timer.interval() == 101 * WORD_MS > REST_MS
    answerer.finish()
    assert len(heard.said) == 2  # and what cuts nothing off waits
    rest(announcer)
    assert heard.texts[2] == "So Answer finished, 102 words"


def test_who_asks_on_waits_for_nothing_that_was_being_said(announcer, heard, chat, answerer):
    chat.send("Tea?")
    rest(announcer)
    answerer.say("word " * 100 + "end. So")
    answerer.finish()
    heard.said.clear()
    chat.send("And coffee?")
    assert heard.texts == ["Answering"]


def test_who_opens_another_chat_waits_for_nothing_that_was_being_said(
    announcer, heard, chat, answerer
):
    chat.send("Tea?")
    rest(announcer)
    answerer.say("word " * 100 + "end. So")
    chat.new()
    heard.said.clear()
    answerer.finish()
    assert heard.texts == ["The answer in “Tea?” has ended."]


def test_who_stops_an_answer_hears_that_at_once(announcer, heard, chat, answerer):
    chat.send("Tea?")
    rest(announcer)
    answerer.say("word " * 100 + "end. So")
    heard.said.clear()
    answerer.finish(Finish.STOPPED)
    assert heard.texts == ["So Stopped. 102 words"]


def test_another_answer_to_what_was_asked_cuts_nothing_off(announcer, heard, chat, answerer):
    chat.send("Tea?")
    rest(announcer)
    answerer.say("word " * 100 + "end. So")
    answerer.finish()
    heard.said.clear()
    chat.retry(chat.conversation.messages[-1].id)
    assert heard.said == []


def test_code_is_named_and_not_read(announcer, heard, chat, answerer):
    chat.send("Code?")
    answerer.say("So:\n```python\nx = 1\ny = 2\n```\nThere.")
    answerer.finish()
    rest(announcer)
    assert heard.texts[1].startswith("So: Code, python, 2 lines There. Answer finished")


def test_half_a_letter_that_comes_again_is_not_said(announcer, heard, chat, answerer):
    chat.send("Tea?")
    rest(announcer)
    answerer.say("", held="Ja. \ufffd")
    answerer.say("Ja. Öl.", held="")
    answerer.finish()
    rest(announcer)
    assert heard.texts[1:] == ["Ja.", "Öl. Answer finished, 2 words"]


def test_short_says_only_that_an_answer_begins_and_ends(announcer, heard, chat, answerer, settings):
    settings.choose(replace(settings.now, announcing=Announcing.SHORT))
    chat.send("Tea?")
    answerer.say("Yes. It is.")
    answerer.finish()
    rest(announcer)
    assert heard.texts == ["Answering", "Answer finished, 3 words"]


def test_off_says_nothing_of_answers(announcer, heard, chat, answerer, settings):
    settings.choose(replace(settings.now, announcing=Announcing.OFF))
    chat.send("Tea?")
    answerer.say("Yes. It is.")
    answerer.fail("It broke.")
    rest(announcer)
    assert heard.said == []


def test_what_went_wrong_is_said_at_once_behind_what_was_left(announcer, heard, chat, answerer):
    chat.send("Tea?")
    answerer.say("Yes. It")
    answerer.fail("It broke.")
    assert heard.said[1:] == [Said("Yes. It It broke.", urgent=True)]


def test_a_model_that_does_not_open_is_said_at_once_and_once(announcer, heard, answerer):
    answerer.fail_to_load("Damaged.")
    answerer.fail_to_load("Damaged.")
    assert heard.said == [Said("Damaged.", urgent=True)]


@pytest.mark.parametrize(
    ("finish", "said"),
    [
        (Finish.STOPPED, "Stopped. 1 word"),
        (Finish.LENGTH, "Cut off here: this is as long as a reply may be. 1 word"),
        (Finish.END, "Answer finished, 1 word"),
    ],
)
def test_why_an_answer_ended_is_said(announcer, heard, chat, answerer, finish, said):
    chat.send("Tea?")
    answerer.say("Yes")
    answerer.finish(finish)
    rest(announcer)
    assert heard.texts[1] == f"Yes {said}"


def test_an_answer_that_goes_on_is_said_from_there(announcer, heard, chat, answerer):
    chat.send("Tea?")
    answerer.say("Yes. It is")
    answerer.finish(Finish.LENGTH)
    rest(announcer)
    heard.said.clear()
    chat.go_on()
    answerer.say(" hot. Very")
    answerer.finish()
    for _ in range(2):
        rest(announcer)
    assert " ".join(heard.texts) == "Answering hot. Very Answer finished, 5 words"


def test_of_an_answer_elsewhere_only_its_end_is_said(announcer, heard, chat, answerer):
    chat.send("Tea?")
    chat.new()
    answerer.say("Yes. It is.")
    answerer.finish()
    rest(announcer)
    assert heard.texts == ["Answering", "The answer in “Tea?” has ended."]


def test_nothing_is_read_where_nobody_listens(announcer, chat, answerer, qapp):
    chat.send("Tea?")
    answerer.say("Yes. It is.")
    assert not announcer.findChild(QTimer).isActive()
