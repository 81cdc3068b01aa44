"""Whatever stands in a file, it is read or refused with a sentence; what was read can be saved."""

import json
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.exchange import Problem
from app.exchange import paddock
from app.exchange.reading import Read, read_all
from app.store.database import Database
from app.store.importing import Importing
from tests.helpers import exports

STRANGE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**30), 10**30),
    st.floats(),
    st.text(st.characters(), max_size=20),
    st.sampled_from(["a", "root", "q1", "../../etc", "\0", "\ud800", "x" * 5_000]),
    st.just([]),
    st.just({}),
    st.lists(st.none() | st.integers() | st.text(max_size=5), max_size=3),
    st.dictionaries(st.text(max_size=5), st.none() | st.text(max_size=5), max_size=3),
)
MANY = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def ours():
    with tempfile.TemporaryDirectory() as folder:
        file = exports.saved(Path(folder), "c.json", [exports.claude()])
        trees = [each.tree for each in read_all(file)]
    return json.loads(b"".join(paddock.write(trees)))


WHOLE = {
    "chatgpt": [exports.chatgpt()],
    "claude": [exports.claude()],
    "lm-studio": exports.lm_studio(),
    "open-webui": [exports.open_webui()],
    "jan": exports.jan_thread(),
    "ours": ours(),
}


def ways_into(value, way=()):
    """Return the way to each value inside of value."""
    yield way
    listed = enumerate(value) if isinstance(value, list) else ()
    for key, each in value.items() if isinstance(value, dict) else listed:
        yield from ways_into(each, (*way, key))


def changed(value, way, new):
    if not way:
        return new
    copied = dict(value) if isinstance(value, dict) else list(value)
    copied[way[0]] = changed(copied[way[0]], way[1:], new)
    return copied


@pytest.mark.parametrize("kind", WHOLE)
@given(data=st.data())
@MANY
def test_any_value_may_be_any_other(kind, data):
    value = WHOLE[kind]
    for _ in range(data.draw(st.integers(1, 3))):
        way = data.draw(st.sampled_from(list(ways_into(value))))
        value = changed(value, way, data.draw(STRANGE))
    with tempfile.TemporaryDirectory() as folder:
        file = exports.saved(Path(folder), "conversations.json", value)
        outcomes = list(read_all(file))
        assert outcomes
        assert all(each.sentence.endswith(".") for each in outcomes if isinstance(each, Problem))
        with closing(Database(Path(folder, "paddock.sqlite"))) as database:
            importing = Importing(database, lambda: True)
            for each in filter(lambda each: isinstance(each, Read), outcomes):
                importing.add(each.tree)


@given(st.binary(max_size=400), st.integers(0, 2_000))
@MANY
def test_any_bytes_may_stand_anywhere(noise, at):
    whole = json.dumps([exports.chatgpt(), exports.claude(), exports.open_webui()]).encode()
    with tempfile.TemporaryDirectory() as folder:
        for name, content in (
            ("conversations.json", whole[:at] + noise + whole[at:]),
            ("db.sqlite", b"SQLite format 3\0" + noise),
            ("some.zip", b"PK\x03\x04" + noise),
        ):
            file = Path(folder, name)
            file.write_bytes(content)
            assert list(read_all(file))


@given(at=st.integers(0, 40_000), noise=st.binary(min_size=1, max_size=64))
@MANY
def test_a_damaged_database_of_ollamas_is_read_as_far_as_it_goes(at, noise):
    with tempfile.TemporaryDirectory() as folder:
        file = exports.ollama(Path(folder))
        whole = file.read_bytes()
        at %= len(whole)
        file.write_bytes(whole[:at] + noise + whole[at + len(noise) :])
        assert list(read_all(file))
