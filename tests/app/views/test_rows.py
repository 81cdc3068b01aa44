"""What stands below each other in the transcript, held against a plain list."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.conversation import Message, Role
from app.markdown.parts import LEAST, parts_of
from app.views.rows import Rows

LONG = "A paragraph of some words, as they are written.\n\n" * (3 * LEAST // 48)


def message(number, text, role=Role.ASSISTANT):
    return Message(f"m{number}", role, text, None, 1.0)


def rows_of(*texts, role=Role.ASSISTANT):
    messages = [message(number, text, role) for number, text in enumerate(texts)]
    return Rows(messages, len)


def said(rows):
    """Return what each row says."""
    told = []
    for row in range(len(rows)):
        number = rows.message(row)
        part = rows.parts(number)[row - rows.first(number)]
        told.append(part.of(rows.messages[number].text))
    return told


def test_a_message_is_one_row_until_it_comes_near():
    rows = rows_of("a", LONG, "b")
    assert said(rows) == ["a", LONG, "b"]
    assert rows.unfold(1)
    assert said(rows) == ["a", *(part.of(LONG) for part in parts_of(LONG)), "b"]
    assert not any(rows.unfold(row) for row in range(len(rows)))


def test_what_the_user_said_stays_one_row():
    rows = rows_of(LONG, role=Role.USER)
    assert not rows.unfold(0)


def test_first_and_last_rows_are_found_once_others_are_unfolded():
    rows = rows_of(LONG, "a", LONG)
    rows.unfold(0)
    count = len(parts_of(LONG))
    assert (rows.first(1), rows.last(1)) == (count, count)
    rows.unfold(rows.first(2))
    assert rows.last(2) == len(rows) - 1


def test_rows_that_were_measured_stay_so_where_a_message_grows():
    rows = rows_of("a", LONG)
    rows.unfold(1)
    for row in range(len(rows)):
        rows.heights.measure(row, 100 + row)
    before = len(rows)
    rows.grow((rows.messages[0], message(1, LONG + LONG)))
    assert len(rows) > before
    assert all(rows.heights.measured(row) for row in range(before - 1))
    assert not rows.heights.measured(before - 1)
    assert rows.heights.top(before - 1) == sum(100 + row for row in range(before - 1))


@settings(deadline=None)
@given(st.lists(st.integers(1, 2 * LEAST), max_size=8))
def test_an_answer_that_grew_has_the_rows_of_one_that_was_there_at_once(steps):
    grown, end = rows_of("a", ""), 0
    for step in steps:
        end = min(len(LONG), end + step)
        grown.grow((grown.messages[0], message(1, LONG[:end])))
    at_once = rows_of("a", LONG[:end])
    at_once.unfold(1)
    assert said(grown) == said(at_once)
    assert len(grown.heights) == len(grown)


def test_an_answer_that_becomes_shorter_has_fewer_rows():
    rows = rows_of(LONG)
    rows.unfold(0)
    rows.grow((message(0, "short"),))
    assert said(rows) == ["short"]


def test_messages_that_come_stand_below():
    rows = rows_of("a", LONG)
    rows.unfold(1)
    rows.add((*rows.messages, message(2, "b"), message(3, "c")))
    assert said(rows)[-2:] == ["b", "c"]
