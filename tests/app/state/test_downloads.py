"""Models that come, with a Hub in the test's hand."""

import msgspec
import pytest

from app.domain.download import Stage, Trouble
from app.hub.benches import bench_of
from app.paths import downloads_file, models_folder
from app.state.downloads import AT_ONCE, Downloads
from app.state.outbox import Outbox
from app.store.download_queue import DownloadQueue
from tests.helpers.fake_hub import FakeHub, wanted

ONE, TWO, THREE = wanted("One"), wanted("Two"), wanted("Three")


@pytest.fixture
def hub(qapp):
    return FakeHub()


@pytest.fixture
def make(home, outbox):
    def make(hub):
        queue = DownloadQueue(downloads_file(home))
        return Downloads(hub, queue, models_folder(home), outbox=outbox)

    return make


@pytest.fixture
def downloads(make, hub):
    return make(hub)


def stages(downloads):
    return {each.download.wanted.name: each.stage for each in downloads.rows}


def got(hub):
    return [each.name for each, _ in hub.got]


def test_what_is_wanted_is_got_into_the_folder_of_models(downloads, hub, home):
    downloads.begin(ONE)
    assert hub.got == [(ONE, models_folder(home))]
    hub.move(ONE, 0.43)
    assert downloads.rows[0].download.done_bytes == round(0.43 * ONE.bytes)
    assert downloads.fraction == pytest.approx(0.43)


def test_no_more_are_handed_over_than_go_at_once(downloads, hub):
    for each in (ONE, TWO, THREE):
        downloads.begin(each)
    assert got(hub) == ["One", "Two"]
    assert len(hub.got) == AT_ONCE
    hub.finish(ONE)
    assert got(hub) == ["One", "Two", "Three"]


def test_asking_twice_gets_it_once(downloads, hub):
    downloads.begin(ONE)
    downloads.begin(ONE)
    assert got(hub) == ["One"]
    assert len(downloads.rows) == 1


def test_one_that_is_paused_makes_room_for_the_next_and_is_gone_on_with(downloads, hub):
    for each in (ONE, TWO, THREE):
        downloads.begin(each)
    downloads.pause(ONE.key)
    assert hub.paused == [ONE.key]
    assert got(hub) == ["One", "Two", "Three"]
    assert stages(downloads)["One"] is Stage.PAUSED
    downloads.resume(ONE.key)
    assert stages(downloads)["One"] is Stage.QUEUED
    hub.finish(TWO)
    assert got(hub)[-1] == "One"


def test_what_the_hub_says_late_of_one_that_is_paused_is_passed_over(downloads, hub):
    downloads.begin(ONE)
    hub.move(ONE, 0.2)
    downloads.pause(ONE.key)
    hub.move(ONE, 0.3)
    assert stages(downloads) == {"One": Stage.PAUSED}
    downloads.resume(ONE.key)
    hub.move(ONE, 0.3, Stage.PAUSED)
    assert stages(downloads) == {"One": Stage.QUEUED}


def test_one_that_is_cancelled_is_gone_whatever_is_said_of_it(downloads, hub):
    downloads.begin(ONE)
    hub.move(ONE, 0.2)
    downloads.cancel(ONE.key)
    assert hub.cancelled == [ONE.key]
    hub.move(ONE, 0.3)
    hub.refuse(ONE, Trouble.CANCELLED)
    assert downloads.rows == ()


def test_one_that_is_asked_for_again_after_it_was_cancelled_is_not_cancelled_late(downloads, hub):
    downloads.begin(ONE)
    downloads.cancel(ONE.key)
    downloads.begin(ONE)
    hub.refuse(ONE, Trouble.CANCELLED)
    assert stages(downloads) == {"One": Stage.QUEUED}


def test_one_that_failed_is_tried_again(qtbot, downloads, hub):
    downloads.begin(ONE)
    with qtbot.waitSignal(downloads.failed):
        hub.refuse(ONE, Trouble.DISK_FULL)
    assert downloads.rows[0].download.failure.trouble is Trouble.DISK_FULL
    downloads.resume(ONE.key)
    assert got(hub) == ["One", "One"]


def test_all_are_paused_and_gone_on_with_at_once(downloads, hub):
    for each in (ONE, TWO, THREE):
        downloads.begin(each)
    downloads.pause_all()
    assert set(stages(downloads).values()) == {Stage.PAUSED}
    assert hub.paused == [ONE.key, TWO.key]
    assert got(hub) == ["One", "Two"]
    downloads.resume_all()
    assert got(hub) == ["One", "Two", "One", "Two"]


def test_one_that_is_hurried_is_the_next(downloads, hub):
    four = wanted("Four")
    for each in (ONE, TWO, THREE, four):
        downloads.begin(each)
    downloads.hurry(four.key)
    hub.finish(ONE)
    assert got(hub)[-1] == "Four"
    assert [each.download.wanted.name for each in downloads.rows] == ["One", "Two", "Four", "Three"]


def test_what_comes_goes_on_at_the_next_start(downloads, hub, make):
    downloads.begin(ONE)
    downloads.begin(TWO, chat=True)
    downloads.pause(ONE.key)
    hub.move(TWO, 0.5)
    other = FakeHub()
    again = make(other)
    assert other.got == []
    again.start()
    assert got(other) == ["Two"]
    assert stages(again) == {"One": Stage.PAUSED, "Two": Stage.QUEUED}
    assert again.chats_next.key == TWO.key


def test_what_failed_is_told_at_the_next_start_and_not_tried_by_itself(downloads, hub, make):
    downloads.begin(ONE)
    hub.refuse(ONE, Trouble.GATED, about="meta-llama")
    other = FakeHub()
    again = make(other)
    again.start()
    assert other.got == []
    assert again.rows[0].download.failure.trouble is Trouble.GATED


def test_what_is_there_is_no_longer_wanted_at_the_next_start(downloads, hub, make):
    downloads.begin(ONE)
    hub.finish(ONE)
    assert stages(downloads) == {"One": Stage.DONE}
    assert make(FakeHub()).rows == ()
    downloads.clear()
    assert downloads.rows == ()


def test_what_is_written_in_the_file_and_makes_no_sense_is_nothing(home, make, hub):
    home.mkdir(exist_ok=True)
    for damaged in (b"", b"[{}]", b'{"a": 1}', b"\xff"):
        downloads_file(home).write_bytes(damaged)
        assert make(hub).rows == ()


def test_a_file_that_cannot_be_read_is_put_aside_at_the_start_and_that_is_said_once(
    home, make, hub
):
    home.mkdir(exist_ok=True)
    downloads_file(home).write_bytes(b'{"version": 99}')
    report = make(hub).report
    (aside,) = home.glob("downloads.2*.json")
    assert aside.read_bytes() == b'{"version": 99}'
    assert aside.name in report
    assert make(hub).report is None


def test_of_what_a_newer_paddock_has_saved_no_list_is_put_aside(home, hub, notices):
    home.mkdir(exist_ok=True)
    downloads_file(home).write_bytes(b'{"version": 99}')
    sealed = Outbox(notices, sealed=True)
    queue = DownloadQueue(downloads_file(home))
    downloads = Downloads(hub, queue, models_folder(home), outbox=sealed)
    assert (downloads.rows, downloads.report) == ((), None)
    assert downloads_file(home).read_bytes() == b'{"version": 99}'


def test_what_no_list_names_is_listed_at_the_start_and_waits_to_be_gone_on_with(
    downloads, hub, home
):
    downloads.begin(ONE)
    bench = bench_of(models_folder(home), TWO.key)
    bench.mkdir(parents=True)
    (bench / "wanted.json").write_bytes(msgspec.json.encode(TWO))
    downloads.start()
    assert stages(downloads) == {"One": Stage.QUEUED, "Two": Stage.PAUSED}
    assert got(hub) == ["One"]
    downloads.resume(TWO.key)
    assert got(hub) == ["One", "Two"]


def test_the_file_is_its_owners_alone(downloads, home):
    downloads.begin(ONE)
    assert downloads_file(home).stat().st_mode & 0o777 == 0o600


def test_a_disk_that_refuses_is_told_and_nothing_stops(downloads, hub, home, notices):
    downloads_file(home).mkdir(parents=True)
    downloads.begin(ONE)
    assert got(hub) == ["One"]
    assert "downloads.json" in notices.current.text
    downloads_file(home).rmdir()


def test_only_one_is_to_be_chatted_with(downloads):
    downloads.begin(ONE, chat=True)
    downloads.begin(TWO, chat=True)
    assert downloads.chats_next.key == TWO.key


def test_what_stops_as_its_user_goes_offline_says_so_and_goes_on_when_they_are_back(
    downloads, hub, make
):
    for each in (ONE, TWO, THREE):
        downloads.begin(each)
    downloads.pause(TWO.key)
    for each in (ONE, THREE):
        hub.switch_off(each)
    assert set(stages(downloads).values()) == {Stage.PAUSED}
    assert downloads.row(ONE.key).download.failure.trouble is Trouble.SWITCHED_OFF
    other = FakeHub()
    again = make(other)
    again.start()
    assert got(other) == ["One", "Three"]
    hub.got.clear()
    downloads.go_online()
    assert got(hub) == ["One", "Three"]
    assert stages(downloads) == {"One": Stage.QUEUED, "Two": Stage.PAUSED, "Three": Stage.QUEUED}


def test_who_ends_without_the_hub_keeps_how_far_it_was(downloads, hub):
    downloads.begin(ONE)
    hub.move(ONE, 0.4)
    hub.switch_off(ONE, 0.0)
    assert downloads.rows[0].download.done_bytes == round(0.4 * ONE.bytes)
    downloads.resume(ONE.key)
    hub.refuse(ONE, Trouble.CRASHED, 0.0)
    assert downloads.rows[0].download.done_bytes == round(0.4 * ONE.bytes)


def test_what_was_removed_is_no_longer_listed_and_what_comes_there_is(qtbot, downloads, hub):
    downloads.begin(ONE)
    downloads.begin(TWO)
    hub.finish(ONE)
    with qtbot.waitSignal(downloads.changed):
        downloads.forget(downloads.path_of(ONE))
    downloads.forget(downloads.path_of(TWO))
    assert stages(downloads) == {"Two": Stage.QUEUED}
