"""`killed_at`: does something to a home in another process, which is killed at the n-th step."""

import os
import signal
import sys

import apsw

import app.store.locking  # noqa: F401 - so that who is forked finds it imported
from app.paths import backups_folder, database_file
from app.store.backups import Backups
from app.store.conversations import ConversationStore
from app.store.database import Database
from app.store.unpurged import note, purge_noted
from tests.helpers.forked import FORKED

STEPS = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.chmod", "open", "shutil.rmtree"}


def killed_at(step, home, do, *args, ops):
    """Do something with a home; tell whether it was killed before it was done.

    Steps are what is done to files of the home, or else every so many of SQLite's operations.
    """
    process = FORKED.Process(target=_die_at, args=(step, home, do, args, ops), daemon=True)
    process.start()
    process.join()
    assert process.exitcode in {0, -signal.SIGKILL}
    return process.exitcode != 0


def remove_for_good(home, *ids):
    """Delete conversations for good as the window does."""
    backups = Backups(backups_folder(home))
    noted = note(backups, ids)
    assert ConversationStore(Database(database_file(home))).remove(ids)
    assert purge_noted(backups, database_file(home), [noted]) == []


def _die_at(last, home, do, args, ops):
    steps = 0

    def step(*_):
        nonlocal steps
        if steps == last:
            os.kill(os.getpid(), signal.SIGKILL)
        steps += 1
        return False

    def hear(event, args):
        if event in STEPS and str(home) in str(args[0]):
            step()

    if ops:
        apsw.connection_hooks.append(lambda connection: connection.set_progress_handler(step, ops))
    else:
        sys.addaudithook(hear)
    do(home, *args)
