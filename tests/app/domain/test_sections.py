"""Where the list at the side has a conversation."""

from datetime import datetime

import pytest

from app.domain.sections import Listed, section_of
from app.words import English, speak

NOON = datetime(2026, 11, 22, 12).astimezone()


class German(English):
    """A language that the app is given later."""

    def translated(self, text, about, n):
        return {"Today": "Heute"}.get(text)


@pytest.fixture
def german():
    yield lambda: speak(German())
    speak(English())


def test_sections_are_named_in_the_language_that_is_spoken_now(german):
    listed = Listed("a", NOON.timestamp())
    assert section_of(listed, {}, NOON.date()).title == "Today"
    german()
    assert section_of(listed, {}, NOON.date()).title == "Heute"
