"""Tokens as they stand in a text, and how they are told in words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.confidence import HALF, Scored, Scores
from app.domain.tokens import STEPS, Tokens, chance_words, doubt_of, token_words


def tokens_of(scores, length):
    tokens = Tokens()
    tokens.follow(scores, length)
    return tokens.all


def spans(tokens):
    return [(each.place, each.start, each.end, each.number, each.of) for each in tokens]


def test_each_token_has_the_letters_that_came_with_it():
    scores = Scores((Scored(1, 3, 0.9), Scored(2, 7, 0.1)))
    assert spans(tokens_of(scores, 7)) == [(0, 0, 3, 1, 1), (1, 3, 7, 1, 1)]


def test_tokens_that_make_a_character_together_share_it():
    scores = Scores((Scored(1, 2, 0.9), Scored(2, 0, 0.4), Scored(3, 0, 0.1), Scored(4, 3, 0.9)))
    shared = [(1, 2, 3, 1, 3), (2, 2, 3, 2, 3), (3, 2, 3, 3, 3)]
    assert spans(tokens_of(scores, 3)) == [(0, 0, 2, 1, 1), *shared]


def test_half_a_character_at_the_end_has_what_is_shown_of_it():
    scores = Scores((Scored(1, 2, 0.9), Scored(2, 0, 0.4)))
    assert spans(tokens_of(scores, 3)) == [(0, 0, 2, 1, 1), (1, 2, 3, 1, 1)]


def test_those_behind_a_beginning_that_is_not_known_start_there():
    scores = Scores((Scored(1, 9, 0.9),), first=4, start=5)
    assert spans(tokens_of(scores, 9)) == [(0, 5, 9, 1, 1)]


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), st.floats(0, 1)), max_size=40), st.data())
def test_tokens_that_grow_are_those_of_the_whole(steps, data):
    end, made = 0, []
    for token, (letters, chance) in enumerate(steps):
        end += letters
        made.append(Scored(token, end if letters else 0, chance))
    cut = data.draw(st.integers(0, len(made)))
    grown = Tokens()
    grown.follow(Scores(tuple(made[:cut])), max((each.end for each in made[:cut]), default=0))
    grown.follow(Scores(tuple(made)), end)
    assert grown.all == tokens_of(Scores(tuple(made)), end)
    assert [each.place for each in grown.all] == list(range(len(made)))


def test_other_scores_begin_anew():
    tokens = Tokens()
    tokens.follow(Scores((Scored(1, 3, 0.9), Scored(2, 7, 0.1))), 7)
    tokens.follow(Scores((Scored(1, 3, 0.9), Scored(5, 5, 0.1))), 5)
    assert spans(tokens.all) == [(0, 0, 3, 1, 1), (1, 3, 5, 1, 1)]


def test_a_part_of_the_text_has_the_tokens_that_meet_it_counted_from_its_start():
    tokens = Tokens()
    tokens.follow(Scores(tuple(Scored(each, 3 * each + 3, 0.9) for each in range(4))), 12)
    assert spans(tokens.within(4, 9)) == [(1, 0, 2, 1, 1), (2, 2, 5, 1, 1)]
    assert [each.place for each in tokens.within(6, 7)] == [2]


def test_what_is_less_likely_is_more_doubtful():
    assert [doubt_of(each) for each in (1.0, 0.8, 0.79, 0.3, 0.1, 0.0)] == [0, 0, 1, 2, 3, 4]
    assert len(STEPS) == 4


@pytest.mark.parametrize(
    ("chance", "words"),
    [(1.0, "100%"), (0.9996, "100%"), (0.994, "99.4%"), (0.62, "62%"), (0.031, "3.1%")],
)
def test_a_chance_is_told_as_exactly_as_it_matters(chance, words):
    assert chance_words(chance) == words


def test_a_chance_that_is_hardly_one_is_not_told_as_none():
    assert chance_words(0.00001) == "under 0.1%"
    assert chance_words(0.0) == "0%"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (" the", "“␣the”"),
        ("\n\n", "“⏎⏎”"),
        ("\t", "“⇥”"),
        ("", "End of the answer"),
        (HALF, "Part of a character"),
        ("巴黎", "“巴黎”"),
        ("\u200b", "“\\u200b”"),
        ("👍", "“👍”"),
    ],
)
def test_what_is_not_seen_of_a_token_is_shown_or_said(text, words):
    assert token_words(text) == words


def test_a_character_that_begins_the_text_is_made_by_all_of_its_tokens():
    scores = Scores((Scored(1, 0, 0.9), Scored(2, 1, 0.4)))
    assert spans(tokens_of(scores, 1)) == [(0, 0, 1, 1, 2), (1, 0, 1, 2, 2)]
