"""Bytes in words."""

import pytest

from app.domain.sizes import size


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1_000, "1 KB"),
        (8_640, "8.6 KB"),
        (9_960, "10 KB"),
        (46_080, "46 KB"),
        (999_600, "1 MB"),
        (1_340_000_000, "1.3 GB"),
        (20_000_000_000, "20 GB"),
        (5_000_000_000_000_000, "5,000 TB"),
    ],
)
def test_a_size_has_the_digits_that_matter(count, words):
    assert size(count) == words
