"""Downloads that are killed in the midst, and Paddocks that want the same thing at once."""

import time
from functools import partial
from random import Random

import pytest

from app.domain.download import Stage, Trouble
from app.hub import manifest
from app.hub.places import sweep
from tests.helpers.fetching import CALM, Telling, got, hand, means, remote_file, tree, wanted_of
from tests.helpers.fetching_process import Dies, fetching

KILLS = 50
MB = 1_000_000
SIZE = 6 * MB
WEIGHTS = Random(7).randbytes(SIZE)  # noqa: S311 - the same ones each time
BLOB = "/repos/"
WAIT_S = 60


@pytest.fixture
def repo(hub):
    return hub.add("some/model", {"config.json": b"{}", "model.safetensors": WEIGHTS})


@pytest.fixture
def models(tmp_path):
    return tmp_path / "models"


def _until(is_so):
    end = time.monotonic() + WAIT_S
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.002)


def killed_at_each_renaming(hub, wanted, tmp_path, begin=lambda _models: None):
    """Give what is left by who was killed before its first renaming, its second, and so on."""
    for number in range(1, 20):
        models = tmp_path / f"models{number}"
        begin(models)
        with fetching(hub, wanted, models, Dies(at_rename=number)) as (process, _ends):
            process.join(WAIT_S)
        if process.exitcode == 0:
            return
        yield models
    pytest.fail("it was never done")


def _weights(models):
    return (models / "some" / "model" / "model.safetensors").read_bytes()


def test_fifty_kills_cost_at_most_a_megabyte_each(hub, repo, models):
    wanted, chance = wanted_of(repo), Random(50)  # noqa: S311 - the same ones each time
    slow = hub.fault(BLOB, "slow", arg=8 * MB, times=-1)
    for kill in range(KILLS):
        goal = (kill + 1) * SIZE // (KILLS + 2) + chance.randrange(50_000)
        with fetching(hub, wanted, models) as (process, _ends):
            _until(lambda goal=goal: _furthest(hub) >= goal)
            process.kill()
    hub.faults.remove(slow)
    assert got(hub, wanted, models).stage is Stage.DONE
    assert _weights(models) == WEIGHTS
    assert _again(hub) <= MB
    assert len(hub.asked(BLOB)) > KILLS // 2


def _furthest(hub):
    """Return up to where bytes were sent at all."""
    return max((seen.start + seen.sent for seen in hub.asked(BLOB)), default=0)


def _again(hub):
    """Return the most that was sent again, after any of the kills."""
    most = furthest = 0
    for seen in hub.asked(BLOB):
        most = max(most, furthest - seen.start)
        furthest = max(furthest, seen.start + seen.sent)
    return most


def test_two_paddocks_get_a_model_once(hub, repo, models):
    wanted = wanted_of(repo)
    hub.fault(BLOB, "slow", arg=8 * MB, times=-1)
    with (
        fetching(hub, wanted, models) as (_one, first),
        fetching(hub, wanted, models) as (_other, second),
    ):
        ends = [first.recv(), second.recv()]
    assert [end.stage for end in ends] == [Stage.DONE, Stage.DONE]
    assert _weights(models) == WEIGHTS
    assert (len(hub.asked(BLOB)), len(hub.asked("config.json"))) == (1, 1)
    assert sorted(each.name for each in models.iterdir()) == ["some"]


def test_who_waits_sees_how_far_the_other_is_and_goes_on_when_it_is_killed(hub, repo, models):
    hub.fault(BLOB, "stall", at=2 * MB)
    with fetching(hub, wanted_of(repo), models) as (process, _ends):
        _until(lambda: _furthest(hub) >= 2 * MB)
        told = Telling(lambda download: download.done_bytes > MB and process.kill())
        end = got(hub, wanted_of(repo), models, told=told, means=means(hub, CALM))
    assert end.stage is Stage.DONE
    assert _weights(models) == WEIGHTS
    assert any(download.done_bytes > MB for download in told[:2])
    assert sum(seen.sent for seen in hub.asked(BLOB)) <= SIZE + MB


def test_who_cancels_leaves_what_another_one_gets(hub, repo, models):
    hub.fault(BLOB, "slow", arg=8 * MB, times=-1)
    stopping = hand()
    with fetching(hub, wanted_of(repo), models) as (_process, ends):
        _until(lambda: _furthest(hub) >= MB)
        told = Telling(lambda download: download.done_bytes > MB and stopping.ending.cancel())
        end = got(hub, wanted_of(repo), models, told=told, hand=stopping, means=means(hub, CALM))
        assert end.failure.trouble is Trouble.CANCELLED
        assert ends.recv().stage is Stage.DONE
    assert _weights(models) == WEIGHTS
    assert (len(hub.asked(BLOB)), len(hub.asked("config.json"))) == (1, 1)
    assert sorted(each.name for each in models.iterdir()) == ["some"]


def test_a_kill_before_each_renaming_leaves_a_model_that_is_whole_or_none(hub, tmp_path):
    old = {"config.json": b"{}", "a.gguf": b"old"}
    new = {**old, "a.gguf": b"newer", "b.gguf": b"another"}
    repo = hub.add("some/model", old)
    before, after = wanted_of(repo), wanted_of(repo, repo.commit(new))
    deaths = 0
    for models in killed_at_each_renaming(hub, after, tmp_path, partial(got, hub, before)):
        deaths += 1
        _check(models, repo)
        assert got(hub, after, models).stage is Stage.DONE
        assert _check(models, repo) == set(after.files)
    # The files that change, what is wanted, and the manifest that goes and comes.
    assert deaths >= 6


def test_a_first_placing_that_was_cut_off_goes_on_from_what_is_in_its_place(hub, tmp_path):
    contents = {"a.gguf": WEIGHTS[:MB], "b.gguf": WEIGHTS[MB : 2 * MB], "config.json": b"{}"}
    wanted = wanted_of(hub.add("some/model", contents))
    cut_off = 0
    for models in killed_at_each_renaming(hub, wanted, tmp_path):
        placed = sorted(each.name for each in (models / "some/model").glob("*.*"))
        hub.requests.clear()
        assert got(hub, wanted, models).stage is Stage.DONE
        assert not [name for name in placed if hub.asked(f"/{name}")]
        assert {
            each.path: (models / "some/model" / each.path).read_bytes()
            for each in manifest.read(models / "some/model").files
        } == contents
        assert not list(models.rglob("*.kept"))
        cut_off += len(placed) > 0
    assert cut_off >= len(contents)


def test_a_first_placing_that_was_cut_off_leaves_nothing_when_it_is_cancelled(hub, tmp_path):
    contents = {"a.gguf": WEIGHTS[:MB], "b.gguf": WEIGHTS[MB : 2 * MB], "c/config.json": b"{}"}
    wanted = wanted_of(hub.add("some/model", contents))
    cut_off = 0
    for models in killed_at_each_renaming(hub, wanted, tmp_path):
        cut_off += len(list((models / "some/model").rglob("*.gguf"))) > 0
        sweep(models, wanted.key)
        assert tree(models) == {}
    assert cut_off


def test_a_later_placing_that_was_cut_off_is_cancelled_and_done_after_all(hub, tmp_path):
    old = {"config.json": b"{}", "a.gguf": b"old"}
    repo = hub.add("some/model", old)
    before = wanted_of(repo)
    after = wanted_of(repo, repo.commit({**old, "a.gguf": b"newer", "b.gguf": b"another"}))

    def begin(models):
        got(hub, before, models)
        (models / "some/model/b.gguf").write_bytes(b"mine")

    for models in killed_at_each_renaming(hub, after, tmp_path, begin):
        folder = models / "some/model"
        sweep(models, after.key)
        _check(models, repo)
        assert (folder / "config.json").exists()
        mine = (folder / "b.gguf", folder / "b.gguf.1.kept")
        assert [each.read_bytes() for each in mine if each.exists()] == [b"mine"]
        sweep(models, after.key)
        assert got(hub, after, models).stage is Stage.DONE
        assert _check(models, repo) == set(after.files)
        assert not (folder / "a.gguf.1.kept").exists()
        assert (folder / "b.gguf.1.kept").read_bytes() == b"mine"


def test_a_link_that_was_made_since_has_a_cancel_remove_nothing_elsewhere(hub, tmp_path):
    contents = {"c/a.gguf": WEIGHTS[:MB], "c/d/b.gguf": b"b"}
    wanted, models = wanted_of(hub.add("some/model", contents)), tmp_path / "models"
    with fetching(hub, wanted, models, Dies(at_rename=6)) as (process, _ends):
        process.join(WAIT_S)
    inner, elsewhere = models / "some/model/c", tmp_path / "elsewhere"
    assert (inner / "a.gguf").exists()
    inner.rename(elsewhere)
    before = tree(elsewhere)
    inner.symlink_to(elsewhere)
    sweep(models, wanted.key)
    assert tree(elsewhere) == before


def test_a_placed_file_that_was_damaged_since_is_got_again(hub, tmp_path):
    contents = {"a.gguf": WEIGHTS[:MB], "b.gguf": WEIGHTS[MB : 2 * MB]}
    wanted, models = wanted_of(hub.add("some/model", contents)), tmp_path / "models"
    # What is wanted, both files to those that wait, what is ours, and the first to its place.
    with fetching(hub, wanted, models, Dies(at_rename=6)) as (process, _ends):
        process.join(WAIT_S)
    (placed,) = (models / "some/model").glob("*.gguf")
    placed.write_bytes(bytes(MB))
    assert got(hub, wanted, models).stage is Stage.DONE
    assert placed.read_bytes() == contents[placed.name]


def _check(models, repo):
    """Hold what is said to be there against all that ever was, and return it."""
    folder = models / "some" / "model"
    said = manifest.read(folder)
    for file in said.files:
        content = (folder / file.path).read_bytes()
        assert remote_file(repo, file.path, content) == file
    return set(said.files)
