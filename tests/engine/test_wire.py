"""What is said arrives as it was said, and nonsense is refused."""

import json
import math

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import wire

texts = st.text(st.characters(codec="utf-8"))
numbers = st.integers(0, 2**53)
reals = st.floats(allow_nan=False, allow_infinity=False)
turns = st.builds(wire.Turn, st.sampled_from(wire.Role), texts, pinned=st.booleans())
places = st.lists(numbers).map(tuple)
dials = st.builds(wire.Sampling, seed=st.none() | numbers, temperature=reals)
receipts = st.builds(wire.Receipt, *[numbers] * 4, *[reals] * 3, *[numbers] * 2)
others = st.builds(wire.Other, numbers, texts, reals)
scored = st.builds(wire.Scored, numbers, numbers, reals, st.lists(others).map(tuple))
from_app = st.one_of(
    st.builds(wire.Open, numbers, texts),
    st.builds(
        wire.Ask,
        numbers,
        st.lists(turns).map(tuple),
        dials,
        numbers,
        overflow=st.sampled_from(wire.Overflow),
        context=st.none() | numbers,
        scores=numbers,
    ),
    st.builds(wire.Stop, numbers),
    st.builds(wire.Consider, st.lists(turns).map(tuple), numbers),
    st.builds(wire.Count, numbers, texts, numbers, context=st.none() | numbers),
    st.builds(wire.Measure, numbers, texts),
    st.builds(wire.Forget, texts, st.none() | texts),
    st.builds(wire.Living, st.lists(texts).map(tuple), texts),
)
plain = texts | numbers | reals
sentences = st.recursive(
    st.builds(wire.Said, texts),
    lambda inner: st.builds(wire.Said, texts, st.dictionaries(texts, plain | inner)),
)
from_engine = st.one_of(
    st.builds(wire.Hello, numbers),
    st.builds(wire.Beat),
    st.builds(wire.Opening, numbers, reals),
    st.builds(wire.Opened, numbers, texts, numbers),
    st.builds(wire.Refused, numbers, sentences),
    st.builds(wire.Unkept, texts),
    st.builds(wire.Counted, numbers, st.none() | numbers, st.booleans(), numbers),
    st.builds(wire.Measured, numbers, st.none() | numbers, st.booleans()),
    st.builds(wire.Reading, numbers, numbers, numbers, places),
    st.builds(wire.Grew, numbers, texts, numbers, scored=st.lists(scored).map(tuple)),
    st.builds(
        wire.Ended,
        numbers,
        st.sampled_from(wire.Finish),
        st.none() | sentences,
        st.none() | receipts,
        unseen=places,
        too_long=places,
    ),
)


@given(from_app)
def test_what_the_app_says_arrives(line):
    assert wire.from_app(wire.encode(line)) == line


@given(from_engine)
def test_what_the_engine_says_arrives(line):
    assert wire.from_engine(wire.encode(line)) == line


@given(from_app | from_engine)
def test_a_line_is_one_line(line):
    raw = wire.encode(line)
    assert raw.count(b"\n") == 1
    assert raw.endswith(b"\n")


@given(st.lists(st.characters()).map("".join))
def test_any_text_arrives_but_for_halves_of_characters(text):
    line = wire.from_app(wire.encode(wire.Open(1, text)))
    assert line.path == text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


@given(st.builds(wire.Sampling, *[st.floats()] * 2, st.integers(), *[st.floats()] * 2))
def test_a_dial_that_is_no_number_arrives_as_one_that_none_can_be_set_to(sampling):
    arrived = wire.from_app(wire.encode(wire.Ask(1, (), sampling))).sampling
    assert msgspec.structs.asdict(arrived) == {
        name: dial if dial is None or math.isfinite(dial) else wire.NO_DIAL
        for name, dial in msgspec.structs.asdict(sampling).items()
    }


@given(st.binary())
def test_any_bytes_are_read_or_refused(raw):
    try:
        wire.from_app(raw)
    except wire.WireError:
        return
    assert "says" in json.loads(raw)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{}",
        b'{"says":"sing"}',
        b'{"says":"stop"}',
        b'{"says":"stop","question":"one"}',
        b'{"says":"stop","question":1,"loud":true}',
        b'{"says":"hello","protocol":1}',
    ],
)
def test_a_line_of_another_form_is_refused(raw):
    with pytest.raises(wire.WireError):
        wire.from_app(raw)


def test_the_error_does_not_repeat_what_was_typed():
    with pytest.raises(wire.WireError) as refused:
        wire.from_app(b'{"says":"ask","turns":[{"role":"user","text":"my secret"}]}')
    assert "secret" not in str(refused.value)
