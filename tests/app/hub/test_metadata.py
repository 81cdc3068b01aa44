"""What the Hub tells of repositories, by its real client, from a Hub on loopback."""

import gzip
import itertools
import json
from functools import partial

import pytest

from app.domain.download import Trouble
from app.domain.network import Why
from app.domain.remote import Algorithm, Kind, Query, Shape, Sort
from app.hub.errors import HubError
from app.hub.metadata import Metadata
from tests.helpers.raw_hub import trickled

CONFIG = {
    "model_type": "llama",
    "num_hidden_layers": 2,
    "hidden_size": 64,
    "intermediate_size": 128,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "vocab_size": 320,
    "max_position_embeddings": 2048,
}
INVALID = "Invalid credentials in Authorization header"
WEIGHTS = {"parameters": {"BF16": 8_000_000_000}, "total": 8_000_000_000}
SHAPE = Shape(2, 64, 128, 4, 2, 16, 320, 2048)


def folder(**config):
    return {
        "config.json": json.dumps({**CONFIG, **config}).encode(),
        "model.safetensors": b"w" * 5000,
        "tokenizer.json": b"{}",
        "README.md": b"---\nlicense: mit\n---\n\n# A model\n\nText --- here.\n",
        "modeling_evil.py": b"import os",
        "pytorch_model.bin": b"pickle",
        "onnx/model.onnx": b"onnx",
    }


def fails(ask):
    with pytest.raises(HubError) as raised:
        ask()
    return raised.value.failure


@pytest.fixture
def many(hub):
    for number in range(70):
        tags = ("gguf",) if number % 2 else ("mlx", "safetensors")
        hub.add(
            f"owner{number}/llama-{number:02}",
            {"README.md": b""},
            tags=(*tags, "license:mit"),
            likes=number,
            downloads=1000 - number,
            gated="auto" if number == 3 else False,
            told={"config": {"model_type": "llama"}, "safetensors": WEIGHTS},
        )
    return hub


def all_of(metadata, query):
    hits, after = metadata.search(query)
    while after:
        more, after = metadata.search(query, after)
        hits += more
    return hits


def test_a_search_is_paged_sorted_and_filtered(many, metadata):
    hits, after = metadata.search(Query("llama", sort=Sort.LIKES))
    assert [hit.likes for hit in hits] == list(range(69, 39, -1))
    assert after
    found = all_of(metadata, Query("llama", sort=Sort.LIKES))
    assert [hit.likes for hit in found] == [n for n in range(69, -1, -1) if n != 3]
    gated = all_of(metadata, Query("llama-03", ungated=False))
    assert [(hit.repo, hit.gated) for hit in gated] == [("owner3/llama-03", True)]
    kinds = {hit.kinds for hit in all_of(metadata, Query(kind=Kind.GGUF))}
    assert kinds == {(Kind.GGUF,)}


def test_a_hit_says_what_a_list_shows(many, metadata):
    (hit,), after = metadata.search(Query("llama-42"))
    assert not after
    assert (hit.repo, hit.kinds) == ("owner42/llama-42", (Kind.MLX,))
    assert (hit.downloads, hit.likes, hit.updated) == (958, 42, "2026-01-02T03:04:05+00:00")
    assert (hit.architecture, hit.parameters, hit.licence) == ("llama", 8_000_000_000, "mit")


def test_the_hub_is_asked_for_what_it_can_sort_out_itself(many, metadata):
    metadata.search(Query("x y", Kind.MLX, "llama", most_bytes=4_000_000_000))
    (asked,) = many.asked("/api/models?")
    for part in ("search=x+y", "filter=mlx", "filter=llama", "num_parameters=max%3A8000000000"):
        assert part in asked.path
    assert "gated=False" in asked.path or "gated=false" in asked.path


def test_a_folder_is_one_choice_of_what_may_be_taken(hub, metadata):
    files = folder(quantization={"group_size": 64, "bits": 4})
    repo = hub.add("owner/name", files, tags=("mlx", "license:llama3.2"))
    found = metadata.look("https://huggingface.co/owner/name/tree/main")
    assert (found.repo, found.commit, found.licence) == ("owner/name", repo.head, "llama3.2")
    assert (found.architecture, found.shape, found.context) == ("llama", SHAPE, 2048)
    (choice,) = found.choices
    assert (choice.label, choice.kind, choice.entry) == ("4 bits", Kind.MLX, "")
    names = {file.path for file in choice.files}
    assert names == {"config.json", "model.safetensors", "tokenizer.json", "README.md"}
    sums = {file.path: (file.size, file.algorithm) for file in choice.files}
    assert sums["model.safetensors"] == (5000, Algorithm.SHA256)
    assert sums["tokenizer.json"] == (2, Algorithm.GIT_SHA1)


def test_each_quantization_is_a_choice_with_its_size_the_smallest_first(hub, metadata):
    files = {
        "name-Q8_0.gguf": b"8" * 800,
        "name.Q4_K_M.gguf": b"4" * 400,
        "name-UD-Q2_K_XL.gguf": b"2" * 200,
        "BF16/name-BF16-00002-of-00002.gguf": b"b" * 700,
        "BF16/name-BF16-00001-of-00002.gguf": b"a" * 900,
        "name-F32-00001-of-00003.gguf": b"half a set",
        "mmproj-name-F16.gguf": b"eyes",
        "name.imatrix.gguf": b"matrix",
    }
    gguf = {"total": 1_000, "architecture": "llama", "context_length": 8192}
    hub.add("owner/name-GGUF", files, tags=("gguf",), told={"gguf": gguf})
    found = metadata.look("owner/name-GGUF")
    labels = [(choice.label, choice.bytes, choice.entry) for choice in found.choices]
    assert labels == [
        ("UD-Q2_K_XL", 200, "name-UD-Q2_K_XL.gguf"),
        ("Q4_K_M", 400, "name.Q4_K_M.gguf"),
        ("Q8_0", 800, "name-Q8_0.gguf"),
        ("BF16", 1600, "BF16/name-BF16-00001-of-00002.gguf"),
    ]
    assert (found.architecture, found.parameters, found.context) == ("llama", 1_000, 8192)
    assert found.shape is None
    assert metadata.look("hf.co/owner/name-GGUF:q8_0").choices[0].label == "Q8_0"
    blob = "https://hf.co/owner/name-GGUF/blob/main/name.Q4_K_M.gguf"
    assert metadata.look(blob).choices[0].label == "Q4_K_M"


def test_a_named_revision_is_what_is_looked_at(hub, metadata):
    repo = hub.add("owner/name", {"a-Q4_0.gguf": b"old"})
    old = repo.head
    repo.commit({"a-Q4_0.gguf": b"newer"})
    assert metadata.look(f"huggingface.co/owner/name/tree/{old}").commit == old
    assert metadata.look("owner/name").commit == repo.head


def test_a_card_is_its_markdown_alone(hub, metadata):
    repo = hub.add("owner/name", folder())
    assert metadata.tell("owner/name", repo.head) == "# A model\n\nText --- here."
    bare = hub.add("owner/bare", {"config.json": b"{}"})
    assert metadata.tell("owner/bare", bare.head) == ""
    huge = hub.add("owner/huge", {"README.md": b"x" * 3_000_000})
    assert len(metadata.tell("owner/huge", huge.head)) == 1 << 20


def test_what_a_config_says_is_taken_only_if_it_is_the_commits_own(hub, metadata):
    hub.add("owner/name", folder())
    hub.fault("config.json", "replace", at=0)
    assert metadata.look("owner/name").shape is None
    assert metadata.look("owner/name").shape == SHAPE


@pytest.mark.parametrize("key", ["num_hidden_layers", "hidden_size", "num_attention_heads"])
def test_a_config_of_a_model_without_layers_width_or_heads_has_no_shape(hub, metadata, key):
    hub.add("owner/name", folder(**{key: 0}))
    assert metadata.look("owner/name").shape is None


def test_a_renamed_repository_is_followed_but_not_to_somebody_else(hub, metadata):
    hub.add("owner/old", folder())
    hub.rename("owner/old", "owner/new")
    assert metadata.look("owner/old").repo == "owner/new"
    hub.rename("owner/new", "stranger/new")
    failure = fails(lambda: metadata.look("owner/new"))
    assert (failure.trouble, failure.about) == (Trouble.MOVED, "stranger/new")


def test_what_may_not_be_had_says_why(hub, asking, metadata):
    hub.add("owner/private", folder(), private=True)
    assert fails(lambda: metadata.look("owner/private")).trouble is Trouble.PRIVATE
    assert fails(lambda: metadata.look("owner/none")).trouble in {Trouble.PRIVATE, Trouble.GONE}
    assert fails(lambda: metadata.look("no model")).trouble is Trouble.GONE
    assert fails(lambda: metadata.look("owner/private/tree/v9")).trouble is Trouble.PRIVATE
    signed = Metadata(asking, hub.endpoint, "hf_good")
    assert signed.look("owner/private").repo == "owner/private"
    wrong = Metadata(asking, hub.endpoint, "hf_wrong")
    assert fails(lambda: wrong.look("owner/private")).trouble is Trouble.SIGNED_OUT


def test_a_gated_repository_can_be_looked_at_but_its_files_say_that_it_is(hub, metadata):
    repo = hub.add("owner/gated", folder(), gated="manual")
    found = metadata.look("owner/gated")
    assert (found.gated, found.shape, len(found.choices)) == (True, None, 1)
    assert fails(lambda: metadata.tell("owner/gated", repo.head)).trouble is Trouble.GATED


@pytest.mark.parametrize(
    ("status", "headers", "trouble"),
    [
        (403, {"X-Error-Message": "You must accept the license first"}, Trouble.LICENCE),
        (403, {"X-Error-Code": "GatedRepo"}, Trouble.GATED),
        (
            401,
            {"X-Error-Message": "Invalid credentials in Authorization header"},
            Trouble.SIGNED_OUT,
        ),
        (404, {"X-Error-Code": "RepoNotFound"}, Trouble.GONE),
        (404, {"X-Error-Code": "RevisionNotFound"}, Trouble.GONE),
        (410, {}, Trouble.GONE),
        (403, {"X-Error-Message": "Access to this resource is disabled."}, Trouble.GONE),
        (429, {"Retry-After": "3600"}, Trouble.RATE_LIMITED),
        (500, {}, Trouble.HUB_DOWN),
        (503, {"Content-Type": "text/html"}, Trouble.HUB_DOWN),
        (511, {}, Trouble.CAPTIVE_PORTAL),
        (418, {}, Trouble.NOT_UNDERSTOOD),
    ],
)
def test_each_status_has_its_trouble(hub, metadata, status, headers, trouble):
    hub.fault("/api/models", "status", arg=status, headers=headers, times=-1)
    assert fails(lambda: metadata.look("owner/name")).trouble is trouble
    assert fails(lambda: metadata.search(Query())).trouble is trouble


def test_what_goes_by_is_tried_again(hub, metadata):
    hub.add("owner/name", folder())
    hub.fault("/api/models", "refuse")
    hub.fault("/api/models", "status", arg=503)
    assert metadata.look("owner/name").shape == SHAPE
    hub.fault("/api/models", "refuse", times=-1)
    assert fails(lambda: metadata.look("owner/name")).trouble is Trouble.HUB_DOWN


def test_an_answer_that_is_cut_is_tried_again_and_then_the_hub_is_down(raw, asking):
    raw.say(b'{"id": "owner', "Content-Length: 500")
    metadata = Metadata(asking, raw.endpoint, None)
    assert fails(lambda: metadata.look("owner/name")).trouble is Trouble.HUB_DOWN
    assert raw.asked == 3


@pytest.mark.parametrize("kind", ["html", "redirect"])
def test_a_network_that_wants_a_sign_in_is_told_as_one(hub, metadata, kind):
    hub.fault("/api/models", kind, arg=f"{hub.endpoint}/login" if kind == "redirect" else 200)
    hub.fault("/login", "html")
    assert fails(lambda: metadata.search(Query())).trouble is Trouble.CAPTIVE_PORTAL


def test_an_answer_without_end_ends(raw, asking):
    raw.say(b"[", "Transfer-Encoding: chunked")
    head = raw.answer[:-1]
    chunk = b"100000\r\n" + b"[" * (1 << 20) + b"\r\n"
    raw.answer = itertools.chain([head], itertools.repeat(chunk))
    metadata = Metadata(asking, raw.endpoint, None)
    failure = fails(lambda: metadata.look("owner/name"))
    assert (failure.trouble, failure.detail) == (Trouble.NOT_UNDERSTOOD, "an answer without end")


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
LONG = b"-" * 500
TRICKLED = {
    "a header": HEAD + b"X: " + LONG + b"\r\nContent-Length: 2\r\n\r\n[]",
    "what comes before a head": b"HTTP/1.1 100 Continue\r\n\r\n" * 30
    + HEAD
    + b"Content-Length: 2\r\n\r\n[]",
    "a body": HEAD + b"Content-Length: 502\r\n\r\n[" + b" " * 500 + b"]",
    "the size of a chunk": HEAD
    + b"Transfer-Encoding: chunked\r\n\r\n2;"
    + LONG
    + b"\r\n[]\r\n0\r\n\r\n",
}


@pytest.mark.parametrize("where", TRICKLED)
def test_whatever_of_an_answer_trickles_it_is_not_waited_for(raw, asking, monkeypatch, where):
    monkeypatch.setattr("app.hub.asking.MOST_S", 0.5)
    raw.answer = trickled(TRICKLED[where])
    metadata = Metadata(asking, raw.endpoint, None)
    failure = fails(lambda: metadata.search(Query()))
    assert (failure.trouble, failure.about) == (Trouble.HUB_DOWN, "127.0.0.1")
    assert raw.asked == 1


def test_a_question_that_is_sent_elsewhere_again_and_again_ends(hub, metadata, monkeypatch):
    monkeypatch.setattr("app.hub.asking.MOST_IN_ALL_S", 0.0)
    hub.fault("/api/models", "redirect", arg="/api/models?again", times=-1)
    assert fails(lambda: metadata.search(Query())).trouble is Trouble.HUB_DOWN
    assert not hub.requests


def test_a_packed_answer_is_not_unpacked(raw, asking):
    raw.say(gzip.compress(b" " * (1 << 20)), "Content-Encoding: gzip")
    metadata = Metadata(asking, raw.endpoint, None)
    failure = fails(lambda: metadata.look("owner/name"))
    assert failure.trouble is Trouble.NOT_UNDERSTOOD
    assert "packed" in failure.detail


BODIES = [b"[" * 300_000, b"{", b"", b"\xff\xfe", b"null", b"[]", b"1" * 5000, b"{}", b"[[]]"]


@pytest.mark.parametrize("body", BODIES, ids=range(len(BODIES)))
def test_what_is_no_json_of_a_hub_ends_in_a_failure(raw, asking, body):
    raw.say(body)
    metadata = Metadata(asking, raw.endpoint, None)
    assert fails(lambda: metadata.look("owner/name")).trouble is Trouble.NOT_UNDERSTOOD
    if body not in {b"[]", b"{}"}:
        assert fails(lambda: metadata.search(Query())).trouble is Trouble.NOT_UNDERSTOOD


HOSTILE = [
    {"id": 5},
    {"id": "../../etc"},
    {"id": "owner/name", "sha": "../../../x"},
    {"sha": None},
    {"tags": 7},
    {"tags": [None, {"a": 1}, "x" * 10**6]},
    {"config": "no"},
    {"config": {"model_type": ["llama"]}},
    {"gguf": {"total": -5, "architecture": "\x1b[31m", "context_length": 10**300}},
    {"gguf": [1, 2]},
    {"safetensors": {"parameters": {"BF16": "many"}, "total": "more"}},
    {"safetensors": 5},
    {"likes": "many", "downloads": 1e300},
    {"lastModified": "yesterday"},
    {"lastModified": 5},
    {"siblings": "none"},
    {"siblings": [1, 2]},
    {"siblings": [{"rfilename": 5}]},
    {"siblings": [{"rfilename": "a", "size": -1, "lfs": {"sha256": "../x"}}]},
    {"siblings": [{"rfilename": "a"}] * 100_000},
    {"cardData": {"license": {"a": [1]}, "model-index": 5}},
    {"inferenceProviderMapping": 5},
    {"surprise": {"a": 1}},
]


@pytest.mark.parametrize("told", HOSTILE, ids="-".join)
def test_what_no_hub_says_ends_in_a_failure_or_in_what_is_sound(hub, metadata, told):
    hub.add("owner/name", folder(), told=told)
    for ask in (partial(metadata.look, "owner/name"), partial(metadata.search, Query("name"))):
        try:
            ask()
        except HubError as error:
            assert error.failure.trouble is Trouble.NOT_UNDERSTOOD  # noqa: PT017


@pytest.mark.parametrize(
    "path",
    [
        *("../x-Q4_0.gguf", "/x-Q4_0.gguf", "C:\\x-Q4_0.gguf", "a//x.gguf", ".x.gguf"),
        *("~/x.gguf", "a\nb.gguf", "x" * 300 + ".gguf", "a\u202efugg.gguf", "nul\0.gguf"),
    ],
)
def test_a_file_of_a_hostile_name_is_not_even_shown(hub, metadata, path):
    good = {"rfilename": "good-Q8_0.gguf", "size": 4, "blobId": "0" * 40}
    bad = {"rfilename": path, "size": 4, "blobId": "0" * 40}
    repo = hub.add("owner/name", {"a": b""})
    repo.info = lambda *_, **__: {**repo.item(), "siblings": [good, bad]}
    assert [choice.label for choice in metadata.look("owner/name").choices] == ["Q8_0"]


def test_the_token_goes_to_the_official_hub_alone(hub, asking, ledger, guard):
    hub.add("owner/private", folder(), private=True)
    assert Metadata(asking, hub.endpoint, "hf_good").look("owner/private").shape == SHAPE
    assert {seen.token for seen in hub.asked(where="hub")} == {"Bearer hf_good"}
    hub.requests.clear()
    mirror = hub.endpoint.replace("127.0.0.1", "localhost")
    failure = fails(lambda: Metadata(asking, mirror, "hf_good").look("owner/private"))
    assert failure.trouble is Trouble.PRIVATE
    assert {seen.token for seen in hub.requests} == {None}


def test_nothing_is_asked_but_what_was_wanted_and_nothing_is_told_of_this_computer(hub, metadata):
    hub.add("owner/name", folder())
    metadata.search(Query("name"))
    metadata.look("owner/name")
    paths = [seen.path.partition("?")[0] for seen in hub.requests]
    assert paths[:2] == ["/api/models", "/api/models/owner/name"]
    assert all("config.json" in path for path in paths[2:])
    for seen in hub.requests:
        assert seen.headers["user-agent"] == "Paddock"
        assert set(seen.headers) <= {
            "host",
            "user-agent",
            "accept",
            "accept-encoding",
            "connection",
        }


def test_every_connection_is_in_the_ledger_with_its_reason(hub, metadata, ledger):
    repo = hub.add("owner/name", folder())
    metadata.search(Query("name"))
    metadata.look("owner/name")
    metadata.tell("owner/name", repo.head)
    noted = [(entry.host, entry.why, entry.about) for entry in reversed(ledger.connections())]
    assert noted == [
        ("127.0.0.1", Why.SEARCH, ""),
        ("127.0.0.1", Why.LOOK, "owner/name"),
        ("127.0.0.1", Why.CARD, "owner/name"),
    ]
    assert all(each.ended and each.received > each.sent > 0 for each in ledger.connections())


def test_switched_off_nothing_is_reached(hub, metadata, ledger, guard):
    guard.switch(off=True)
    assert fails(lambda: metadata.search(Query())).trouble is Trouble.SWITCHED_OFF
    assert not hub.requests
    assert not ledger.connections()


def test_where_the_ledger_cannot_be_written_nothing_is_reached(hub, metadata, tmp_path):
    (tmp_path / "network.jsonl").mkdir()
    assert fails(lambda: metadata.search(Query())).trouble is Trouble.UNWRITABLE
    assert not hub.requests


def test_a_hub_that_is_not_there_is_down(asking):
    nobody = Metadata(asking, "http://127.0.0.1:9", None)
    assert fails(lambda: nobody.search(Query())).trouble is Trouble.HUB_DOWN
