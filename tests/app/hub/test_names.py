"""What a hostile Hub names, and where it wants things to be written."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.download import Stage, Trouble
from app.domain.remote import Algorithm, RemoteFile
from app.hub import names
from app.hub.errors import HubError
from tests.helpers.fetching import BRIEF, got, means, tree, wanted_of

DIGEST = "0" * 64
ODD = (
    *("../config.json", "/etc/config.json", "a/../../config.json", "./config.json"),
    *("C:\\config.json", "..\\config.json", "a\\config.json", "C:config.json"),
    *("a//config.json", "//host/config.json", "a /config.json", "a./config.json"),
    *("~/config.json", ".cache/config.json", ".config.json", "a/.git/config.json"),
    *("config.json\0", "a\nb/config.json", "con\u202egif/config.json", "config.json/"),
    *("e\u0301/config.json", "x" * 256 + "/config.json", "x/" * 500 + "config.json"),
    *("paddock.json", "PADDOCK.json", "\ud800/config.json", "-x/config.json", "", "."),
)
NEVER = (
    *("model.py", "pytorch_model.bin", "model.pt", "model.pth", "model.pkl", "weights.h5"),
    *("model.onnx", "run.sh", "config.json.py", "LICENSE.py", "NOTICE.exe", "training_args.bin"),
    *("model.safetensors.bin", "a.gguf.zip", "tokenizer.py", ".DS_Store", "Makefile"),
)
TAKEN = (
    *("model-00001-of-00002.safetensors", "model.safetensors.index.json", "a/b.Q4_K_M.gguf"),
    *("config.json", "tokenizer.model", "LICENSE", "LICENSE.txt", "chat_template.jinja"),
    *("README.md", "USE_POLICY.md", "模型/config.json", "Llama 3.gguf"),
)


@pytest.fixture
def wanted(hub):
    return wanted_of(hub.add("some/model", {"config.json": b"{}"}))


@pytest.fixture
def models(tmp_path):
    return tmp_path / "home" / "models"


def _refused(wanted):
    with pytest.raises(HubError) as refusal:
        names.check(wanted)
    return refusal.value.failure.trouble is Trouble.REFUSED


@pytest.mark.parametrize("path", ODD)
def test_an_odd_name_is_refused_before_anything_is_asked_for_or_written(
    hub, wanted, models, tmp_path, path
):
    odd = replace(wanted, files=(*wanted.files, replace(wanted.files[0], path=path)))
    end = got(hub, odd, models)
    assert (end.stage, end.failure.trouble) == (Stage.FAILED, Trouble.REFUSED)
    assert end.failure.about.isprintable()
    assert (tree(tmp_path), hub.requests) == ({}, [])


@pytest.mark.parametrize("path", NEVER)
def test_what_could_run_is_refused(wanted, path):
    assert not names.is_taken(path)
    assert _refused(replace(wanted, files=(replace(wanted.files[0], path=path),)))


@pytest.mark.parametrize("path", TAKEN)
def test_what_a_model_is_made_of_is_taken(wanted, path):
    names.check(replace(wanted, files=(replace(wanted.files[0], path=path),)))


@pytest.mark.parametrize(
    "said",
    [
        {"folder": "../x"},
        {"folder": "/x"},
        {"folder": ""},
        {"folder": ".downloads"},
        {"repo": "../x"},
        {"repo": "a/b/c"},
        {"repo": "a/b?x"},
        {"repo": "name"},
        {"repo": "a--b/c"},
        {"repo": "a/b.git"},
        {"commit": "main"},
        {"commit": "../" * 13 + "x"},
        {"entry": "other.gguf"},
        {"files": ()},
    ],
)
def test_a_download_that_nobody_honest_asks_for_is_refused(wanted, said):
    assert _refused(replace(wanted, **said))


def test_whatever_the_hub_allows_for_a_name_can_be_downloaded(wanted):
    names.check(replace(wanted, repo="_owner/_name.v1"))


@pytest.mark.parametrize(
    "digest", ["", "../" + "0" * 61, "0" * 63, "0" * 63 + "\n", "A" * 64, "/" * 64]
)
def test_a_digest_is_only_ever_one(wanted, digest):
    assert _refused(
        replace(wanted, files=(RemoteFile("config.json", 2, Algorithm.SHA256, digest),))
    )


@pytest.mark.parametrize("commit", ["main", "../" + "0" * 37, "0" * 40 + "\n", "A" * 40])
def test_a_commit_of_a_file_is_only_ever_one(wanted, commit):
    file = RemoteFile("config.json", 2, Algorithm.SHA256, DIGEST, commit)
    assert _refused(replace(wanted, files=(file,), entry=""))


@pytest.mark.parametrize(
    "paths",
    [
        ("a.gguf", "A.gguf"),
        ("config.json", "config.json/a.gguf"),
        ("a/x.gguf", "A/X.GGUF"),
        ("straße.gguf", "strasse.gguf"),
    ],
)
def test_two_files_of_one_name_are_refused(wanted, paths):
    files = tuple(RemoteFile(path, 1, Algorithm.SHA256, DIGEST) for path in paths)
    assert _refused(replace(wanted, files=files))


@given(st.text(max_size=40))
def test_no_name_leads_out_of_its_folder(tmp_path_factory, path):
    if names.is_safe(path):
        folder = tmp_path_factory.getbasetemp()
        assert (folder / path).resolve().is_relative_to(folder.resolve())
        assert (folder / path).resolve() != folder.resolve()


@pytest.mark.parametrize(
    "headers",
    [
        {"ETag": "/tmp/paddock-escaped", "X-Linked-Etag": '"../../../escaped"'},
        {"X-Repo-Commit": "../../../escaped"},
        {"X-Linked-Size": "-1", "X-Linked-Etag": "\xff" * 40},
        {"Content-Disposition": 'attachment; filename="../../../escaped"'},
        {"Set-Cookie": "a=b", "Link": '<file:///etc/passwd>; rel="next"'},
    ],
)
def test_what_headers_say_is_written_nowhere(hub, models, tmp_path, headers):
    repo = hub.add("some/model", {"config.json": b"{}", "model.gguf": b"x" * 1000})
    hub.fault("", "headers", times=-1, headers=headers)
    (tmp_path / "beside").write_text("left alone")
    assert got(hub, wanted_of(repo), models).stage is Stage.DONE
    assert set(tree(tmp_path)) - {"home", "home/models", "beside"} == {
        "home/models/some",
        "home/models/some/model",
        "home/models/some/model/config.json",
        "home/models/some/model/model.gguf",
        "home/models/some/model/paddock.json",
    }


@pytest.mark.parametrize(
    "place",
    ["file:///etc/passwd", "ftp://127.0.0.1/x", "//", "http://[", "data:,x", "\xff"],
)
def test_a_place_that_is_none_is_not_gone_to(hub, models, tmp_path, place):
    repo = hub.add("some/model", {"model.gguf": b"x" * 1000})
    hub.fault("/resolve/", "redirect", arg=place, times=-1)
    end = got(hub, wanted_of(repo), models, means=means(hub, BRIEF))
    assert end.stage is Stage.FAILED
    # httpx2 calls some of these a connection that failed.
    assert end.failure.trouble in {Trouble.NOT_UNDERSTOOD, Trouble.HUB_DOWN}
    assert all(seen.where == "hub" for seen in hub.requests)
    assert not (models / "some").exists()


def test_a_part_that_is_a_link_is_not_followed(hub, models, tmp_path):
    repo = hub.add("some/model", {"model.gguf": b"x" * 1000})
    wanted = wanted_of(repo)
    (tmp_path / "precious").write_text("mine")
    (models / ".downloads").mkdir(parents=True)
    (models / ".downloads" / f"{wanted.files[0].digest}.part").symlink_to(tmp_path / "precious")
    assert got(hub, wanted, models).failure.trouble is Trouble.UNWRITABLE
    assert (tmp_path / "precious").read_text() == "mine"
