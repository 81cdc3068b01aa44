"""Prompts are read in passes that last about a quarter of a second."""

from engine.pace import LEAST, Pace, first_tokens, most_tokens


def warm():
    """Return a pace that has heard of its first pass."""
    pace = Pace()
    pace.judge(0.2)
    return pace


def test_the_first_pass_tells_nothing():
    pace = Pace()
    pace.judge(9.0)
    assert pace.tokens == first_tokens()


def test_passes_that_last_too_long_are_made_shorter_down_to_a_limit():
    pace = warm()
    pace.judge(0.5)
    assert pace.tokens == first_tokens() // 2
    for _ in range(20):
        pace.judge(9.0)
    assert pace.tokens == LEAST


def test_passes_that_are_over_at_once_are_made_longer_up_to_a_limit():
    pace = warm()
    pace.judge(9.0)
    before = pace.tokens
    pace.judge(0.05)
    assert pace.tokens == 2 * before
    for _ in range(20):
        pace.judge(0.01)
    assert pace.tokens == most_tokens()


def test_passes_of_about_the_right_length_stay_as_they_are():
    pace = warm()
    for seconds in (0.1, 0.2, 0.25, 0.3, 0.37):
        pace.judge(seconds)
    assert pace.tokens == first_tokens()
