"""Colours that can be told from each other."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.colours import READABLE, contrast, ink_on, readable
from tests.helpers import contrast as other

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@settings(deadline=None)
@given(COLOURS, COLOURS)
def test_contrast_is_what_the_other_way_to_count_it_says(one, another):
    assert contrast(one, another) == pytest.approx(other.contrast(one, another), abs=0.02)


@settings(deadline=None)
@given(COLOURS, st.sampled_from([("#ffffff", "#f6f6f8"), ("#1c1c1f", "#2b2d34")]))
def test_a_colour_is_made_so_that_it_can_be_read(colour, grounds):
    made = readable(colour, grounds)
    assert all(contrast(made, ground) >= READABLE for ground in grounds)


def test_a_colour_that_can_be_read_stays_as_it_is():
    assert readable("#1f5fd0", ["#ffffff"]) == "#1f5fd0"


def test_the_ink_is_the_one_that_can_be_read():
    assert ink_on("#ffcc00", ["#ffffff", "#000000"]) == "#000000"
    assert ink_on("#0000aa", ["#ffffff", "#000000"]) == "#ffffff"
