"""Where a message is cut into parts, and that what is written behind a part leaves it as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.markdown import parts
from app.markdown.parts import Part, parts_of

LINES = [
    "para one\n",
    "\n",
    "- item\n",
    "  more\n",
    "1. x\n",
    "```py\n",
    "```\n",
    "code\n",
    "    i\n",
]
LINES += ["$$\n", "\\[\n", "\\]\n", "# h\n", "| a |\n", "|-|\n", "x" * 100 + "\n", "~~~\n", "> q\n"]
LINES += ["lazy", " ", "你好\n", "\r\n", "\u2028"]
TEXTS = st.lists(st.sampled_from(LINES), max_size=40).map("".join)


@pytest.fixture
def small(monkeypatch):
    """Have parts be as small as a test can be read."""
    monkeypatch.setattr(parts, "LEAST", 20)
    monkeypatch.setattr(parts, "MOST", 60)
    monkeypatch.setattr(parts, "MOST_LINES", 3)


def cut(text):
    return [part.of(text) for part in parts_of(text)]


def test_a_short_text_is_one_part():
    assert parts_of("a\n\nb") == (Part(0, 4),)
    assert parts_of("") == (Part(0, 0),)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    "pieces",
    [
        ["A paragraph that is long.\n\n", "Another."],
        ["A paragraph that is long\nand goes on\n"],
        ["- an item that is so long\n", "- another item that is long\n", "- c"],
        ["- an item that is so long\n\n  and goes on"],
        ["9. an item that is so long\n", "10. another item"],
        ["A year is written so:\n2025. that is no item"],
        ["```py\na\n\n", "b\nc\n```\n"],
        ["Some words before a block\n```py\na\n", "b\n```\n"],
        ["$$\nsome formula that is long\n\nx\n$$\n\n", "b"],
        ["\\[\nsome formula that is long\n\nx\n\\]\n\n", "b"],
        ["> a quote that is very long\n> goes on"],
    ],
)
def test_a_part_ends_where_nothing_goes_on(pieces):
    assert cut("".join(pieces)) == pieces


@pytest.mark.usefixtures("small")
def test_code_goes_on_in_the_next_part_and_what_it_is_written_in_is_known_there():
    text = "Words.\n```py x.py\n1\n2\n3\n4\n5\n```\n"
    assert [part.fence for part in parts_of(text)] == ["", "```py x.py", "```py x.py"]
    assert not any(part.plain for part in parts_of(text))


@pytest.mark.usefixtures("small")
def test_what_is_too_long_is_cut_and_plain_until_something_begins_anew():
    text = f"{'x' * 130}\n\nA paragraph.\n"
    assert parts_of(text) == (Part(0, 60, plain=True), Part(60, 120, plain=True),
                              Part(120, 145, plain=True))  # fmt: skip
    long = f"{text}\nMore words that stand for themselves."
    assert parts_of(long)[-1] == Part(146, 183)


@pytest.mark.usefixtures("small")
@given(TEXTS, st.lists(st.integers(1, 9), max_size=200))
def test_whatever_is_written_a_part_stays_as_it_is(text, steps):
    whole = parts_of(text)
    assert "".join(part.of(text) for part in whole) == text
    assert all(part.end - part.start <= parts.MOST for part in whole)
    known, end = (), 0
    for step in steps:
        end = min(len(text), end + step)
        before, known = known, parts_of(text[:end], known)
        assert known[: len(before) - 1] == before[:-1]
    assert parts_of(text, known) == whole
