"""Processes that download, to be killed: forked from one that has imported everything."""

import multiprocessing
from contextlib import contextmanager

from tests.helpers.fetching import got

_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(["tests.helpers.fetching_process"])


class _Reached:
    """All that a download needs to know of a Hub in another process."""

    def __init__(self, endpoint):
        self.endpoint = endpoint


def _run(endpoint, wanted, models, ends):
    ends.send(got(_Reached(endpoint), wanted, models))


@contextmanager
def fetching(hub, wanted, models):
    """Give a process that downloads, and what its end comes by. It is killed after the block."""
    ends, inner = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(target=_run, args=(hub.endpoint, wanted, models, inner), daemon=True)
    process.start()
    inner.close()
    try:
        yield process, ends
    finally:
        process.kill()
        process.join(10)
        ends.close()
