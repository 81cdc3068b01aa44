"""Many downloads at once: their order, how they stop and go on, how fast they are together."""

import threading
from random import Random

import pytest

from app.domain.download import Stage, Trouble
from app.hub.queue import Queue
from app.hub.source import Source
from tests.helpers.fetching import BRIEF, CALM, Telling, tree, wanted_of

KB = 1000
WAIT_S = 30
BLOB = "/repos/"


class Heard(Telling):
    """What a queue told, and a way to wait for it."""

    def __init__(self):
        super().__init__()
        self._changed = threading.Condition()

    def __call__(self, download):
        with self._changed:
            super().__call__(download)
            self._changed.notify_all()

    def until(self, wanted, *stages):
        """Wait until a download is in one of these stages, and return how it is."""
        with self._changed:
            assert self._changed.wait_for(lambda: self._at(wanted) in stages, WAIT_S), self[-5:]
            return next(each for each in reversed(self) if each.wanted.key == wanted.key)

    def _at(self, wanted):
        stages = [each.stage for each in self if each.wanted.key == wanted.key]
        return stages[-1] if stages else None


@pytest.fixture
def models(tmp_path):
    return tmp_path / "models"


@pytest.fixture
def heard():
    return Heard()


@pytest.fixture
def queue(hub, heard):
    queue = Queue(Source(hub.endpoint), heard, CALM)
    yield queue
    queue.close()


def _wanted(hub, name, nbytes=400 * KB, files=1):
    chance = Random(name)  # noqa: S311 - the same ones each time
    content = {f"{number}.gguf": chance.randbytes(nbytes) for number in range(files)}
    return wanted_of(hub.add(f"some/{name}", content))


def test_no_more_than_two_files_come_at_once_whatever_is_wanted(hub, queue, heard, models):
    wanted = [_wanted(hub, f"m{number}", files=3) for number in range(3)]
    coming, most = set(), []
    hub.fault(BLOB, "slow", arg=4000 * KB, times=-1)
    watching = threading.Lock()
    blob = hub.blob

    def counted(digest):
        with watching:
            coming.add(digest)
            begun = [seen for seen in hub.asked(BLOB) if seen.status == 200]
            most.append(sum(seen.sent < 400 * KB for seen in begun) + 1)
        return blob(digest)

    hub.blob = counted
    for each in wanted:
        queue.get(each, models)
    for each in wanted:
        heard.until(each, Stage.DONE)
    assert len(coming) == 9
    assert max(most) == 2


def test_what_was_wanted_first_comes_first(hub, queue, heard, models):
    first, second, third = (_wanted(hub, name, files=2) for name in ("a", "b", "c"))
    hub.fault(BLOB, "slow", arg=4000 * KB, times=-1)
    for each in (first, second, third):
        queue.get(each, models)
    for each in (first, second, third):
        heard.until(each, Stage.DONE)
    done = [each.wanted.name for each in heard if each.stage is Stage.DONE]
    # The first two begin together: each gets one of two files at a time.
    assert (sorted(done), done[-1]) == (["a", "b", "c"], "c")


def test_a_download_is_paused_and_goes_on_where_it_was(hub, queue, heard, models):
    wanted = _wanted(hub, "m")
    hub.fault(BLOB, "stall", at=300 * KB)
    queue.get(wanted, models)
    heard.until(wanted, Stage.RUNNING)
    while not hub.sent(BLOB):
        pass
    queue.pause(wanted.key)
    heard.until(wanted, Stage.PAUSED)
    queue.get(wanted, models)
    heard.until(wanted, Stage.DONE)
    begun = [each for each in heard if each.stage is Stage.QUEUED][-1]
    assert begun.done_bytes > 0
    starts = [seen.start for seen in hub.asked(BLOB)]
    assert len(starts) == 2


def test_a_download_is_taken_up_again_before_it_has_quite_stopped(hub, queue, heard, models):
    wanted = _wanted(hub, "m")
    hub.fault(BLOB, "stall", at=1000)
    for _ in range(5):
        queue.get(wanted, models)
        queue.pause(wanted.key)
    queue.get(wanted, models)
    heard.until(wanted, Stage.DONE)
    assert heard[-1].stage is Stage.DONE


def test_what_waits_for_its_turn_is_paused_and_cancelled_at_once(hub, queue, heard, models):
    running = [_wanted(hub, f"r{number}") for number in range(2)]
    waiting = [_wanted(hub, f"w{number}") for number in range(2)]
    hub.fault(BLOB, "stall", times=-1)
    for each in running + waiting:
        queue.get(each, models)
    queue.pause(waiting[0].key)
    queue.cancel(waiting[1].key)
    assert heard.until(waiting[0], Stage.PAUSED)
    assert heard.until(waiting[1], Stage.FAILED).failure.trouble is Trouble.CANCELLED


def test_a_paused_download_is_cancelled_by_whoever_starts_later(hub, queue, heard, models):
    wanted = _wanted(hub, "m")
    hub.fault(BLOB, "stall", at=300 * KB)
    queue.get(wanted, models)
    while not hub.sent(BLOB):
        pass
    queue.close()
    assert tree(models) != {}
    later = Queue(Source(hub.endpoint), heard, CALM)
    later.cancel(wanted.key, models)
    assert tree(models) == {}


def test_cancelling_one_leaves_the_others(hub, queue, heard, models):
    kept, dropped = _wanted(hub, "kept"), _wanted(hub, "dropped")
    hub.fault(BLOB, "slow", arg=1000 * KB, times=2)
    queue.get(kept, models)
    queue.get(dropped, models)
    queue.cancel(dropped.key)
    assert heard.until(dropped, Stage.FAILED).failure.trouble is Trouble.CANCELLED
    heard.until(kept, Stage.DONE)
    assert sorted(path.name for path in models.iterdir()) == ["some"]


def test_the_end_of_the_queue_keeps_what_came(hub, queue, heard, models):
    wanted = _wanted(hub, "m")
    hub.fault(BLOB, "stall", at=300 * KB)
    queue.get(wanted, models)
    heard.until(wanted, Stage.RUNNING)
    queue.close()
    assert heard.until(wanted, Stage.PAUSED)
    assert not queue.is_busy


def test_one_that_is_asked_for_twice_comes_once(hub, queue, heard, models):
    wanted = _wanted(hub, "m")
    for _ in range(3):
        queue.get(wanted, models)
    heard.until(wanted, Stage.DONE)
    assert len(hub.asked(BLOB)) == 1


def test_another_endpoint_is_asked_from_then_on(hub, heard, models):
    wanted = _wanted(hub, "m")
    queue = Queue(Source("http://127.0.0.1:1"), heard, BRIEF)
    queue.get(wanted, models)
    assert heard.until(wanted, Stage.FAILED).failure.trouble in {Trouble.HUB_DOWN, Trouble.OFFLINE}
    queue.reach(Source(hub.endpoint))
    queue.get(wanted, models)
    heard.until(wanted, Stage.DONE)


def _paused(hub, queue, heard, models):
    wanted = _wanted(hub, "m")
    hub.fault(BLOB, "stall", at=300 * KB)
    queue.get(wanted, models)
    while not hub.sent(BLOB):
        pass
    queue.pause(wanted.key)
    heard.until(wanted, Stage.PAUSED)
    return wanted


def test_what_cannot_be_removed_stops_nobody(hub, queue, heard, models):
    wanted = _paused(hub, queue, heard, models)
    (models / ".downloads" / f"{wanted.files[0].digest}.lock").mkdir()
    queue.cancel(wanted.key, models)
    assert not list((models / ".downloads").glob("*/wanted.json"))


def test_notes_of_a_download_that_lead_elsewhere_remove_nothing_there(
    hub, queue, heard, models, tmp_path
):
    wanted = _paused(hub, queue, heard, models)
    (notes,) = (models / ".downloads").glob("*/wanted.json")
    victim = tmp_path / "victim.part"
    victim.write_text("mine")
    notes.write_text(notes.read_text().replace(wanted.files[0].digest, "../../victim"))
    queue.cancel(wanted.key, models)
    assert victim.read_text() == "mine"


def test_what_waits_for_a_hub_goes_on_at_the_mirror_that_is_chosen_meanwhile(hub, heard, models):
    wanted = _wanted(hub, "m")
    queue = Queue(Source("http://127.0.0.1:1"), heard, CALM)
    queue.get(wanted, models)
    heard.until(wanted, Stage.WAITING)
    queue.reach(Source(hub.endpoint))
    heard.until(wanted, Stage.DONE)
    # Nobody asked for it to end, so there is one end.
    assert Stage.PAUSED not in heard.stages
    queue.close()


def test_what_is_told_anew_and_is_the_same_disturbs_no_download(hub, queue, heard, models):
    wanted = _wanted(hub, "m")
    hub.fault(BLOB, "slow", arg=1000 * KB)
    queue.get(wanted, models)
    heard.until(wanted, Stage.RUNNING)
    queue.reach(Source(hub.endpoint))
    heard.until(wanted, Stage.DONE)
    assert len(hub.asked(BLOB)) == 1
