"""How much of the context the next prompt takes, while it is typed."""

from dataclasses import replace

import pytest

from app.domain.conversation import Role
from app.domain.dials import Dials, Overflow


@pytest.fixture
def asked(qtbot, counting, answerer):
    """Return what waits until so many counts were asked for, and gives the last."""

    def asked(times):
        qtbot.waitUntil(lambda: len(answerer.counted_of) >= times)
        assert len(answerer.counted_of) == times
        return answerer.counted_of[-1]

    return asked


def test_what_is_typed_is_counted_with_what_was_said(counting, asked, answerer, chat):
    chat.send("Hello")
    answerer.say("Hi")
    answerer.finish()
    counting.type("  And then? ")
    assert counting.waits
    _, text, messages, dials, overflow = asked(1)
    counting.attach("file", "text")
    assert (text, [each.text for each in messages]) == ("And then?", ["Hello", "Hi"])
    assert (dials, overflow) == (Dials(), Overflow.DROP)
    answerer.tell_count(1_204)
    assert not counting.waits
    assert (counting.tokens, counting.exact, counting.left_out) == (1_204, True, 0)
    assert counting.context == 2_048


def test_many_keys_in_a_row_are_one_question(counting, asked):
    for length in range(1, 20):
        counting.type("a" * length)
    assert asked(1)[1] == "a" * 19


def test_the_same_is_not_asked_again(qtbot, counting, asked, answerer):
    counting.type("a")
    asked(1)
    counting.type("a ")
    qtbot.wait(400)
    assert len(answerer.counted_of) == 1


def test_an_answer_that_came_late_does_not_replace_a_later_one(counting, asked, answerer):
    counting.type("a")
    first, *_ = asked(1)
    counting.type("aa")
    second, *_ = asked(2)
    answerer.tell_count(12, number=second)
    answerer.tell_count(11, number=first)
    assert counting.tokens == 12


def test_an_answer_about_another_conversation_is_dropped(counting, asked, answerer, chat):
    chat.send("Hello")
    answerer.say("Hi")
    answerer.finish()
    number, *_ = asked(1)
    answerer.tell_count(50)
    chat.new()
    assert counting.tokens is None
    answerer.tell_count(51, number=number)
    assert counting.tokens is None
    assert asked(2)[2] == ()


def test_without_an_open_model_nothing_is_asked(qtbot, counting, answerer):
    answerer.load(0.5)
    counting.type("a")
    counting.attach("file", "text")
    qtbot.wait(300)
    assert answerer.counted_of == answerer.measured_of == []
    answerer.be_ready()
    qtbot.waitUntil(lambda: len(answerer.counted_of) == len(answerer.measured_of) == 1)


def test_another_model_counts_anew(counting, asked, answerer):
    counting.type("a")
    number, *_ = asked(1)
    answerer.tell_count(10)
    answerer.load(0.5, "Other")
    assert counting.tokens is None
    answerer.be_ready("Other", context=512)
    answerer.tell_count(10, number=number)
    assert counting.tokens is None
    asked(2)
    answerer.tell_count(12)
    assert (counting.tokens, counting.context) == (12, 512)


def test_a_model_that_rests_has_counted_what_it_has(counting, asked, answerer):
    counting.type("a")
    asked(1)
    answerer.tell_count(10)
    answerer.rest()
    assert counting.tokens == 10


def test_what_a_reply_grows_by_is_added_and_then_counted(counting, asked, answerer, chat):
    chat.send("Hello")
    _, _, messages, _, _ = asked(1)
    assert [(each.role, each.text) for each in messages] == [(Role.USER, "Hello")]
    answerer.tell_count(30)
    answerer.say("One ")
    answerer.say("two")
    assert (counting.tokens, counting.exact) == (32, False)
    answerer.finish()
    assert [each.text for each in asked(2)[2]] == ["Hello", "One two"]
    answerer.tell_count(36)
    assert (counting.tokens, counting.exact) == (36, True)


def test_a_reply_that_goes_on_is_counted_as_it_was_before(counting, asked, answerer, chat):
    chat.send("Hello")
    answerer.say("One ")
    chat.stop()
    chat.go_on()
    answerer.say("two")
    assert [each.text for each in asked(1)[2]] == ["Hello", "One "]


def test_while_another_conversation_is_answered_nothing_is_added(counting, asked, answerer, chat):
    chat.send("Hello")
    answerer.say("One")
    chat.new()
    asked(1)
    answerer.tell_count(9)
    assert (counting.tokens, counting.exact) == (9, True)


def test_instructions_and_what_is_chosen_are_counted_with(counting, asked, chat, settings):
    counting.type("a")
    asked(1)
    chat.instruct("Be brief.", dials=Dials(context=512), model=None)
    _, _, messages, dials, _ = asked(2)
    assert [each.text for each in messages] == ["Be brief."]
    assert (dials.context, counting.context) == (512, 512)
    settings.choose(replace(settings.now, overflow=Overflow.STOP))
    assert asked(3)[-1] is Overflow.STOP


def test_what_has_to_go_is_told(counting, asked, answerer):
    counting.type("a")
    asked(1)
    answerer.tell_count(1_500, exact=False, left_out=12)
    assert (counting.exact, counting.left_out) == (False, 12)


def test_where_it_cannot_be_counted_there_is_no_number(counting, asked, answerer):
    counting.type("a")
    asked(1)
    answerer.tell_count(None)
    assert counting.tokens is None


def test_a_private_chat_is_counted_too(counting, asked, answerer, chat):
    chat.new_private()
    chat.send("A secret")
    counting.type("More")
    assert [each.text for each in asked(1)[2]] == ["A secret"]


def test_an_attached_text_is_measured_by_itself(qtbot, counting, answerer):
    counting.attach("a.txt", "one")
    counting.attach("b.txt", "two")
    (first, _), (second, _) = answerer.measured_of
    with qtbot.waitSignal(counting.changed):
        answerer.tell_measure(7, number=second)
    answerer.tell_measure(5, number=first)
    assert (counting.size_of("a.txt"), counting.size_of("b.txt")) == (5, 7)
    counting.attach("a.txt", "another")
    assert counting.size_of("a.txt") is None
    answerer.tell_measure(5, number=first)
    assert counting.size_of("a.txt") is None
    answerer.tell_measure(6)
    assert counting.size_of("a.txt") == 6
    counting.detach("a.txt")
    assert counting.size_of("a.txt") is None


def test_another_model_measures_what_is_attached_anew(counting, answerer):
    counting.attach("a.txt", "one")
    answerer.tell_measure(5)
    answerer.load(0.1, "Other")
    assert counting.size_of("a.txt") is None
    answerer.be_ready("Other")
    assert len(answerer.measured_of) == 2
    answerer.tell_measure(4)
    assert counting.size_of("a.txt") == 4
