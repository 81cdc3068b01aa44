"""Blocks after one text are found as if each had been looked at."""

from hypothesis import given
from hypothesis import strategies as st

from engine.blocks import Block, as_bytes, shared_tokens
from engine.siblings import NEAR, Siblings

ids = st.lists(st.integers(0, 300), max_size=5).map(as_bytes)


def with_all(kept):
    siblings = Siblings()
    for each in kept:
        siblings.add(Block(b"", 0, each, []))
    return siblings


@given(st.sets(ids), ids)
def test_one_of_those_that_share_the_most_is_near(kept, wanted):
    near = [shared_tokens(block.ids, wanted) for block in with_all(kept).near(wanted)]
    assert max(near, default=0) == max((shared_tokens(each, wanted) for each in kept), default=0)


@given(st.sets(ids), ids)
def test_one_that_goes_on_is_found_if_there_is_one(kept, wanted):
    block = with_all(kept).going_on(wanted)
    assert (block is not None) == any(each.startswith(wanted) for each in kept)
    assert block is None or block.ids.startswith(wanted)


@given(st.sets(ids), ids)
def test_the_one_that_is_gone_on_with_is_found_where_none_of_the_others_goes_on_with_it(kept, more):
    ends = {one for one in kept if not any(o != one and o.startswith(one) for o in kept)} - {more}
    block = with_all(ends).gone_on_with(more)
    shorter = {one for one in ends if more.startswith(one)}
    assert ({block.ids} if block else set()) == shorter


@given(st.sets(ids), st.sets(ids))
def test_what_is_removed_is_found_no_more(kept, gone):
    siblings = with_all(kept | gone)
    for each in gone:
        siblings.remove(siblings.exactly(each))
    assert {block.ids for block in siblings} == kept - gone
    assert len(siblings) == len(kept - gone)
    assert all(siblings.exactly(each) is None for each in gone)


def test_however_many_there_are_a_few_are_near():
    siblings = with_all(as_bytes([1, 2, number]) for number in range(2000))
    assert len(siblings.near(as_bytes([1, 2, 3000, 4]))) <= 2 * NEAR
    assert shared_tokens(siblings.near(as_bytes([1, 2, 777, 4]))[0].ids, as_bytes([1, 2])) == 2
