"""What came of downloads that no list names."""

from random import Random

import pytest

from app.domain.download import Stage
from app.hub.benches import FOLDER, bench_of
from app.hub.left_over import left_over
from tests.helpers.fetching import Telling, got, hand, means, wanted_of
from tests.helpers.fetching_process import fetching

MB = 1_000_000
WEIGHTS = Random(7).randbytes(3 * MB)  # noqa: S311 - the same ones each time


@pytest.fixture
def wanted(hub):
    hub.fault("/repos/", "slow", arg=8 * MB, times=-1)
    return wanted_of(hub.add("some/model", {"config.json": b"{}", "model.safetensors": WEIGHTS}))


@pytest.fixture
def models(tmp_path):
    return tmp_path / "models"


def _break_off(hub, wanted, models, how="pause"):
    stopping = hand()
    stop = getattr(stopping.ending, how)
    told = Telling(lambda download: download.done_bytes > MB and stop())
    return got(hub, wanted, models, told=told, hand=stopping, means=means(hub))


def test_where_nothing_was_got_nothing_is_left(models):
    assert left_over(models, ()) == ()
    (models / FOLDER).mkdir(parents=True)
    assert left_over(models, ()) == ()


def test_what_was_broken_off_is_left_with_all_that_came_of_it(hub, wanted, models):
    end = _break_off(hub, wanted, models)
    (left,) = left_over(models, ())
    assert (left.wanted, left.stage, left.done_bytes) == (wanted, Stage.PAUSED, end.done_bytes)
    assert left.done_bytes > MB
    assert got(hub, left.wanted, models).stage is Stage.DONE
    assert left_over(models, ()) == ()


def test_what_a_list_names_is_not_left(hub, wanted, models):
    _break_off(hub, wanted, models)
    assert left_over(models, [wanted.key]) == ()


def test_of_what_was_cancelled_nothing_is_left(hub, wanted, models):
    _break_off(hub, wanted, models, "cancel")
    assert left_over(models, ()) == ()


def test_what_another_paddock_gets_now_is_left_only_once_that_is_killed(hub, wanted, models):
    with fetching(hub, wanted, models) as (process, _ends):
        while not any(asked.sent > MB for asked in hub.asked("/repos/")):
            assert process.is_alive()
        assert left_over(models, ()) == ()
        process.kill()
        process.join()
    assert [each.wanted for each in left_over(models, ())] == [wanted]


@pytest.mark.parametrize("said", [b"", b"{", b'{"key": 1}', b"\xff", b"[]"])
def test_what_cannot_be_read_is_passed_over(hub, wanted, models, said):
    _break_off(hub, wanted, models)
    (bench_of(models, wanted.key) / "wanted.json").write_bytes(said)
    assert left_over(models, ()) == ()


def test_what_lies_under_another_download_s_name_is_passed_over(hub, wanted, models):
    _break_off(hub, wanted, models)
    bench = bench_of(models, wanted.key)
    bench.rename(bench_of(models, "another"))
    assert left_over(models, ()) == ()
