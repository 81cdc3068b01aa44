"""Moves a bundle, or sweeps, again and again, each time killed a step later; prints what is left.

A step is a line of what moves, or what Python asks of the system meanwhile. In a process of its
own, as it forks.
"""

import fcntl
import itertools
import json
import os
import shutil
import signal
import sys
from pathlib import Path

from app.system import moving, swapping
from app.system.bundle import version_of
from app.system.programs import Mover
from tests.helpers.bundles import bundle_at
from tests.helpers.programs import program

OURS = {moving.__file__, swapping.__file__}
ASKS = ("os.", "shutil.", "fcntl.", "subprocess.")
OLD, NEW = "0.1", "0.9.1"


class Killer:
    """Kills this process at a step."""

    def __init__(self, at):
        self.left = at

    def step(self):
        self.left -= 1
        if self.left == -1:  # and not at the step that this is
            os.kill(os.getpid(), signal.SIGKILL)

    def trace(self, frame, event, _):
        if frame.f_code.co_filename not in OURS:
            return None
        if event == "line":
            self.step()
        return self.trace

    def hear(self, event, _):
        if event.startswith(ASKS):
            self.step()


def killed_at(step, act):
    """Do something in a process that is killed at a step; tell whether it came that far."""
    if not (child := os.fork()):
        killer = Killer(step)
        sys.addaudithook(killer.hear)
        sys.settrace(killer.trace)
        act()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def full_bundle_at(folder, version, name="Paddock.app"):
    bundle = bundle_at(folder, version, name)
    for each in "abc":
        (bundle / "Contents" / "MacOS" / each).write_text(version)
    return bundle


def contents(place):
    return sorted(str(each.relative_to(place)) for each in place.rglob("*"))


def whole(place):
    """Tell which version lies there whole, None where nothing does."""
    if not os.path.lexists(place):
        return None
    version = version_of(place)
    all_there = contents(place) == contents(WHOLE)
    same = all((place / "Contents" / "MacOS" / each).read_text() == version for each in "abc")
    return version if all_there and same else "broken"


def swept(folder):
    """Sweep once, when what copies is done, too, which may outlive who began it."""
    held = os.open(folder, os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    os.close(held)
    moving.sweep(folder)
    return sorted(each.name for each in folder.iterdir())


def main(root, act, there):
    mover = Mover((program(root, "ditto", 'cp -a "$1" "$2"'),), ())
    applications = root / "Applications"
    target = applications / "Paddock.app"

    def move():
        moving.copy_to(target, WHOLE, mover=mover, stopped=lambda: False)

    acts = {"move": move, "sweep": lambda: moving.sweep(applications)}
    for step in itertools.count():
        shutil.rmtree(applications, ignore_errors=True)
        applications.mkdir()
        if there == "old":
            full_bundle_at(applications, OLD)
        if act == "sweep":
            move()
        was_killed = killed_at(step, acts[act])
        left = whole(target)
        told = {"version": left, "hidden": len(list(applications.iterdir())) - (left is not None)}
        told |= {"swept": swept(applications), "then": whole(target)}
        sys.stdout.write(f"{json.dumps(told)}\n")
        if not was_killed:
            return


if __name__ == "__main__":
    ROOT = Path(sys.argv[1])
    WHOLE = full_bundle_at(ROOT / "Downloads", NEW)
    main(ROOT, *sys.argv[2:])
