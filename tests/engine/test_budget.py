"""What is needed and what there is are told in numbers that add up."""

import re

from hypothesis import given
from hypothesis import strategies as st

from engine.budget import Free, Need, compared, left_to_the_system

GB = 10**9
SIZES = st.integers(0, 50 * GB)


def numbers(words):
    return [float(number.replace(",", "")) for number in re.findall(r"([\d.,]*\d) [GM]B", words)]


def test_all_that_is_needed_is_told_beside_all_that_can_be_had():
    words = str(compared(Need(2 * GB, GB // 2, 4 * GB), Free(3 * GB, GB)))
    assert words == (
        "needs 6.5 GB of memory (4.0 GB for its weights, 2.0 GB for the conversation, 0.5 GB for "
        "its work), and 3.0 GB can be had beside 1.0 GB that the system keeps"
    )


def test_what_is_small_is_told_in_megabytes():
    words = str(compared(Need(20_000_000, 5_000_000), Free(7_900_000)))
    assert words == (
        "needs 25 MB of memory (20 MB for the conversation, 5 MB for its work), and 7 MB can be had"
    )


def test_a_buffer_that_is_too_large_is_told_of_by_itself():
    need, free = Need(GB, GB, 9 * GB, piece=5 * GB), Free(90 * GB, GB, piece=4 * GB)
    assert not free.has(need)
    assert (
        str(compared(need, free)) == "needs 5.0 GB of memory in one piece, and 4.0 GB is the most"
    )


@given(conversation=SIZES, work=SIZES, weights=SIZES, lacks=st.integers(1, 10 * GB))
def test_the_parts_add_up_and_are_more_than_can_be_had(conversation, work, weights, lacks):
    need = Need(conversation, work, weights)
    free = Free(max(0, need.total - lacks), GB)
    if free.has(need):
        return
    total, *parts, had, _ = numbers(str(compared(need, free)))
    assert round(sum(parts), 6) == total
    assert had < total


def test_of_a_small_machine_half_a_gigabyte_is_left_and_of_others_a_sixteenth():
    assert left_to_the_system(4 * 2**30) == left_to_the_system(8 * 2**30) == 2**29
    assert left_to_the_system(64 * 2**30) == 4 * 2**30
