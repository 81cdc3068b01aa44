"""Where things stand in a column."""

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from app.widgets.heights import Heights

SIZES = st.lists(st.integers(1, 500), min_size=1, max_size=40)


@given(SIZES, st.lists(st.tuples(st.integers(0, 39), st.integers(1, 500))))
def test_tops_are_the_sums_of_what_stands_above_whatever_changes(sizes, changes):
    heights = Heights(sizes)
    for index, height in changes:
        if index < len(sizes):
            sizes[index] = height
            heights.measure(index, height)
            assert heights.top(index) == sum(sizes[:index])
    assert [heights.top(index) for index in range(len(sizes) + 1)] == list(
        accumulate(sizes, initial=0)
    )
    assert heights.total == sum(sizes)


@given(SIZES, st.integers(-100, 30_000))
def test_what_stands_at_a_place_is_found(sizes, y):
    heights = Heights(sizes)
    index = heights.at(y)
    inside = 0 <= y < heights.total
    assert not inside or heights.top(index) <= y < heights.top(index) + sizes[index]
    assert 0 <= index < len(sizes)


def test_a_thing_is_measured_until_it_is_guessed_again():
    heights = Heights([10])
    assert not heights.measured(0)
    heights.measure(0, 12)
    assert heights.measured(0)
    heights.guess(0, 11)
    assert not heights.measured(0)


def test_things_are_added_at_the_bottom():
    heights = Heights()
    assert heights.total == 0
    heights.add(5)
    heights.add(7)
    assert (len(heights), heights.top(1), heights.total) == (2, 5, 12)
