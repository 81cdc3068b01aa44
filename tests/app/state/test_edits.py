"""Messages that are being edited."""

import pytest

from app.domain.conversation import Message, Role
from app.state.edits import Edits

SAID = Message("m", Role.USER, "Hello", None, 1.0)


@pytest.fixture
def edits(qapp):
    return Edits()


def test_an_edit_begins_with_what_was_said_and_keeps_what_is_typed(edits, qtbot):
    assert edits.text("m") is None
    with qtbot.waitSignal(edits.changed):
        edits.begin(SAID)
    assert edits.text("m") == "Hello"
    edits.keep("m", "Hell")
    edits.begin(SAID)
    assert edits.text("m") == "Hell"


def test_an_edit_that_ended_keeps_nothing(edits, qtbot):
    edits.begin(SAID)
    with qtbot.waitSignal(edits.changed):
        edits.end("m")
    edits.keep("m", "late")
    assert edits.text("m") is None
    with qtbot.assertNotEmitted(edits.changed):
        edits.end("m")
