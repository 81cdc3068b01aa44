"""Whatever a file claims, what comes of it is a tree with all that was said in it."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.conversation import Role
from app.exchange.nodes import Header, Node, tree_of
from app.exchange.ways import without_circles

KEYS = st.sampled_from("abcdefgh")
NODES = st.lists(
    st.builds(
        Node,
        KEYS,
        st.none() | KEYS | st.just("nobody"),
        st.sampled_from(Role),
        st.sampled_from(["", " \n", "x", "said"]),
        created=st.none() | st.floats(0, 1e9),
    )
)


@given(NODES, st.none() | KEYS)
def test_every_tree_is_one_and_says_all_that_was_said(nodes, tip):
    tree = tree_of(Header("test:1", tip=tip), nodes)
    seen = set()
    for message in tree.messages:
        assert message.parent is None or message.parent in seen
        assert message.id not in seen
        assert message.text.strip()
        seen.add(message.id)
    said = [node.text for node in nodes if node.text.strip()]
    told = [text for message in tree.messages for text in message.text.split("\n\n")]
    told += [tree.system] if tree.system else []
    assert sorted(told) == sorted(said)
    assert tree.tip is None if not tree.messages else tree.tip in seen
    assert bool(tree.path) == bool(tree.messages)


@given(NODES)
def test_nobody_speaks_before_what_is_answered(nodes):
    tree = tree_of(Header("test:1"), nodes)
    times = {message.id: message.created for message in tree.messages}
    for message in tree.messages:
        assert message.parent is None or times[message.parent] <= message.created
    assert list(times.values()) == sorted(times.values())


@given(st.dictionaries(KEYS, st.none() | KEYS))
def test_every_way_up_comes_to_an_end(told):
    sound = without_circles(told)
    for each in sound:
        steps = 0
        here = each
        while here is not None:
            here = sound[here]
            steps += 1
            assert steps <= len(told)


def test_a_way_that_has_an_end_is_left_as_it_is():
    told = {"a": None, "b": "a", "c": "b", "d": "a"}
    assert without_circles(told) == told


def test_what_the_system_says_first_is_the_instructions():
    nodes = [
        Node("s", None, Role.SYSTEM, "Be brief."),
        Node("q", "s", Role.USER, "Why?"),
        Node("r", "s", Role.USER, "Why not?"),
    ]
    tree = tree_of(Header("test:1", tip="q"), nodes)
    assert tree.system == "Be brief."
    assert [message.text for message in tree.messages] == ["Why?", "Why not?"]
    assert [message.text for message in tree.path] == ["Why?"]
    assert {message.parent for message in tree.messages} == {None}
    instructed = tree_of(Header("test:1", system="Be kind."), nodes)
    assert (instructed.system, len(instructed.messages)) == ("Be kind.", 3)
