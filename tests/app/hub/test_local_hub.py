"""The local Hub is one for the Hub's own client, and goes wrong as it is told to."""

import json
import subprocess
import sys

import httpx2
import pytest

from tests.helpers.local_hub.repos import sha256

WEIGHTS = bytes(range(256)) * 1000
FILES = {"config.json": b"{}", "README.md": b"# Hello", "model.safetensors": WEIGHTS}

CLIENT = """
import json, os, sys
endpoint, folder = sys.argv[1:]
for name in ("TELEMETRY", "XET", "IMPLICIT_TOKEN"):
    os.environ[f"HF_HUB_DISABLE_{name}"] = "1"
os.environ.update(HF_HUB_OFFLINE="0", HF_ENDPOINT=endpoint, HF_HOME=folder)
from huggingface_hub import HfApi
api = HfApi(token=False)
def attempt(verb, *args, **said):
    try:
        return verb(*args, **said)
    except Exception as error:
        return type(error).__name__
info = api.model_info("some/model", files_metadata=True)
path = api.hf_hub_download("some/model", "model.safetensors", cache_dir=folder)
said = {
    "found": [each.id for each in api.list_models(search="some", limit=3)],
    "files": {each.rfilename: [each.size, each.lfs and each.lfs.sha256] for each in info.siblings},
    "tree": [each.path for each in api.list_repo_tree("some/model", recursive=True)],
    "paths": [each.path for each in api.get_paths_info("some/model", ["README.md"])],
    "size": os.path.getsize(path),
    "moved": attempt(lambda: api.model_info("old/model").id),
    "gated": attempt(api.hf_hub_download, "some/gated", "a.gguf", cache_dir=folder),
    "private": attempt(api.model_info, "some/private"),
    "commit": attempt(api.model_info, "some/model", revision="f" * 40),
    "file": attempt(api.hf_hub_download, "some/model", "none.gguf", cache_dir=folder),
    "who": attempt(api.whoami, token="hf_wrong"),
    "me": api.whoami(token="hf_good")["name"],
}
print(json.dumps(said))
"""


@pytest.fixture
def repo(hub):
    return hub.add("some/model", FILES, likes=3)


def _get(hub, path="/some/model/resolve/main/model.safetensors", **headers):
    return httpx2.get(hub.endpoint + path, headers=headers, follow_redirects=True, timeout=5)


def test_the_hubs_own_client_finds_its_way(hub, repo, tmp_path):
    hub.tree_page = 2
    hub.add("old/model", FILES)
    hub.rename("old/model", "some/new")
    for number in range(5):
        hub.add(f"some/other-{number}", {"a.gguf": b"x"}, likes=number)
    hub.add("some/gated", {"a.gguf": b"x"}, gated="manual")
    hub.add("some/private", {"a.gguf": b"x"}, private=True)
    command = [sys.executable, "-c", CLIENT, hub.endpoint, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["files"]["model.safetensors"] == [len(WEIGHTS), sha256(WEIGHTS)]
    assert said["found"] == ["some/other-4", "some/other-3", "some/model"]
    assert sorted(said["tree"]) == sorted(FILES)
    assert (said["paths"], said["size"]) == (["README.md"], len(WEIGHTS))
    assert (said["moved"], said["me"]) == ("some/new", "someone")
    assert (said["gated"], said["private"]) == ("GatedRepoError", "RepositoryNotFoundError")
    assert (said["commit"], said["file"]) == ("RevisionNotFoundError", "EntryNotFoundError") or (
        said["file"] == "RemoteEntryNotFoundError"
    )
    assert said["who"] == "HfHubHTTPError"
    assert not any(seen.token for seen in hub.asked(where="cdn"))


def test_a_range_goes_on_where_it_should(hub, repo):
    answer = _get(hub, Range="bytes=1000-")
    assert (answer.status_code, answer.content) == (206, WEIGHTS[1000:])
    assert answer.headers["Content-Range"] == f"bytes 1000-{len(WEIGHTS) - 1}/{len(WEIGHTS)}"
    assert hub.sent(where="cdn") == len(WEIGHTS) - 1000


def test_an_address_that_ended_is_refused(hub, repo):
    answer = httpx2.get(f"{hub.endpoint}/some/model/resolve/main/model.safetensors")
    hub.expire()
    assert httpx2.get(answer.headers["Location"]).status_code == 403
    assert _get(hub).status_code == 200


@pytest.mark.parametrize("kind", ["cut", "rst", "chunked_cut", "refuse"])
def test_a_connection_ends_in_the_midst(hub, repo, kind):
    hub.fault("/repos/", kind, at=1000)
    with pytest.raises(httpx2.TransportError):
        _get(hub)
    assert _get(hub).content == WEIGHTS


@pytest.mark.parametrize("kind", ["hang", "stall"])
def test_nothing_comes_any_more(hub, repo, kind):
    hub.fault("/repos/", kind, at=1000)
    with pytest.raises(httpx2.ReadTimeout):
        httpx2.get(hub.signed(WEIGHTS, "m"), timeout=0.1)


def test_other_bytes_come(hub, repo):
    hub.fault("/repos/", "corrupt", at=5)
    hub.fault("/repos/", "replace", at=100)
    flipped, replaced = _get(hub).content, _get(hub).content
    assert [at for at, byte in enumerate(flipped) if byte != WEIGHTS[at]] == [5]
    assert (len(replaced), replaced[:100]) == (len(WEIGHTS), WEIGHTS[:100])
    assert replaced != WEIGHTS


def test_a_wrong_range_comes(hub, repo):
    for kind in ("ignore_range", "range_off_by", "range_lies"):
        hub.fault("/repos/", kind, arg=7)
    ignored, shifted, lied = (_get(hub, Range="bytes=1000-") for _ in range(3))
    assert (ignored.status_code, ignored.content) == (200, WEIGHTS)
    assert shifted.headers["Content-Range"].startswith("bytes 1007-")
    assert lied.headers["Content-Range"].startswith("bytes 1000-")
    assert lied.content.startswith(WEIGHTS[1007:2000])
