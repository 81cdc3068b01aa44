"""A stop string ends a reply and never flashes by."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from engine.stops import StopStrings

# Few letters, so that stop strings begin, break off and overlap all the time.
texts = st.text("ab\n", max_size=30)
stops = st.text("ab\n", min_size=1, max_size=4)


@st.composite
def texts_with_stops(draw):
    """Give a text and some strings that are in it, or are not."""
    text = draw(texts)
    spans = st.integers(0, len(text)).flatmap(
        lambda start: st.integers(start + 1, start + 5).map(lambda end: text[start:end])
    )
    return text, draw(st.lists(stops | spans.filter(bool), min_size=1, max_size=3))


def shown(pieces, stops):
    """Give what is shown of a text that comes in pieces, one element for each."""
    held = StopStrings(stops)
    outs = []
    for piece in pieces:
        outs.append(held.add(piece))
        if held.found:
            break
    return [*outs, held.rest()]


def cut(text, places):
    edges = sorted({0, len(text), *(place % (len(text) + 1) for place in places)})
    return [text[start:end] for start, end in pairwise(edges)]


@given(texts_with_stops(), st.lists(st.integers(0, 30), max_size=4))
@example(("xabb", ["abb", "b"]), [])
def test_the_pieces_that_a_text_comes_in_change_nothing(case, places):
    text, stops = case
    in_pieces = "".join(shown(cut(text, places), stops))
    assert in_pieces == "".join(shown(list(text), stops))


@given(texts_with_stops())
def test_what_is_shown_is_all_before_the_stop_string_that_is_first_whole(case):
    text, stops = case
    ends = [(text.find(stop) + len(stop), text.find(stop)) for stop in stops if stop in text]
    until = min(ends)[1] if ends else len(text)
    assert "".join(shown(list(text), stops)) == text[:until]


@given(texts, stops)
def test_nothing_of_a_stop_string_is_ever_shown(text, stop):
    held = StopStrings([stop])
    so_far = ""
    for character in text:
        so_far += held.add(character)
        assert not (held.found and so_far != text[: text.find(stop)])
    assert stop not in so_far


def begun(text, stops):
    """Count the characters at text's end that may be the start of a stop string."""
    starts = {stop[:length] for stop in stops for length in range(1, len(stop))}
    return max((len(start) for start in starts if text.endswith(start)), default=0)


@given(texts_with_stops(), st.lists(st.integers(0, 30), max_size=4))
def test_what_may_be_the_start_of_a_stop_string_is_held_back_and_nothing_else(case, places):
    text, stops = case
    held = StopStrings(stops)
    came = so_far = ""
    for piece in cut(text, places):
        came += piece
        so_far += held.add(piece)
        assert held.found or so_far == came[: len(came) - begun(came, stops)]
    assert so_far + held.rest() == "".join(shown(list(text), stops))


@given(texts_with_stops(), texts)
def test_nothing_is_shown_after_a_stop_string_whatever_comes(case, more):
    text, stops = case
    held = StopStrings(stops)
    held.add(text + stops[0])
    assert held.found
    assert held.add(more) + held.rest() == ""


@pytest.mark.parametrize("stops", [(), ("",)])
def test_without_stop_strings_all_is_shown_at_once(stops):
    assert shown(["ab", "c"], stops) == ["ab", "c", ""]


def test_what_was_held_back_is_shown_when_the_reply_ends():
    assert shown(["Hello\nUs"], ["\nUser:"]) == ["Hello", "\nUs"]


def test_a_stop_string_over_three_pieces_is_found():
    assert shown(["Hello\nUs", "e", "r: Hi"], ["\nUser:"]) == ["Hello", "", "", ""]
