"""Processes that download, to be killed."""

import os
import signal
import sys
from contextlib import contextmanager
from dataclasses import dataclass

from tests.helpers.fetching import CALM, Telling, got, means
from tests.helpers.forked import FORKED


class _Reached:
    """All that a download needs to know of a Hub in another process."""

    def __init__(self, endpoint):
        self.endpoint = endpoint


@dataclass(frozen=True)
class Dies:
    """When a process kills itself: once so many bytes are told, or before a file's nth renaming."""

    at_bytes: int | None = None
    at_rename: int | None = None

    def begin(self):
        if self.at_rename is not None:
            sys.addaudithook(_counting(self.at_rename))

    def hear(self, download):
        if self.at_bytes is not None and download.done_bytes >= self.at_bytes:
            os.kill(os.getpid(), signal.SIGKILL)


def _counting(goal):
    count = 0

    def hear(event, _arguments):
        nonlocal count
        # What kills is an event, too, and would be heard here for ever.
        if event == "os.rename":
            count += 1
            if count == goal:
                os.kill(os.getpid(), signal.SIGKILL)

    return hear


def _run(endpoint, wanted, models, said):
    ends, dies = said
    hub = _Reached(endpoint)
    dies.begin()
    told = Telling(dies.hear)
    ends.send(got(hub, wanted, models, means=means(hub, CALM), told=told))


@contextmanager
def fetching(hub, wanted, models, dies=None):
    """Give a process that downloads, and what its end comes by. It is killed after the block."""
    ends, inner = FORKED.Pipe(duplex=False)
    arguments = (hub.endpoint, wanted, models, (inner, dies or Dies()))
    process = FORKED.Process(target=_run, args=arguments, daemon=True)
    process.start()
    inner.close()
    try:
        yield process, ends
    finally:
        process.kill()
        process.join(10)
        ends.close()
