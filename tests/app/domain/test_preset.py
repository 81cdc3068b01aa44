"""Dials in words."""

from app.domain.dials import Dials
from app.domain.preset import in_words


def test_dials_that_do_nothing_are_not_named():
    idle = Dials(temperature=0.0, top_p=1.0)
    assert in_words(idle) == "temperature 0"


def test_all_that_do_something_are_named():
    dials = Dials(0.25, 0.9, 40, min_p=0.05, repetition_penalty=1.1, seed=0, max_tokens=9)
    assert in_words(dials) == (
        "temperature 0.25, top-p 0.9, top-k 40, min-p 0.05, repetition penalty 1.1, seed 0, "
        "most tokens 9"
    )
