"""Trying an answer again in another way, and what answers after it."""

import pytest

from app.domain.dials import Dials
from app.domain.means import Means


@pytest.fixture
def trying(comparing):
    return comparing.trying


@pytest.fixture
def other(starter):
    file = starter.parent / "Zweites.gguf"
    file.touch()
    return file


@pytest.fixture
def asked(chat, answerer):
    chat.send("Which?")
    answerer.say("This.")
    answerer.finish()
    return chat.conversation.messages[1].id


def words(ways):
    return [way.words for way in ways]


def test_the_models_of_the_folder_are_ways_and_that_of_the_chat_is_marked(
    trying, starter, other, chat
):
    (starter.parent / "folder").mkdir()
    (starter.parent / "folder" / "config.json").touch()
    (starter.parent / "notes.txt").touch()
    (starter.parent / ".half.gguf").touch()
    assert words(trying.by_models()) == ["Starter model", "folder", "Zweites"]
    assert [way.is_usual for way in trying.by_models()] == [True, False, False]
    chat.instruct("", dials=None, model=str(other))
    assert [way.words for way in trying.by_models() if way.is_usual] == ["Zweites"]
    other.unlink()
    assert [way.words for way in trying.by_models() if way.is_usual] == ["Starter model"]


def test_a_preset_is_tried_once_with_its_instructions_and_dials(
    trying, chat, answerer, asked, presets, other
):
    presets.add("Pirate", "Talk like one.", dials=Dials(0.9), model=str(other))
    (way,) = trying.by_presets()
    assert way.words == "Pirate"
    assert trying.retry(asked, way.means)
    _, told, dials = answerer.asked[-1]
    assert [each.text for each in told] == ["Talk like one.", "Which?"]
    assert (dials.temperature, answerer.opened[-1]) == (0.9, other)
    assert (chat.conversation.system, chat.conversation.dials) == ("", None)


def test_who_tries_another_model_hears_what_answers_next_and_may_stay_with_it(
    trying, chat, answerer, asked, notices, starter, other
):
    assert trying.retry(asked, Means(model=other))
    told = notices.current
    assert told.text == "Only this answer is by Zweites. Answering next, as before: Starter model."
    answerer.be_ready("Zweites")
    answerer.say("That.")
    answerer.finish()
    assert told.action == "Use Zweites Instead"
    notices.act()
    chat.send("And now?")
    assert answerer.opened == [starter, other]


def test_who_does_not_say_so_goes_on_with_the_model_of_the_chat(
    trying, chat, answerer, asked, starter, other
):
    trying.retry(asked, Means(model=other))
    answerer.be_ready("Zweites")
    answerer.say("That.")
    answerer.finish()
    chat.send("And now?")
    assert answerer.opened == [starter, other, starter]


def test_other_dials_need_no_word(trying, asked, notices, answerer):
    more_varied = trying.by_dials()[1]
    assert trying.retry(asked, more_varied.means)
    assert answerer.asked[-1][2].temperature == 1.0
    assert notices.current is None


def test_who_keeps_an_answer_of_other_dials_is_offered_those_and_not_the_same_model(
    trying, asked, notices
):
    trying.offer_to_go_on(trying.by_dials()[1].means)
    assert notices.current.action == "Use temperature 1 Instead"


def test_where_another_model_does_not_open_that_of_the_chat_comes_back(
    trying, chat, answerer, asked, models, starter, other
):
    trying.retry(asked, Means(model=other))
    answerer.fail_to_load("It is damaged.", "Zweites")
    answerer.fail("It is damaged.")
    assert answerer.opened == [starter, other, starter]
    assert chat.conversation.messages[-1].reason == "It is damaged."


def test_using_a_preset_from_now_on_has_all_of_it(trying, chat, presets, other):
    presets.add("Pirate", "Talk like one.", dials=Dials(0.9), model=str(other))
    (way,) = trying.by_presets()
    assert trying.use_here(way.means)
    now = chat.conversation
    assert (now.system, now.dials.temperature, now.model) == ("Talk like one.", 0.9, str(other))
