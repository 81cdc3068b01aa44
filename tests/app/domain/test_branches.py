"""Which message follows which, and what becomes of that."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.domain.branches import (
    last_below,
    numbered,
    path_up,
    renamed,
    tip_without,
    told_without,
    versions_on,
)
from app.domain.conversation import Conversation, Message, Role
from app.domain.reply import Cause, Missed
from tests.helpers.fake_answerer import RECEIPT


@st.composite
def forests(draw):
    """What each message follows, in any order, of which one is chosen as the end."""
    count = draw(st.integers(1, 9))
    names = [f"m{number}" for number in range(count)]
    above = [draw(st.sampled_from([None, *names[:number]])) for number in range(count)]
    told = draw(st.permutations(list(zip(names, above, strict=True))))
    return dict(told), draw(st.sampled_from(names)), draw(st.sampled_from(names))


def message(each, parent=None, receipt=None):
    return Message(each, Role.ASSISTANT, each, parent, 1.0, receipt=receipt)


@given(forests())
def test_a_message_that_goes_leaves_a_path_that_ends_and_leads_to_it_no_more(forest):
    parents, gone, tip = forest
    left = tip_without(gone, parents, tip)
    after = {
        each: parents[gone] if above == gone else above
        for each, above in parents.items()
        if each != gone
    }
    assert (left is None) == (not after)
    path = path_up(left, after)
    assert len(path) == len(set(path))
    assert all(after[each] in {None, *after} for each in after)
    before = path_up(tip, parents)
    others = [each for each in parents if parents[each] == parents[gone] and each != gone]
    if gone not in before:
        assert left == tip
    elif others:
        assert len(set(path) & set(others)) == 1
    elif after and tip != gone:
        assert path == [each for each in before if each != gone]


@given(forests())
def test_what_is_below_ends_as_it_was_said_last(forest):
    parents, message_id, _ = forest
    end = last_below(message_id, parents)
    assert message_id in path_up(end, parents)
    assert end not in parents.values()
    later = list(parents)[list(parents).index(end) + 1 :]
    ends = [each for each in later if each not in parents.values()]
    assert not [each for each in ends if message_id in path_up(each, parents)]


def test_a_circle_ends():
    parents = {"a": "b", "b": "a", "c": "b"}
    assert path_up("c", parents) == ["c", "b", "a"]
    assert last_below("a", parents) == "c"
    assert tip_without("c", parents, "c") == "a"


def test_versions_are_those_of_what_stands_on_the_path_in_the_order_said():
    parents = {"a": None, "b": None, "x": "a", "y": "a", "z": "x"}
    path = [message("a"), message("y", "a")]
    assert versions_on(path, parents) == {"a": ("a", "b"), "y": ("x", "y")}


def test_what_the_model_saw_from_a_message_on_it_saw_from_the_next_one_on():
    parents = {"a": None, "b": "a", "c": "b", "other": "a", "d": "other"}
    receipts = {
        "c": replace(RECEIPT, seen_from="a"),
        "d": replace(RECEIPT, seen_from="a"),
        "b": replace(RECEIPT, seen_from="nobody"),
    }
    told = told_without("a", parents, receipts)
    assert {each: after.seen_from for each, (_, after) in told.items()} == {"c": "b", "d": "other"}
    assert all(before == receipts[each] for each, (before, _) in told.items())


def test_a_reply_that_goes_with_what_its_receipt_tells_of_is_told_of_no_more():
    receipts = {"a": replace(RECEIPT, seen_from="a")}
    assert told_without("a", {"a": None}, receipts) == {}


def test_a_receipt_tells_of_messages_by_their_new_ids_and_by_their_places_now():
    missed = Missed(Cause.EDITED, "a", number=7)
    receipt = replace(RECEIPT, seen_from="a", too_long=("a", "x"), missed=missed)
    again = renamed(message("b", "a", receipt), {"a": "A", "b": "B"})
    assert (again.id, again.parent) == ("B", "A")
    assert (again.receipt.seen_from, again.receipt.too_long) == ("A", ("A", "x"))
    path = numbered([message("0"), message("A"), again])
    assert path[-1].receipt.missed == replace(missed, message="A", number=2)
    assert numbered([again])[0].receipt.missed.number == 0


def test_what_is_cut_off_a_conversation_stands_beside_what_is_said_next():
    said = Conversation("c", "Chat", 1.0, updated=1.0, versions={"q": ("p", "q")})
    said = replace(said, messages=(message("q"), message("a", "q"), message("r", "a")))
    assert said.until(3) is said
    assert said.place("r") == 2
    assert said.place("nobody") is None
    anew = said.until(1).with_message(message("b", "q"))
    assert [each.id for each in anew.messages] == ["q", "b"]
    assert anew.versions == {"q": ("p", "q"), "b": ("a", "b")}
    assert said.until(0).with_message(message("s")).versions == {"s": ("p", "q", "s")}
