"""Values that anybody may have written."""

import pytest

from app.exchange import values


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        (1_700_000_000, 1_700_000_000.0),
        (1_700_000_000_000, 1_700_000_000.0),
        (1_700_000_000_000_000, 1_700_000_000.0),
        ("2023-11-14T22:13:20Z", 1_700_000_000.0),
        ("2023-11-14 22:13:20.000000001+00:00", 1_700_000_000.0),
        ("2023-11-14 22:13:20", 1_700_000_000.0),
        ("0001-01-01T00:00:00+14:00", 0.0),
        (-1, 0.0),
        ("", None),
        (None, None),
        (True, None),
        (float("nan"), None),
        (10**400, None),
    ],
)
def test_a_moment_is_read_however_it_is_written(written, moment):
    assert values.seconds(written) == moment


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("See ![a cat](data:image/png;base64,iVBORw0KGgo=) here", "See [Image] here"),
        ("![x](https://a/b.png)", "![x](https://a/b.png)"),
        ("![x](data:image/png;base64,iVBORw0KGgo= never closed", None),
    ],
)
def test_a_picture_that_is_written_out_is_named(said, shown):
    assert values.without_pictures(said) == (shown or said)


def test_pictures_without_an_end_take_no_time():
    said = "![](data:" * 200_000
    assert values.without_pictures(said) == said


def test_a_name_is_short_and_in_one_line():
    assert values.line(" a\n b " + "x" * 5_000) == "a b " + "x" * 196
    assert values.key("x" * 5_000) == "x" * 200
    assert values.key(7) == "7"
    assert values.key(True) is values.key(None) is values.key("") is None


def test_code_is_ended_by_nothing_in_it():
    assert values.code("a\n````\nb", "py thon") == "`````py\na\n````\nb\n`````"
    assert values.code("  ") == ""
