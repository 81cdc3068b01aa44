"""What is said of a fit adds up, and never sounds better than it is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.fit import Computer, Need
from app.domain.fit_words import disk, numbers, pace, parts, verdict, whole

GB = 10**9
MAC = Computer("Apple M1", 17 * GB, 12 * GB, 10 * GB, 100 * GB)
SIZES = st.integers(0, 10**12)


def figures(said):
    return [
        float(number.replace(",", "")) * (1 if unit == "GB" else 0.001)
        for number, unit in re.findall(r"([\d,.]+) (GB|MB)", said)
    ]


def test_a_model_that_fits_says_of_how_much():
    need = Need(int(4.52 * GB), int(0.3 * GB), int(0.02 * GB))
    assert numbers(need, MAC) == "needs 5.0 GB of 12.0 GB"
    assert verdict(need, MAC) == "Fits comfortably: it needs 5.0 GB of 12.0 GB."
    assert parts(need) == (
        "4.6 GB for its weights, 0.3 GB for the conversation, 0.1 GB for its work"
    )


def test_a_model_for_which_other_apps_must_go_says_so():
    busy = Computer("Apple M1", 17 * GB, 12 * GB, 3 * GB, 100 * GB)
    said = verdict(Need(5 * GB, 0, 0), busy)
    assert said == "It needs 5.0 GB, and 3.0 GB is free now. Close other apps to use it."


def test_a_tight_and_a_too_large_model_say_what_the_most_is():
    roomy = MAC.given_back(2 * GB)
    assert verdict(Need(11 * GB, 0, 0), roomy) == "Tight: it needs 11.0 GB of 12.0 GB."
    said = verdict(Need(12 * GB + 1, 0, 0), MAC)
    assert said == "Too large: it needs 12.1 GB, and 12.0 GB is the most."


@given(SIZES, SIZES, SIZES)
def test_the_parts_add_up_to_the_whole(weights, conversation, work):
    need = Need(weights, conversation, work)
    assert sum(figures(parts(need))) == pytest.approx(figures(whole(need))[0])
    assert figures(whole(need))[0] * GB >= need.bytes * 0.999_999


@pytest.mark.parametrize(
    ("speed", "said"),
    [
        (None, ""),
        (0.4, "about 1 token a second (estimate)"),
        (9.6, "about 10 tokens a second (estimate)"),
        (38.2, "about 40 tokens a second (estimate)"),
        (900.0, "over 200 tokens a second (estimate)"),
    ],
)
def test_a_speed_has_no_more_digits_than_it_deserves(speed, said):
    assert pace(speed) == said


def test_the_disk_is_told_beside_what_is_moved_to_it():
    assert disk(5 * GB, MAC) == "5 GB on disk, 100 GB free"
