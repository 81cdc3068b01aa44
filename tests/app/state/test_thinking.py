"""How long a reply thinks is measured from its first word to the tag that ends the thought."""

import pytest

from app.state.thinking import Thinking, thinking_on


def grown(thinking, *texts, text="", at=0.0):
    """Return a thinking after pieces, each of which came at a second, and the text by then."""
    for second, piece in texts:
        text += piece
        thinking = thinking.grown(text, at + second)
    return thinking


def test_a_thought_lasts_from_the_first_word_to_its_end():
    thinking = grown(Thinking(), (10, "<think>"), (12, "Hm."), (13.5, "</think>"), (20, "So."))
    assert thinking.seconds(99) == (3.5,)


def test_one_that_goes_on_lasts_until_now():
    thinking = grown(Thinking(), (10, "<think>Hm."))
    assert thinking.seconds(14) == (4,)


def test_one_whose_beginning_was_in_the_prompt_has_lasted_since_the_first_word():
    pieces = [(10, "I think "), (12, "so."), (17, "\n</think>\n"), (18, "Yes.")]
    assert grown(Thinking(), *pieces).seconds(99) == (7,)


def test_each_thought_has_its_own_time():
    pieces = [(10, "<think>a"), (12, "</think>\n\nOne.\n"), (20, "\n<think>\n"), (25, "</think>")]
    assert grown(Thinking(), *pieces).seconds(99) == (2,), "what says nothing is none"
    pieces.insert(3, (23, "b"))
    assert grown(Thinking(), *pieces).seconds(99) == (2, 5)


def test_a_reply_that_never_thinks_has_no_time():
    assert grown(Thinking(), (10, "So"), (11, " it is.")).seconds(99) == ()


@pytest.mark.parametrize(("known", "expected"), [((4.0,), (9.0,)), ((), (5.0,))])
def test_a_thought_that_goes_on_has_the_time_of_before_too(known, expected):
    thinking = grown(
        thinking_on("<think>Hm", known), (100, " and"), (105, "</think>"), text="<think>Hm"
    )
    assert thinking.seconds(999) == expected


def test_what_was_thought_before_a_reply_went_on_keeps_its_time():
    begun = "<think>Hm</think>So"
    assert grown(thinking_on(begun, (4.0,)), (100, " it is."), text=begun).seconds(999) == (4.0,)
    assert grown(thinking_on(begun, ()), (100, " it is."), text=begun).seconds(999) == (0.0,)
