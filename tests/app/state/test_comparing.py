"""One question in two ways: with models, with temperatures, stopped, failed, left and kept."""

import pytest

from app.domain.dials import Dials
from app.domain.local_model import Adapter
from app.domain.means import Means
from app.domain.reply import Finish
from tests.helpers.fake_shelf import local


@pytest.fixture
def other(starter):
    file = starter.parent / "Zweites.gguf"
    file.touch()
    return file


@pytest.fixture(params=["saved", "private"])
def kind(request, chat):
    if request.param == "private":
        chat.new_private()
    return request.param


@pytest.fixture
def wait_for(qtbot, answerer):
    """Wait until so many questions were asked in all."""

    def wait_for(count):
        qtbot.waitUntil(lambda: len(answerer.asked) == count)

    return wait_for


def answer(answerer, text):
    answerer.say(text)
    answerer.finish()


def texts(comparing):
    return [side.answer and side.answer.text for side in comparing.sides]


def said(chat):
    return [each.text for each in chat.conversation.messages]


@pytest.fixture
def both(comparing, draft, answerer, wait_for, other):
    """Have what is being written answered by two models."""
    draft.write("Which?")
    assert comparing.begin()
    comparing.ask(0, 1)
    wait_for(1)
    answer(answerer, "This.")
    wait_for(2)
    answerer.be_ready("Zweites")
    answer(answerer, "That.")
    return comparing


def test_what_is_being_written_is_answered_by_both_models_in_turn(
    kind, comparing, draft, chat, answerer, wait_for, starter, other
):
    draft.write("Which?")
    assert comparing.begin()
    assert (comparing.open, comparing.question, comparing.is_new) == (True, "Which?", True)
    assert [side.model for side in comparing.sides] == [starter, other]
    assert answerer.asked == []
    comparing.ask(0, 1)
    wait_for(1)
    assert draft.empty
    assert [side.waits for side in comparing.sides] == [False, True]
    answerer.say("Th")
    assert texts(comparing) == ["Th", None]
    assert answerer.opened == [starter]
    answer(answerer, "is.")
    wait_for(2)
    assert answerer.opened == [starter, other]
    assert [each.text for each in answerer.asked[1][1]] == ["Which?"]
    answerer.be_ready("Zweites")
    answer(answerer, "That.")
    assert texts(comparing) == ["This.", "That."]
    assert not comparing.busy
    assert len(chat.conversation.versions[chat.conversation.messages[1].id]) == 2


def test_the_one_that_is_kept_is_gone_on_with_and_the_other_stays_a_version(
    kind, both, chat, notices, starter, other
):
    assert both.keep(0)
    assert not both.open
    assert said(chat) == ["Which?", "This."]
    assert notices.current is None
    chat.show_version(chat.conversation.messages[1].id, 1)
    assert said(chat) == ["Which?", "That."]


def test_where_another_model_is_kept_the_chat_may_go_on_with_it(
    both, chat, notices, answerer, starter, other
):
    assert both.keep(1)
    assert said(chat) == ["Which?", "That."]
    assert chat.conversation.model is None
    assert notices.current.text == "Kept. Answering next, as before: Starter model."
    assert notices.current.action == "Use Zweites Instead"
    notices.act()
    assert chat.conversation.model == str(other)
    chat.send("And now?")
    assert answerer.opened[-1] == other


def test_closing_keeps_both_and_shows_what_was_shown_before(both, chat):
    both.keep(0)
    assert both.begin()
    assert texts(both) == ["This.", "That."]
    both.close()
    assert said(chat) == ["Which?", "This."]
    assert not both.open


def test_an_answer_is_compared_with_another_one_that_is_asked_beside_it(
    kind, chat, comparing, answerer, wait_for
):
    chat.send("Which?")
    answer(answerer, "This.")
    chat.send("And?")
    answer(answerer, "So.")
    assert comparing.begin(chat.conversation.messages[1].id)
    assert (comparing.question, texts(comparing)) == ("Which?", ["This.", None])
    comparing.ask(1)
    wait_for(3)
    # One model alone, so the dials differ.
    assert answerer.asked[-1][2].temperature == 1.0
    answer(answerer, "That.")
    assert texts(comparing) == ["This.", "That."]
    comparing.close()
    assert said(chat) == ["Which?", "This.", "And?", "So."]


def test_of_three_answers_any_two_stand_side_by_side(kind, chat, comparing, answerer, wait_for):
    chat.send("Which?")
    answer(answerer, "1")
    for text in "23":
        chat.retry(chat.conversation.messages[0].id)
        answer(answerer, text)
    assert comparing.begin()
    assert texts(comparing) == ["2", "3"]
    assert [comparing.place(each) for each in (0, 1)] == [(2, 2), (2, 2)]
    comparing.show_version(0, -1)
    assert texts(comparing) == ["1", "3"]
    comparing.show_version(1, -1)
    assert texts(comparing) == ["1", "2"]
    comparing.show_version(1, -1)
    assert texts(comparing) == ["1", "2"]
    assert comparing.keep(1)
    assert said(chat) == ["Which?", "2"]


def test_dials_and_presets_are_those_of_one_side(
    comparing, chat, draft, answerer, wait_for, presets, other, models
):
    chat.instruct("Be kind.", dials=Dials(top_k=7, usual=("temperature",)), model=None)
    preset = presets.add("Pirate", "Talk like one.", dials=Dials(0.9), model=str(other))
    draft.write("Which?")
    comparing.begin()
    comparing.choose_dials(0, 0.0)
    comparing.choose_dials(1, preset.id)
    assert comparing.sides[1].model == other
    comparing.ask(0, 1)
    wait_for(1)
    _, told, dials = answerer.asked[-1]
    assert (told[0].text, dials.temperature, dials.top_k) == ("Be kind.", 0.0, 7)
    answer(answerer, "This.")
    wait_for(2)
    _, told, dials = answerer.asked[-1]
    assert (told[0].text, dials.temperature, dials.top_k) == ("Talk like one.", 0.9, 0)
    assert (chat.conversation.system, chat.conversation.model) == ("Be kind.", None)


@pytest.fixture
def poems(starter, models):
    """Have an adapter of the one model that there is."""
    folder = starter.parent / "poems"
    folder.mkdir()
    models.learn([local("Tiny", path=starter, adapters=(Adapter(folder, "poems"),))])
    return folder


def by(comparing):
    return [(side.model, side.adapter) for side in comparing.sides]


def test_one_model_alone_is_compared_with_itself_changed_by_its_adapter(
    kind, comparing, draft, answerer, wait_for, starter, poems
):
    draft.write("Which?")
    comparing.begin()
    assert by(comparing) == [(starter, None), (starter, poems)]
    comparing.ask(0, 1)
    wait_for(1)
    answer(answerer, "This.")
    wait_for(2)
    assert (answerer.opened[-1], answerer.adapters[-1]) == (starter, poems)
    answerer.be_ready()
    answer(answerer, "That.")
    assert comparing.made_by(1)[0] == "Tiny"  # as its receipt says
    comparing.close()
    comparing.begin()
    assert by(comparing) == [(starter, None), (starter, poems)]


def test_a_preset_brings_its_adapter_and_what_is_chosen_after_it_holds(
    comparing, draft, presets, starter, poems
):
    preset = presets.add(
        "Poet", "In verse.", dials=Dials(0.9), model=str(starter), adapter=str(poems)
    )
    draft.write("Which?")
    comparing.begin()
    comparing.choose_dials(0, preset.id)
    assert comparing.means(0) == Means(Dials(0.9), starter, "In verse.", poems)
    comparing.choose_model(0, starter)
    assert comparing.means(0) == Means(Dials(0.9), starter, "In verse.")


def test_an_adapter_that_is_gone_says_so_on_its_side_and_is_offered_no_more(
    comparing, draft, answerer, wait_for, qtbot, models, starter, poems
):
    draft.write("Which?")
    comparing.begin()
    comparing.choose_model(1, starter, poems)
    comparing.ask(0, 1)
    wait_for(1)
    poems.rmdir()
    answer(answerer, "This.")
    qtbot.waitUntil(lambda: comparing.sides[1].refusal is not None)
    assert "The adapter poems is not in" in comparing.sides[1].refusal
    models.learn([local("Tiny", path=starter)])
    comparing.close()
    comparing.begin()
    assert by(comparing) == [(starter, None), (starter, None)]


def test_who_keeps_the_first_answer_need_not_wait_for_the_second(
    kind, comparing, chat, draft, answerer, wait_for, other
):
    draft.write("Which?")
    comparing.begin()
    comparing.ask(0, 1)
    wait_for(1)
    answer(answerer, "This.")
    wait_for(2)
    answerer.be_ready("Zweites")
    answerer.say("Th")
    assert comparing.keep(0)
    assert said(chat) == ["Which?", "This."]
    answerer.finish(Finish.STOPPED)
    chat.show_version(chat.conversation.messages[1].id, 1)
    assert said(chat) == ["Which?", "Th"]


def test_who_stops_one_side_has_the_other_asked(comparing, draft, answerer, wait_for, qtbot, other):
    draft.write("Which?")
    comparing.begin()
    comparing.ask(0, 1)
    wait_for(1)
    answerer.say("Th")
    comparing.stop(0)
    assert comparing.sides[0].answer.finish is Finish.STOPPED
    qtbot.wait(1)
    assert len(answerer.asked) == 1  # until it is known what the first one cost
    answerer.finish(Finish.STOPPED)
    wait_for(2)
    assert comparing.sides[0].answer.receipt is not None
    assert comparing.sides[1].growing


def test_who_stops_what_is_answered_has_no_more_asked(
    qtbot, comparing, chat, draft, answerer, wait_for, other
):
    draft.write("Which?")
    comparing.begin()
    comparing.ask(0, 1)
    wait_for(1)
    chat.stop()
    answerer.finish(Finish.STOPPED)
    qtbot.wait(1)
    assert len(answerer.asked) == 1
    assert not comparing.busy
    assert comparing.open


def test_a_side_that_waits_can_be_taken_back(comparing, draft, answerer, wait_for, qtbot, other):
    draft.write("Which?")
    comparing.begin()
    comparing.ask(0, 1)
    wait_for(1)
    comparing.stop(1)
    answer(answerer, "This.")
    qtbot.wait(1)
    assert texts(comparing) == ["This.", None]
    assert not comparing.busy


def test_a_model_that_is_gone_says_so_on_its_side_and_the_first_answer_stays(
    comparing, draft, answerer, wait_for, qtbot, other
):
    draft.write("Which?")
    comparing.begin()
    comparing.ask(0, 1)
    wait_for(1)
    other.unlink()
    answer(answerer, "This.")
    qtbot.waitUntil(lambda: comparing.sides[1].refusal is not None)
    assert "There is no Zweites.gguf" in comparing.sides[1].refusal
    assert texts(comparing) == ["This.", None]
    assert not comparing.busy


def test_a_model_that_fails_to_open_says_so_in_its_answer_and_is_tried_again_when_asked(
    comparing, draft, answerer, wait_for, other
):
    draft.write("Which?")
    comparing.begin()
    comparing.ask(0, 1)
    wait_for(1)
    answer(answerer, "This.")
    wait_for(2)
    answerer.fail_to_load("This file is damaged.", "Zweites")
    answerer.fail("This file is damaged.")
    failed = comparing.sides[1].answer
    assert (failed.finish, failed.reason) == (Finish.FAILED, "This file is damaged.")
    assert comparing.sides[0].answer.text == "This."
    comparing.ask(1)
    wait_for(3)
    assert answerer.opened[-2:] == [other, other]


def test_leaving_the_chat_leaves_the_second_side_out_and_says_so(
    comparing, chat, draft, answerer, wait_for, notices, qtbot, other
):
    draft.write("Which?")
    comparing.begin()
    comparing.ask(0, 1)
    wait_for(1)
    chat.new()
    assert not comparing.open
    assert "second answer was not asked" in notices.current.text
    answer(answerer, "This.")
    qtbot.wait(1)
    assert len(answerer.asked) == 1


def test_an_answer_that_is_asked_for_elsewhere_ends_the_comparison(both, chat, answerer):
    chat.retry(chat.conversation.messages[0].id)
    assert not both.open
    assert chat.answers_here


def test_without_a_question_it_is_said_what_to_do(comparing, notices):
    assert not comparing.begin()
    assert notices.current.text.startswith("Write a question first")
    assert not comparing.open


def test_what_was_chosen_for_both_sides_holds_for_the_next_comparison(both, draft, starter):
    both.choose_model(1, starter)
    both.choose_dials(1, 1.5)
    both.keep(0)
    draft.write("Next?")
    both.begin()
    assert [(side.model, side.choice) for side in both.sides] == [(starter, None), (starter, 1.5)]


def test_both_answers_are_saved_whenever_it_ends(both, chat, store):
    asked, _ = chat.conversation.messages
    tree = store.tree(chat.conversation.id)
    assert [(each.text, each.parent) for each in tree[1:]] == [
        ("This.", asked.id),
        ("That.", asked.id),
    ]


def test_an_answer_that_is_deleted_meanwhile_stands_there_no_longer(both, chat, conversations):
    older = both.sides[0].answer
    assert chat.conversation.place(older.id) is None  # it is on another branch
    chat.choose(older.id)
    assert chat.delete_message(older.id)
    assert texts(both) == [None, "That."]
    conversations.undo()
    assert both.place(1) == (2, 2)
