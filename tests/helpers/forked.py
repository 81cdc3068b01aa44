"""`FORKED`: processes to be killed, forked from one that has imported what they need."""

import multiprocessing

FORKED = multiprocessing.get_context("forkserver")
FORKED.set_forkserver_preload(["tests.helpers.fetching_process", "tests.helpers.killed"])
