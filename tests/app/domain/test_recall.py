"""What was asked before."""

from app.domain.recall import Recall

ASKED = ("One", "Two")


def test_it_goes_back_to_the_first_question_and_forth_to_nothing():
    here, seen = Recall(), []
    for step in (1, 1, 1, -1, -1, -1):
        moved = here.moved(here.text, ASKED, step=step)
        seen.append(moved and moved.text)
        here = moved or here
    assert seen == ["Two", "One", None, "Two", "", None]


def test_what_was_changed_is_somebodys_words():
    assert Recall(1, "Two").moved("Two?", ASKED, step=1) is None
    assert Recall(1, "Two").moved("", ASKED, step=1) == Recall(1, "Two")


def test_where_nothing_was_asked_there_is_nothing():
    assert Recall().moved("", (), step=1) is None
