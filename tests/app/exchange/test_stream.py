"""JSON a value at a time: however it is cut into blocks, and however it is damaged."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange import stream
from app.exchange.stream import Broken, Item, Whole, lines, values

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inside: st.lists(inside) | st.dictionaries(st.text(), inside),
    max_leaves=6,
)


@pytest.fixture(params=[1, 5, 1 << 20])
def block(request, monkeypatch):
    monkeypatch.setattr(stream, "BLOCK", request.param)
    return request.param


def read(text, kind=values):
    written = text.encode() if isinstance(text, str) else text
    return list(kind(io.BytesIO(written).read))


@given(st.lists(JSON), st.booleans())
def test_a_list_is_read_an_item_at_a_time(wanted, pretty):
    text = json.dumps(wanted, indent=2 if pretty else None, ensure_ascii=pretty)
    assert read(text) == [Item(value, place) for place, value in enumerate(wanted, 1)]


@given(st.lists(JSON, max_size=4), st.dictionaries(st.text(max_size=9), JSON, max_size=3))
def test_an_objects_long_list_is_read_an_item_at_a_time(wanted, beside):
    told = read(json.dumps(beside | {"conversations": wanted}))
    assert told == [*(Item(value, place) for place, value in enumerate(wanted, 1)), Whole(beside)]


def test_blocks_may_end_anywhere(block):
    text = '\ufeff [{"a": "ü\\"]"}, [1, 23], -4.5e6, "\\ud83d\\ude00", true]'
    assert [each.value for each in read(text)] == [{"a": 'ü"]'}, [1, 23], -4.5e6, "😀", True]


@pytest.mark.parametrize(
    "wrong", ['{"b": tru}', "nul", '{"b" 1}', '[1, {"c": [}]]', '"\\x"', "[" * 9 + "]" * 9]
)
def test_what_is_no_json_hides_nothing_behind_it(block, wrong, monkeypatch):
    told = read(f'[{{"a": 1}}, {wrong}, {{"z": "]"}}]')
    assert told[0] == Item({"a": 1}, 1)
    assert told[2] == Item({"z": "]"}, 3)


def test_what_is_nested_too_deeply_hides_nothing_behind_it():
    deep = "[" * 200_000 + "]" * 200_000
    assert read(f"[{deep}, 1]") == [Broken(1, "it is nested too deeply"), Item(1, 2)]


def test_a_number_of_ten_thousand_digits_hides_nothing_behind_it():
    told = read(f'[{{"a": {"9" * 10_000}}}, 1]')
    assert told == [Broken(1, "it has a number that is too long"), Item(1, 2)]


@pytest.mark.parametrize("end", range(1, 40))
def test_a_file_that_ends_too_early_gives_what_it_has(block, end):
    text = '[{"a": "eins"}, {"b": [2, "zwei\\n"]}]'
    told = read(text[:end])
    if end >= len(text):
        assert len(told) == 2
        return
    *whole, last = told or [None]
    assert all(isinstance(each, Item) for each in whole)
    assert isinstance(last, Broken | Item | None)
    assert end < 16 or told[0] == Item({"a": "eins"}, 1)


@pytest.mark.parametrize("text", ["", "   ", "\ufeff"])
def test_nothing_is_nothing(text):
    assert read(text) == []


@pytest.mark.parametrize(
    "text", ["hello", "{", '{"a"}', '{"a": 1', '{"a": 1 2}', "{1: 2}", "[1 2]"]
)
def test_a_file_that_is_no_json_says_so_and_ends(block, text):
    assert isinstance(read(text)[-1], Broken)


def test_bytes_that_are_no_text_are_shown_as_such():
    assert read(b'["a\xff"]') == [Item("a\ufffd", 1)]


def test_a_value_that_is_too_long_is_left(monkeypatch):
    monkeypatch.setattr(stream, "LONGEST", 100)
    monkeypatch.setattr(stream, "BLOCK", 10)
    assert isinstance(read(f'["{"x" * 5_000}"]')[-1], Broken)
    assert isinstance(read("x" * 5_000, lines)[-1], Broken)


def test_objects_may_stand_below_each_other(block):
    assert read('{"a": 1}\n{"b": 2}\n') == [Whole({"a": 1}), Whole({"b": 2})]


def test_a_line_that_is_no_json_hides_no_other(block):
    told = read('{"a": 1}\n\n{"b": \n"c"', lines)
    assert told == [Item({"a": 1}, 1), Broken(3, "it is no JSON"), Item("c", 4)]
