"""Downloads that are begun, cut, stopped, killed and damaged in any order, beside the bytes."""

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.domain.download import Stage, Trouble
from app.hub import manifest
from tests.helpers.fetching import BRIEF, Telling, got, hand, means, tree, wanted_of
from tests.helpers.fetching_process import Dies, fetching
from tests.helpers.full_disk import no_file_larger_than
from tests.helpers.local_hub import local_hub

SIZE = 300_000
FILES = {
    "config.json": b"{}",
    "a.safetensors": Random(1).randbytes(SIZE),  # noqa: S311 - the same ones each time
    "b.safetensors": Random(2).randbytes(SIZE // 3),  # noqa: S311
}
KINDS = {
    **dict.fromkeys(("cut", "rst", "corrupt", "replace", "chunked_cut", "gzip", "html"), 0),
    **dict.fromkeys(("short", "long", "range_off_by", "range_lies"), 7),
    "ignore_range": 0,
    "endless": 0,
    "refuse": 0,
    "status": 503,
}
# What may be told of the faults above; nothing else may.
TOLD = {
    *(Trouble.CORRUPTED, Trouble.NOT_UNDERSTOOD, Trouble.CAPTIVE_PORTAL, Trouble.HUB_DOWN),
    *(Trouble.DISK_FULL, Trouble.CANCELLED),
}
PLACES = st.integers(0, SIZE - 1)


class Downloads(RuleBasedStateMachine):
    """One model, one folder, and everything that may happen to them."""

    def __init__(self):
        super().__init__()
        self._serving, self._folder = local_hub(), TemporaryDirectory()
        self.hub = self._serving.__enter__()
        self.models = Path(self._folder.name) / "models"
        self.wanted = wanted_of(self.hub.add("some/model", FILES))

    def teardown(self):
        self.hub.faults.clear()
        assert self._got().stage is Stage.DONE
        there = {name for name, digest in tree(self.models).items() if digest}
        assert there == {f"some/model/{name}" for name in (*FILES, "paddock.json")}
        self._serving.__exit__(None, None, None)
        self._folder.cleanup()

    def _got(self, **said):
        end = got(self.hub, self.wanted, self.models, means=means(self.hub, BRIEF), **said)
        assert end.failure is None or end.failure.trouble in TOLD
        return end

    @rule(kind=st.sampled_from(sorted(KINDS)), at=PLACES, times=st.sampled_from([1, 2, -1]))
    def goes_wrong(self, kind, at, times):
        at = min(at, SIZE // 3 - 1)
        self.hub.fault("/repos/", kind, at=at, times=times, arg=KINDS[kind])

    @rule()
    def goes_right_again(self):
        self.hub.faults.clear()

    @rule()
    def is_got(self):
        self._got()

    @rule(at=PLACES, for_good=st.booleans())
    def is_stopped(self, at, for_good):
        stopping = hand()
        stop = stopping.ending.cancel if for_good else stopping.ending.pause
        self._got(told=Telling(lambda now: now.done_bytes >= at and stop()), hand=stopping)

    @rule(at=PLACES)
    def is_killed(self, at):
        with fetching(self.hub, self.wanted, self.models, Dies(at_bytes=at)) as (process, _ends):
            process.join(0.5)

    @rule(limit=st.integers(10_000, SIZE))
    def has_no_room(self, limit):
        with no_file_larger_than(limit):
            self._got()

    @precondition(lambda self: self._parts())
    @rule(at=PLACES, how=st.sampled_from(["flip", "cut", "grow"]))
    def is_damaged(self, at, how):
        for part in self._parts():
            content = bytearray(part.read_bytes())
            place = at % (len(content) or 1)
            if how == "flip" and content:
                content[place] ^= 1
            part.write_bytes(content[:place] if how == "cut" else content + b"x" * (how == "grow"))

    def _parts(self):
        return [*self.models.glob(".downloads/*.part"), *self.models.glob(".downloads/*/files/*")]

    @invariant()
    def what_is_said_to_be_there_is_right(self):
        folder = self.models / "some" / "model"
        for file in manifest.read(folder).files:
            assert (folder / file.path).read_bytes() == FILES[file.path]

    @invariant()
    def nothing_is_larger_than_it_should_be(self):
        assert all(part.stat().st_size <= SIZE + 1 for part in self._parts())


Downloads.TestCase.settings = settings(max_examples=6, stateful_step_count=8, deadline=None)
test_downloads_in_any_order = Downloads.TestCase
