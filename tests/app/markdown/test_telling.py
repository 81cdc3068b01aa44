"""What is said of a reply that thinks before it answers."""

import pytest

from app.markdown.telling import Telling


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("<think>\nHm. So.\n</think>\n\nYes. No.", ["Thinking…", "Yes.", "No."]),
        ("Yes.\n<think>\nHm. So.\n</think>\nNo.", ["Yes.", "Thinking…", "No."]),
        ("<think>\nHm. So it", ["Thinking…"]),
    ],
)
def test_of_what_it_thinks_only_that_it_does_is_told(text, told):
    assert Telling().finish(text) == told
    telling = Telling()
    grown = [each for end in range(len(text)) for each in telling.read(text[:end])]
    assert grown + telling.finish(text) == told


def test_a_reply_that_goes_on_is_told_from_there():
    text = "<think>\nHm.\n</think>\nYes. "
    telling = Telling(len(text))
    assert telling.finish(f"{text}No.") == ["No."]
