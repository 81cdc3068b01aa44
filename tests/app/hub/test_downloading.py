"""Whatever goes wrong on the way: the right bytes come to lie where they should, or none."""

import fcntl
import hashlib
import socket
import threading
from dataclasses import replace
from random import Random

import pytest

from app.domain.download import Stage, Trouble
from app.hub import manifest
from app.hub.downloading import Hand
from app.hub.ending import Ending
from app.hub.patience import Patience
from tests.helpers.fetching import BRIEF, CALM, Telling, got, means, tree, wanted_of
from tests.helpers.full_disk import no_file_larger_than

MB = 1_000_000
WEIGHTS = Random(6).randbytes(2 * MB)  # noqa: S311 - the same ones each time
FILES = {
    "config.json": b'{"model_type": "llama"}',
    "tokenizer.json": b"[1, 2, 3]" * 10_000,
    "model.safetensors": WEIGHTS,
}
BLOB = "/repos/"  # where the CDN has weights


@pytest.fixture
def repo(hub):
    return hub.add("some/model", FILES)


@pytest.fixture
def models(tmp_path):
    return tmp_path / "models"


def _is_right(models, files=FILES):
    """Tell whether exactly what was wanted is there, and nothing of how it came."""
    folder = models / "some" / "model"
    there = {path.name: path.read_bytes() for path in folder.iterdir()}
    there.pop("paddock.json")
    return there == files and sorted(each.name for each in models.iterdir()) == ["some"]


def _is_nothing(models):
    return not (models / "some").exists()


def test_all_files_come_to_lie_in_the_models_folder_with_a_manifest(hub, repo, models):
    told = Telling()
    wanted = wanted_of(repo, licence="apache-2.0")
    end = got(hub, wanted, models, told=told)
    assert (end.stage, end.done_bytes, end) == (Stage.DONE, wanted.bytes, told[-1])
    assert _is_right(models)
    said = manifest.read(models / "some" / "model")
    assert (said.repo, said.commit, said.licence) == (repo.name, repo.head, "apache-2.0")
    assert (set(said.files), said.entries) == (set(wanted.files), ("",))


def test_what_is_there_is_not_asked_for_again(hub, repo, models):
    got(hub, wanted_of(repo), models)
    before = len(hub.requests)
    assert got(hub, wanted_of(repo), models).stage is Stage.DONE
    assert len(hub.requests) == before
    assert _is_right(models)


# What goes by, or can be gone round: a fault, and what else is said of it.
RECOVERABLE = {
    "cut once": ("cut", {"at": MB}),
    "cut each time": ("cut", {"at": 100_000, "times": -1}),
    "cut at once, three times": ("cut", {"at": 0, "times": 3}),
    "reset": ("rst", {"at": MB}),
    "reset again and again": ("rst", {"at": 300_000, "times": 5}),
    "refused": ("refuse", {"times": 3}),
    "stands still": ("stall", {"at": MB}),
    "never answers": ("hang", {}),
    "trickles": ("trickle", {"at": MB, "arg": 500}),
    "one byte is wrong": ("corrupt", {"at": 777_777}),
    "other bytes": ("replace", {"at": 5}),
    "other bytes after a cut": (
        [("cut", {"at": MB}), ("replace", {"at": MB, "method": "GET"})],
        {},
    ),
    "too short": ("short", {"arg": 1000}),
    "too long": ("long", {"arg": 1000}),
    "without end": ("endless", {"times": -1}),
    "in chunks, cut": ("chunked_cut", {"at": MB}),
    "a captive portal": ("html", {"times": 2}),
    "packed": ("gzip", {"times": 2}),
    "ranges are ignored": ([("cut", {"at": MB}), ("ignore_range", {"times": -1})], {}),
    "another range": ([("cut", {"at": MB}), ("range_off_by", {"arg": 7})], {}),
    "a range that is none": ([("cut", {"at": MB}), ("range_lies", {"arg": 7})], {}),
    "the address ended": ("status", {"arg": 403, "times": 2}),
    "busy": ("status", {"arg": 429, "headers": {"Retry-After": "0"}}),
    "busy until a date": (
        "status",
        {"arg": 429, "headers": {"Retry-After": "Sat, 01 Jan 2000 00:00:00 GMT"}},
    ),
    "down": ("status", {"arg": 503, "times": 3}),
    "the CDN is down": ("status", {"arg": 500, "times": 3}),
    "no sense of time": ("status", {"arg": 429, "headers": {"Retry-After": "later"}}),
    "a network that asks for a name": ("status", {"arg": 511}),
}


@pytest.mark.parametrize("case", RECOVERABLE)
def test_what_goes_by_ends_byte_identical(hub, repo, models, case):
    kind, said = RECOVERABLE[case]
    for each, more in kind if isinstance(kind, list) else [(kind, said)]:
        hub.fault(BLOB, each, **more)
    assert got(hub, wanted_of(repo), models).stage is Stage.DONE
    assert _is_right(models)


@pytest.mark.parametrize(
    "case", ["cut at once, three times", "down", "refused", "a captive portal"]
)
def test_what_goes_by_on_the_hub_itself_ends_byte_identical(hub, repo, models, case):
    kind, said = RECOVERABLE[case]
    hub.fault("/resolve/", kind, where="hub", **said)
    assert got(hub, wanted_of(repo), models).stage is Stage.DONE
    assert _is_right(models)


@pytest.mark.parametrize("kind", ["ignore_range", "range_off_by"])
def test_a_wrong_range_costs_nothing_that_was_there(hub, repo, models, kind):
    hub.fault(BLOB, "cut", at=MB)
    hub.fault(BLOB, kind, arg=7)
    hub.fault(BLOB, "cut", at=MB // 2)
    assert got(hub, wanted_of(repo), models).stage is Stage.DONE
    assert _is_right(models)
    assert [seen.start for seen in hub.asked(BLOB) if seen.start] == sorted(
        seen.start for seen in hub.asked(BLOB) if seen.start
    )
    assert hub.asked(BLOB)[-1].start >= MB


def test_small_files_are_looked_at_as_closely(hub, repo, models):
    hub.fault("tokenizer.json", "corrupt", at=5)
    hub.fault("config.json", "replace")
    assert got(hub, wanted_of(repo), models).stage is Stage.DONE
    assert _is_right(models)


# What lasts: a fault on which server, and which trouble it is.
LASTING = {
    "one byte is always wrong": (BLOB, "corrupt", {"at": 9}, Trouble.CORRUPTED),
    "always other bytes": (BLOB, "replace", {}, Trouble.CORRUPTED),
    "always too short": (BLOB, "short", {"arg": 9}, Trouble.CORRUPTED),
    "always too long": (BLOB, "long", {"arg": 9}, Trouble.CORRUPTED),
    "always packed": (BLOB, "gzip", {}, Trouble.NOT_UNDERSTOOD),
    "always a captive portal": (BLOB, "html", {}, Trouble.CAPTIVE_PORTAL),
    "always down": ("/resolve/", "status", {"arg": 503}, Trouble.HUB_DOWN),
    "always busy": ("/resolve/", "status", {"arg": 429}, Trouble.RATE_LIMITED),
    "always refused": ("/resolve/", "refuse", {}, Trouble.HUB_DOWN),
    "always stands still": (BLOB, "stall", {}, Trouble.SLOW),
    "no address that holds": (BLOB, "status", {"arg": 403}, Trouble.HUB_DOWN),
    "sent in circles": ("resolve", "redirect", {"arg": "?again"}, Trouble.NOT_UNDERSTOOD),
    "sent to a file": ("resolve", "redirect", {"arg": "file:///x"}, Trouble.NOT_UNDERSTOOD),
    "a licence": (
        "resolve",
        "status",
        {"arg": 403, "headers": {"X-Error-Message": "Accept the license first"}},
        Trouble.LICENCE,
    ),
    "a file is gone": (
        "resolve",
        "status",
        {"arg": 404, "headers": {"X-Error-Code": "EntryNotFound"}},
        Trouble.GONE,
    ),
    "no right": ("resolve", "status", {"arg": 403}, Trouble.PRIVATE),
    "another commit": (
        "resolve",
        "headers",
        {"headers": {"X-Repo-Commit": "0" * 40}},
        Trouble.CHANGED,
    ),
    "another file": (
        "safetensors",
        "headers",
        {"headers": {"X-Linked-Etag": f'"{"0" * 64}"'}},
        Trouble.CHANGED,
    ),
}


@pytest.mark.parametrize("case", LASTING)
def test_what_lasts_is_told_by_its_own_trouble_and_leaves_no_model(hub, repo, models, case):
    match, kind, said, trouble = LASTING[case]
    hub.fault(match, kind, times=-1, **said)
    end = got(hub, wanted_of(repo), models, means=means(hub, BRIEF))
    assert (end.stage, end.failure.trouble) == (Stage.FAILED, trouble)
    assert _is_nothing(models)


def test_gated_private_and_missing_ones_are_told_apart(hub, repo, models):
    wanted = wanted_of(repo)
    repo.gated = "manual"
    assert got(hub, wanted, models).failure.trouble is Trouble.GATED
    repo.gated, repo.private = False, True
    assert got(hub, wanted, models).failure.trouble is Trouble.PRIVATE
    signed = means(hub, token="hf_old")
    assert got(hub, wanted, models, means=signed).failure.trouble is Trouble.SIGNED_OUT
    repo.private = False
    repo.commits["0" * 40] = repo.commits.pop(wanted.commit)
    assert got(hub, wanted, models).failure.trouble is Trouble.GONE
    assert _is_nothing(models)


def test_a_key_opens_a_gated_repository_and_is_told_to_the_hub_alone(hub, repo, models):
    repo.gated = "auto"
    assert got(hub, wanted_of(repo), models, means=means(hub, token=hub.token)).stage is Stage.DONE
    assert all(seen.token for seen in hub.asked(where="hub"))
    assert not any(seen.token for seen in hub.asked(where="cdn"))


def test_a_repository_of_another_name_is_followed(hub, repo, models):
    wanted = wanted_of(repo)
    hub.rename("some/model", "other/name")
    assert got(hub, wanted, models).stage is Stage.DONE
    assert _is_right(models)


def test_a_hub_that_keeps_small_files_elsewhere_is_understood(hub, repo, models):
    hub.resolve_cache = True
    assert got(hub, wanted_of(repo), models).stage is Stage.DONE
    assert _is_right(models)


def test_a_hub_that_cannot_be_reached_is_waited_for_and_told(hub, repo, models):
    told = Telling()
    hub.fault("model.safetensors", "status", arg=503, times=10, where="hub")
    assert got(hub, wanted_of(repo), models, told=told).stage is Stage.DONE
    assert told.failures() == {Trouble.HUB_DOWN}
    assert _is_right(models)


def test_nobody_answers(hub, repo, models, unused_port):
    reach = means(hub, BRIEF)
    nowhere = replace(
        reach, source=replace(reach.source, endpoint=f"http://127.0.0.1:{unused_port}")
    )
    end = got(hub, wanted_of(repo), models, means=nowhere)
    assert end.failure.trouble in {Trouble.HUB_DOWN, Trouble.OFFLINE}


@pytest.fixture
def unused_port():
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        yield listening.getsockname()[1]


def test_bytes_without_end_are_not_written(hub, repo, models):
    hub.fault(BLOB, "endless", times=-1)
    hub.fault(BLOB, "corrupt", at=0, times=-1)
    wanted = wanted_of(repo)
    got(hub, wanted, models)
    assert max(path.stat().st_size for path in models.rglob("*")) <= len(WEIGHTS)


def test_only_what_is_missing_comes_after_a_pause(hub, repo, models):
    stopping = Hand(Ending())

    def pause(download):
        if download.done_bytes > MB:
            stopping.ending.pause()

    hub.fault(BLOB, "slow", arg=4 * MB)
    end = got(hub, wanted_of(repo), models, told=Telling(pause), hand=stopping)
    assert end.stage is Stage.PAUSED
    assert _is_nothing(models)
    part = next((models / ".downloads").glob("*.part")).stat().st_size
    assert got(hub, wanted_of(repo), models).stage is Stage.DONE
    assert _is_right(models)
    assert hub.asked(BLOB)[-1].start == part
    assert len(hub.asked("config.json")) == 1


@pytest.mark.parametrize("kind", ["stall", "hang", "trickle"])
@pytest.mark.parametrize("where", ["hub", "cdn"])
def test_a_download_that_stands_still_is_cancelled_at_once_and_leaves_nothing(
    hub, repo, models, kind, where
):
    hub.fault("model.safetensors" if where == "hub" else BLOB, kind, at=1000, arg=10, where=where)
    stopping, ended = Hand(Ending()), threading.Event()

    def run():
        ends.append(got(hub, wanted_of(repo), models, means=means(hub, CALM), hand=stopping))
        ended.set()

    ends = []
    thread = threading.Thread(target=run)
    thread.start()
    while not hub.asked("model.safetensors" if where == "hub" else BLOB):
        assert not ended.wait(0.01)
    stopping.ending.cancel()
    # A second is what is promised; a busy machine may take some more.
    assert ended.wait(5)
    thread.join()
    assert ends[0].failure.trouble is Trouble.CANCELLED
    assert tree(models) == {}


def test_a_full_disk_is_told_and_what_came_is_kept(hub, repo, models):
    with no_file_larger_than(MB):
        end = got(hub, wanted_of(repo), models)
    assert (end.stage, end.failure.trouble) == (Stage.FAILED, Trouble.DISK_FULL)
    assert _is_nothing(models)
    assert got(hub, wanted_of(repo), models).stage is Stage.DONE
    assert hub.asked(BLOB)[-1].start == MB
    assert _is_right(models)


def test_a_disk_that_would_be_full_is_told_before_anything_comes(hub, repo, models):
    greedy = means(hub, Patience(reserve_bytes=1 << 60))
    end = got(hub, wanted_of(repo), models, means=greedy)
    assert end.failure.trouble is Trouble.DISK_FULL
    assert end.failure.bytes > (1 << 60) - (1 << 50)
    assert hub.requests == []


def test_a_folder_that_cannot_be_made_is_told(hub, repo, models):
    models.write_text("a file in the way")
    assert got(hub, wanted_of(repo), models).failure.trouble is Trouble.UNWRITABLE


@pytest.mark.parametrize("damage", [b"", b"x" * MB, b"y" * (3 * MB)])
def test_what_was_kept_is_not_trusted(hub, repo, models, damage):
    wanted = wanted_of(repo)
    digest = next(file.digest for file in wanted.files if file.path == "model.safetensors")
    (models / ".downloads").mkdir(parents=True)
    (models / ".downloads" / f"{digest}.part").write_bytes(damage)
    assert got(hub, wanted, models).stage is Stage.DONE
    assert _is_right(models)


def test_a_model_that_was_damaged_is_mended_by_getting_it_again(hub, repo, models):
    got(hub, wanted_of(repo), models)
    there = models / "some" / "model" / "model.safetensors"
    there.write_bytes(bytes(len(WEIGHTS)))
    assert got(hub, wanted_of(repo), models).stage is Stage.DONE
    assert _is_right(models)
    assert (len(hub.asked(BLOB)), len(hub.asked("config.json"))) == (2, 1)


def test_files_of_the_same_content_come_under_each_name(hub, models):
    files = {f"{name}.gguf": WEIGHTS for name in "abc"} | {"config.json": b"", "LICENSE": b""}
    repo = hub.add("some/model", files)
    assert got(hub, wanted_of(repo), models).stage is Stage.DONE
    assert _is_right(models, files)


def test_a_second_model_of_a_repository_comes_beside_the_first(hub, models):
    files = {"a.Q4.gguf": b"a" * 1000, "a.Q8.gguf": b"b" * 2000, "README.md": b"# A"}
    repo = hub.add("some/model", files)
    both = wanted_of(repo)
    of = {file.path: file for file in both.files}
    for name in ("a.Q4.gguf", "a.Q8.gguf"):
        chosen = (of[name], of["README.md"])
        wanted = replace(both, key=name, files=chosen, entry=name)
        assert got(hub, wanted, models).stage is Stage.DONE
    said = manifest.read(models / "some" / "model")
    assert said.entries == ("a.Q4.gguf", "a.Q8.gguf")
    assert set(said.files) == set(both.files)
    assert _is_right(models, files)
    assert len(hub.asked("README.md")) == 1


def test_another_commit_takes_the_place_of_the_one_before(hub, repo, models):
    got(hub, wanted_of(repo), models)
    files = {**FILES, "config.json": b'{"newer": 1}'}
    wanted = wanted_of(repo, repo.commit(files))
    assert got(hub, wanted, models).stage is Stage.DONE
    assert _is_right(models, files)
    assert manifest.read(models / "some" / "model").files != ()
    assert manifest.read(models / "some" / "model").commit == wanted.commit


def test_a_link_in_a_models_folder_leads_nothing_out_of_it(hub, models, tmp_path):
    repo = hub.add("some/model", {"a.gguf": b"GGUF a", "sub/b.gguf": b"GGUF b"})
    outside = tmp_path / "outside"
    outside.mkdir()
    (models / "some/model").mkdir(parents=True)
    (models / "some/model/sub").symlink_to(outside)
    end = got(hub, wanted_of(repo), models)
    assert (end.stage, end.failure.trouble) == (Stage.FAILED, Trouble.UNWRITABLE)
    assert "sub" in end.failure.about
    assert tree(outside) == {}
    assert not hub.asked("a.gguf")


def test_a_folder_that_is_another_models_stays_that_models(hub, repo, models):
    assert got(hub, wanted_of(repo), models).stage is Stage.DONE
    other = hub.add("other/model", {**FILES, "config.json": b"{}"})
    end = got(hub, wanted_of(other, folder="some/model"), models)
    assert (end.stage, end.failure.trouble) == (Stage.FAILED, Trouble.UNWRITABLE)
    assert _is_right(models)


def test_files_that_somebody_else_put_there_are_kept_beside(hub, repo, models):
    folder = models / "some" / "model"
    folder.mkdir(parents=True)
    (folder / "config.json").write_bytes(b"mine")
    (folder / "config.json.1.kept").write_bytes(b"mine, too")
    (folder / "tokenizer.json").write_bytes(FILES["tokenizer.json"])
    (folder / "notes.txt").write_bytes(b"what I think of it")
    assert got(hub, wanted_of(repo), models).stage is Stage.DONE
    theirs = {
        "config.json.1.kept": b"mine, too",
        "config.json.2.kept": b"mine",
        "notes.txt": b"what I think of it",
    }
    assert _is_right(models, FILES | theirs)


@pytest.mark.parametrize("mine", [b"mine", b"B" * 100], ids=["another size", "the same size"])
def test_what_somebody_else_put_beside_a_model_is_kept_when_another_comes_there(hub, models, mine):
    repo = hub.add("some/model", {"a.gguf": b"a" * 100, "b.gguf": b"b" * 100})
    wanted, folder = wanted_of(repo), models / "some" / "model"
    first, second = (replace(wanted, key=each.path, files=(each,)) for each in wanted.files)
    assert got(hub, first, models).stage is Stage.DONE
    (folder / second.files[0].path).write_bytes(mine)
    assert got(hub, second, models).stage is Stage.DONE
    assert (folder / f"{second.files[0].path}.1.kept").read_bytes() == mine
    assert len(manifest.read(folder).files) == 2


def test_who_begins_while_another_paddock_cleans_up_waits_for_that(hub, repo, models):
    wanted = wanted_of(repo)
    downloads = models / ".downloads"
    downloads.mkdir(parents=True)
    bench = hashlib.sha256(wanted.key.encode()).hexdigest()[:32]
    ends = []
    thread = threading.Thread(target=lambda: ends.append(got(hub, wanted, models)))
    with (downloads / f"{bench}.lock").open("wb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        thread.start()
        thread.join(0.3)
        assert not hub.requests
    thread.join()
    assert ends[0].stage is Stage.DONE
    assert _is_right(models)
