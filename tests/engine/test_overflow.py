"""Which turns go: laws of the rule, over any conversation."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.overflow import Room, exchanges_of, may_go, ways_out
from engine.wire import Role, Turn

SPEAKERS = (Role.USER, Role.ASSISTANT)
sizes = st.integers(0, 300)
rooms = st.builds(Room, st.integers(2, 2_000), st.integers(1, 5_000))
any_turns = st.lists(
    st.tuples(st.builds(Turn, st.sampled_from(Role), st.just(""), pinned=st.booleans()), sizes),
    min_size=1,
    max_size=40,
)


@st.composite
def alternating(draw):
    """Give turns that take turns, now and then pinned, perhaps after a system prompt."""
    places = range(draw(st.integers(1, 40)))
    turns = [Turn(SPEAKERS[at % 2], "", pinned=draw(st.integers(0, 9)) == 0) for at in places]
    system = draw(st.lists(st.just(Turn(Role.SYSTEM, "")), max_size=1))
    return [(turn, draw(sizes)) for turn in [*system, *turns]]


def ways(sized, room):
    """Give all ways out of a conversation of turns with their sizes."""
    return list(ways_out(*zip(*sized, strict=True), room))


def left(sized, unseen):
    return [each for place, each in enumerate(sized) if place not in unseen]


@given(any_turns, rooms)
def test_the_system_the_pinned_and_what_is_asked_never_go(sized, room):
    turns = [turn for turn, _ in sized]
    for way in ways(sized, room):
        assert not any(turns[place].pinned for place in way)
        assert not any(turns[place].role is Role.SYSTEM for place in way)
        assert not set(way).intersection(*exchanges_of(turns)[-1:])


@given(any_turns, rooms)
def test_each_way_goes_further_than_the_one_before_and_the_last_one_goes_all_the_way(sized, room):
    found = ways(sized, room)
    assert all(set(less) < set(more) for less, more in pairwise(found))
    assert list(found[-1]) == [
        place for each in may_go([turn for turn, _ in sized]) for place in each
    ]


@given(any_turns, rooms)
def test_the_first_way_leaves_room_for_the_reply_or_all_goes_that_may(sized, room):
    first, *more = ways(sized, room)
    assert not more or sum(size for _, size in left(sized, first)) <= room.limit


@given(any_turns, rooms)
def test_nothing_goes_where_all_fit(sized, room):
    fits = sum(size for _, size in sized) <= room.limit
    assert not fits or ways(sized, room)[0] == ()


@given(any_turns, any_turns, rooms)
def test_what_went_stays_gone_while_the_conversation_grows(sized, more, room):
    gone = [set(ways(sized + more[:longer], room)[0]) for longer in range(len(more) + 1)]
    assert all(before <= after for before, after in pairwise(gone))


@given(alternating(), rooms)
def test_turns_that_alternate_still_do_when_some_are_gone(sized, room):
    for way in ways(sized, room):
        roles = [turn.role for turn, _ in left(sized, way) if turn.role is not Role.SYSTEM]
        assert roles == [SPEAKERS[place % 2] for place in range(len(roles))]


@given(any_turns, rooms)
def test_the_same_turns_always_go_the_same_way(sized, room):
    assert ways(sized, room) == ways(list(sized), room)


def test_room_is_made_for_a_quarter_of_the_context_at_a_time():
    room = Room(context=400, max_tokens=1_000)
    chat = [(Turn(SPEAKERS[at % 2], ""), 10) for at in range(101)]
    gone = [len(ways(chat[: 2 * asked + 1], room)[0]) for asked in range(51)]
    assert set(gone) == {0, 10, 20, 30, 40, 50, 60, 70, 80}
    assert gone[14:21] == [0, 10, 10, 10, 10, 10, 20]


@pytest.mark.parametrize(("context", "max_tokens", "limit"), [(400, 9, 391), (400, 101, 300)])
def test_a_reply_is_left_what_it_may_take_but_no_more_than_a_quarter(context, max_tokens, limit):
    assert Room(context, max_tokens).limit == limit


@pytest.mark.parametrize("context", [2, 3])
def test_in_hardly_any_context_there_is_room_for_hardly_anything(context):
    assert Room(context, 100).limit == context - 1


def test_an_answer_without_a_question_goes_by_itself():
    turns = [Turn(role, "") for role in (Role.SYSTEM, Role.ASSISTANT, *SPEAKERS, *SPEAKERS)]
    assert exchanges_of(turns) == [[1], [2, 3], [4, 5]]
    assert may_go(turns) == [[1], [2, 3]]
