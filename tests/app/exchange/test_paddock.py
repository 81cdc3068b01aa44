"""Our own form: nothing is lost on the way out and in, and nothing hostile comes in."""

import io
import json
from pathlib import Path

import pytest
from hypothesis import given

from app.domain.conversation import Message, Role
from app.domain.tree import Tree
from app.exchange import paddock
from app.exchange.stream import Item, values
from tests.helpers.trees import trees

SMALL = Tree(
    "a",
    "Small",
    tip="m2",
    messages=(
        Message("m1", Role.USER, "Hi", None, 1.0),
        Message("m2", Role.ASSISTANT, "Ho", "m1", 2.0),
    ),
)


def written(*whole):
    return b"".join(paddock.write(whole))


def read(file):
    return [
        paddock.read(each.value, "") for each in values(io.BytesIO(file).read) if type(each) is Item
    ]


@given(trees())
def test_what_goes_out_comes_in_the_same(tree):
    assert read(written(tree)) == [tree]


def test_a_file_of_many_conversations_has_one_a_line_and_says_what_it_is():
    file = written(SMALL, SMALL)
    assert len(file.splitlines()) == 4
    assert json.loads(file)["format"] == "paddock"
    assert paddock.is_file(json.loads(file))
    assert read(file) == [SMALL, SMALL]


def test_a_file_of_no_conversation_is_one():
    assert json.loads(written())["conversations"] == []


def changed(**fields):
    value = json.loads(written(SMALL))["conversations"][0]
    return paddock.read(value | fields, "")


@pytest.mark.parametrize(
    "fields",
    [
        {"title": None, "created": "soon", "updated": float("nan"), "pinned": "yes"},
        {"created": float("inf"), "updated": -1e300, "dials": {"temperature": 99}},
        {"created": 10**400, "system": ["x"], "model": 7, "origin": {}, "folder": None},
        {"dials": [], "tip": "nobody"},
    ],
)
def test_a_field_of_another_kind_is_as_if_it_were_not_there(fields):
    tree = changed(**fields)
    assert [message.text for message in tree.path] == ["Hi", "Ho"]
    assert 0.0 <= tree.created <= 253_402_300_799.0
    assert tree.dials is None


@pytest.mark.parametrize(
    "message",
    [
        None,
        {},
        {"id": "m1", "text": "again"},
        {"id": "../../x", "role": "boss", "text": 7, "finish": "gone", "parent": ["m1"]},
        {"id": "x", "receipt": {"model": 1}, "ids": [-1, 2**40], "created": True},
        {"id": "x", "receipt": {"seed": 10**40}, "ids": "abc", "parent": "x"},
    ],
)
def test_a_message_of_another_kind_hides_no_other(message):
    messages = json.loads(written(SMALL))["conversations"][0]["messages"]
    tree = changed(messages=[*messages, message])
    assert [each.text for each in tree.path] == ["Hi", "Ho"]
    assert len({each.id for each in tree.messages}) == 3
    assert all(each.id.isalnum() for each in tree.messages)


def test_a_circle_is_opened():
    tree = changed(
        messages=[{"id": "a", "parent": "b", "text": "A"}, {"id": "b", "parent": "a", "text": "B"}]
    )
    assert sorted(each.parent is None for each in tree.messages) == [False, True]


@pytest.mark.parametrize("path", ["/net/somebody/x.gguf", "//host/x", "x", "", 7, "~/x", "{}/../y"])
def test_a_model_elsewhere_than_at_the_users_is_not_looked_for(path):
    told = path.format(Path.home()) if isinstance(path, str) else path
    assert changed(model=told).model is None


def test_a_model_of_the_users_stays_the_conversations_own():
    own = str(Path.home() / "models" / "x.gguf")
    assert changed(model=own).model == own


def test_an_adapter_comes_along_with_its_model_and_never_alone():
    model, adapter = (str(Path.home() / "models" / name) for name in ("x.gguf", "poems"))
    assert changed(model=model, adapter=adapter).adapter == adapter
    assert changed(model=model, adapter="/net/somebody/poems").adapter is None
    assert changed(model="/net/somebody/x.gguf", adapter=adapter).adapter is None
    assert changed(model=None, adapter=adapter).adapter is None
