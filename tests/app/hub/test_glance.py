"""The shape of a GGUF repository: by a few bytes of its smallest file, or not at all."""

import itertools
import time
from dataclasses import replace

import pytest

from app.domain.fit import parameters
from app.domain.network import Why
from app.domain.remote import Shape
from app.hub.glance import STEPS
from app.hub.metadata import Metadata
from tests.helpers.gguf_head import gguf_head
from tests.helpers.raw_hub import trickled

SHAPE = Shape(28, 3072, 8192, 24, 8, 128, 500, 131_072)
OTHER = replace(SHAPE, n_layers=2)
HEAD = gguf_head(SHAPE)
WEIGHTS = bytes(3 << 20)
FILES = {
    "name-Q4_K_M.gguf": HEAD + WEIGHTS,
    "name-Q8_0.gguf": gguf_head(OTHER) + WEIGHTS + WEIGHTS,
    "README.md": b"",
}
# What is on its way when nobody reads on.
UNDER_WAY = 1 << 16


def sent(hub, expected):
    """Tell whether the CDN sent so many bytes; it counts them when they may be here already."""
    for _ in range(100):
        if hub.sent(where="cdn") == expected:
            break
        time.sleep(0.02)
    return hub.sent(where="cdn") == expected


@pytest.fixture
def look(hub, metadata):
    """Return what looks at a repository of these files."""

    def look(files=FILES, **said):
        hub.add("owner/name-GGUF", files, tags=("gguf",), **said)
        return metadata.look("owner/name-GGUF")

    return look


def test_a_repository_of_ggufs_has_the_shape_that_its_smallest_file_tells(hub, look):
    found = look()
    assert (found.shape, found.architecture, found.context) == (SHAPE, "llama", 131_072)
    (asked,) = hub.asked(where="cdn")
    assert (asked.headers["range"], asked.status) == (f"bytes=0-{STEPS[0] - 1}", 206)
    assert sent(hub, STEPS[0])
    assert asked.headers.keys() <= {
        *("host", "user-agent", "accept", "accept-encoding", "connection", "range"),
    }
    assert asked.headers["user-agent"] == "Paddock"


def test_a_short_file_is_asked_for_to_its_end(hub, look):
    assert look({"name-Q4_0.gguf": HEAD}).shape == SHAPE
    assert sent(hub, len(HEAD))
    assert look({"name-Q4_0.gguf": HEAD[:500]}).shape is None


def test_of_a_file_in_parts_the_first_is_read(hub, look):
    parts = {f"name-Q8_0-0000{n}-of-00002.gguf": body for n, body in ((1, HEAD), (2, b"more"))}
    assert look(parts).shape == SHAPE


def test_a_long_head_is_read_in_steps_and_no_further_than_the_last(hub, look):
    tokens_first = gguf_head(replace(SHAPE, vocab_size=10_000), tokens_first=True)
    assert STEPS[0] < len(tokens_first) < STEPS[-1]
    found = look({"name-Q4_0.gguf": tokens_first + WEIGHTS})
    assert found.shape == replace(SHAPE, vocab_size=10_000)
    begun = [seen.headers["range"] for seen in hub.asked(where="cdn")]
    assert begun[:2] == [f"bytes=0-{STEPS[0] - 1}", f"bytes={STEPS[0]}-{STEPS[1] - 1}"]
    hub.requests.clear()
    endless = gguf_head(replace(SHAPE, vocab_size=90_000), tokens_first=True)
    assert look({"name-Q4_0.gguf": endless + WEIGHTS}).shape is None
    assert sent(hub, STEPS[-1])


def test_of_a_server_that_knows_no_ranges_no_more_is_read_than_of_one_that_does(hub, look, ledger):
    hub.fault("/repos/", "ignore_range", times=-1)
    assert look().shape == SHAPE
    assert sum(each.received for each in ledger.connections()) < STEPS[0] + 2 * UNDER_WAY
    tokens_first = gguf_head(replace(SHAPE, vocab_size=90_000), tokens_first=True)
    assert look({"name-Q4_0.gguf": tokens_first + WEIGHTS}).shape is None
    assert sum(each.received for each in ledger.connections()) < 2 * STEPS[0] + 4 * UNDER_WAY


def test_an_answer_longer_than_what_was_asked_for_is_not_read_on(hub, look, ledger):
    hub.fault("/repos/", "endless", times=-1)
    assert look().shape == SHAPE
    assert sum(each.received for each in ledger.connections()) < STEPS[0] + 4 * UNDER_WAY


@pytest.mark.parametrize(
    ("kind", "arg"),
    [
        *(("cut", None), ("rst", None), ("refuse", None), ("chunked_cut", None), ("gzip", None)),
        *(("html", 200), ("status", 403), ("status", 500), ("status", 302), ("status", 416)),
        *(("redirect", "file:///etc/passwd"), ("redirect", "http://[bad"), ("redirect", "/again")),
        *(("range_off_by", 9), ("range_lies", 9)),
        ("replace", None),
    ],
)
def test_where_the_bytes_are_not_to_be_had_all_else_is_still_there(hub, look, kind, arg):
    hub.fault("/repos/|/again", kind, arg=arg, times=-1)
    found = look()
    assert found.shape is None
    assert [choice.label for choice in found.choices] == ["Q4_K_M", "Q8_0"]


def test_where_what_is_said_of_the_bytes_trickles_they_are_not_waited_for(
    hub, raw, look, monkeypatch
):
    monkeypatch.setattr("app.hub.glance.MOST_S", 0.5)
    raw.answer = itertools.chain(
        trickled(b"HTTP/1.1 200 OK\r\nX: " + b"-" * 200 + b"\r\n\r\n"), [HEAD]
    )
    hub.fault("/resolve/", "redirect", arg=f"{raw.endpoint}/file", times=-1)
    assert look({"name-Q4_0.gguf": HEAD}).shape is None
    assert raw.asked == 1


def test_a_file_in_circles_ends(hub, look):
    hub.fault("/resolve/", "redirect", arg="/resolve/again", times=-1)
    assert look().shape is None
    assert len(hub.asked("/resolve/")) < 10


def test_the_token_goes_to_the_hub_and_not_to_its_cdn(hub, asking):
    hub.add("owner/name", FILES, private=True, gated="auto", tags=("gguf",))
    assert Metadata(asking, hub.endpoint, "hf_good").look("owner/name").shape == SHAPE
    assert {seen.token for seen in hub.asked(where="hub")} == {"Bearer hf_good"}
    assert {seen.token for seen in hub.asked(where="cdn")} == {None}
    hub.requests.clear()
    hub.repos["owner/name"].private = False
    mirror = Metadata(asking, hub.endpoint.replace("127.0.0.1", "localhost"), "hf_good")
    assert mirror.look("owner/name").shape is None
    assert {seen.token for seen in hub.requests} == {None}


def test_each_connection_is_in_the_ledger_for_the_repository_that_is_looked_at(look, ledger):
    look()
    noted = {(each.why, each.about, each.ended is not None) for each in ledger.connections()}
    assert noted == {(Why.LOOK, "owner/name-GGUF", True)}
    assert len(ledger.connections()) == 2


def test_whether_the_embedding_is_the_head_is_told_by_how_many_numbers_there_are(hub, look):
    for tied, few in itertools.product((True, False), (0, 64)):
        shape = replace(SHAPE, tied=tied)
        # A file has some small tensors besides.
        total = parameters(shape) + few
        assert look(told={"gguf": {"total": total}}).shape == shape


def test_of_several_models_in_one_repository_none_is_taken_for_all(hub, look):
    several = {"small-Q4_K_M.gguf": gguf_head(OTHER), "large-Q4_K_M.gguf": HEAD + WEIGHTS}
    assert look(several).shape is None
    assert not hub.asked(where="cdn")


def test_a_configuration_without_a_shape_does_not_keep_the_file_from_telling_it(look):
    assert look({**FILES, "config.json": b'{"model_type": "llama"}'}).shape == SHAPE
