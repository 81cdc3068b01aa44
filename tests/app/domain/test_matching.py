"""What is typed of a title: whether it matches, how well, and by which letters."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.matching import folded, marks, query_of, score

letters = st.text("ab cÄ旅行ß🏛-", max_size=20)


def points(typed, title):
    return score(query_of(typed), folded(title))


def marked(typed, title):
    return [title[start:end] for start, end in marks(query_of(typed), folded(title))]


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("new", "New Chat", "Anew"),
        ("chat", "Chat", "Chat 1"),
        ("chat", "Chat 1", "New Chat"),
        ("chat", "New Chat", "Snapchat"),
        ("ch", "Snapchat", "Copy Height"),
        ("cla", "Copy Last Answer", "Collar"),
        ("abc", "a bc", "axbxc"),
    ],
)
def test_what_matches_better_comes_before(typed, better, worse):
    assert points(typed, better) > points(typed, worse) > 0


@pytest.mark.parametrize(
    ("typed", "title", "which"),
    [
        ("new", "New Chat", ["New"]),
        ("nc", "New Chat", ["N", "C"]),
        ("newch", "New Chat", ["New", "Ch"]),
        ("chat new", "New Chat", ["New", "Chat"]),
        ("art", "Smart art", ["art"]),
        ("muller", "Herr Müller", ["Müller"]),
        ("ECOLE", "école", ["école"]),
        ("对话", "新对话", ["对话"]),
        ("新话", "新对话", ["新", "话"]),
        ("rome", "🏛 Rome", ["Rome"]),
        ("scrn", "Full Screen", ["Scr", "n"]),
    ],
)
def test_the_letters_that_are_meant_are_marked(typed, title, which):
    assert points(typed, title)
    assert marked(typed, title) == which


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("xyz", "New Chat"),
        ("chat rome", "New Chat"),
        ("", "New Chat"),
        ("ca", "Snack bar"),
        ("か", "が"),
    ],
)
def test_what_is_not_there_does_not_match(typed, title):
    assert points(typed, title) == 0


@given(letters)
@settings(deadline=None)
def test_no_letter_changes_its_place_by_being_folded(title):
    assert len(folded(title)) == len(title)


@given(letters, letters)
@settings(deadline=None)
def test_what_is_marked_is_what_is_typed(typed, title):
    if points(typed, title):
        shown = folded("".join(marked(typed, title)))
        assert set(shown) == set("".join(query_of(typed).words))


@given(letters.filter(str.strip))
@settings(deadline=None)
def test_every_title_is_found_by_itself(title):
    assert points(title, title)


def test_letters_typed_without_an_end_are_looked_for_at_once():
    assert points("ab" * 200, "a b " * 80 + "c") == 0
